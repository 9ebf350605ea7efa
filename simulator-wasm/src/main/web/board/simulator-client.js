import { loadScript } from "../simulator/load-script.js";

/** A virtual board in a worker of its own, started at the first use. */
export class SimulatorClient {
  #scriptUrl;
  #listeners;
  /** @type {Promise<Worker> | undefined} */
  #worker;
  /** @type {Map<number, {resolve: Function, reject: Function}>} what was asked and is not answered yet */
  #questions = new Map();
  #asked = 0;

  /**
   * @param {string} scriptUrl where sagui-simulator.js is
   * @param {Record<string, Function>} listeners one for each message of the worker but its answers: see
   *   engine/board-worker.js
   */
  constructor(scriptUrl, listeners) {
    this.#scriptUrl = scriptUrl;
    this.#listeners = { ...listeners, answer: (message) => this.#answer(message) };
  }

  /**
   * Writes a model to the board and turns it on.
   *
   * @param {() => Promise<Uint8Array>} model
   * @param {{settings: string, criteria: string, feeds: object[]}} rest of the worker's message
   */
  async power(model, rest) {
    const [, bytes] = await Promise.all([loadScript(this.#scriptUrl), model()]);
    this.#worker ??= this.#startWorker();
    await this.#worker;
    this.send({ type: "power", model: bytes, ...rest });
  }

  async #startWorker() {
    const worker = await globalThis.Sagui.boardWorker();
    worker.onmessage = ({ data }) => this.#listeners[data.type](data);
    worker.onerror = (event) => this.#listeners.failed({ message: event.message });
    return worker;
  }

  /** @param {object} message see engine/board-worker.js */
  send(message) {
    this.#worker?.then((worker) => worker.postMessage(message));
  }

  /**
   * Calls an exported function of the simulator in the worker, such as boardTensor: see Simulator.java.
   *
   * @param {string} name
   * @param {...unknown} values
   * @returns {Promise<any>} rejected with the simulator's refusal {code, message, where}
   */
  ask(name, ...values) {
    const id = this.#asked++;
    this.send({ type: "ask", id, name, values });
    return new Promise((resolve, reject) => this.#questions.set(id, { resolve, reject }));
  }

  #answer({ id, value, refusal }) {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    if (refusal) {
      question?.reject(refusal);
    } else {
      question?.resolve(value);
    }
  }

  /** Ends the worker at once, whatever it is doing. What was asked is never answered. */
  end() {
    this.#questions.clear();
    this.#worker?.then(
      (worker) => worker.terminate(),
      () => {}, // It never started, which power() has told.
    );
    this.#worker = undefined;
  }
}
