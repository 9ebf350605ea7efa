// The script of store.html: keeps a few texts for the pages that frame it.

/** One storage holds every page that was ever opened from a folder in this browser: a name of our own keeps apart. */
const PREFIX = "sagui/";

const MOST_CHARACTERS = 100_000;

function answer({ get, set, value }) {
  try {
    if (typeof get === "string") {
      return localStorage.getItem(PREFIX + get);
    }
    if (typeof set === "string" && typeof value === "string" && value.length <= MOST_CHARACTERS) {
      localStorage.setItem(PREFIX + set, value);
    }
  } catch {
    // Some viewers forbid storage: then nothing is kept.
  }
  return null;
}

addEventListener("message", ({ source, data }) => {
  if (source === parent && typeof data?.call === "number") {
    parent.postMessage({ call: data.call, value: answer(data) }, "*");
  }
});
