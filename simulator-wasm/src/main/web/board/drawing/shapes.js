// What each kind of part looks like from above. Millimetres, from the middle of the part.
import { svg } from "../dom.js";

const rect = (name, w, h, rx = 0, x = 0, y = 0) =>
  svg("rect", { class: name, x: x - w / 2, y: y - h / 2, width: w, height: h, rx });
const circle = (name, r, x = 0, y = 0) => svg("circle", { class: name, cx: x, cy: y, r });
const path = (name, d) => svg("path", { class: name, d });
const upright = (w, h) => h > w;

/** A name as large as fits into the part, but no larger than the picture's other names. */
function label(name, w, h, most, style = "print") {
  const size = Math.min(most, (w * 1.3) / name.length, h * 0.7);
  return svg("text", { class: style, y: size * 0.36, "font-size": size }, name);
}

/** The middle line of a strip of square cells, and a hair more: a dash at the very end is lost in rounding. */
function strip(w, h) {
  const cell = Math.min(w, h);
  const length = Math.max(w, h) - cell + 0.01;
  return { cell, d: upright(w, h) ? `M0 ${-length / 2}v${length}` : `M${-length / 2} 0h${length}` };
}

/** One dot or square a cell: a line of dashes without length, with round or square ends. */
function dots(name, { cell, d }, width) {
  return svg("path", { class: name, d, "stroke-width": cell * width, "stroke-dasharray": `0 ${cell}` });
}

/** Contacts side by side along the longer side. */
function contacts(name, w, h, x = 0, y = 0) {
  const [length, width] = upright(w, h) ? [h, w] : [w, h];
  const d = upright(w, h) ? `M${x} ${y - length / 2}v${length}` : `M${x - length / 2} ${y}h${length}`;
  const pitch = Math.min(1, length / 8);
  return svg("path", { class: name, d, "stroke-width": width, "stroke-dasharray": `${pitch * 0.5} ${pitch * 0.5}` });
}

const HEART = ["01010", "11111", "11111", "01110", "00100"];

/** The places of a matrix of 5 × 5 lights; of those of its heart only, if lit. */
function matrix(name, w, h, lit) {
  return HEART.flatMap((row, i) =>
    [...row].flatMap((on, j) =>
      !lit || on === "1" ? [rect(name, w * 0.06, h * 0.11, 0, (j - 2) * w * 0.22, (i - 2) * h * 0.22)] : [],
    ),
  );
}

function meander(w, h) {
  const [length, width] = upright(w, h) ? [h, w] : [w, h];
  const steps = Math.max(2, Math.round(length / (width * 0.45)) & ~1);
  const step = (length * 0.84) / steps;
  const reach = width * 0.6;
  let d = upright(w, h) ? `M${-reach / 2} ${-step * (steps / 2)}` : `M${-step * (steps / 2)} ${-reach / 2}`;
  for (let i = 0; i < steps; i++) {
    const to = i % 2 ? -reach : reach;
    d += upright(w, h) ? `h${to}v${step}` : `v${to}h${step}`;
  }
  return path("copper", d);
}

/**
 * Each takes width, height, the part and the size of the picture's names.
 *
 * @type {Record<string, (w: number, h: number, part: object, most: number) => SVGElement[]>}
 */
