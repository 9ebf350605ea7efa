// Brings what a device measures to the rates of the board's sensors while it comes.

/** How far the low-pass filter reaches to each side, in samples of the lower rate, and into how many steps one is cut. */
const REACH = 8;
const STEPS = 256;

/** The share of the lower rate's band that passes whole. */
const PASS = 0.92;

/** Sound at another, lower or equal, rate: a low-pass filter (a sinc under a Hann window), read where new samples fall. */
export class SoundResampler {
  #ratio;
  #filter;
  /** The last samples that came, and where among them the next new sample lies. */
  #kept;
  #next;

  /**
   * @param {number} from Hz
   * @param {number} to Hz
   */
  constructor(from, to) {
    this.#ratio = from / to;
    this.#filter = Float64Array.from({ length: REACH * STEPS + 1 }, (_, i) => {
      const place = i / STEPS;
      const angle = Math.PI * PASS * place;
      const sinc = place === 0 ? 1 : Math.sin(angle) / angle;
      return (PASS / this.#ratio) * sinc * (0.5 + 0.5 * Math.cos((Math.PI * place) / REACH));
    });
    // Silence before the start.
    this.#kept = new Float32Array(Math.ceil(REACH * this.#ratio));
    this.#next = this.#kept.length;
  }

  /**
   * @param {Float32Array} samples
   * @returns {Float32Array} the new samples that all of their neighbours are known for
   */
  push(samples) {
    const all = new Float32Array(this.#kept.length + samples.length);
    all.set(this.#kept);
    all.set(samples, this.#kept.length);
    const reach = REACH * this.#ratio;
    const made = [];
    for (; this.#next + reach < all.length; this.#next += this.#ratio) {
      let sum = 0;
      const last = Math.floor(this.#next + reach);
      for (let i = Math.ceil(this.#next - reach); i <= last; i++) {
        sum += all[i] * this.#filter[Math.round((Math.abs(i - this.#next) / this.#ratio) * STEPS)];
      }
      made.push(sum);
    }
    const first = Math.max(0, Math.floor(this.#next - reach));
    this.#kept = all.slice(first);
    this.#next -= first;
    return Float32Array.from(made);
  }
}

/** Samples at a steady rate from those of a sensor that gives them when it likes: on straight lines between them. */
export class SteadyRate {
  #rate;
  #longestGap;
  #last;
  #lastSeconds;
  #startSeconds;
  #made;

  /**
   * @param {number} rate of the new samples in Hz
   * @param {number} longestGap in seconds: what is longer is not bridged
   */
  constructor(rate, longestGap) {
    this.#rate = rate;
    this.#longestGap = longestGap;
  }

  /**
   * @param {number} seconds when it was taken; a sample that is not later than the one before is left out
   * @param {number[]} sample
   * @returns {number[][]} the new samples up to this one
   */
  push(seconds, sample) {
    const samples = [];
    if (!this.#last || seconds - this.#lastSeconds > this.#longestGap) {
      this.#startSeconds = seconds;
      this.#made = 1;
      samples.push(sample);
    } else if (seconds <= this.#lastSeconds) {
      return samples;
    } else {
      for (let time = this.#time(); time <= seconds; time = this.#time()) {
        const place = (time - this.#lastSeconds) / (seconds - this.#lastSeconds);
        samples.push(sample.map((value, i) => this.#last[i] + place * (value - this.#last[i])));
        this.#made++;
      }
    }
    this.#last = sample;
    this.#lastSeconds = seconds;
    return samples;
  }

  #time() {
    return this.#startSeconds + this.#made / this.#rate;
  }
}
