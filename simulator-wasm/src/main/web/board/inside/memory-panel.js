import { html, svg } from "../dom.js";
import { memoryStrips } from "./memory-zoom.js";
import { honesty, percent, table } from "./parts.js";

/** Shares of a strip in which a part's name or number fits. */
const ROOM_FOR_NAME = 0.24;
const ROOM_FOR_NUMBER = 0.05;

/** What fills the flash and the RAM, in true proportion. */
export class MemoryPanel {
  #words;
  element = html("div", { class: "pair" });

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
  }

  /** @param {object} status of the board, see BoardJson.java */
  show({ flash, flashBytes, ram, ramBytes }) {
    this.element.replaceChildren(this.#map("flash", flash, flashBytes), this.#map("ram", ram, ramBytes));
  }

  #map(memory, parts, total) {
    const words = this.#words;
    const title = words.text(`board.${memory}`);
    const strips = memoryStrips(parts, total);
    const shown = [...parts].sort((a, b) => b.bytes - a.bytes);
    const numbers = new Map(shown.map(({ name }, i) => [name, i + 1]));
    const used = parts.reduce((sum, part) => sum + part.bytes, 0);
    const rows = shown.map(({ name, bytes: size, exact }) => [
      this.#part(name, numbers.get(name)),
      words.number(size),
      percent(words, size / total),
      honesty(words, exact ? "exact" : "modelled"),
    ]);
    const allExact = parts.every(({ exact }) => exact);
    const free = Math.max(0, total - used);
    rows.push([
      this.#part("free", ""),
      words.number(free),
      percent(words, free / total),
      honesty(words, allExact ? "exact" : "modelled"),
    ]);
    const heads = ["part", "bytes", "share", "trust"].map((name) => words.text(`board.inside.head.${name}`));
    return html(
      "section",
      {},
      html(
        "h3",
        {},
        title,
        html(
          "span",
          { class: "aside" },
          words.text("board.used", { used: words.bytes(used), total: words.bytes(total) }),
        ),
      ),
      html("div", { class: "map", "aria-hidden": "true" }, ...strips.flatMap((strip) => this.#strip(strip, numbers))),
      table(title, heads, rows),
    );
  }

  #part(name, number) {
    return html(
      "span",
      { class: "memory-part" },
      html("span", { class: `swatch fill-${name}`, "aria-hidden": "true" }, String(number)),
      this.#name(name),
    );
  }

  #name(name) {
    return this.#words.text(name === "free" ? "board.inside.free" : `board.part.${name}`);
  }

  #strip({ blocks, bytes: all, zoom }, numbers) {
    const track = html("div", { class: "strip" });
    const tags = html("div", { class: "tags" });
    let start = 0;
    for (const { name, bytes: size } of blocks) {
      const share = size / all;
      start += share;
      const number = String(numbers.get(name) ?? "");
      const text = share >= ROOM_FOR_NAME ? `${number} ${this.#name(name)}` : share >= ROOM_FOR_NUMBER ? number : "";
      const block = html("span", { class: `block fill-${name}` }, text);
      block.style.width = `${100 * share}%`;
      track.append(block);
      if (number && !text && !zoom) {
        const tag = html("span", {}, number);
        tag.style.left = `${100 * (start - share / 2)}%`;
        tags.append(tag);
      }
    }
    if (!zoom) {
      return [track, tags];
    }
    const lens = svg(
      "svg",
      { class: "zoom", viewBox: "0 0 100 10", preserveAspectRatio: "none" },
      svg("path", { d: `M${100 * zoom.start} 0H${100 * zoom.end}L100 10H0Z` }),
    );
    return [track, lens];
  }
}
