import { html } from "../dom.js";
import { DeviceSource } from "./device-source.js";
import { KINDS } from "./kinds.js";
import { Refusal } from "./refusal.js";
import { BundledSource, FileSource, TakeSource } from "./sources.js";

/**
 * A microphone, a motion sensor or a camera: fed with one of several sources, each of which has
 *
 *   id, element      its name in words and its part of the panel
 *   recording()      a promise of its bytes, rejected with a Refusal while there are none
 *   live             milliseconds a picture, where it reads while the board runs instead
 *   isSeen           true where its own part shows all there is to see
 */
export class RecordedSensor {
  #words;
  #sensor;
  #kind;
  #listeners;
  #sources;
  #take;
  #device;
  #radios = new Map();
  #again;
  #againLabel;
  #preview = html("div", { class: "preview" });
  #shown;
  #asked = 0;
  #message = html("p", { class: "message", role: "status" });

  constructor(words, sensor, { recordings, baseUrl, start, again }, listeners) {
    this.#words = words;
    this.#sensor = sensor;
    this.#kind = KINDS[sensor];
    this.#listeners = listeners;
    const changed = (source) => this.#changed(source);
    this.#take = new TakeSource();
    this.#device = new DeviceSource(words, sensor, this.#kind, {
      append: (bytes) => listeners.append(sensor, bytes),
      end: () => listeners.end(sensor),
      took: (bytes) => this.#took(bytes),
      opening: () => this.#say(""),
      useTake: () => {
        this.#choose("take");
        // The button that was pressed is hidden now.
        this.#radios.get("take").focus();
      },
      changed,
    });
    const { Maker } = this.#kind;
    this.#sources = [
      ...(recordings.length > 0 ? [new BundledSource(words, sensor, recordings, baseUrl, start, changed)] : []),
      ...(Maker ? [new Maker(words, changed)] : []),
      this.#device,
      new FileSource(words, sensor, this.#kind, changed),
      this.#take,
    ];
    this.#build(again);
    this.#choose(this.#sources[0].id, false);
  }

  #build(again) {
    const text = (key) => this.#words.text(`board.sensor.${this.#sensor}${key}`);
    const options = this.#sources.map(({ id }) => {
      const radio = html("input", {
        type: "radio",
        name: `source-${this.#sensor}`,
        value: id,
        onchange: () => this.#choose(id),
      });
      const label = html("label", { hidden: id === "take" }, radio, html("span", {}, this.#name(id)));
      this.#radios.set(id, radio);
      return label;
    });
    this.#again = html("input", { type: "checkbox", checked: again, onchange: () => this.#listeners.change() });
    this.#againLabel = html("label", { class: "check" }, this.#again, this.#words.text("board.sensor.again"));
    this.element = html(
      "section",
      { class: "sensor", "data-sensor": this.#sensor },
      html("h3", {}, text("")),
      html("fieldset", { class: "sources" }, html("legend", {}, text(".question")), ...options),
      ...this.#sources.map(({ element }) => element),
      this.#message,
      this.#preview,
      this.#againLabel,
    );
  }

  #name(id) {
    const own = { made: true, device: true }[id];
    return this.#words.text(own ? `board.sensor.${this.#sensor}.${id}` : `board.sensor.source.${id}`);
  }

  get #source() {
    return this.#sources.find(({ id }) => this.#radios.get(id).checked);
  }

  #choose(id, byHand = true) {
    this.#radios.get(id).checked = true;
    for (const source of this.#sources) {
      source.element.hidden = source.id !== id;
    }
    if (id !== this.#device.id) {
      // No device stays on that nobody listens to.
      this.#device.close();
    }
    this.#changed(this.#source, byHand);
  }

  /** Shows what the chosen source has now. */
  async #changed(source, tell = true) {
    if (source !== this.#source) {
      return;
    }
    if (tell) {
      this.#listeners.change();
    }
    this.#say("");
    const isRecorded = source.live === undefined && !source.isSeen;
    this.#againLabel.hidden = !isRecorded;
    const asked = ++this.#asked;
    let bytes;
    let refusal;
    try {
      bytes = isRecorded ? await source.recording() : undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      refusal = error;
    }
    if (asked !== this.#asked) {
      return;
    }
    this.#shown?.stop?.();
    this.#shown = bytes && this.#kind.preview(this.#words, bytes);
    this.#preview.replaceChildren(...(this.#shown ? [this.#shown.element] : []));
    // Nothing is missing before the board is to run.
    if (refusal && !refusal.key.startsWith("missing")) {
      this.#say(refusal.in(this.#words));
    }
  }

  #took(bytes) {
    this.#take.bytes = bytes;
    this.#radios.get("take").parentElement.hidden = false;
    if (this.#source === this.#take) {
      this.#changed(this.#take);
    }
  }

  #say(text) {
    this.#message.textContent = text;
    this.#message.classList.toggle("problem", text !== "");
  }

  async feed() {
    const source = this.#source;
    try {
      if (source.live !== undefined) {
        source.arm();
        return { sensor: this.#sensor, live: source.live };
      }
      return { sensor: this.#sensor, recording: await source.recording(), again: this.#again.checked };
    } catch (error) {
      if (error instanceof Refusal) {
        this.#say(error.in(this.#words));
      }
      throw error;
    }
  }

  setRunning(running) {
    this.#device.setRunning(running && this.#source === this.#device);
  }

  close() {
    this.#device.close();
    this.#shown?.stop?.();
  }
}
