// The script API: a classic script that defines the global Sagui.
//
// createEngine and wasmBase64 are put around this bundle by build.mjs.
/* global createEngine, wasmBase64 */
import { decodeBase64 } from "./base64.js";
import { signedBytes } from "./bytes.js";
import { CompiledModel } from "./compiled-model.js";
import { invalidArgument, SaguiError, valueOf } from "./error.js";
import { InterpretedModel } from "./interpreted-model.js";
import { Model } from "./model.js";

const engine = createEngine();

/** @type {Map<string, Promise<object>>} the simulators started on this thread, by backend */
const simulators = new Map();

function simulator(backend) {
  if (!simulators.has(backend)) {
    simulators.set(backend, engine.start(backend, decodeBase64(wasmBase64)));
  }
  return simulators.get(backend);
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
  const java = await simulator(engine.bestBackend());
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
 * @returns {Worker}
 */
function boardWorker() {
  const source = URL.createObjectURL(
    new Blob([`(${createEngine})().serve(self)`], { type: "text/javascript" }),
  );
  const worker = new Worker(source);
  URL.revokeObjectURL(source);
  worker.postMessage({ type: "start", backend: engine.bestBackend(), wasm: decodeBase64(wasmBase64) });
  return worker;
}

globalThis.Sagui = {
  load,
  SaguiError,
  boardWorker,
  decodeBase64,
  backend: engine.bestBackend,
  /** The Java functions themselves, for who looks inside. */
  simulator: () => simulator(engine.bestBackend()),
};
