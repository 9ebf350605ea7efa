import { html, svg } from "../dom.js";
import { exampleStroke, FIELD, LONGEST, strokeMotion } from "./air-stroke.js";
import { Refusal } from "./refusal.js";

/** Shorter lines, in shares of the field, are taken for taps. */
const SHORTEST = 0.3;

const EXAMPLES = ["wing", "ring", "slope"];

/** A field in the air: a line across it becomes what a motion sensor in the drawing hand feels. */
export class DrawStroke {
  id = "made";
  #changed;
  #path = [];
  #line = svg("path", { class: "stroke" });
  #start = svg("circle", { r: 0.02, class: "stroke-start", visibility: "hidden" });
  #field;
  #drawing = false;

  constructor(words, changed) {
    this.#changed = changed;
    const text = (key, values) => words.text(`board.sensor.stroke.${key}`, values);
    const centimetres = words.number(100 * FIELD);
    this.#field = svg(
      "svg",
      {
        class: "air",
        viewBox: "0 0 1 1",
        role: "img",
        "aria-label": text("field"),
        onpointerdown: (event) => this.#begin(event),
        onpointermove: (event) => this.#go(event),
        onpointerup: () => this.#end(),
        onpointercancel: () => this.#end(),
      },
      this.#line,
      this.#start,
    );
    const examples = EXAMPLES.map((name) =>
      html("button", { type: "button", onclick: () => this.#take(exampleStroke(name)) }, text(name)),
    );
    const examplesLabel = html("span", { id: "examples" }, text("examples"));
    this.element = html(
      "div",
      { class: "pane made" },
      this.#field,
      html(
        "div",
        { class: "made-tools" },
        html("p", { class: "hint" }, text("hint", { centimetres, seconds: words.number(LONGEST, 1) })),
        html("div", { class: "tools", role: "group", "aria-labelledby": "examples" }, examplesLabel, ...examples),
      ),
    );
  }

  #begin(event) {
    this.#field.setPointerCapture(event.pointerId);
    this.#drawing = true;
    this.#path = [this.#pointOf(event)];
    this.#show();
  }

  #go(event) {
    if (!this.#drawing) {
      return;
    }
    const all = event.getCoalescedEvents?.() ?? [];
    for (const each of all.length > 0 ? all : [event]) {
      const point = this.#pointOf(each);
      if (point.time > this.#path[this.#path.length - 1].time) {
        this.#path.push(point);
      }
    }
    this.#show();
  }

  #end() {
    if (this.#drawing) {
      this.#drawing = false;
      this.#changed(this);
    }
  }

  #take(path) {
    this.#path = path;
    this.#show();
    this.#changed(this);
  }

  #pointOf({ clientX, clientY, timeStamp }) {
    const { left, top, width, height } = this.#field.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height, time: timeStamp / 1000 };
  }

  #show() {
    this.#line.setAttribute("d", `M${this.#path.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`).join("L")}`);
    this.#start.setAttribute("cx", this.#path[0].x);
    this.#start.setAttribute("cy", this.#path[0].y);
    this.#start.setAttribute("visibility", "visible");
  }

  async recording() {
    if (this.#path.length === 0) {
      throw new Refusal("missing.stroke");
    }
    const length = this.#path.reduce((sum, { x, y }, i) => {
      const before = this.#path[Math.max(0, i - 1)];
      return sum + Math.hypot(x - before.x, y - before.y);
    }, 0);
    if (length < SHORTEST) {
      throw new Refusal("stroke.short");
    }
    return strokeMotion(this.#path);
  }
}
