// The golden cases of src/test/resources/ops through the script API: TeaVM's builds must give what the JVM gives.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { file, onEachBackend, Sagui } from "./sagui.mjs";

const OPS = "src/test/resources/ops";
const kinds = readdirSync(fileURLToPath(new URL("../resources/ops", import.meta.url)));

const cases = kinds.flatMap((kind) => {
  const { models } = JSON.parse(file(`${OPS}/${kind}/manifest.json`));
  return models.map((golden) => ({ ...golden, name: `${kind}/${golden.name}`, folder: `${OPS}/${kind}` }));
});

const bytesOf = (tensors) => tensors.reduce((sum, { bytes }) => sum + bytes, 0);

function take(data, position, tensors) {
  return tensors.map(({ bytes }) => data.slice(position, (position += bytes)));
}

function assertNear(got, want, type) {
  if (type !== "FLOAT32") {
    assert.deepEqual([...got], [...want]);
    return;
  }
  const wanted = new Float32Array(want.buffer);
  new Float32Array(got.buffer).forEach((value, i) => {
    assert.ok(Math.abs(value - wanted[i]) <= 1e-5 + 1e-5 * Math.abs(wanted[i]), `${value}, not ${wanted[i]}`);
  });
}

onEachBackend(() => {
  for (const golden of cases) {
    test(golden.name, async () => {
      const bytes = new Uint8Array(file(`${golden.folder}/${golden.file}`));
      if (golden.expect === "refused") {
        await assert.rejects(Sagui.load(bytes), Sagui.SaguiError);
        return;
      }
      const data = new Uint8Array(file(`${golden.folder}/${golden.io}`));
      const interpreted = await Sagui.load(bytes, { tier: "interpreter" });
      assertGives(interpreted, data, golden.calls);
      const fastest = await Sagui.load(bytes);
      if (fastest.tier === "compiled") {
        assertGives(fastest, data, golden.calls);
      }
    });
  }
});

/** @param {Uint8Array} data call after call, inputs and outputs */
function assertGives(model, data, calls) {
  const [taken, given] = [bytesOf(model.inputs), bytesOf(model.outputs)];
  assert.equal(data.length, calls * (taken + given));
  for (let call = 0; call < calls; call++) {
    const position = call * (taken + given);
    const outputs = model.run(take(data, position, model.inputs));
    const wanted = take(data, position + taken, model.outputs);
    outputs.forEach((got, i) => assertNear(got, wanted[i], model.outputs[i].type));
  }
}
