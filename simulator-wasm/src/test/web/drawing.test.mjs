// The pictures of the boards: that there is one of each, that it makes sense, and that everything in it has words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { LAYOUTS } from "../../main/web/board/drawing/boards/index.js";
import { COLOURS } from "../../main/web/board/drawing/lights.js";
import { MARK_GAP, cross, frame, placeMarks } from "../../main/web/board/drawing/marks.js";
import { SHAPES, STRIPS } from "../../main/web/board/drawing/shapes.js";

const text = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

const boards = text("src/main/resources/org/sagui/simulator/board/boards.csv")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split(",")[0]);

const keys = ["en", "pt-BR"].map((language) => [
  language,
  new Set([...text(`../i18n/${language}.yaml`).matchAll(/^(board\.drawing\.[^:]+):/gm)].map(([, key]) => key)),
]);

const LIGHT_NAMES = ["led", "red", "green", "blue", "power"];

/** How far a connector may stick out of a board, in millimetres. */
const OVERHANG = { usb: 1.6 };

test("each board has a drawing, and each drawing a board", () => {
  assert.deepEqual(Object.keys(LAYOUTS).sort(), [...boards].sort());
  assert.equal(new Set(boards).size, boards.length);
});

for (const [id, { size, parts, small = [], print = [], standIns, recalled }] of Object.entries(LAYOUTS)) {
  const named = parts.filter((part) => part.id);
  const ids = named.map((part) => part.id);
  const lights = named.flatMap((part) => Object.keys(part.lights ?? {}));

  describe(id, () => {
    test("all parts are inside the outline", () => {
      const [width, height] = size;
      for (const { kind, at } of parts) {
        const most = OVERHANG[kind] ?? 0;
        for (const [x, y, w, h] of at) {
          assert.ok(x - w / 2 >= -most && x + w / 2 <= width + most, `${kind} at ${x}, ${y} is ${w} wide`);
          assert.ok(y - h / 2 >= -most && y + h / 2 <= height + most, `${kind} at ${x}, ${y} is ${h} high`);
        }
      }
      for (const [x, y] of [...small, ...print]) {
        assert.ok(x > 0 && x < width && y > 0 && y < height, `${x}, ${y}`);
      }
    });

    test("all kinds of parts can be drawn", () => {
      for (const { kind, at } of parts) {
        assert.ok(kind in SHAPES, kind);
        for (const [x, y, w, h] of STRIPS.has(kind) ? at : []) {
          const cells = Math.max(w, h) / Math.min(w, h);
          assert.ok(Math.abs(cells - Math.round(cells)) < 0.001, `${cells} pins at ${x}, ${y}`);
        }
      }
    });

    test("what every board has is there once", () => {
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.includes("processor") && ids.includes("pins"));
      assert.ok(ids.includes("usb") || standIns.power in { serial: 0, pins: 0 });
      assert.equal(typeof recalled, "boolean");
    });

    test("each light shines somewhere", () => {
      assert.equal(new Set(lights).size, lights.length);
      for (const name of LIGHT_NAMES) {
        assert.ok(lights.includes(standIns[name] ?? name), name);
      }
      for (const colour of named.flatMap((part) => Object.values(part.lights ?? {}))) {
        assert.ok(colour in COLOURS, colour);
      }
    });

    test("only what the board lacks has a stand-in, and that is there", () => {
      for (const [name, other] of Object.entries(standIns)) {
        assert.ok(![...ids, ...lights].includes(name) || (LIGHT_NAMES.includes(name) && !lights.includes(name)), name);
        assert.ok([...ids, ...lights].includes(other), other);
      }
    });

    for (const [language, words] of keys) {
      test(`all parts have words in ${language}`, () => {
        const missing = ids
          .flatMap((part) => [`board.drawing.part.${part}`, `board.drawing.what.${part}`])
          .filter((key) => !words.has(key));
        assert.deepEqual(missing, []);
      });
    }

    test("the numbers stand apart, within the picture, and their lines do not cross", () => {
      const picture = frame(size);
      const points = named.map(({ at: [[x, y]] }) => ({
        x: picture.left + x * picture.scale,
        y: picture.top + y * picture.scale,
      }));
      const marks = placeMarks(points, picture);
      assert.deepEqual(
        marks.map(({ index }) => index).sort((a, b) => a - b),
        [...points.keys()],
      );
      const half = Math.ceil(marks.length / 2);
      marks.forEach((a, i) => {
        assert.ok(a.x >= 14 && a.x <= picture.width - 14 && a.y >= 14 && a.y <= picture.height - 14, `${i + 1}`);
        marks.slice(0, i).forEach((b, j) => {
          assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= MARK_GAP - 0.01, `${j + 1} and ${i + 1}`);
          if (i < half === j < half) {
            assert.ok(!cross(a, points[a.index], b, points[b.index]), `${j + 1} and ${i + 1}`);
          }
        });
      });
    });
  });
}

test("no words are left of a part that no board has", () => {
  const ids = new Set(Object.values(LAYOUTS).flatMap(({ parts }) => parts.map((part) => part.id)));
  for (const [, words] of keys) {
    const spare = [...words].filter((key) => /\.(part|what)\./.test(key) && !ids.has(key.split(".").pop()));
    assert.deepEqual(spare, []);
  }
});
