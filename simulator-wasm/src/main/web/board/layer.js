import { html } from "./dom.js";
import { Tiles } from "./tiles.js";

/** What one operator answers: a row of tiles, which opens to the numbers behind them. */
export class Layer {
  #words;
  #operator;
  #tiles = new Tiles();
  #values = html("ol", { class: "values" });

  /**
   * @param {import("./words.js").Words} words
   * @param {string} operator its name, such as "FULLY_CONNECTED"
   */
  constructor(words, operator) {
    this.#words = words;
    this.#operator = operator;
    this.#values.setAttribute("aria-label", operator);
    const summary = html("summary", {}, html("span", { class: "operator" }, operator), this.#tiles.element);
    this.element = html("details", {}, summary, this.#values);
  }

  /**
   * @param {"INT8" | "FLOAT32"} type
   * @param {number[]} values
   */
  show(type, values) {
    const texts = values.map((value) => this.#words.number(value, type === "INT8" ? 0 : 2));
    this.#tiles.show(type, values);
    // On the group, not on its summary: a focused name that changes many times a second would be read out each time.
    const label = { operator: this.#operator, values: texts.join("; ") };
    this.element.setAttribute("aria-label", this.#words.text("board.layer", label));
    while (this.#values.children.length < texts.length) {
      this.#values.append(html("li"));
    }
    texts.forEach((text, i) => {
      this.#values.children[i].textContent = text;
    });
  }
}
