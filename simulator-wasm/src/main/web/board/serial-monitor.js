import { html } from "./dom.js";

const MOST_LINES = 200;

/** What the sketch prints, newest line last. */
export class SerialMonitor {
  #lines = [];
  #text = html("pre", { tabindex: 0 });

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    this.#text.setAttribute("aria-label", words.text("board.serial"));
    // A log that a screen reader reads on request: twenty lines a second would drown everything else.
    this.#text.setAttribute("role", "log");
    this.#text.setAttribute("aria-live", "off");
    this.element = html("section", { class: "serial" }, html("h3", {}, words.text("board.serial")), this.#text);
  }

  /** @param {string} line */
  print(line) {
    this.#lines.push(line);
    if (this.#lines.length > MOST_LINES) {
      this.#lines.shift();
    }
    this.#text.textContent = this.#lines.join("\n");
    this.#text.scrollTop = this.#text.scrollHeight;
  }

  clear() {
    this.#lines = [];
    this.#text.textContent = "";
  }
}
