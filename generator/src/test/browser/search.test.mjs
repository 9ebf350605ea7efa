// The search of the real course, opened from a folder, by keyboard alone, in both browsers.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { asAtTheBaseline, browserNames, buildCourse, fileUrl, launch, npmSource, openPage } from "./harness.mjs";

const site = buildCourse();
const lesson = (language) => fileUrl(site, language, "f12-from-float-to-eight-bits.html");

const isOpen = (page) => page.$eval("dialog.search", (dialog) => dialog.open);

/** Types into the open search and waits until the texts have come: then the number of results is told. */
async function type(page, text) {
  await page.$eval(".search-status", (status) => (status.textContent = "waiting"));
  await page.$eval("dialog.search [role=combobox]", (field) => field.select());
  await page.keyboard.type(text);
  await page.waitForFunction(
    (last) => {
      const told = document.querySelector(".search-status").textContent;
      return told !== "waiting" && told !== "" && document.querySelector("dialog.search [role=combobox]").value === last;
    },
    { polling: 30 },
    text,
  );
  // One more turn, for what is told of the letters before.
  await new Promise((resolve) => setTimeout(resolve, 150));
}

const results = (page) =>
  page.$$eval(".search-results a", (options) =>
    options.map((option) => ({
      heading: option.querySelector(".search-heading").textContent,
      place: option.querySelector(".search-place").textContent,
      snippet: option.querySelector(".search-snippet").textContent,
      marked: [...option.querySelectorAll("mark")].map((mark) => mark.textContent),
      href: option.getAttribute("href"),
      chosen: option.getAttribute("aria-selected") === "true",
    })),
  );

const status = (page) => page.$eval(".search-status", (element) => element.textContent);

