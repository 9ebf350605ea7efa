// From navigation to the first answer, each time in a browser with a new profile, and the bytes that this takes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "../../generator/src/test/browser/harness.mjs";
import { median, medianRatio, quantile } from "../page/statistics.mjs";
import { engines, OURS, pageOf } from "./engines.mjs";
import { printTable } from "./table.mjs";

/** Browsers are busy with themselves at first. */
const SETTLE_MS = 1_000;

async function start(browserName, url) {
  const browser = await launch(browserName);
  try {
    const page = await browser.newPage();
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    await page.goto(url);
    return await page.evaluate(() => globalThis.started);
  } finally {
    await browser.close();
  }
}

/** What an engine carries: its files without the model and what is only there to measure. */
function bytesOf(folder, files) {
  const contents = files
    .filter((name) => !/\.(tflite|input)$|^(files|one-thread|start)\.js$/.test(name))
    .map((name) => readFileSync(join(folder, name)));
  const sum = (sizes) => sizes.reduce((a, b) => a + b, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((bytes) => gzipSync(bytes, { level: 9 }).length)),
  };
}

/**
 * @param {string} browserName
 * @param {{folder: string, url: string}} site
 * @param {string} model
 * @param {number} rounds starts of each engine, which take turns
 */
export async function measureStarts(browserName, { folder, url }, model, rounds) {
  let names = Object.keys(engines).filter((name) => name !== "sagui interpreter");
  const times = new Map(names.map((name) => [name, []]));
  const bytes = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { ms, files, refusal } = await start(browserName, `${url}/${pageOf(name, "start")}#${model}`);
      if (refusal) {
        console.log(`${model}, ${name}: refused: ${refusal.replaceAll(/\s+/g, " ")}`);
        names = names.filter((other) => other !== name);
      } else {
        times.get(name).push(ms);
        bytes.set(name, bytesOf(folder, files));
      }
    }
  }
  const ours = bytes.get(OURS);
  if (!ours) {
    return;
  }
  const kilobytes = (count) => Math.round(count / 1000).toString();
  printTable(
    ["start of", "engine", "theirs/ours", "ms", "middle half", "kB", "theirs/ours", "kB gzip", "theirs/ours"],
    names.map((name) => [
      model,
      name,
      medianRatio(times.get(name), times.get(OURS)).toFixed(2),
      median(times.get(name)).toFixed(0),
      `${quantile(times.get(name), 0.25).toFixed(0)}–${quantile(times.get(name), 0.75).toFixed(0)}`,
      kilobytes(bytes.get(name).raw),
      (bytes.get(name).raw / ours.raw).toFixed(2),
      kilobytes(bytes.get(name).gzip),
      (bytes.get(name).gzip / ours.gzip).toFixed(2),
    ]),
  );
}
