// What the search reads: scripts of the build that register themselves, each loaded once.
import { runScript } from "../page/script.js";
import { readIndex } from "./index.js";
import { readSections } from "./sections.js";

export class Library {
  #folder;
  #index;
  #texts = new Map();
  #loading = new Map();

  /** @param {string} folder of the language's scripts, below the site's */
  constructor(folder) {
    this.#folder = folder;
  }

  async index() {
    this.#index ??= await runScript(`${this.#folder}index.js`).then(() => readIndex(globalThis.SaguiSearchIndex));
    return this.#index;
  }

  /** The sections of a page, if its text is there. */
  sections(page) {
    return this.#texts.get(page.name);
  }

  /** Loads the texts of pages; one that does not load has no sections. */
  async load(pages) {
    await Promise.all(pages.map((page) => this.#load(page)));
  }

  #load(page) {
    if (!this.#loading.has(page.name)) {
      const read = () => this.#texts.set(page.name, readSections(page, globalThis.SaguiSearchTexts[page.name]));
      const none = () => this.#texts.set(page.name, []);
      this.#loading.set(page.name, runScript(`${this.#folder}${page.name}.text.js`).then(read, none));
    }
    return this.#loading.get(page.name);
  }
}
