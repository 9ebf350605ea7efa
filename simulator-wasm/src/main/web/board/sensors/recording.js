// The bytes that the board's sensors are fed with. Little-endian: see Samples.java and Pictures.java.

export const SOUND_RATE = 16_000;
export const MOTION_RATE = 50;
export const MOTION_CHANNELS = 6;

/** Sides of the pictures that are made in the page, in pixels. */
export const PICTURE_SIDE = 96;

const PICTURES_HEADER = 6;

/** One step of the motion sensor's numbers, in g and in degrees per second: see MotionSensor.java. */
export const ACCELERATION_STEP = 4 / 32768;
export const TURNING_STEP = 2000 / 32768;

/**
 * @param {ArrayLike<number>} numbers rounded to whole ones; what is beyond 16 bits is cut off
 * @returns {Uint8Array}
 */
export function int16Bytes(numbers) {
  const bytes = new Uint8Array(2 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < numbers.length; i++) {
    view.setInt16(2 * i, Math.max(-32768, Math.min(32767, Math.round(numbers[i]))), true);
  }
  return bytes;
}

/** @param {Uint8Array} bytes @returns {Int16Array} */
export function int16Numbers(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int16Array.from({ length: bytes.length >> 1 }, (_, i) => view.getInt16(2 * i, true));
}

/** @param {Float32Array | number[]} samples −1 to 1 */
export function soundBytes(samples) {
  return int16Bytes(samples.map((sample) => 32768 * sample));
}

/**
 * @param {number[][]} moments of six numbers: acceleration along x, y, z in g, turning about x, y, z in degrees per second
 */
export function motionBytes(moments) {
  const steps = (value, i) => value / (i < 3 ? ACCELERATION_STEP : TURNING_STEP);
  return int16Bytes(moments.flatMap((moment) => moment.map(steps)));
}

/**
 * @param {Uint8Array[]} pictures grey, row after row from the top, all of one size
 * @param {number} milliseconds that each is seen
 */
export function pictureBytes(pictures, milliseconds, width = PICTURE_SIDE, height = PICTURE_SIDE) {
  const bytes = new Uint8Array(PICTURES_HEADER + pictures.length * width * height);
  [width, height, milliseconds].forEach((number, i) => new DataView(bytes.buffer).setUint16(2 * i, number, true));
  pictures.forEach((picture, i) => bytes.set(picture, PICTURES_HEADER + i * width * height));
  return bytes;
}

/**
 * @param {Uint8Array} bytes
 * @returns {{width: number, height: number, milliseconds: number, pictures: Uint8Array[]}}
 */
export function readPictures(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height, milliseconds] = [0, 2, 4].map((at) => view.getUint16(at, true));
  const count = Math.floor((bytes.length - PICTURES_HEADER) / (width * height));
  const pictures = Array.from({ length: count }, (_, i) =>
    bytes.subarray(PICTURES_HEADER + i * width * height, PICTURES_HEADER + (i + 1) * width * height),
  );
  return { width, height, milliseconds, pictures };
}

/**
 * Shades of grey as GreyPicture.java makes them (ITU-R BT.601), on black where it is transparent.
 *
 * @param {ArrayLike<number>} rgba
 */
export function greyOf(rgba) {
  return Uint8Array.from({ length: rgba.length / 4 }, (_, i) => {
    const luma = (77 * rgba[4 * i] + 150 * rgba[4 * i + 1] + 29 * rgba[4 * i + 2]) * rgba[4 * i + 3];
    return Math.floor((luma + 128 * 255) / (256 * 255));
  });
}

/** @param {Uint8Array[]} parts @returns {Uint8Array} */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * How loud a sound is.
 *
 * @param {ArrayLike<number>} numbers 16-bit
 * @returns {{rms: number, peak: number}} shares of full scale; the root of the mean square is of what differs from the mean
 */
export function loudness(numbers) {
  let sum = 0;
  let squares = 0;
  let peak = 0;
  for (let i = 0; i < numbers.length; i++) {
    sum += numbers[i];
    squares += numbers[i] * numbers[i];
    peak = Math.max(peak, Math.abs(numbers[i]));
  }
  const mean = sum / numbers.length;
  return { rms: Math.sqrt(Math.max(0, squares / numbers.length - mean * mean)) / 32768, peak: peak / 32768 };
}

/** Decibels of full scale. */
export const decibels = (share) => 20 * Math.log10(Math.max(share, 1e-5));
