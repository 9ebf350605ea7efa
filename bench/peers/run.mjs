// node bench/peers/run.mjs: Sagui beside other engines that run the same models in browsers. See bench/README.md.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { browserNames, launch, root } from "../../generator/src/test/browser/harness.mjs";
import { serve } from "../page/server.mjs";
import { measureCompiler } from "./compiler.mjs";
import { layOut } from "./layout.mjs";
import { readModels } from "./models.mjs";
import { measureSpeed } from "./speed.mjs";
import { measureStarts } from "./starts.mjs";

const parts = ["speed", "starts", "compiler"];
const { values: options } = parseArgs({
  options: {
    models: { type: "string", default: join(root, "../shared/tflite/models") },
    browser: { type: "string", multiple: true, default: browserNames },
    part: { type: "string", multiple: true, default: parts },
    pairs: { type: "string", default: "30" },
    starts: { type: "string", default: "9" },
    "sample-ms": { type: "string", default: "50" },
  },
});
const pairs = Number(options.pairs);
const starts = Number(options.starts);
const sampleMs = Number(options["sample-ms"]);
const areKnown = (given, known) => given.every((name) => known.includes(name));
if (
  !(pairs >= 1 && starts >= 1 && sampleMs > 0 && areKnown(options.browser, browserNames) && areKnown(options.part, parts))
) {
  console.error(
    "Usage: node bench/peers/run.mjs [--models DIR] [--browser chromium|firefox] [--part speed|starts|compiler]\n" +
      "         [--pairs N] [--starts N] [--sample-ms N]",
  );
  process.exit(2);
}
/** One of bytes and one of floats: not every peer takes both. */
const startModels = ["kws", "vww_float"];
const compilerModels = ["kws", "vww", "vww_float"];

async function runIn(browserName, site, models) {
  const found = (names) => names.filter((name) => models.some((model) => model.name === name));
  const browser = await launch(browserName);
  try {
    console.log(`\n${await browser.version()}\n`);
    if (options.part.includes("speed")) {
      await measureSpeed(browser, site.url, models, { pairs, sampleMs });
    }
  } finally {
    await browser.close();
  }
  if (options.part.includes("starts")) {
    for (const model of found(startModels)) {
      await measureStarts(browserName, site, model, starts);
    }
  }
  if (options.part.includes("compiler")) {
    await measureCompiler(browserName, site.url, found(compilerModels), starts);
  }
}

const models = readModels(options.models);
if (models.length === 0) {
  console.error(`No models in ${options.models}`);
  process.exit(1);
}
const { folder, names } = await layOut(models);
const server = await serve(folder, names);
try {
  for (const name of options.browser) {
    await runIn(name, { folder, url: server.url }, models);
  }
} finally {
  server.close();
}
