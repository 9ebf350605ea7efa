// ./sagui serve as an author uses it: pages follow what is written, and show what is wrong with it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "./harness.mjs";

const folder = mkdtempSync(join(tmpdir(), "sagui-serve-"));
const lesson = join(folder, "content/lessons/f12-from-float-to-eight-bits/en.md");
const sound = readFileSync(join(root, "content/lessons/f12-from-float-to-eight-bits/en.md"), "utf8");
let server;
let browser;
let page;

/** Starts the server on a free port and gives the address that it prints. */
function start() {
  server = spawn("java", ["-jar", join(root, "generator/target/sagui.jar"), "serve", "--port", "0"], { cwd: folder });
  return new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (data) => {
      printed += data;
      const [address] = /http:\S+/.exec(printed) ?? [];
      if (address && printed.includes("Built ")) {
        resolve({ address, printed });
      }
    });
    server.on("exit", () => reject(new Error(`The server ended: ${printed}`)));
  });
}

before(async () => {
  cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
  cpSync(join(root, "i18n"), join(folder, "i18n"), { recursive: true });
  browser = await launch("chromium");
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
  server?.removeAllListeners("exit");
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const overlay = () =>
  page.waitForFunction(
    () => [...document.body.children].map((element) => element.shadowRoot?.textContent).find((text) => text?.includes("problem")),
    { timeout: 15_000, polling: 100 },
  );

test("pages follow what is written, and problems lie over the last good version", async () => {
  const { address, printed } = await start();
  assert.match(printed, /Built .*site[/\\]index\.html/);
  await page.goto(`${address}en/f12-from-float-to-eight-bits.html`);

  writeFileSync(lesson, sound.replace("title: From float to eight bits", "title: From float to one byte"));
  await page.waitForFunction(() => document.querySelector("h1").textContent === "From float to one byte", {
    timeout: 15_000,
    polling: 100,
  });

  writeFileSync(lesson, sound.replace("\n## ", "\nSee [nowhere](#nowhere).\n\n## "));
  const problems = await (await overlay()).jsonValue();
  assert.match(problems, /1 problem/);
  assert.match(problems, /en\.md:\d+:5/);
  assert.match(problems, /See \[nowhere\]\(#nowhere\)\.\n {4}\^/);
  assert.equal(await page.$eval("h1", (heading) => heading.textContent), "From float to one byte");

  writeFileSync(lesson, sound);
  await page.waitForFunction(() => document.querySelector("h1")?.textContent === "From float to eight bits", {
    timeout: 15_000,
    polling: 100,
  });
});
