// The bundle of this build, as a page loads it, and a way to run tests on both builds of the simulator.
import { readFileSync } from "node:fs";
import { after, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";

/** The bytes of a file of this module. */
export const file = (path) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)));

for (const name of ["sagui-simulator.js", "sagui-simulator-javascript.js"]) {
  runInThisContext(file(`target/classes/sagui/assets/${name}`).toString());
}
export const { Sagui } = globalThis;

const { validate } = WebAssembly;

/** The type constructor that only modules with garbage collection have, and the probes for other things do not. */
const STRUCT = 0x5f;

/** Defines the tests once for each build of the simulator; Node before 22 has no WebAssembly with garbage collection. */
export function onEachBackend(tests) {
  for (const backend of ["wasm-gc", "javascript"]) {
    const skip = backend === "wasm-gc" && Sagui.backend() !== "wasm-gc" && "this Node has no WebAssembly with GC";
    describe(backend, { skip }, () => {
      before(() => {
        if (backend === "javascript") {
          // As on browsers from before 2024.
          WebAssembly.validate = (bytes) => !bytes.includes(STRUCT) && validate(bytes);
        }
      });
      after(() => {
        WebAssembly.validate = validate;
      });
      tests();
    });
  }
}
