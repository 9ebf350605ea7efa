/**
 * Adds a classic script to the page, once: file:// pages cannot fetch or import.
 *
 * @param {string} url
 * @returns {Promise<void>}
 */
function loadScript(url) {
  const loaded = scripts.get(url);
  if (loaded) {
    return loaded;
  }
  const promise = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => {
      scripts.delete(url);
      script.remove();
      reject(new Error(url));
    };
    document.head.append(script);
  });
  scripts.set(url, promise);
  return promise;
}

/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/** A virtual board in a worker of its own, started at the first use. */
export class SimulatorClient {
  #scriptUrl;
  #listeners;
  /** @type {Worker | undefined} */
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
    if (!this.#worker) {
      this.#worker = globalThis.Sagui.boardWorker();
      this.#worker.onmessage = ({ data }) => this.#listeners[data.type](data);
      this.#worker.onerror = (event) => this.#listeners.failed({ message: event.message });
    }
    const bytes = globalThis.Sagui.decodeBase64(globalThis.SaguiModels[model.id]);
    this.send({ type: "power", model: bytes, settings, criteria });
  }

  /** @param {object} message see engine/board-worker.js */
  send(message) {
    this.#worker?.postMessage(message);
  }

  /** Ends the worker at once, whatever it is doing. */
  end() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
