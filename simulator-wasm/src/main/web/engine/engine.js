// The engine: the Java simulator, started in whichever scope calls it, a page or a worker.
//
// This file must stay free of the outside world (no document, no location): its bundle also runs as a worker's source.
import boards from "board-tables/boards.csv";
import codeSize from "board-tables/code-size.csv";
import cycles from "board-tables/cycles.csv";
import frontEnds from "board-tables/front-ends.csv";
import instructionErrors from "board-tables/instruction-errors.csv";
import instructions from "board-tables/instructions.csv";
import { load as loadWasm } from "teavm-wasm-runtime";
import { serveBoard } from "./board-worker.js";
import { hasGarbageCollection } from "./features.js";

/** The tables of the board, which compiled Java cannot read as resources. */
const TABLES = {
  "boards.csv": boards,
  "code-size.csv": codeSize,
  "cycles.csv": cycles,
  "front-ends.csv": frontEnds,
  "instruction-errors.csv": instructionErrors,
  "instructions.csv": instructions,
};

/**
 * Which of the two builds of the simulator this browser runs: "wasm-gc" or "javascript".
 *
 * @returns {"wasm-gc" | "javascript"}
 */
export function bestBackend() {
  return hasGarbageCollection() ? "wasm-gc" : "javascript";
}

/** @param {Uint8Array} compressed with gzip */
async function inflate(compressed) {
  const { writable, readable } = new DecompressionStream("gzip");
  // Written, not piped from a Blob, whose bytes would first travel through another process.
  const writer = writable.getWriter();
  writer.write(compressed);
  writer.close();
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/**
 * Starts the simulator from one of its two builds.
 *
 * @param {{wasm: Uint8Array} | {javascript: () => object}} build WebAssembly compressed with gzip, or what
 *   sagui-simulator-javascript.js registers
 * @returns {Promise<object>} the functions that org.sagui.simulator.web exports
 */
export async function start({ wasm, javascript }) {
  const simulator = wasm ? (await loadWasm(await inflate(wasm), { noAutoImports: true })).exports : javascript();
  for (const [name, text] of Object.entries(TABLES)) {
    simulator.supplyTable(name, text);
  }
  return simulator;
}

/**
 * Makes the scope of a worker answer to the board's messages.
 *
 * @param {DedicatedWorkerGlobalScope} scope
 * @param {() => object} [javascript] the build to start, unless the first message has the other one
 */
export function serve(scope, javascript) {
  serveBoard(scope, (wasm) => start({ wasm, javascript }));
}
