import { nearest } from "./typos.js";

/**
 * What may have been meant by a query that finds nothing.
 *
 * @param {string[]} query folded words
 * @param {Set<string>} known words of titles, headings and terms
 * @returns {string | undefined} the query with the known words that are nearest to its own
 */
export function suggestion(query, known) {
  const words = query.map((word) => (known.has(word) ? word : nearest(word, known) ?? word));
  return words.every((word, i) => word === query[i]) ? undefined : words.join(" ");
}
