// What is measured: Sagui's two tiers and the peers, each with the scripts of its page.

/** What all others are measured against. */
export const OURS = "sagui compiled";

/**
 * @typedef {object} Engine
 * @property {{src: string, tier?: string}[]} scripts the last one defines loadModel(bytes)
 * @property {boolean} [startsOnly] whether it is another way into an engine, of which only the start is measured
 */

/** @type {Record<string, Engine>} */
export const engines = {
  [OURS]: { scripts: [{ src: "sagui-simulator.js" }, { src: "sagui.js", tier: "compiled" }] },
  "sagui interpreter": { scripts: [{ src: "sagui-simulator.js" }, { src: "sagui.js", tier: "interpreter" }] },
  "tfjs-tflite": { scripts: [{ src: "one-thread.js" }, { src: "tflite_web_api_client.js" }, { src: "tfjs-tflite.js" }] },
  "tfjs-tflite, documented": {
    scripts: [
      { src: "one-thread.js" },
      { src: "tf-core.min.js" },
      { src: "tf-backend-cpu.min.js" },
      { src: "tf-tflite.min.js" },
      { src: "tfjs-tflite-documented.js" },
    ],
    startsOnly: true,
  },
  litert: { scripts: [{ src: "litert.js" }] },
};

/** The page of an engine. */
export const pageOf = (engine, purpose) => `${engine.replace(/[^a-z-]+/g, "-")}.${purpose}.html`;
