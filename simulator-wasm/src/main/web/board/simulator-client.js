import { loadScript } from "../simulator/load-script.js";

/** A virtual board in a worker of its own, started at the first use. */
export class SimulatorClient {
  #scriptUrl;
  #listeners;
  /** @type {Promise<Worker> | undefined} */
  #worker;

  /**
   * @param {string} scriptUrl where sagui-simulator.js is
   * @param {{powered: Function, turns: Function, failed: Function}} listeners one for each message of the worker
   */
  constructor(scriptUrl, listeners) {
    this.#scriptUrl = scriptUrl;
    this.#listeners = listeners;
  }

  /**
   * Writes a model to the board and turns it on.
   *
   * @param {{id: string, script: string}} model
   * @param {string} settings one name=value a line
   * @param {string} criteria one a line
   */
  async power(model, settings, criteria) {
    await Promise.all([loadScript(this.#scriptUrl), loadScript(model.script)]);
    this.#worker ??= this.#startWorker();
    await this.#worker;
    const bytes = globalThis.Sagui.decodeBase64(globalThis.SaguiModels[model.id]);
    this.send({ type: "power", model: bytes, settings, criteria });
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

  /** Ends the worker at once, whatever it is doing. */
  end() {
    this.#worker?.then(
      (worker) => worker.terminate(),
      () => {}, // It never started, which power() has told.
    );
    this.#worker = undefined;
  }
}
