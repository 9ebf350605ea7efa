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
    { id: "camera", kind: "camera", at: [[14.4, 8.4, 8, 8]], name: "GC2145" },
    { id: "processor", kind: "chip", at: [[9.4, 16.2, 7.4, 6]], name: "STM32H747AII6", short: "STM32H7" },
    { id: "distance", kind: "sensor", at: [[7.6, 5, 4.4, 2.4]], name: "VL53L1X" },
    { id: "motion", kind: "chip", at: [[7, 10.3, 3, 2.5]], name: "LSM6DSOX" },
    { id: "microphone", kind: "microphone", at: [[16.2, 14.4, 3, 4]], name: "MP34DT06JTR" },
    { id: "rgb", kind: "rgb", at: [[20.7, 4.6, 1.6, 1.6]], lights: { red: "red", green: "green", blue: "blue" } },
    { id: "reset", kind: "button", at: [[2.8, 19.2, 2.6, 3.2]] },
    { id: "antenna", kind: "ceramic", at: [[21.4, 9.6, 1.6, 3.2]] },
  ],
  small: [[16, 18], [16, 19.2], [18.4, 18, 1], [4.2, 12], [10.6, 3.4, 1], [18.4, 3.4]],
  standIns: { led: "green", power: "usb" },
};
