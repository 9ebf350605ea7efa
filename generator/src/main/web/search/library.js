// What the search reads: scripts of the build that register themselves, each loaded once.
import { runScript } from "../page/script.js";
import { readIndex } from "./index.js";
import { Sections } from "./sections.js";

export class Library {
  #folder;
  #index;
  #texts = new Map();
  #read = new Set();

  /**
   * @param {string} folder of the language's scripts, below the site's
   * @param {(word: string) => string} stem
   */
  constructor(folder, stem) {
    this.#folder = folder;
    /** The sections of the texts that are there. */
    this.sections = new Sections(stem);
  }

  index() {
    this.#index ??= runScript(`${this.#folder}index.js`).then(() => readIndex(globalThis.SaguiSearchIndex));
    return this.#index;
  }

  has(pages) {
    return pages.every(({ name }) => this.#read.has(name));
  }

  /** Loads the texts of pages; one that does not load has no sections. */
  async load(pages) {
    await Promise.all(pages.map((page) => this.#load(page)));
  }

  #load(page) {
    const { name } = page;
    if (!this.#texts.has(name)) {
      const add = () => this.sections.add(page, globalThis.SaguiSearchTexts[name]);
      this.#texts.set(
        name,
        runScript(`${this.#folder}${name}.text.js`)
          .then(add, () => {})
          .then(() => this.#read.add(name)),
      );
    }
    return this.#texts.get(name);
  }

  /** @returns {Promise<Set<string>>} the words of titles and of the glossary's terms */
  async names() {
    const { pages } = await this.index();
    await this.load(pages.filter(({ kind }) => kind === "glossary"));
    return new Set([...pages.flatMap(({ titleWords }) => [...titleWords]), ...this.sections.names()]);
  }
}
