// The index: which pages may hold a word. What it says is in SearchIndex.java.
import { wordsOf } from "./words.js";
import { distance, forgiven } from "./typos.js";

const KEY_LETTERS = 6;

/** @typedef {{kind: string, name: string, title: string, titleWords: Set<string>}} IndexedPage */

/**
 * @param {{pages: string[][], keys: string, places: string}} written
 * @returns {{pages: IndexedPage[], keys: string[], places: (Map<number, boolean> | undefined)[]}}
 *     for each key its pages, and whether a heading there has it; undefined for the word of most pages
 */
export function readIndex({ pages, keys, places }) {
  let key = "";
  return {
    pages: pages.map(([kind, name, title]) => ({ kind, name, title, titleWords: new Set(wordsOf(title)) })),
    keys: keys.match(/[A-Z][a-z0-9]*/g)?.map((rest) => (key = key.slice(0, rest.charCodeAt(0) - 65) + rest.slice(1))) ?? [],
    places: readPlaces(places),
  };
}

function readPlaces(written) {
  const places = [];
  let found;
  let next = 0;
  for (const [, high, letter, heading] of written.matchAll(/(\d*)([A-Za-z*])(!?)/g)) {
    if (letter === "*") {
      places.push(undefined);
    } else {
      const first = letter < "a";
      if (first) {
        places.push((found = new Map()));
        next = 0;
      }
      next += Number(high) * 26 + letter.charCodeAt(0) - (first ? 65 : 97);
      found.set(next++, heading === "!");
    }
  }
  return places;
}

/**
 * The pages that may hold words of a query, best first.
 *
 * @param {string[]} query folded words
 * @param {(word: string) => string} stem
 * @returns {IndexedPage[]}
 */
export function candidates(query, index, stem) {
  const scores = index.pages.map((page) => ({ page, weight: 0 }));
  for (const word of query) {
    const found = placesOf(keysFor(word, stem(word), index.keys), index);
    // A word of few pages tells more. One of most pages, or a number, is not known to be in any.
    const worth = Math.log(1 + index.pages.length / Math.max(1, found.size));
    for (const [page, inHeading] of found) {
      const { kind, titleWords } = index.pages[page];
      scores[page].weight += worth * (1 + (inHeading || kind === "glossary" ? 1 : 0) + (titleWords.has(word) ? 1 : 0));
    }
  }
  return scores
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ page }) => page);
}

/** The pages of keys, and whether one of them is in a heading there. */
function placesOf(keys, { pages, places }) {
  const found = new Map();
  for (const key of keys) {
    for (const [page, inHeading] of places[key] ?? pages.map((_, number) => [number, false])) {
      found.set(page, found.get(page) || inHeading);
    }
  }
  return found;
}

/**
 * Numbers of the keys of a word: its own and those that it begins. Otherwise, those of words that it may be a typo of, or
 * of which more is written already than the stem.
 */
function keysFor(word, stem, keys) {
  // Numbers and single letters are in no index: every page may hold them.
  if (word.length === 1 || /^\d/.test(word)) {
    return [-1];
  }
  const found = new Set();
  const own = stem.slice(0, KEY_LETTERS);
  const at = search(keys, own);
  if (keys[at] === own) {
    found.add(at);
  }
  const start = word.slice(0, KEY_LETTERS);
  for (let next = search(keys, start); keys[next]?.startsWith(start); next++) {
    found.add(next);
  }
  if (found.size > 0) {
    return found;
  }
  // Nobody gets both of the first letters wrong.
  const alike = (key) => key[0] === word[0] || key[1] === word[1] || (key[0] === word[1] && key[1] === word[0]);
  const most = forgiven(word);
  const begin = word.slice(0, KEY_LETTERS + most);
  const isTypo = (key) => key.length > 2 * most && alike(key) && distance(key, begin, most, true) <= most;
  const isMeant = (key) => (key.length > 2 && word.startsWith(key)) || isTypo(key);
  return [...keys.keys()].filter((number) => isMeant(keys[number]));
}

/** The place in sorted texts of the first that is not before a text. */
function search(sorted, text) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
