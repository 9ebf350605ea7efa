/** What a processor can do, in the order of the timeline's lanes. */
export const KINDS = ["sample", "front-end", "inference", "output", "sleep"];

/** Microseconds of virtual time that are kept. */
export const KEPT = 10_000_000;

/** The most activities that are kept, whatever time they take. */
const MOST = 20_000;

/** What the processor did in the last seconds, and how much it did since power on. */
export class ActivityHistory {
  activities = [];
  /** Deadlines missed and blocks of readings lost: {at, kind: "missed" | "lost", count}. */
  marks = [];
  missed = 0;
  lost = 0;
  inferences = 0;
  /** Microseconds of each kind since power on. */
  spent = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  now = 0;

  /** @param {object[]} turns */
  add(turns) {
    for (const turn of turns) {
      for (const activity of turn.activities) {
        this.activities.push(activity);
        this.spent[activity.kind] += activity.end - activity.start;
        this.inferences += activity.kind === "inference";
      }
      for (const kind of ["missed", "lost"]) {
        if (turn[kind] > this[kind]) {
          this.marks.push({ at: turn.end, kind, count: turn[kind] - this[kind] });
          this[kind] = turn[kind];
        }
      }
      this.now = turn.end;
    }
    const tooMany = Math.max(0, this.activities.length - MOST);
    const old = this.activities.findIndex(({ end }) => end > this.now - KEPT);
    this.activities.splice(0, Math.max(old, tooMany));
    this.marks = this.marks.filter(({ at }) => at > this.now - KEPT).slice(-MOST);
  }

  /** The first moment of which everything is known. */
  get oldest() {
    return this.activities[0]?.start ?? 0;
  }

  /** The share of all time since power on in which the processor was not asleep; undefined before any time passed. */
  get duty() {
    const all = KINDS.reduce((sum, kind) => sum + this.spent[kind], 0);
    return all > 0 ? 1 - this.spent.sleep / all : undefined;
  }

  /** Microseconds awake for one inference; undefined before the first. */
  get awakePerInference() {
    const awake = KINDS.reduce((sum, kind) => sum + (kind === "sleep" ? 0 : this.spent[kind]), 0);
    return this.inferences > 0 ? awake / this.inferences : undefined;
  }

  /**
   * A stretch of time.
   *
   * @param {number} from microseconds
   * @param {number} to
   * @param {number} finest microseconds: what is closer together is one piece
   * @returns {{lanes: Record<string, [number, number][]>, share: Record<string, number>, load: number, marks: object[]}}
   *   lanes: pieces of each kind; share: of each kind in the time that is known; load: the part not asleep
   */
  window(from, to, finest) {
    const lanes = Object.fromEntries(KINDS.map((kind) => [kind, []]));
    const share = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
    let known = 0;
    for (const { kind, start, end } of this.activities) {
      const piece = [Math.max(start, from), Math.min(end, to)];
      const length = piece[1] - piece[0];
      if (length > 0) {
        known += length;
        share[kind] += length;
        const last = lanes[kind].at(-1);
        if (last && piece[0] - last[1] < finest) {
          last[1] = piece[1];
        } else {
          lanes[kind].push(piece);
        }
      }
    }
    for (const kind of KINDS) {
      share[kind] /= known || 1;
    }
    const marks = this.marks.filter(({ at }) => at > from && at <= to);
    return { lanes, share, load: known ? 1 - share.sleep : 0, marks };
  }
}
