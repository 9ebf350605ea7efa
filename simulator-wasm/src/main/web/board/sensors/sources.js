// What recordings come from, but for those that are made in the page or by the device.
import { decodeBase64 } from "../../simulator/base64.js";
import { loadScript } from "../../simulator/load-script.js";
import { html } from "../dom.js";
import { MOST_BYTES } from "./limits.js";
import { Refusal } from "./refusal.js";

/** One of the recordings that come with the course. */
export class BundledSource {
  id = "recording";
  #baseUrl;
  #select;

  constructor(words, sensor, recordings, baseUrl, start, changed) {
    this.#baseUrl = baseUrl;
    this.#select = html(
      "select",
      { onchange: () => changed(this) },
      ...recordings.map(({ id, label }) => html("option", { value: id, selected: id === start }, label)),
    );
    const name = html("span", {}, words.text("board.sensor.recording"));
    this.element = html("label", { class: "pane labelled" }, name, this.#select);
  }

  async recording() {
    const id = this.#select.value;
    if (!globalThis.SaguiRecordings?.[id]) {
      try {
        await loadScript(`${this.#baseUrl}${id}.js`);
      } catch {
        throw new Refusal("recording.lost", { file: `${id}.js` });
      }
    }
    return decodeBase64(globalThis.SaguiRecordings[id].data);
  }
}

/** A file of the learner's, or several pictures. */
export class FileSource {
  id = "file";
  #result = Promise.reject(new Refusal("missing.file"));
  #name = html("span", { class: "file-name" });

  constructor(words, sensor, { accept, multiple, read }, changed) {
    // Looked at when the board is powered, not before.
    this.#result.catch(() => {});
    const input = html("input", {
      type: "file",
      accept,
      multiple,
      onchange: () => {
        const files = [...input.files];
        if (files.length > 0) {
          this.#name.textContent = files.map(({ name }) => name).join(", ");
          this.#result = readable(files, read);
          this.#result.catch(() => {});
          changed(this);
        }
        // So that the same file can be chosen again once it has been mended.
        input.value = "";
      },
    });
    const choose = html("span", {}, words.text(`board.sensor.file.choose.${multiple ? "many" : "one"}`));
    const hint = html("p", { class: "hint" }, words.text(`board.sensor.${sensor}.file.hint`));
    this.element = html("div", { class: "pane" }, html("label", { class: "file-button" }, input, choose), this.#name, hint);
  }

  recording() {
    return this.#result;
  }
}

async function readable(files, read) {
  if (files.some(({ size }) => size > MOST_BYTES)) {
    throw new Refusal("file.tooLarge", { megabytes: MOST_BYTES / 1_000_000 });
  }
  return read(files);
}

/** What a device has recorded while the board ran. */
export class TakeSource {
  id = "take";
  element = html("div");

  async recording() {
    return this.bytes;
  }
}
