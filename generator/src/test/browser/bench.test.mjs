// The board for everything: models of the course on any board, and whatever people drop on it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { browserNames, buildCourse, fileUrl, launch, npmSource, openPage, root } from "./harness.mjs";

const site = buildCourse();
const bench = (language) => fileUrl(site, language, "board.html");
const sine = readFileSync(join(root, "content/models/sine/int8.tflite"));

/** Opens the page and waits for the board. */
async function openBench(browser, language) {
  const opened = await openPage(browser);
  await opened.page.goto(bench(language));
  await opened.page.waitForFunction(() => document.querySelector("sagui-board")?.shadowRoot);
  return opened;
}

const text = (page, selector) =>
  page.$eval("sagui-board", (element, css) => element.shadowRoot.querySelector(css).textContent, selector);
const press = (page, action) =>
  page.$eval("sagui-board", (element, name) => element.shadowRoot.querySelector(`[data-action=${name}]`).click(), action);
const select = (page, number, value) =>
  page.$eval(
    "sagui-board",
    (element, index, chosen) => {
      const field = element.shadowRoot.querySelectorAll(".chooser select")[index];
      field.value = chosen;
      field.dispatchEvent(new Event("change"));
      return field.value;
    },
    number,
    value,
  );
const waitFor = (page, selector, pattern) =>
  page.waitForFunction(
    (css, source) => new RegExp(source, "s").test(document.querySelector("sagui-board").shadowRoot.querySelector(css)?.textContent),
    { timeout: 30_000, polling: 50 },
    selector,
    pattern,
  );

const words = (content) => [...new TextEncoder().encode(content)];

/** A model with some bytes changed. */
function damaged(change) {
  const bytes = [...sine];
  change(bytes);
  return bytes;
}

/** Files of all sorts: a name, bytes or how many megabytes of zeros, and what is said. */
const FILES = [
  ["empty.tflite", [], "is empty"],
  ["notes.txt", words("Buy milk.\n"), "is a text"],
  ["data.json", words('{"a": [1, 2]}'), "is a text"],
  ["page.html", words("<!DOCTYPE html><script>alert(1)</script>"), "is a text"],
  ["<img src=x onerror=alert(1)>.txt", words("x"), "onerror=alert\\(1\\)>\\.txt is a text"],
  ["table.csv", words("x,y\n1,2\n"), "is a text"],
  ["model.cc", words("const unsigned char g_model[] = { 0x1c };"), "is a text"],
  ["lição.md", words("# Olá, ação"), "is a text"],
  ["photo.png", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0], "is a picture"],
  ["photo.jpg", [0xff, 0xd8, 0xff, 0xe0, 0, 16], "is a picture"],
  ["moving.gif", words("GIF89a....."), "is a picture"],
  ["scan.bmp", words("BM123456"), "is a picture"],
  ["word.wav", words("RIFF....WAVEfmt "), "is a sound"],
  ["song.mp3", words("ID3...."), "is a sound"],
  ["song.ogg", words("OggS...."), "is a sound"],
  ["all.zip", [0x50, 0x4b, 3, 4, 20, 0], "is an archive"],
  ["all.tar.gz", [0x1f, 0x8b, 8, 0], "is an archive"],
  ["net.h5", [0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10], "is a Keras model"],
  ["net.keras", [0x50, 0x4b, 3, 4, 20, 0], "is an archive"],
  ["paper.pdf", words("%PDF-1.7"), "is a document"],
  ["old.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "is a document"],
  ["setup.exe", words("MZ\u0001"), "is a program"],
  ["blink.elf", [0x7f, 0x45, 0x4c, 0x46, 1], "is a program"],
  ["net.wasm", [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], "is a program"],
  ["large.tflite", 200, "has 200 MiB"],
  ["zeros.tflite", new Array(64).fill(0), "not a model that can be read"],
  ["ones.tflite", new Array(64).fill(255), "not a model that can be read"],
  ["short.tflite", [...sine].slice(0, 8), "not a model that can be read"],
  ["half.tflite", [...sine].slice(0, sine.length / 2), "not a model that can be read"],
  ["cut.tflite", [...sine].slice(0, -300), "not a model that can be read|Running|Stopped|not fit"],
  ["root.tflite", damaged((bytes) => bytes.splice(0, 4, 255, 255, 255, 127)), "not a model that can be read"],
  ["identifier.tflite", damaged((bytes) => (bytes[4] = 0x55)), "not a model that can be read"],
  ["onnx.onnx", [8, 7, 18, 7, 112, 121, 116, 111, 114, 99, 104, 200], "not a model that can be read"],
  ["pickle.pkl", [0x80, 4, 0x95, 200, 1], "not a model that can be read"],
  ["float.tflite", [...readFileSync(join(root, "content/models/sine/float.tflite"))], "Running"],
  ["digits.tflite", [...readFileSync(join(root, "content/models/digits/int8.tflite"))], "Running"],
  ["too-big.tflite", [...readFileSync(join(root, "content/models/too-big/int8.tflite"))], "do not fit together|larger than this board"],
  ...[3, 40, 400].map((step) => [
    `flipped-${step}.tflite`,
    damaged((bytes) => bytes.forEach((byte, i) => i > 8 && i % step === 0 && (bytes[i] = byte ^ 0x55))),
    "model|operation|type|fit|Running",
  ]),
];

