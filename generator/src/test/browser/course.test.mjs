// The whole course, opened from a folder as a learner does, in both browsers.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { browserNames, buildCourse, filesOf, fileUrl, launch, npmSource, openPage } from "./harness.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; media-src 'self' data: blob:; worker-src blob:; frame-src 'self'; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'";

const site = buildCourse();
const files = filesOf(site);
// The first page leads on at once, and store.html is for scripts: each has a test of its own.
const pages = files.filter((file) => file.endsWith(".html") && file !== "index.html" && file !== "store.html");

/** The addresses of the English lessons, in the order of the course. */
async function lessonsInOrder(page) {
  await page.goto(fileUrl(site, "en/index.html"));
  return page.$$eval(".cards a", (links) => links.map((link) => link.href));
}

test("the course has its pages in both languages", () => {
  const names = (folder) => pages.filter((page) => page.startsWith(folder)).map((page) => page.slice(folder.length));
  assert.deepEqual(names("en/"), names("pt-br/"));
  assert.ok(names("en/").length >= 3);
});

test("two builds give the same bytes", () => {
  const again = buildCourse();
  assert.deepEqual(filesOf(again), files);
  for (const file of files) {
    assert.ok(readFileSync(join(again, file)).equals(readFileSync(join(site, file))), file);
  }
});

