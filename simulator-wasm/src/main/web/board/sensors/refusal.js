/** What cannot be done with what a learner gave, or what is missing still: said in words of board.sensor. */
export class Refusal extends Error {
  /**
   * @param {string} key after "board.sensor.", such as "file.tooLong"
   * @param {Record<string, string | number>} [values] for the placeholders; whole numbers are written as the language does
   */
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }

  /** @param {import("../words.js").Words} words */
  in(words) {
    const values = Object.entries(this.values).map(([name, value]) => [
      name,
      typeof value === "number" ? words.number(value) : value,
    ]);
    return words.text(`board.sensor.${this.key}`, Object.fromEntries(values));
  }
}
