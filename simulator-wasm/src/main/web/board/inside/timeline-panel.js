import { html, svg } from "../dom.js";
import { KINDS } from "./activity-history.js";
import { choice, percent } from "./parts.js";

/** Of a missed deadline and of lost readings. */
const SIGNS = { missed: "✕", lost: "○" };

const LANE = 34;
const TOP = 20;
const AXIS = 24;
const LEFT = 92;
const RIGHT = 8;

/** Microseconds that can be seen at once. */
const WINDOWS = [5_000_000, 1_000_000, 100_000];

/** Decimal places that tell moments in a window apart. */
const DIGITS = { 5_000_000: 0, 1_000_000: 1, 100_000: 2 };

/** What the processor did in the last seconds of virtual time. */
export class TimelinePanel {
  #words;
  #history;
  #width = 0;
  #span = 1_000_000;
  /** Where the window ends, in microseconds; undefined: now. */
  #end;
  #lead = html("p", { class: "lead" });
  #picture = html("div", { class: "chart" });
  #slider;
  #back;
  #summary = html("ul", { class: "legend shares" });
  #counts = html("p", { class: "counts" });
  element;

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
    const options = WINDOWS.map((span) => [String(span), this.#seconds(span)]);
    this.#slider = html("input", {
      type: "range",
      oninput: () => {
        const end = Number(this.#slider.value);
        this.#end = end >= Number(this.#slider.max) ? undefined : end;
        this.#draw();
      },
    });
    this.#back = html("label", { class: "field wide" }, html("span", {}, this.#text("end")), this.#slider);
    this.element = html(
      "div",
      {},
      choice("span", this.#text("span"), options, String(this.#span), (value) => {
        this.#span = Number(value);
        this.#draw();
      }),
      this.#lead,
      this.#picture,
      this.#back,
      this.#summary,
      this.#counts,
      html("p", { class: "remark" }, this.#text("note")),
    );
  }

  /**
   * @param {object} status of the board, see BoardJson.java
   * @param {import("./activity-history.js").ActivityHistory} history
   */
  show(status, history) {
    this.#history = history;
    this.#end = undefined;
    this.#draw();
  }

  update() {
    this.#draw();
  }

  /** @param {number} width in pixels */
  resize(width) {
    this.#width = width;
    if (this.#history) {
      this.#draw();
    }
  }

  #text(key, values) {
    return this.#words.text(`board.inside.timeline.${key}`, values);
  }

  #seconds(microseconds) {
    const value = microseconds / 1e6;
    return this.#words.text("board.inside.unit.s", { value: this.#words.number(value, value < 1 ? 1 : 0) });
  }

  #draw() {
    const history = this.#history;
    const words = this.#words;
    const ran = history.now > 0;
    for (const part of [this.#picture, this.#back, this.#summary, this.#counts]) {
      part.hidden = !ran;
    }
    if (!ran) {
      this.#lead.textContent = this.#text("empty");
      return;
    }
    if (this.#width === 0) {
      return;
    }
    const least = history.oldest + this.#span;
    this.#back.hidden = least >= history.now;
    this.#slider.min = least;
    this.#slider.max = history.now;
    this.#slider.step = this.#span / 20;
    this.#end = this.#end && Math.max(this.#end, least);
    const end = this.#end ?? history.now;
    if (this.#end === undefined) {
      this.#slider.value = history.now;
    }
    const from = Math.max(0, end - this.#span);
    const scale = (this.#width - LEFT - RIGHT) / this.#span;
    const { lanes, share, load, marks } = history.window(from, end, 1 / scale);
    const at = (seconds) => words.number(seconds / 1e6, Math.max(1, DIGITS[this.#span]));
    const moment = { from: at(from), to: at(end) };
    this.#slider.setAttribute("aria-valuetext", this.#text("between", moment));
    this.#lead.textContent = this.#text("load", { ...moment, load: percent(words, load) });
    this.#summary.replaceChildren(
      ...KINDS.map((kind) =>
        html(
          "li",
          {},
          html("span", { class: `key lane-${kind}`, "aria-hidden": "true" }),
          `${this.#text(`kind.${kind}`)}: ${percent(words, share[kind])}`,
        ),
      ),
    );
    this.#counts.className = history.missed + history.lost > 0 ? "counts problem" : "counts";
    this.#counts.textContent = this.#text("counts", {
      missed: words.number(history.missed),
      lost: words.number(history.lost),
    });

    const x = (time) => LEFT + (time - from) * scale;
    const bottom = TOP + LANE * KINDS.length;
    const label = (left, top, text, anchor) => svg("text", { x: left, y: top, "text-anchor": anchor }, text);
    const rows = KINDS.flatMap((kind, i) => {
      const top = TOP + LANE * i;
      return [
        label(LEFT - 8, top + LANE / 2 + 5, this.#text(`kind.${kind}`), "end"),
        svg("line", { class: "axis", x1: LEFT, x2: this.#width - RIGHT, y1: top + LANE - 4, y2: top + LANE - 4 }),
        ...lanes[kind].map(([start, stop]) =>
          svg("rect", {
            class: `lane-${kind}`,
            x: x(start),
            y: top + 6,
            width: Math.max(1.5, (stop - start) * scale),
            height: LANE - 10,
            rx: 1.5,
          }),
        ),
      ];
    });
    // Fewer where they would touch.
    const step = ((this.#span * scale) / 5 < 52 ? 2 : 1) * (this.#span / 5);
    const first = Math.ceil(from / step);
    const ticks = Array.from({ length: Math.floor((from + this.#span) / step) - first + 1 }, (_, i) => {
      const time = (first + i) * step;
      const anchor = x(time) > this.#width - 24 ? "end" : "middle";
      return [
        svg("line", { class: "grid", x1: x(time), x2: x(time), y1: TOP, y2: bottom - 4 }),
        label(x(time), bottom + 18, words.number(time / 1e6, DIGITS[this.#span]), anchor),
      ];
    });
    let free = 0;
    const flags = [...new Set(marks.map(({ at: time }) => time))].map((time) => {
      // Signs that would lie on one another are left out; the lines stay.
      const text = x(time) < free ? "" : marks.map((mark) => (mark.at === time ? SIGNS[mark.kind] : "")).join("");
      free = text ? x(time) + 14 * text.length : free;
      return svg(
        "g",
        { class: "flag" },
        svg("line", { x1: x(time), x2: x(time), y1: TOP - 4, y2: bottom - 4 }),
        label(x(time), TOP - 8, text, x(time) > this.#width - 20 ? "end" : "middle"),
      );
    });
    this.#picture.replaceChildren(
      svg(
        "svg",
        {
          class: "timeline-picture",
          viewBox: `0 0 ${this.#width} ${bottom + AXIS}`,
          role: "img",
          "aria-label": this.#lead.textContent,
        },
        ...ticks.flat(),
        ...rows,
        ...flags,
      ),
    );
  }
}
