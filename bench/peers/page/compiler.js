// In the page: how long Sagui takes to make a module for a model. By the Java functions, as Sagui.load does it.
globalThis.compileModel = async (name, repetitions) => {
  const valueOf = (json) => {
    const { value, error } = JSON.parse(json);
    if (error) {
      throw new Error(error.message);
    }
    return value;
  };
  const java = await Sagui.simulator();
  const { handle, operators } = valueOf(java.open(new Int8Array((await fetchBytes(name)).buffer)));

  async function compile() {
    const start = performance.now();
    const { steps } = valueOf(java.compile(handle, true));
    const module = java.takeModule();
    const emitted = performance.now();
    const { instance } = await WebAssembly.instantiate(module);
    const end = performance.now();
    return {
      emit: emitted - start,
      compile: end - emitted,
      moduleBytes: module.length,
      memoryBytes: instance.exports.memory.buffer.byteLength,
      operators: steps.length,
      interpreted: steps.filter((step) => step.function === null).map((step) => operators[step.operator].name),
    };
  }

  const first = await compile();
  let last;
  for (let i = 0; i < repetitions; i++) {
    last = await compile();
  }
  return { first, last };
};
