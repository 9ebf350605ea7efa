// How long our compiler takes for a model, and how large its modules are.
import { launch } from "../../generator/src/test/browser/harness.mjs";
import { median } from "../page/statistics.mjs";
import { printTable } from "./table.mjs";

/** How often a page compiles again after the first time, for its code to be compiled well itself. */
const REPETITIONS = 20;

/** In a browser with a new profile: nothing is left of an earlier run. */
async function compileOnce(browserName, url, model) {
  const browser = await launch(browserName);
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/compiler.html`);
    return await page.evaluate((...args) => globalThis.compileModel(...args), `${model}.tflite`, REPETITIONS);
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} browserName
 * @param {string} url where the pages are
 * @param {string[]} models
 * @param {number} rounds browsers for each model
 */
export async function measureCompiler(browserName, url, models, rounds) {
  const rows = [];
  for (const model of models) {
    const runs = [];
    for (let round = 0; round < rounds; round++) {
      runs.push(await compileOnce(browserName, url, model));
    }
    const milliseconds = (which) => median(runs.map(which)).toFixed(1);
    const { operators, interpreted, moduleBytes, memoryBytes } = runs[0].first;
    if (interpreted.length > 0) {
      console.log(`${model}: left to the interpreter: ${interpreted.join(", ")}`);
    }
    rows.push([
      model,
      `${operators - interpreted.length} of ${operators}`,
      milliseconds(({ first }) => first.emit),
      milliseconds(({ first }) => first.compile),
      milliseconds(({ first }) => first.emit + first.compile),
      milliseconds(({ last }) => last.emit + last.compile),
      (moduleBytes / 1000).toFixed(0),
      (memoryBytes / 1000).toFixed(0),
    ]);
  }
  printTable(
    ["model", "operators", "emit, ms", "compile, ms", "both", `both, ${REPETITIONS + 1}st time`, "module, kB", "memory, kB"],
    rows,
  );
}
