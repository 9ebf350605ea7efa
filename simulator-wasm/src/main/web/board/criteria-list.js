import { html } from "./dom.js";

/** What must hold for the lab to be passed, each ticked while it does. */
export class CriteriaList {
  #words;
  #items;

  /**
   * @param {import("./words.js").Words} words
   * @param {{words: string, digits: number}[]} criteria
   */
  constructor(words, criteria) {
    this.#words = words;
    this.#items = criteria.map((criterion) => {
      const mark = html("span", { class: "mark", "aria-hidden": "true" });
      const state = html("span", { class: "visually-hidden" });
      const value = html("span", { class: "value" });
      const element = html("li", {}, mark, state, html("span", {}, criterion.words), value);
      return { element, state, value, digits: criterion.digits };
    });
    this.element = html(
      "section",
      { class: "criteria" },
      html("h3", {}, words.text("board.criteria")),
      html("ul", {}, ...this.#items.map((item) => item.element)),
    );
    this.show();
  }

  /**
   * @param {{holds: boolean, value: number | null}[]} [results] in the order of the criteria; none before the first turn
   * @returns {boolean} whether all hold
   */
  show(results) {
    this.#items.forEach(({ element, state, value, digits }, i) => {
      const result = results?.[i];
      element.classList.toggle("holds", Boolean(result?.holds));
      state.textContent = this.#words.text(result?.holds ? "board.criterion.holds" : "board.criterion.open");
      value.textContent = typeof result?.value === "number" ? this.#words.number(result.value, digits) : "";
    });
    return this.#items.length > 0 && this.#items.every((_, i) => results?.[i].holds);
  }
}
