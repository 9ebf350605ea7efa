// What runs a model, in both browsers by file://: each fallback where something is missing, and compiled operators beside
// interpreted ones.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { asAtTheBaseline, browserNames, buildCourse, fileUrl, launch, openPage, root } from "./harness.mjs";

const site = buildCourse();
const base64 = (path) => readFileSync(path).toString("base64");

/** A golden case of a network with operators of many kinds. */
const networks = join(root, "simulator-wasm/src/test/resources/ops/networks");
const network = { file: base64(join(networks, "001-i8.tflite")), data: base64(join(networks, "001-i8.io")) };

/** Only modules with garbage collection have the type constructor 0x5f; the probe for vectors does not. */
function withoutGarbageCollection() {
  const { validate } = WebAssembly;
  WebAssembly.validate = (bytes) => !bytes.includes(0x5f) && validate(bytes);
}

/** Only modules with vectors have the prefix 0xfd; the probe for garbage collection does not. */
function withoutVectors() {
  const { validate } = WebAssembly;
  WebAssembly.validate = (bytes) => !bytes.includes(0xfd) && validate(bytes);
}

function withoutWebAssembly() {
  delete globalThis.WebAssembly;
}

const surroundings = [
  { missing: "nothing", backend: "wasm-gc", module: "vectors" },
  { missing: "vectors", prepare: withoutVectors, backend: "wasm-gc", module: "scalar" },
  { missing: "garbage collection", prepare: withoutGarbageCollection, backend: "javascript", module: "vectors" },
  { missing: "both", prepare: asAtTheBaseline, backend: "javascript", module: "scalar" },
  { missing: "WebAssembly", prepare: withoutWebAssembly, backend: "javascript", module: "none" },
];

async function openSimulator(browser, prepare) {
  const opened = await openPage(browser, { before: prepare });
  await opened.page.goto(fileUrl(site, "en/index.html"));
  await opened.page.addScriptTag({ url: fileUrl(site, "assets/sagui-simulator.js") });
  return opened;
}

/** Runs in the page: which tiers the model runs in, on which module, and whether the answers are the golden ones. */
async function tryTiers({ file, data }) {
  const { Sagui } = globalThis;
  const java = await Sagui.simulator();
  const bytes = Sagui.decodeBase64(file);
  const golden = Sagui.decodeBase64(data);
  const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

  let instantiated;
  if (globalThis.WebAssembly) {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (module) => {
      instantiated = module;
      return instantiate(module);
    };
  }
  const answersOf = (model) => {
    let position = 0;
    const take = (tensors) => tensors.map((tensor) => golden.slice(position, (position += tensor.bytes)));
    const outputs = model.run(take(model.inputs));
    const wanted = take(model.outputs);
    return outputs.every((output, i) => same(output, wanted[i])) ? "golden" : "others";
  };

  const fastest = await Sagui.load(bytes);
  const answers = answersOf(fastest);
  const { handle } = JSON.parse(java.open(new Int8Array(bytes.buffer))).value;
  const module = [["vectors", true], ["scalar", false]].find(([, vectors]) => {
    java.compile(handle, vectors);
    return instantiated && same(instantiated, java.takeModule());
  });
  const told = ({ tier }) => tier;
  const refused = ({ name, code, message }) => `${name}, ${code}: ${message}`;
  return {
    backend: Sagui.backend(),
    byDefault: fastest.tier,
    module: module?.[0] ?? "none",
    answers,
    interpreter: answersOf(await Sagui.load(bytes, { tier: "interpreter" })),
    compiled: await Sagui.load(bytes, { tier: "compiled" }).then(told, refused),
  };
}

/** The course's models, the networks of the golden cases, and the public models of the larger golden data if it is there. */
const models = [join(root, "content/models"), networks, join(root, "../shared/tflite/models")]
  .filter(existsSync)
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".tflite"))
      .map((name) => join(folder, name)),
  );

