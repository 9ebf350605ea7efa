import { runScript } from "./script.js";
import * as store from "./store-client.js";

const KEY = "search-slash";

/** What takes letters itself, or may. */
const TAKES_LETTERS = "input, select, textarea, [contenteditable], sagui-board";

/**
 * Opens the search by its button, Ctrl+K and the key /, which the reader may switch off. What it searches with is loaded
 * when it is first opened.
 */
export function offerSearch() {
  const dialog = document.querySelector("dialog.search");
  if (!dialog?.showModal) {
    return;
  }
  const button = document.querySelector(".search-open");
  const slash = dialog.querySelector(".search-slash input");
  let loading;

  const open = () => {
    if (dialog.open) {
      return;
    }
    dialog.showModal();
    dialog.querySelector("[role=combobox]").select();
    loading ??= runScript("assets/sagui-search.js").then(
      () => globalThis.SaguiSearch.start(dialog),
      (error) => {
        loading = undefined;
        throw error;
      },
    );
  };

  button.hidden = false;
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const asked = control ? event.key.toLowerCase() === "k" : event.key === "/" && slash.checked;
    if (asked && !event.defaultPrevented && !event.target.closest?.(TAKES_LETTERS)) {
      event.preventDefault();
      open();
    }
  });
  slash.addEventListener("change", () => store.set(KEY, slash.checked ? "on" : "off"));
  setTimeout(async () => {
    slash.checked = (await store.get(KEY)) !== "off";
  }, 500);
}
