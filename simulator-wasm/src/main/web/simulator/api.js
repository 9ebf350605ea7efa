// The script API: a classic script that defines the global Sagui.
//
// createEngine and wasmBase64 are put around this bundle by build.mjs.
/* global createEngine, wasmBase64 */
import { decodeBase64 } from "./base64.js";
import { signedBytes } from "./bytes.js";
import { invalidArgument, SaguiError, valueOf } from "./error.js";
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
 * Reads and checks a .tflite file.
 *
 * @param {Uint8Array} bytes
 * @param {{tier?: "interpreter" | "compiled"}} [options] what runs the model: by default the fastest that works, which is
 *   the interpreter as long as there is no compiler
 * @returns {Promise<Model>}
 * @throws {SaguiError} when the bytes are refused, or the tier is not there
 */
async function load(bytes, { tier = "interpreter" } = {}) {
  if (tier === "compiled") {
    throw invalidArgument("The tier “compiled” is not available; there is “interpreter”.");
  }
  if (tier !== "interpreter") {
    throw invalidArgument(`There is no tier “${tier}”.`);
  }
  const file = signedBytes(bytes, "A model");
  const java = await simulator(engine.bestBackend());
  const description = valueOf(java.open(file));
  return new Model(java, description.handle, description);
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

globalThis.Sagui = { load, SaguiError, boardWorker, decodeBase64, backend: engine.bestBackend };
