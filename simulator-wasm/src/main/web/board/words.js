/** The words and numbers of a board in the language of its page. */
export class Words {
  #strings;
  #boards;
  #formats = new Map();

  /**
   * @param {string} language such as "pt-BR"
   * @param {{strings: Record<string, string>, boards: Record<string, {name: string, kernels: string[]}>}} words texts with
   *   {placeholders}, and what is known of all boards by their ids, as sagui-board-en.js and its like register them
   */
  constructor(language, { strings, boards }) {
    this.language = language;
    this.#strings = strings;
    this.#boards = boards;
  }

  /** The maker's name of a board. */
  board(id) {
    return this.#boards[id]?.name ?? id;
  }

  /** The ids and names of all boards. */
  get boards() {
    return Object.entries(this.#boards).map(([id, { name }]) => [id, name]);
  }

  /** The libraries of kernels of which something is known on a board. */
  kernels(id) {
    return this.#boards[id]?.kernels ?? [];
  }

  /** The name of a recording of the course. */
  recording(id) {
    return this.#strings[`board.recording.${id}`] ?? id;
  }

  /** What a program calls a value or an event: in words where there are some, for names are the program's. */
  named(name) {
    return this.#strings[`board.named.${name}`] ?? name;
  }

  /** Whether there is such a text. */
  has(key) {
    return key in this.#strings;
  }

  /**
   * @param {string} key
   * @param {Record<string, string>} [values] for the placeholders
   */
  text(key, values = {}) {
    return this.#strings[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /**
   * @param {number | null} value null where there is no number: not a number, or infinite
   * @param {number} [digits] after the decimal sign
   */
  number(value, digits = 0) {
    if (value === null) {
      return "–";
    }
    if (!this.#formats.has(digits)) {
      const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      this.#formats.set(digits, new Intl.NumberFormat(this.language, options));
    }
    // −0 would be written with a sign.
    return this.#formats.get(digits).format(value || 0).replace("-", "−");
  }

  /** @param {number} count */
  bytes(count) {
    if (count < 10_000) {
      return this.text("board.bytes", { count: this.number(count) });
    }
    if (count < 1_048_576) {
      return this.text("board.kilobytes", { count: this.number(count / 1024, count < 102_400 ? 1 : 0) });
    }
    return this.text("board.megabytes", { count: this.number(count / 1_048_576) });
  }
}
