/** What the parts of one board are called and what they are for. */
export class PartWords {
  #words;
  #standIns;

  /**
   * @param {import("../words.js").Words} words
   * @param {Record<string, string>} standIns
   */
  constructor(words, standIns) {
    this.#words = words;
    this.#standIns = standIns;
  }

  /** Such as "Microphone (MP34DT05)". */
  name({ id, name, under }) {
    const part = this.#words.text(`board.drawing.part.${id}`) + (name ? ` (${name})` : "");
    return under ? this.#words.text("board.drawing.under", { part }) : part;
  }

  /** One sentence, and another if the part stands in for lights that the board lacks. */
  purpose({ id, lights = {} }) {
    const others = Object.keys(this.#standIns).filter((name) => this.#standIns[name] in lights);
    const purpose = this.#words.text(`board.drawing.what.${id}`);
    return others.length > 0
      ? `${purpose} ${this.#words.text("board.drawing.standsIn", { lights: this.lights(others) })}`
      : purpose;
  }

  /** @param {string[]} names of lights */
  lights(names) {
    return names.map((name) => this.#words.text(`board.drawing.light.${name}`)).join(", ");
  }
}