/** Runs in the page: every operator of two runs, interpreted and compiled, each on what the ones before it gave. */
async function compareOperators(file, vectors) {
  const { Sagui } = globalThis;
  const valueOf = (json) => {
    const { value, error } = JSON.parse(json);
    if (error) {
      throw new Error(`${error.where}: ${error.message}`);
    }
    return value;
  };
  /** The same in each browser; floats are from −1 to 1. */
  const contents = ({ type, bytes }, run) => {
    const pattern = Int8Array.from({ length: bytes }, (_, i) => 37 * i + 101 * run + (i >> 5));
    return type === "FLOAT32"
      ? new Int8Array(Float32Array.from(pattern.subarray(0, bytes / 4), (value) => value / 128).buffer)
      : pattern;
  };

  const java = await Sagui.simulator();
  const model = valueOf(java.open(new Int8Array(Sagui.decodeBase64(file).buffer)));
  const { inputs, steps } = valueOf(java.compile(model.handle, vectors));
  const { instance } = await WebAssembly.instantiate(java.takeModule());
  const memory = new Int8Array(instance.exports.memory.buffer);
  const differences = [];
  for (let run = 0; run < 2; run++) {
    inputs.forEach(({ tensor, address }, i) => {
      const bytes = contents(model.inputs[i], run);
      memory.set(bytes, address);
      valueOf(java.writeTensor(model.handle, tensor, bytes));
    });
    for (const step of steps) {
      valueOf(java.runOperator(model.handle, step.operator));
      if (step.function) {
        instance.exports[step.function]();
      }
      for (const { tensor, address, bytes } of step.outputs) {
        const wanted = java.readTensor(model.handle, tensor);
        if (!step.function) {
          memory.set(wanted, address);
        }
        const at = wanted.findIndex((byte, i) => byte !== memory[address + i]);
        if (wanted.length !== bytes || at >= 0) {
          differences.push(`run ${run}, operator ${step.operator} (${model.operators[step.operator].name}), byte ${at}`);
        }
      }
    }
  }
  java.close(model.handle);
  return { differences, compiled: steps.filter((step) => step.function).length, all: steps.length };
}

for (const name of browserNames) {
  describe(name, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    for (const { missing, prepare, backend, module } of surroundings) {
      test(`what runs a model when ${missing} is missing`, async () => {
        const { page, faults } = await openSimulator(browser, prepare);
        const isCompiled = module !== "none";
        assert.deepEqual(await page.evaluate(tryTiers, network), {
          backend,
          byDefault: isCompiled ? "compiled" : "interpreter",
          module,
          answers: "golden",
          interpreter: "golden",
          compiled: isCompiled
            ? "compiled"
            : "SaguiError, invalid-argument: The tier “compiled” is not available: this browser has no WebAssembly.",
        });
        assert.deepEqual(await faults(), []);
        await page.close();
      });
    }

    test("only a browser that needs the JavaScript build loads it, and says so when it is not there", async (context) => {
      const folder = mkdtempSync(join(tmpdir(), "sagui-alone-"));
      context.after(() => rmSync(folder, { recursive: true, force: true }));
      const copy = (script) => copyFileSync(join(site, "assets", script), join(folder, script));
      copy("sagui-simulator.js");
      writeFileSync(join(folder, "page.html"), '<!doctype html><script src="sagui-simulator.js"></script>');
      const load = (file) =>
        globalThis.Sagui.load(globalThis.Sagui.decodeBase64(file)).then(
          ({ tier }) => tier,
          ({ name, code, message }) => `${name}, ${code}: ${message}`,
        );
      const open = async (prepare) => {
        const { page } = await openPage(browser, { before: prepare });
        await page.goto(fileUrl(folder, "page.html"));
        return page;
      };

      const modern = await open();
      assert.equal(await modern.evaluate(load, network.file), "compiled");
      await modern.close();

      const older = await open(withoutGarbageCollection);
      assert.equal(
        await older.evaluate(load, network.file),
        "SaguiError, missing-script: This browser needs sagui-simulator-javascript.js beside sagui-simulator.js, and it could " +
          "not be loaded.",
      );
      copy("sagui-simulator-javascript.js");
      assert.equal(await older.evaluate(load, network.file), "compiled", "it can be tried again");
      await older.close();
    });

    for (const [backend, prepare] of [["wasm-gc", undefined], ["javascript", withoutGarbageCollection]]) {
      test(`${backend}: after every operator, compiled models have the interpreter's bytes`, async (context) => {
        const { page, faults } = await openSimulator(browser, prepare);
        assert.equal(await page.evaluate(() => globalThis.Sagui.backend()), backend);
        for (const vectors of [true, false]) {
          let [some, most] = [0, 0];
          for (const path of models) {
            const { differences, compiled, all } = await page.evaluate(compareOperators, base64(path), vectors);
            assert.deepEqual(differences, [], path);
            some += compiled;
            most += all;
          }
          assert.ok(some > 0);
          context.diagnostic(`${vectors ? "vectors" : "scalar"}: ${some} of ${most} operators are compiled`);
        }
        assert.deepEqual(await faults(), []);
        await page.close();
      });
    }
  });
}
