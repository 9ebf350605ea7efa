// How far an engine's answers are from the golden ones.

/** Floats of whole models may differ by this much, and by this share of the golden value. */
const TOLERANCE = 1e-4;

function numbers(base64, isFloat) {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return isFloat ? new Float32Array(bytes.buffer) : new Int8Array(bytes.buffer);
}

/**
 * @param {import("./models.mjs").Model} model
 * @param {string[]} outputs the engine's answer to each call, in base64
 * @returns {{isGolden: boolean, words: string}} golden integers are equal, golden floats are near
 */
export function compareAnswers(model, outputs) {
  const got = outputs.flatMap((output) => [...numbers(output, model.isFloat)]);
  const wanted = model.outputs.flatMap((output) => [...numbers(output, model.isFloat)]);
  const errors = got.map((value, i) => Math.abs(value - wanted[i]));
  const largest = Math.max(...errors);
  if (got.length !== wanted.length || Number.isNaN(largest)) {
    return { isGolden: false, words: `${got.length} numbers, not ${wanted.length}, or no numbers` };
  }
  if (model.isFloat) {
    const isGolden = errors.every((error, i) => error <= TOLERANCE + TOLERANCE * Math.abs(wanted[i]));
    return { isGolden, words: `${isGolden ? "golden" : "not golden"}, off by ${largest.toExponential(1)} at most` };
  }
  const different = errors.filter((error) => error > 0).length;
  return {
    isGolden: different === 0,
    words: different === 0 ? "golden" : `${different} of ${wanted.length} bytes off, by ${largest} at most`,
  };
}
