import { html } from "./dom.js";

/** What must hold in one run for the lab to be passed. A tick, once given, stays, and so does the pass. */
export class CriteriaList {
  #words;
  #items;
  #passed;

  /**
   * @param {import("./words.js").Words} words
   * @param {{words: string, digits: number}[]} criteria
   */
  constructor(words, criteria) {
    this.#words = words;
    this.#passed = html("p", { class: "message success", hidden: true }, words.text("board.passed"));
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
      this.#passed,
    );
    this.show();
  }

  /**
   * @param {{holds: boolean, value: number | null}[]} [results] in the order of the criteria; none before the first turn
   * @returns {boolean} whether this passes the lab, which nothing had before
   */
  show(results) {
    this.#items.forEach(({ element, state, value, digits }, i) => {
      const result = results?.[i];
      if (result?.holds) {
        element.classList.add("holds");
      }
      state.textContent = this.#words.text(element.matches(".holds") ? "board.criterion.holds" : "board.criterion.open");
      value.textContent = typeof result?.value === "number" ? this.#words.number(result.value, digits) : "";
    });
    const passes = this.#items.length > 0 && this.#items.every((_, i) => results?.[i].holds);
    const first = passes && this.#passed.hidden;
    if (first) {
      this.#passed.hidden = false;
    }
    return first;
  }
}
