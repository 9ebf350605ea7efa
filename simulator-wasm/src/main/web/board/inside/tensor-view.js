import { html, svg } from "../dom.js";
import { choice, iconButton, percent, scroller, significant } from "./parts.js";
import { barScale, decode, elementBytes, extremes, histogram, pictureShape, pictureValues, realValues, saturated, strengths } from "./tensor-values.js";

/** Bytes or values shown at once. */
const PAGE = 256;

const BINS = 64;
const VIEWS = ["values", "bytes", "picture", "histogram"];

/** From this width in pixels on, rows of cells are twice as long. */
const WIDE = 560;

/** One tensor as real values, bytes, picture or histogram. */
export class TensorView {
  #words;
  #view = "values";
  #page = 0;
  #slice = 0;
  #width = 0;
  /** {index, info, quantisation, bytes} */
  #tensor;
  #stored;
  #real;
  #facts = html("p", { class: "facts" });
  #body = html("div", { class: "tensor-body" });
  element;

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
    const views = VIEWS.map((view) => [view, this.#text(`view.${view}`)]);
    this.element = html(
      "div",
      {},
      this.#facts,
      choice("view", this.#text("view"), views, this.#view, (view) => {
        this.#view = view;
        this.#page = 0;
        this.#draw();
      }),
      this.#body,
    );
  }

  /** @param {number} width in pixels */
  resize(width) {
    this.#width = width;
    this.#draw();
  }

  /** @param {{index: number, info: object, quantisation: string, bytes: Int8Array}} tensor */
  show(tensor) {
    if (tensor.index !== this.#tensor?.index) {
      this.#page = 0;
      this.#slice = 0;
    }
    this.#tensor = tensor;
    const { info, bytes } = tensor;
    this.#stored = decode(info.type, bytes);
    this.#real = this.#stored && realValues(this.#stored, info);
    this.#draw();
  }

  clear() {
    this.#tensor = undefined;
    this.#facts.replaceChildren();
    this.#body.replaceChildren();
  }

