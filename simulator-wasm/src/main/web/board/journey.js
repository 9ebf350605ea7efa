import { html } from "./dom.js";
import { Layer } from "./layer.js";
import { TileKey } from "./tile-key.js";
import { Tiles } from "./tiles.js";

/** The way of one number through the model: angle, input byte, each operator's answer, output byte, value, LED. */
export class Journey {
  #words;
  #x = html("output", { class: "value" }, "–");
  #input = new Tiles();
  #inputValue = html("span", { class: "value" }, "–");
  #layerList = html("ol", { class: "layers" });
  #layers = [];
  #key;
  #outputValue = html("span", { class: "value" }, "–");
  #y = html("output", { class: "value live" }, "–");
  #led = html("output", { class: "value" }, "–");

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    this.#words = words;
    this.#key = new TileKey(words);
    const stop = (label, ...content) =>
      html("div", { class: "stop" }, html("span", { class: "stop-label" }, label), html("span", { class: "stop-content" }, ...content));
    this.element = html(
      "div",
      { class: "journey" },
      stop("x", this.#x),
      stop(words.text("board.input"), this.#input.element, this.#inputValue),
      html("div", { class: "stop wide" }, html("span", { class: "stop-label" }, words.text("board.layers")), this.#layerList, this.#key.element),
      stop(words.text("board.output"), this.#outputValue),
      stop("y", this.#y),
      stop("LED", this.#led),
    );
  }

  /** @param {object} turn see BoardSession.java */
  show(turn) {
    const words = this.#words;
    const last = turn.layers[turn.layers.length - 1];
    const bytes = last.type === "INT8";
    this.#x.textContent = words.number(turn.x, 3);
    this.#input.show(bytes ? "INT8" : "FLOAT32", bytes ? turn.input : [turn.x]);
    this.#inputValue.textContent = bytes ? words.number(turn.input[0]) : hexadecimal(turn.input);
    this.#showLayers(turn.layers);
    this.#outputValue.textContent = bytes ? words.number(turn.output[0]) : hexadecimal(turn.output);
    this.#y.textContent = words.number(turn.y, 3);
    this.#led.textContent = words.number(turn.led);
  }

  #showLayers(layers) {
    if (this.#layers.length !== layers.length) {
      this.#layers = layers.map(({ operator }) => new Layer(this.#words, operator));
      this.#layerList.replaceChildren(...this.#layers.map(({ element }) => html("li", {}, element)));
      this.#key.show(layers[layers.length - 1].type);
    }
    layers.forEach((layer, i) => this.#layers[i].show(layer.type, layer.values));
  }

  clear() {
    this.#input.clear();
    this.#layerList.replaceChildren();
    this.#layers = [];
    this.#key.clear();
    for (const value of [this.#x, this.#inputValue, this.#outputValue, this.#y, this.#led]) {
      value.textContent = "–";
    }
  }
}

/** The raw bytes of a number as a memory dump shows them. */
function hexadecimal(bytes) {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join(" ");
}
