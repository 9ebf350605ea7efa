// Recordings to hear and to see, each with a text that tells the same.
import { html, svg } from "../dom.js";
import {
  ACCELERATION_STEP,
  decibels,
  int16Numbers,
  loudness,
  MOTION_CHANNELS,
  MOTION_RATE,
  readPictures,
  SOUND_RATE,
  TURNING_STEP,
} from "./recording.js";

const WIDTH = 300;
const HEIGHT = 60;
const MOST_PICTURES = 12;

/** @type {AudioContext | undefined} of all sounds in the page; only made when one is to be heard */
let speaker;

const told = (words, key, values) => html("p", { class: "told" }, words.text(`board.sensor.${key}`, values));

function plot(...children) {
  return svg(
    "svg",
    { class: "trace-plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("path", { class: "axis", d: `M0 ${HEIGHT / 2}H${WIDTH}` }),
    ...children,
  );
}

/** The top and bottom of a sound in each of so many columns. */
function envelope(numbers) {
  const top = [];
  const bottom = [];
  for (let x = 0; x < WIDTH; x++) {
    const part = numbers.subarray(Math.floor((x * numbers.length) / WIDTH), Math.ceil(((x + 1) * numbers.length) / WIDTH));
    const place = (number) => `${x} ${(HEIGHT / 2) * (1 - number / 32768)}`;
    top.push(place(part.reduce((most, number) => Math.max(most, number), -32768)));
    bottom.unshift(place(part.reduce((least, number) => Math.min(least, number), 32767)));
  }
  return svg("path", { class: "envelope", d: `M${[...top, ...bottom].join("L")}Z` });
}

/** A sound with a button to hear it. */
export class SoundPreview {
  #numbers;
  #words;
  #button = html("button", { type: "button", onclick: () => (this.#playing ? this.stop() : this.#play()) });
  #playing;

  constructor(words, bytes) {
    this.#words = words;
    this.#numbers = int16Numbers(bytes);
    const { rms, peak } = loudness(this.#numbers);
    const seconds = words.number(this.#numbers.length / SOUND_RATE, 1);
    const level = (share) => words.number(Math.round(decibels(share)));
    this.element = html(
      "div",
      { class: "sound" },
      this.#button,
      plot(envelope(this.#numbers)),
      told(words, "told.sound", { seconds, mean: level(rms), peak: level(peak) }),
    );
    this.#show();
  }

  #show() {
    this.#button.textContent = this.#words.text(`board.sensor.${this.#playing ? "quiet" : "listen"}`);
  }

  #play() {
    speaker ??= new AudioContext();
    speaker.resume();
    const buffer = speaker.createBuffer(1, this.#numbers.length, SOUND_RATE);
    buffer.copyToChannel(Float32Array.from(this.#numbers, (number) => number / 32768), 0);
    const playing = new AudioBufferSourceNode(speaker, { buffer });
    playing.connect(speaker.destination);
    playing.onended = () => this.#ended(playing);
    playing.start();
    this.#playing = playing;
    this.#show();
  }

  #ended(playing) {
    if (this.#playing === playing) {
      this.#playing = undefined;
      this.#show();
    }
  }

  stop() {
    this.#playing?.stop();
    this.#ended(this.#playing);
  }
}

/** Three axes of one kind, and the largest magnitude among them. */
function axes(words, numbers, first, step, key, digits) {
  const moments = numbers.length / MOTION_CHANNELS;
  const value = (moment, axis) => numbers[moment * MOTION_CHANNELS + first + axis] * step;
  let most = 0;
  for (let i = 0; i < 3 * moments; i++) {
    most = Math.max(most, Math.abs(value(Math.floor(i / 3), i % 3)));
  }
  const lines = ["x", "y", "z"].map((name, axis) => {
    const points = Array.from({ length: moments }, (_, i) => {
      const y = (HEIGHT / 2) * (1 - (0.95 * value(i, axis)) / (most || 1));
      return `${((i * WIDTH) / (moments - 1)).toFixed(1)} ${y.toFixed(1)}`;
    });
    return svg("path", { class: `axis-${name}`, d: `M${points.join("L")}` });
  });
  const caption = html("figcaption", {}, words.text(`board.sensor.${key}`, { most: words.number(most, digits) }));
  return { most, element: html("figure", {}, caption, plot(...lines)) };
}

function axisKeys() {
  const keys = ["x", "y", "z"].map((name) => {
    const line = svg("path", { class: `axis-${name}`, d: "M0 4H24" });
    return html("span", {}, svg("svg", { viewBox: "0 0 24 8", "aria-hidden": "true" }, line), name);
  });
  return html("div", { class: "axis-keys" }, ...keys);
}

/** The six traces of a motion sensor. */
export function motionPreview(words, bytes) {
  const numbers = int16Numbers(bytes);
  const acceleration = axes(words, numbers, 0, ACCELERATION_STEP, "acceleration", 1);
  const turning = axes(words, numbers, 3, TURNING_STEP, "turning", 0);
  const values = {
    seconds: words.number(numbers.length / MOTION_CHANNELS / MOTION_RATE, 1),
    acceleration: words.number(acceleration.most, 1),
    turning: words.number(turning.most),
  };
  return {
    element: html(
      "div",
      {},
      axisKeys(),
      html("div", { class: "motion" }, acceleration.element, turning.element),
      told(words, "told.motion", values),
    ),
  };
}

/** @param {HTMLCanvasElement} canvas as large as the picture @param {Uint8Array} grey */
export function drawGrey(canvas, grey) {
  const image = new ImageData(canvas.width, canvas.height);
  grey.forEach((value, i) => image.data.set([value, value, value, 255], 4 * i));
  canvas.getContext("2d").putImageData(image, 0, 0);
}

/** Pictures in a row, some of them if they are many. */
export function picturePreview(words, bytes) {
  const { width, height, milliseconds, pictures } = readPictures(bytes);
  const shown = Math.min(pictures.length, MOST_PICTURES);
  const strip = Array.from({ length: shown }, (_, i) => {
    const canvas = html("canvas", { width, height });
    drawGrey(canvas, pictures[Math.floor((i * pictures.length) / shown)]);
    return canvas;
  });
  const values = {
    count: words.number(pictures.length),
    width: words.number(width),
    height: words.number(height),
    seconds: words.number(milliseconds / 1000, milliseconds % 1000 ? 1 : 0),
  };
  const key = pictures.length === 1 ? "told.picture" : "told.pictures";
  return {
    element: html(
      "div",
      {},
      html("div", { class: "filmstrip", "aria-hidden": "true" }, ...strip),
      told(words, key, values),
    ),
  };
}
