// What the board's sensors are fed with: the arithmetic of the page's sensor panel.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exampleStroke, strokeMotion } from "../../main/web/board/sensors/air-stroke.js";
import { readMotionTable } from "../../main/web/board/sensors/motion-table.js";
import {
  ACCELERATION_STEP,
  decibels,
  greyOf,
  int16Bytes,
  int16Numbers,
  joined,
  loudness,
  pictureBytes,
  readPictures,
  soundBytes,
  TURNING_STEP,
} from "../../main/web/board/sensors/recording.js";
import { SoundResampler, SteadyRate } from "../../main/web/board/sensors/resampling.js";
import { file, Sagui } from "./sagui.mjs";

/** The moments of a recording of motion, in g and degrees per second. */
function momentsOf(bytes) {
  const numbers = [...int16Numbers(bytes)].map((number, i) => number * (i % 6 < 3 ? ACCELERATION_STEP : TURNING_STEP));
  return Array.from({ length: numbers.length / 6 }, (_, i) => numbers.slice(6 * i, 6 * i + 6));
}

describe("recordings", () => {
  test("numbers are written with the low byte first, rounded, and cut off at 16 bits", () => {
    assert.deepEqual([...int16Bytes([1, -2, 258.6, 40000, -40000])], [1, 0, 254, 255, 3, 1, 255, 127, 0, 128]);
    assert.deepEqual([...int16Numbers(Uint8Array.of(9, 1, 0, 254, 255).subarray(1))], [1, -2]);
  });

  test("sound fills 16 bits", () => {
    assert.deepEqual([...int16Numbers(soundBytes(Float32Array.of(0, 0.5, -1, 1)))], [0, 16384, -32768, 32767]);
  });

  test("pictures follow their width, height and milliseconds", () => {
    const bytes = pictureBytes([Uint8Array.of(1, 2), Uint8Array.of(3, 4)], 500, 2, 1);

    assert.deepEqual([...bytes], [2, 0, 1, 0, 244, 1, 1, 2, 3, 4]);
    const { width, height, milliseconds, pictures } = readPictures(bytes);
    assert.deepEqual([width, height, milliseconds], [2, 1, 500]);
    assert.deepEqual(pictures.map((picture) => [...picture]), [[1, 2], [3, 4]]);
  });

  test("grey is what the eye sees as bright, on black", () => {
    const red = [255, 0, 0, 255];
    const green = [0, 255, 0, 255];
    const blue = [0, 0, 255, 255];
    const white = [255, 255, 255, 255];
    const clear = [255, 255, 255, 0];
    assert.deepEqual([...greyOf([red, green, blue, white, clear].flat())], [77, 149, 29, 255, 0]);
  });

  test("parts are joined in their order", () => {
    assert.deepEqual([...joined([Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3)])], [1, 2, 3]);
  });

  test("loudness is that of what differs from the mean", () => {
    const square = Int16Array.from({ length: 100 }, (_, i) => 1000 + (i % 2 ? 3276.8 : -3276.8));
    assert.ok(Math.abs(loudness(square).rms - 0.1) < 1e-4);
    assert.equal(loudness(square).peak, 4276 / 32768);
    assert.equal(loudness(new Int16Array(0)).peak, 0);
    assert.equal(Math.round(decibels(0.1)), -20);
  });
});

describe("other rates", () => {
  /** @returns {number[]} one second of a tone, resampled to 16 kHz in blocks */
  function resampledTone(rate, hertz) {
    const resampler = new SoundResampler(rate, 16_000);
    const made = [];
    for (let start = 0; start < rate; start += 2048) {
      const block = Float32Array.from({ length: 2048 }, (_, i) => Math.sin((2 * Math.PI * hertz * (start + i)) / rate));
      made.push(...resampler.push(block));
    }
    return made;
  }

  for (const rate of [16_000, 44_100, 48_000, 96_000]) {
    test(`a tone of 1 kHz at ${rate} Hz stays what it is`, () => {
      const made = resampledTone(rate, 1000);

      assert.ok(Math.abs(made.length - (16_000 * Math.ceil(rate / 2048) * 2048) / rate) < 12, String(made.length));
      for (let i = 100; i < 15_000; i++) {
        assert.ok(Math.abs(made[i] - Math.sin((2 * Math.PI * 1000 * i) / 16_000)) < 0.01, `sample ${i}`);
      }
    });
  }

  test("what is too high for the new rate is not heard as something else", () => {
    const made = resampledTone(48_000, 12_000).slice(100);
    assert.ok(Math.max(...made.map(Math.abs)) < 0.01);
  });

  test("readings at odd times become steady ones, on straight lines", () => {
    const steady = new SteadyRate(10, 0.5);

    assert.deepEqual(steady.push(5, [0, 1]), [[0, 1]]);
    assert.deepEqual(steady.push(5.05, [5, 1]), []);
    assert.deepEqual(steady.push(5.04, [99, 99]), []);
    const [first, second] = steady.push(5.25, [25, 1]);
    assert.ok(Math.abs(first[0] - 10) < 1e-9 && Math.abs(second[0] - 20) < 1e-9);
    assert.deepEqual(steady.push(6, [7, 7]), [[7, 7]]);
  });
});

