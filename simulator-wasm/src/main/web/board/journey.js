import { html } from "./dom.js";
import { Tiles } from "./tiles.js";

/** The way of one number through the model: angle, input byte, each operator's answer, output byte, value, LED. */
export class Journey {
  #words;
  #x = html("output", { class: "value" }, "–");
  #input;
  #inputValue = html("span", { class: "value" }, "–");
  #layers = html("ol", { class: "layers" });
  #layerTiles = [];
  #outputValue = html("span", { class: "value" }, "–");
  #y = html("output", { class: "value live" }, "–");
  #led = html("output", { class: "value" }, "–");

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    this.#words = words;
    this.#input = new Tiles(words, words.text("board.input"));
    const stop = (label, ...content) =>
      html("div", { class: "stop" }, html("span", { class: "stop-label" }, label), html("span", { class: "stop-content" }, ...content));
    this.element = html(
      "div",
      { class: "journey" },
      stop("x", this.#x),
      stop(words.text("board.input"), this.#input.element, this.#inputValue),
      html("div", { class: "stop wide" }, html("span", { class: "stop-label" }, words.text("board.layers")), this.#layers),
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
    if (this.#layerTiles.length !== layers.length) {
      this.#layerTiles = layers.map((layer) => new Tiles(this.#words, layer.operator));
      this.#layers.replaceChildren(
        ...this.#layerTiles.map((tiles, i) =>
          html("li", {}, html("span", { class: "operator" }, layers[i].operator), tiles.element),
        ),
      );
    }
    layers.forEach((layer, i) => this.#layerTiles[i].show(layer.type, layer.values));
  }

  clear() {
    this.#input.clear();
    this.#layers.replaceChildren();
    this.#layerTiles = [];
    for (const value of [this.#x, this.#inputValue, this.#outputValue, this.#y, this.#led]) {
      value.textContent = "–";
    }
  }
}

/** The raw bytes of a number as a memory dump shows them. */
function hexadecimal(bytes) {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join(" ");
}
