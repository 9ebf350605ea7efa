import { html } from "../dom.js";
import { field, iconButton, operatorName, tensorName } from "./parts.js";
import { TensorView } from "./tensor-view.js";
import { quantisation } from "./tensor-values.js";

/** Real milliseconds between two looks at a board that runs. */
const PAUSE = 500;

/** Steps through the operators of the last inference, and shows any tensor after each of them. */
export class TensorsPanel {
  #words;
  #client;
  #onPause;
  #status;
  #history;
  /** Operators that have run in the replay. */
  #done = 0;
  #tensor = 0;
  /** The operator before which the board stops; −1 for none. */
  #breakpoint = -1;
  /** Whether something was asked of the worker that it has not answered, and whether to ask again then. */
  #asking = false;
  #stale = false;
  #shownAt = 0;
  /** Whether it says that the model has not run yet. */
  #isFresh = true;
  #timer;
  #buttons;
  #position = html("select", { onchange: () => this.#go(Number(this.#position.value)) });
  #pause;
  #state = html("p", { class: "reading", role: "status" });
  #chips = html("div", { class: "chip-row" });
  #any = html("select", { onchange: () => this.#choose(Number(this.#any.value)) });
  #anyField;
  #view;
  element;

  /**
   * @param {import("../words.js").Words} words
   * @param {{client: import("../simulator-client.js").SimulatorClient, onPause: () => void}} context
   */
  constructor(words, { client, onPause }) {
    this.#words = words;
    this.#client = client;
    this.#onPause = onPause;
    this.#pause = html("select", {
      onchange: () => {
        this.#breakpoint = Number(this.#pause.value);
      },
    });
    this.#anyField = field(this.#text("any"), this.#any);
    this.#anyField.classList.add("beside");
    this.#view = new TensorView(words);
    const button = (name, icon, target) => iconButton(icon, this.#text(name), { onclick: () => this.#go(target()) });
    const last = () => this.#status.model.operators.length;
    this.#buttons = html(
      "div",
      { class: "buttons", role: "group", "aria-label": this.#text("step") },
      button("first", "«", () => 0),
      button("back", "‹", () => this.#done - 1),
      button("next", "›", () => this.#done + 1),
      button("last", "»", last),
    );
    this.element = html(
      "div",
      {},
      html(
        "div",
        { class: "fields" },
        this.#buttons,
        field(this.#text("position"), this.#position),
        field(this.#text("pause"), this.#pause),
      ),
      this.#state,
      this.#chips,
      this.#view.element,
    );
  }

  /**
   * @param {object} status of the board, see BoardJson.java
   * @param {import("./activity-history.js").ActivityHistory} history
   */
  show(status, history) {
    const { model } = status;
    const option = (value, text) => html("option", { value }, text);
    const after = (_, i) => option(i + 1, this.#text("after", { operator: operatorName(model, i) }));
    this.#status = status;
    this.#history = history;
    this.#done = model.operators.length;
    this.#breakpoint = -1;
    this.#asking = false;
    this.#tensor = model.outputs[0] ?? 0;
    this.#position.replaceChildren(option(0, this.#text("before")), ...model.operators.map(after));
    this.#pause.replaceChildren(
      option(-1, this.#text("pause.none")),
      ...model.operators.map((_, i) => option(i, operatorName(model, i))),
    );
    this.#any.replaceChildren(...model.tensors.map((_, i) => option(i, tensorName(model, i))));
    this.#shownAt = 0;
    this.#showPlace();
    this.#look();
  }

  /** Stops the board if that was asked for. */
  meet(turns) {
    if (this.#breakpoint >= 0 && turns.some(({ activities }) => activities.some(({ kind }) => kind === "inference"))) {
      this.#onPause();
      this.#go(this.#breakpoint);
      const operator = operatorName(this.#status.model, this.#breakpoint);
      this.#state.textContent = this.#text("paused", { operator });
    }
  }

  update() {
    if (this.#isFresh && this.#history.inferences > 0) {
      this.#showState();
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), Math.max(0, this.#shownAt + PAUSE - performance.now()));
  }

  /** @param {number} width in pixels */
  resize(width) {
    this.#view.resize(width);
  }

  #text(key, values) {
    return this.#words.text(`board.inside.tensors.${key}`, values);
  }

  #go(done) {
    const { operators, inputs } = this.#status.model;
    this.#done = Math.max(0, Math.min(operators.length, done));
    this.#tensor = (this.#done === 0 ? inputs[0] : operators[this.#done - 1].outputs[0]) ?? this.#tensor;
    this.#showPlace();
    this.#look();
  }

  #choose(tensor) {
    this.#tensor = tensor;
    this.#showPlace();
    this.#look();
  }

  /** Which operator ran last, and which tensors it has. */
  #showPlace() {
    const { model } = this.#status;
    const { operators, inputs, tensors } = model;
    const count = operators.length;
    const [first, back, next, last] = this.#buttons.children;
    for (const button of [first, back]) {
      button.setAttribute("aria-disabled", this.#done === 0);
    }
    for (const button of [next, last]) {
      button.setAttribute("aria-disabled", this.#done === count);
    }
    this.#position.value = this.#done;
    this.#any.value = this.#tensor;
    this.#showState();
    const group = (name, list) => {
      const present = list.filter((tensor) => tensor >= 0);
      return present.length === 0
        ? []
        : [
            html(
              "div",
              { class: "chips", role: "group", "aria-label": this.#text(name) },
              html("span", { class: "chip-label", "aria-hidden": "true" }, this.#text(name)),
              ...present.map((tensor) => this.#chip(tensor)),
            ),
          ];
    };
    const operator = operators[this.#done - 1];
    this.#chips.replaceChildren(
      ...(operator
        ? [
            ...group(
              "inputs",
              operator.inputs.filter((tensor) => !tensors[tensor]?.constant),
            ),
            ...group(
              "weights",
              operator.inputs.filter((tensor) => tensors[tensor]?.constant),
            ),
            ...group("outputs", operator.outputs),
          ]
        : group("modelInputs", inputs)),
      this.#anyField,
    );
  }

  #showState() {
    const words = this.#words;
    const { model } = this.#status;
    const count = model.operators.length;
    const isEnd = this.#done === count;
    const values = {
      done: words.number(this.#done),
      count: words.number(count),
      next: isEnd ? "" : operatorName(model, this.#done),
    };
    this.#isFresh = this.#history.inferences === 0;
    const texts = this.#isFresh ? ["never"] : [];
    texts.unshift(isEnd ? "state.end" : "state");
    this.#state.textContent = texts.map((key) => this.#text(key, values)).join(" ");
  }

  #chip(tensor) {
    const { type, shape } = this.#status.model.tensors[tensor];
    const isShown = tensor === this.#tensor;
    const choose = () => {
      this.#choose(tensor);
      this.#chips.querySelector(`[data-tensor="${tensor}"]`)?.focus();
    };
    return html(
      "button",
      { type: "button", class: "tensor-chip", "aria-pressed": String(isShown), "data-tensor": tensor, onclick: choose },
      `#${tensor} ${type.toLowerCase()} [${shape.join(" × ")}]`,
    );
  }

  /** Asks for the tensor's bytes; while an answer is awaited, remembers to ask once more. */
  async #look() {
    this.#shownAt = performance.now();
    if (this.#asking) {
      this.#stale = true;
      return;
    }
    const status = this.#status;
    const index = this.#tensor;
    this.#asking = true;
    this.#stale = false;
    try {
      await this.#client.ask("boardReplay", this.#done);
      const bytes = await this.#client.ask("boardTensor", index);
      if (status === this.#status && index === this.#tensor) {
        const { model } = status;
        this.#view.show({ index, info: model.tensors[index], quantisation: quantisation(model, index), bytes });
      }
    } catch (refusal) {
      if (status === this.#status) {
        this.#view.clear();
        this.#state.textContent = this.#text("refused", { message: refusal.message });
      }
    }
    if (status === this.#status) {
      this.#asking = false;
      if (this.#stale) {
        this.#look();
      }
    }
  }
}
