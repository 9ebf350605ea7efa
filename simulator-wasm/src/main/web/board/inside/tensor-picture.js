import { html } from "../dom.js";
import { significant } from "./parts.js";
import { extremes, pictureShape, pictureValues, strengths } from "./tensor-values.js";

/** The most pixels of the page that a picture takes. */
const WIDEST = 480;
const HIGHEST = 320;

/**
 * A tensor as pictures in the colours of tiles, one channel at a time.
 *
 * @param {import("../words.js").Words} words
 * @param {object} tensor as TensorView shows it
 * @param {number} room in pixels
 * @param {HTMLElement} styled whose colours are used
 * @param {number} chosen channel
 * @param {(channel: number) => void} choose is told of another one
 * @returns {Node[]}
 */
export function tensorPicture(words, { info, stored, real }, room, styled, chosen, choose) {
  const text = (key, values) => words.text(`board.inside.tensors.${key}`, values);
  const shape = pictureShape(info.shape);
  if (!shape) {
    return [html("p", { class: "remark" }, text("noPicture"))];
  }
  const { height, width, count } = shape;
  const canvas = html("canvas", { width, height, role: "img", class: "tensor-picture" });
  const reading = html("p", { class: "reading" });
  const name = html("span");
  const slider = html("input", { type: "range", min: 0, max: count - 1, value: chosen, "data-keep": "channel" });
  const all = strengths(info.type, stored, real);
  const show = (channel) => {
    name.textContent = text("slice", { number: words.number(channel + 1), count: words.number(count) });
    slider.setAttribute("aria-valuetext", name.textContent);
    paint(canvas, pictureValues(all, shape, channel), styled);
    reading.textContent = describe(pictureValues(real, shape, channel));
    canvas.setAttribute("aria-label", reading.textContent);
  };
  const describe = (values) => {
    const [least, most] = extremes(values.filter(Number.isFinite));
    const place = (value) => {
      const index = values.indexOf(value);
      return text("place", {
        row: words.number(Math.floor(index / width) + 1),
        column: words.number((index % width) + 1),
      });
    };
    return text("picture", {
      height: words.number(height),
      width: words.number(width),
      least: significant(words, least),
      leastAt: place(least),
      most: significant(words, most),
      mostAt: place(most),
      mean: significant(words, values.reduce((sum, value) => sum + value, 0) / values.length),
    });
  };
  slider.addEventListener("input", () => {
    choose(Number(slider.value));
    show(Number(slider.value));
  });
  // A whole number of pixels for each value, as far as there is room.
  const zoom = Math.max(1, Math.floor(Math.min(Math.min(room, WIDEST) / width, HIGHEST / height)));
  canvas.style.width = `${zoom * width}px`;
  show(chosen);
  const chooser = html("label", { class: "field wide" }, name, slider);
  return count > 1 ? [chooser, canvas, reading] : [canvas, reading];
}

function paint(canvas, strength, styled) {
  const style = getComputedStyle(styled);
  const [paper, sky, amber] = ["--paper", "--sky", "--amber"].map((name) => colourOf(style.getPropertyValue(name)));
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(canvas.width, canvas.height);
  strength.forEach((value, i) => {
    const full = value < 0 ? sky : amber;
    for (let c = 0; c < 3; c++) {
      pixels.data[4 * i + c] = paper[c] + Math.abs(value) * (full[c] - paper[c]);
    }
    pixels.data[4 * i + 3] = 255;
  });
  context.putImageData(pixels, 0, 0);
}

/** @param {string} text such as "#1c5d97" */
function colourOf(text) {
  const value = parseInt(text.trim().slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
