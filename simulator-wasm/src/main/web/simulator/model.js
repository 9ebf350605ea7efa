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
  /** Undefined when the model has been disposed of. */
  #runner;

  /**
   * @param {object} simulator the functions of org.sagui.simulator.web
   * @param {{handle: number, inputs: TensorInfo[], outputs: TensorInfo[],
   *   operators: {name: string, inputs: number[], outputs: number[]}[]}} description
   * @param {import("./interpreted-model.js").InterpretedModel | import("./compiled-model.js").CompiledModel} runner
   */
  constructor(simulator, description, runner) {
    this.#simulator = simulator;
    this.#handle = description.handle;
    this.#runner = runner;
    /** What runs the model. @type {"interpreter" | "compiled"} */
    this.tier = runner.tier;
    this.inputs = description.inputs;
    this.outputs = description.outputs;
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
    if (!this.#runner) {
      throw invalidArgument("The model has been disposed of.");
    }
    return this.#runner.run(this.#checked(inputs));
  }

  #checked(inputs) {
    if (!Array.isArray(inputs) || inputs.length !== this.inputs.length) {
      throw invalidArgument(`The inputs must be an array of the model's ${this.inputs.length}.`);
    }
    return this.inputs.map(({ name, type, shape, bytes: size }, index) => {
      const bytes = signedBytes(inputs[index], `Input ${index}`);
      if (bytes.length !== size) {
        const wanted = `${size} bytes (${type} ${shape.join("×") || "scalar"})`;
        throw invalidArgument(`takes ${wanted}, got ${bytes.length}`, `tensor '${name}'`);
      }
      return bytes;
    });
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
    this.#runner = undefined;
  }
}
