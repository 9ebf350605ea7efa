/** Red, green and blue of what each light sends out. */
export const COLOURS = {
  red: [255, 64, 48],
  green: [48, 224, 96],
  blue: [72, 136, 255],
  amber: [255, 176, 32],
  white: [255, 244, 214],
};

/** Adds up the colours of lights, the strongest at its full colour: how strong it is shows as opacity. */
function mix(lights, most) {
  const channel = (i) => lights.reduce((sum, { colour, level }) => sum + (COLOURS[colour][i] * level) / most, 0);
  return `rgb(${[0, 1, 2].map((i) => Math.min(255, Math.round(channel(i))))})`;
}

/** The lights of a board; where it lacks one, another stands in. */
export class Lights {
  #standIns;
  /** Each light that the board has, with the named part that shows it. */
  #parts = new Map();
  #levels = new Map();

  /**
   * @param {Record<string, string>} standIns
   * @param {import("./picture.js").Named[]} named
   */
  constructor(standIns, named) {
    this.#standIns = standIns;
    for (const entry of named) {
      Object.keys(entry.part.lights ?? {}).forEach((light) => this.#parts.set(light, entry));
    }
  }

  /** The names of the lights that are on. */
  get on() {
    return [...this.#levels].filter(([, level]) => level > 0).map(([name]) => name);
  }

  /**
   * @param {string} name
   * @param {number} level 0 to 255
   * @returns {boolean} whether it went on or off
   */
  set(name, level) {
    const before = this.#levels.get(name) ?? 0;
    if (level === before) {
      return false;
    }
    this.#levels.set(name, level);
    this.#show(this.#parts.get(this.#standIns[name] ?? name));
    return level > 0 !== before > 0;
  }

  #show({ part, lit }) {
    const lights = Object.entries(part.lights).map(([light, colour]) => ({ colour, level: this.#levelOf(light) }));
    const most = Math.max(...lights.map(({ level }) => level));
    lit.setAttribute("opacity", most / 255);
    if (most > 0) {
      lit.style.color = mix(lights, most);
    }
  }

  /** The highest of the levels that a light shows: its own and those of the lights it stands in for. */
  #levelOf(light) {
    return Math.max(
      0,
      ...[...this.#levels].map(([name, level]) => ((this.#standIns[name] ?? name) === light ? level : 0)),
    );
  }
}
