import { html } from "../dom.js";
import { greyOf, pictureBytes, PICTURE_SIDE } from "./recording.js";

/** Widths of lines in pixels: a pen as thick, beside the sheet, as those that wrote the course's digits. */
const PEN = 9;
const ERASER = 16;

/** How far an arrow key goes, in pixels. */
const KEY_STEP = 3;

const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const MILLISECONDS = 1000;

/** A sheet to draw on with a finger, a mouse or the keyboard: light ink on dark, or the other way round. */
export class DrawPicture {
  id = "made";
  /** The sheet shows what there is to show. */
  isSeen = true;
  #words;
  #changed;
  #canvas;
  #context;
  #cursor = html("span", { class: "pen-cursor", hidden: true });
  #status = html("p", { class: "told", role: "status" });
  #dark;
  #eraser;
  /** Where the pen is, in pixels, and whether it touches the sheet. */
  #x = PICTURE_SIDE / 2;
  #y = PICTURE_SIDE / 2;
  #down = false;

  constructor(words, changed) {
    this.#words = words;
    this.#changed = changed;
    const text = (key) => words.text(`board.sensor.picture.${key}`);
    this.#canvas = html("canvas", {
      class: "sheet",
      width: PICTURE_SIDE,
      height: PICTURE_SIDE,
      tabindex: 0,
      role: "application",
      "aria-label": text("sheet"),
      "aria-describedby": "sheet-hint",
      onpointerdown: (event) => this.#press(event),
      onpointermove: (event) => this.#drag(event),
      onpointerup: () => this.#lift(),
      onpointercancel: () => this.#lift(),
      onkeydown: (event) => this.#key(event),
      onblur: () => this.#lift(),
    });
    this.#context = this.#canvas.getContext("2d", { willReadFrequently: true });
    this.#dark = html("input", { type: "checkbox", onchange: () => this.#invert() });
    this.#eraser = html("input", { type: "radio", name: "sheet-tool" });
    const tools = html(
      "fieldset",
      { class: "choice" },
      html("legend", { class: "visually-hidden" }, text("tool")),
      html("label", {}, html("input", { type: "radio", name: "sheet-tool", checked: true }), html("span", {}, text("pen"))),
      html("label", {}, this.#eraser, html("span", {}, text("eraser"))),
    );
    const clear = html("button", { type: "button", onclick: () => this.#clear() }, text("clear"));
    this.element = html(
      "div",
      { class: "pane made" },
      html("div", { class: "sheet-frame" }, this.#canvas, this.#cursor),
      html(
        "div",
        { class: "made-tools" },
        html("div", { class: "tools" }, tools, clear),
        html("label", { class: "check" }, this.#dark, text("dark")),
        html("p", { class: "hint", id: "sheet-hint" }, text("hint")),
        this.#status,
      ),
    );
    this.#fill();
  }

  get #colours() {
    return this.#dark.checked ? { ink: "#000", paper: "#fff" } : { ink: "#fff", paper: "#000" };
  }

  #fill() {
    this.#context.fillStyle = this.#colours.paper;
    this.#context.fillRect(0, 0, PICTURE_SIDE, PICTURE_SIDE);
  }

  #clear() {
    this.#fill();
    this.#changed(this);
  }

  #invert() {
    const image = this.#context.getImageData(0, 0, PICTURE_SIDE, PICTURE_SIDE);
    image.data.forEach((value, i) => {
      image.data[i] = i % 4 === 3 ? value : 255 - value;
    });
    this.#context.putImageData(image, 0, 0);
    this.#changed(this);
  }

  #press(event) {
    this.#canvas.setPointerCapture(event.pointerId);
    this.#cursor.hidden = true;
    this.#down = true;
    [this.#x, this.#y] = this.#placeOf(event);
    this.#lineTo(this.#x, this.#y);
  }

  #drag(event) {
    if (this.#down && event.buttons !== 0) {
      const all = event.getCoalescedEvents?.() ?? [];
      (all.length > 0 ? all : [event]).forEach((each) => this.#lineTo(...this.#placeOf(each)));
    }
  }

  #lift() {
    if (this.#down) {
      this.#down = false;
      this.#cursor.classList.remove("down");
      this.#changed(this);
    }
  }

  #placeOf({ clientX, clientY }) {
    const { left, top, width, height } = this.#canvas.getBoundingClientRect();
    return [((clientX - left) / width) * PICTURE_SIDE, ((clientY - top) / height) * PICTURE_SIDE];
  }

  #lineTo(x, y) {
    const { ink, paper } = this.#colours;
    const context = this.#context;
    context.strokeStyle = this.#eraser.checked ? paper : ink;
    context.lineWidth = this.#eraser.checked ? ERASER : PEN;
    context.lineCap = "round";
    context.beginPath();
    context.moveTo(this.#x, this.#y);
    context.lineTo(x, y);
    context.stroke();
    this.#x = x;
    this.#y = y;
  }

  #key(event) {
    const move = MOVES[event.key];
    if (!move && event.key !== " ") {
      return;
    }
    event.preventDefault();
    this.#cursor.hidden = false;
    if (move) {
      const inside = (place) => Math.max(0, Math.min(PICTURE_SIDE, place));
      const [x, y] = [inside(this.#x + KEY_STEP * move[0]), inside(this.#y + KEY_STEP * move[1])];
      if (this.#down) {
        this.#lineTo(x, y);
      }
      [this.#x, this.#y] = [x, y];
    } else if (this.#down) {
      this.#lift();
    } else {
      this.#down = true;
      this.#lineTo(this.#x, this.#y);
    }
    this.#cursor.classList.toggle("down", this.#down);
    const percent = (place) => this.#words.number((100 * place) / PICTURE_SIDE);
    this.#cursor.style.left = `${(100 * this.#x) / PICTURE_SIDE}%`;
    this.#cursor.style.top = `${(100 * this.#y) / PICTURE_SIDE}%`;
    const key = `board.sensor.picture.${this.#down ? "down" : "up"}`;
    this.#status.textContent = this.#words.text(key, { x: percent(this.#x), y: percent(this.#y) });
  }

  async recording() {
    const { data } = this.#context.getImageData(0, 0, PICTURE_SIDE, PICTURE_SIDE);
    return pictureBytes([greyOf(data)], MILLISECONDS);
  }
}
