import { SaguiError, valueOf } from "./error.js";

/**
 * A tensor at the edge of a model.
 *
 * @typedef {object} TensorInfo
 * @property {string} name
 * @property {string} type "INT8", "FLOAT32", …
 * @property {number[]} shape
 * @property {number} bytes
 * @property {number | null} scale null when the tensor is not quantised
 * @property {number | null} zeroPoint
 */

/** A model that has been checked and is ready to run. */
export class Model {
  #simulator;
  #handle;

  constructor(simulator, handle, description) {
    this.#simulator = simulator;
    this.#handle = handle;
    /** @type {TensorInfo[]} */
    this.inputs = description.inputs;
    /** @type {TensorInfo[]} */
    this.outputs = description.outputs;
    /** @type {{name: string, inputs: number[], outputs: number[]}[]} */
    this.operators = description.operators;
  }

  /**
   * Runs the model once, on the calling thread.
   *
   * @param {Uint8Array[]} inputs the raw little-endian bytes of each input
   * @returns {Uint8Array[]} the raw bytes of each output
   * @throws {SaguiError} when an input has the wrong size, or the model was disposed of
   */
  run(inputs) {
    const simulator = this.#simulator;
    if (inputs.length !== this.inputs.length) {
      throw new SaguiError({
        code: "invalid-argument",
        message: `The model has ${this.inputs.length} inputs; ${inputs.length} were given.`,
        where: "",
      });
    }
    inputs.forEach((bytes, index) => {
      valueOf(simulator.writeInput(this.#handle, index, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)));
    });
    valueOf(simulator.invoke(this.#handle));
    return this.outputs.map((_, index) => new Uint8Array(simulator.readOutput(this.#handle, index)));
  }

  /**
   * How TensorFlow Lite Micro lays the model's tensors out in its arena on a 32-bit Arm board.
   *
   * @returns {{usedBytes: number, headBytes: number, tailBytes: number, smallestArenaBytes: number,
   *   buffers: {tensor: number, offset: number, bytes: number, firstUse: number, lastUse: number}[]}}
   */
  memoryPlan() {
    return valueOf(this.#simulator.memoryPlan(this.#handle));
  }

  /** Frees the model. Running it afterwards is an error. */
  dispose() {
    this.#simulator.close(this.#handle);
  }
}
