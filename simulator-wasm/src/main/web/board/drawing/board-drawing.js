// The picture of a board: true in proportion, its parts numbered, lit when they shine and framed when they work.
import { html, svg } from "../dom.js";
import { LAYOUTS } from "./boards/index.js";
import { placeMarks } from "./marks.js";
import { LIGHTS, SHAPES, shine, smallParts } from "./shapes.js";
import { traces } from "./traces.js";

/** Room for the numbers on either side, in units of the picture: a pixel each where it is 320 wide. */
const MARGIN = 34;
const WIDTH = 320;

/** Red, green and blue of what each light sends out. */
const COLOURS = {
  red: [255, 64, 48],
  green: [48, 224, 96],
  blue: [72, 136, 255],
  amber: [255, 176, 32],
  white: [255, 244, 214],
};

let drawings = 0;

/** Adds up the colours of lights, the strongest at its full colour: how strong it is shows as opacity. */
function mix(lights) {
  const most = Math.max(...lights.map(({ level }) => level)) || 1;
  const channel = (i) => lights.reduce((sum, { colour, level }) => sum + (COLOURS[colour][i] * level) / most, 0);
  return `rgb(${[0, 1, 2].map((i) => Math.min(255, Math.round(channel(i))))})`;
}

export class BoardDrawing {
  #words;
  #layout;
  #title;
  /** The named parts with what shows them: {part, ring, leader, mark, row, tag, lit}. */
  #parts = [];
  /** Light names that a part has, each with its part. */
  #lights = new Map();
  #levels = new Map();
  #svg;
  #about;
  #chosen;
  #active = "";

