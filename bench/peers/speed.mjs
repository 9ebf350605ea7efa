// Milliseconds per inference: ours and each other engine in pairs, side by side.
import { median, medianRatio, quantile } from "../page/statistics.mjs";
import { compareAnswers } from "./answers.mjs";
import { engines, OURS, pageOf } from "./engines.mjs";
import { printTable } from "./table.mjs";

const WARM_UP_ROUNDS = 3;
const WARM_UP_MS = 200;

/**
 * Opens a page for each engine that runs the model and says how right each is.
 *
 * @returns {Promise<Map<string, import("puppeteer-core").Page>>}
 */
async function openPages(browser, url, model) {
  const pages = new Map();
  for (const [name, { startsOnly }] of Object.entries(engines)) {
    if (startsOnly) {
      continue;
    }
    const page = await browser.newPage();
    await page.goto(`${url}/${pageOf(name, "speed")}`);
    const { outputs, refusal } = await page.evaluate(
      (...args) => globalThis.bench.useModel(...args),
      `${model.name}.tflite`,
      model.inputs,
    );
    if (refusal) {
      console.log(`${model.name}, ${name}: refused: ${refusal.replaceAll(/\s+/g, " ")}`);
      await page.close();
      continue;
    }
    const { isGolden, words } = compareAnswers(model, outputs);
    console.log(`${model.name}, ${name}: ${words}`);
    if (!isGolden && name.startsWith("sagui")) {
      throw new Error(`${name} gives wrong answers for ${model.name}`);
    }
    pages.set(name, page);
  }
  return pages;
}

/**
 * Each pair is one sample of ours and one of theirs, one right after the other; who is first takes turns.
 *
 * @returns {Promise<{ours: number[], theirs: number[]}>} milliseconds per run, pair by pair
 */
async function measurePairs(ours, theirs, pairs) {
  const times = { ours: [], theirs: [] };
  const sides = [
    ["ours", ours],
    ["theirs", theirs],
  ];
  for (let pair = 0; pair < pairs; pair++) {
    for (const [side, page] of pair % 2 === 0 ? sides : sides.toReversed()) {
      times[side].push(await page.evaluate(() => globalThis.bench.sample()));
    }
  }
  return times;
}

async function measureModel(browser, url, model, { pairs, sampleMs }) {
  const pages = await openPages(browser, url, model);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const page of pages.values()) {
      await page.evaluate((...durations) => globalThis.bench.warmUp(...durations), WARM_UP_MS, sampleMs);
    }
  }
  const rows = [];
  const ours = pages.get(OURS);
  for (const [name, page] of ours ? pages : []) {
    if (name !== OURS) {
      const times = await measurePairs(ours, page, pairs);
      const ratios = times.theirs.map((ms, pair) => ms / times.ours[pair]);
      rows.push([
        model.name,
        name,
        medianRatio(times.theirs, times.ours).toFixed(2),
        `${quantile(ratios, 0.25).toFixed(2)}–${quantile(ratios, 0.75).toFixed(2)}`,
        median(times.ours).toFixed(4),
        median(times.theirs).toFixed(4),
      ]);
    }
  }
  for (const page of pages.values()) {
    await page.close();
  }
  return rows;
}

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} url where the pages are
 * @param {import("./models.mjs").Model[]} models
 * @param {{pairs: number, sampleMs: number}} options
 */
export async function measureSpeed(browser, url, models, options) {
  const rows = [];
  for (const model of models) {
    rows.push(...(await measureModel(browser, url, model, options)));
  }
  printTable(["model", "theirs", "theirs/ours", "middle half", "ours, ms", "theirs, ms"], rows);
}
