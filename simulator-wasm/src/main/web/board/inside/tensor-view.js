import { html } from "../dom.js";
import { choice, iconButton, significant } from "./parts.js";
import { byteGrid, gridTable, valueGrid } from "./tensor-cells.js";
import { tensorHistogram } from "./tensor-histogram.js";
import { tensorPicture } from "./tensor-picture.js";
import { decode, realValues } from "./tensor-values.js";

/** Bytes or values shown at once. */
const PAGE = 256;

/** One tensor as real values, bytes, picture or histogram. */
export class TensorView {
  #words;
  #view = "values";
  #page = 0;
  #channel = 0;
  #width = 0;
  /** {index, info, quantisation, bytes, stored, real}: the last two undefined for types without values here */
  #tensor;
  #facts = html("p", { class: "facts" });
  #body = html("div", { class: "tensor-body" });
  #views = {
    values: () => this.#grid(valueGrid(this.#words, this.#tensor, this.#width)),
    bytes: () => this.#grid(byteGrid(this.#words, this.#tensor, this.#width)),
    picture: () => this.#picture(),
    histogram: () => tensorHistogram(this.#words, this.#tensor, this.#width),
  };
  element;

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
    const views = Object.keys(this.#views).map((view) => [view, this.#text(`view.${view}`)]);
    const choose = (view) => {
      this.#view = view;
      this.#page = 0;
      this.#draw();
    };
    this.element = html(
      "div",
      {},
      this.#facts,
      choice("view", this.#text("view"), views, this.#view, choose),
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
      this.#channel = 0;
    }
    const stored = decode(tensor.info.type, tensor.bytes);
    this.#tensor = { ...tensor, stored, real: stored && realValues(stored, tensor.info) };
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
    if (!this.#tensor || this.#width === 0) {
      return;
    }
    this.#facts.textContent = this.#describe().join(" · ");
    const focused = this.#body.getRootNode().activeElement?.dataset?.keep;
    const scrolled = this.#body.querySelector(".scroller")?.scrollTop;
    const isShown = this.#view === "bytes" || this.#tensor.stored;
    const drawn = isShown ? this.#views[this.#view]() : [html("p", { class: "remark" }, this.#text("undecoded"))];
    this.#body.replaceChildren(...drawn);
    // What is drawn afresh keeps the focus, and where it was scrolled to.
    this.#body.querySelector(".scroller")?.scrollTo(0, scrolled ?? 0);
    this.#body.querySelector(`[data-keep="${focused}"]`)?.focus({ preventScroll: true });
  }

  #describe() {
    const words = this.#words;
    const { info, quantisation } = this.#tensor;
    const facts = [
      `${info.type.toLowerCase()} [${info.shape.join(" × ")}]`,
      this.#text("bytes", { count: words.number(info.bytes) }),
    ];
    if (quantisation === "one") {
      facts.push(this.#text("scale", { scale: significant(words, info.scale), zero: words.number(info.zeroPoint) }));
    } else if (quantisation === "per-channel") {
      facts.push(this.#text("perChannel"));
    }
    return facts;
  }

  #picture() {
    const choose = (channel) => {
      this.#channel = channel;
    };
    return tensorPicture(this.#words, this.#tensor, this.#width, this.element, this.#channel, choose);
  }

  /** @param {import("./tensor-cells.js").Grid} grid */
  #grid(grid) {
    const from = this.#page * PAGE;
    const to = Math.min(grid.count, from + PAGE);
    const table = gridTable(this.#text(`view.${this.#view}`), grid, from, to);
    table.dataset.keep = "cells";
    const drawn = grid.note ? [html("p", { class: "remark" }, grid.note)] : [];
    if (grid.count > PAGE) {
      drawn.push(this.#pages(from, to, grid.count));
    }
    return [...drawn, table];
  }

  #pages(from, to, count) {
    const words = this.#words;
    const turn = (name, icon, step, isOff) =>
      iconButton(icon, this.#text(`page.${name}`), {
        "data-keep": name,
        "aria-disabled": String(isOff),
        onclick: () => {
          if (!isOff) {
            this.#page += step;
            this.#body.querySelector(".scroller").scrollTop = 0;
            this.#draw();
          }
        },
      });
    const values = { from: words.number(from), to: words.number(to - 1), all: words.number(count) };
    return html(
      "div",
      { class: "stepper" },
      turn("back", "‹", -1, from === 0),
      html("span", { class: "reading" }, this.#text("page", values)),
      turn("next", "›", 1, to === count),
    );
  }
}
