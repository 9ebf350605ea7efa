// Finds Chromium and Firefox, or says how to get them.
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const onWindows = process.platform === "win32";

/** Where each browser is looked for: a variable of the environment, then names on the PATH, then usual places. */
const browsers = {
  chromium: {
    variable: "SAGUI_CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    debianPackage: "chromium",
  },
  firefox: {
    variable: "SAGUI_FIREFOX",
    names: ["firefox", "firefox-esr"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    debianPackage: "firefox-esr",
  },
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser's program, or undefined. */
export function findBrowser(name) {
  const { variable, names, places } = browsers[name];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((file) => folders.map((folder) => join(folder, onWindows ? `${file}.exe` : file)));
  return [process.env[variable], ...onPath, ...places].filter(Boolean).find(isExecutable);
}

/**
 * Installs the browsers that are missing, where that can be done without asking: as root on Debian or Ubuntu.
 *
 * @returns {string[]} one line for each browser that is still missing: what to do about it
 */
export function installMissingBrowsers() {
  const missing = () => Object.keys(browsers).filter((name) => !findBrowser(name));
  const packages = missing().map((name) => browsers[name].debianPackage);
  if (packages.length > 0 && process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get")) {
    console.log(`Installing ${packages.join(" and ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      execFileSync("apt-get", ["update", "-qq"], { env, stdio: ["ignore", "ignore", "inherit"] });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
        env,
        stdio: ["ignore", "ignore", "inherit"],
      });
    } catch {
      // What is still missing is told below.
    }
  }
  return missing().map((name) => {
    const { variable, debianPackage } = browsers[name];
    return `${name} was not found: install it (Debian, Ubuntu: apt-get install ${debianPackage}) or set ${variable} to its program.`;
  });
}