export const SHAPES = {
  usb(w, h) {
    const across = upright(w, h);
    return [
      rect("metal", w, h, Math.min(w, h) * 0.12),
      ...[-0.22, 0.22].map((side) =>
        across
          ? rect("slot", w * 0.34, h * 0.07, 0.1, w * 0.1, h * side)
          : rect("slot", w * 0.07, h * 0.34, 0.1, w * side, h * 0.1),
      ),
    ];
  },
  chip(w, h, { name, short = name, legs, plain }, most) {
    const r = Math.min(w, h) * 0.06;
    return [
      ...(legs
        ? [
            contacts("legs", w * 0.9, h * 0.07, 0, -h * 0.53),
            contacts("legs", w * 0.9, h * 0.07, 0, h * 0.53),
            contacts("legs", w * 0.07, h * 0.9, -w * 0.53),
            contacts("legs", w * 0.07, h * 0.9, w * 0.53),
          ]
        : []),
      rect("chip", w, h, r),
      circle("dot", Math.min(w, h) * 0.06, -w * 0.36, -h * 0.36),
      ...(short && !plain && w > 4 ? [label(short, w, h, most)] : []),
    ];
  },
  module(w, h, { name }, most) {
    return [
      rect("metal", w, h, 0.4),
      rect("seam", w * 0.9, h * 0.88, 0.3),
      ...(name ? [label(name, w * 0.88, h, most, "stamp")] : []),
    ];
  },
  microphone: (w, h) => [rect("metal", w, h, 0.3), circle("hole", Math.min(w, h) * 0.15, w * 0.2, 0)],
  sensor: (w, h) => [
    rect("chip", w, h, 0.2),
    circle("window", h * 0.26, -w * 0.22),
    circle("window", h * 0.17, w * 0.27),
  ],
  camera(w, h) {
    const r = Math.min(w, h) / 2;
    return [
      rect("chip", w, h, r * 0.2),
      circle("barrel", r * 0.86),
      circle("lens", r * 0.55),
      circle("pupil", r * 0.3),
      circle("glint", r * 0.12, -r * 0.2, -r * 0.2),
    ];
  },
  led: (w, h) => [
    rect("metal", w, h, 0.1),
    upright(w, h) ? rect("led", w, h * 0.6, 0.1) : rect("led", w * 0.6, h, 0.1),
  ],
  rgb: (w, h) => [rect("led", w, h, 0.2), circle("dome", Math.min(w, h) * 0.36)],
  lamp: (w, h) => [rect("led", w, h, 0.2), rect("phosphor", w * 0.7, h * 0.7, 0.3)],
  button(w, h, { cap = "white" }) {
    const r = Math.min(w, h);
    return [rect("metal", w, h, r * 0.1), circle(`cap ${cap}`, r * 0.33)];
  },
  pad: (w, h) => [rect("gold", w, h, Math.min(w, h) / 2), rect("pad", w * 0.55, h * 0.45, Math.min(w, h) / 4)],
  connector: (w, h, { light }) => [
    rect(light ? "plastic light" : "plastic", w, h, 0.3),
    upright(w, h) ? contacts("legs", w * 0.25, h * 0.8, -w * 0.18) : contacts("legs", w * 0.8, h * 0.25, 0, -h * 0.18),
  ],
  plug: (w, h) => [rect("plastic light", w, h, 0.3), rect("slot", w * 0.6, h * 0.6, 0.2)],
  header: (w, h) => [rect("plastic", w, h, 0.2), dots("peg", strip(w, h), 0.32)],
  socket: (w, h) => [rect("plastic", w, h, 0.2), dots("well", strip(w, h), 0.34)],
  holes: (w, h) => [dots("rim", strip(w, h), 0.68), dots("bore", strip(w, h), 0.36)],
  fingers: (w, h) => [contacts("finger", w, h)],
  ring: (w) => [circle("gold", w / 2), circle("hole", w * 0.3)],
  screw: (w) => [circle("gold", w / 2), circle("hole", w * 0.34)],
  antenna: (w, h) => [rect("bare", w, h, 0.2), meander(w, h)],
  ceramic: (w, h) => [
    rect("metal", w, h, 0.1),
    upright(w, h) ? rect("ceramic", w, h * 0.7) : rect("ceramic", w * 0.7, h),
  ],
  display: (w, h) => [
    rect("chip", w, h, 0.8),
    rect("screen", w * 0.92, h * 0.84, 0.3),
    path("glare", `M${w * 0.1} ${-h * 0.42}h${w * 0.2}l${-w * 0.28} ${h * 0.84}h${-w * 0.2}z`),
  ],
  card: (w, h) => [
    rect("metal", w, h, 0.5),
    path("seam", `M${-w * 0.3} ${-h * 0.5}v${h * 0.2}h${w * 0.6}v${-h * 0.2}`),
  ],
  crystal: (w, h) => [
    rect("metal", w, h, Math.min(w, h) * 0.45),
    rect("seam", w * 0.8, h * 0.64, Math.min(w, h) * 0.3),
  ],
  jack: (w, h) => [
    rect("plastic", w, h, 0.5),
    circle("metal", Math.min(w, h) * 0.28),
    circle("hole", Math.min(w, h) * 0.16),
  ],
  speaker: (w, h) => [circle("plastic", w / 2), circle("seam", w * 0.36), circle("hole", h * 0.1)],
  matrix: (w, h) => matrix("led", w, h, false),
  plate: (w, h) => [rect("plate", w, h, 0.6)],
};

/** A part on the other side of the board: where it is, and the name of the larger ones. */
export function ghost(w, h, { id, name, plain }, most) {
  return [
    rect("ghost", w, h, 0.4),
    ...(id === "processor" && !plain ? [label(name, Math.max(w, most * 5.5), h, most)] : []),
  ];
}

/** The kinds that are rows of square cells. */
export const STRIPS = new Set(["header", "socket", "holes"]);

/** The kinds that are there to shine. */
export const LIGHTS = new Set(["led", "rgb", "lamp", "matrix"]);

/** What of a part shines when it is lit: of a part that only stands in for a light, the edge. */
export function shine(kind, w, h) {
  if (kind === "matrix") {
    return matrix("shine", w, h, true);
  }
  if (!LIGHTS.has(kind)) {
    return [rect("shine-line", w, h, Math.min(w, h) * 0.12)];
  }
  return [rect("shine", w, h, Math.min(w, h) * 0.2), rect("core", w * 0.5, h * 0.5, Math.min(w, h) * 0.2)];
}

/** Small parts without a name, such as capacitors and resistors: bodies with a metal end on either side. */
export function smallParts(places) {
  const line = (length) =>
    places
      .map(([x, y, turned]) => (turned ? `M${x} ${y - length / 2}v${length}` : `M${x - length / 2} ${y}h${length}`))
      .join("");
  return [path("small-ends", line(1.3)), path("small-body", line(0.7))];
}
