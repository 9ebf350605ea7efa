// tfjs-tflite as its documentation tells: with the tensors of TensorFlow.js. For models with one input and one output.
globalThis.loadModel = async (bytes) => {
  const model = await tflite.loadTFLiteModel(bytes.buffer, { numThreads: 1 });
  const [{ shape, dtype }] = model.inputs;
  return ([{ buffer }]) =>
    tf.tidy(() => {
      // TensorFlow.js has no bytes with a sign.
      const numbers = dtype === "float32" ? new Float32Array(buffer) : Int32Array.from(new Int8Array(buffer));
      const answer = model.predict(tf.tensor(numbers, shape, dtype)).dataSync();
      return [dtype === "float32" ? new Uint8Array(answer.slice().buffer) : Uint8Array.from(answer)];
    });
};
