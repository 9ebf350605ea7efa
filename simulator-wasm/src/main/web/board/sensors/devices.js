// The sensors of the device that the page is on. Each has
//
//   static open(words)    asks the browser; rejected as lackOf() reads it
//   static milliseconds   of one picture; 0 where there are none
//   element               shows that it is on, and what it reads
//   listen(callback)      called with (bytes, seconds) from now on; undefined ends it
//   close(), onend        the latter is called when it is gone by itself
import { html } from "../dom.js";
import { drawGrey } from "./previews.js";
import {
  decibels,
  greyOf,
  int16Numbers,
  loudness,
  motionBytes,
  MOTION_RATE,
  pictureBytes,
  PICTURE_SIDE,
  SOUND_RATE,
  soundBytes,
} from "./recording.js";
import { SoundResampler, SteadyRate } from "./resampling.js";

const GRAVITY = 9.80665;

/** Why the page cannot have a device: a word of board.sensor.lack. */
class Lack extends Error {}

/** @param {Error} error of an open() */
export function lackOf(error) {
  if (error instanceof Lack) {
    return error.message;
  }
  const reasons = {
    NotAllowedError: isFramed() ? "frame" : "refused",
    SecurityError: isFramed() ? "frame" : "refused",
    NotFoundError: "none",
    OverconstrainedError: "none",
    NotReadableError: "busy",
    AbortError: "busy",
  };
  return reasons[error.name] ?? "api";
}

const isFramed = () => globalThis.self !== globalThis.top;

/** @param {string} feature of the permissions policy */
function requireAllowed(feature) {
  if (!globalThis.isSecureContext) {
    throw new Lack("insecure");
  }
  if (document.featurePolicy?.allowsFeature(feature) === false) {
    throw new Lack(isFramed() ? "frame" : "refused");
  }
}

async function openStream(feature, constraints) {
  requireAllowed(feature);
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new Lack("api");
  }
  return navigator.mediaDevices.getUserMedia(constraints);
}

/** Milliseconds in which a device must have started. */
const PATIENCE = 1500;

/** Decibels by which a level meter falls from one block of sound to the next. */
const FALL = 1;

/** Ends the stream, or tells that it has ended. */
class StreamDevice {
  constructor(stream) {
    this.stream = stream;
    stream.getTracks().forEach((track) => track.addEventListener("ended", () => this.onend?.()));
  }

  listen(callback) {
    this.callback = callback;
  }

  close() {
    this.stream.getTracks().forEach((track) => track.stop());
  }
}

export class Microphone extends StreamDevice {
  static milliseconds = 0;
  #context = new AudioContext();
  #processor;

  static async open(words) {
    // As a board's microphone hears: nothing is cleaned away.
    const audio = { channelCount: 1, echoCancellation: false, noiseSuppression: false };
    const microphone = new Microphone(await openStream("microphone", { audio }), words);
    // Firefox does not start where there is no loudspeaker, and does not say so.
    await Promise.race([microphone.#context.resume(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (microphone.#context.state !== "running") {
      microphone.close();
      throw new Lack("sound");
    }
    return microphone;
  }

  constructor(stream, words) {
    super(stream);
    const meter = html("meter", { min: -60, max: 0, low: -50, high: -6, optimum: -20, value: -60 });
    this.element = html("label", { class: "labelled" }, html("span", {}, words.text("board.sensor.level")), meter);
    const resampler = new SoundResampler(this.#context.sampleRate, SOUND_RATE);
    // The only way of processing that needs no file of its own, which file:// pages cannot load.
    this.#processor = this.#context.createScriptProcessor(2048, 1, 1);
    this.#processor.onaudioprocess = ({ inputBuffer }) => {
      const samples = resampler.push(inputBuffer.getChannelData(0));
      const bytes = soundBytes(samples);
      // Falls slowly, so that a short sound is seen.
      meter.value = Math.max(decibels(loudness(int16Numbers(bytes)).rms), meter.value - FALL);
      this.callback?.(bytes, samples.length / SOUND_RATE);
    };
    this.#context.createMediaStreamSource(stream).connect(this.#processor);
    this.#processor.connect(this.#context.destination);
  }

  close() {
    super.close();
    this.#processor.onaudioprocess = null;
    this.#context.close();
  }
}

export class Camera extends StreamDevice {
  static milliseconds = 200;
  #video = html("video", { muted: true, playsinline: true });
  #timer;

