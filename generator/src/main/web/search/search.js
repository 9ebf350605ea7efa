// The search, loaded when it is first opened.
import en from "../../resources/org/sagui/generator/search/en.stems.txt";
import pt from "../../resources/org/sagui/generator/search/pt.stems.txt";
import { SearchDialog } from "./dialog.js";
import { stemmer } from "./words.js";

const RULES = { en, pt };

globalThis.SaguiSearch = {
  /** @param {HTMLDialogElement} dialog that is open */
  start(dialog) {
    const language = document.documentElement.lang.split("-")[0];
    new SearchDialog(dialog, stemmer(RULES[language] ?? "")).start();
  },
};
