import { html } from "./dom.js";

/** The measure, the comparison and the limit of a criterion such as "mean-error<=0.03". */
export function parse(test) {
  const [, measure, comparison, limit] = /^\s*([\w-]+)\s*([<>]=)\s*(\S+)\s*$/.exec(test);
  return { measure, comparison, limit: Number(limit), digits: (limit.split(".")[1] ?? "").length };
}

/** What must hold in one run for the lab to be passed. A tick, once given, stays, and so does the pass. */
export class CriteriaList {
  #words;
  #items;
  #passed;

  /**
   * @param {import("./words.js").Words} words
   * @param {string[]} criteria such as "mean-error<=0.03"
   */
  constructor(words, criteria) {
    this.#words = words;
    this.#passed = html("p", { class: "message success", hidden: true }, words.text("board.passed"));
    this.#items = criteria.map((test) => {
      const { measure, comparison, limit, digits } = parse(test);
      const mark = html("span", { class: "mark", "aria-hidden": "true" });
      const state = html("span", { class: "visually-hidden" });
      const value = html("span", { class: "value" });
      const sentence = words.text(comparison === "<=" ? "board.criterion.most" : "board.criterion.least", {
        measure: words.text(`board.measure.${measure}`),
        limit: words.number(limit, digits),
      });
      const element = html("li", {}, mark, state, html("span", {}, sentence), value);
      return { element, state, value, digits };
    });
    this.element = html(
      "section",
      { class: "criteria", hidden: criteria.length === 0 },
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
      value.textContent =
        typeof result?.value === "number"
          ? this.#words.text("board.criterion.now", { value: this.#words.number(result.value, digits) })
          : "";
    });
    const passes = this.#items.length > 0 && this.#items.every((_, i) => results?.[i].holds);
    const first = passes && this.#passed.hidden;
    if (first) {
      this.#passed.hidden = false;
    }
    return first;
  }
}
