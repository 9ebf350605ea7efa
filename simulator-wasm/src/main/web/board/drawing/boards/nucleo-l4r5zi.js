/** @type {import("./index.js").Layout} */
export default {
  size: [133.3, 70],
  corner: 2,
  mask: "#eceeee",
  silk: "#1f4f86",
  recalled: true,
  parts: [
    { id: "usb", kind: "usb", at: [[2.4, 35, 6, 8]] },
    { id: "debugger", kind: "chip", at: [[18, 35, 8, 8]], name: "ST-LINK", legs: true, plain: true },
    { kind: "plate", at: [[33.4, 12, 0.8, 22], [33.4, 58, 0.8, 22]] },
    { id: "power", kind: "led", at: [[10, 14, 3, 1.8]], lights: { power: "green" } },
    { id: "button", kind: "button", at: [[42, 10.4, 6.6, 6.6]], cap: "blue" },
    { id: "reset", kind: "button", at: [[42, 59.6, 6.6, 6.6]], cap: "black" },
    { id: "green", kind: "led", at: [[41, 26, 3, 1.8]], lights: { green: "green" } },
    { id: "blue", kind: "led", at: [[41, 32, 3, 1.8]], lights: { blue: "blue" } },
    { id: "red", kind: "led", at: [[41, 38, 3, 1.8]], lights: { red: "red" } },
    { id: "processor", kind: "chip", at: [[82, 35, 20, 20]], name: "STM32L4R5ZI", legs: true, plain: true },
    {
      id: "pins", kind: "socket",
      at: [[66, 13, 30.48, 2.54], [66, 57, 30.48, 2.54], [102, 13, 35.56, 2.54], [102, 57, 35.56, 2.54]],
    },
    { id: "more-pins", kind: "holes", at: [[87, 4, 88.9, 2.54], [87, 66, 88.9, 2.54]] },
    { kind: "crystal", at: [[60, 40, 5, 3.4], [22, 24, 8, 4]] },
    { id: "usb-user", kind: "usb", at: [[130.6, 35, 6, 8]] },
    { kind: "header", at: [[26, 54, 2.54, 15.24], [12, 54, 12.7, 2.54]] },
  ],
  small: [
    [56, 28, 1], [58, 28, 1], [68, 22], [72, 22], [94, 22], [100, 30, 1], [100, 34, 1], [46, 26], [46, 32],
    [46, 38], [12, 26], [12, 46], [28, 30, 1], [28, 38, 1],
  ],
  print: [[82, 49.4, "STM32L4R5ZI", 4.2], [114, 30, "NUCLEO-", 3.4], [114, 36, "L4R5ZI", 3.4]],
  standIns: { led: "green" },
};
