// The sections of the pages whose texts are there, and which of them a query means.
import { distance, forgiven } from "./typos.js";
import { wordsOf } from "./words.js";

/** How good a match is: the word itself, another form of it, one that it begins, one that it may be a typo of. */
const EXACT = 1;
const STEM = 0.8;
const START = 0.6;
const TYPO = 0.3;

/** How much a heading or title counts, beside the text: more of it, the more of it is sought. */
const IN_HEADING = 2;
const WHOLE_HEADING = 4;
const NAMED_SO = 10;

/** Words before the one that is being typed begin others only from this length on. */
const SHORT = 4;

/** Of one page, this many sections stand before those of others. */
const MOST_OF_A_PAGE = 3;

/** @typedef {{page: import("./index.js").IndexedPage, id: string, heading: string, text: string}} Section */

export class Sections {
  #stem;
  #sections = [];
  #words = new Map();

  /** @param {(word: string) => string} stem */
  constructor(stem) {
    this.#stem = stem;
  }

  /**
   * @param {import("./index.js").IndexedPage} page
   * @param {string[][]} written by the build: id, heading and text of each section
   */
  add(page, written) {
    written.forEach(([id, heading, text], number) => {
      // A page's title stands for its beginning. What a heading adds in parentheses is no part of a term's name.
      const name = wordsOf((heading || (number === 0 ? page.title : "")).replace(/\(.*?\)/g, " "));
      const section = { page, id, heading, text, name };
      this.#sections.push(section);
      const title = number === 0 ? page.title : "";
      wordsOf(text).forEach((word) => this.#place(word, section).count++);
      wordsOf(`${heading} ${title}`).forEach((word) => (this.#place(word, section).inHeading = true));
    });
  }

  /** The words of the headings. */
  names() {
    return this.#sections.flatMap(({ name }) => name);
  }

  /** Sections come one after the other, so a word's last place is this one or an earlier one. */
  #place(word, section) {
    let places = this.#words.get(word);
    if (!places) {
      this.#words.set(word, (places = []));
    }
    let place = places[places.length - 1];
    if (place?.section !== section) {
      places.push((place = { section, count: 0, inHeading: false }));
    }
    return place;
  }

  /**
   * The sections that hold words of a query, best first: those that hold all of them, then those that hold some.
   *
   * @param {string[]} query folded words; the last may be unfinished
   * @returns {{section: Section, matches: Set<string>}[]} with the words to mark
   */
  find(query) {
    const found = new Map();
    const sought = query.map((word, i) => this.#forms(word, i === query.length - 1));
    const total = sought.reduce((sum, { worth }) => sum + worth, 0);
    const most = Math.max(...sought.map(({ worth }) => worth));
    for (const { forms, worth } of sought) {
      for (const [section, match] of this.#matches(forms)) {
        if (!found.has(section)) {
          found.set(section, { section, share: 0, weight: 0, words: 0, named: new Set(), matches: new Set() });
        }
        const result = found.get(section);
        result.share += worth / total;
        result.words++;
        result.weight += worth * (Math.log2(1 + match.text) + IN_HEADING * match.heading);
        // "the" and "of" are found nearly everywhere, and not worth a mark.
        for (const word of match.words) {
          if (worth >= most / 2) {
            result.matches.add(word);
          }
          if (section.name.includes(word)) {
            result.named.add(word);
            result.weight += (worth * forms.get(word) * WHOLE_HEADING) / section.name.length;
          }
        }
        if (result.words === query.length && section.name.every((word) => result.named.has(word))) {
          result.weight += worth * NAMED_SO * match.heading;
        }
      }
    }
    const score = ({ share, weight }) => share ** 3 * weight;
    return spread([...found.values()].sort((a, b) => score(b) - score(a)));
  }

  /** The words of the texts that a word stands for, and its worth: more if few sections hold it. */
  #forms(word, last) {
    const forms = new Map();
    const stem = this.#stem(word);
    for (const candidate of this.#words.keys()) {
      const quality = this.#likeness(word, stem, candidate, last);
      if (quality > 0) {
        forms.set(candidate, quality);
      }
    }
    if (forms.size === 0) {
      for (const candidate of this.#words.keys()) {
        if (isTypo(word, candidate)) {
          forms.set(candidate, TYPO);
        }
      }
    }
    const sections = new Set([...forms.keys()].flatMap((form) => this.#words.get(form).map(({ section }) => section)));
    return { forms, worth: Math.log(2 + this.#sections.length / (1 + sections.size)) };
  }

  #likeness(word, stem, candidate, last) {
    if (candidate[0] !== word[0]) {
      return 0;
    }
    if (candidate === word) {
      return EXACT;
    }
    if (candidate[1] === word[1] && this.#stem(candidate) === stem) {
      return STEM;
    }
    return word.length >= (last ? 2 : SHORT) && candidate.startsWith(word) ? START : 0;
  }

  /** For each section that holds one of the forms: how good they are in its text and heading. */
  #matches(forms) {
    const matches = new Map();
    for (const [form, quality] of forms) {
      for (const { section, count, inHeading } of this.#words.get(form)) {
        if (!matches.has(section)) {
          matches.set(section, { text: 0, heading: 0, words: [] });
        }
        const match = matches.get(section);
        match.text += quality * count;
        match.heading = Math.max(match.heading, inHeading ? quality : 0);
        match.words.push(form);
      }
    }
    return matches;
  }
}

function isTypo(word, candidate) {
  const most = forgiven(word);
  return most > 0 && Math.abs(candidate.length - word.length) <= most && distance(word, candidate, most) <= most;
}

/** The best of each page before the rest of any. */
function spread(results) {
  const counts = new Map();
  const isFirst = ({ section: { page } }) => {
    counts.set(page, (counts.get(page) ?? 0) + 1);
    return counts.get(page) <= MOST_OF_A_PAGE;
  };
  const first = new Set(results.filter(isFirst));
  return [...first, ...results.filter((result) => !first.has(result))];
}
