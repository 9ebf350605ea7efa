// What the board senses: one section for each sensor that the firmware uses.
import { html } from "../dom.js";
import { Button, Knob, Temperature } from "./hand-sensors.js";
import { RecordedSensor } from "./recorded-sensor.js";
import { Refusal } from "./refusal.js";

const HAND_SENSORS = { knob: Knob, temperature: Temperature, button: Button };

/** The sensors of a board, and what each is fed with. */
export class SensorPanel {
  #words;
  #sections;

  /**
   * @param {import("../words.js").Words} words
   * @param {object} options
   * @param {string[]} options.sensors "knob", "button", "temperature", "microphone", "motion", "camera"
   * @param {{sensor: string, id: string, label: string}[]} options.recordings that come with the course
   * @param {string} options.baseUrl of the folder with their scripts, ending with a slash
   * @param {Record<string, string>} [options.start] the recording that each sensor begins with, by its id
   * @param {boolean} [options.again] whether recordings start again after their end
   * @param {object} listeners
   * @param {() => void} listeners.change a sensor is fed with something else: from the next power on
   * @param {(sensor: string, value: number) => void} listeners.set a hand has set something, which counts at once
   * @param {(sensor: string, bytes: Uint8Array) => void} listeners.append more of a live sensor
   * @param {(sensor: string) => void} listeners.end a live sensor reads no more
   */
  constructor(words, { sensors, recordings, baseUrl, start = {}, again = false }, listeners) {
    this.#words = words;
    this.#sections = sensors.map((sensor) => {
      const Hand = HAND_SENSORS[sensor];
      if (Hand) {
        return new Hand(words, (value) => listeners.set(sensor, value));
      }
      const own = recordings.filter((recording) => recording.sensor === sensor);
      return new RecordedSensor(words, sensor, { recordings: own, baseUrl, start: start[sensor], again }, listeners);
    });
    this.element = html("div", { class: "sensors" }, ...this.#sections.map(({ element }) => element));
  }

  /**
   * What to power the board with.
   *
   * @returns {Promise<object[]>} the feeds of the worker's "power" message; rejected with an Error that says, in the page's
   *   language, what is missing still
   */
  async feeds() {
    try {
      return await Promise.all(this.#sections.map((section) => section.feed()));
    } catch (error) {
      throw error instanceof Refusal ? new Error(error.in(this.#words), { cause: error }) : error;
    }
  }

  /** Whether the board runs: live sensors are listened to meanwhile. @param {boolean} running */
  setRunning(running) {
    this.#sections.forEach((section) => section.setRunning?.(running));
  }

  /** The board is off: what a live sensor has read becomes a recording. A device stays on while it is the chosen source. */
  clear() {
    this.setRunning(false);
  }

  /** Lets go of all devices and sounds: the board leaves the page. */
  close() {
    this.#sections.forEach((section) => section.close?.());
  }
}
