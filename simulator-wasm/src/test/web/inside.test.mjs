// What the panels of "Look inside" compute before they draw, and that they have words for all of it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { ActivityHistory, KEPT, KINDS } from "../../main/web/board/inside/activity-history.js";
import { arenaUse, liveBuffers } from "../../main/web/board/inside/arena-use.js";
import { batteryLife, dutyOf, unitOf } from "../../main/web/board/inside/battery-life.js";
import { memoryStrips } from "../../main/web/board/inside/memory-zoom.js";
import * as tensors from "../../main/web/board/inside/tensor-values.js";

const file = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

describe("tensors", () => {
  for (const [type, bytes, values] of [
    ["INT8", [0x80, 0xff, 0, 0x7f], [-128, -1, 0, 127]],
    ["UINT8", [0, 0x80, 0xff], [0, 128, 255]],
    ["BOOL", [0, 1], [0, 1]],
    ["INT16", [0, 0x80, 0xff, 0x7f], [-32_768, 32_767]],
    ["INT32", [0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0], [-1, 1]],
    ["FLOAT32", [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0], [1, -2]],
  ]) {
    test(`${type} is read little-endian`, () => {
      assert.deepEqual(tensors.decode(type, Uint8Array.from(bytes)), values);
      assert.deepEqual(tensors.decode(type, Int8Array.from(bytes)), values);
    });
  }

  test("bytes are read from where they start in their buffer", () => {
    const bytes = Int8Array.of(9, 9, 9, 9, 1, 0, 0, 0).subarray(4);
    assert.deepEqual(tensors.decode("INT32", bytes), [1]);
  });

  test("a type of another size has no values here", () => {
    assert.equal(tensors.decode("INT64", new Int8Array(8)), undefined);
    assert.equal(tensors.elementBytes("INT4"), undefined);
  });

  test("scale and zero point give real values; without them they stay", () => {
    assert.deepEqual(tensors.realValues([-128, 0, 127], { scale: 0.5, zeroPoint: -128 }), [0, 64, 127.5]);
    assert.deepEqual(tensors.realValues([1.5], { scale: null, zeroPoint: null }), [1.5]);
  });

  test("weights without one scale have one for each channel, and so has their bias", () => {
    const tensor = (type, scale, constant) => ({ type, scale, constant });
    const model = {
      tensors: [
        tensor("INT8", 0.1, false),
        tensor("INT8", null, true),
        tensor("INT32", null, true),
        tensor("INT32", null, true),
        tensor("FLOAT32", null, true),
        tensor("INT8", null, false),
      ],
      operators: [
        { inputs: [0, 1, 2], outputs: [0] },
        { inputs: [0, 3], outputs: [0] },
      ],
    };
    assert.deepEqual(
      model.tensors.map((_, i) => tensors.quantisation(model, i)),
      ["one", "per-channel", "per-channel", "none", "none", "none"],
    );
  });

  test("what is at the ends of a type is counted", () => {
    assert.deepEqual(tensors.saturated("INT8", [-128, -128, 0, 127]), { least: -128, most: 127, low: 2, high: 1 });
    assert.deepEqual(tensors.saturated("UINT8", [0, 254]), { least: 0, most: 255, low: 1, high: 0 });
    assert.equal(tensors.saturated("FLOAT32", [0]), undefined);
    assert.equal(tensors.saturated("INT32", [0]), undefined);
  });

  test("a histogram of bytes shows their whole range", () => {
    const { least, width, counts } = tensors.histogram("INT8", [-128, -125, 0, 3, 127], 64);
    assert.deepEqual([least, width, counts.length], [-128, 4, 64]);
    assert.deepEqual([counts[0], counts[32], counts[63]], [2, 2, 1]);
  });

  test("a histogram of other numbers goes from the lowest to the highest", () => {
    assert.deepEqual(tensors.histogram("FLOAT32", [-1, 0, 1, NaN, Infinity], 4), {
      least: -1,
      width: 0.5,
      counts: [1, 0, 1, 1],
    });
    assert.deepEqual(tensors.histogram("FLOAT32", [3, 3], 2), { least: 3, width: 1, counts: [2, 0] });
    assert.deepEqual(tensors.histogram("INT32", [-2, 0, 7], 5), { least: -2, width: 2, counts: [1, 1, 0, 0, 1] });
    assert.deepEqual(tensors.histogram("FLOAT32", [], 2), { least: 0, width: 1, counts: [0, 0] });
  });

  test("one bar that is higher by far is cut short", () => {
    assert.deepEqual(tensors.barScale([1, 4, 2]), { most: 4, cut: -1 });
    assert.deepEqual(tensors.barScale([2, 90, 10]), { most: 14, cut: 1 });
    assert.deepEqual(tensors.barScale([0, 5]), { most: 5, cut: -1 });
    assert.deepEqual(tensors.barScale([]), { most: 1, cut: -1 });
  });

  test("a tile shows an int8 value's byte, and others beside the largest", () => {
    assert.deepEqual(tensors.strengths("INT8", [-128, 64], [0, 1]), [-1, 0.5]);
    assert.deepEqual(tensors.strengths("FLOAT32", [], [-4, 2, NaN, Infinity]), [-1, 0.5, 0, 1]);
    assert.deepEqual(tensors.strengths("FLOAT32", [], [0, 0]), [0, 0]);
  });

  for (const [shape, picture] of [
    [[1, 49, 40, 1], { height: 49, width: 40, channels: 1, count: 1 }],
    [[1, 12, 12, 8], { height: 12, width: 12, channels: 8, count: 8 }],
    [[128, 6], { height: 128, width: 6, channels: 1, count: 1 }],
    [[1, 20, 6], { height: 20, width: 6, channels: 1, count: 1 }],
    [[16, 3, 3, 4], { height: 3, width: 3, channels: 4, count: 64 }],
    [[1, 10], undefined],
    [[4], undefined],
    [[], undefined],
    [[8, 1, 1, 4], undefined],
  ]) {
    test(`[${shape}] is ${picture ? `${picture.count} pictures` : "no picture"}`, () => {
      assert.deepEqual(tensors.pictureShape(shape), picture);
    });
  }

  test("the pictures of filters are cut out one by one", () => {
    const shape = tensors.pictureShape([2, 2, 2, 3]);
    const values = Array.from({ length: 24 }, (_, i) => i);
    assert.deepEqual(tensors.pictureValues(values, shape, 0), [0, 3, 6, 9]);
    assert.deepEqual(tensors.pictureValues(values, shape, 5), [14, 17, 20, 23]);
  });
});

