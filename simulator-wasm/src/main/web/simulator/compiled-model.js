import { hasVectors, hasWebAssembly } from "../engine/features.js";
import { invalidArgument, valueOf } from "./error.js";

/**
 * Where the module keeps a tensor.
 *
 * @typedef {{tensor: number, address: number, bytes: number}} Place
 */

/**
 * One operator: a function of the module, or, where that is null, one for the interpreter, to which the inputs are copied
 * from the module before, and the outputs back afterwards.
 *
 * @typedef {{operator: number, function: string | null, inputs: Place[], outputs: Place[]}} Step
 */

/** Runs a model as a WebAssembly module that is made for it alone. */
export class CompiledModel {
  #simulator;
  #handle;
  #exports;
  /** Never moves: the module's memory does not grow. */
  #memory;
  /** @type {Place[]} */
  #inputs;
  /** @type {Place[]} */
  #outputs;
  /** @type {Step[]} */
  #steps;

  constructor(simulator, handle, exports, { inputs, outputs, steps }) {
    this.#simulator = simulator;
    this.#handle = handle;
    this.#exports = exports;
    this.#memory = new Int8Array(exports.memory.buffer);
    this.#inputs = inputs;
    this.#outputs = outputs;
    this.#steps = steps;
  }

  /**
   * Compiles a model that has been opened.
   *
   * @param {object} simulator the functions of org.sagui.simulator.web
   * @param {number} handle
   * @returns {Promise<CompiledModel>}
   * @throws {SaguiError} when the browser or the model does not allow it
   */
  static async compile(simulator, handle) {
    if (!hasWebAssembly()) {
      throw notAvailable("this browser has no WebAssembly");
    }
    const description = valueOf(simulator.compile(handle, hasVectors()));
    const module = simulator.takeModule();
    if (description.steps.every((step) => step.function === null)) {
      throw notAvailable("the compiler has none of the model's operators");
    }
    const { instance } = await WebAssembly.instantiate(module).catch((error) => {
      // There may be no memory left, or a page's policy may forbid it.
      throw notAvailable(`this browser does not take the module: ${error.message}`);
    });
    return new CompiledModel(simulator, handle, instance.exports, description);
  }

  get tier() {
    return "compiled";
  }

  /**
   * @param {Int8Array[]} inputs of the right sizes
   * @returns {Uint8Array[]}
   */
  run(inputs) {
    this.#inputs.forEach(({ address }, index) => this.#memory.set(inputs[index], address));
    // Only a module that has every operator exports it.
    if (this.#exports.run) {
      this.#exports.run();
    } else {
      this.#steps.forEach((step) => this.#runStep(step));
    }
    return this.#outputs.map(({ address, bytes }) => new Uint8Array(this.#memory.slice(address, address + bytes).buffer));
  }

  /** @param {Step} step */
  #runStep(step) {
    if (step.function !== null) {
      this.#exports[step.function]();
      return;
    }
    const simulator = this.#simulator;
    for (const { tensor, address, bytes } of step.inputs) {
      valueOf(simulator.writeTensor(this.#handle, tensor, this.#memory.subarray(address, address + bytes)));
    }
    valueOf(simulator.runOperator(this.#handle, step.operator));
    for (const { tensor, address } of step.outputs) {
      this.#memory.set(simulator.readTensor(this.#handle, tensor), address);
    }
  }
}

function notAvailable(reason) {
  return invalidArgument(`The tier “compiled” is not available: ${reason}.`);
}
