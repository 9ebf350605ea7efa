// Golden cases of operators and public models, in both browsers and on both builds of the simulator: the page must give
// the bytes that the JVM gives, interpreted and compiled (with vectors in the one build, without them in the other). Uses the project's larger golden data beside the repository where it is there.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { asAtTheBaseline, browserNames, buildCourse, fileUrl, launch, openPage, root } from "./harness.mjs";

const shared = join(root, "../shared/tflite");
const ops = existsSync(shared) ? join(shared, "ops") : join(root, "simulator-wasm/src/test/resources/ops");
const base64 = (path) => readFileSync(path).toString("base64");
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Larger cases say nothing more about arithmetic, and cost time in four set-ups. */
const MOST_BYTES = 40_000;

/**
 * @typedef {{name: string, model: string, data: string, calls: number, refused: boolean, tolerance: number}} Golden
 *   model and data are base64; data holds, call after call, inputs and outputs
 */

/** @returns {Golden[]} */
function operatorCases() {
  return readdirSync(ops).flatMap((kind) =>
    json(join(ops, kind, "manifest.json"))
      .models.filter((golden) => readFileSync(join(ops, kind, golden.file)).length <= MOST_BYTES)
      .map((golden) => ({
        name: `${kind}/${golden.name}`,
        model: base64(join(ops, kind, golden.file)),
        data: golden.io ? base64(join(ops, kind, golden.io)) : "",
        calls: golden.calls ?? 0,
        refused: golden.expect === "refused",
        tolerance: kind === "networks" ? 1e-4 : 1e-5,
      })),
  );
}

/** The first case of each public model. @returns {Golden[]} */
function modelCases() {
  const models = join(shared, "models");
  return (existsSync(models) ? readdirSync(models) : []).map((name) => {
    const { in_bytes_per_call: taken, out_bytes_per_call: given, cases } = json(join(models, name, "manifest.json"));
    const [first] = cases;
    const inputs = readFileSync(join(models, name, first.in));
    const outputs = readFileSync(join(models, name, first.out));
    const calls = Math.min(first.calls, 2);
    const parts = Array.from({ length: calls }, (_, i) => [
      inputs.subarray(i * taken, (i + 1) * taken),
      outputs.subarray(i * given, (i + 1) * given),
    ]).flat();
    return {
      name: `models/${name}`,
      model: base64(join(models, name, "model.tflite")),
      data: Buffer.concat(parts).toString("base64"),
      calls,
      refused: false,
      tolerance: 1e-4,
    };
  });
}

/**
 * Runs in the page: each case in the interpreter and, if it has any operator of the case, as a module of the compiler.
 *
 * @returns {Promise<{faults: string[], passed: {interpreter: number, compiled: number}}>} what is wrong, and how many cases
 *   are right
 */
async function run(goldens) {
  const { Sagui } = globalThis;
  const differs = (got, want, { type }, tolerance) => {
    if (type !== "FLOAT32") {
      return got.some((byte, i) => byte !== want[i]);
    }
    const wanted = new Float32Array(want.buffer);
    return new Float32Array(got.buffer).some((value, i) => {
      const near = Math.abs(value - wanted[i]) <= tolerance + tolerance * Math.abs(wanted[i]);
      return !near && !Object.is(value, wanted[i]) && value !== wanted[i];
    });
  };
  /** What is wrong with the answers; null if nothing is. */
  const fault = (model, { data, calls, refused, tolerance }) => {
    const bytes = Sagui.decodeBase64(data);
    let position = 0;
    const take = (tensors) => tensors.map((tensor) => bytes.slice(position, (position += tensor.bytes)));
    for (let call = 0; call < calls; call++) {
      const outputs = model.run(take(model.inputs));
      const wanted = take(model.outputs);
      if (outputs.some((got, i) => differs(got, wanted[i], model.outputs[i], tolerance))) {
        return `other values in call ${call}`;
      }
    }
    if (refused) {
      model.run(model.inputs.map((tensor) => new Uint8Array(tensor.bytes)));
      return "not refused";
    }
    return null;
  };
  const faults = [];
  const passed = { interpreter: 0, compiled: 0 };
  for (const golden of goldens) {
    const file = Sagui.decodeBase64(golden.model);
    for (const tier of ["interpreter", "compiled"]) {
      let model;
      try {
        model = await Sagui.load(file, tier === "compiled" ? {} : { tier });
        if (model.tier !== tier) {
          continue;
        }
        const wrong = fault(model, golden);
        if (wrong) {
          faults.push(`${golden.name}, ${tier}: ${wrong}`);
        } else {
          passed[tier]++;
        }
      } catch (error) {
        if (!(error instanceof Sagui.SaguiError && golden.refused)) {
          faults.push(`${golden.name}, ${tier}: ${error.where ?? ""}: ${error}`);
        } else if (model || tier === "interpreter") {
          // A file that is not even loaded counts once.
          passed[tier]++;
        }
      } finally {
        model?.dispose();
      }
    }
  }
  return { faults, passed };
}

const site = buildCourse();
const goldens = [...operatorCases(), ...modelCases()];

for (const name of browserNames) {
  for (const [backend, prepare] of [["wasm-gc", undefined], ["javascript", asAtTheBaseline]]) {
    describe(`${name}, ${backend}`, () => {
      let browser;
      before(async () => {
        browser = await launch(name);
      });
      after(() => browser?.close());

      test("operators and models give the bytes of the board", async (context) => {
        const { page } = await openPage(browser, { before: prepare });
        await page.goto(fileUrl(site, "en/index.html"));
        await page.addScriptTag({ url: fileUrl(site, "assets/sagui-simulator.js") });
        assert.equal(await page.evaluate(() => globalThis.Sagui.backend()), backend);
        const faults = [];
        const passed = { interpreter: 0, compiled: 0 };
        // A few megabytes at a time: all cases in one message would be too large for the remote control.
        for (let i = 0; i < goldens.length; i += 50) {
          const part = await page.evaluate(run, goldens.slice(i, i + 50));
          faults.push(...part.faults);
          passed.interpreter += part.passed.interpreter;
          passed.compiled += part.passed.compiled;
        }
        assert.deepEqual(faults, []);
        assert.equal(passed.interpreter, goldens.length);
        assert.ok(passed.compiled > 0);
        context.diagnostic(`${passed.interpreter} of ${goldens.length} cases, ${passed.compiled} of them compiled too`);
        await page.close();
      });
    });
  }
}
