import { html, svg } from "../dom.js";
import { arenaUse, liveBuffers, taken } from "./arena-use.js";
import { bytes, fold, honesty, iconButton, operatorName, percent, table, tensorName } from "./parts.js";

/** What a block holds. */
const KINDS = ["input", "inner", "output", "scratch"];

const LEFT = 58;
const RIGHT = 4;
const BAND = 24;
const HEAD = 220;
const AXIS = 22;
const BARS = 44;
const MARK = 20;

/** From this width in pixels on, tables have room for the operators' names. */
const WIDE = 560;

/** The tensor arena, operator by operator: which block lies where, from when to when. */
export class ArenaPanel {
  #words;
  #status;
  #use;
  #moment = 0;
  #width = 0;
  #intro = html("p", { class: "lead" });
  #picture = html("div", { class: "chart" });
  #legend = html("ul", { class: "legend" });
  #slider;
  #moved = html("p", { class: "reading", role: "status" });
  #live = html("div");
  #all = html("div");
  element;

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
    const text = (key) => words.text(`board.inside.arena.${key}`);
    this.#slider = html("input", {
      type: "range",
      min: 0,
      "aria-label": text("moment"),
      oninput: () => this.#go(Number(this.#slider.value)),
    });
    this.element = html(
      "div",
      {},
      this.#intro,
      this.#picture,
      this.#legend,
      html(
        "div",
        { class: "stepper" },
        iconButton("‹", text("back"), { onclick: () => this.#go(this.#moment - 1) }),
        this.#slider,
        iconButton("›", text("next"), { onclick: () => this.#go(this.#moment + 1) }),
        html("button", { type: "button", onclick: () => this.#go(this.#use.worst) }, text("worst")),
      ),
      this.#moved,
      this.#live,
      fold(text("table"), this.#all),
    );
  }

  /** @param {object} status of the board, see BoardJson.java */
  show(status) {
    const words = this.#words;
    const { plan, model, ram, shortage } = status;
    this.#status = status;
    this.#use = arenaUse(plan.buffers, model.operators.length);
    this.#moment = this.#use.worst;
    this.#slider.max = this.#use.bytes.length - 1;
    const arena = ram.find(({ name }) => name === "arena").bytes;
    const key = shortage ? "short" : "intro";
    const values = {
      arena: bytes(words, arena),
      head: bytes(words, plan.headBytes),
      tail: bytes(words, plan.tailBytes),
      least: bytes(words, plan.smallestArenaBytes),
    };
    this.#intro.replaceChildren(words.text(`board.inside.arena.${key}`, values), " ", this.#trust());
    const kinds = new Set(plan.buffers.map((buffer) => this.#kind(buffer)));
    this.#legend.replaceChildren(
      ...KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
        html(
          "li",
          {},
          html("span", { class: `key kind-${kind}`, "aria-hidden": "true" }),
          words.text(`board.inside.arena.kind.${kind}`),
        ),
      ),
    );
    const rows = plan.buffers.map((buffer) => this.#row(buffer));
    this.#all.replaceChildren(table(words.text("board.inside.arena.table"), this.#heads(), rows));
    this.#draw();
    this.#go(this.#moment);
  }

  /** @param {number} width in pixels */
  resize(width) {
    this.#width = width;
    if (this.#status) {
      this.#draw();
      this.#go(this.#moment);
    }
  }

  #trust() {
    return honesty(this.#words, this.#status.plan.exact ? "exact" : "modelled");
  }

  #go(moment) {
    const words = this.#words;
    const { plan } = this.#status;
    this.#moment = Math.max(0, Math.min(this.#use.bytes.length - 1, moment));
    const live = liveBuffers(plan.buffers, this.#moment);
    const used = this.#use.bytes[this.#moment];
    const name = this.#momentName(this.#moment);
    this.#slider.value = this.#moment;
    this.#slider.setAttribute("aria-valuetext", name);
    const key = used === this.#use.bytes[this.#use.worst] ? "now.worst" : "now";
    const share = plan.headBytes ? used / plan.headBytes : 0;
    const values = { moment: name, used: bytes(words, used), share: percent(words, share) };
    this.#moved.replaceChildren(words.text(`board.inside.arena.${key}`, values), " ", this.#trust());
    const rows = live.map((buffer) => this.#row(buffer));
    this.#live.replaceChildren(table(words.text("board.inside.arena.live"), this.#heads(), rows));
    this.#mark();
  }

  #heads() {
    return ["block", "offset", "bytes", "from", "until"].map((name) => this.#words.text(`board.inside.head.${name}`));
  }

  #row(buffer) {
    const { offset, firstUse, lastUse } = buffer;
    const swatch = html("span", { class: `key kind-${this.#kind(buffer)}`, "aria-hidden": "true" });
    const used = firstUse >= 0;
    const at = (moment) => (this.#width < WIDE ? this.#words.number(moment) : this.#momentName(moment));
    return [
      html("span", { class: "block-name" }, swatch, this.#blockName(buffer)),
      this.#words.number(offset),
      this.#words.number(buffer.bytes),
      used ? at(firstUse) : "–",
      used ? at(lastUse) : "–",
    ];
  }

  #kind({ graph, tensor }) {
    const { inputs, outputs } = this.#status.model;
    if (tensor < 0) {
      return "scratch";
    }
    const isMain = graph === 0;
    return isMain && inputs.includes(tensor) ? "input" : isMain && outputs.includes(tensor) ? "output" : "inner";
  }

  #blockName({ graph, tensor, operator }) {
    const { model } = this.#status;
    if (graph > 0) {
      const key = tensor < 0 ? "graph.scratch" : "graph.tensor";
      const number = this.#words.number(tensor < 0 ? operator + 1 : tensor);
      return this.#words.text(`board.inside.arena.${key}`, { graph: this.#words.number(graph), number });
    }
    return tensor < 0
      ? this.#words.text("board.inside.arena.scratch", { operator: operatorName(model, operator) })
      : tensorName(model, tensor);
  }

  #momentName(moment) {
    const { model, plan } = this.#status;
    if (moment === 0) {
      return this.#words.text("board.inside.arena.before");
    }
    // Where graphs run other graphs, moments are counted on through them.
    const single = plan.buffers.every(({ graph }) => graph === 0) && moment <= model.operators.length;
    return single
      ? operatorName(model, moment - 1)
      : this.#words.text("board.inside.arena.step", { number: this.#words.number(moment) });
  }

  #x(moment) {
    return LEFT + (moment * (this.#width - LEFT - RIGHT)) / this.#use.bytes.length;
  }

  #draw() {
    if (this.#width === 0) {
      return;
    }
    const words = this.#words;
    const { plan, ram } = this.#status;
    const free = Math.max(0, ram.find(({ name }) => name === "arena").bytes - plan.headBytes - plan.tailBytes);
    const top = 2 * BAND + 8;
    const bottom = top + HEAD;
    const height = bottom + AXIS + MARK + BARS;
    const right = this.#width - RIGHT;
    const column = this.#x(1) - LEFT;
    const y = (offset) => bottom - (offset / Math.max(1, plan.headBytes)) * HEAD;
    const label = (x, at, text, anchor = "end") => svg("text", { x, y: at, "text-anchor": anchor }, text);
    const band = (at, name, size) => [
      svg("rect", { class: "reserve", x: LEFT, y: at + 2, width: right - LEFT, height: BAND - 4, rx: 4 }),
      label(LEFT + 8, at + 17, words.text(`board.inside.arena.${name}`, { bytes: bytes(words, size) }), "start"),
    ];
    const blocks = plan.buffers
      .filter(({ firstUse, bytes: size }) => firstUse >= 0 && size > 0)
      .map((buffer) => {
        const x = this.#x(buffer.firstUse) + 1;
        const size = { width: this.#x(buffer.lastUse + 1) - x - 1, height: y(0) - y(taken(buffer.bytes)) };
        const at = y(buffer.offset) - size.height;
        const group = svg(
          "g",
          { class: `tensor kind-${this.#kind(buffer)}` },
          svg("rect", {
            x,
            y: at + 0.5,
            width: size.width,
            height: Math.max(1.5, size.height - 1),
            rx: Math.min(4, size.height / 3),
          }),
        );
        const tag = buffer.tensor < 0 ? "~" : `#${buffer.tensor}`;
        if (size.width >= 9 * tag.length + 4 && size.height >= 18) {
          group.append(label(x + size.width / 2, at + size.height / 2 + 5, tag, "middle"));
        }
        return { buffer, group };
      });
    const every = Math.ceil(26 / column);
    const ticks = this.#use.bytes.flatMap((_, moment) => {
      return moment % every === 0
        ? [label(this.#x(moment) + column / 2, bottom + 16, words.number(moment), "middle")]
        : [];
    });
    const most = Math.max(1, ...this.#use.bytes);
    const bars = this.#use.bytes.map((used, moment) => {
      const tall = (used / most) * BARS;
      const gap = Math.min(2, column / 6);
      const worst = moment === this.#use.worst ? " worst" : "";
      return svg("rect", {
        class: `full${worst}`,
        x: this.#x(moment) + gap,
        y: height - tall,
        width: column - 2 * gap,
        height: tall,
      });
    });
    const worst = this.#x(this.#use.worst) + column / 2;
    const side = worst > this.#width / 2 ? "end" : "start";
    const cursor = svg("rect", { class: "cursor", y: top - 4, width: column, height: height - top + 4, rx: 4 });
    const picture = svg(
      "svg",
      {
        class: "arena-picture",
        viewBox: `0 0 ${this.#width} ${height}`,
        role: "img",
        "aria-label": words.text("board.inside.arena.picture", {
          head: bytes(words, plan.headBytes),
          count: words.number(blocks.length),
          worst: this.#momentName(this.#use.worst),
        }),
        onclick: ({ clientX, currentTarget }) => {
          const x = clientX - currentTarget.getBoundingClientRect().left;
          this.#go(Math.floor((x - LEFT) / column));
        },
      },
      cursor,
      ...band(0, "tail", plan.tailBytes),
      ...band(BAND, "free", free),
      svg("path", { class: "axis", d: `M${LEFT} ${top}V${bottom}H${right}` }),
      label(LEFT - 6, top + 12, words.number(plan.headBytes)),
      label(LEFT - 6, bottom, "0"),
      label(LEFT - 6, (top + bottom) / 2, words.text("board.inside.arena.head")),
      ...blocks.map(({ group }) => group),
      ...ticks,
      ...bars,
      label(LEFT - 6, height - BARS / 2 + 5, words.text("board.inside.arena.full")),
      svg("path", { class: "worst-mark", d: `M${worst - 5} ${bottom + AXIS + 5}h10l-5 8z` }),
      label(worst + (side === "end" ? -10 : 10), bottom + AXIS + 13, words.text("board.inside.arena.fullest"), side),
    );
    this.#picture.replaceChildren(picture);
    this.#mark = () => {
      cursor.setAttribute("x", this.#x(this.#moment));
      const live = liveBuffers(plan.buffers, this.#moment);
      for (const { buffer, group } of blocks) {
        group.classList.toggle("in-use", live.includes(buffer));
      }
    };
    this.#mark();
  }

  /** Shows in the picture which moment is chosen. */
  #mark = () => {};
}
