/** @type {import("./index.js").Layout} */
export default {
  size: [45, 18],
  corner: 1,
  mask: "#0f5e58",
  silk: "#e9f2ef",
  recalled: true,
  parts: [
    { id: "pins", kind: "holes", at: [[22.58, 1.38, 38.1, 2.54], [22.58, 16.62, 38.1, 2.54]] },
    { id: "usb", kind: "usb", at: [[1.7, 9, 5.6, 7.4]] },
    { id: "led", kind: "led", at: [[9.2, 5, 2, 1.2]], lights: { led: "amber" } },
    { id: "power", kind: "led", at: [[9.2, 13, 2, 1.2]], lights: { power: "green" } },
    { id: "rgb", kind: "rgb", at: [[8.4, 9, 1.8, 1.8]], lights: { red: "red", green: "green", blue: "blue" } },
    { id: "motion", kind: "chip", at: [[14.6, 6, 3.5, 3]], name: "LSM9DS1" },
    { id: "pressure", kind: "microphone", at: [[14.4, 12, 2, 2]], name: "LPS22HB" },
    { id: "temperature", kind: "chip", at: [[18.2, 13, 2, 2]], name: "HTS221" },
    { id: "reset", kind: "button", at: [[20.8, 8.9, 3.9, 3]] },
    { id: "microphone", kind: "microphone", at: [[26.4, 5.6, 4, 3]], name: "MP34DT05" },
    { id: "light", kind: "sensor", at: [[25.2, 12.3, 3.9, 2.4]], name: "APDS9960" },
    { id: "processor", kind: "module", at: [[34.8, 9, 10, 10]], name: "nRF52840" },
    { id: "antenna", kind: "antenna", at: [[42.1, 9, 4.6, 10]] },
  ],
  small: [
    [11.6, 4.2], [11.6, 5.6], [11.5, 13], [17.6, 4.4, 1], [18.8, 4.4, 1], [17.2, 9.2, 1], [22.3, 13, 1],
    [28.8, 9, 1], [28.8, 12, 1], [23, 5.4, 1], [12, 8.4], [12, 9.8],
  ],
  print: [[7.4, 5, "L", 1.3], [6.7, 13, "ON", 1.3]],
  standIns: {},
};
