import { Bench } from "./bench.js";
import { html } from "./dom.js";
import { MOST_BYTES, readModelFile } from "./model-file.js";

const PROGRAMS = ["sine", "keyword", "picture", "gesture", "machine", "bare", "tour"];
const OWN = "own";

/** What each program lets one set, and where it starts. */
const OFFERS = {
  sine: [{ id: "drive", words: ["clock", "knob"], start: "clock" }],
  keyword: [
    { id: "threshold", range: { least: 0, most: 1, step: 0.05 }, start: "0.7" },
    { id: "smoothing", range: { least: 1, most: 20, step: 1 }, start: "3" },
    { id: "every", range: { least: 1, most: 50, step: 1 }, start: "5" },
    { id: "cooldown", range: { least: 0, most: 5000, step: 100 }, start: "1000" },
  ],
  picture: [
    { id: "threshold", range: { least: 0, most: 1, step: 0.05 }, start: "0.7" },
    { id: "period", range: { least: 100, most: 5000, step: 100 }, start: "1000" },
  ],
  gesture: [
    { id: "threshold", range: { least: 0, most: 1, step: 0.05 }, start: "0.7" },
    { id: "smoothing", range: { least: 1, most: 20, step: 1 }, start: "2" },
    { id: "every", range: { least: 1, most: 64, step: 1 }, start: "16" },
  ],
  machine: [
    { id: "threshold", range: { least: 0, most: 0.2, step: 0.005 }, start: "0.02" },
    { id: "smoothing", range: { least: 1, most: 20, step: 1 }, start: "3" },
  ],
  bare: [
    { id: "fill", words: ["noise", "ramp", "zeros"], start: "noise" },
    { id: "period", range: { least: 100, most: 5000, step: 100 }, start: "1000" },
  ],
  tour: [],
};

/** The recording that each program begins with. */
const START = {
  keyword: { microphone: "yes-no" },
  machine: { microphone: "machine-wears-out" },
  gesture: { motion: "gestures-mixed" },
};

/** A bench for any board, any of the course's models or one of the learner's, and any program. */
export class FreeBench {
  #words;
  #config;
  #styles;
  /** @type {Bench | undefined} */
  #bench;
  #place = html("div");
  #board;
  #model;
  #program;
  /** @type {import("./config.js").Model | undefined} */
  #own;
  #told = html("p", { class: "message", role: "status" });

  /**
   * @param {import("./words.js").Words} words
   * @param {import("./config.js").Config} config its models each with the program that it is made for as "firmware"
   */
  constructor(words, config) {
    this.#words = words;
    this.#config = config;
    this.#board = this.#select("board.choose", words.boards, () => this.#build());
    this.#model = this.#select(
      "board.model",
      config.models.map(({ id, label }) => [id, label]),
      () => this.#choose(),
    );
    this.#program = this.#select(
      "board.program",
      PROGRAMS.map((id) => [id, words.text(`board.program.${id}`)]),
      () => this.#build(),
    );
    this.element = html(
      "div",
      { class: "free", ondragover: (event) => event.preventDefault(), ondrop: (event) => this.#drop(event) },
      // The panels' headings are of the third rank, as in a lesson's lab.
      html("h2", { class: "visually-hidden" }, words.text("board.choose")),
      html("div", { class: "choosers" }, this.#board.parentNode, this.#model.parentNode, this.#program.parentNode, this.#file()),
      this.#told,
      this.#place,
    );
    this.#choose();
  }

  #select(key, options, onchange) {
    const select = html("select", { onchange }, ...options.map(([value, text]) => html("option", { value }, text)));
    html("label", { class: "chooser" }, html("span", {}, this.#words.text(key)), select);
    return select;
  }

  #file() {
    const input = html("input", { type: "file", class: "visually-hidden", id: "file", onchange: () => this.#take(input.files[0]) });
    return html(
      "div",
      { class: "chooser file" },
      input,
      html("label", { for: "file", class: "button" }, this.#words.text("board.file")),
      html("span", {}, this.#words.text("board.file.drop")),
    );
  }

  #drop(event) {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) {
      this.#take(file);
    }
  }

  /** @param {File} [file] */
  async #take(file) {
    if (!file) {
      return;
    }
    const words = this.#words;
    const { kind, bytes } = await readModelFile(file);
    const sizes = { name: file.name, size: words.bytes(file.size), most: words.bytes(MOST_BYTES) };
    if (kind !== "model") {
      this.#tell(`board.file.${kind}`, sizes, "problem");
      return;
    }
    this.#own = { id: OWN, label: file.name, bytes, firmware: "bare" };
    this.#model.querySelector(`[value=${OWN}]`)?.remove();
    this.#model.append(html("option", { value: OWN }, file.name));
    this.#model.value = OWN;
    this.#choose();
    this.#tell("board.file.taken", sizes);
  }

  #tell(key, values, kind = "") {
    this.#told.className = `message ${kind}`;
    this.#told.textContent = this.#words.text(key, values);
  }

  get #chosen() {
    return this.#model.value === OWN ? this.#own : this.#config.models.find(({ id }) => id === this.#model.value);
  }

  /** Another model brings the program that it is made for. */
  #choose() {
    this.#program.value = this.#chosen.firmware;
    this.#build();
  }

  #build() {
    this.#told.textContent = "";
    this.#bench?.end();
    const model = this.#chosen;
    const firmware = this.#program.value;
    const kernels = this.#words.kernels(this.#board.value);
    const offers = [
      ...OFFERS[firmware],
      ...(kernels.length > 1 ? [{ id: "kernels", words: kernels, start: kernels[kernels.length - 1] }] : []),
    ];
    this.#bench = new Bench(this.#words, {
      ...this.#config,
      board: this.#board.value,
      firmware,
      models: [model],
      offers,
      fixed: { kernels: kernels[0], arena: "smallest", repeat: "yes", ...(model.labels?.includes("nobody") ? { ignore: "nobody" } : {}) },
      start: { model: model.id, ...START[firmware], ...Object.fromEntries(offers.map(({ id, start }) => [id, start])) },
    });
    this.#place.replaceChildren(this.#bench.element);
  }

  /** Ends the board's worker. */
  end() {
    this.#bench?.end();
  }
}
