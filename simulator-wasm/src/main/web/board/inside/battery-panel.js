import { html } from "../dom.js";
import { batteryLife, dutyOf, unitOf } from "./battery-life.js";
import { choice, field, honesty, percent, range, significant } from "./parts.js";

/** A CR2032. */
const CELL = { milliampHours: 225, volts: 3 };

/** Milliwatts: 250 µA at 3 V, as the words beside it say. */
const SLEEP = 0.75;

/** How long a battery lasts with what the program does. */
export class BatteryPanel {
  #words;
  #status;
  #history;
  #own = false;
  #inputs;
  #active = html("div");
  #events;
  #eventsRow;
  #choice;
  #duty = html("p");
  #life = html("p", { class: "life" });
  #range = html("p", { class: "remark" });
  element;

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
    const input = (value, step) =>
      html("input", { type: "number", min: 0, step, value, inputmode: "decimal", oninput: () => this.#fill("polite") });
    this.#inputs = {
      milliampHours: input(CELL.milliampHours, 1),
      volts: input(CELL.volts, 0.1),
      sleep: input(SLEEP, 0.01),
      active: input("", 0.1),
    };
    // Logarithmic: one an hour to one a second.
    this.#events = html("input", { type: "range", min: 0, max: 100, value: 50, oninput: () => this.#fill("polite") });
    this.#eventsRow = html("label", { class: "field wide" }, html("span"), this.#events);
    const cycles = ["measured", "own"].map((name) => [name, this.#text(name)]);
    this.#choice = choice("cycle", this.#text("cycle"), cycles, "measured", (value) => {
      this.#own = value === "own";
      this.#fill("polite");
    });
    this.element = html(
      "div",
      { class: "pair" },
      html(
        "section",
        {},
        html(
          "div",
          { class: "fields even" },
          ...["milliampHours", "volts", "active", "sleep"].map((name) => field(this.#text(name), this.#inputs[name])),
        ),
        this.#active,
        html("p", { class: "remark" }, this.#text("sleep.source"), " ", honesty(words, "illustrative")),
        this.#choice,
        this.#eventsRow,
      ),
      html(
        "section",
        { class: "answer" },
        this.#duty,
        this.#life,
        this.#range,
        html("p", { class: "remark" }, this.#text("note")),
      ),
    );
  }

  /**
   * @param {object} status of the board, see BoardJson.java
   * @param {import("./activity-history.js").ActivityHistory} history
   */
  show(status, history) {
    const { milliwatts, name } = status.board;
    this.#status = status;
    this.#history = history;
    this.#inputs.active.value = milliwatts ? Number(milliwatts.value.toPrecision(3)) : "";
    this.#active.replaceChildren(
      milliwatts
        ? html(
            "p",
            { class: "remark" },
            this.#text("active.source", { board: name, range: range(this.#words, milliwatts) }),
            " ",
            honesty(this.#words, milliwatts.label),
          )
        : html("p", { class: "remark" }, this.#text("active.none", { board: name })),
    );
    this.update();
  }

  #text(key, values) {
    return this.#words.text(`board.inside.battery.${key}`, values);
  }

  /** The power awake: what is known of the board, or what was typed instead. */
  #power() {
    const typed = Number(this.#inputs.active.value);
    const { milliwatts } = this.#status.board;
    const untouched = milliwatts && typed === Number(milliwatts.value.toPrecision(3));
    return untouched ? milliwatts : { value: typed, low: typed, high: typed };
  }

  update() {
    // A board that runs would be told of without end.
    this.#fill("off");
  }

  /** @param {"polite" | "off"} live whether a screen reader is told of the answer */
  #fill(live) {
    const words = this.#words;
    const history = this.#history;
    const eventsAnHour = Math.round(3600 ** (Number(this.#events.value) / 100));
    const events = this.#text("events", { count: words.number(eventsAnHour) });
    this.#eventsRow.hidden = !this.#own;
    this.#eventsRow.firstChild.textContent = events;
    this.#events.setAttribute("aria-valuetext", events);
    const latency = this.#status.costs[0]?.latencyMilliseconds.value;
    const awake = history.awakePerInference ?? (latency === undefined ? undefined : 1000 * latency);
    const duty = this.#own ? (awake === undefined ? undefined : dutyOf(eventsAnHour, awake)) : history.duty;
    const power = this.#power();
    const values = Object.fromEntries(Object.entries(this.#inputs).map(([name, input]) => [name, Number(input.value)]));
    const complete = duty !== undefined && power.value > 0 && values.milliampHours > 0 && values.volts > 0;
    this.#life.setAttribute("aria-live", live);
    this.#life.classList.toggle("known", complete);
    this.#range.hidden = !complete;
    if (!complete) {
      this.#duty.textContent = "";
      this.#life.textContent = this.#text(duty === undefined ? "empty" : "incomplete");
      return;
    }
    const { milliwatts, hours } = batteryLife(values, duty, power, values.sleep);
    const { unit, hours: size } = unitOf(hours.value);
    const amount = (value) => significant(words, value / size, 2);
    this.#duty.textContent = this.#text("duty", { duty: percent(words, duty), power: significant(words, milliwatts) });
    this.#life.textContent = this.#text(unit, { value: amount(hours.value) });
    const span = words.text("board.inside.range", { low: amount(hours.low), high: amount(hours.high) });
    this.#range.replaceChildren(this.#text(unit, { value: span }), " ", honesty(words, "illustrative"));
  }
}
