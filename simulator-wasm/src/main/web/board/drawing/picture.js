// The drawing itself, from a board's layout: the board with its parts, what shines, what is framed, and the lines to
// the numbers.
import { svg } from "../dom.js";
import { landfall, landing } from "./marks.js";
import { LIGHTS, SHAPES, STRIPS, ghost, shine, smallParts } from "./shapes.js";
import { traces } from "./traces.js";

let drawings = 0;

/** The edge of a board with round corners. */
function outline([w, h], r, leftEdge = r) {
  const right = `H${w - r}q${r} 0 ${r} ${r}V${h - r}q0 ${r} ${-r} ${r}`;
  return `M${r} 0${right}H${r}q${-r} 0 ${-r} ${-r}V${leftEdge}q0 ${-r} ${r} ${-r}z`;
}

/** The frame around a part that is chosen or at work, as far from it as `px(units)` millimetres. */
function ring({ at }, px) {
  const frames = at.flatMap(([x, y, w, h]) =>
    ["ring-casing", "ring-line"].map((name) =>
      svg("rect", {
        class: name,
        x: x - w / 2 - px(3),
        y: y - h / 2 - px(3),
        width: w + px(6),
        height: h + px(6),
        rx: px(4),
      }),
    ),
  );
  return svg("g", { class: "ring" }, ...frames);
}

/** What is seen of a light that is on. It takes the colour of its group. */
function glow({ kind, at, lights }, id, px) {
  const stop = (offset, opacity) => svg("stop", { offset, "stop-opacity": opacity, "stop-color": "currentColor" });
  // A power LED is on all the time: it must not outshine the others, nor must what stands in for it.
  const glows = LIGHTS.has(kind) && !("power" in lights);
  const reach = px(at.length > 1 ? 18 : 34);
  return svg(
    "g",
    { class: "lit", opacity: 0 },
    svg("radialGradient", { id }, stop(0, 0.95), stop(0.35, 0.45), stop(1, 0)),
    ...at.flatMap(([x, y, w, h]) => [
      ...(glows ? [svg("circle", { cx: x, cy: y, r: Math.max(reach, w * 0.8), fill: `url(#${id})` })] : []),
      svg("g", { transform: `translate(${x} ${y})` }, ...shine(kind, w, h)),
    ]),
  );
}

function draw(part, most) {
  return svg(
    "g",
    { class: part.under ? "part under" : "part" },
    ...part.at.map(([x, y, w, h]) =>
      svg(
        "g",
        { transform: `translate(${x} ${y})` },
        ...(part.under ? ghost(w, h, part, most) : SHAPES[part.kind](w, h, part, most)),
      ),
    ),
  );
}

/**
 * A part with an id, and what is drawn for it.
 *
 * @typedef {object} Named
 * @property {import("./boards/index.js").Part} part
 * @property {SVGElement} shape
 * @property {SVGElement} ring
 * @property {SVGElement} [lit] if it has lights
 * @property {import("./marks.js").Point} point
 */

/**
 * @param {import("./boards/index.js").Layout} layout
 * @param {import("./marks.js").Frame} frame
 * @returns {{board: SVGElement, named: Named[]}}
 */
export function drawBoard({ size, corner, leftEdge, mask, silk, parts, small = [], print = [] }, { left, top, scale }) {
  const px = (units) => units / scale;
  const drawing = `drawing-${drawings++}`;
  const named = [];
  const shapes = parts.map((part) => {
    const shape = draw(part, px(12));
    if (part.id) {
      const [x, y, w, h] = part.at[0].map((length) => length * scale);
      const cell = STRIPS.has(part.kind) && Math.min(w, h);
      named.push({
        part,
        shape,
        ring: ring(part, px),
        lit: part.lights && glow(part, `${drawing}-${part.id}`, px),
        point: { x: left + x, y: top + y, reachX: w / 2, reachY: h / 2, cell, shines: LIGHTS.has(part.kind) },
      });
    }
    return shape;
  });
  const edge = outline(size, corner, leftEdge);
  const board = svg(
    "g",
    { transform: `translate(${left} ${top}) scale(${scale})` },
    svg("path", { class: "shadow", d: edge, transform: `translate(${px(2)} ${px(4)})` }),
    svg("path", { class: "ground", d: edge, fill: mask }),
    svg("path", { class: "traces", d: traces(parts) }),
    ...smallParts(small),
    ...shapes,
    ...print.map(([x, y, text, height]) =>
      svg("text", { x, y: y + height * 0.36, "font-size": height, fill: silk }, text),
    ),
    ...named.flatMap(({ lit }) => lit ?? []),
    ...named.map(({ ring }) => ring),
  );
  return { board, named };
}

/** The line from a number to its part: dark on the page, light on the board. */
export function leader(mark, point, frame) {
  const end = landing(mark, point);
  const shore = landfall(mark, end, frame);
  const line = (name, from, to) => svg("path", { class: name, d: `M${from.x} ${from.y}L${to.x} ${to.y}` });
  return svg(
    "g",
    { class: "leader" },
    line("ashore", mark, shore),
    line("casing", shore, end),
    line("line", shore, end),
    svg("circle", { class: "end", cx: end.x, cy: end.y, r: 2.2 }),
  );
}
