import { html, svg } from "./dom.js";

const WIDTH = 440;
const HEIGHT = 200;
const MARGIN = { left: 40, right: 12, top: 12, bottom: 26 };
/** Seconds of the board's time that are shown. */
const SPAN = 10;
const SERIES = ["leaf", "amber", "sky", "berry"];

const across = (seconds, end) => MARGIN.left + (1 - (end - seconds) / SPAN) * (WIDTH - MARGIN.left - MARGIN.right);

/** The values that the program tells, over the last ten seconds, and what it decided. */
export class Plotter {
  #words;
  /** @type {{at: number, values: {name: string, value: number}[]}[]} seconds and values of each turn that told some */
  #told = [];
  #events = [];
  #lines = svg("g");
  #marks = svg("g", { class: "events" });
  #scale = [svg("text", { x: MARGIN.left - 6, y: MARGIN.top + 5, "text-anchor": "end" }), svg("text", { x: MARGIN.left - 6, y: HEIGHT - MARGIN.bottom + 4, "text-anchor": "end" })];
  #time = svg("text", { x: WIDTH - MARGIN.right, y: HEIGHT - 6, "text-anchor": "end" });
  #legend = html("ul", { class: "legend" });
  #heard = html("p", { class: "heard", role: "status" });

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    this.#words = words;
    const bottom = HEIGHT - MARGIN.bottom;
    this.element = html(
      "figure",
      { class: "plotter" },
      svg(
        "svg",
        { class: "plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words.text("board.plotter") },
        svg("path", { class: "axis", d: `M${MARGIN.left} ${MARGIN.top}V${bottom}H${WIDTH - MARGIN.right}` }),
        ...this.#scale,
        this.#time,
        this.#lines,
        this.#marks,
      ),
      this.#legend,
      this.#heard,
    );
  }

  /** @param {object[]} turns see BoardJson.java */
  add(turns) {
    for (const { end, values, events } of turns) {
      if (values.length > 0) {
        this.#told.push({ at: end / 1e6, values });
      }
      this.#events.push(...events.map(({ at, name }) => ({ at: at / 1e6, name })));
    }
    const now = turns[turns.length - 1].end / 1e6;
    this.#told = this.#told.filter(({ at }) => at >= now - SPAN);
    const last = this.#events[this.#events.length - 1];
    this.#events = this.#events.filter(({ at }) => at >= now - SPAN);
    if (last) {
      const text = this.#words.text("board.event", { event: this.#words.named(last.name), seconds: this.#words.number(last.at, 1) });
      // Said once, not anew with each turn.
      if (this.#heard.textContent !== text) {
        this.#heard.textContent = text;
      }
    }
    this.#draw(now);
  }

  #draw(now) {
    const names = this.#told[this.#told.length - 1]?.values.map(({ name }) => name) ?? [];
    const all = this.#told.flatMap(({ values }) => values.map(({ value }) => value)).filter(Number.isFinite);
    const low = Math.min(0, ...all);
    const high = Math.max(1e-9, ...all);
    const bottom = HEIGHT - MARGIN.bottom;
    const up = (value) => bottom - ((value - low) / (high - low)) * (bottom - MARGIN.top);
    const digits = high - low < 0.1 ? 3 : high - low < 10 ? 1 : 0;
    this.#scale[0].textContent = this.#words.number(high, digits);
    this.#scale[1].textContent = this.#words.number(low, digits);
    this.#time.textContent = `${this.#words.number(now, 1)} s`;
    this.#lines.replaceChildren(
      ...names.map((name, i) => {
        const points = this.#told.flatMap(({ at, values }) => {
          const value = values.find((one) => one.name === name)?.value;
          return Number.isFinite(value) ? [`${across(at, now).toFixed(1)} ${up(value).toFixed(1)}`] : [];
        });
        return svg("path", { class: `series ${SERIES[i % SERIES.length]} dash-${Math.floor(i / SERIES.length) % 3}`, d: `M${points.join("L")}` });
      }),
    );
    this.#marks.replaceChildren(
      ...this.#events.flatMap(({ at, name }) => {
        const x = across(at, now);
        return [
          svg("line", { x1: x, x2: x, y1: MARGIN.top, y2: bottom }),
          svg("text", { x: x + 4, y: MARGIN.top + 12, "text-anchor": x > WIDTH - 80 ? "end" : "start" }, this.#words.named(name)),
        ];
      }),
    );
    const latest = this.#told[this.#told.length - 1]?.values ?? [];
    this.#legend.replaceChildren(
      ...latest.map(({ name, value }, i) =>
        html(
          "li",
          {},
          html("span", { class: `key ${SERIES[i % SERIES.length]}`, "aria-hidden": "true" }),
          `${this.#words.named(name)}: `,
          html("span", { class: "value" }, this.#words.number(value, 2)),
        ),
      ),
    );
  }

  clear() {
    this.#told = [];
    this.#events = [];
    this.#lines.replaceChildren();
    this.#marks.replaceChildren();
    this.#legend.replaceChildren();
    this.#heard.textContent = "";
    this.#time.textContent = "";
    this.#scale.forEach((text) => {
      text.textContent = "";
    });
  }
}
