// What pages do beyond being read. All of it may fail, or be missing, without harm to the text.
import { followContents } from "./contents.js";
import { turnByKeys } from "./keys.js";
import { chooseLanguage, rememberLanguage } from "./language.js";

for (const behaviour of [turnByKeys, followContents, chooseLanguage, rememberLanguage]) {
  try {
    behaviour();
  } catch (error) {
    // A page opened from a file would report no more than "Script error".
    console.error("sagui:", error);
  }
}
