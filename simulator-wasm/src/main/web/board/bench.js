import { assets } from "./config.js";
import { CriteriaList } from "./criteria-list.js";
import { html } from "./dom.js";
import { BoardDrawing } from "./drawing/board-drawing.js";
import { Inside } from "./inside/inside.js";
import { Journey } from "./journey.js";
import { modelBytes } from "./model-bytes.js";
import { Plotter } from "./plotter.js";
import { SENSORS } from "./programs.js";
import { RunButtons } from "./run-buttons.js";
import { SensorPanel } from "./sensors/sensors.js";
import { SerialMonitor } from "./serial-monitor.js";
import { Settings } from "./settings.js";
import { SimulatorClient } from "./simulator-client.js";
import { WavePlot } from "./wave-plot.js";

/** One board with its program: picture, plot, buttons, settings, sensors and results; and the worker that runs it. */
export class Bench {
  #config;
  #words;
  #client;
  #picture;
  #plot;
  #journey;
  #buttons;
  #settings;
  #sensors;
  #shownSensors;
  #sensorPlace = html("div", { class: "sensor-place" });
  #inside;
  #serial;
  #criteria;
  #message = html("p", { class: "message", role: "status" });
  #losses = html("p", { class: "message problem losses" });
  /** Whether the board runs what the settings show: false until the first power on and after each change. */
  #fresh = false;
  /** What to do once the board is powered: "run", "step" or nothing. */
  #next;
  #status;

