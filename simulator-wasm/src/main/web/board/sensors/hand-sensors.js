// What a hand sets: each has a feed() for the start and tells of every change.
import { html } from "../dom.js";

const KNOB_POSITIONS = 64;

/** A range with its value in words. */
class Slider {
  #sensor;
  #valueOf;
  #input;
  #value = html("output", { class: "value" });

  constructor(words, sensor, range, valueOf, textOf, set) {
    this.#sensor = sensor;
    this.#valueOf = valueOf;
    const title = words.text(`board.sensor.${sensor}`);
    const show = () => {
      const text = textOf(this.value);
      this.#value.textContent = text;
      this.#input.setAttribute("aria-valuetext", text);
    };
    this.#input = html("input", {
      type: "range",
      ...range,
      "aria-label": title,
      oninput: () => {
        show();
        set(this.value);
      },
    });
    show();
    this.element = html(
      "section",
      { class: "sensor hand", "data-sensor": sensor },
      html("h3", {}, title),
      html("div", { class: "slider" }, this.#input, this.#value),
    );
  }

  get value() {
    return this.#valueOf(Number(this.#input.value));
  }

  async feed() {
    return { sensor: this.#sensor, value: this.value };
  }
}

export class Knob extends Slider {
  constructor(words, set) {
    const angle = (position) => (position * 2 * Math.PI) / KNOB_POSITIONS;
    const text = (value) => words.text("board.sensor.knob.value", { angle: words.number(value, 3) });
    super(words, "knob", { min: 0, max: KNOB_POSITIONS, step: 1, value: 0 }, angle, text, set);
  }
}

export class Temperature extends Slider {
  constructor(words, set) {
    const text = (value) => words.text("board.sensor.temperature.value", { degrees: words.number(value) });
    super(words, "temperature", { min: -40, max: 85, step: 1, value: 22 }, (degrees) => degrees, text, set);
  }
}

/** A button that is down while it is pressed, or stays down for those who cannot hold one. */
export class Button {
  #set;
  #held = false;
  #button;
  #latch;
  #down = false;

  constructor(words, set) {
    this.#set = set;
    const hold = (held) => () => {
      this.#held = held;
      this.#show();
    };
    const isPress = ({ key }) => key === " " || key === "Enter";
    this.#button = html(
      "button",
      {
        type: "button",
        class: "push",
        "aria-pressed": "false",
        onpointerdown: (event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          hold(true)();
        },
        onpointerup: hold(false),
        onpointercancel: hold(false),
        oncontextmenu: (event) => event.preventDefault(),
        onkeydown: (event) => isPress(event) && hold(true)(),
        onkeyup: (event) => isPress(event) && hold(false)(),
        onblur: hold(false),
      },
      words.text("board.sensor.button.hold"),
    );
    this.#latch = html("input", { type: "checkbox", onchange: () => this.#show() });
    const latch = html("label", { class: "check" }, this.#latch, words.text("board.sensor.button.latch"));
    this.element = html(
      "section",
      { class: "sensor hand", "data-sensor": "button" },
      html("h3", {}, words.text("board.sensor.button")),
      html("div", { class: "tools" }, this.#button, latch),
    );
  }

  #show() {
    const down = this.#held || this.#latch.checked;
    if (down !== this.#down) {
      this.#down = down;
      this.#button.setAttribute("aria-pressed", down);
      this.#set(down ? 1 : 0);
    }
  }

  async feed() {
    return { sensor: "button", value: this.#down ? 1 : 0 };
  }
}
