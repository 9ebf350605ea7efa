// Which blocks of the arena's head are in use at which moment. Moment 0 is before the run, when the input is written;
// moment n + 1 is operator n.

/** A block takes up the next multiple of this. */
const ALIGNMENT = 16;

const isLive = ({ firstUse, lastUse }, moment) => firstUse >= 0 && firstUse <= moment && moment <= lastUse;

/** The bytes that a block takes up. */
export function taken(bytes) {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/**
 * @param {object[]} buffers of a plan
 * @param {number} moment
 */
export function liveBuffers(buffers, moment) {
  return buffers.filter((buffer) => isLive(buffer, moment));
}

/**
 * How full the head is, moment after moment.
 *
 * @param {object[]} buffers of a plan
 * @param {number} operators of the model; there are more moments where graphs run other graphs
 * @returns {{bytes: number[], worst: number}} bytes in use at each moment, and the first of the fullest ones
 */
export function arenaUse(buffers, operators) {
  const moments = Math.max(operators, ...buffers.map(({ lastUse }) => lastUse)) + 1;
  const bytes = Array.from({ length: moments }, (_, moment) =>
    liveBuffers(buffers, moment).reduce((sum, buffer) => sum + taken(buffer.bytes), 0),
  );
  return { bytes, worst: bytes.indexOf(Math.max(...bytes)) };
}
