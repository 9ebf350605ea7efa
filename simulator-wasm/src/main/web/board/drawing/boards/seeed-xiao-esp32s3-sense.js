/** @type {import("./index.js").Layout} */
export default {
  size: [21, 17.8],
  corner: 1.8,
  mask: "#2d3438",
  silk: "#e6eaea",
  recalled: true,
  parts: [
    { id: "pins", kind: "holes", at: [[11, 1.3, 17.78, 2.54], [11, 16.5, 17.78, 2.54]] },
    { id: "usb", kind: "usb", at: [[2.3, 8.9, 7.3, 8.9]], lights: { usb: "green" } },
    { id: "reset", kind: "button", at: [[3.2, 3.5, 2, 1.6]] },
    { id: "boot", kind: "button", at: [[3.2, 14.3, 2, 1.6]] },
    { id: "led", kind: "led", at: [[5.9, 3.5, 1.6, 0.8]], lights: { led: "amber" } },
    { id: "antenna", kind: "ring", at: [[20, 5.2, 1.5, 1.5]] },
    { kind: "plate", at: [[13.3, 8.9, 12, 11.4]] },
    { id: "processor", kind: "module", under: true, at: [[11.8, 8.9, 8, 9.6]], name: "ESP32-S3", plain: true },
    { id: "camera", kind: "camera", at: [[15, 8.9, 7.6, 7.6]], name: "OV2640" },
    { id: "microphone", kind: "microphone", at: [[9.2, 5, 2, 2.6]] },
    { id: "sd-card", kind: "card", under: true, at: [[14.6, 8.9, 9, 10.8]] },
  ],
  print: [[9.5, 10.8, "ESP32", 0.9], [9.5, 12, "S3", 0.9]],
  standIns: { red: "led", green: "led", blue: "led", power: "usb", button: "boot" },
};
