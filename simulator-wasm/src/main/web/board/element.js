// <sagui-board>: a virtual board with its controls and panels. What it shows is told as config.js describes.
import { loadScript } from "../simulator/load-script.js";
import { Bench } from "./bench.js";
import css from "./board.css";
import { assets, configOf, wordsOf } from "./config.js";
import drawingCss from "./drawing/drawing.css";
import { FreeBench } from "./free-bench.js";
import insideCss from "./inside/inside.css";
import sensorsCss from "./sensors/sensors.css";
import { Words } from "./words.js";

class SaguiBoard extends HTMLElement {
  #bench;

  async connectedCallback() {
    if (this.shadowRoot) {
      return;
    }
    const config = configOf(this);
    const name = wordsOf(config.language);
    if (!globalThis.SaguiBoardWords?.[name]) {
      await loadScript(`${assets}sagui-board-${name}.js`);
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css + drawingCss + sensorsCss + insideCss);
    const words = new Words(config.language, globalThis.SaguiBoardWords[name]);
    this.#bench = config.free ? new FreeBench(words, config) : new Bench(words, config);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#bench.element);
  }

  disconnectedCallback() {
    this.#bench?.end();
  }
}

customElements.define("sagui-board", SaguiBoard);