for (const name of browserNames) {
  describe(`in ${name}`, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    test("a learner finds a section by keyboard alone", async () => {
      const { page, faults } = await openPage(browser);
      await page.goto(lesson("en"));
      await page.keyboard.press("/");
      assert.equal(await isOpen(page), true);
      await type(page, "smallest arena");
      const found = await results(page);
      assert.deepEqual(
        { ...found[0], snippet: "" },
        {
          heading: "Lab: find the smallest arena",
          place: "Lesson · The interpreter: load, plan, run",
          snippet: "",
          marked: found[0].marked,
          href: "d04-the-interpreter-load-plan-run.html#lab",
          chosen: true,
        },
      );
      assert.ok(found[0].marked.includes("arena"));
      assert.match(found[0].snippet, /arena/);
      assert.equal(await status(page), `Results: ${found.length}`);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      const walked = await results(page);
      assert.deepEqual(
        walked.map(({ chosen }) => chosen),
        walked.map((_, i) => i === 1),
      );
      const active = await page.$eval("dialog.search [role=combobox]", (field) => {
        const option = document.getElementById(field.getAttribute("aria-activedescendant"));
        return option.getAttribute("href");
      });
      assert.equal(active, walked[1].href);
      await page.keyboard.press("ArrowUp");
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      assert.equal(page.url(), fileUrl(site, "en", "d04-the-interpreter-load-plan-run.html#lab").replace("%23", "#"));
      assert.deepEqual(await faults(), []);
      await page.close();
    });

    test("Ctrl+K opens it, Escape closes it, and the focus is where it was", async () => {
      const { page } = await openPage(browser);
      await page.goto(lesson("en"));
      await page.focus(".turning a");
      await page.keyboard.down("Control");
      await page.keyboard.press("k");
      await page.keyboard.up("Control");
      assert.equal(await isOpen(page), true);
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "combobox");
      await page.keyboard.press("Escape");
      assert.equal(await isOpen(page), false);
      assert.equal(await page.evaluate(() => document.activeElement.matches(".turning a")), true);
      await page.focus(".quiz input");
      await page.keyboard.press("/");
      assert.equal(await isOpen(page), false);
      await page.close();
    });

    test("whoever needs the key / for something else switches it off, for all pages", async () => {
      const { page } = await openPage(browser);
      await page.goto(lesson("en"));
      await page.click(".search-open");
      await page.click(".search-slash");
      await page.keyboard.press("Escape");
      await new Promise((resolve) => setTimeout(resolve, 700));
      await page.goto(fileUrl(site, "en/index.html"));
      await page.waitForFunction(() => !document.querySelector(".search-slash input").checked, { polling: 50 });
      await page.keyboard.press("/");
      assert.equal(await isOpen(page), false);
      await page.click(".search-open");
      await page.click(".search-slash");
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.close();
    });

    test("words are found in all their forms and spellings, in both languages", async () => {
      const { page, faults } = await openPage(browser);
      for (const [language, term, forms] of [
        ["pt-br", "quantização", ["quantizacao", "quantizações", "quantização", "quantizaçao"]],
        ["en", "quantisation", ["quantisation", "quantization"]],
      ]) {
        await page.goto(lesson(language));
        await page.click(".search-open");
        let first;
        for (const form of forms) {
          await type(page, form);
          const found = await results(page);
          assert.equal(found[0].heading, term, form);
          assert.equal(found[0].href, "glossary.html#term-quantization", form);
          assert.ok(found.some(({ href }) => href.startsWith("f12-")), form);
          const hrefs = found.map(({ href }) => href).sort();
          first ??= hrefs;
          assert.deepEqual(hrefs, first, form);
        }
      }
      assert.deepEqual(await faults(), []);
      await page.close();
    });

    test("typos are forgiven, and where nothing is found the nearest word is offered", async () => {
      const { page } = await openPage(browser);
      await page.goto(lesson("pt-br"));
      await page.click(".search-open");
      await type(page, "quamtização");
      assert.equal((await results(page))[0].heading, "quantização");
      await type(page, "xyzzy");
      assert.equal(await status(page), "Nada encontrado para “xyzzy”.");
      assert.deepEqual(await results(page), []);
      await type(page, "retropropagacoesx");
      assert.equal(await page.$eval(".search-nearest", (line) => line.textContent), "Você quis dizer retropropagacao?");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".search-status").textContent.startsWith("Resultados"), { polling: 30 });
      assert.equal((await results(page))[0].heading, "retropropagação");
      await page.close();
    });

    test("a section of the page that is open is one step away", async () => {
      const { page } = await openPage(browser);
      await page.goto(lesson("en"));
      await page.keyboard.press("/");
      await type(page, "zero needs a mark");
      await page.keyboard.press("Enter");
      assert.equal(await isOpen(page), false);
      assert.equal(await page.evaluate(() => location.hash), "#zero");
      await page.close();
    });

    test("it works in the oldest browsers", async () => {
      const { page, faults } = await openPage(browser, { before: asAtTheBaseline });
      await page.goto(lesson("en"));
      await page.keyboard.press("/");
      await type(page, "tensor arena");
      assert.equal((await results(page))[0].heading, "tensor arena");
      assert.deepEqual(await faults(), []);
      await page.close();
    });
  });
}

describe("for everyone", () => {
  let browser;
  before(async () => {
    browser = await launch("chromium");
  });
  after(() => browser?.close());

  for (const scheme of ["light", "dark"]) {
    test(`axe finds nothing in the open search, ${scheme}`, async () => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(lesson("pt-br"));
      await page.evaluate(npmSource("axe-core/axe.min.js"));
      const violations = () =>
        page.evaluate(async () =>
          (await globalThis.axe.run()).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)),
        );
      await page.click(".search-open");
      assert.deepEqual(await violations(), [], "empty");
      await type(page, "memoria");
      assert.deepEqual(await violations(), [], "results");
      await type(page, "retropropagacoesx");
      assert.deepEqual(await violations(), [], "nothing found");
      await page.close();
    });
  }

  test("the open search is no wider than a small phone", async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(lesson("pt-br"));
    await page.click(".search-open");
    await type(page, "microcontrolador");
    const inside = await page.$$eval("dialog.search *", (elements) =>
      elements.every((element) => element.getBoundingClientRect().right <= 361),
    );
    assert.ok(inside);
    await page.close();
  });

  test("with scripts off there is no button that does nothing", async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(lesson("en"));
    const shown = await page.$eval(".search-open", (button) => getComputedStyle(button).display);
    assert.equal(shown, "none");
    await page.close();
  });
});
