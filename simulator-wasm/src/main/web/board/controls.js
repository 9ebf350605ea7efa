import { html } from "./dom.js";

const WAVE = 2 * Math.PI;
const POSITIONS = 64;

/** The buttons and settings of a board. Calls its listeners; keeps no state but what the inputs show. */
export class Controls {
  #words;
  /** Bytes: the last number in range that was set. */
  #arena;
  #knob;
  #knobRow;
  #knobValue = html("output", { class: "value" });
  #run;
  #stop;
  #running = false;
  #listeners;

  /**
   * @param {import("./words.js").Words} words
   * @param {object} lab the board's configuration
   * @param {{run: Function, stop: Function, step: Function, change: Function, knob: Function}} listeners
   */
  constructor(words, lab, listeners) {
    this.#words = words;
    this.#listeners = listeners;
    this.#run = this.#button("run", "primary");
    this.#stop = this.#button("stop");
    this.buttons = html("div", { class: "buttons" }, this.#run, this.#button("step"), this.#stop);
    this.settings = html(
      "div",
      { class: "settings" },
      this.#choice("model", words.text("board.model"), lab.models.map(({ id, label }) => [id, label]), lab.start.model),
      this.#arenaRow(lab),
      this.#choice(
        "drive",
        words.text("board.drive"),
        [
          ["clock", words.text("board.drive.clock")],
          ["knob", words.text("board.drive.knob")],
        ],
        lab.start.drive,
      ),
      this.#makeKnob(),
    );
    this.#showKnob();
    this.setRunning(false);
  }

  #button(name, look = "") {
    return html(
      "button",
      { type: "button", class: look, "data-action": name, onclick: ({ currentTarget }) => this.#press(name, currentTarget) },
      this.#words.text(`board.${name}`),
    );
  }

  #press(name, button) {
    if (button.getAttribute("aria-disabled") !== "true") {
      this.#listeners[name]();
    }
  }

  #choice(name, label, options, chosen) {
    const change = () => {
      this.#showKnob();
      this.#listeners.change();
    };
    return html(
      "fieldset",
      { class: "choice", "data-setting": name },
      html("legend", {}, label),
      ...options.map(([value, text]) =>
        html("label", {}, html("input", { type: "radio", name, value, checked: value === chosen, onchange: change }), html("span", {}, text)),
      ),
    );
  }

  #arenaRow({ arena, start }) {
    const range = { min: arena.least, max: arena.most };
    const label = this.#words.text("board.arena.size");
    const slider = html("input", { type: "range", ...range, step: arena.step, value: start.arena, "aria-label": label });
    const field = html("input", { type: "number", ...range, value: start.arena, id: "arena", inputmode: "numeric" });
    const take = (bytes) => {
      slider.value = bytes;
      if (bytes !== this.#arena) {
        this.#arena = bytes;
        this.#listeners.change();
      }
    };
    const set = (bytes) => {
      const nearest = Math.min(Math.max(bytes, arena.least), arena.most);
      field.value = nearest;
      take(nearest);
    };
    slider.addEventListener("input", () => set(Number(slider.value)));
    field.addEventListener("input", () => {
      const bytes = Math.round(Number(field.value));
      // What is out of range is being typed still.
      if (field.value !== "" && bytes >= arena.least && bytes <= arena.most) {
        take(bytes);
      }
    });
    field.addEventListener("change", () => set(field.value === "" ? this.#arena : Math.round(Number(field.value))));
    const stepButton = (name, sign, change) =>
      html(
        "button",
        {
          type: "button",
          "data-action": name,
          "aria-label": this.#words.text(`board.arena.${name}`, { count: this.#words.number(arena.step) }),
          onclick: () => set(this.#arena + change),
        },
        `${sign} ${this.#words.number(arena.step)}`,
      );
    this.#arena = start.arena;
    return html(
      "div",
      { class: "row arena" },
      html("label", { for: "arena" }, label),
      stepButton("less", "−", -arena.step),
      field,
      stepButton("more", "+", arena.step),
      slider,
    );
  }

  #makeKnob() {
    this.#knob = html("input", {
      type: "range",
      id: "knob",
      min: 0,
      max: POSITIONS,
      step: 1,
      value: 0,
      oninput: () => {
        this.#showKnob();
        this.#listeners.knob(this.angle);
      },
    });
    this.#knobRow = html(
      "div",
      { class: "row" },
      html("label", { for: "knob" }, this.#words.text("board.knob")),
      this.#knobValue,
      this.#knob,
    );
    return this.#knobRow;
  }

  #showKnob() {
    const text = this.#words.number(this.angle, 3);
    this.#knobValue.textContent = text;
    this.#knob.setAttribute("aria-valuetext", text);
    this.#knobRow.hidden = this.values.drive !== "knob";
  }

  /** The angle that the knob shows, in radians. */
  get angle() {
    return (Number(this.#knob.value) * WAVE) / POSITIONS;
  }

  /** @returns {{model: string, arena: number, drive: string}} what is chosen */
  get values() {
    const chosen = (name) => this.settings.querySelector(`[name="${name}"]:checked`).value;
    return { model: chosen("model"), arena: this.#arena, drive: chosen("drive") };
  }

  get running() {
    return this.#running;
  }

  /** @param {boolean} running */
  setRunning(running) {
    this.#running = running;
    // Not "disabled", which would take the focus from the button just pressed.
    this.#run.setAttribute("aria-disabled", running);
    this.#stop.setAttribute("aria-disabled", !running);
  }
}
