// In the page: one engine with one model, which can be run again and again, and how long one run of it takes.
globalThis.bench = (() => {
  /** Runs the model once; a promise of the outputs if the engine knows no other way. */
  let run;
  let isAsynchronous;
  /** The inputs of the runs that are measured. */
  let inputs;
  /** How many runs one sample takes. */
  let runs = 1;

  const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

  /**
   * @param {string} name the model's file
   * @param {string[]} calls the model's one input in base64, for each call
   * @returns {Promise<{outputs?: string[], refusal?: string}>} the model's one output for each call, or why there is none
   */
  async function useModel(name, calls) {
    try {
      run = await loadModel(await fetchBytes(name));
      const outputs = [];
      for (const call of calls) {
        inputs = [fromBase64(call)];
        const result = run(inputs);
        isAsynchronous = result instanceof Promise;
        outputs.push(toBase64((await result)[0]));
      }
      return { outputs };
    } catch (error) {
      return { refusal: String(error?.message ?? error) };
    }
  }

  /** Not asynchronous itself where it need not be: waiting takes as long as a small model. */
  function runAll() {
    for (let i = 0; i < runs; i++) {
      run(inputs);
    }
  }

  async function awaitAll() {
    for (let i = 0; i < runs; i++) {
      await run(inputs);
    }
  }

  /** @returns {Promise<number>} milliseconds for one run */
  async function sample() {
    const start = performance.now();
    if (isAsynchronous) {
      await awaitAll();
    } else {
      runAll();
    }
    return (performance.now() - start) / runs;
  }

  /**
   * Gives the browser's best compiler time to have its turn, then finds how many runs take so long that the timer's steps do
   * not matter.
   */
  async function warmUp(warmUpMs, sampleMs) {
    const end = performance.now() + warmUpMs;
    while (performance.now() < end) {
      await sample();
    }
    while ((await sample()) * runs < sampleMs) {
      runs *= 2;
    }
  }

  return { useModel, warmUp, sample };
})();
