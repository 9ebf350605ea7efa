// What the bytes of a tensor mean.

const DECODERS = {
  INT8: [1, "getInt8"],
  UINT8: [1, "getUint8"],
  BOOL: [1, "getUint8"],
  INT16: [2, "getInt16"],
  UINT16: [2, "getUint16"],
  INT32: [4, "getInt32"],
  UINT32: [4, "getUint32"],
  FLOAT32: [4, "getFloat32"],
};

const LIMITS = { INT8: [-128, 127], UINT8: [0, 255], INT16: [-32_768, 32_767] };

/** Bytes of an element; undefined for a type whose values are not shown. */
export function elementBytes(type) {
  return DECODERS[type]?.[0];
}

/**
 * The elements of a tensor as stored, little-endian.
 *
 * @param {string} type such as "INT8"
 * @param {Int8Array | Uint8Array} bytes
 * @returns {number[] | undefined} undefined for a type whose values are not shown
 */
export function decode(type, bytes) {
  if (!DECODERS[type]) {
    return undefined;
  }
  const [size, read] = DECODERS[type];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => view[read](i * size, true));
}

/**
 * How a tensor's whole numbers are read: with one scale, with one for each channel (which the board does not tell), or as
 * they stand.
 *
 * @param {{tensors: object[], operators: object[]}} model
 * @param {number} index of the tensor
 * @returns {"one" | "per-channel" | "none"}
 */
export function quantisation({ tensors, operators }, index) {
  const { type, scale, constant } = tensors[index];
  if (scale !== null) {
    return "one";
  }
  if (!constant) {
    return "none";
  }
  if (type === "INT8") {
    return "per-channel";
  }
  // A bias shares the scales of its weights.
  const isBias = operators.some(({ inputs: [, weights, bias] }) => {
    return bias === index && tensors[weights]?.type === "INT8" && tensors[weights].scale === null;
  });
  return isBias ? "per-channel" : "none";
}

/** The real numbers that stored ones stand for. */
export function realValues(stored, { scale, zeroPoint }) {
  return scale === null ? stored : stored.map((value) => scale * (value - zeroPoint));
}

/** How far a value is from nothing, −1 to 1: what its tile shows. An int8 value shows its byte, as in tiles.js. */
export function strengths(type, stored, real) {
  if (type === "INT8") {
    return stored.map((value) => value / 128);
  }
  const most = real.reduce((peak, value) => (Number.isFinite(value) ? Math.max(peak, Math.abs(value)) : peak), 0) || 1;
  return real.map((value) => (Number.isNaN(value) ? 0 : Math.max(-1, Math.min(1, value / most))));
}

/**
 * How many values are at an end of their type's range, where larger ones would have been cut off.
 *
 * @returns {{least: number, most: number, low: number, high: number} | undefined} undefined for types without such ends
 */
export function saturated(type, stored) {
  if (!LIMITS[type]) {
    return undefined;
  }
  const [least, most] = LIMITS[type];
  const count = (limit) => stored.reduce((sum, value) => sum + (value === limit), 0);
  return { least, most, low: count(least), high: count(most) };
}

/**
 * Counts values in bins of one width. All of a byte's range is shown, so that its ends are where they are.
 *
 * @returns {{least: number, width: number, counts: number[]}} width of a bin; a bin holds its lower end
 */
export function histogram(type, stored, bins) {
  const finite = stored.filter(Number.isFinite);
  let [least, most] = LIMITS[type] && type !== "INT16" ? LIMITS[type] : extremes(finite);
  const whole = type !== "FLOAT32";
  let width = whole ? Math.max(1, Math.ceil((most - least + 1) / bins)) : (most - least) / bins || 1;
  const length = whole ? Math.ceil((most - least + 1) / width) : bins;
  const counts = new Array(length).fill(0);
  for (const value of finite) {
    counts[Math.min(length - 1, Math.floor((value - least) / width))]++;
  }
  return { least, width, counts };
}

/**
 * How high a histogram is drawn.
 *
 * @param {number[]} counts
 * @returns {{most: number, cut: number}} most: the count that is as high as the drawing; cut: the one bin that is higher by
 *   far and has to be cut short, −1 for none
 */
export function barScale(counts) {
  const [first = 0, second = 0] = [...counts].sort((a, b) => b - a);
  return second > 0 && first > 4 * second
    ? { most: 1.4 * second, cut: counts.indexOf(first) }
    : { most: first || 1, cut: -1 };
}

/** @returns {[number, number]} the lowest and the highest; zeros for no values */
export function extremes(values) {
  if (values.length === 0) {
    return [0, 0];
  }
  return values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

/**
 * How a tensor is cut into pictures: height × width, height × width × channels, or a filter's out × height × width × in.
 *
 * @param {number[]} shape
 * @returns {{height: number, width: number, channels: number, count: number} | undefined} count: pictures in all;
 *   undefined where a picture would be a line
 */
export function pictureShape(shape) {
  const axes = shape.length > 2 && shape[0] === 1 ? shape.slice(1) : shape;
  if (axes.length < 2 || axes.length > 4) {
    return undefined;
  }
  const [outer, height, width, channels] =
    axes.length === 4 ? axes : axes.length === 3 ? [1, ...axes] : [1, ...axes, 1];
  return height > 1 && width > 1 ? { height, width, channels, count: outer * channels } : undefined;
}

/**
 * The values of one picture, row by row.
 *
 * @param {number[]} values of the tensor
 * @param {{height: number, width: number, channels: number}} shape
 * @param {number} index from 0
 */
export function pictureValues(values, { height, width, channels }, index) {
  const first = Math.floor(index / channels) * height * width * channels + (index % channels);
  return Array.from({ length: height * width }, (_, i) => values[first + i * channels]);
}
