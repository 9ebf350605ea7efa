// Strips of memory in true proportion: what is too small to see in one is drawn again, wider, in the next.

/** Less than this share of a strip is too small to see. */
const SMALL = 0.08;

/** Of a strip that is nearly empty, all that is used is drawn again. */
const NEARLY_EMPTY = 0.4;

const MOST_STRIPS = 3;

const sum = (blocks) => blocks.reduce((bytes, block) => bytes + block.bytes, 0);

/**
 * @param {{name: string, bytes: number}[]} parts
 * @param {number} total bytes, of which the parts take some
 * @returns {{blocks: object[], bytes: number, zoom?: {start: number, end: number}}[]} strips: the parts in them, largest
 *   first, then "free"; zoom: the shares of the strip between which the next one is
 */
export function memoryStrips(parts, total) {
  const used = parts.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
  const free = total - sum(used);
  const strips = [];
  let blocks = free > 0 ? [...used, { name: "free", bytes: free }] : used;
  for (;;) {
    const bytes = sum(blocks);
    const strip = { blocks, bytes };
    strips.push(strip);
    const filled = blocks.filter(({ name }) => name !== "free");
    const small = filled.filter((block) => block.bytes < SMALL * bytes);
    const next = small.length === 0 ? [] : sum(filled) < NEARLY_EMPTY * bytes ? filled : small;
    // One part alone would fill the next strip and show nothing.
    if (next.length < 2 || next.length === blocks.length || strips.length === MOST_STRIPS) {
      return strips;
    }
    strip.zoom = { start: (sum(filled) - sum(next)) / bytes, end: sum(filled) / bytes };
    blocks = next;
  }
}
