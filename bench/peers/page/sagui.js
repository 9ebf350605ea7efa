// Sagui, in the tier that the script's element names.
globalThis.loadModel = (() => {
  const { tier } = document.currentScript.dataset;
  return async (bytes) => {
    const model = await Sagui.load(bytes, { tier });
    return (inputs) => model.run(inputs);
  };
})();
