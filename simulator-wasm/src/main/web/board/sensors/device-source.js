import { html } from "../dom.js";
import { lackOf } from "./devices.js";
import { MOST_LIVE_SECONDS } from "./limits.js";
import { Refusal } from "./refusal.js";

/** The device's own microphone, camera or motion sensor: asked for in words first, listened to while the board runs. */
export class DeviceSource {
  id = "device";
  live;
  #words;
  #sensor;
  #kind;
  #listeners;
  #device;
  #asking = false;
  #monitor = html("div", { class: "monitor" });
  #message = html("p", { class: "message", role: "status" });
  #on;
  #off;
  #useTake;
  /** What was read since the board was powered, and whether the board expects more. */
  #take = [];
  #seconds = 0;
  #expected = false;
  #listening = false;

  constructor(words, sensor, kind, listeners) {
    this.#words = words;
    this.#sensor = sensor;
    this.#kind = kind;
    this.#listeners = listeners;
    this.live = kind.Device.milliseconds;
    const button = (key, look, onclick) =>
      html("button", { type: "button", class: look, onclick }, words.text(`board.sensor.${key}`));
    this.#on = button(`${sensor}.on`, "primary", () => this.#open());
    this.#off = button(`${sensor}.off`, "", () => this.close());
    this.#useTake = button("take.use", "", () => listeners.useTake());
    this.#useTake.hidden = true;
    this.element = html(
      "div",
      { class: "pane" },
      html("p", { class: "consent" }, words.text(`board.sensor.${sensor}.consent`)),
      html("div", { class: "tools" }, this.#on, this.#off, this.#useTake),
      this.#message,
      this.#monitor,
    );
    this.#show();
  }

  async #open() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    this.#listeners.opening();
    this.#say("asking", { device: this.#name });
    try {
      this.#device = await this.#kind.Device.open(this.#words);
    } catch (error) {
      const lack = lackOf(error);
      this.#say(`lack.${lack}${lack === "none" ? `.${this.#sensor}` : ""}`, { device: this.#name }, "problem");
      return;
    } finally {
      this.#asking = false;
    }
    if (this.element.hidden) {
      // Another source was chosen while the browser asked.
      this.close();
      return;
    }
    this.#device.onend = () => this.#lost();
    this.#say(`${this.#sensor}.ready`);
    this.#show();
    this.#off.focus();
    this.#listeners.changed(this);
  }

  get #name() {
    return this.#words.text(`board.sensor.${this.#sensor}.device.name`);
  }

  #show() {
    const isOn = this.#device !== undefined;
    this.#on.hidden = isOn;
    this.#off.hidden = !isOn;
    this.#monitor.replaceChildren(...(isOn ? [this.#device.element] : []));
  }

  #say(key, values = {}, kind = "") {
    this.#message.className = `message ${kind}`;
    this.#message.textContent = key && this.#words.text(`board.sensor.${key}`, values);
  }

  /** The board is about to be powered: a new recording begins. */
  arm() {
    if (!this.#device) {
      throw new Refusal(`missing.${this.#sensor}`);
    }
    this.#take = [];
    this.#seconds = 0;
    this.#expected = true;
  }

  setRunning(running) {
    if (running && this.#expected && !this.#device) {
      // It was switched off meanwhile.
      this.#expected = false;
      this.#listeners.end();
    }
    const listening = running && this.#expected;
    if (listening === this.#listening) {
      return;
    }
    this.#listening = listening;
    this.#device.listen(listening ? (bytes, seconds) => this.#read(bytes, seconds) : undefined);
    if (!listening && this.#seconds > 0) {
      this.#listeners.took(this.#kind.join(this.#take));
      this.#useTake.hidden = false;
      this.#say("take.done", { seconds: this.#words.number(this.#seconds, 1) });
    }
  }

  #read(bytes, seconds) {
    this.#take.push(bytes);
    this.#seconds += seconds;
    this.#listeners.append(bytes);
    if (this.#seconds >= MOST_LIVE_SECONDS) {
      this.setRunning(false);
      this.#expected = false;
      this.#listeners.end();
      this.#say("take.full", { minutes: this.#words.number(MOST_LIVE_SECONDS / 60) });
    }
  }

  #lost() {
    this.close();
    this.#say("lack.lost", { device: this.#name }, "problem");
  }

  close() {
    if (!this.#device) {
      return;
    }
    const hadFocus = this.#off.matches(":focus");
    const wasListening = this.#listening;
    this.#say("");
    this.setRunning(false);
    this.#device.close();
    this.#device = undefined;
    this.setRunning(wasListening);
    this.#show();
    if (hadFocus) {
      this.#on.focus();
    }
  }
}
