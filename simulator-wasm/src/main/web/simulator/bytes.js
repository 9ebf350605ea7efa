import { invalidArgument } from "./error.js";

/**
 * The bytes of a typed array as Java takes them; they are not copied.
 *
 * @param {ArrayBufferView} array
 * @param {string} what it is, for the error
 * @returns {Int8Array}
 * @throws {SaguiError} when it is no typed array
 */
export function signedBytes(array, what) {
  if (!ArrayBuffer.isView(array)) {
    throw invalidArgument(`${what} must be a Uint8Array.`);
  }
  return new Int8Array(array.buffer, array.byteOffset, array.byteLength);
}
