import { html, svg } from "../dom.js";
import { percent, significant } from "./parts.js";
import { barScale, extremes, histogram, saturated } from "./tensor-values.js";

const BINS = 64;
const SIDE = 8;
const TOP = 26;
const TALL = 150;
const LINE = 18;

/**
 * How often each value is in a tensor, with the zero point marked and what is saturated counted.
 *
 * @param {import("../words.js").Words} words
 * @param {object} tensor as TensorView shows it
 * @param {number} room in pixels
 * @returns {Node[]}
 */
export function tensorHistogram(words, { info, quantisation, stored, real }, room) {
  const text = (key, values) => words.text(`board.inside.tensors.${key}`, values);
  const isScaled = quantisation === "one";
  const ends = saturated(info.type, stored);
  const [lowest, highest] = extremes(real.filter(Number.isFinite));
  const summary = text("histogram", {
    all: words.number(stored.length),
    least: significant(words, lowest),
    most: significant(words, highest),
  });
  const notes = [];
  if (ends) {
    const { least, low, most, high } = ends;
    const numbers = Object.entries({ all: stored.length, least, low, most, high });
    const values = Object.fromEntries(numbers.map(([name, value]) => [name, words.number(value)]));
    notes.push(text("saturated", { ...values, share: percent(words, (low + high) / stored.length) }));
    if (isScaled && low > 0 && info.zeroPoint === least) {
      notes.push(text("saturated.zero", { zero: words.number(least) }));
    }
  }
  if (isScaled) {
    notes.push(text("step.size", { scale: significant(words, info.scale) }));
  }
  const height = TOP + TALL + LINE * (isScaled ? 2 : 1) + 6;
  return [
    svg(
      "svg",
      { class: "histogram", viewBox: `0 0 ${room} ${height}`, role: "img", "aria-label": summary },
      svg("path", { class: "axis", d: `M${SIDE} ${TOP + TALL}H${room - SIDE}` }),
      ...drawing(words, info, isScaled, histogram(info.type, stored, BINS), ends, room, text),
    ),
    html("p", { class: "reading" }, summary),
    ...notes.map((note) => html("p", { class: "remark" }, note)),
  ];
}

function drawing(words, { type, scale, zeroPoint }, isScaled, { least, width, counts }, ends, room, text) {
  const isWhole = type !== "FLOAT32";
  const high = least + width * counts.length;
  const { most, cut } = barScale(counts);
  const bottom = TOP + TALL;
  const x = (value) => SIDE + ((value - least) / (high - least)) * (room - 2 * SIDE);
  const label = (at, y, content, anchor) => svg("text", { x: at, y, "text-anchor": anchor }, content);
  const bar = (style, from, count) => {
    const tall = Math.min(1, count / most) * TALL + 1;
    const size = {
      x: x(from) + 0.5,
      y: bottom - tall,
      width: Math.max(1, x(from + width) - x(from) - 1),
      height: tall,
    };
    return count > 0 ? [svg("rect", { class: style, ...size })] : [];
  };
  const drawn = counts.flatMap((count, i) => bar("bin", least + i * width, count));

  // Of the outermost bins, what is at the very end, unless that stands for 0.
  if (ends?.least === least) {
    const style = (limit) => (isScaled && limit === zeroPoint ? "bin zeros" : "bin cut");
    drawn.push(...bar(style(ends.least), least, ends.low), ...bar(style(ends.most), high - width, ends.high));
  }

  // A bar that would leave no room for the others is cut short, and says how high it is.
  if (cut >= 0) {
    const from = x(least + cut * width);
    const to = x(least + (cut + 1) * width);
    const isRight = cut > counts.length / 2;
    drawn.push(
      svg("path", { class: "break", d: `M${from - 3} ${TOP + 20}L${to + 3} ${TOP + 12}` }),
      label(isRight ? from - 6 : to + 6, TOP + 20, `↑ ${words.number(counts[cut])}`, isRight ? "end" : "start"),
    );
  }

  const last = isWhole ? high - 1 : high;
  const rows = [[isWhole ? (value) => words.number(value) : (value) => significant(words, value), "stored"]];
  if (isScaled) {
    rows.push([(value) => significant(words, scale * (value - zeroPoint)), "real"]);
  }
  rows.forEach(([write, name], i) => {
    const y = bottom + LINE * (i + 1);
    drawn.push(label(SIDE, y, write(least), "start"), label(room - SIDE, y, write(last), "end"));
    if (isScaled) {
      drawn.push(label(room / 2, y, text(name), "middle"));
    }
  });

  const zero = isScaled ? zeroPoint : 0;
  if (zero >= least && zero < high) {
    const at = x(zero + (isWhole ? 0.5 : 0));
    const isRight = at > room / 2;
    const content = isScaled ? text("zero", { zero: words.number(zero) }) : "0";
    drawn.push(
      svg("line", { class: "zero", x1: at, x2: at, y1: TOP - 8, y2: bottom }),
      label(at + (isRight ? -6 : 6), TOP - 8, content, isRight ? "end" : "start"),
    );
  }
  return drawn;
}