describe("arena", () => {
  const buffer = (bytes, firstUse, lastUse) => ({ bytes, firstUse, lastUse });
  const buffers = [buffer(100, 0, 1), buffer(40, 1, 2), buffer(16, 2, 2), buffer(500, -1, -1)];

  test("a block is in use from its first use to its last", () => {
    assert.deepEqual(liveBuffers(buffers, 1), [buffers[0], buffers[1]]);
    assert.deepEqual(liveBuffers(buffers, 2), [buffers[1], buffers[2]]);
  });

  test("blocks take up multiples of 16 bytes, and the fullest moment is found", () => {
    assert.deepEqual(arenaUse(buffers, 3), { bytes: [112, 160, 64, 0], worst: 1 });
  });

  test("there are more moments where graphs run others", () => {
    assert.equal(arenaUse([buffer(16, 0, 9)], 3).bytes.length, 10);
    assert.deepEqual(arenaUse([], 1), { bytes: [0, 0], worst: 0 });
  });
});

describe("memory", () => {
  const names = ({ blocks }) => blocks.map(({ name }) => name);

  test("what is used of a nearly empty memory is drawn again", () => {
    const strips = memoryStrips(
      [
        { name: "a", bytes: 10 },
        { name: "b", bytes: 30 },
      ],
      1000,
    );
    assert.deepEqual(strips.map(names), [
      ["b", "a", "free"],
      ["b", "a"],
    ]);
    assert.deepEqual(strips[0].zoom, { start: 0, end: 0.04 });
    assert.equal(strips[1].zoom, undefined);
  });

  test("small parts are drawn again, but not one alone", () => {
    const large = { name: "large", bytes: 900 };
    const small = [
      { name: "s", bytes: 30 },
      { name: "t", bytes: 20 },
    ];
    const strips = memoryStrips([large, ...small], 1000);
    assert.deepEqual(strips.map(names), [
      ["large", "s", "t", "free"],
      ["s", "t"],
    ]);
    assert.deepEqual(strips[0].zoom, { start: 0.9, end: 0.95 });
    assert.equal(memoryStrips([large, small[0]], 1000).length, 1);
  });

  test("a part of no bytes is not drawn, and what does not fit leaves nothing free", () => {
    assert.deepEqual(
      names(
        memoryStrips(
          [
            { name: "a", bytes: 12 },
            { name: "b", bytes: 0 },
          ],
          10,
        )[0],
      ),
      ["a"],
    );
  });
});

