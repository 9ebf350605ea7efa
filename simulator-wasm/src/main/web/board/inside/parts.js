// What the panels are built of.
import { html } from "../dom.js";

/** @typedef {import("../words.js").Words} Words */

/**
 * A number with so many digits that count.
 *
 * @param {Words} words
 * @param {number} value
 */
export function significant(words, value, digits = 3) {
  const magnitude = value ? Math.floor(Math.log10(Math.abs(value))) : 0;
  return words.number(value, Math.min(9, Math.max(0, digits - 1 - magnitude)));
}

/**
 * From where to where a figure may lie: without an end where none is known.
 *
 * @param {Words} words
 */
export function range(words, { low, high }) {
  return high === null
    ? words.text("board.inside.range.open", { low: significant(words, low) })
    : words.text("board.inside.range", { low: significant(words, low), high: significant(words, high) });
}

/** A number of bytes in full. */
export function bytes(words, count) {
  return words.text("board.bytes", { count: words.number(count) });
}

/** A share as a percentage: what is little is not written as nothing, nor what is nearly all as all. */
export function percent(words, share) {
  const value = 100 * share;
  const isWhole = value === 0 || value > 99.95 || (value >= 9.95 && value < 99);
  const text = value > 0 && value < 0.05 ? `< ${words.number(0.05, 2)}` : words.number(value, isWhole ? 0 : 1);
  return words.text("board.inside.percent", { value: text });
}

/** How far a number can be trusted: exact, modelled or illustrative. */
export function honesty(words, label) {
  return html("span", { class: "honesty" }, words.text(`board.inside.label.${label}`));
}

/**
 * A table that scrolls by itself where it is wider than its page.
 *
 * @param {string} caption
 * @param {string[]} heads of its columns; the first column holds the rows' heads
 * @param {(Node | string)[][]} rows
 */
export function table(caption, heads, rows) {
  const cell = (content, i) => html(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : {}, content);
  return scroller(
    caption,
    html(
      "table",
      {},
      html("caption", { class: "visually-hidden" }, caption),
      html("thead", {}, html("tr", {}, ...heads.map((head) => html("th", { scope: "col" }, head)))),
      html("tbody", {}, ...rows.map((row) => html("tr", {}, ...row.map(cell)))),
    ),
  );
}

/** A region of its own, so that the keyboard can scroll it. */
export function scroller(label, ...children) {
  return html("div", { class: "scroller", role: "region", tabindex: 0, "aria-label": label }, ...children);
}

/** What is there on demand. */
export function fold(title, ...children) {
  return html("details", {}, html("summary", {}, title), ...children);
}

/**
 * One of a few.
 *
 * @param {string} name of its radio buttons, once in the panels
 * @param {string} legend
 * @param {[string, string][]} options values and texts
 * @param {string} chosen
 * @param {(value: string) => void} take
 */
export function choice(name, legend, options, chosen, take) {
  return html(
    "fieldset",
    { class: "choice" },
    html("legend", {}, legend),
    ...options.map(([value, text]) =>
      html(
        "label",
        {},
        html("input", {
          type: "radio",
          name: `inside-${name}`,
          value,
          checked: value === chosen,
          onchange: () => take(value),
        }),
        html("span", {}, text),
      ),
    ),
  );
}

/** @param {Record<string, unknown>} attributes of the button, such as "onclick" */
export function iconButton(icon, label, attributes) {
  return html("button", { type: "button", class: "icon", "aria-label": label, title: label, ...attributes }, icon);
}

/** A label above whatever it names. */
export function field(label, input) {
  return html("label", { class: "field" }, html("span", {}, label), input);
}

/** An operator with its number, as people count. */
export function operatorName({ operators }, index) {
  return `${index + 1} ${operators[index].name}`;
}

/** A tensor with its number and name. */
export function tensorName({ tensors }, index) {
  const { name } = tensors[index];
  return name ? `#${index} ${name}` : `#${index}`;
}
