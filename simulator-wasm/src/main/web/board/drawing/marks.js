// Where the numbers stand beside a board, and in which order they count.

/** From one number to the next and from a row of numbers to the edge of the picture, in units of the picture. */
export const MARK_GAP = 27;
export const MARK_MARGIN = 15;

/** Moves points on a line as little as needed to be a gap apart and within the line. */
function spread(points, length) {
  const spots = [];
  points.forEach((point, i) => spots.push(Math.max(point, i ? spots[i - 1] + MARK_GAP : MARK_MARGIN)));
  for (let i = spots.length - 1, limit = length - MARK_MARGIN; i >= 0; i--, limit -= MARK_GAP) {
    spots[i] = Math.min(spots[i], limit);
  }
  return spots;
}

/**
 * Puts one number beside the board for each of its parts: above and below a long board, left and right of any other, so
 * that no number hides a small part.
 *
 * @param {{x: number, y: number}[]} points of the parts, in units of the picture
 * @param {{width: number, height: number, sideways: boolean}} picture sideways: numbers left and right
 * @returns {{index: number, x: number, y: number}[]} the numbers' places in reading order, with the index of each point
 */
export function placeMarks(points, { width, height, sideways }) {
  const [along, across] = sideways ? ["y", "x"] : ["x", "y"];
  const [length, breadth] = sideways ? [height, width] : [width, height];
  const order = points.map((_, index) => index).sort((a, b) => points[a][across] - points[b][across]);
  const half = Math.ceil(order.length / 2);
  return [order.slice(0, half), order.slice(half)].flatMap((side, far) => {
    side.sort((a, b) => points[a][along] - points[b][along]);
    const spots = spread(
      side.map((index) => points[index][along]),
      length,
    );
    return side.map((index, i) => ({
      index,
      [along]: spots[i],
      [across]: far ? breadth - MARK_MARGIN : MARK_MARGIN,
    }));
  });
}