describe("timeline", () => {
  const turn = (start, activities, missed = 0, lost = 0) => {
    let at = start;
    const list = activities.map(([kind, length]) => ({ kind, start: at, end: (at += length) }));
    return { start, end: at, activities: list, missed, lost };
  };

  test("a window holds the pieces in it, cut at its ends", () => {
    const history = new ActivityHistory();
    history.add([
      turn(0, [
        ["inference", 100],
        ["sleep", 300],
      ]),
      turn(400, [
        ["inference", 100],
        ["sleep", 300],
      ]),
    ]);
    const { lanes, share, load } = history.window(50, 450, 1);
    assert.deepEqual(lanes.inference, [
      [50, 100],
      [400, 450],
    ]);
    assert.deepEqual(lanes.sleep, [[100, 400]]);
    assert.equal(share.inference, 0.25);
    assert.equal(load, 0.25);
  });

  test("pieces too close to tell apart are one", () => {
    const history = new ActivityHistory();
    history.add([
      turn(0, [
        ["output", 5],
        ["sleep", 5],
        ["output", 5],
        ["sleep", 50],
      ]),
    ]);
    assert.deepEqual(history.window(0, 100, 10).lanes.output, [[0, 15]]);
    assert.equal(history.window(0, 100, 10).share.output, 10 / 65);
  });

  test("missed deadlines and lost readings are marked where they were told", () => {
    const history = new ActivityHistory();
    history.add([turn(0, [["inference", 100]], 1, 0), turn(100, [["inference", 100]], 1, 3)]);
    const marks = [
      { at: 100, kind: "missed", count: 1 },
      { at: 200, kind: "lost", count: 3 },
    ];
    assert.deepEqual(history.window(0, 200, 1).marks, marks);
    assert.deepEqual(history.window(100, 200, 1).marks, [marks[1]]);
    assert.deepEqual([history.missed, history.lost], [1, 3]);
  });

  test("only the last seconds are kept, and the sums of all time", () => {
    const history = new ActivityHistory();
    for (let i = 0; i < 30; i++) {
      history.add([
        turn(
          i * 1_000_000,
          [
            ["inference", 250_000],
            ["sleep", 750_000],
          ],
          i + 1,
        ),
      ]);
    }
    assert.equal(history.oldest, 30_000_000 - KEPT);
    assert.equal(history.marks.length, 10);
    assert.equal(history.duty, 0.25);
    assert.equal(history.awakePerInference, 250_000);
  });

  test("before any time has passed nothing is known", () => {
    const history = new ActivityHistory();
    assert.equal(history.duty, undefined);
    assert.equal(history.awakePerInference, undefined);
    assert.equal(history.window(0, 100, 1).load, 0);
  });
});

describe("battery", () => {
  const cell = { milliampHours: 200, volts: 3 };

  test("its life is its energy over the mean power", () => {
    const life = batteryLife(cell, 0.25, { value: 9, low: 5, high: 21 }, 1);
    assert.deepEqual(life, { milliwatts: 3, hours: { value: 200, low: 100, high: 300 } });
  });

  test("a power without an end leaves a life of at least nothing", () => {
    assert.equal(batteryLife(cell, 0.5, { value: 9, low: 5, high: null }, 1).hours.low, 0);
  });

  test("the share of time awake follows from inferences an hour, and is never more than all", () => {
    assert.equal(dutyOf(36, 1_000_000), 0.01);
    assert.equal(dutyOf(3600, 2_000_000), 1);
  });

  for (const [hours, unit] of [
    [10, "hours"],
    [48, "days"],
    [17_531, "days"],
    [17_533, "years"],
  ]) {
    test(`${hours} hours are told in ${unit}`, () => {
      assert.equal(unitOf(hours).unit, unit);
    });
  }
});

for (const language of ["en", "pt-BR"]) {
  test(`${language} has the words that the panels ask for`, () => {
    const keys = new Set([...file(`../i18n/${language}.yaml`).matchAll(/^(board[\w.-]*):/gm)].map(([, key]) => key));
    const folder = new URL("../../main/web/board/inside/", import.meta.url);
    const asked = readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .flatMap((name) => {
        const source = readFileSync(new URL(name, folder), "utf8");
        // Many panels have a short way to ask for words of their own.
        const [, own] = source.match(/`(board\.inside\.\w+\.)\$\{key\}`/) ?? [];
        const found = (pattern, prefix = "") => [...source.matchAll(pattern)].map(([, key]) => prefix + key);
        return [...found(/"(board\.[\w.-]+)"/g), ...found(/\btext\("(?!board\.)([\w.-]+)"/g, own)];
      });
    const kinds = KINDS.map((kind) => `board.inside.timeline.kind.${kind}`);
    assert.deepEqual(
      [...asked, ...kinds].filter((key) => !keys.has(key)),
      [],
    );
  });
}
