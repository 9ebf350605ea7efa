// node bench/search.mjs [SITE]: how long the search of a built course takes from a key to the first result, and to all
// sections with their snippets, in Chromium on a processor that is slowed down six times. See README.md.
import { join, resolve } from "node:path";
import { fileUrl, launch, root } from "../generator/src/test/browser/harness.mjs";

const SLOWER = 6;
const ROUNDS = 15;
const QUERIES = [
  ["en", "quantisation"],
  ["en", "tensor arena"],
  ["en", "quantizaton"],
  ["pt-br", "quantizações"],
  ["pt-br", "memória"],
  ["pt-br", "aprendisado de máquna"],
];
const site = resolve(process.argv[2] ?? join(root, "site"));

/**
 * Writes a query into the field at once, as a paste does, and notes when results are in the page.
 *
 * @returns {Promise<{first: number, all: number}>} milliseconds
 */
function search(text) {
  const field = document.querySelector("dialog.search [role=combobox]");
  const status = document.querySelector(".search-status");
  status.textContent = "";
  field.value = text;
  return new Promise((resolve) => {
    const start = performance.now();
    let first;
    const observer = new MutationObserver(() => {
      const now = performance.now() - start;
      if (document.querySelector(".search-results a")) {
        first ??= now;
      }
      if (first !== undefined && status.textContent !== "") {
        observer.disconnect();
        resolve({ first, all: now });
      }
    });
    observer.observe(document.querySelector("dialog.search"), { childList: true, subtree: true, characterData: true });
    field.dispatchEvent(new Event("input"));
  });
}

const browser = await launch("chromium");
console.log(`Milliseconds, ${SLOWER} times slower: median (least) of ${ROUNDS}`);
console.log(`${"query".padEnd(24)}${["first result", "sections", "again"].map((name) => name.padStart(18)).join("")}`);
for (const [language, query] of QUERIES) {
  const samples = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    await page.goto(fileUrl(site, language, "f12-from-float-to-eight-bits.html"));
    const session = await page.createCDPSession();
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    // The index comes while the reader moves from the button to the field and types.
    await page.click(".search-open");
    await page.waitForFunction(() => globalThis.SaguiSearchIndex, { polling: 20 });
    const cold = await page.evaluate(search, query);
    const warm = await page.evaluate(search, query);
    samples.push({ ...cold, again: warm.all });
    await page.close();
  }
  const column = (key) => {
    const values = samples.map((sample) => sample[key]).sort((a, b) => a - b);
    return `${values[values.length >> 1].toFixed(1)} (${values[0].toFixed(1)})`.padStart(18);
  };
  console.log(`${query.padEnd(24)}${column("first")}${column("all")}${column("again")}`);
}
await browser.close();
