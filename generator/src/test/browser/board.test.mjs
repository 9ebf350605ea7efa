// The virtual board of the course's labs, in both browsers and on both builds of the simulator.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { asAtTheBaseline, browserNames, buildCourse, fileUrl, launch, openPage, root } from "./harness.mjs";

const site = buildCourse();
const lesson = (language) => fileUrl(site, language, "d04-the-interpreter-load-plan-run.html");

/** The lessons with labs, and what the JVM does in each lab's reference: all it depends on, and a line for each turn. */
const labs = readdirSync(join(root, "content/lessons"))
  .filter((slug) => existsSync(join(root, "content/lessons", slug, "lab.yaml")))
  .map((slug) => {
    const lines = execFileSync("java", ["-jar", join(root, "generator/target/sagui.jar"), "lab", "trace", slug], {
      cwd: root,
      encoding: "utf8",
    }).trimEnd();
    const [heads, turns] = [lines.split("\n").filter((line) => line.startsWith("# ")), lines.split("\n").filter((line) => !line.startsWith("# "))];
    return { slug, settings: Object.fromEntries(heads.map((line) => line.slice(2).split("="))), turns };
  });

/** Runs in the page: what the board's worker does with the same settings, as many turns. */
async function traceOf({ settings, count, assets }) {
  const load = (url) =>
    new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: url, onload: resolve, onerror: () => reject(new Error(url)) });
      document.head.append(script);
    });
  const sensors = ["microphone", "motion", "camera"].filter((sensor) => sensor in settings);
  await load(`${assets}/sagui-simulator.js`);
  await load(`${assets}/models/${settings.model}.js`);
  await Promise.all(sensors.map((sensor) => load(`${assets}/recordings/${settings[sensor]}.js`)));
  const { Sagui, SaguiModels, SaguiRecordings } = globalThis;
  const worker = await Sagui.boardWorker();
  const answer = (type) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.type === type ? resolve(data) : reject(new Error(JSON.stringify(data))));
    });
  const ask = async (name) => {
    const answered = answer("answer");
    worker.postMessage({ type: "ask", id: 0, name, values: [] });
    return (await answered).value;
  };
  const powered = answer("powered");
  worker.postMessage({
    type: "power",
    model: Sagui.decodeBase64(SaguiModels[settings.model]),
    settings: Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join("\n"),
    criteria: "",
    feeds: sensors.map((sensor) => ({
      sensor,
      recording: Sagui.decodeBase64(SaguiRecordings[settings[sensor]].data),
      again: settings.repeat === "yes",
    })),
  });
  await powered;
  const turns = [];
  for (let i = 0; i < count; i++) {
    await ask("boardTurn");
    turns.push((await ask("boardTrace")).trace);
  }
  worker.terminate();
  return turns;
}

/** The output byte for each of the 256 input bytes of a model, as the JVM computes it: the generator's tests hold it. */
const answersOfJvm = readFileSync(join(root, "generator/src/test/resources/labs/sine-int8-answers.txt"), "utf8")
  .trim()
  .split(/\s+/)
  .map(Number);

const arenaField = "#setting-arena";

const backends = [
  { backend: "wasm-gc", before: undefined },
  { backend: "javascript", before: asAtTheBaseline },
];

/** Opens the lesson; the board stands there once its words have come. */
async function openLesson(page, language) {
  await page.goto(lesson(language));
  await page.waitForFunction(() => document.querySelector("sagui-board")?.shadowRoot);
}

