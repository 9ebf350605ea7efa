import { valueOf } from "./error.js";

/** Runs a model operator by operator, in Java. */
export class InterpretedModel {
  #simulator;
  #handle;
  #outputCount;

  /**
   * @param {object} simulator the functions of org.sagui.simulator.web
   * @param {number} handle
   * @param {number} outputCount
   */
  constructor(simulator, handle, outputCount) {
    this.#simulator = simulator;
    this.#handle = handle;
    this.#outputCount = outputCount;
  }

  get tier() {
    return "interpreter";
  }

  /**
   * @param {Int8Array[]} inputs of the right sizes
   * @returns {Uint8Array[]}
   */
  run(inputs) {
    inputs.forEach((bytes, index) => valueOf(this.#simulator.writeInput(this.#handle, index, bytes)));
    valueOf(this.#simulator.invoke(this.#handle));
    return Array.from(
      { length: this.#outputCount },
      (_, index) => new Uint8Array(this.#simulator.readOutput(this.#handle, index)),
    );
  }
}