  static async open(words) {
    const stream = await openStream("camera", { video: { facingMode: "environment", width: { ideal: 320 } } });
    const camera = new Camera(stream, words);
    await camera.#video.play();
    return camera;
  }

  constructor(stream, words) {
    super(stream);
    this.#video.muted = true;
    this.#video.srcObject = stream;
    const view = html("canvas", { width: PICTURE_SIDE, height: PICTURE_SIDE, role: "img" });
    view.setAttribute("aria-label", words.text("board.sensor.camera.view"));
    this.element = html("div", { class: "camera-view" }, view);
    this.#timer = setInterval(() => {
      if (this.#video.videoWidth > 0) {
        const grey = greySquare(this.#video, this.#video.videoWidth, this.#video.videoHeight);
        drawGrey(view, grey);
        this.callback?.(pictureBytes([grey], Camera.milliseconds), Camera.milliseconds / 1000);
      }
    }, Camera.milliseconds);
  }

  close() {
    super.close();
    clearInterval(this.#timer);
  }
}

/**
 * The square in the middle of a picture, in grey and as small as all pictures here.
 *
 * @param {CanvasImageSource} source
 */
export function greySquare(source, width, height) {
  const canvas = html("canvas", { width: PICTURE_SIDE, height: PICTURE_SIDE });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  const side = Math.min(width, height);
  context.drawImage(source, (width - side) / 2, (height - side) / 2, side, side, 0, 0, PICTURE_SIDE, PICTURE_SIDE);
  return greyOf(context.getImageData(0, 0, PICTURE_SIDE, PICTURE_SIDE).data);
}

/** Seconds without readings after which they are not bridged. */
const LONGEST_GAP = 0.5;

export class MotionDevice {
  static milliseconds = 0;
  element = html("p", { class: "value" });
  #words;
  #steady = new SteadyRate(MOTION_RATE, LONGEST_GAP);
  #told = 0;
  #onmotion = (event) => this.#read(event);
  #first;

  static async open(words) {
    requireAllowed("accelerometer");
    if (!globalThis.DeviceMotionEvent) {
      throw new Lack("api");
    }
    const answer = await DeviceMotionEvent.requestPermission?.();
    if (answer && answer !== "granted") {
      throw new Lack("refused");
    }
    const device = new MotionDevice(words);
    await device.#start();
    return device;
  }

  constructor(words) {
    this.#words = words;
  }

  /** Browsers offer motion on computers, too, where nothing ever comes. */
  #start() {
    addEventListener("devicemotion", this.#onmotion);
    return new Promise((resolve, reject) => {
      this.#first = resolve;
      setTimeout(() => {
        if (this.#first) {
          this.close();
          reject(new Lack("none"));
        }
      }, PATIENCE);
    });
  }

  #read({ accelerationIncludingGravity: felt, rotationRate, timeStamp }) {
    if (typeof felt?.x !== "number") {
      return;
    }
    this.#first?.();
    this.#first = undefined;
    // On Apple's devices browsers tell the pull of gravity instead of what holds against it.
    const sign = navigator.vendor.startsWith("Apple") ? -1 : 1;
    const moment = [
      ...[felt.x, felt.y, felt.z].map((value) => (sign * value) / GRAVITY),
      ...[rotationRate?.alpha, rotationRate?.beta, rotationRate?.gamma].map((value) => value ?? 0),
    ];
    const moments = this.#steady.push(timeStamp / 1000, moment);
    if (moments.length > 0) {
      this.callback?.(motionBytes(moments), moments.length / MOTION_RATE);
    }
    if (timeStamp - this.#told > 250) {
      this.#told = timeStamp;
      const [x, y, z] = moment.map((value) => this.#words.number(value, 1));
      this.element.textContent = this.#words.text("board.sensor.motion.now", { x, y, z });
    }
  }

  listen(callback) {
    this.callback = callback;
  }

  close() {
    this.#first = undefined;
    removeEventListener("devicemotion", this.#onmotion);
  }
}