const board = {
  text: (page, selector) => page.$eval("sagui-board", (element, css) => element.shadowRoot.querySelector(css).textContent, selector),
  press: (page, action) => page.$eval("sagui-board", (element, name) => element.shadowRoot.querySelector(`[data-action=${name}]`).click(), action),
  set: (page, selector, value) =>
    page.$eval(
      "sagui-board",
      (element, css, text) => {
        const input = element.shadowRoot.querySelector(css);
        input.value = text;
        input.dispatchEvent(new Event("input"));
      },
      selector,
      String(value),
    ),
  choose: (page, name, value) =>
    page.$eval("sagui-board", (element, css) => element.shadowRoot.querySelector(css).click(), `[name=${name}][value=${value}]`),
  waitFor: (page, selector, pattern) =>
    page.waitForFunction(
      (css, source) => new RegExp(source, "s").test(document.querySelector("sagui-board").shadowRoot.querySelector(css).textContent),
      { timeout: 30_000, polling: 50 },
      selector,
      pattern,
    ),
  holding: (page) => page.$eval("sagui-board", (element) => element.shadowRoot.querySelectorAll(".criteria .holds").length),
};

for (const name of browserNames) {
  for (const { backend, before: prepare } of backends) {
    describe(`${name}, ${backend}`, () => {
      let browser;
      before(async () => {
        browser = await launch(name);
      });
      after(() => browser?.close());

      test("the lab starts failing, says what is missing, and passes with an arena that fits", async () => {
        const { page, faults } = await openPage(browser, { before: prepare });
        await openLesson(page, "en");
        await board.press(page, "run");
        await board.waitFor(page, ".message", "560 B more needed\\. Room runs out when the interpreter .+\\.");
        assert.equal(await board.holding(page), 0);
        assert.equal(await page.evaluate(() => globalThis.Sagui.backend()), backend);

        const reference = await page.$eval("sagui-board", (element) => JSON.parse(element.querySelector("script").textContent).offers[0].range.most);
        await board.set(page, arenaField, reference);
        await board.press(page, "step");
        await board.waitFor(page, "pre", "x=0\\.000");
        assert.equal(await board.holding(page), 1);

        const used = Number(/arena_used_bytes\(\) = (\d+)/.exec(await board.text(page, "pre"))[1]);
        assert.ok(used > 0);
        assert.deepEqual(await faults(), []);
        await page.close();
      });

      for (const { slug, settings, turns } of labs) {
        test(`the reference of ${slug} runs as on the JVM, to the byte`, async () => {
          const { page, faults } = await openPage(browser, { before: prepare });
          await openLesson(page, "en");
          assert.ok(turns.length > 0);
          assert.deepEqual(await page.evaluate(traceOf, { settings, count: turns.length, assets: fileUrl(site, "assets") }), turns);
          assert.deepEqual(await faults(), []);
          await page.close();
        });
      }

      test("the reference run passes the lab", async () => {
        const { page, faults } = await openPage(browser, { before: prepare });
        await openLesson(page, "pt-br");
        await board.set(page, arenaField, labs[0].settings.arena);
        await board.press(page, "run");
        await board.waitFor(page, ".message", "concluído");
        await board.press(page, "stop");
        assert.equal(await board.holding(page), 3);
        assert.deepEqual(await faults(), []);
        await page.close();
      });

      test("Stop stops, the knob turns the board by hand, and the float model runs too", async () => {
        const { page, faults } = await openPage(browser, { before: prepare });
        await openLesson(page, "en");
        await board.choose(page, "model", "sine-float");
        await board.choose(page, "drive", "knob");
        await board.set(page, arenaField, 2048);
        await board.set(page, "[data-sensor=knob] [type=range]", 16);
        await board.waitFor(page, "pre", "x=1\\.571 y=\\d\\.\\d+");
        await board.press(page, "run");
        await board.waitFor(page, "pre", "x=1.571.*x=1.571.*x=1.571");
        await board.press(page, "stop");
        await new Promise((resolve) => setTimeout(resolve, 200));
        const stopped = await board.text(page, "pre");
        await new Promise((resolve) => setTimeout(resolve, 300));
        assert.equal(await board.text(page, "pre"), stopped);
        assert.deepEqual(await faults(), []);
        await page.close();
      });

      test("Run keeps the focus, so that the arrow keys stay in the lesson, and says what the arena needs", async () => {
        const { page, faults } = await openPage(browser, { before: prepare });
        await openLesson(page, "en");
        await page.$eval("sagui-board", (element) => element.shadowRoot.querySelector("[data-action=run]").focus());
        await page.keyboard.press("Enter");
        await board.waitFor(page, ".message", "more needed");
        await board.set(page, arenaField, 2048);
        await page.keyboard.press("Enter");
        await board.waitFor(page, "pre", "x=");
        await page.keyboard.press("ArrowRight");
        const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement.dataset.action);
        assert.equal(await focused(), "run");
        assert.equal(page.url(), lesson("en"));
        assert.deepEqual(await faults(), []);
        await page.close();
      });

      test("the arena stays in its range, steps by buttons, and takes no tick back", async () => {
        const { page, faults } = await openPage(browser, { before: prepare });
        await openLesson(page, "pt-br");
        const arena = () => page.$eval("sagui-board", (element) => element.shadowRoot.querySelector("#setting-arena").value);
        await board.set(page, arenaField, 99_999);
        await page.$eval("sagui-board", (element) => element.shadowRoot.querySelector("#setting-arena").dispatchEvent(new Event("change")));
        assert.equal(await arena(), "4096");
        await board.press(page, "more");
        assert.equal(await arena(), "4096");
        await board.press(page, "step");
        await board.waitFor(page, "pre", "x=0\\.000");
        assert.equal(await board.holding(page), 1);
        await board.press(page, "less");
        assert.equal(await arena(), "4080");
        await board.waitFor(page, ".message", "mudaram");
        assert.equal(await board.holding(page), 1);
        assert.deepEqual(await faults(), []);
        await page.close();
      });

      test("a row of tiles opens to the numbers that it is named with", async () => {
        const { page, faults } = await openPage(browser, { before: prepare });
        await openLesson(page, "en");
        await board.set(page, arenaField, 2048);
        await board.press(page, "step");
        await board.waitFor(page, ".layers", "FULLY_CONNECTED");
        const [name, values, open] = await page.$eval("sagui-board", (element) => {
          const layer = element.shadowRoot.querySelector(".layers details");
          layer.querySelector(".tiles").click();
          return [layer.getAttribute("aria-label"), [...layer.querySelectorAll(".values li")].map((item) => item.textContent), layer.open];
        });
        assert.equal(values.length, 16);
        assert.equal(name, `FULLY_CONNECTED: ${values.join("; ")}`);
        assert.ok(open);
        assert.equal(await board.text(page, ".tile-key"), "−1280127");
        assert.deepEqual(await faults(), []);
        await page.close();
      });

      test("the script API answers to every input byte as the JVM does, and refuses what is no model", async () => {
        const model = join(root, "content/models/sine/int8.tflite");
        const { page, faults } = await openPage(browser, { before: prepare });
        await openLesson(page, "en");
        await page.addScriptTag({ url: fileUrl(site, "assets/sagui-simulator.js") });
        const { answers, tensors, refusal, disposed } = await page.evaluate(async (bytes) => {
          const { Sagui } = globalThis;
          const opened = await Sagui.load(Uint8Array.from(bytes));
          const answers = Array.from({ length: 256 }, (_, i) => opened.run([Uint8Array.of(i)])[0][0]);
          opened.dispose();
          const told = (error) => [error.name, error.code, error instanceof Sagui.SaguiError];
          const refusal = await Sagui.load(new TextEncoder().encode("not a model")).catch(told);
          let disposed;
          try {
            opened.run([Uint8Array.of(0)]);
          } catch (error) {
            disposed = told(error);
          }
          return { answers, tensors: [opened.inputs[0].type, opened.outputs[0].shape], refusal, disposed };
        }, [...readFileSync(model)]);
        assert.deepEqual(answers, answersOfJvm);
        assert.deepEqual(tensors, ["INT8", [1, 1]]);
        assert.deepEqual(refusal, ["SaguiError", "malformed-model", true]);
        assert.deepEqual(disposed, ["SaguiError", "invalid-argument", true]);
        assert.deepEqual(await faults(), []);
        await page.close();
      });
    });
  }
}
