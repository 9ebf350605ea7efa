// node bench/page/run.mjs: milliseconds per inference in Chromium and Firefox. See bench/README.md.
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { browserNames, fileUrl, launch, root } from "../../generator/src/test/browser/harness.mjs";
import { readModels } from "./models.mjs";
import { serve } from "./server.mjs";
import { median, medianRatio, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    models: { type: "string", default: join(root, "../shared/tflite/models") },
    browser: { type: "string", multiple: true, default: browserNames },
    rounds: { type: "string", default: "15" },
    "sample-ms": { type: "string", default: "50" },
    file: { type: "boolean", default: false },
  },
});
const rounds = Number(options.rounds);
const sampleMs = Number(options["sample-ms"]);
if (!(rounds >= 1 && sampleMs > 0 && options.browser.every((name) => browserNames.includes(name)))) {
  console.error(
    "Usage: node bench/page/run.mjs [--models DIR] [--browser chromium|firefox] [--rounds N] [--sample-ms N] [--file]",
  );
  process.exit(2);
}
const WARM_UP_ROUNDS = 3;
const WARM_UP_MS = 200;
const YARDSTICK = "yardstick";
const builds = ["wasm-gc", "javascript"];
const simulatorScripts = ["sagui-simulator.js", "sagui-simulator-javascript.js"];

const subject = (model, build) => `${model} ${build}`;

/** Puts the page and the simulator into one folder, as a site has them. */
function layOutPage() {
  const assets = join(root, "simulator-wasm/target/classes/sagui/assets");
  if (!existsSync(join(assets, simulatorScripts[0]))) {
    console.error("The simulator is not built: mvn -q -DskipTests -pl simulator-wasm -am package");
    process.exit(1);
  }
  const folder = join(root, "target/bench");
  mkdirSync(folder, { recursive: true });
  for (const name of simulatorScripts) {
    copyFileSync(join(assets, name), join(folder, name));
  }
  for (const name of ["index.html", "measure.js"]) {
    copyFileSync(join(root, "bench/page", name), join(folder, name));
  }
  return folder;
}

/**
 * Opens a page for each subject, as a lesson has one model: in one page, a model can take twice as long after others have
 * run. Tells what is skipped and why.
 *
 * @returns {Promise<Map<string, import("puppeteer-core").Page>>}
 */
async function openPages(browser, url, models) {
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const pages = new Map([[YARDSTICK, await open()]]);
  await pages.get(YARDSTICK).evaluate(() => bench.useYardstick());
  for (const { name, file } of models) {
    const reasons = new Set();
    for (const build of file ? builds : []) {
      const page = await open();
      const reason = await page.evaluate((...model) => bench.useModel(...model), build, file);
      if (reason) {
        reasons.add(reason);
        await page.close();
      } else {
        pages.set(subject(name, build), page);
      }
    }
    if (!file) {
      reasons.add(`not in ${resolve(options.models)}`);
    }
    reasons.forEach((reason) => console.log(`skipped ${name}: ${reason}`));
  }
  return pages;
}

/**
 * One sample of each subject a round, forwards and backwards in turn, so that a machine that slows down does so for all.
 *
 * @returns {Promise<Map<string, number[]>>} milliseconds per run, round by round
 */
async function measure(pages) {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const page of pages.values()) {
      await page.evaluate((...durations) => bench.warmUp(...durations), WARM_UP_MS, sampleMs);
    }
  }
  const times = new Map([...pages.keys()].map((name) => [name, []]));
  const forwards = [...pages];
  const backwards = [...pages].reverse();
  for (let round = 0; round < rounds; round++) {
    for (const [name, page] of round % 2 === 0 ? forwards : backwards) {
      times.get(name).push(await page.evaluate(() => bench.sample()));
    }
  }
  return times;
}

function row(cells) {
  const [name, build, ...numbers] = cells;
  return [name.padEnd(14), build.padEnd(11), ...numbers.map((cell) => cell.padStart(12))].join(" ");
}

function printTable(times, models) {
  const yardstick = times.get(YARDSTICK);
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  console.log(row(["", "build", "ms", "spread", "÷ yardstick", "÷ wasm-gc"]));
  console.log(row([YARDSTICK, "", median(yardstick).toFixed(5), percent(spread(yardstick)), "1.0000", ""]));
  for (const { name } of models) {
    const reference = times.get(subject(name, "wasm-gc"));
    for (const build of builds) {
      const samples = times.get(subject(name, build));
      if (samples) {
        const cells = [median(samples).toFixed(5), percent(spread(samples)), medianRatio(samples, yardstick).toFixed(4)];
        console.log(row([name, build, ...cells, reference ? medianRatio(samples, reference).toFixed(2) : ""]));
      }
    }
  }
}

async function runIn(browserName, url, models) {
  const browser = await launch(browserName);
  try {
    console.log(`\n${await browser.version()}, ${url}`);
    const pages = await openPages(browser, url, models);
    const [isolated, step] = await pages.get(YARDSTICK).evaluate(() => [crossOriginIsolated, bench.timerStep()]);
    console.log(`${isolated ? "isolated" : "not isolated"}, the timer steps by ${step.toFixed(3)} ms\n`);
    printTable(await measure(pages), models);
  } finally {
    await browser.close();
  }
}

const models = readModels([root, options.models]);
const folder = layOutPage();
const server = options.file ? null : await serve(folder, ["index.html", "measure.js", ...simulatorScripts]);
try {
  for (const name of options.browser) {
    await runIn(name, server ? `${server.url}/index.html` : fileUrl(folder, "index.html"), models);
  }
} finally {
  server?.close();
}
