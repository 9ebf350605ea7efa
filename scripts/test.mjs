// ./sagui test [--full]: everything that must hold before a change lands.
//
// Java's tests and the formatter run through Maven; then the real course is built and tried by file:// in two browsers.
// --full adds what takes long: the compiler on many random graphs, and half an hour of fuzzing.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissingBrowsers } from "./browsers.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const options = process.argv.slice(2);
const full = options.includes("--full");
const unknown = options.filter((argument) => argument !== "--full");
if (unknown.length > 0) {
  console.error(`Unknown argument: ${unknown.join(" ")}\nUsage: ./sagui test [--full]`);
  process.exit(2);
}

function run(title, command, args, env = process.env) {
  console.log(`\n== ${title}`);
  // Only mvn is a script on Windows and needs a shell there.
  const shell = process.platform === "win32" && command === "mvn";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, env });
  if (error) {
    console.error(`${command} could not be started: ${error.message}`);
  }
  if (status !== 0) {
    process.exit(1);
  }
}

const missing = installMissingBrowsers();
run("Java: build, tests, format", "mvn", ["-B", "-ntp", "verify"]);
if (missing.length > 0) {
  console.error(`\nThe browser tests did not run.\n${missing.join("\n")}`);
  process.exit(1);
}
const browserTests = join("generator", "src", "test", "browser");
const files = readdirSync(join(root, browserTests)).filter((name) => name.endsWith(".test.mjs"));
run("Browsers: the course by file://", process.execPath, [
  "--test",
  "--test-concurrency=1",
  ...files.map((name) => join(browserTests, name)),
]);
if (full) {
  const graphs = ["-B", "-ntp", "test", "-pl", "simulator-wasm", "-Dtest=RandomGraphsTest", "-Dgraphs=10000"];
  run("Compiler: 10,000 random graphs", "mvn", graphs);
  const fuzz = ["-B", "-ntp", "test", "-pl", "simulator-wasm", "-Dtest=ModelFuzzTest"];
  run("Fuzzing: half an hour", "mvn", fuzz, { ...process.env, JAZZER_FUZZ: "1" });
}
