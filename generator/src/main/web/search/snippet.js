// The piece of a text that is shown of it, with the found words marked.
import { fold } from "./words.js";

const LENGTH = 150;

/**
 * @param {Set<string>} matches the words to mark, folded
 * @returns {{text: string, marked: boolean}[]} in turns; the whole text if it is short
 */
export function snippet(text, matches) {
  const found = placesOf(text, matches);
  const [from, to] = window(text, found);
  const parts = [];
  let at = from;
  const add = (end, marked) => {
    if (end > at) {
      parts.push({ text: text.slice(at, end), marked });
      at = end;
    }
  };
  for (const [start, end] of found.filter(([start, end]) => start >= from && end <= to)) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  if (from > 0) {
    parts.unshift({ text: "… ", marked: false });
  }
  if (to < text.length) {
    parts.push({ text: " …", marked: false });
  }
  return parts;
}

function placesOf(text, matches) {
  const folded = fold(text);
  if (folded.length !== text.length) {
    return [];
  }
  return [...folded.matchAll(/[a-z0-9]+/g)]
    .filter(([word]) => matches.has(word))
    .map((match) => [match.index, match.index + match[0].length]);
}

/** Where most found words stand together, from the start of a word to the end of one. */
function window(text, found) {
  if (text.length <= LENGTH) {
    return [0, text.length];
  }
  let from = 0;
  let most = 0;
  for (const [start] of found) {
    const count = found.filter(([other, end]) => other >= start && end <= start + LENGTH * 0.75).length;
    if (count > most) {
      most = count;
      from = start;
    }
  }
  // Some words before the first, whole ones.
  const before = from < LENGTH / 4 ? 0 : text.indexOf(" ", from - LENGTH / 4) + 1;
  const start = Math.min(before, from);
  const end = text.lastIndexOf(" ", start + LENGTH);
  return start + LENGTH >= text.length ? [start, text.length] : [start, end > start ? end : start + LENGTH];
}
