// What a motion sensor feels when the hand that holds it draws a line in the air. As the hands that the gesture model has
// learnt from (HandMotion.java): drawn upright in front of a person, with the board lying flat in the hand; the hand turns
// about the elbow, and the wrist rolls along.
import { MOTION_RATE, motionBytes } from "./recording.js";

const GRAVITY = 9.80665;
const DEGREES = 180 / Math.PI;

/** How far the hand is from the elbow, in metres, and how far the wrist rolls, in radians per metre to the right. */
const REACH = 0.5;
const ROLL = 0.5;

/** The height of the field that is drawn on, in metres. */
export const FIELD = 0.3;

/** Seconds of rest before and after; a line that takes longer than LONGEST is drawn faster, so that the model sees all. */
const BEFORE = 1;
const AFTER = 2;
export const LONGEST = 1.8;

/** Points are smoothed over about this time, in seconds, since pointers move by whole pixels and at odd times. */
const SMOOTH = 0.03;

/** The path is read this often, in Hz. */
const FINE_RATE = 400;

/**
 * @typedef {{x: number, y: number, time: number}} Point x to the right and y down as shares of the field's height; seconds
 */

/**
 * @param {Point[]} path later and later
 * @returns {Uint8Array} a recording of motion
 */
export function strokeMotion(path) {
  const place = placeAt(path);
  const moments = [];
  const seconds = BEFORE + Math.min(LONGEST, path[path.length - 1].time - path[0].time) + AFTER;
  for (let i = 0; i < seconds * MOTION_RATE; i++) {
    moments.push(momentAt(place, i / MOTION_RATE));
  }
  return motionBytes(moments);
}

/** Where the hand is at a time, in metres to the right and up, as smooth as hands are. */
function placeAt(path) {
  const start = path[0].time;
  const length = path[path.length - 1].time - start;
  const scale = Math.max(1, length / LONGEST);
  let index = 0;
  // The path as it was drawn, at the times of a fine grid that begins and ends with rest.
  const count = Math.ceil((BEFORE + length / scale + AFTER) * FINE_RATE);
  const drawn = Array.from({ length: count }, (_, i) => {
    const time = start + Math.max(0, Math.min(length, (i / FINE_RATE - BEFORE) * scale));
    while (index < path.length - 2 && path[index + 1].time <= time) {
      index++;
    }
    const [from, to] = [path[index], path[index + 1] ?? path[index]];
    const share = to.time > from.time ? Math.min(1, (time - from.time) / (to.time - from.time)) : 1;
    // The hand turns from how it lay at first.
    return {
      x: FIELD * (from.x + share * (to.x - from.x) - path[0].x),
      y: -FIELD * (from.y + share * (to.y - from.y) - path[0].y),
    };
  });
  const smooth = smoothed(drawn);
  return (time) => smooth[Math.max(0, Math.min(count - 1, Math.round(time * FINE_RATE)))];
}

/** The means under a bell curve. */
function smoothed(places) {
  const reach = Math.ceil(3 * SMOOTH * FINE_RATE);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / (SMOOTH * FINE_RATE)) ** 2));
  const whole = bell.reduce((sum, weight) => sum + weight, 0);
  return places.map((_, i) => {
    let x = 0;
    let y = 0;
    bell.forEach((weight, j) => {
      const place = places[Math.max(0, Math.min(places.length - 1, i + j - reach))];
      x += weight * place.x;
      y += weight * place.y;
    });
    return { x: x / whole, y: y / whole };
  });
}

/** Six readings: what holds the board up and moves it, in g, and how it turns, in degrees per second. */
function momentAt(place, time) {
  const step = 4 / FINE_RATE;
  const [before, now, after] = [place(time - step), place(time), place(time + step)];
  const second = (axis) => (before[axis] - 2 * now[axis] + after[axis]) / step ** 2;
  const attitude = attitudeAt(now);
  const [past, future] = [attitudeAt(before), attitudeAt(after)];
  // In the world x points to the right, y up and z to the person.
  const felt = [second("x"), second("y") + GRAVITY, 0];
  const acceleration = [0, 1, 2].map((axis) => dot(column(attitude, axis), felt) / GRAVITY);
  const turning = [0, 1, 2].map((axis) => {
    const [j, k] = [(axis + 1) % 3, (axis + 2) % 3];
    const skew = dot(column(past, k), column(future, j)) - dot(column(past, j), column(future, k));
    return (skew / (4 * step)) * DEGREES;
  });
  return [...acceleration, ...turning];
}

const column = (matrix, axis) => matrix.map((row) => row[axis]);
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Where the board's axes point: the columns of a matrix by rows. */
function attitudeAt({ x, y }) {
  const [sx, cx] = [Math.sin(y / REACH), Math.cos(y / REACH)];
  const [sy, cy] = [Math.sin(-x / REACH), Math.cos(-x / REACH)];
  const [sz, cz] = [Math.sin(-x * ROLL), Math.cos(-x * ROLL)];
  const turned = [
    [cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx],
    [sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx],
    [-sy, cy * sx, cy * cx],
  ];
  // After lying flat: its y points away from the person, its z up.
  return turned.map(([right, up, near]) => [right, -near, up]);
}

/** Corners, as shares of the field, of figures that the course's gesture model knows. */
const CORNERS = {
  wing: [0.1, 0.15, 0.3, 0.85, 0.5, 0.25, 0.7, 0.85, 0.9, 0.15],
  ring: Array.from({ length: 20 }, (_, i) => {
    const angle = (2 * Math.PI * Math.floor(i / 2)) / 9;
    return 0.5 + 0.38 * (i % 2 === 0 ? Math.sin(angle) : -Math.cos(angle));
  }),
  slope: [0.85, 0.15, 0.15, 0.85, 0.9, 0.85],
};

/** Each stroke begins when this share of the one before is left: that rounds the corners, and a ring wholly. */
const OVERLAP = { wing: 0.2, ring: 2 / 3, slope: 0.2 };

const STROKE_SECONDS = 0.42;

/**
 * A figure as a hand draws it, of movements with the least jerk (Flash and Hogan 1985).
 *
 * @param {"wing" | "ring" | "slope"} name
 * @returns {Point[]}
 */
export function exampleStroke(name) {
  const corners = CORNERS[name];
  const strokes = [];
  let start = 0;
  for (let i = 2; i < corners.length; i += 2) {
    const [dx, dy] = [corners[i] - corners[i - 2], corners[i + 1] - corners[i - 1]];
    const duration = STROKE_SECONDS * Math.sqrt(0.15 + 0.85 * Math.hypot(dx, dy));
    strokes.push({ start, duration, dx, dy });
    start += duration * (1 - OVERLAP[name]);
  }
  const { start: lastStart, duration } = strokes[strokes.length - 1];
  const path = [];
  for (let time = 0; time <= lastStart + duration + 0.01; time += 0.01) {
    let [x, y] = corners;
    for (const stroke of strokes) {
      const u = Math.max(0, Math.min(1, (time - stroke.start) / stroke.duration));
      const progress = u ** 3 * (10 + u * (6 * u - 15));
      x += progress * stroke.dx;
      y += progress * stroke.dy;
    }
    path.push({ x, y, time });
  }
  return path;
}
