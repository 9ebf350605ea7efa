/** How many letters may be wrong in a word. */
export const forgiven = (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/**
 * Letters to insert, delete, replace or swap with their neighbour to make one word of the other.
 *
 * @param {number} most more need not be counted: the answer is then any that is larger
 * @param {boolean} [startOnly] counts only to the start of b that is nearest to a
 */
export function distance(a, b, most, startOnly = false) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = [];
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let steps = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      steps = Math.min(steps, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, beforeLast[j - 2] + 1);
      }
      row[j] = steps;
      least = Math.min(least, steps);
    }
    if (least > most && leastBefore > most) {
      return least;
    }
    leastBefore = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return startOnly ? Math.min(...last) : last[b.length];
}

/** The word that is nearest, unless more than a third of its letters differ, and one in short words. */
export function nearest(word, candidates) {
  let best;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) < least) {
      const steps = distance(word, candidate, least);
      if (steps < least && steps < word.length) {
        best = candidate;
        least = steps;
      }
    }
  }
  return best;
}
