// node scripts/npm-packages.mjs [FROM TO]: installs the npm packages of FROM's package-lock.json into the folder TO, by
// default the repository's own into target/npm, once for each state of the lock file.
// A folder of its own keeps node_modules out of the source tree.
import { execSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [from = ".", to = "target/npm"] = process.argv.slice(2);
const source = resolve(root, from);
const folder = resolve(root, to);
const stamp = join(folder, "installed-lock.json");
const lock = readFileSync(join(source, "package-lock.json"), "utf8");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  mkdirSync(folder, { recursive: true });
  for (const path of [join(source, "package.json"), join(source, "package-lock.json"), join(root, ".npmrc")]) {
    copyFileSync(path, join(folder, basename(path)));
  }
  // One command line, so that Windows finds npm.cmd.
  execSync("npm ci --ignore-scripts --no-progress --loglevel=error", { cwd: folder, stdio: "inherit" });
  writeFileSync(stamp, lock);
}
