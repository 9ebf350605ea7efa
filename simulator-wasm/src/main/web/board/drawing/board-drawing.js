// The picture of a board: true in proportion, its parts numbered, lit when they shine and framed when they work.
import { html, svg } from "../dom.js";
import { LAYOUTS } from "./boards/index.js";
import { Lights } from "./lights.js";
import { frame, placeMarks } from "./marks.js";
import { PartWords } from "./part-words.js";
import { drawBoard, leader } from "./picture.js";

export class BoardDrawing {
  #words;
  #partWords;
  #title;
  #standIns;
  /** The named parts in the order of their numbers: what draws them and {number, mark, leader, row, tag}. */
  #parts;
  #lights;
  #svg;
  #about = html("p", { class: "about", role: "status" });
  #chosen;
  #active = "";

  /**
   * @param {import("../words.js").Words} words
   * @param {string} boardId an id of boards.csv
   * @param {string} boardName
   */
  constructor(words, boardId, boardName) {
    const layout = LAYOUTS[boardId];
    this.#words = words;
    this.#standIns = layout.standIns;
    this.#partWords = new PartWords(words, layout.standIns);
    this.#title = words.text("board.drawing.title", { board: boardName });
    this.element = html(
      "figure",
      { class: "drawing" },
      this.#view(layout),
      this.#about,
      ...(layout.recalled ? [html("p", { class: "note" }, words.text("board.drawing.recalled"))] : []),
      this.#list(),
    );
    this.#explain();
    this.#describe();
  }

  /** @param {boolean} on when the power goes, so do all lights, and nothing works any more */
  setPower(on) {
    this.setLight("power", on ? 255 : 0);
    if (!on) {
      this.#lights.on.forEach((name) => this.setLight(name, 0));
      this.setActive([]);
    }
  }

  /**
   * @param {"led" | "red" | "green" | "blue" | "power"} name
   * @param {number} level brightness, 0 to 255
   */
  setLight(name, level) {
    if (this.#lights.set(name, level)) {
      this.#describe();
    }
  }

  /** @param {string[]} names all that work at this moment: "processor", sensors of the firmware, ids of parts */
  setActive(names) {
    const key = names.join();
    if (key === this.#active) {
      return;
    }
    this.#active = key;
    const working = new Set(names.map((name) => this.#partOf(name)));
    for (const entry of this.#parts) {
      const active = working.has(entry);
      entry.ring.classList.toggle("active", active);
      entry.mark.classList.toggle("active", active);
      entry.tag.textContent = active ? this.#words.text("board.drawing.active") : "";
    }
  }

  /** The part that does what a name says; a sensor that the board lacks hangs on its pins, unless it says otherwise. */
  #partOf(name) {
    const find = (id) => this.#parts.find(({ part }) => part.id === id);
    return find(this.#standIns[name] ?? name) ?? find("pins");
  }

  #view(layout) {
    const picture = frame(layout.size);
    const { board, named } = drawBoard(layout, picture);
    this.#lights = new Lights(layout.standIns, named);
    const points = named.map(({ point }) => point);
    this.#parts = placeMarks(points, picture).map((spot, i) => {
      const entry = { ...named[spot.index], number: i + 1, leader: leader(spot, points[spot.index], picture) };
      entry.shape.addEventListener("click", () => this.#choose(entry));
      entry.mark = this.#mark(entry);
      entry.mark.style.left = `${(100 * spot.x) / picture.width}%`;
      entry.mark.style.top = `${(100 * spot.y) / picture.height}%`;
      return entry;
    });
    this.#svg = svg(
      "svg",
      { class: "picture", viewBox: `0 0 ${picture.width} ${picture.height}`, role: "img" },
      board,
      ...this.#parts.map(({ leader }) => leader),
    );
    const marks = { class: "marks", role: "group", "aria-label": this.#words.text("board.drawing.marks") };
    const view = html("div", { class: "view" }, this.#svg, html("div", marks, ...this.#parts.map(({ mark }) => mark)));
    view.style.aspectRatio = `${picture.width} / ${picture.height}`;
    return view;
  }

  #mark(entry) {
    const { number, part } = entry;
    return html(
      "button",
      {
        type: "button",
        class: "mark",
        tabindex: number === 1 ? 0 : -1,
        "aria-pressed": "false",
        "aria-label": `${number}: ${this.#partWords.name(part)}`,
        onclick: () => this.#choose(entry),
        onkeydown: (event) => this.#walk(event, number - 1),
      },
      `${number}`,
    );
  }

  #list() {
    const rows = this.#parts.map((entry) => {
      entry.tag = html("span", { class: "tag" });
      entry.row = html(
        "button",
        { type: "button", class: "part-row", "aria-pressed": "false", onclick: () => this.#choose(entry) },
        html("span", { class: "number" }, `${entry.number}`),
        html("span", { class: "part-name" }, this.#partWords.name(entry.part), entry.tag),
        html("span", { class: "purpose" }, this.#partWords.purpose(entry.part)),
      );
      return html("li", {}, entry.row);
    });
    const count = this.#words.number(rows.length);
    return html(
      "details",
      { class: "parts" },
      html("summary", {}, this.#words.text("board.drawing.parts", { count })),
      html("ol", {}, ...rows),
    );
  }

  /** Chooses a part; a second time lets it go. */
  #choose(entry) {
    this.#chosen = this.#chosen === entry ? undefined : entry;
    for (const { ring, leader, mark, row, number } of this.#parts) {
      const chosen = number === this.#chosen?.number;
      ring.classList.toggle("chosen", chosen);
      leader.classList.toggle("chosen", chosen);
      mark.setAttribute("aria-pressed", chosen);
      row.setAttribute("aria-pressed", chosen);
    }
    this.#explain();
  }

  #explain() {
    if (this.#chosen) {
      const { number, part } = this.#chosen;
      this.#about.replaceChildren(
        html("b", {}, `${number} ${this.#partWords.name(part)}. `),
        this.#partWords.purpose(part),
      );
    } else {
      this.#about.textContent = this.#words.text("board.drawing.hint");
    }
  }

  /** Says in words what the picture shows. */
  #describe() {
    const { on } = this.#lights;
    const lights =
      on.length > 0
        ? this.#words.text("board.drawing.lit", { lights: this.#partWords.lights(on) })
        : this.#words.text("board.drawing.dark");
    this.#svg.setAttribute("aria-label", `${this.#title}. ${lights}`);
  }

  /** The numbers are one stop of the Tab key; the arrow keys go from one to the next. */
  #walk(event, i) {
    const last = this.#parts.length - 1;
    const next = i === last ? 0 : i + 1;
    const previous = i === 0 ? last : i - 1;
    const keys = { ArrowRight: next, ArrowDown: next, ArrowLeft: previous, ArrowUp: previous, Home: 0, End: last };
    const to = keys[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    this.#parts[i].mark.tabIndex = -1;
    this.#parts[to].mark.tabIndex = 0;
    this.#parts[to].mark.focus();
  }
}
