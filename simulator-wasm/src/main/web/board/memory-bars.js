import { html } from "./dom.js";

/** How full the flash, the RAM and the arena in it are. */
export class MemoryBars {
  #words;
  #flash;
  #ram;
  #arena;

  /** @param {import("./words.js").Words} words */
  constructor(words) {
    this.#words = words;
    this.#flash = this.#bar(words.text("board.flash"));
    this.#ram = this.#bar(words.text("board.ram"));
    this.#arena = this.#bar(words.text("board.arena"));
    this.element = html("div", { class: "memory" }, this.#flash.element, this.#ram.element, this.#arena.element);
  }

  #bar(label) {
    const used = html("span", { class: "bar-used" });
    const track = html("span", { class: "bar", "aria-hidden": "true" });
    const legend = html("ul", { class: "legend" });
    const element = html("div", {}, html("p", { class: "bar-label" }, html("strong", {}, label), used), track, legend);
    return { element, used, track, legend };
  }

  /** @param {object} status of the board, see BoardSession.java */
  show({ flash, flashBytes, ram, ramBytes, plan, shortage }) {
    this.#fill(this.#flash, flash, flashBytes);
    this.#fill(this.#ram, ram, ramBytes);
    const arena = ram.find((part) => part.name === "arena").bytes;
    if (shortage) {
      this.#refuse(this.#arena, plan.smallestArenaBytes, arena);
      return;
    }
    this.#fill(
      this.#arena,
      [
        { name: "head", bytes: plan.headBytes, exact: plan.exact },
        { name: "tail", bytes: plan.tailBytes, exact: plan.exact },
      ],
      arena,
    );
  }

  /** Loading needs more at its peak than head and tail take afterwards: they would seem to fit. */
  #refuse({ used, track, legend }, needed, available) {
    const words = this.#words;
    used.textContent = words.text("board.arena.needs", { needed: words.bytes(needed), available: words.bytes(available) });
    track.classList.add("too-small");
    track.replaceChildren();
    legend.replaceChildren();
  }

  #fill({ used, track, legend }, parts, total) {
    const words = this.#words;
    const sum = parts.reduce((bytes, part) => bytes + part.bytes, 0);
    used.textContent = words.text("board.used", { used: words.bytes(sum), total: words.bytes(total) });
    track.classList.toggle("too-small", sum > total);
    track.replaceChildren(
      ...parts.filter((part) => part.bytes > 0).map((part) => {
        const block = html("span", { class: `part part-${part.name}` });
        block.style.width = `${(100 * part.bytes) / Math.max(sum, total)}%`;
        return block;
      }),
    );
    legend.replaceChildren(
      ...parts.map((part) =>
        html(
          "li",
          {},
          html("span", { class: `key part-${part.name}`, "aria-hidden": "true" }),
          `${words.text(`board.part.${part.name}`)}: ${words.bytes(part.bytes)} `,
          `(${words.text(part.exact ? "board.exact" : "board.modelled")})`,
        ),
      ),
    );
  }
}
