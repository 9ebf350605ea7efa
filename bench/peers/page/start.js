// In the page: the way from navigation to the first answer of the model that the address names.
globalThis.started = (async () => {
  const model = location.hash.slice(1);
  try {
    const [bytes, input] = await Promise.all([fetchBytes(`${model}.tflite`), fetchBytes(`${model}.input`)]);
    const run = await loadModel(bytes);
    await run([input]);
    return {
      ms: performance.now(),
      files: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)),
    };
  } catch (error) {
    return { refusal: String(error?.message ?? error) };
  }
})();
