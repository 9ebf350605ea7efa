// What this browser's WebAssembly can do, found out with the smallest modules that need it.

/** A module with one struct type. */
const STRUCT = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 0x5f, 1, 0x7f, 0]);

/** A module with one function, of no parameters, that gives v128.const 0. */
const VECTOR = new Uint8Array([
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7b],
  ...[3, 2, 1, 0],
  ...[10, 22, 1, 20, 0, 0xfd, 12, ...new Array(16).fill(0), 11],
]);

export const hasWebAssembly = () => typeof WebAssembly === "object";

/** Chrome 119, Firefox 120, Safari 18.2 and later. */
export const hasGarbageCollection = () => hasWebAssembly() && WebAssembly.validate(STRUCT);

/** All browsers of the baseline, but not on every processor. */
export const hasVectors = () => hasWebAssembly() && WebAssembly.validate(VECTOR);
