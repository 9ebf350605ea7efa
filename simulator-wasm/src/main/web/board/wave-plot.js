import { svg } from "./dom.js";

const WIDTH = 440;
const HEIGHT = 200;
const MARGIN = { left: 34, right: 12, top: 12, bottom: 26 };
const TOP = 1.25;
const POSITIONS = 64;

const left = (x) => MARGIN.left + (x / (2 * Math.PI)) * (WIDTH - MARGIN.left - MARGIN.right);
const top = (y) => MARGIN.top + ((TOP - y) / (2 * TOP)) * (HEIGHT - MARGIN.top - MARGIN.bottom);

function sinePath() {
  const points = Array.from({ length: 97 }, (_, i) => {
    const x = (i / 96) * 2 * Math.PI;
    return `${left(x).toFixed(1)} ${top(Math.sin(x)).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}

/** The model's answers over one wave beside the true sine. */
export class WavePlot {
  #dots = svg("g", { class: "dots" });
  #byPosition = new Map();
  #now = svg("g", { class: "now", opacity: 0 }, svg("line", { y1: top(TOP), y2: top(-TOP) }), svg("circle", { r: 7 }));

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    const label = (x, y, anchor, text) => svg("text", { x, y, "text-anchor": anchor }, text);
    this.element = svg(
      "svg",
      { class: "plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words.text("board.plot") },
      svg("path", { class: "axis", d: `M${left(0)} ${top(TOP)}V${top(-TOP)}M${left(0)} ${top(0)}H${left(2 * Math.PI)}` }),
      svg("path", { class: "sine", d: sinePath() }),
      label(left(0) - 8, top(1) + 5, "end", "1"),
      label(left(0) - 8, top(0) + 5, "end", "0"),
      label(left(0) - 8, top(-1) + 5, "end", "−1"),
      label(left(Math.PI), HEIGHT - 6, "middle", "π"),
      label(left(2 * Math.PI), HEIGHT - 6, "end", "2π"),
      this.#dots,
      this.#now,
    );
  }

  /** @param {object[]} turns see BoardJson.java */
  add(turns) {
    for (const { values } of turns) {
      const [x, y] = ["x", "y"].map((name) => values.find((value) => value.name === name).value);
      this.#addPoint(x, y);
    }
  }

  #addPoint(x, y) {
    const position = Math.round((x / (2 * Math.PI)) * POSITIONS);
    let dot = this.#byPosition.get(position);
    if (!dot) {
      dot = svg("circle", { r: 3.5 });
      this.#byPosition.set(position, dot);
      this.#dots.append(dot);
    }
    const shown = Math.max(-TOP, Math.min(TOP, y));
    dot.setAttribute("cx", left(x));
    dot.setAttribute("cy", top(shown));
    const [line, marker] = this.#now.children;
    line.setAttribute("x1", left(x));
    line.setAttribute("x2", left(x));
    marker.setAttribute("cx", left(x));
    marker.setAttribute("cy", top(shown));
    this.#now.setAttribute("opacity", 1);
  }

  clear() {
    this.#byPosition.clear();
    this.#dots.replaceChildren();
    this.#now.setAttribute("opacity", 0);
  }
}
