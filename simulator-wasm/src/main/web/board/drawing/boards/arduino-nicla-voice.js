/** @type {import("./index.js").Layout} */
export default {
  size: [22.86, 22.86],
  corner: 1.2,
  mask: "#0f5e58",
  silk: "#e9f2ef",
  recalled: true,
  parts: [
    { id: "pins", kind: "holes", at: [[11.43, 1.27, 20.32, 2.54], [12.7, 21.59, 17.78, 2.54]] },
    { id: "usb", kind: "usb", at: [[1.7, 7.6, 5, 7.4]], lights: { usb: "green" } },
    { id: "battery", kind: "plug", at: [[1.9, 14.6, 3.8, 4.6]] },
    { id: "expansion", kind: "connector", at: [[21, 15.4, 3.2, 6]], light: true },
    { id: "accelerator", kind: "chip", at: [[8.6, 16, 5, 5]], name: "NDP120" },
    { id: "processor", kind: "module", at: [[15.2, 7.4, 6.6, 6.6]], name: "nRF52832" },
    { id: "antenna", kind: "antenna", at: [[20.4, 7.4, 3.2, 6.6]] },
    { id: "microphone", kind: "microphone", at: [[15.6, 16, 4, 3]], name: "IM69D130" },
    { id: "motion", kind: "chip", at: [[8.2, 9.6, 3, 2.5]], name: "BMI270, BMM150" },
    { id: "rgb", kind: "rgb", at: [[7.2, 4.6, 1.6, 1.6]], lights: { red: "red", green: "green", blue: "blue" } },
    { id: "reset", kind: "button", at: [[2.8, 19.2, 2.6, 3.2]] },
  ],
  small: [[12.4, 13], [14.2, 13], [12.4, 18.4, 1], [5.2, 12], [10, 4.6], [18.6, 12.4]],
  standIns: { led: "green", power: "usb" },
};
