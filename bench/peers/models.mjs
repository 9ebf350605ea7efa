// The models to measure, with their golden answers: those of TensorFlow Lite Micro's reference kernels.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = {
  hello_world: "hello_world_int8",
  ad01: "mlperf_ad01_int8",
  kws: "mlperf_kws_int8",
  vww: "mlperf_vww_96_int8",
  vww_float: "mlperf_vww_96_fp32",
  person_detect: "person_detect_int8",
};

/** A file as pieces of equal size, in base64. */
function pieces(path, size) {
  const bytes = readFileSync(path);
  return Array.from({ length: bytes.length / size }, (_, i) => bytes.toString("base64", i * size, (i + 1) * size));
}

/**
 * @typedef {object} Model
 * @property {string} name
 * @property {string} file
 * @property {boolean} isFloat
 * @property {string[]} inputs the one input of each call, in base64
 * @property {string[]} outputs the one output of each call, in base64
 */

/**
 * @param {string} folder
 * @returns {Model[]} those that are there
 */
export function readModels(folder) {
  return Object.entries(folders)
    .map(([name, path]) => [name, join(folder, path)])
    .filter(([, path]) => existsSync(join(path, "manifest.json")))
    .map(([name, path]) => {
      const manifest = JSON.parse(readFileSync(join(path, "manifest.json"), "utf8"));
      const all = (side, size) => manifest.cases.flatMap((golden) => pieces(join(path, golden[side]), size));
      return {
        name,
        file: join(path, manifest.file),
        isFloat: manifest.outputs[0].type === "FLOAT32",
        inputs: all("in", manifest.in_bytes_per_call),
        outputs: all("out", manifest.out_bytes_per_call),
      };
    });
}
