// tfjs-tflite as its documentation tells: with the tensors of TensorFlow.js. For models of bytes with one input and output.

globalThis.loadModel = async (bytes) => {
  const model = await tflite.loadTFLiteModel(bytes.buffer, { numThreads: 1 });
  const [{ shape }] = model.inputs;
  return ([input]) =>
    tf.tidy(() => {
      const numbers = Int32Array.from(new Int8Array(input.buffer));
      return [Uint8Array.from(model.predict(tf.tensor(numbers, shape, "int32")).dataSync())];
    });
};
