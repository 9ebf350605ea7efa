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
  #asking = false;
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

  /**
   * @param {object} status see BoardJson.java
   * @param {object[]} turns of which the last is shown
   * @param {import("./simulator-client.js").SimulatorClient} client asked for the tensors of its inference
   */
  async show({ model }, turns, client) {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      await client.ask("boardReplay", model.operators.length);
      const tensor = async (index) => decode(model.tensors[index], await client.ask("boardTensor", index));
      const layers = [];
      for (const { name, outputs } of model.operators) {
        layers.push({ operator: name, ...(await tensor(outputs[0])) });
      }
      this.#write(turns[turns.length - 1], await tensor(model.inputs[0]), layers);
    } finally {
      this.#asking = false;
    }
  }

  #write({ values, lights }, input, layers) {
    const words = this.#words;
    const { type, bytes } = layers[layers.length - 1];
    const value = (name) => values.find((one) => one.name === name).value;
    this.#x.textContent = words.number(value("x"), 3);
    this.#input.show(input.type, input.values);
    this.#inputValue.textContent = byteText(input, words);
    this.#showLayers(layers);
    this.#outputValue.textContent = byteText({ type, bytes, values: layers[layers.length - 1].values }, words);
    this.#y.textContent = words.number(value("y"), 3);
    this.#led.textContent = words.number(lights.led);
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

/** The values of a tensor of bytes or floats. */
function decode({ type }, bytes) {
  const values = type === "FLOAT32" ? new Float32Array(bytes.slice().buffer) : bytes;
  return { type, bytes, values: [...values] };
}

/** A byte as a number, or the bytes of a float as a memory dump shows them. */
function byteText({ type, bytes, values }, words) {
  return type === "INT8"
    ? words.number(values[0])
    : [...bytes].map((byte) => (byte & 255).toString(16).padStart(2, "0")).join(" ");
}
