// What the browser tests share: the built course, and two browsers that treat file:// as strictly as people's do.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findBrowser } from "../../../../scripts/browsers.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../../..");
const npm = createRequire(join(root, "target/npm/package.json"));
const puppeteer = npm("puppeteer-core");

/** Runs the command line of the jar that Maven has just built. */
export function sagui(...args) {
  return execFileSync("java", ["-jar", join(root, "generator/target/sagui.jar"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
}

/**
 * Builds the real course into a folder of its own, which is deleted when the tests end.
 *
 * @returns {string} the folder
 */
export function buildCourse() {
  const folder = mkdtempSync(join(tmpdir(), "sagui-course-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const site = join(folder, "site");
  sagui("build", "--out", site);
  return site;
}

/** The names of a folder's files, with forward slashes, in order. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

export const fileUrl = (...parts) => pathToFileURL(join(...parts)).href;

export const browserNames = ["chromium", "firefox"];

/**
 * Starts a browser. Firefox's own remote control loosens the file origin policy: both preferences put it back, and a
 * test proves that it is in force.
 */
export function launch(name) {
  const executablePath = findBrowser(name);
  if (!executablePath) {
    throw new Error(`${name} was not found`);
  }
  if (name === "firefox") {
    return puppeteer.launch({
      browser: "firefox",
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        "security.fileuri.strict_origin_policy": true,
        "remote.prefs.recommended": false,
      },
    });
  }
  return puppeteer.launch({
    executablePath,
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * Opens a page that notes what it must not do: break its policy, fail, or ask for anything outside its folder.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {{before?: () => void}} [options] a function to run in the page before its own scripts
 */
export async function openPage(browser, { before } = {}) {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || /Content[- ]Security[- ]Policy/i.test(message.text())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    if (!/^(file|data|blob|about):/.test(request.url())) {
      faults.push(`request: ${request.url()}`);
    }
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.policyViolations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.policyViolations.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  if (before) {
    await page.evaluateOnNewDocument(before);
  }
  return {
    page,
    /** Everything noted so far, the page's own list of policy violations included. */
    faults: async () => [...faults, ...(await page.evaluate(() => globalThis.policyViolations))],
  };
}

/**
 * Takes away what Chrome 109, Firefox 115 or Safari 16.4 do not have, WebAssembly's garbage collection first, and vectors,
 * which not every processor has.
 */
export function asAtTheBaseline() {
  WebAssembly.validate = () => false;
  delete Uint8Array.fromBase64;
  delete Uint8Array.prototype.toBase64;
  delete Promise.withResolvers;
  delete Promise.try;
  delete Object.groupBy;
  delete Map.groupBy;
  delete Array.fromAsync;
  delete Set.prototype.union;
  delete HTMLElement.prototype.showPopover;
  delete HTMLElement.prototype.togglePopover;
  delete globalThis.Iterator;
  Object.defineProperty(navigator, "mediaDevices", { value: undefined });
}

/** The text of a file of an npm package. */
export const npmSource = (path) => readFileSync(npm.resolve(path), "utf8");
