// What a word is, and what its stem: as in Words.java and Stemmer.java, which make the index.

const WORD = /[a-z0-9]+/g;

/** Small letters without accents. What the build wrote has its letters composed, and so keeps its length. */
export const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** The folded words of a text, in its order. */
export const wordsOf = (text) => fold(text).match(WORD) ?? [];

/**
 * @param {string} rules a language's file of rules, the same that the build obeys
 * @returns {(word: string) => string} gives the stem of a folded word
 */
export function stemmer(rules) {
  const steps = rules
    .replace(/^#.*\n/gm, "")
    .trim()
    .split(/\n\n+/)
    .map((step) => step.split("\n").map(readRule));
  const known = new Map();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = steps.reduce(takeStep, word);
      known.set(word, stem);
    }
    return stem;
  };
}

function readRule(line) {
  const [ending, replacement, letters] = line.split(" ");
  return { ending, replacement: replacement === "-" ? "" : replacement, letters: Number(letters) };
}

function takeStep(word, step) {
  const rule = step.find((candidate) => fits(word, candidate));
  return rule ? word.slice(0, -rule.ending.length) + rule.replacement : word;
}

function fits(word, { ending, letters }) {
  const rest = word.length - ending.length;
  return rest >= letters && word.endsWith(ending) && (letters === 0 || /[aeiouy]/.test(word.slice(0, rest)));
}
