import { html } from "./dom.js";

/** The settings that the learner may change: a model, words to choose from, numbers in a range. */
export class Settings {
  #words;
  #values;
  #changed;
  #fields;

  /**
   * @param {import("./words.js").Words} words
   * @param {import("./config.js").Config} config
   * @param {() => void} changed called after each change
   */
  constructor(words, { models, offers, start, free }, changed) {
    this.#words = words;
    this.#values = { ...start };
    this.#changed = changed;
    const choices = models.map(({ id, label }) => [id, label]);
    this.#fields = [
      ...(models.length > 1 ? [this.#choice("model", words.text("board.model"), choices)] : []),
      ...offers.map((offer) => (offer.range ? this.#range(offer) : this.#wordChoice(offer))),
    ];
    const fields = html("div", { class: "settings" }, ...this.#fields);
    // Where everything is offered, most will not be changed.
    this.element = free ? html("details", {}, html("summary", {}, words.text("board.settings")), fields) : fields;
    this.element.hidden = this.#fields.length === 0;
  }

  /** @returns {Record<string, string>} what is chosen, by the settings' names and "model" */
  get values() {
    return { ...this.#values };
  }

  #set(name, value) {
    if (this.#values[name] !== value) {
      this.#values[name] = value;
      this.#changed();
    }
  }

  #wordChoice({ id, words }) {
    return this.#choice(
      id,
      this.#words.text(`board.setting.${id}`),
      words.map((word) => [word, this.#words.text(`board.setting.${id}.${word}`)]),
    );
  }

  #choice(name, label, options) {
    return html(
      "fieldset",
      { class: "choice", "data-setting": name },
      html("legend", {}, label),
      ...options.map(([value, text]) =>
        html(
          "label",
          {},
          html("input", {
            type: "radio",
            name,
            value,
            checked: value === this.#values[name],
            onchange: () => this.#set(name, value),
          }),
          html("span", {}, text),
        ),
      ),
    );
  }

  #range({ id, range: { least, most, step } }) {
    const words = this.#words;
    const label = words.text(`board.setting.${id}`);
    const digits = (String(step).split(".")[1] ?? "").length;
    const limits = { min: least, max: most, step };
    const slider = html("input", { type: "range", ...limits, value: this.#values[id], "aria-label": label });
    const field = html("input", {
      type: "number",
      ...limits,
      step: "any",
      value: this.#values[id],
      id: `setting-${id}`,
      inputmode: digits > 0 ? "decimal" : "numeric",
    });
    const round = (value) => Number(value.toFixed(digits));
    const set = (value) => {
      const nearest = round(Math.min(Math.max(value, least), most));
      field.value = nearest;
      slider.value = nearest;
      this.#set(id, String(nearest));
    };
    slider.addEventListener("input", () => set(Number(slider.value)));
    field.addEventListener("input", () => {
      const value = round(Number(field.value));
      // What is out of range is being typed still.
      if (field.value !== "" && value >= least && value <= most) {
        slider.value = value;
        this.#set(id, String(value));
      }
    });
    field.addEventListener("change", () => set(field.value === "" ? Number(this.#values[id]) : Number(field.value)));
    const stepButton = (name, sign, change) =>
      html(
        "button",
        {
          type: "button",
          "data-action": name,
          "aria-label": words.text(`board.setting.${name}`, { setting: label, count: words.number(step, digits) }),
          onclick: () => set(Number(this.#values[id]) + change),
        },
        `${sign} ${words.number(step, digits)}`,
      );
    return html(
      "div",
      { class: "row range", "data-setting": id },
      html("label", { for: `setting-${id}` }, label),
      stepButton("less", "−", -step),
      field,
      stepButton("more", "+", step),
      slider,
    );
  }
}