  /**
   * @param {import("./words.js").Words} words
   * @param {import("./config.js").Config} config
   */
  constructor(words, config) {
    this.#words = words;
    this.#config = config;
    this.#client = new SimulatorClient(`${assets}sagui-simulator.js`, {
      powered: (message) => this.#powered(message),
      turns: (message) => this.#show(message),
      waiting: () => this.#say("board.waiting"),
      failed: ({ message }) => this.#fail(message),
    });
    const sine = config.firmware === "sine";
    this.#picture = new BoardDrawing(words, config.board, words.board(config.board));
    this.#plot = sine ? new WavePlot(words) : new Plotter(words);
    this.#journey = sine ? new Journey(words) : undefined;
    this.#buttons = new RunButtons(words, {
      run: () => this.#start("run"),
      step: () => this.#start("step"),
      stop: () => this.#stop(),
    });
    this.#settings = new Settings(words, config, () => this.#change());
    this.#showSensors();
    this.#inside = new Inside(words, this.#client, config.panels, { onPause: () => this.#stop() });
    this.#serial = new SerialMonitor(words);
    this.#criteria = new CriteriaList(words, config.criteria);
    this.#say("board.off");
    this.element = html(
      "div",
      { class: "bench" },
      html("div", { class: "stage" }, this.#picture.element, this.#plot.element),
      html("div", { class: "desk" }, this.#buttons.element, this.#message),
      this.#losses,
      this.#sensorPlace,
      this.#settings.element,
      ...(this.#journey ? [this.#journey.element] : []),
      html("div", { class: "panels" }, this.#serial.element, this.#criteria.element),
      this.#inside.element,
    );
  }

  /** The sine reads the knob only when nothing else moves x. */
  get #sensorNames() {
    const { firmware } = this.#config;
    return firmware === "sine" && this.#settings.values.drive === "knob" ? ["knob"] : SENSORS[firmware];
  }

  #showSensors() {
    const names = this.#sensorNames;
    this.#shownSensors = names.join();
    this.#sensors?.close();
    this.#sensors = new SensorPanel(
      this.#words,
      {
        sensors: names,
        recordings: this.#config.recordings.map(({ label, ...recording }) => ({
          ...recording,
          label: label ?? this.#words.recording(recording.id),
        })),
        baseUrl: `${assets}recordings/`,
        start: this.#config.start,
        again: this.#config.fixed.repeat === "yes",
      },
      {
        change: () => this.#change(),
        set: (sensor, value) => this.#set(sensor, value),
        append: (sensor, recording) => this.#client.send({ type: "append", sensor, recording }),
        end: (sensor) => this.#client.send({ type: "end", sensor }),
      },
    );
    this.#sensorPlace.replaceChildren(this.#sensors.element);
    this.#sensorPlace.hidden = names.length === 0;
  }

  /** What a hand sets counts at once. */
  #set(sensor, value) {
    if (!this.#fresh) {
      this.#start("step");
      return;
    }
    this.#client.send({ type: "set", sensor, value });
    if (!this.#buttons.running) {
      this.#go("step");
    }
  }

  /** Ends the board's worker and lets go of its devices; another Run starts one anew. */
  end() {
    this.#sensors.close();
    this.#client.end();
    this.#fresh = false;
    this.#next = undefined;
    this.#setRunning(false);
  }

  /** @param {"run" | "step"} action */
  async #start(action) {
    this.#setRunning(action === "run");
    if (this.#fresh) {
      this.#go(action);
      return;
    }
    this.#say("board.loading");
    this.#next = action;
    let feeds;
    try {
      feeds = await this.#sensors.feeds();
    } catch (error) {
      this.#next = undefined;
      this.#setRunning(false);
      this.#tell(error.message, "problem");
      return;
    }
    const { model: id, ...settings } = this.#settings.values;
    const model = this.#config.models.find((one) => one.id === id);
    try {
      await this.#client.power(() => modelBytes(model), {
        settings: this.#lines(model, settings),
        criteria: this.#config.criteria.join("\n"),
        feeds,
      });
    } catch (error) {
      this.#fail(error);
    }
  }

  #lines({ labels = [] }, settings) {
    const all = {
      board: this.#config.board,
      firmware: this.#config.firmware,
      ...(labels.length > 0 ? { labels: labels.join(",") } : {}),
      ...this.#config.fixed,
      ...settings,
    };
    return Object.entries(all)
      .filter(([name]) => !this.#config.recordings.some(({ sensor }) => sensor === name))
      .map(([name, value]) => `${name}=${value}`)
      .join("\n");
  }

  #powered({ status, refusal }) {
    this.#clear();
    this.#picture.setPower(true);
    if (refusal) {
      const key = `board.refused.${refusal.code}`;
      this.#refuse(this.#words.has(key) ? key : "board.refused.other");
      // The simulator's own words are English.
      const detail = this.#words.text("board.refused.detail", { message: `${refusal.where}: ${refusal.message}`.replace(/^: /, "") });
      this.#message.append(" ", html("small", { lang: "en" }, detail));
      return;
    }
    this.#status = status;
    this.#inside.show(status);
    if (status.shortage) {
      // As TensorFlow Lite Micro prints it on a real board.
      this.#serial.print([{ at: 0, text: "AllocateTensors() failed" }]);
      this.#refuseArena(status.shortage);
      return;
    }
    this.#serial.print([
      { at: 0, text: "AllocateTensors() OK" },
      { at: 0, text: `arena_used_bytes() = ${status.plan.usedBytes}` },
    ]);
    this.#fresh = true;
    if (this.#next) {
      this.#go(this.#next);
    }
  }

  /** @param {boolean} running */
  #setRunning(running) {
    this.#buttons.running = running;
    this.#inside.running(running);
  }

  #showLosses({ lost, missed }) {
    const key = lost > 0 ? "board.losses.lost" : missed > 0 ? "board.losses.missed" : undefined;
    this.#losses.textContent = key ? this.#words.text(key, { count: this.#words.number(lost || missed) }) : "";
  }

  #refuseArena({ missingBytes, step, operator, index }) {
    const words = this.#words;
    const reason = words.text(`board.arena.full.${step}`, { operator, index: words.number(index) });
    this.#refuse("board.arena.missing", { missing: words.bytes(missingBytes), reason });
  }

  #refuse(key, values) {
    this.#setRunning(false);
    this.#say(key, values, "problem");
  }

  /** @param {"run" | "step"} action */
  #go(action) {
    this.#setRunning(action === "run");
    this.#say(action === "run" ? "board.running" : "board.stepped");
    this.#client.send({ type: action });
    // A step, too, waits for what a live sensor reads.
    this.#sensors.setRunning(true);
  }

  #stop() {
    this.#next = undefined;
    this.#client.send({ type: "stop" });
    this.#setRunning(false);
    this.#sensors.setRunning(false);
    this.#say("board.stopped");
  }

  /** New settings are like a new upload: the board starts afresh with the next Run or Step. */
  #change() {
    this.#fresh = false;
    this.#next = undefined;
    this.#client.send({ type: "stop" });
    this.#setRunning(false);
    this.#sensors.clear();
    if (this.#sensorNames.join() !== this.#shownSensors) {
      this.#showSensors();
    }
    this.#clear();
    this.#picture.setPower(false);
    this.#say("board.changed");
  }

  #show({ turns, result }) {
    if (!this.#fresh) {
      return;
    }
    this.#plot.add(turns);
    this.#inside.add(turns);
    this.#showLosses(turns[turns.length - 1]);
    this.#serial.print(turns.flatMap(({ lines }) => lines));
    this.#light(turns[turns.length - 1].lights);
    this.#picture.setActive([...this.#status.firmware.sensors, "processor"]);
    this.#journey?.show(this.#status, turns, this.#client).catch((error) => this.#fail(error));
    if (this.#criteria.show(result.criteria)) {
      this.#say("board.passed", {}, "success");
    }
  }

  #light(lights) {
    for (const [name, level] of Object.entries(lights)) {
      this.#picture.setLight(name, level);
    }
  }

  #clear() {
    this.#light({ led: 0, red: 0, green: 0, blue: 0 });
    this.#picture.setActive([]);
    this.#plot.clear();
    this.#inside.clear();
    this.#losses.textContent = "";
    this.#journey?.clear();
    this.#serial.clear();
    this.#criteria.show();
  }

  /** @param {unknown} reason for whoever looks into the console: learners cannot mend it */
  #fail(reason) {
    console.error("sagui-board:", reason);
    this.end();
    this.#picture.setPower(false);
    this.#say("board.failed", {}, "problem");
  }

  #say(key, values = {}, kind = "") {
    this.#tell(this.#words.text(key, values), kind);
  }

  #tell(text, kind = "") {
    this.#message.className = `message ${kind}`;
    // Said once, not anew thirty times a second.
    if (this.#message.textContent !== text) {
      this.#message.textContent = text;
    }
  }
}
