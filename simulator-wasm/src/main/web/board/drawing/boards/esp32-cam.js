/** @type {import("./index.js").Layout} */
export default {
  size: [40.5, 27],
  corner: 0.8,
  mask: "#2d3438",
  silk: "#e6eaea",
  recalled: true,
  parts: [
    {
      id: "pins", kind: "header",
      at: [[13.84, 1.8, 20.32, 2.54], [13.84, 25.2, 20.32, 2.54]],
      lights: { pins: "green" },
    },
    { id: "sd-card", kind: "card", at: [[9, 13.5, 15.4, 14.8]] },
    { id: "camera", kind: "camera", at: [[10.4, 13.5, 8.2, 8.2]], name: "OV2640" },
    { kind: "connector", at: [[20.6, 13.5, 3.6, 15.4]], light: true },
    { id: "processor", kind: "module", under: true, at: [[31, 13.5, 17.2, 16]], name: "ESP32-S" },
    { id: "flash-lamp", kind: "lamp", at: [[31.25, 3.6, 3.4, 3.4]], lights: { lamp: "white" } },
    { id: "led", kind: "led", under: true, at: [[30.9, 23.6, 1.6, 0.9]], lights: { red: "red" } },
    { id: "reset", kind: "button", under: true, at: [[25.6, 23.6, 3, 2.4]] },
    { id: "power-chip", kind: "chip", at: [[26, 6.4, 3.2, 4]], name: "AMS1117", plain: true },
  ],
  small: [[25, 12], [25, 14], [25, 16], [28, 18, 1], [30, 18, 1], [34.6, 8, 1], [36.4, 8, 1], [28, 21], [33, 20]],
  standIns: { led: "red", green: "red", blue: "red", power: "pins" },
};
