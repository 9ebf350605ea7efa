import pico from "./raspberry-pi-pico.js";

const CHANGED = { processor: "RP2350", memory: "W25Q32" };

/** A Pico with a newer processor and more flash. @type {import("./index.js").Layout} */
export default {
  ...pico,
  parts: pico.parts.map((part) => (part.id in CHANGED ? { ...part, name: CHANGED[part.id] } : part)),
  print: [[41, 8.4, "Raspberry Pi", 1.7], [41, 11.2, "Pico 2", 2.2], [8.6, 17, "BOOTSEL", 1.1]],
};
