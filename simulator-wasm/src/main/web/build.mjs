// Bundles the simulator's scripts into target/classes/sagui/assets, from where the generator copies them into a site.
//
// sagui-simulator.js carries everything that runs models: the script API and the Java code compiled to WebAssembly (gzip,
// base64). sagui-simulator-javascript.js has the same code compiled to JavaScript, which the other one loads from beside
// itself where WebAssembly has no garbage collection: most browsers neither fetch nor read what they do not run.
// The engine and the JavaScript build are functions: the page calls them, and a worker gets the same functions' source
// texts, so that nothing is carried twice and a worker has nothing to load (on file:// it may not).
import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const module = join(here, "../../..");
const compiled = join(module, "target/teavm");
const output = join(module, "target/classes/sagui/assets");
const { build } = createRequire(join(module, "../target/npm/package.json"))("esbuild");

// The oldest browsers that read and run everything (the last ones for Windows 7 and 8, and Safari 16.4).
const target = ["chrome109", "firefox115", "safari16.4"];

/** Puts our stand-in for Function into TeaVM's runtime: see engine/teavm-function.js. */
const withoutEval = {
  name: "without-eval",
  setup({ onLoad }) {
    onLoad({ filter: /wasm-runtime\.js$/ }, ({ path }) => ({
      contents: `import { TeaVmFunction as Function } from ${JSON.stringify(join(here, "engine/teavm-function.js"))};
${readFileSync(path, "utf8")}`,
    }));
  },
};

async function bundle(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    legalComments: "none",
    loader: { ".css": "text", ".csv": "text" },
    alias: {
      "board-tables": join(module, "src/main/resources/org/sagui/simulator/board"),
      "teavm-wasm-runtime": join(compiled, "classes.wasm-runtime.js"),
    },
    target,
    // Named by TeaVM's runtime for Node only; never asked for in a page.
    external: ["node:fs/promises"],
    plugins: [withoutEval],
    write: false,
    ...options,
  });
  return outputFiles[0].text.trim();
}

mkdirSync(output, { recursive: true });
const licence = "/*! Sagui, Apache-2.0. Includes code of TeaVM and FlatBuffers (Apache-2.0): see NOTICE. */\n";

const engine = await bundle(join(here, "engine/engine.js"), { globalName: "engine" });
const api = await bundle(join(here, "simulator/api.js"));
const wasm = gzipSync(readFileSync(join(compiled, "simulator.wasm")), { level: 9 });
// The system that compressed it, which gzip writes down: unknown, so that all give the same bytes.
wasm[9] = 255;
writeFileSync(
  join(output, "sagui-simulator.js"),
  `${licence}(()=>{const createEngine=function(){${engine}return engine},wasmBase64="${wasm.toString("base64")}";\n${api}\n})();\n`,
);

const javascript = await bundle(join(compiled, "simulator.cjs"), { globalName: "simulator" });
writeFileSync(
  join(output, "sagui-simulator-javascript.js"),
  `${licence}Sagui.createJavaScript=function(){${javascript}return simulator};\n`,
);

writeFileSync(join(output, "sagui-board.js"), `${licence}${await bundle(join(here, "board/element.js"))}\n`);