  /**
   * @param {import("../words.js").Words} words
   * @param {string} boardId an id of boards.csv
   * @param {string} boardName
   */
  constructor(words, boardId, boardName) {
    this.#words = words;
    this.#layout = LAYOUTS[boardId];
    this.#title = words.text("board.drawing.title", { board: boardName });
    this.#about = html("p", { class: "about", role: "status" });
    const view = this.#view();
    this.element = html("figure", { class: "drawing" }, view, this.#about, this.#list(), ...this.#note());
    this.#explain();
    this.#describe();
  }

  /** @param {boolean} on with the power, all lights go off */
  setPower(on) {
    if (!on) {
      this.#levels.clear();
      this.setActive([]);
    }
    this.#levels.set("power", on ? 255 : 0);
    new Set(this.#lights.values()).forEach((entry) => this.#shine(entry));
    this.#describe();
  }

  /**
   * @param {"led" | "red" | "green" | "blue" | "power"} name
   * @param {number} level brightness, 0 to 255
   */
  setLight(name, level) {
    const before = this.#levels.get(name) ?? 0;
    if (level === before) {
      return;
    }
    this.#levels.set(name, level);
    this.#shine(this.#lights.get(this.#resolve(name)));
    if (!level !== !before) {
      this.#describe();
    }
  }

  /** @param {string[]} names the sensors in use, "processor" or ids of parts: all that work at this moment */
  setActive(names) {
    const key = names.join();
    if (key === this.#active) {
      return;
    }
    this.#active = key;
    const ids = new Set(names.map((name) => this.#partOf(name)));
    for (const { part, ring, mark, tag } of this.#parts) {
      const active = ids.has(part.id);
      ring.classList.toggle("active", active);
      mark.classList.toggle("active", active);
      tag.textContent = active ? this.#words.text("board.drawing.active") : "";
    }
  }

  /** The part that senses what a name says; what a board lacks is another part or hangs on its pins. */
  #partOf(name) {
    const id = this.#resolve(name);
    return (this.#parts.find(({ part }) => part.id === id) ?? this.#parts.find(({ part }) => part.id === "pins"))?.part.id;
  }

  #resolve(name) {
    return this.#layout.standIns[name] ?? name;
  }

  #view() {
    const { size, parts, small = [], print = [], corner, mask, silk, leftEdge } = this.#layout;
    const [w, h] = size;
    const sideways = w / h < 1.5;
    const scale = Math.min((WIDTH - (sideways ? 2.6 : 0.7) * MARGIN) / w, 216 / h);
    const height = Math.round(h * scale + (sideways ? 0.9 : 2.4) * MARGIN);
    const left = (WIDTH - w * scale) / 2;
    const top = (height - h * scale) / 2;
    const px = (length) => length / scale;
    const most = px(12);

    const outline = `M${corner} 0H${w - corner}q${corner} 0 ${corner} ${corner}V${h - corner}q0 ${corner} ${-corner} ${corner}H${corner}q${-corner} 0 ${-corner} ${-corner}V${leftEdge ?? corner}q0 ${-corner} ${corner} ${-corner}z`;
    const board = svg(
      "g",
      { transform: `translate(${left} ${top}) scale(${scale})` },
      svg("path", { class: "shadow", d: outline, transform: `translate(${px(2)} ${px(4)})` }),
      svg("path", { class: "ground", d: outline, fill: mask }),
      svg("path", { class: "traces", d: traces(parts) }),
      ...smallParts(small),
      ...print.map(([x, y, text, height = 1.4, anchor = "middle"]) =>
        svg("text", { class: "silk", x, y: y + height * 0.36, "font-size": height, "text-anchor": anchor, fill: silk }, text),
      ),
    );
    const overlay = svg("g");
    const points = [];
    const id = `drawing-${drawings++}`;
    for (const part of parts) {
      const shapes = svg("g", { class: part.under ? "part under" : "part" });
      for (const [x, y, width, length] of part.at) {
        const spot = svg("g", { transform: `translate(${x} ${y})` });
        spot.append(
          ...(part.under
            ? [svg("rect", { class: "ghost", x: -width / 2, y: -length / 2, width, height: length, rx: 0.4 })]
            : SHAPES[part.kind](width, length, part, most)),
        );
        shapes.append(spot);
      }
      board.append(shapes);
      if (part.id) {
        const entry = { part, ring: this.#ring(part, px) };
        overlay.append(entry.ring);
        shapes.addEventListener("click", () => this.#choose(entry));
        points.push({ x: left + part.at[0][0] * scale, y: top + part.at[0][1] * scale });
        this.#parts.push(entry);
        if (part.lights) {
          entry.lit = this.#lit(part, `${id}-${part.id}`, px);
          overlay.prepend(entry.lit);
          Object.keys(part.lights).forEach((light) => this.#lights.set(light, entry));
        }
      }
    }
    board.append(overlay);

    const marks = placeMarks(points, { width: WIDTH, height, sideways });
    const leaders = svg("g");
    const group = html("div", { class: "marks", role: "group", "aria-label": this.#words.text("board.drawing.marks") });
    this.#parts = marks.map(({ index, x, y }, i) => {
      const entry = this.#parts[index];
      const point = points[index];
      entry.leader = svg(
        "g",
        { class: "leader" },
        svg("path", { class: "casing", d: `M${x} ${y}L${point.x} ${point.y}` }),
        svg("path", { class: "line", d: `M${x} ${y}L${point.x} ${point.y}` }),
        svg("circle", { class: "end", cx: point.x, cy: point.y, r: 2.2 }),
      );
      leaders.append(entry.leader);
      entry.number = i + 1;
      entry.mark = html(
        "button",
        {
          type: "button",
          class: "mark",
          tabindex: i ? -1 : 0,
          "aria-pressed": "false",
          "aria-label": `${i + 1}: ${this.#name(entry.part)}`,
          onclick: () => this.#choose(entry),
          onkeydown: (event) => this.#walk(event, i),
        },
        `${i + 1}`,
      );
      entry.mark.style.left = `${(x / WIDTH) * 100}%`;
      entry.mark.style.top = `${(y / height) * 100}%`;
      group.append(entry.mark);
      return entry;
    });
    this.#svg = svg("svg", { class: "picture", viewBox: `0 0 ${WIDTH} ${height}`, role: "img" }, board, leaders);
    const view = html("div", { class: "view" }, this.#svg, group);
    view.style.aspectRatio = `${WIDTH} / ${height}`;
    return view;
  }

  /** The frame around a part that is chosen or at work. */
  #ring({ at }, px) {
    return svg(
      "g",
      { class: "ring" },
      ...at.flatMap(([x, y, w, h]) =>
        ["ring-casing", "ring-line"].map((name) =>
          svg("rect", {
            class: name,
            x: x - w / 2 - px(3),
            y: y - h / 2 - px(3),
            width: w + px(6),
            height: h + px(6),
            rx: px(4),
          }),
        ),
      ),
    );
  }

  /** What is seen of a light that is on: it takes the colour of the group. */
  #lit({ kind, at, lights }, id, px) {
    const stop = (offset, opacity) => svg("stop", { offset, "stop-opacity": opacity, "stop-color": "currentColor" });
    const reach = px(at.length > 1 ? 18 : 34);
    // A power LED is on all the time: it must not outshine the others, nor must what stands in for it.
    const glows = LIGHTS.has(kind) && !("power" in lights);
    return svg(
      "g",
      { class: "lit", opacity: 0 },
      svg("radialGradient", { id }, stop(0, 0.95), stop(0.35, 0.45), stop(1, 0)),
      ...at.flatMap(([x, y, w, h]) => [
        ...(glows ? [svg("circle", { class: "glow", cx: x, cy: y, r: Math.max(reach, w * 0.8), fill: `url(#${id})` })] : []),
        svg("g", { transform: `translate(${x} ${y})` }, ...shine(kind, w, h)),
      ]),
    );
  }

  /** @param {{part: object, lit: SVGElement} | undefined} entry of a part with lights; none where the board lacks the light */
  #shine(entry) {
    if (!entry) {
      return;
    }
    const lights = Object.entries(entry.part.lights).map(([light, colour]) => ({
      colour,
      level: Math.max(
        ...[...this.#levels].map(([name, level]) => (this.#resolve(name) === light ? level : 0)),
        0,
      ),
    }));
    entry.lit.setAttribute("opacity", Math.max(...lights.map(({ level }) => level)) / 255);
    entry.lit.style.color = mix(lights);
  }

  #describe() {
    const words = this.#words;
    const lit = [...this.#levels].filter(([, level]) => level).map(([name]) => words.text(`board.drawing.light.${name}`));
    const lights = lit.length ? words.text("board.drawing.lit", { lights: lit.join(", ") }) : words.text("board.drawing.dark");
    this.#svg.setAttribute("aria-label", `${this.#title}. ${lights}`);
  }

  #name({ id, name, under }) {
    const part = this.#words.text(`board.drawing.part.${id}`) + (name ? ` (${name})` : "");
    return under ? this.#words.text("board.drawing.under", { part }) : part;
  }

  /** What a part is for, and for which lights it stands in. */
  #purpose({ id, lights = {} }) {
    const words = this.#words;
    const others = Object.entries(this.#layout.standIns)
      .filter(([, other]) => other in lights)
      .map(([name]) => words.text(`board.drawing.light.${name}`));
    const purpose = words.text(`board.drawing.what.${id}`);
    return others.length ? `${purpose} ${words.text("board.drawing.standsIn", { lights: others.join(", ") })}` : purpose;
  }

  #list() {
    return html(
      "details",
      { class: "parts" },
      html("summary", {}, this.#words.text("board.drawing.parts", { count: this.#words.number(this.#parts.length) })),
      html(
        "ol",
        {},
        ...this.#parts.map((entry) => {
          entry.tag = html("span", { class: "tag" });
          entry.row = html(
            "button",
            { type: "button", class: "part-row", "aria-pressed": "false", onclick: () => this.#choose(entry) },
            html("span", { class: "number" }, `${entry.number}`),
            html("span", { class: "part-name" }, this.#name(entry.part), entry.tag),
            html("span", { class: "purpose" }, this.#purpose(entry.part)),
          );
          return html("li", {}, entry.row);
        }),
      ),
    );
  }

  #note() {
    return this.#layout.recalled ? [html("p", { class: "note" }, this.#words.text("board.drawing.recalled"))] : [];
  }

  /** A second time lets the part go. */
  #choose(entry) {
    this.#chosen = this.#chosen === entry ? undefined : entry;
    for (const other of this.#parts) {
      const chosen = other === this.#chosen;
      other.ring.classList.toggle("chosen", chosen);
      other.leader.classList.toggle("chosen", chosen);
      other.mark.setAttribute("aria-pressed", chosen);
      other.row.setAttribute("aria-pressed", chosen);
    }
    this.#explain();
  }

  #explain() {
    if (this.#chosen) {
      const { number, part } = this.#chosen;
      this.#about.replaceChildren(html("b", {}, `${number} ${this.#name(part)}. `), this.#purpose(part));
    } else {
      this.#about.textContent = this.#words.text("board.drawing.hint");
    }
  }

  /** The numbers are one stop of the Tab key; the arrow keys go from one to the next. */
  #walk(event, i) {
    const last = this.#parts.length - 1;
    const to = {
      ArrowRight: i === last ? 0 : i + 1,
      ArrowDown: i === last ? 0 : i + 1,
      ArrowLeft: i === 0 ? last : i - 1,
      ArrowUp: i === 0 ? last : i - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    this.#parts[i].mark.tabIndex = -1;
    this.#parts[to].mark.tabIndex = 0;
    this.#parts[to].mark.focus();
  }
}
