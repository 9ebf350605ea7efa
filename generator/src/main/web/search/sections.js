// The sections of pages whose texts are there: which of them are meant, best first.
import { distance, forgiven } from "./typos.js";
import { fold, wordsOf } from "./words.js";

/** How good a match is: the word itself, another form of it, one that it begins, one that it may be a typo of. */
const EXACT = 1;
const STEM = 0.8;
const START = 0.6;
const TYPO = 0.3;

/** How much a place counts against the text. */
const IN_TITLE = 5;
const IN_HEADING = 4;

/**
 * @param {import("./index.js").IndexedPage} page
 * @param {string[][]} written the page's script
 */
export const readSections = (page, written) =>
  written.map(([id, heading, text], number) => ({
    page,
    id,
    heading,
    text,
    number,
    headingWords: wordsOf(heading),
    textWords: wordsOf(text),
    vocabulary: new Set(wordsOf(`${heading} ${text}`)),
  }));

/**
 * The sections that hold words of the query: those with most of them first.
 *
 * @param {(word: string) => string} stem
 * @returns {{section: object, matches: Map<string, number>}[]} with the words to mark
 */
export function rank(query, sections, stem) {
  const vocabulary = new Set(sections.flatMap((section) => [...section.vocabulary, ...section.page.titleWords]));
  const matched = query.words.map((sought) => ({ ...sought, forms: formsOf(sought, vocabulary, stem) }));
  const telling = matched.some(({ common }) => !common);
  const phrase = fold(query.text).trim();
  return sections
    .map((section) => ({ section, ...score(section, matched, phrase, telling) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words || b.weight - a.weight);
}

/** The words of the texts that a word stands for. Typos are forgiven only where nothing else is found. */
function formsOf(sought, vocabulary, stem) {
  const forms = new Map();
  for (const word of vocabulary) {
    const quality = likeness(sought, word, stem);
    if (quality > 0) {
      forms.set(word, quality);
    }
  }
  if (forms.size === 0) {
    for (const word of vocabulary) {
      if (isTypo(sought.word, word)) {
        forms.set(word, TYPO);
      }
    }
  }
  return forms;
}

function likeness(sought, word, stem) {
  if (word[0] !== sought.word[0]) {
    return 0;
  }
  if (word === sought.word) {
    return EXACT;
  }
  if (word[1] === sought.word[1] && stem(word) === sought.stem) {
    return STEM;
  }
  return sought.word.length > 1 && word.startsWith(sought.word) ? START : 0;
}

function isTypo(sought, word) {
  const most = forgiven(sought);
  return most > 0 && Math.abs(word.length - sought.length) <= most && distance(sought, word) <= most;
}

function score(section, matched, phrase, telling) {
  let words = 0;
  let weight = 0;
  const matches = new Map();
  for (const { forms, common } of matched) {
    const best = (list) => Math.max(0, ...list.map((word) => forms.get(word) ?? 0));
    const inText = section.textWords.reduce((sum, word) => sum + (forms.get(word) ?? 0), 0);
    const inHeading = best(section.headingWords);
    // A page's title stands for its beginning.
    const inTitle = section.number === 0 ? best([...section.page.titleWords]) : 0;
    const found = Math.log2(1 + inText) + IN_HEADING * inHeading + IN_TITLE * inTitle;
    if (found > 0) {
      words += common && telling ? 0 : 1;
      weight += common && telling ? found / 10 : found;
      if (!common || !telling) {
        forms.forEach((quality, word) => matches.set(word, quality));
      }
    }
  }
  for (const title of [section.heading, section.number === 0 ? section.page.title : ""]) {
    weight += title && fold(title) === phrase ? 10 : 0;
  }
  return { words, weight, matches };
}
