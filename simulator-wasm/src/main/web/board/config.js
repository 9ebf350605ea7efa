// What a board is told: by the course's pages as JSON in a <script type="application/json"> inside the element, by other
// pages as attributes.

import { SENSORS } from "./programs.js";

/**
 * @typedef {object} Config
 * @property {string} language such as "pt-BR"
 * @property {boolean} [free] whether all boards and programs are offered, and files of the learner's: then only models
 *   and recordings are told
 * @property {string} board the id of a board
 * @property {string} firmware the program
 * @property {Model[]} models to choose from
 * @property {Recording[]} recordings to choose from for the sensors
 * @property {Offer[]} offers other settings that the learner may change, in their order
 * @property {Record<string, string>} fixed settings that the learner does not see
 * @property {Record<string, string>} start values of "model" and of each offer and sensor
 * @property {string[]} panels that are open from the start
 * @property {string[]} criteria such as "mean-error<=0.03"
 *
 * @typedef {{id: string, label: string, labels?: string[], script?: string, bytes?: Uint8Array}} Model with the names of
 *   its classes; it is in a script of the site, in another script, or in memory
 * @typedef {{sensor: string, id: string, label?: string}} Recording of the course, which has names for them, too
 * @typedef {{id: string, words?: string[], range?: {least: number, most: number, step: number}}} Offer
 */

/** The folder of this script, in which all that a board loads stands. */
export const assets = new URL(".", document.currentScript.src).href;

const DEFAULT_BOARD = "arduino-nano-33-ble-sense";

/** The folder-like name of a language, such as "pt-br", of those that there are words for. */
export function wordsOf(language) {
  return language.toLowerCase().startsWith("pt") ? "pt-br" : "en";
}

/**
 * The configuration of an element.
 *
 * @param {HTMLElement} element
 * @returns {Config}
 */
export function configOf(element) {
  const script = element.querySelector('script[type="application/json"]');
  const given = script ? JSON.parse(script.textContent) : ofAttributes(element);
  return { recordings: [], offers: [], fixed: {}, start: {}, panels: [], criteria: [], ...given };
}

function ofAttributes(element) {
  const language = element.closest("[lang]")?.lang || "en";
  const script = element.getAttribute("model") ?? "";
  const id = script.replace(/^.*\//, "").replace(/\.js$/, "");
  const firmware = element.getAttribute("firmware") ?? "bare";
  const [sensor] = SENSORS[firmware] ?? [];
  const fixed = {};
  for (const line of (element.getAttribute("settings") ?? "").split(/[;\n]/)) {
    const [name, value] = line.split("=");
    if (value !== undefined) {
      fixed[name.trim()] = value.trim();
    }
  }
  return {
    language,
    board: element.getAttribute("board") ?? DEFAULT_BOARD,
    firmware,
    recordings: sensor ? list(element, "recordings").map((recording) => ({ sensor, id: recording })) : [],
    models: id ? [{ id, label: id, script: new URL(script, document.baseURI).href }] : [],
    fixed: { arena: "smallest", ...fixed },
    start: { model: id },
    panels: list(element, "panels"),
  };
}

/** The words of an attribute, which spaces or commas part. */
function list(element, name) {
  return (element.getAttribute(name) ?? "").split(/[\s,]+/).filter(Boolean);
}
