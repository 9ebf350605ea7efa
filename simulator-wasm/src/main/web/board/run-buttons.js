import { html } from "./dom.js";

/** Run, one step, stop. */
export class RunButtons {
  #run;
  #stop;
  #running = false;

  /**
   * @param {import("./words.js").Words} words
   * @param {{run: Function, step: Function, stop: Function}} listeners
   */
  constructor(words, listeners) {
    const button = (name, look = "") =>
      html(
        "button",
        {
          type: "button",
          class: look,
          "data-action": name,
          onclick: ({ currentTarget }) => {
            if (currentTarget.getAttribute("aria-disabled") !== "true") {
              listeners[name]();
            }
          },
        },
        words.text(`board.${name}`),
      );
    this.#run = button("run", "primary");
    this.#stop = button("stop");
    this.element = html("div", { class: "buttons" }, this.#run, button("step"), this.#stop);
    this.running = false;
  }

  get running() {
    return this.#running;
  }

  /** @param {boolean} running */
  set running(running) {
    this.#running = running;
    // Not "disabled", which would take the focus from the button just pressed.
    this.#run.setAttribute("aria-disabled", running);
    this.#stop.setAttribute("aria-disabled", !running);
  }
}
