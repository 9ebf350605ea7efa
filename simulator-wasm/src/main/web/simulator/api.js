// The script API: a classic script that defines the global Sagui.
//
// createEngine and wasmBase64 are put around this bundle by build.mjs.
/* global createEngine, wasmBase64 */
import { decodeBase64 } from "./base64.js";
import { signedBytes } from "./bytes.js";
import { CompiledModel } from "./compiled-model.js";
import { invalidArgument, SaguiError, valueOf } from "./error.js";
import { InterpretedModel } from "./interpreted-model.js";
import { loadScript } from "./load-script.js";
import { Model } from "./model.js";

const engine = createEngine();

/** Where this script came from; its sibling is there too. Empty outside a document. */
const scriptUrl = globalThis.document?.currentScript?.src ?? "";

/**
 * @returns {Promise<() => object>} what starts the JavaScript build
 * @throws {SaguiError} when there is no such script beside this one
 */
async function javaScriptBuild() {
  if (!Sagui.createJavaScript) {
    const name = "sagui-simulator-javascript.js";
    try {
      await loadScript(new URL(name, scriptUrl).href);
    } catch {
      throw new SaguiError({
        code: "missing-script",
        message: `This browser needs ${name} beside sagui-simulator.js, and it could not be loaded.`,
        where: scriptUrl,
      });
    }
  }
  return Sagui.createJavaScript;
}

/** @type {Map<string, Promise<object>>} the simulators started on this thread, by backend */
const simulators = new Map();

/** Starts the simulator on this thread, once: a page that knows it will load a model may do so ahead of it. */
function simulator() {
  const backend = engine.bestBackend();
  if (!simulators.has(backend)) {
    const started = startOf(backend);
    started.catch(() => simulators.delete(backend));
    simulators.set(backend, started);
  }
  return simulators.get(backend);
}

async function startOf(backend) {
  return engine.start(
    backend === "wasm-gc" ? { wasm: decodeBase64(wasmBase64) } : { javascript: await javaScriptBuild() },
  );
}

/**
 * Reads and checks a .tflite file, and makes it ready to run.
 *
 * @param {Uint8Array} bytes
 * @param {{tier?: "interpreter" | "compiled"}} [options] what runs the model: by default the fastest that works. Both give
 *   the same bytes
 * @returns {Promise<Model>}
 * @throws {SaguiError} when the bytes are refused, or the tier is not there
 */
async function load(bytes, { tier } = {}) {
  if (![undefined, "interpreter", "compiled"].includes(tier)) {
    throw invalidArgument(`There is no tier “${tier}”.`);
  }
  const file = signedBytes(bytes, "A model");
  const java = await simulator();
  const description = valueOf(java.open(file));
  try {
    return new Model(java, description, await runner(java, description, tier));
  } catch (error) {
    java.close(description.handle);
    throw error;
  }
}

/** What runs a model that has been opened. Without a tier, whatever keeps it from being compiled is no error. */
async function runner(java, { handle, outputs }, tier) {
  if (tier !== "interpreter") {
    try {
      return await CompiledModel.compile(java, handle);
    } catch (error) {
      if (tier === "compiled" || !(error instanceof SaguiError)) {
        throw error;
      }
    }
  }
  return new InterpretedModel(java, handle, outputs.length);
}

/**
 * Starts a worker that runs a virtual board: see engine/board-worker.js for its messages.
 *
 * @returns {Promise<Worker>}
 */
async function boardWorker() {
  const isWasm = engine.bestBackend() === "wasm-gc";
  const javascript = isWasm ? "" : await javaScriptBuild();
  const source = URL.createObjectURL(
    new Blob([`(${createEngine})().serve(self,${javascript})`], { type: "text/javascript" }),
  );
  const worker = new Worker(source);
  URL.revokeObjectURL(source);
  worker.postMessage({ type: "start", wasm: isWasm ? decodeBase64(wasmBase64) : undefined });
  return worker;
}

const Sagui = {
  load,
  SaguiError,
  boardWorker,
  decodeBase64,
  backend: engine.bestBackend,
  simulator,
};
globalThis.Sagui = Sagui;