  #text(key, values) {
    return this.#words.text(`board.inside.tensors.${key}`, values);
  }

  #draw() {
    if (!this.#tensor) {
      return;
    }
    const words = this.#words;
    const { info, quantisation } = this.#tensor;
    const facts = [`${info.type.toLowerCase()} [${info.shape.join(" × ")}]`, this.#text("bytes", { count: words.number(info.bytes) })];
    if (quantisation === "one") {
      facts.push(this.#text("scale", { scale: significant(words, info.scale), zero: words.number(info.zeroPoint) }));
    } else if (quantisation === "per-channel") {
      facts.push(this.#text("perChannel"));
    }
    this.#facts.textContent = facts.join(" · ");
    const focused = this.#body.getRootNode().activeElement?.dataset?.keep;
    const views = { values: () => this.#values(), picture: () => this.#picture(), histogram: () => this.#histogram() };
    const drawn = this.#view === "bytes" ? this.#bytes() : this.#stored ? views[this.#view]() : [this.#note("undecoded")];
    this.#body.replaceChildren(...drawn);
    // What is drawn afresh keeps the focus and where it was scrolled to.
    this.#body.querySelector(`[data-keep="${focused}"]`)?.focus();
  }

  /** What is taken away, as a learner would write it: "+ 128" rather than "− −128". */
  #minus(value) {
    return `${value < 0 ? "+" : "−"} ${this.#words.number(Math.abs(value))}`;
  }

  #note(key, values) {
    return html("p", { class: "note" }, this.#text(key, values));
  }

  #bytes() {
    const { info, bytes } = this.#tensor;
    const size = elementBytes(info.type) ?? 1;
    const unsigned = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    const tints = info.type === "INT8" ? strengths("INT8", this.#stored) : [];
    const hex = (value) => value.toString(16).padStart(2, "0");
    const cells = (from, to) =>
      Array.from(unsigned.subarray(from, to), (value, i) => ({
        main: hex(value),
        small: size === 1 && this.#stored ? this.#words.number(this.#stored[from + i]) : "",
        tint: tints[from + i],
        starts: size > 1 && i > 0 && (from + i) % size === 0,
      }));
    return this.#cells(unsigned.length, cells, this.#width < WIDE ? 8 : 16, (index) => `0x${hex(index)}`);
  }

  #values() {
    const { info, quantisation } = this.#tensor;
    const words = this.#words;
    const tints = strengths(info.type, this.#stored, this.#real);
    const scaled = quantisation === "one";
    const whole = !scaled && info.type !== "FLOAT32";
    const size = scaled ? 100 * info.scale : Math.max(...extremes(this.#real.filter(Number.isFinite)).map(Math.abs)) || 1;
    const digits = whole ? 0 : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(size))));
    const write = (value) => (Number.isFinite(value) ? words.number(value, digits) : String(value));
    const cells = (from, to) =>
      this.#real.slice(from, to).map((value, i) => ({
        main: write(value),
        small: scaled ? words.number(this.#stored[from + i]) : "",
        tint: tints[from + i],
      }));
    const note = quantisation === "per-channel" ? "note.perChannel" : scaled ? "note.scaled" : "note.plain";
    const values = scaled ? { scale: significant(words, info.scale), zero: this.#minus(info.zeroPoint) } : {};
    return [this.#note(note, values), ...this.#cells(this.#real.length, cells, this.#width < WIDE ? 4 : 8, (index) => words.number(index))];
  }

  #cells(length, cells, columns, rowName) {
    const words = this.#words;
    const from = this.#page * PAGE;
    const to = Math.min(length, from + PAGE);
    const all = cells(from, to);
    const rows = [];
    for (let i = 0; i < all.length; i += columns) {
      rows.push(html("tr", {}, html("th", { scope: "row" }, rowName(from + i)), ...all.slice(i, i + columns).map((cell) => this.#cell(cell))));
    }
    const title = this.#text(`view.${this.#view}`);
    const grid = html("table", { class: "cells" }, html("caption", { class: "visually-hidden" }, title), html("tbody", {}, ...rows));
    const region = scroller(title, grid);
    region.dataset.keep = "cells";
    if (length <= PAGE) {
      return [region];
    }
    const turn = (name, icon, page, isOff) =>
      iconButton(icon, this.#text(`page.${name}`), {
        "data-keep": name,
        "aria-disabled": String(isOff),
        onclick: () => {
          if (!isOff) {
            this.#page = page;
            this.#draw();
          }
        },
      });
    const values = { from: words.number(from), to: words.number(to - 1), all: words.number(length) };
    return [
      html(
        "div",
        { class: "stepper" },
        turn("back", "‹", this.#page - 1, from === 0),
        html("span", { class: "reading" }, this.#text("page", values)),
        turn("next", "›", this.#page + 1, to === length),
      ),
      region,
    ];
  }

  #cell({ main, small, tint, starts }) {
    const cell = html("td", starts ? { class: "starts" } : {}, main, small && html("small", {}, small));
    if (tint) {
      const colour = html("span", { class: `tint ${tint < 0 ? "sky" : "amber"}` });
      // Half as strong as a tile, for the text on it.
      colour.style.opacity = (0.45 * Math.abs(tint)).toFixed(2);
      cell.prepend(colour);
    }
    return cell;
  }

  #picture() {
    const words = this.#words;
    const { info } = this.#tensor;
    const shape = pictureShape(info.shape);
    if (!shape) {
      return [this.#note("noPicture")];
    }
    this.#slice = Math.min(this.#slice, shape.count - 1);
    const { height, width, count } = shape;
    const canvas = html("canvas", { width, height, role: "img", class: "tensor-picture" });
    const text = html("p", { class: "reading" });
    const paint = () => {
      const real = pictureValues(this.#real, shape, this.#slice);
      const strength = pictureValues(strengths(info.type, this.#stored, this.#real), shape, this.#slice);
      const style = getComputedStyle(this.element);
      const [paper, sky, amber] = ["--paper", "--sky", "--amber"].map((name) => colourOf(style.getPropertyValue(name)));
      const context = canvas.getContext("2d");
      const pixels = context.createImageData(width, height);
      strength.forEach((value, i) => {
        const full = value < 0 ? sky : amber;
        for (let c = 0; c < 3; c++) {
          pixels.data[4 * i + c] = paper[c] + Math.abs(value) * (full[c] - paper[c]);
        }
        pixels.data[4 * i + 3] = 255;
      });
      context.putImageData(pixels, 0, 0);
      const [least, most] = extremes(real.filter(Number.isFinite));
      const place = (value) => this.#text("place", { row: words.number(Math.floor(real.indexOf(value) / width) + 1), column: words.number((real.indexOf(value) % width) + 1) });
      text.textContent = this.#text("picture", {
        height: words.number(height),
        width: words.number(width),
        least: significant(words, least),
        leastAt: place(least),
        most: significant(words, most),
        mostAt: place(most),
        mean: significant(words, real.reduce((sum, value) => sum + value, 0) / real.length),
      });
      canvas.setAttribute("aria-label", text.textContent);
    };
    // A whole number of pixels for each value, as far as there is room.
    const zoom = Math.max(1, Math.min(Math.floor(Math.min(this.#width, 480) / width), Math.floor(320 / height)));
    canvas.style.width = `${zoom * width}px`;
    paint();
    const drawn = [canvas, text];
    if (count > 1) {
      const name = html("span");
      const slider = html("input", { type: "range", min: 0, max: count - 1, value: this.#slice, "data-keep": "slice" });
      const label = () => {
        name.textContent = this.#text("slice", { number: words.number(this.#slice + 1), count: words.number(count) });
        slider.setAttribute("aria-valuetext", name.textContent);
      };
      slider.addEventListener("input", () => {
        this.#slice = Number(slider.value);
        label();
        paint();
      });
      label();
      drawn.unshift(html("label", { class: "field wide" }, name, slider));
    }
    return drawn;
  }

  #histogram() {
    const words = this.#words;
    const { info, quantisation } = this.#tensor;
    if (this.#width === 0 || this.#stored.length === 0) {
      return [];
    }
    const { least, width, counts } = histogram(info.type, this.#stored, BINS);
    const ends = saturated(info.type, this.#stored);
    const high = least + width * counts.length;
    const scaled = quantisation === "one";
    const whole = info.type !== "FLOAT32";
    const [left, right, top, tall, foot] = [8, 8, 26, 150, scaled ? 42 : 24];
    const { most, cut } = barScale(counts);
    const total = this.#width - left - right;
    const x = (value) => left + ((value - least) / (high - least)) * total;
    const y = (count) => top + tall - Math.min(1, count / most) * tall;
    const label = (at, row, text, anchor) => svg("text", { x: at, y: row, "text-anchor": anchor }, text);
    const bar = (style, from, to, count) =>
      count > 0 ? [svg("rect", { class: style, x: x(from) + 0.5, y: y(count) - 1, width: Math.max(1, x(to) - x(from) - 1), height: top + tall - y(count) + 1 })] : [];
    const drawn = counts.flatMap((count, i) => bar("bin", least + i * width, least + (i + 1) * width, count));
    // Of the outermost bins, what is at the very end, unless that stands for 0.
    const outermost = [
      [least, ends?.least, ends?.low],
      [high - width, ends?.most, ends?.high],
    ];
    for (const [from, limit, count] of ends?.least === least ? outermost : []) {
      drawn.push(...bar(scaled && limit === info.zeroPoint ? "bin zeros" : "bin cut", from, from + width, count));
    }
    if (cut >= 0) {
      // A bar that would leave no room for the others is cut short, and says how high it is.
      const at = x(least + cut * width);
      const side = cut > counts.length / 2 ? -1 : 1;
      drawn.push(
        svg("path", { class: "break", d: `M${at - 3} ${top + 20}L${x(least + (cut + 1) * width) + 3} ${top + 12}` }),
        label(side > 0 ? x(least + (cut + 1) * width) + 6 : at - 6, top + 20, `↑ ${words.number(counts[cut])}`, side > 0 ? "start" : "end"),
      );
    }
    const last = whole ? high - 1 : high;
    const marks = [
      [least, "start", left],
      [last, "end", this.#width - right],
    ];
    const write = (value) => (whole ? words.number(value) : significant(words, value));
    const real = (value) => significant(words, info.scale * (value - info.zeroPoint));
    for (const [value, anchor, at] of marks) {
      drawn.push(label(at, top + tall + 18, write(value), anchor));
      if (scaled) {
        drawn.push(label(at, top + tall + 36, real(value), anchor));
      }
    }
    if (scaled) {
      drawn.push(...["stored", "real"].map((name, i) => label(this.#width / 2, top + tall + 18 * (i + 1), this.#text(name), "middle")));
    }
    const zero = scaled ? info.zeroPoint : 0;
    if (zero >= least && zero < high) {
      const at = x(zero + (whole ? 0.5 : 0));
      const side = at > this.#width / 2 ? "end" : "start";
      drawn.push(
        svg("line", { class: "zero", x1: at, x2: at, y1: top - 8, y2: top + tall }),
        label(at + (side === "end" ? -6 : 6), top - 8, scaled ? this.#text("zero", { zero: words.number(zero) }) : "0", side),
      );
    }
    const all = this.#stored.length;
    const notes = [];
    if (ends) {
      const share = percent(words, (ends.low + ends.high) / all);
      const values = { all: words.number(all), least: words.number(ends.least), low: words.number(ends.low), most: words.number(ends.most), high: words.number(ends.high), share };
      notes.push(this.#note("saturated", values));
      if (scaled && ends.low > 0 && info.zeroPoint === ends.least) {
        notes.push(this.#note("saturated.zero", { zero: words.number(ends.least) }));
      }
    }
    if (scaled) {
      notes.push(this.#note("step.size", { scale: significant(words, info.scale) }));
    }
    const [lowest, highest] = extremes(this.#real.filter(Number.isFinite));
    const summary = this.#text("histogram", { all: words.number(all), least: significant(words, lowest), most: significant(words, highest) });
    return [
      svg("svg", { class: "histogram", viewBox: `0 0 ${this.#width} ${top + tall + foot}`, role: "img", "aria-label": summary }, svg("path", { class: "axis", d: `M${left} ${top + tall}h${total}` }), ...drawn),
      html("p", { class: "reading" }, summary),
      ...notes,
    ];
  }
}

/** @param {string} text such as "#1c5d97" */
function colourOf(text) {
  const value = parseInt(text.trim().slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
