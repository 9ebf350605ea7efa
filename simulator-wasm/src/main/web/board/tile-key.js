import { html } from "./dom.js";
import { FULL_FLOAT, Tiles } from "./tiles.js";

/** What the colours of tiles mean: numbers for bytes, words for float. */
export class TileKey {
  #words;
  element = html("p", { class: "tile-key" });

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    this.#words = words;
  }

  /** @param {"INT8" | "FLOAT32"} type */
  show(type) {
    const words = this.#words;
    this.element.replaceChildren(
      ...(type === "INT8"
        ? [-128, 0, 127].map((value) => sample(value, words.number(value)))
        : [words.text("board.colours.float", { most: words.number(FULL_FLOAT) })]),
    );
  }

  clear() {
    this.element.replaceChildren();
  }
}

function sample(value, text) {
  const tiles = new Tiles();
  tiles.show("INT8", [value]);
  return html("span", { class: "sample" }, tiles.element, text);
}
