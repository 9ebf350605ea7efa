// Tensors as grids of numbers, each on the colour of its tile.
import { html } from "../dom.js";
import { scroller, significant } from "./parts.js";
import { elementBytes, extremes, strengths } from "./tensor-values.js";

/** From this width in pixels on, rows are twice as long. */
const WIDE = 560;

/** Of a tile's colour, so that the text on it keeps its contrast. */
const STRENGTH = 0.45;

/**
 * @typedef {object} Grid
 * @property {number} count of cells in all
 * @property {number} columns
 * @property {(index: number) => string} rowName
 * @property {(index: number) => {main: string, small?: string, tint?: number, starts?: boolean}} cell tint: −1 to 1;
 *   starts: the first byte of an element
 * @property {string} [note]
 */

const hex = (value) => value.toString(16).padStart(2, "0");

/**
 * The bytes as they are stored, in hexadecimal, and as numbers where each is one.
 *
 * @returns {Grid}
 */
export function byteGrid(words, { info, bytes, stored }, width) {
  const unsigned = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = elementBytes(info.type) ?? 1;
  const isNumber = stored !== undefined && size === 1;
  const tints = info.type === "INT8" ? strengths("INT8", stored) : [];
  return {
    count: unsigned.length,
    columns: width < WIDE ? 8 : 16,
    rowName: (index) => `0x${hex(index)}`,
    cell: (index) => ({
      main: hex(unsigned[index]),
      small: isNumber ? words.number(stored[index]) : "",
      tint: tints[index],
      starts: size > 1 && index % size === 0,
    }),
  };
}

/**
 * The real values, each with the stored one that stands for it.
 *
 * @returns {Grid}
 */
export function valueGrid(words, { info, quantisation, stored, real }, width) {
  const isScaled = quantisation === "one";
  const isWhole = !isScaled && info.type !== "FLOAT32";
  // Digits as fine as one step of the stored value, or a thousandth of the largest.
  const size = isScaled ? 100 * info.scale : Math.max(...extremes(real.filter(Number.isFinite)).map(Math.abs)) || 1;
  const digits = isWhole ? 0 : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(size))));
  const tints = strengths(info.type, stored, real);
  const text = (key, values) => words.text(`board.inside.tensors.${key}`, values);
  const notes = {
    // As a learner would write it: "+ 128" rather than "− −128".
    one: () =>
      text("note.scaled", {
        scale: significant(words, info.scale),
        zero: `${info.zeroPoint < 0 ? "+" : "−"} ${words.number(Math.abs(info.zeroPoint))}`,
      }),
    "per-channel": () => text("note.perChannel"),
    none: () => text("note.plain"),
  };
  return {
    count: real.length,
    columns: width < WIDE ? 4 : 8,
    rowName: (index) => words.number(index),
    cell: (index) => ({
      main: Number.isFinite(real[index]) ? words.number(real[index], digits) : String(real[index]),
      small: isScaled ? words.number(stored[index]) : "",
      tint: tints[index],
    }),
    note: notes[quantisation](),
  };
}

/**
 * Some of the cells as a table.
 *
 * @param {string} title
 * @param {Grid} grid
 * @param {number} from
 * @param {number} to
 */
export function gridTable(title, { columns, rowName, cell }, from, to) {
  const rows = [];
  for (let start = from; start < to; start += columns) {
    const length = Math.min(columns, to - start);
    const cells = Array.from({ length }, (_, i) => cellElement(cell(start + i), i));
    rows.push(html("tr", {}, html("th", { scope: "row" }, rowName(start)), ...cells));
  }
  const caption = html("caption", { class: "visually-hidden" }, title);
  return scroller(title, html("table", { class: "cells" }, caption, html("tbody", {}, ...rows)));
}

function cellElement({ main, small, tint, starts }, column) {
  const cell = html("td", starts && column > 0 ? { class: "starts" } : {}, main);
  if (small) {
    cell.append(html("small", {}, small));
  }
  if (tint) {
    const colour = html("span", { class: `tint ${tint < 0 ? "sky" : "amber"}` });
    colour.style.opacity = (STRENGTH * Math.abs(tint)).toFixed(2);
    cell.prepend(colour);
  }
  return cell;
}
