import { html } from "./dom.js";

const MOST_LINES = 200;

/** What the program prints, newest line last, with the board's time. */
export class SerialMonitor {
  #words;
  #lines = [];
  #text = html("pre", { tabindex: 0 });

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    this.#words = words;
    this.#text.setAttribute("aria-label", words.text("board.serial"));
    // A log that a screen reader reads on request: twenty lines a second would drown everything else.
    this.#text.setAttribute("role", "log");
    this.#text.setAttribute("aria-live", "off");
    const copy = html("button", { type: "button", class: "small", onclick: () => this.#copy(copy) }, words.text("board.serial.copy"));
    this.element = html(
      "section",
      { class: "serial" },
      html("div", { class: "panel-head" }, html("h3", {}, words.text("board.serial")), copy),
      this.#text,
    );
  }

  /** @param {{at: number, text: string}[]} lines with microseconds of the board's time */
  print(lines) {
    if (lines.length === 0) {
      return;
    }
    // A reader who has scrolled up is not torn down again.
    const atEnd = this.#text.scrollTop + this.#text.clientHeight >= this.#text.scrollHeight - 24;
    for (const { at, text } of lines) {
      this.#lines.push(`${this.#words.number(at / 1e6, 3).padStart(8)} s  ${text}`);
    }
    this.#lines.splice(0, this.#lines.length - MOST_LINES);
    this.#text.textContent = this.#lines.join("\n");
    if (atEnd) {
      this.#text.scrollTop = this.#text.scrollHeight;
    }
  }

  async #copy(button) {
    try {
      await navigator.clipboard.writeText(this.#lines.join("\n"));
      button.textContent = this.#words.text("board.serial.copied");
    } catch {
      // No permission: the text can be selected by hand.
      getSelection().selectAllChildren(this.#text);
    }
  }

  clear() {
    this.#lines = [];
    this.#text.textContent = "";
  }
}
