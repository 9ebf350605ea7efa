// LiteRT.js on the processor, in its build for one thread.
import { loadAndCompile, loadLiteRt, Tensor } from "@litertjs/core";

const arrays = { float32: Float32Array, int32: Int32Array, uint8: Uint8Array };

// Started while the model is on its way.
const started = loadLiteRt("/");

globalThis.loadModel = async (bytes) => {
  await started;
  const model = await loadAndCompile(bytes, { accelerator: "wasm", cpuOptions: { numThreads: 1 } });
  const details = model.getInputDetails();
  return async (inputs) => {
    const tensors = inputs.map(
      ({ buffer }, i) => new Tensor(new arrays[details[i].dtype](buffer), [...details[i].shape]),
    );
    const results = await model.run(tensors);
    const outputs = results.map((result) => new Uint8Array(result.toTypedArray().buffer));
    [...tensors, ...results].forEach((tensor) => tensor.delete());
    return outputs;
  };
};
