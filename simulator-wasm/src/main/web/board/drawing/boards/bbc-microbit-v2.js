/** @type {import("./index.js").Layout} */
export default {
  size: [51.6, 42],
  corner: 3.4,
  mask: "#2d3438",
  silk: "#f2d65c",
  recalled: true,
  parts: [
    { id: "led-matrix", kind: "matrix", at: [[25.8, 19, 20, 20]], lights: { led: "red" } },
    { id: "button", kind: "button", at: [[5, 19, 6.4, 6.4], [46.6, 19, 6.4, 6.4]], cap: "black" },
    { id: "touch", kind: "pad", at: [[25.8, 4.6, 9.4, 4.6]] },
    { id: "microphone", kind: "screw", at: [[33.4, 5.6, 1.6, 1.6]] },
    { id: "mic-led", kind: "led", at: [[36.4, 4.4, 1.2, 1.8]] },
    { kind: "fingers", at: [[25.8, 39, 47, 5.6]] },
    {
      id: "pins", kind: "ring",
      at: [
        [5, 36.4, 5.6, 5.6], [15.4, 36.4, 5.6, 5.6], [25.8, 36.4, 5.6, 5.6], [36.2, 36.4, 5.6, 5.6],
        [46.6, 36.4, 5.6, 5.6],
      ],
    },
    { id: "usb", kind: "usb", under: true, at: [[14.6, 2.6, 7.4, 5]], lights: { usb: "green" } },
    { id: "battery", kind: "plug", under: true, at: [[42, 3.4, 7.8, 6.4]] },
    { id: "processor", kind: "chip", under: true, at: [[12.4, 10.6, 7, 7]], name: "nRF52833", plain: true },
    { id: "motion", kind: "chip", under: true, at: [[9, 27.4, 2.4, 2.4]], name: "LSM303AGR" },
    { id: "speaker", kind: "speaker", under: true, at: [[41.2, 26.6, 8, 8]] },
    { id: "antenna", kind: "antenna", under: true, at: [[4.6, 5.4, 4.4, 6.4]] },
  ],
  print: [
    [12.4, 9.6, "nRF", 1.7], [12.4, 11.7, "52833", 1.7], [5, 14, "A", 2.2], [46.6, 14, "B", 2.2],
    [5, 31.4, "0", 2], [15.4, 31.4, "1", 2], [25.8, 31.4, "2", 2], [36.2, 31.4, "3V", 2],
    [46.6, 31.4, "GND", 2],
  ],
  standIns: { red: "led", green: "led", blue: "led", power: "usb", temperature: "processor" },
};
