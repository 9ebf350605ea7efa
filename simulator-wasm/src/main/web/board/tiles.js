import { html } from "./dom.js";

/** The real value at which a tile of a float tensor has its full colour. */
export const FULL_FLOAT = 2;

/**
 * A row of small tiles, one a value: from sky (lowest) through paper (zero) to amber (highest).
 *
 * An int8 value shows its byte, −128 to 127; a float one is shown as far as ±FULL_FLOAT.
 */
export class Tiles {
  /** For the eye alone: whoever shows tiles writes their values too. */
  element = html("span", { class: "tiles", "aria-hidden": "true" });

  /**
   * @param {"INT8" | "FLOAT32"} type
   * @param {number[]} values
   */
  show(type, values) {
    while (this.element.children.length > values.length) {
      this.element.lastChild.remove();
    }
    while (this.element.children.length < values.length) {
      this.element.append(html("span", { class: "tile" }, html("span", { class: "tint" })));
    }
    values.forEach((value, i) => {
      const tile = this.element.children[i];
      const strength = type === "INT8" ? Math.abs(value) / 128 : Math.min(1, Math.abs(value) / FULL_FLOAT);
      tile.firstChild.className = value < 0 ? "tint sky" : "tint amber";
      tile.firstChild.style.opacity = strength.toFixed(2);
    });
  }

  clear() {
    this.element.replaceChildren();
  }
}
