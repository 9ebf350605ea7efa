import first from "./arduino-nano-33-ble-sense.js";

const CHANGED = { motion: "BMI270, BMM150", temperature: "HS3003", microphone: "MP34DT06JTR" };

/** The first revision with newer sensors. @type {import("./index.js").Layout} */
export default {
  ...first,
  parts: first.parts.map((part) => (part.id in CHANGED ? { ...part, name: CHANGED[part.id] } : part)),
};
