/** @type {import("./index.js").Layout} */
export default {
  size: [54.4, 27.9],
  corner: 0.8,
  mask: "#2d3438",
  silk: "#e6eaea",
  recalled: true,
  parts: [
    { id: "pins", kind: "header", at: [[26.15, 1.45, 48.26, 2.54], [26.15, 26.45, 48.26, 2.54]] },
    { id: "usb", kind: "usb", at: [[1.9, 13.95, 5.6, 7.5]] },
    { id: "reset", kind: "button", at: [[5.6, 6.2, 4, 3]] },
    { id: "boot", kind: "button", at: [[5.6, 21.7, 4, 3]] },
    { id: "power", kind: "led", at: [[14.5, 6.1, 1.6, 0.9]], lights: { power: "red" } },
    { id: "led-copies", kind: "led", at: [[14.5, 21.8, 1.6, 0.9]], lights: { led: "blue" } },
    { id: "usb-chip", kind: "chip", at: [[15, 14, 5, 5]], name: "CP2102", plain: true },
    { kind: "chip", at: [[9.8, 11.4, 3.2, 4]] },
    { id: "processor", kind: "module", at: [[38.4, 13.95, 17.4, 16]], name: "ESP32-WROOM-32" },
    { id: "antenna", kind: "antenna", at: [[50.7, 13.95, 6.8, 16.4]] },
  ],
  small: [
    [20, 8, 1], [22, 8, 1], [24, 8, 1], [20, 19.6, 1], [22, 19.6, 1], [9.6, 16.4], [9.6, 18], [25.6, 12, 1],
    [25.6, 15, 1],
  ],
  print: [[9.8, 6.2, "EN", 1.5], [10.6, 21.7, "BOOT", 1.5]],
  standIns: { red: "led", green: "led", blue: "led" },
};
