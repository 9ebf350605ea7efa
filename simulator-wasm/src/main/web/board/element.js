// <sagui-board>: a virtual board with its controls and panels.
//
// Its configuration is JSON in a <script type="application/json"> inside the element, as the generator writes it.
import css from "./board.css";
import { Controls } from "./controls.js";
import { CriteriaList } from "./criteria-list.js";
import { html } from "./dom.js";
import { BoardDrawing } from "./drawing/board-drawing.js";
import drawingCss from "./drawing/drawing.css";
import { Journey } from "./journey.js";
import { MemoryBars } from "./memory-bars.js";
import { SerialMonitor } from "./serial-monitor.js";
import { SimulatorClient } from "./simulator-client.js";
import { WavePlot } from "./wave-plot.js";
import { Words } from "./words.js";

class SaguiBoard extends HTMLElement {
  #lab;
  #words;
  #client;
  #picture;
  #plot;
  #controls;
  #journey;
  #memory;
  #serial;
  #criteria;
  #message = html("p", { class: "message", role: "status" });
  /** Whether the board runs what the controls show: false until the first power on and after each change. */
  #fresh = false;
  /** What to send once the board is powered: "run", "step" or nothing. */
  #next;

  connectedCallback() {
    if (this.shadowRoot) {
      return;
    }
    this.#lab = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.#words = new Words(this.#lab.language, this.#lab.strings);
    this.#client = new SimulatorClient(this.#lab.simulator, {
      powered: (message) => this.#powered(message),
      turns: (message) => this.#show(message),
      failed: ({ message }) => this.#fail(message),
    });
    this.#build();
  }

  disconnectedCallback() {
    this.#client.end();
    this.#fresh = false;
  }

  #build() {
    const words = this.#words;
    this.#picture = new BoardDrawing(words, this.#lab.board.id, this.#lab.board.name);
    this.#plot = new WavePlot(words);
    this.#controls = new Controls(words, this.#lab, {
      run: () => this.#start("run"),
      step: () => this.#start("step"),
      stop: () => this.#stop(),
      change: () => this.#change(),
      knob: (angle) => this.#turnKnob(angle),
    });
    this.#journey = new Journey(words);
    this.#memory = new MemoryBars(words);
    this.#serial = new SerialMonitor(words);
    this.#criteria = new CriteriaList(words, this.#lab.criteria);
    this.#say("board.off");

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css + drawingCss);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(
      html(
        "div",
        { class: "bench" },
        html("div", { class: "stage" }, this.#picture.element, this.#plot.element),
        html("div", { class: "desk" }, this.#controls.buttons, this.#message),
        this.#controls.settings,
        this.#journey.element,
        html("div", { class: "panels" }, this.#memory.element, this.#serial.element, this.#criteria.element),
      ),
    );
  }

  /** @param {"run" | "step"} action */
  async #start(action) {
    if (action === "run") {
      this.#controls.setRunning(true);
    }
    if (this.#fresh) {
      this.#go(action);
      return;
    }
    this.#say("board.loading");
    this.#next = action;
    const { model, arena, drive } = this.#controls.values;
    const settings = { board: this.#lab.board.id, sketch: this.#lab.sketch, arena, drive };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    try {
      await this.#client.power(
        this.#lab.models.find(({ id }) => id === model),
        lines.join("\n"),
        this.#lab.criteria.map(({ test }) => test).join("\n"),
      );
    } catch (error) {
      this.#fail(error);
    }
  }

  #powered({ status, refusal }) {
    this.#clear();
    this.#picture.setPower(true);
    if (refusal) {
      this.#refuse("board.refused", { message: refusal.message });
      return;
    }
    this.#memory.show(status);
    if (status.shortage) {
      // As TensorFlow Lite Micro prints it on a real board.
      this.#serial.print("AllocateTensors() failed");
      this.#refuseArena(status.shortage);
      return;
    }
    this.#serial.print("AllocateTensors() OK");
    this.#serial.print(`arena_used_bytes() = ${status.plan.usedBytes}`);
    this.#fresh = true;
    this.#client.send({ type: "turn", value: this.#controls.angle });
    if (this.#next) {
      this.#go(this.#next);
    }
  }

  #refuseArena({ missingBytes, step, operator, index }) {
    const words = this.#words;
    const reason = words.text(`board.arena.full.${step}`, { operator, index: words.number(index) });
    this.#refuse("board.arena.missing", { missing: words.bytes(missingBytes), reason });
  }

  #refuse(key, values) {
    this.#controls.setRunning(false);
    this.#say(key, values, "problem");
  }

  /** @param {"run" | "step"} action */
  #go(action) {
    this.#controls.setRunning(action === "run");
    this.#say(action === "run" ? "board.running" : "board.stepped");
    this.#client.send({ type: action });
  }

  #stop() {
    this.#next = undefined;
    this.#client.send({ type: "stop" });
    this.#controls.setRunning(false);
    this.#say("board.stopped");
  }

  /** New settings are like a new upload: the board starts afresh with the next Run or Step. */
  #change() {
    this.#fresh = false;
    this.#next = undefined;
    this.#client.send({ type: "stop" });
    this.#controls.setRunning(false);
    this.#clear();
    this.#picture.setPower(false);
    this.#say("board.changed");
  }

  #turnKnob(angle) {
    if (!this.#fresh) {
      this.#start("step");
      return;
    }
    this.#client.send({ type: "turn", value: angle });
    if (!this.#controls.running) {
      this.#go("step");
    }
  }

  #show({ turns, result }) {
    if (!this.#fresh) {
      return;
    }
    for (const turn of turns) {
      this.#plot.add(turn);
      this.#serial.print(turn.serialLine);
    }
    const turn = turns[turns.length - 1];
    this.#picture.setLight("led", turn.led);
    this.#journey.show(turn);
    if (this.#criteria.show(result.criteria)) {
      this.#say("board.passed", {}, "success");
    }
  }

  #clear() {
    this.#picture.setLight("led", 0);
    this.#plot.clear();
    this.#journey.clear();
    this.#serial.clear();
    this.#criteria.show();
  }

  /** @param {unknown} reason for whoever looks into the console: learners cannot mend it */
  #fail(reason) {
    console.error("sagui-board:", reason);
    this.#client.end();
    this.#fresh = false;
    this.#controls.setRunning(false);
    this.#picture.setPower(false);
    this.#say("board.failed", {}, "problem");
  }

  #say(key, values = {}, kind = "") {
    this.#message.className = `message ${kind}`;
    this.#message.textContent = this.#words.text(key, values);
  }
}

customElements.define("sagui-board", SaguiBoard);
