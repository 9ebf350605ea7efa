// Sagui, in the tier that the script's element names.
globalThis.loadModel = (() => {
  const { tier } = document.currentScript.dataset;
  // Started while the model is on its way.
  Sagui.simulator();
  return async (bytes) => {
    const model = await Sagui.load(bytes, { tier });
    return (inputs) => model.run(inputs);
  };
})();
