// In the page: one subject that can be run again and again, and how long one run of it takes. What is run when, and what is
// made of the times, is decided outside, in run.mjs.
globalThis.bench = (() => {
  /** The subject: the yardstick or a model. */
  let run;
  /** How many runs one sample takes. */
  let runs = 1;

  const pattern = (length, step) => Uint8Array.from({ length }, (_, i) => i * step);

  /** A function of its own, called often: as one long loop it ran at a tenth of its speed for long. */
  function dotProduct(weights, signal, position) {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      sum = (sum + weights[i] * signal[position + i]) | 0;
    }
    return sum;
  }

  /**
   * What the machine does with a plain loop: one million multiply-accumulates of bytes, as 1,000 positions of a filter with
   * 1,000 weights. YardstickBenchmark.java does the same.
   */
  function useYardstick() {
    const weights = new Int8Array(pattern(1_000, 37).buffer);
    const signal = new Int8Array(pattern(2_000, 53).buffer);
    run = () => {
      let sum = 0;
      for (let position = 0; position < 1_000; position++) {
        sum = (sum + dotProduct(weights, signal, position)) | 0;
      }
      return sum;
    };
  }

  /**
   * @param {"wasm-gc" | "javascript"} backend
   * @param {string} file the model in base64
   * @returns {Promise<string>} why it cannot be run; empty if it can
   */
  async function useModel(backend, file) {
    const { validate } = WebAssembly;
    if (backend === "javascript") {
      // As on browsers from before 2024.
      WebAssembly.validate = () => false;
    }
    try {
      if (Sagui.backend() !== backend) {
        return "wasm-gc: this browser has no WebAssembly with garbage collection";
      }
      const model = await Sagui.load(Sagui.decodeBase64(file), { tier: "interpreter" });
      const inputs = model.inputs.map(({ bytes }) => pattern(bytes, 37));
      run = () => model.run(inputs);
      return "";
    } catch (error) {
      if (error.code === "unsupported-operator") {
        return `${error.where}: ${error.message}`;
      }
      throw error;
    } finally {
      WebAssembly.validate = validate;
    }
  }

  /** @returns {number} milliseconds for one run */
  function sample() {
    const start = performance.now();
    for (let i = 0; i < runs; i++) {
      run();
    }
    return (performance.now() - start) / runs;
  }

  /**
   * Gives the browser's best compiler time to have its turn, then finds how many runs take so long that the timer's steps do
   * not matter.
   */
  function warmUp(warmUpMs, sampleMs) {
    const end = performance.now() + warmUpMs;
    while (performance.now() < end) {
      sample();
    }
    while (sample() * runs < sampleMs) {
      runs *= 2;
    }
  }

  /** @returns {number} the smallest step of the timer, in milliseconds */
  function timerStep() {
    let smallest = Infinity;
    for (let i = 0; i < 20; i++) {
      const start = performance.now();
      let now = start;
      while (now === start) {
        now = performance.now();
      }
      smallest = Math.min(smallest, now - start);
    }
    return smallest;
  }

  return { useYardstick, useModel, warmUp, sample, timerStep };
})();
