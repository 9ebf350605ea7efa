// Installs the npm packages of package-lock.json into target/npm, once for each state of the lock file.
// A folder of its own keeps node_modules out of the source tree.
import { execSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "target", "npm");
const stamp = join(folder, "installed-lock.json");
const lock = readFileSync(join(root, "package-lock.json"), "utf8");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json", ".npmrc"]) {
    copyFileSync(join(root, name), join(folder, name));
  }
  // One command line, so that Windows finds npm.cmd.
  execSync("npm ci --ignore-scripts --no-progress --loglevel=error", { cwd: folder, stdio: "inherit" });
  writeFileSync(stamp, lock);
}
