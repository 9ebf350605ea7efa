// What pages do beyond being read. All of it may fail, or be missing, without harm to the text.
import { followContents } from "./contents.js";
import { turnByKeys } from "./keys.js";
import { chooseLanguage, rememberLanguage } from "./language.js";
import { offerSearch } from "./search.js";

for (const behaviour of [turnByKeys, followContents, chooseLanguage, rememberLanguage, offerSearch]) {
  try {
    behaviour();
  } catch (error) {
    // A page opened from a file would report no more than "Script error".
    console.error("sagui:", error);
  }
}
