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
 * What is sought: each word with its stem. Those that most pages hold, and numbers, are in the index of no page:
 * they count little.
 */
export function readQuery(text, index, stem) {
  const words = [...new Set(wordsOf(text))].map((word) => {
    const at = search(index.keys, stem(word).slice(0, KEY_LETTERS));
    const common = word.length === 1 || /^\d/.test(word) || (index.keys[at] === stem(word) && !index.places[at]);
    return { word, stem: stem(word), common };
  });
  return { text, words };
}

/**
 * The pages that may hold words of a query, best first.
 *
 * @returns {IndexedPage[]}
 */
export function candidates(query, index) {
  const scores = index.pages.map(() => ({ words: 0, weight: 0 }));
  for (const sought of query.words.filter(({ common }) => !common)) {
    const heading = new Map();
    for (const key of keysFor(sought, index.keys)) {
      const places = index.places[key] ?? index.pages.map((_, page) => [page, false]);
      for (const [page, inHeading] of places) {
        heading.set(page, heading.get(page) || inHeading);
      }
    }
    for (const [page, inHeading] of heading) {
      const { kind, titleWords } = index.pages[page];
      scores[page].words++;
      // A word of few pages tells more; the glossary explains each.
      scores[page].weight +=
        Math.log(1 + index.pages.length / heading.size) +
        (inHeading || kind === "glossary" ? 2 : 0) +
        (titleWords.has(sought.word) ? 2 : 0);
    }
  }
  const telling = query.words.some(({ common }) => !common);
  return index.pages
    .map((page, number) => ({ page, ...scores[number] }))
    .filter(({ words }) => words > 0 || !telling)
    .sort((a, b) => b.words - a.words || b.weight - a.weight)
    .map(({ page }) => page);
}

/** Numbers of the keys of a word: its own, those of words that it begins; otherwise, of those that it may be a typo of. */
function keysFor({ word, stem }, keys) {
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
    return [...found];
  }
  const most = forgiven(word);
  // Nobody gets both of the first letters wrong.
  const alike = (key) => key[0] === word[0] || key[1] === word[1] || (key[0] === word[1] && key[1] === word[0]);
  return [...keys.keys()].filter((at) => {
    const key = keys[at];
    return alike(key) && distance(key, key.length < KEY_LETTERS ? stem : word, key.length === KEY_LETTERS) <= most;
  });
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
