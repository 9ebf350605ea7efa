import { signedBytes } from "./bytes.js";
import { invalidArgument, valueOf } from "./error.js";

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
    if (!Array.isArray(inputs) || inputs.length !== this.inputs.length) {
      throw invalidArgument(`The inputs must be an array of the model's ${this.inputs.length}.`);
    }
    inputs.forEach((bytes, index) => {
      valueOf(simulator.writeInput(this.#handle, index, signedBytes(bytes, `Input ${index}`)));
    });
    valueOf(simulator.invoke(this.#handle));
    return this.outputs.map((_, index) => new Uint8Array(simulator.readOutput(this.#handle, index)));
  }

  /**
   * How TensorFlow Lite Micro lays the model's tensors out in its arena on a 32-bit Arm board, and whether a board has room
   * for the model, its code and the smallest arena that works. A buffer is a tensor of a graph, or, with the tensor −1,
   * scratch memory of one of its operators.
   *
   * @param {string} [board] the id of a board, such as "arduino-nano-33-ble-sense"; without it there is no board in the
   *   answer
   * @returns {{usedBytes: number, headBytes: number, tailBytes: number, smallestArenaBytes: number, exact: boolean,
   *   buffers: {graph: number, tensor: number, operator: number, offset: number, bytes: number, firstUse: number,
   *     lastUse: number}[],
   *   board?: {id: string, name: string, fits: boolean, flashBytes: number, ramBytes: number,
   *     flash: {name: string, bytes: number, exact: boolean}[], ram: {name: string, bytes: number, exact: boolean}[]}}}
   * @throws {SaguiError} when there is no such board
   */
  memoryPlan(board = "") {
    return valueOf(this.#simulator.memoryPlan(this.#handle, board));
  }

  /**
   * What one run costs on a board, predicted from measurements of other models: with each library of kernels that was
   * measured on the board's processor, none if there is nothing to predict from. Each figure has a band, from low to high,
   * and says how far it can be trusted. Operators that are unmeasured are not in the figures.
   *
   * @typedef {{value: number, low: number, high: number, label: "exact" | "modelled" | "illustrative"}} Figure
   * @typedef {{macs: number, parameters: number, instructions: Figure | null, cycles: Figure | null,
   *   latencyMilliseconds: Figure | null, energyMicrojoules: Figure | null}} Cost
   * @param {string} board the id of a board
   * @returns {(Cost & {kernels: "reference" | "cmsis-nn" | "esp-nn", unmeasured: string[],
   *   operators: (Cost & {name: string})[]})[]}
   * @throws {SaguiError} when there is no such board
   */
  cost(board) {
    return valueOf(this.#simulator.cost(this.#handle, board)).costs;
  }

  /** Frees the model. Running it afterwards is an error. */
  dispose() {
    this.#simulator.close(this.#handle);
  }
}
