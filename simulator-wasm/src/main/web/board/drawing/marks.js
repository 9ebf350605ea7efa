// Where the board lies in its picture and where the numbers of its parts stand. Units: a pixel each where the picture
// is as wide as on a small phone.

const WIDTH = 320;
const TALLEST_BOARD = 216;

/** From one number to the next, and from a row of numbers to the edge of the picture. */
export const MARK_GAP = 27;
const MARK_MARGIN = 15;

/**
 * @typedef {object} Frame
 * @property {number} width of the picture
 * @property {number} height
 * @property {number} left the board's edges in the picture
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 * @property {number} scale units per millimetre
 * @property {boolean} sideways whether the numbers stand left and right of the board, not above and below it
 *
 * @typedef {object} Point
 * @property {number} x the middle of a part
 * @property {number} y
 * @property {number} reachX half its size
 * @property {number} reachY
 * @property {number | false} cell from pin to pin
 * @property {boolean} shines whether nothing may cover it
 */

/**
 * Leaves room for numbers above and below a long board, left and right of any other.
 *
 * @param {[number, number]} size of the board in millimetres
 * @returns {Frame}
 */
export function frame([w, h]) {
  const sideways = w / h < 1.5;
  const [marginX, marginY] = sideways ? [44, 15] : [12, 41];
  const scale = Math.min((WIDTH - 2 * marginX) / w, TALLEST_BOARD / h);
  const height = Math.round(h * scale + 2 * marginY);
  const left = (WIDTH - w * scale) / 2;
  const top = (height - h * scale) / 2;
  return { width: WIDTH, height, left, top, right: left + w * scale, bottom: top + h * scale, scale, sideways };
}

/** Moves points on a line as little as needed to be a gap apart and within the line. */
function spread(points, length) {
  const spots = [];
  points.forEach((point, i) => spots.push(Math.max(point, i ? spots[i - 1] + MARK_GAP : MARK_MARGIN)));
  for (let i = spots.length - 1, limit = length - MARK_MARGIN; i >= 0; i--, limit -= MARK_GAP) {
    spots[i] = Math.min(spots[i], limit);
  }
  return spots;
}

/** Which way it turns from a to b to c: whether two lines cross is a question of four such turns. */
const turn = (a, b, c) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

/** Whether the line from a to b crosses the one from c to d. */
export const cross = (a, b, c, d) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** Swaps numbers until no two lines of a side cross. This ends, as each swap makes the lines shorter. */
function untangle(marks, points) {
  for (let i = 0; i < marks.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [marks[i], marks[j]];
      if (cross(a, points[a.index], b, points[b.index])) {
        [a.index, b.index] = [b.index, a.index];
        i = 0;
        break;
      }
    }
  }
  return marks;
}

/**
 * Puts one number beside the board for each of its parts, so that no number hides a small part.
 *
 * @param {Point[]} points
 * @param {Frame} frame
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
    const edge = far ? breadth - MARK_MARGIN : MARK_MARGIN;
    return untangle(
      side.map((index, i) => ({ index, [along]: spots[i], [across]: edge })),
      points,
    );
  });
}

/**
 * Where a number's line ends: on the part as near to the number as can be, so that it leaves the part's name alone, and
 * on one of the pins of a row; just before a light.
 *
 * @param {{x: number, y: number}} mark
 * @param {Point} point
 */
export function landing(mark, { x, y, reachX, reachY, cell, shines }) {
  if (shines) {
    const clear = 3.5;
    const share = Math.min((reachX + clear) / Math.abs(mark.x - x), (reachY + clear) / Math.abs(mark.y - y));
    return { x: x + (mark.x - x) * share, y: y + (mark.y - y) * share };
  }
  const inwards = cell ? cell / 2 : 5;
  const near = (goal, middle, reach) => {
    const room = Math.max(0, reach - inwards);
    const spot = Math.max(-room, Math.min(room, goal - middle));
    return middle + (cell ? Math.round((spot + room) / cell) * cell - room : spot);
  };
  return { x: near(mark.x, x, reachX), y: near(mark.y, y, reachY) };
}

/** Where the line from a number to its end comes over the board; the end itself where a part sticks out. */
export function landfall(mark, end, { left, top, right, bottom, sideways }) {
  const axis = sideways ? "x" : "y";
  const edges = sideways ? [left, right] : [top, bottom];
  const edge = edges[mark[axis] < end[axis] ? 0 : 1];
  const share = Math.min(1, (edge - mark[axis]) / (end[axis] - mark[axis]));
  return { x: mark.x + (end.x - mark.x) * share, y: mark.y + (end.y - mark.y) * share };
}
