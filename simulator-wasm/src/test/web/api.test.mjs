// The script API of sagui-simulator.js. Browsers are tested with whole pages, by the generator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { file, onEachBackend, Sagui } from "./sagui.mjs";

const sine = new Uint8Array(file("../content/models/sine/int8.tflite"));
const sineFloat = new Uint8Array(file("../content/models/sine/float.tflite"));
const NANO = "arduino-nano-33-ble-sense";

/** Of one operator whose state lasts from run to run: that is the interpreter's. */
const stateful = new Uint8Array(file("src/test/resources/ops/svdf/000-f32-b1-i5-u4-m3-r1-none.tflite"));

/** A check for assert.throws and assert.rejects. */
function refusal(code, message, where = "") {
  return (error) => {
    assert.ok(error instanceof Sagui.SaguiError);
    assert.ok(error instanceof Error);
    assert.deepEqual([error.name, error.code, error.message, error.where], ["SaguiError", code, message, where]);
    return true;
  };
}

onEachBackend(() => {
  test("a model tells its inputs, outputs and operators", async () => {
    const model = await Sagui.load(sine);

    assert.deepEqual(model.inputs, [
      { name: "x", type: "INT8", shape: [1, 1], bytes: 1, scale: model.inputs[0].scale, zeroPoint: -128 },
    ]);
    assert.equal(Math.fround(model.inputs[0].scale), model.inputs[0].scale);
    assert.equal(model.outputs[0].name, "y");
    assert.deepEqual(
      model.operators.map(({ name }) => name),
      ["FULLY_CONNECTED", "FULLY_CONNECTED", "FULLY_CONNECTED"],
    );
    assert.deepEqual(model.operators[0].inputs, [0, 1, 2]);
  });

  test("a tensor that is not quantised has no scale and no zero point", async () => {
    const model = await Sagui.load(sineFloat);

    assert.deepEqual(model.inputs, [
      { name: "x", type: "FLOAT32", shape: [1, 1], bytes: 4, scale: null, zeroPoint: null },
    ]);
  });

  for (const tier of ["interpreter", "compiled"]) {
    test(`${tier}: it runs on the calling thread and answers with bytes`, async () => {
      const model = await Sagui.load(sine, { tier });
      const quarterOfAWave = Uint8Array.of(-64);

      const outputs = model.run([quarterOfAWave]);

      assert.equal(model.tier, tier);
      assert.ok(outputs[0] instanceof Uint8Array);
      const { scale, zeroPoint } = model.outputs[0];
      const y = scale * (((outputs[0][0] << 24) >> 24) - zeroPoint);
      assert.ok(Math.abs(y - 1) < 0.03, String(y));
      assert.deepEqual(model.run([quarterOfAWave]), outputs);
    });

    test(`${tier}: answers are copies, which the next run leaves alone`, async () => {
      const model = await Sagui.load(sine, { tier });
      const [first] = model.run([Uint8Array.of(0)]);
      const kept = first[0];

      const [second] = model.run([Uint8Array.of(100)]);

      assert.notEqual(second[0], kept);
      assert.equal(first[0], kept);
      assert.equal(first.buffer.byteLength, 1);
    });

    test(`${tier}: inputs that do not fit are refused`, async () => {
      const model = await Sagui.load(sine, { tier });

      assert.throws(() => model.run([]), refusal("invalid-argument", "The inputs must be an array of the model's 1."));
      assert.throws(
        () => model.run(Uint8Array.of(1)),
        refusal("invalid-argument", "The inputs must be an array of the model's 1."),
      );
      assert.throws(() => model.run([7]), refusal("invalid-argument", "Input 0 must be a Uint8Array."));
      assert.throws(
        () => model.run([new Uint8Array(2)]),
        refusal("invalid-argument", "takes 1 bytes (INT8 1×1), got 2", "tensor 'x'"),
      );
    });

    test(`${tier}: a model that was disposed of cannot be used; others still can`, async () => {
      const first = await Sagui.load(sine, { tier });
      const second = await Sagui.load(sine, { tier });

      first.dispose();
      first.dispose();

      const disposed = refusal("invalid-argument", "The model has been disposed of.");
      assert.throws(() => first.run([Uint8Array.of(0)]), disposed);
      assert.throws(() => first.memoryPlan(), disposed);
      assert.equal(second.run([Uint8Array.of(0)]).length, 1);
    });
  }

  test("a part of a buffer and other typed arrays are taken by their bytes", async () => {
    const padded = new Uint8Array(sine.length + 7);
    padded.set(sine, 3);
    const model = await Sagui.load(padded.subarray(3, 3 + sine.length));
    const [expected] = model.run([Uint8Array.of(5)]);

    assert.deepEqual(model.run([Int8Array.of(9, 5).subarray(1)])[0], expected);

    const real = await Sagui.load(sineFloat);
    const [bytes] = real.run([Float32Array.of(Math.PI / 2)]);
    assert.ok(Math.abs(new Float32Array(bytes.buffer)[0] - 1) < 0.03);
  });

  test("the memory plan is TensorFlow Lite Micro's", async () => {
    const plan = (await Sagui.load(sine)).memoryPlan();

    assert.deepEqual(
      [plan.usedBytes, plan.headBytes + plan.tailBytes, plan.smallestArenaBytes, plan.exact],
      [676, 676, 1072, true],
    );
    assert.deepEqual(plan.buffers[0], {
      graph: 0,
      tensor: 0,
      operator: -1,
      offset: 16,
      bytes: 1,
      firstUse: 0,
      lastUse: 1,
    });
    assert.equal("board" in plan, false);
  });

  test("for a board it says what fills its memory and whether there is room", async () => {
    const { board } = (await Sagui.load(sine)).memoryPlan(NANO);

    assert.deepEqual(
      [board.id, board.name, board.fits, board.flashBytes, board.ramBytes],
      [NANO, "Arduino Nano 33 BLE Sense", true, 1048576, 262144],
    );
    assert.deepEqual(board.flash.at(-1), { name: "model", bytes: sine.length, exact: true });
    assert.deepEqual(board.ram.at(-1), { name: "arena", bytes: 1072, exact: true });
  });

  test("what a run costs on a board has a band and a label", async () => {
    const costs = (await Sagui.load(sine)).cost(NANO);

    assert.deepEqual(
      costs.map(({ kernels, macs, parameters }) => [kernels, macs, parameters]),
      [
        ["reference", 288, 321],
        ["cmsis-nn", 288, 321],
      ],
    );
    const { latencyMilliseconds, unmeasured, operators } = costs[1];
    assert.equal(latencyMilliseconds.label, "illustrative");
    assert.ok(latencyMilliseconds.low < latencyMilliseconds.value);
    assert.ok(latencyMilliseconds.value < latencyMilliseconds.high);
    assert.deepEqual(unmeasured, []);
    assert.deepEqual(
      operators.map(({ name, macs }) => [name, macs]),
      [16, 256, 16].map((macs) => ["FULLY_CONNECTED", macs]),
    );
  });

  test("a board that is not known is refused with the names of those that are", async () => {
    const model = await Sagui.load(sine);

    assert.throws(
      () => model.memoryPlan("uno"),
      ({ code, where, message }) =>
        code === "invalid-argument" && where === "board" && message.startsWith(`There is no board “uno”; there is: ${NANO}, `),
    );
  });

  test("a model is compiled unless that cannot be, or is not wanted", async () => {
    const tierOf = async (file, options) => (await Sagui.load(file, options)).tier;

    assert.equal(await tierOf(sine), "compiled");
    assert.equal(await tierOf(sine, { tier: undefined }), "compiled");
    assert.equal(await tierOf(sine, { tier: "interpreter" }), "interpreter");
    assert.equal(await tierOf(stateful), "interpreter");
    await assert.rejects(
      Sagui.load(stateful, { tier: "compiled" }),
      refusal(
        "invalid-argument",
        "The tier “compiled” is not available: the compiler has none of the model's operators.",
      ),
    );
    await assert.rejects(Sagui.load(sine, { tier: "fast" }), refusal("invalid-argument", "There is no tier “fast”."));
  });

  test("a module that the browser does not take is no reason not to run the model", async (context) => {
    context.mock.method(WebAssembly, "instantiate", async () => {
      throw new RangeError("could not allocate memory");
    });

    assert.equal((await Sagui.load(sine)).tier, "interpreter");
    await assert.rejects(
      Sagui.load(sine, { tier: "compiled" }),
      refusal(
        "invalid-argument",
        "The tier “compiled” is not available: this browser does not take the module: could not allocate memory.",
      ),
    );
  });

  test("what is no model is refused, and so is what is no array of bytes", async () => {
    await assert.rejects(
      Sagui.load(new TextEncoder().encode("not a model")),
      refusal("malformed-model", "not a .tflite file: the identifier TFL3 is missing", "file"),
    );
    await assert.rejects(Sagui.load(sine.buffer), refusal("invalid-argument", "A model must be a Uint8Array."));
    await assert.rejects(Sagui.load(), refusal("invalid-argument", "A model must be a Uint8Array."));
  });
});
