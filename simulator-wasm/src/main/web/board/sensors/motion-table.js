import { MOST_SECONDS } from "./limits.js";
import { motionBytes, MOTION_RATE } from "./recording.js";
import { Refusal } from "./refusal.js";
import { SteadyRate } from "./resampling.js";

const COLUMNS = ["time", "ax", "ay", "az", "gx", "gy", "gz"];

/** Spreadsheets write semicolons where the comma is the decimal sign. */
function separatorOf(header) {
  return [";", "\t", ","].find((separator) => header.includes(separator)) ?? ",";
}

/**
 * Reads motion from a table: a header with the columns time (seconds), ax, ay, az (g), gx, gy, gz (degrees per second) in
 * any order, then one line for each moment.
 *
 * @param {string} text
 * @returns {Uint8Array} a recording at 50 Hz
 * @throws {Refusal} that says which line is wrong, and how
 */
export function readMotionTable(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const separator = separatorOf(lines[0]);
  const cells = (line) => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  const header = cells(lines[0]).map((name) => name.toLowerCase());
  const places = COLUMNS.map((name) => header.indexOf(name));
  const missing = COLUMNS.filter((_, i) => places[i] < 0);
  if (missing.length > 0) {
    throw new Refusal("table.header", { columns: missing.join(", ") });
  }
  const steady = new SteadyRate(MOTION_RATE, MOST_SECONDS);
  const moments = [];
  let first;
  let last = -Infinity;
  lines.forEach((line, i) => {
    if (i === 0 || line.trim() === "") {
      return;
    }
    const row = cells(line);
    const [time, ...values] = places.map((place) => number(row[place], separator));
    if (!Number.isFinite(time) || !values.every(Number.isFinite)) {
      throw new Refusal("table.number", { line: i + 1 });
    }
    if (time <= last) {
      throw new Refusal("table.time", { line: i + 1 });
    }
    first ??= time;
    last = time;
    if (last - first > MOST_SECONDS) {
      throw new Refusal("file.tooLong", { seconds: MOST_SECONDS });
    }
    moments.push(...steady.push(time, values));
  });
  if (moments.length < 2) {
    throw new Refusal("table.short");
  }
  return motionBytes(moments);
}

function number(cell, separator) {
  if (!cell) {
    return NaN;
  }
  return Number(separator === "," ? cell : cell.replace(",", "."));
}
