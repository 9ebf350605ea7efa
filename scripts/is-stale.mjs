// Exits with 1 when the jar is missing or older than a source it is built from.
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = [
  "pom.xml",
  "NOTICE",
  "package-lock.json",
  "scripts/npm-packages.mjs",
  "simulator-wasm/pom.xml",
  "simulator-wasm/src/main",
  "generator/pom.xml",
  "generator/src/main",
];

/** The newest change, in milliseconds, of a file or of all files below a folder. */
function newest(path) {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : stat.mtimeMs;
}

const jar = statSync(join(root, "generator/target/sagui.jar"), { throwIfNoEntry: false });
process.exitCode = jar && sources.every((source) => newest(join(root, source)) <= jar.mtimeMs) ? 0 : 1;
