import * as store from "./store-client.js";

const KEY = "language";

/** The page before all others leads on: to the language read last, else to the browser's. */
export async function chooseLanguage() {
  const links = [...document.querySelectorAll(".gate a[hreflang]")];
  if (links.length === 0) {
    return;
  }
  const wanted = [await store.get(KEY), ...navigator.languages].filter(Boolean);
  const link = wanted.map((tag) => bestFor(tag, links)).find(Boolean) ?? links[0];
  location.replace(link.href);
}

/** The link in that language, or in the same one of another country. */
function bestFor(tag, links) {
  const language = (text) => text.toLowerCase().split("-")[0];
  return (
    links.find((link) => link.hreflang.toLowerCase() === tag.toLowerCase()) ??
    links.find((link) => language(link.hreflang) === language(tag))
  );
}

/** Whoever reads a page in a language gets that language next time. */
export function rememberLanguage() {
  if (!document.querySelector(".gate")) {
    setTimeout(() => store.set(KEY, document.documentElement.lang), 500);
  }
}
