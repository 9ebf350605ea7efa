import { svg } from "./dom.js";

const PIN_COUNT = 15;

/** Tenths of a millimetre, as is everything in this picture: 2.54 mm from pin to pin. */
const PIN_PITCH = 25.4;

function pins(y) {
  return Array.from({ length: PIN_COUNT }, (_, i) =>
    svg("g", {}, svg("circle", { class: "pin", cx: 48 + i * PIN_PITCH, cy: y, r: 7 }), svg("circle", { class: "hole", cx: 48 + i * PIN_PITCH, cy: y, r: 3.4 })),
  );
}

function chip(x, y, width, height) {
  return svg("rect", { class: "chip", x, y, width, height, rx: 2 });
}

/** An Arduino Nano 33 BLE Sense from above, true in proportion (45 × 18 mm), with its two small LEDs. */
export class BoardPicture {
  #glow = svg("circle", { class: "glow", fill: "url(#glow)", cx: 92, cy: 50, r: 52, opacity: 0 });
  #led = svg("rect", { class: "led-lit", x: 82, y: 44, width: 20, height: 12, rx: 2, opacity: 0 });
  #power = svg("rect", { class: "power-lit", x: 82, y: 124, width: 20, height: 12, rx: 2, opacity: 0 });

  /** @param {string} name what the picture shows */
  constructor(name) {
    this.element = svg(
      "svg",
      { class: "picture", viewBox: "-22 -12 484 204", role: "img", "aria-label": name },
      svg(
        "defs",
        {},
        svg(
          "radialGradient",
          { id: "glow" },
          svg("stop", { class: "glow-heart", offset: "0" }),
          svg("stop", { class: "glow-edge", offset: "1" }),
        ),
      ),
      svg("rect", { class: "shadow", x: 4, y: 8, width: 450, height: 180, rx: 12 }),
      svg("rect", { class: "circuit-board", x: 0, y: 0, width: 450, height: 180, rx: 12 }),
      svg("path", { class: "trace", d: "M120 60h60l30 30M120 120h50l20-20M230 90h88M230 70l20-20h40l20 20M230 112l24 24h50" }),
      ...pins(13),
      ...pins(167),
      svg("rect", { class: "metal", x: -20, y: 62, width: 66, height: 56, rx: 5 }),
      svg("rect", { class: "metal-line", x: -14, y: 74, width: 36, height: 32, rx: 3 }),
      chip(136, 46, 34, 34),
      chip(136, 104, 26, 20),
      chip(176, 116, 20, 20),
      svg("rect", { class: "metal", x: 258, y: 44, width: 30, height: 22, rx: 3 }),
      svg("circle", { class: "hole", cx: 280, cy: 55, r: 3 }),
      chip(262, 112, 24, 16),
      svg("rect", { class: "metal", x: 190, y: 72, width: 40, height: 34, rx: 4 }),
      svg("circle", { class: "button", cx: 210, cy: 89, r: 11 }),
      svg("rect", { class: "metal", x: 318, y: 34, width: 78, height: 112, rx: 3 }),
      svg("rect", { class: "antenna", x: 396, y: 34, width: 44, height: 112, rx: 3 }),
      svg("path", { class: "antenna-line", d: "M402 134h24v-16h-14v-16h14v-16h-14v-16h14v-16h-14v-10" }),
      svg("text", { class: "print", x: 357, y: 96, "text-anchor": "middle" }, "nRF52840"),
      svg("rect", { class: "led", x: 82, y: 44, width: 20, height: 12, rx: 2 }),
      svg("rect", { class: "led", x: 82, y: 124, width: 20, height: 12, rx: 2 }),
      svg("text", { class: "print", x: 110, y: 56 }, "L"),
      svg("text", { class: "print", x: 110, y: 136 }, "ON"),
      this.#power,
      this.#led,
      this.#glow,
    );
  }

  /** @param {boolean} on */
  setPower(on) {
    this.#power.setAttribute("opacity", on ? 1 : 0);
    if (!on) {
      this.setLed(0);
    }
  }

  /** @param {number} level brightness, 0 to 255 */
  setLed(level) {
    this.#led.setAttribute("opacity", level / 255);
    this.#glow.setAttribute("opacity", level / 255);
  }
}
