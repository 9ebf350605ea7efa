// What readers see of the search: a field and, below it, a list that the arrow keys walk through.
// The pattern is that of a combobox with a listbox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
import { candidates } from "./index.js";
import { Library } from "./library.js";
import { snippet } from "./snippet.js";
import { suggestion } from "./suggestion.js";
import { wordsOf } from "./words.js";

/** Pages whose texts are read for a query. */
const MOST_PAGES = 8;
const MOST_RESULTS = 20;

export class SearchDialog {
  #dialog;
  #field;
  #status;
  #list;
  #nearest;
  #words;
  #library;
  #stem;
  #query = 0;
  #chosen = false;

  constructor(dialog, stem) {
    this.#dialog = dialog;
    this.#field = dialog.querySelector("[role=combobox]");
    this.#status = dialog.querySelector("[role=status]");
    this.#list = dialog.querySelector("[role=listbox]");
    this.#nearest = dialog.querySelector(".search-nearest");
    this.#words = dialog.dataset;
    this.#library = new Library(dialog.dataset.folder, stem);
    this.#stem = stem;
  }

  /** Searches from now on, and at once for what was typed already. */
  start() {
    this.#field.addEventListener("input", () => this.#search());
    this.#dialog.addEventListener("keydown", (event) => this.#key(event));
    this.#dialog.querySelector(".search-close").addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("click", (event) => {
      // What is not of the dialog's content is the ground around it. A link may lead to a place in this very page.
      if (event.target === this.#dialog || event.target.closest("a")) {
        this.#dialog.close();
      }
    });
    this.#library.index().catch(() => {});
    this.#search();
  }

  async #search() {
    const number = ++this.#query;
    const query = wordsOf(this.#field.value);
    this.#chosen = false;
    if (query.length === 0) {
      this.#show([]);
      this.#say("");
      return;
    }
    const index = await this.#library.index();
    if (number !== this.#query) {
      return;
    }
    const pages = candidates(query, index, this.#stem).slice(0, MOST_PAGES);
    if (!this.#library.has(pages)) {
      // The pages at once; their sections when they have come. The browser may show the pages first, and of letters that
      // are typed fast only the last is worth the loading.
      this.#show(pages.map((page) => this.#pageResult(page)));
      await new Promise((resolve) => setTimeout(resolve));
      if (number !== this.#query) {
        return;
      }
      await this.#library.load(pages);
    }
    if (number !== this.#query) {
      return;
    }
    const found = this.#library.sections.find(query).slice(0, MOST_RESULTS);
    this.#show(found.map((result) => this.#sectionResult(result)));
    if (found.length > 0) {
      this.#say(this.#words.count.replace("{count}", found.length));
    } else {
      await this.#sayNone(number, query);
    }
  }

  async #sayNone(number, query) {
    const known = await this.#library.names();
    if (number === this.#query) {
      this.#say(this.#words.none.replace("{query}", () => this.#field.value.trim()), suggestion(query, known));
    }
  }

  #say(status, nearest) {
    this.#status.textContent = status;
    this.#nearest.replaceChildren();
    if (nearest) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = nearest;
      button.addEventListener("click", () => {
        this.#field.value = nearest;
        this.#field.focus();
        this.#search();
      });
      const [before, after] = this.#words.nearest.split("{word}");
      this.#nearest.append(before, button, after);
    }
  }

  #pageResult(page) {
    return this.#result(`${page.name}.html`, [
      part("search-heading", [page.title]),
      part("search-place", [this.#words[page.kind]]),
      part("search-snippet", []),
    ]);
  }

  #sectionResult({ section: { page, id, heading, text }, matches }) {
    const place = page.kind === "glossary" || !heading ? [] : [` · ${page.title}`];
    return this.#result(`${page.name}.html${id && `#${id}`}`, [
      part("search-heading", marked(snippet(heading || page.title, matches))),
      part("search-place", [this.#words[page.kind], ...place]),
      part("search-snippet", marked(snippet(text, matches))),
    ]);
  }

  #result(href, parts) {
    const option = document.createElement("a");
    option.setAttribute("role", "option");
    option.tabIndex = -1;
    option.setAttribute("href", href);
    option.append(...parts);
    return option;
  }

  /** The chosen result stays so if it is still there; otherwise the first is, so that Enter opens it. */
  #show(options) {
    const href = this.#chosen ? this.#active()?.getAttribute("href") : undefined;
    options.forEach((option, number) => (option.id = `search-result-${number + 1}`));
    // Before the list changes, since it asks for a layout.
    this.#list.scrollTop = 0;
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#field.setAttribute("aria-expanded", String(options.length > 0));
    this.#activate(options.find((option) => option.getAttribute("href") === href) ?? options[0]);
  }

  #active() {
    return this.#list.querySelector("[aria-selected=true]");
  }

  #activate(option) {
    for (const other of this.#list.children) {
      other.setAttribute("aria-selected", String(other === option));
    }
    if (option) {
      this.#field.setAttribute("aria-activedescendant", option.id);
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = [...this.#list.children];
    if (event.target !== this.#field || event.isComposing || options.length === 0) {
      return;
    }
    const at = options.indexOf(this.#active());
    if (step) {
      event.preventDefault();
      this.#chosen = true;
      const next = options[(at + step + options.length) % options.length];
      this.#activate(next);
      next.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      options[at].click();
    }
  }
}

function part(name, content) {
  const span = document.createElement("span");
  span.className = name;
  span.append(...content);
  return span;
}

const marked = (pieces) =>
  pieces.map(({ text, marked: found }) => {
    if (!found) {
      return text;
    }
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
