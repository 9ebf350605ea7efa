// Puts everything that the pages need into one folder, as a site would have it.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { root } from "../../generator/src/test/browser/harness.mjs";
import { engines, pageOf } from "./engines.mjs";

const scripts = join(root, "bench/peers/page");
const packages = join(root, "target/npm-peers");
const folder = join(root, "target/bench-peers");
const copy = (path) => copyFileSync(path, join(folder, basename(path)));

function copySimulator() {
  const simulator = join(root, "simulator-wasm/target/classes/sagui/assets/sagui-simulator.js");
  if (!existsSync(simulator)) {
    console.error("The simulator is not built: mvn -q -DskipTests -pl simulator-wasm -am package");
    process.exit(1);
  }
  copy(simulator);
}

/** Peers fetch their WebAssembly files, by the names that they were published with, from beside their scripts. */
async function copyPeers() {
  execFileSync(process.execPath, [join(root, "scripts/npm-packages.mjs"), "bench/peers", "target/npm-peers"], {
    stdio: "inherit",
  });
  const modules = join(packages, "node_modules");
  copy(join(modules, "@tensorflow/tfjs-core/dist/tf-core.min.js"));
  copy(join(modules, "@tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.min.js"));
  copy(join(modules, "@tensorflow/tfjs-tflite/dist/tf-tflite.min.js"));
  for (const wasm of ["@tensorflow/tfjs-tflite/wasm", "@litertjs/core/wasm"]) {
    readdirSync(join(modules, wasm)).forEach((name) => copy(join(modules, wasm, name)));
  }
  const { build } = createRequire(join(root, "target/npm/package.json"))("esbuild");
  await build({
    entryPoints: [join(scripts, "litert.js")],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    nodePaths: [modules],
    logLevel: "warning",
  });
}

function writePages() {
  for (const name of readdirSync(scripts).filter((name) => name !== "litert.js")) {
    copy(join(scripts, name));
  }
  const script = ({ src, tier }) => `<script src="${src}"${tier ? ` data-tier="${tier}"` : ""}></script>`;
  // In the body, where some loaders look for a place for scripts of their own.
  const page = (list) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Benchmark</title>
<link rel="icon" href="data:,">
<body>
${[{ src: "files.js" }, ...list].map(script).join("\n")}
</html>
`;
  for (const [name, engine] of Object.entries(engines)) {
    for (const purpose of ["speed", "start"]) {
      writeFileSync(join(folder, pageOf(name, purpose)), page([...engine.scripts, { src: `${purpose}.js` }]));
    }
  }
  writeFileSync(join(folder, "compiler.html"), page([{ src: "sagui-simulator.js" }, { src: "compiler.js" }]));
}

function copyModels(models) {
  for (const { name, file, inputs } of models) {
    copyFileSync(file, join(folder, `${name}.tflite`));
    writeFileSync(join(folder, `${name}.input`), Buffer.from(inputs[0], "base64"));
  }
}

/**
 * @param {import("./models.mjs").Model[]} models
 * @returns {Promise<{folder: string, names: string[]}>} the folder and the files in it
 */
export async function layOut(models) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copySimulator();
  await copyPeers();
  writePages();
  copyModels(models);
  return { folder, names: readdirSync(folder) };
}