for (const name of browserNames) {
  describe(`in ${name}`, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    test("local files are closed to scripts, as they are to everyone's browser", async () => {
      const { page } = await openPage(browser);
      await page.goto(fileUrl(site, "en/index.html"));
      const outcome = await page.evaluate(async (url) => {
        try {
          await new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.onload = resolve;
            request.onerror = reject;
            request.open("GET", url);
            request.send();
          });
          return "read";
        } catch {
          return "refused";
        }
      }, fileUrl(site, "assets/sagui.css"));
      assert.equal(outcome, "refused");
      await page.close();
    });

    test("the strict file origin policy holds even without the page's own policy", async () => {
      const { page } = await openPage(browser);
      // A page without a Content-Security-Policy: what is refused here is refused by the browser's file policy alone.
      await page.goto(fileUrl(site, "assets/sagui.css"));
      const outcome = await page.evaluate(
        (url) => fetch(url).then(
          () => "read",
          () => "refused",
        ),
        fileUrl(site, "index.html"),
      );
      assert.equal(outcome, "refused");
      await page.close();
    });

    test("every page opens with the policy and without a fault, and every link leads somewhere", async () => {
      const anchors = new Map([[fileUrl(site, "index.html"), new Set()]]);
      const others = new Set(files.filter((file) => !file.endsWith(".html")).map((file) => fileUrl(site, file)));
      const links = [];
      for (const file of pages) {
        const { page, faults } = await openPage(browser);
        await page.goto(fileUrl(site, file));
        assert.deepEqual(await faults(), [], file);
        const found = await page.evaluate(() => ({
          policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content,
          ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
          links: [...document.querySelectorAll("a[href]")].map((link) => link.href),
          noticeShown: [...document.querySelectorAll(".files-missing")].some(
            (notice) => getComputedStyle(notice).display !== "none",
          ),
        }));
        assert.equal(found.policy, POLICY, file);
        assert.equal(found.noticeShown, false, file);
        anchors.set(fileUrl(site, file), new Set(found.ids));
        links.push(...found.links.map((link) => ({ file, link })));
        await page.close();
      }
      const broken = links.filter(({ link }) => {
        const [target, anchor] = link.split("#");
        const known = anchor ? anchors.get(target)?.has(anchor) : anchors.has(target) || others.has(target);
        return link.startsWith("file:") && !known;
      });
      assert.deepEqual(broken, []);
      assert.ok(links.length > pages.length);
    });

    test("the first page leads to the browser's language, later to the language read last", async () => {
      const { page, faults } = await openPage(browser);
      const opened = async () => {
        await page.goto(fileUrl(site, "index.html"));
        await page.waitForFunction(() => !document.querySelector(".gate"), { polling: 50 });
        return page.evaluate(() => document.documentElement.lang);
      };
      assert.equal(await opened(), "en");
      await page.goto(fileUrl(site, "pt-br/index.html"));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      assert.equal(await opened(), "pt-BR");
      assert.deepEqual(await faults(), []);
      await page.close();
    });

    test("the arrow keys turn to the lessons before and after, but not while a control has the focus", async () => {
      const { page } = await openPage(browser);
      const order = await lessonsInOrder(page);
      await page.goto(order[0]);
      await Promise.all([page.waitForNavigation(), page.keyboard.press("ArrowRight")]);
      assert.equal(page.url(), order[1]);
      await page.focus(".quiz input");
      await page.keyboard.press("ArrowLeft");
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(page.url(), order[1]);
      await page.evaluate(() => document.activeElement.blur());
      await Promise.all([page.waitForNavigation(), page.keyboard.press("ArrowLeft")]);
      assert.equal(page.url(), order[0]);
      await page.close();
    });

    test("the language switch leads to the same page in the other language", async () => {
      const { page } = await openPage(browser);
      for (const file of pages.filter((candidate) => candidate.startsWith("en/"))) {
        await page.goto(fileUrl(site, file));
        await Promise.all([page.waitForNavigation(), page.click(".language-switch a")]);
        assert.equal(page.url(), fileUrl(site, file.replace("en/", "pt-br/")));
        assert.equal(await page.evaluate(() => document.documentElement.lang), "pt-BR");
        await Promise.all([page.waitForNavigation(), page.click(".language-switch a")]);
        assert.equal(page.url(), fileUrl(site, file));
      }
      await page.close();
    });

    test("a chosen answer shows its own reason, with scripts off too", async () => {
      const { page } = await openPage(browser);
      await page.setJavaScriptEnabled(false).catch(() => {}); // Firefox cannot switch scripts off by remote control
      await page.goto(fileUrl(site, pages.find((file) => file.startsWith("en/f12"))));
      const shown = () => page.$$eval(".quiz .why", (reasons) => reasons.filter((reason) => getComputedStyle(reason).display !== "none").length);
      assert.equal(await shown(), 0);
      await page.click(".quiz label");
      assert.equal(await shown(), 1);
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
    test(`axe finds nothing on any page, ${scheme}`, async () => {
      const axe = npmSource("axe-core/axe.min.js");
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      for (const file of pages) {
        await page.goto(fileUrl(site, file));
        await page.evaluate(axe);
        const violations = await page.evaluate(async () =>
          (await globalThis.axe.run()).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)),
        );
        assert.deepEqual(violations, [], file);
      }
      await page.close();
    });
  }

  test("a page that arrives alone says in both languages what is missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sagui-alone-"));
    const page = await browser.newPage();
    copyFileSync(join(site, "pt-br/index.html"), join(folder, "alone.html"));
    await page.goto(fileUrl(folder, "alone.html"));
    const notices = await page.$$eval(".files-missing", (elements) => elements.map((element) => element.innerText));
    assert.match(notices[0], /came without its folder/);
    assert.match(notices[1], /veio sem a pasta/);
    await page.close();
    rmSync(folder, { recursive: true });
  });

  test("the words in drawings neither leave them nor touch each other, in either language", async () => {
    const page = await browser.newPage();
    let drawings = 0;
    for (const file of pages) {
      await page.goto(fileUrl(site, file));
      const { count, faults } = await page.evaluate(() => {
        const found = [...document.querySelectorAll("figure svg")];
        const touching = (a, b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
        const faults = found.flatMap((drawing) => {
          const frame = drawing.getBoundingClientRect();
          const words = [...drawing.querySelectorAll("text")].map((text) => ({
            words: text.textContent,
            box: text.getBoundingClientRect(),
          }));
          return words.flatMap(({ words: word, box }, i) => [
            ...(box.left < frame.left || box.right > frame.right ? [`${word} leaves its drawing`] : []),
            ...words.slice(i + 1).filter((other) => touching(box, other.box)).map((other) => `${word} touches ${other.words}`),
          ]);
        });
        return { count: found.length, faults };
      });
      assert.deepEqual(faults, [], file);
      drawings += count;
    }
    assert.ok(drawings > 0);
    await page.close();
  });

  test("no page is wider than a small phone", async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    for (const file of pages) {
      await page.goto(fileUrl(site, file));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${file} is ${width} px wide`);
    }
    await page.close();
  });
});