for (const name of browserNames) {
  describe(name, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    test(`${FILES.length} files of all sorts each get a clear answer, and the board keeps working`, async () => {
      const { page, faults } = await openBench(browser, "en");
      for (const [file, content, answer] of FILES) {
        await page.$eval(
          "sagui-board",
          (element, fileName, given) => {
            const part = typeof given === "number" ? new Uint8Array(1 << 20) : Uint8Array.from(given);
            const transfer = new DataTransfer();
            transfer.items.add(new File(typeof given === "number" ? new Array(given).fill(part) : [part], fileName));
            const target = element.shadowRoot.querySelector(".free");
            target.querySelector(":scope > .message").textContent = "";
            target.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
          },
          file,
          content,
        );
        await waitFor(page, ".free > .message", ".");
        if (/Press Run/.test(await text(page, ".free > .message"))) {
          await press(page, "run");
          await waitFor(page, ".desk .message", answer);
        } else {
          assert.match(await text(page, ".free > .message"), new RegExp(answer), file);
        }
      }
      await select(page, 1, "sine-int8");
      await press(page, "run");
      await waitFor(page, "pre", "x=0\\.098");
      assert.deepEqual(await faults(), []);
      await page.close();
    });

    test("every program runs with the model that it is made for, on any board", async () => {
      const { page, faults } = await openBench(browser, "pt-br");
      const boards = await page.$eval("sagui-board", (element) =>
        [...element.shadowRoot.querySelector(".chooser select").options].map((option) => option.value),
      );
      assert.equal(boards.length, 15);
      const models = ["keyword-pt-int8", "gesture-int8", "machine-int8", "digits-int8", "figure-int8", "sine-float"];
      for (const [i, model] of models.entries()) {
        await select(page, 0, boards[2 * i]);
        assert.equal(await select(page, 1, model), model);
        await press(page, "run");
        await waitFor(page, ".desk .message", "Em execução|não combinam");
        await waitFor(page, "pre", "OK|^$");
        await press(page, "stop");
      }
      assert.deepEqual(await faults(), []);
      await page.close();
    });

    test("the keyword spotter hears its word in a recording", async () => {
      const { page, faults } = await openBench(browser, "en");
      await select(page, 1, "keyword-en-int8");
      await press(page, "run");
      await waitFor(page, ".heard", "yes, at 2\\.\\d s");
      assert.match(await text(page, "pre"), /yes 0\.\d{3}/);
      assert.deepEqual(await faults(), []);
      await page.close();
    });

    test("a page that is not the course's shows a board by one script tag, as docs/board.md says", async () => {
      const [, example] = /```html\n(.*?)```/s.exec(readFileSync(join(root, "docs/board.md"), "utf8"));
      writeFileSync(join(site, "own.html"), example);
      const { page, faults } = await openPage(browser);
      await page.goto(fileUrl(site, "own.html"));
      await page.waitForFunction(() => document.querySelector("sagui-board")?.shadowRoot);
      await press(page, "run");
      await waitFor(page, ".legend", "wing: \\d");
      assert.deepEqual(await faults(), []);
      await page.close();
    });

    test("axe finds nothing, with every panel open", { skip: name === "firefox" && "the same page" }, async () => {
      const { page } = await openBench(browser, "en");
      await select(page, 1, "gesture-int8");
      await press(page, "run");
      await waitFor(page, ".legend", "wing");
      await press(page, "stop");
      await page.evaluate(npmSource("axe-core/axe.min.js"));
      const panels = await page.$eval("sagui-board", (element) => {
        element.shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true));
        return element.shadowRoot.querySelectorAll("[role=tab]").length;
      });
      assert.equal(panels, 6);
      for (let i = 0; i < panels; i++) {
        await page.$eval("sagui-board", (element, index) => element.shadowRoot.querySelectorAll("[role=tab]")[index].click(), i);
        const violations = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`);
        });
        assert.deepEqual(violations, [], `panel ${i}`);
      }
      await page.close();
    });
  });
}