describe("motion tables", () => {
  const header = "time,ax,ay,az,gx,gy,gz";

  test("a table becomes readings at 50 Hz", () => {
    const moments = momentsOf(readMotionTable(`${header}\n0,0,0,1,0,0,10\n\n0.04,0.5,0,1,0,0,20\n`));

    assert.equal(moments.length, 3);
    assert.deepEqual(moments.map(([ax]) => ax), [0, 0.25, 0.5]);
    assert.ok(Math.abs(moments[1][5] - 15) < TURNING_STEP);
  });

  test("columns have any order, and a spreadsheet of a land with decimal commas is understood", () => {
    const table = '\uFEFF"AX";ay;az;gx;gy;gz;n;Time\r\n0,5;0;1;0;0;0;1;10\r\n0,5;0;1;0;0;0;2;10,02';
    const moments = momentsOf(readMotionTable(table));
    assert.deepEqual(moments.map(([ax]) => ax), [0.5, 0.5]);
  });

  for (const [what, text, key, values] of [
    ["columns that are missing", "time,ax,az\n1,2,3", "table.header", { columns: "ay, gx, gy, gz" }],
    ["an empty file", "", "table.header", { columns: "time, ax, ay, az, gx, gy, gz" }],
    ["words for numbers", `${header}\n0,0,0,1,0,0,0\n1,x,0,1,0,0,0`, "table.number", { line: 3 }],
    ["cells that are empty", `${header}\n0,0,0,,0,0,0`, "table.number", { line: 2 }],
    ["time that stands still", `${header}\n0,0,0,1,0,0,0\n0,0,0,1,0,0,0`, "table.time", { line: 3 }],
    ["more than a minute", `${header}\n0,0,0,1,0,0,0\n60.1,0,0,1,0,0,0`, "file.tooLong", { seconds: 60 }],
    ["one moment", `${header}\n0,0,0,1,0,0,0`, "table.short", {}],
  ]) {
    test(`${what}: refused`, () => {
      assert.throws(
        () => readMotionTable(text),
        (error) => {
          assert.deepEqual([error.key, error.values], [key, values]);
          return true;
        },
      );
    });
  }
});

describe("lines in the air", () => {
  test("a hand at rest feels what holds it up, and does not turn", () => {
    const moments = momentsOf(strokeMotion(exampleStroke("ring")));

    for (const [i, value] of [0, 0, 1, 0, 0, 0].entries()) {
      assert.ok(Math.abs(moments[0][i] - value) < 1e-3);
    }
    assert.deepEqual(moments[moments.length - 1].slice(3), [0, 0, 0]);
  });

  test("a line of 15 cm to the right feels as the hand's acceleration does", () => {
    // Least jerk in 0.5 s: at most 5.77 · 0.15 m / (0.5 s)² = 3.46 m/s².
    const path = Array.from({ length: 101 }, (_, i) => {
      const u = i / 100;
      return { x: 0.2 + 0.5 * u ** 3 * (10 + u * (6 * u - 15)), y: 0.5, time: 0.5 * u };
    });
    const moments = momentsOf(strokeMotion(path));

    // What the wrist rolls mixes some of gravity in, and smoothing takes a little.
    const start = moments.slice(50, 58).map(([ax]) => ax);
    assert.ok(Math.max(...start) > 0.25 && Math.max(...start) < 0.36, String(Math.max(...start)));
    assert.ok(Math.min(...moments.map(([, , , , , gz]) => gz)) < 0, "turns to the right");
  });

  test("a line that takes long is drawn faster", () => {
    const path = Array.from({ length: 50 }, (_, i) => ({ x: i / 50, y: 0.5, time: i / 10 }));
    assert.equal(momentsOf(strokeMotion(path)).length, 240);
  });

  /** The classes that the model is sure of, window after window. */
  async function gesturesIn(bytes) {
    const model = await Sagui.load(new Uint8Array(file("../content/models/gesture/int8.tflite")));
    const { scale, zeroPoint } = model.inputs[0];
    const moments = momentsOf(bytes);
    const seen = new Set();
    for (let end = 128; end <= moments.length; end += 16) {
      // As GestureInput.java does.
      const shares = moments.slice(end - 128, end).flatMap((moment) => moment.map((value, i) => value / (i < 3 ? 2 : 500)));
      const input = Int8Array.from(shares, (share) => {
        const steps = Math.round(Math.max(-1, Math.min(1, share)) / scale) + zeroPoint;
        return Math.max(-128, Math.min(127, steps));
      });
      const [output] = model.run([new Uint8Array(input.buffer)]);
      const scores = [...new Int8Array(output)].map((score) => (score << 24) >> 24);
      const best = scores.indexOf(Math.max(...scores));
      if (scores[best] > 60) {
        seen.add(["wing", "ring", "slope", "none"][best]);
      }
    }
    return seen;
  }

  /** As a pointer tells it: on whole pixels of a field of some size, at odd times, slower or faster. */
  function asPointer(path, size, pace) {
    return path
      .filter((_, i) => i % 2 === 0 || i % 5 === 0)
      .map(({ x, y, time }) => ({ x: Math.round(x * size) / size, y: Math.round(y * size) / size, time: time * pace }));
  }

  for (const figure of ["wing", "ring", "slope"]) {
    test(`the model knows a ${figure}`, async () => {
      const drawn = [0.7, 1, 1.8].map((pace) => asPointer(exampleStroke(figure), 280, pace));
      for (const path of [exampleStroke(figure), ...drawn]) {
        const seen = await gesturesIn(strokeMotion(path));
        seen.delete("none");
        assert.deepEqual([...seen], [figure]);
      }
    });
  }

  test("a line that is none of the figures is none of them", async () => {
    const path = Array.from({ length: 40 }, (_, i) => ({ x: 0.1 + i / 50, y: 0.5, time: i / 60 }));
    assert.deepEqual([...(await gesturesIn(strokeMotion(path)))], ["none"]);
  });
});
