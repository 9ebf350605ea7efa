// tfjs-tflite without TensorFlow.js: its runner alone, the least of it that runs a model.

globalThis.loadModel = async (bytes) => {
  const runner = await tfweb.TFLiteWebModelRunner.create(bytes.buffer, { numThreads: 1 });
  const memoryOf = (tensor) => {
    const { buffer, byteOffset, byteLength } = tensor.data();
    return new Uint8Array(buffer, byteOffset, byteLength);
  };
  const inputMemory = runner.getInputs().map(memoryOf);
  const outputMemory = runner.getOutputs().map(memoryOf);
  return (inputs) => {
    inputs.forEach((input, i) => inputMemory[i].set(input));
    if (!runner.infer()) {
      throw new Error("infer() says that it failed");
    }
    return outputMemory.map((output) => output.slice());
  };
};
