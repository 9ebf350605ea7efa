/** @type {import("./index.js").Layout} */
export default {
  size: [51, 21],
  corner: 0.6,
  mask: "#1d6b45",
  silk: "#f0f6f2",
  recalled: true,
  parts: [
    { id: "pins", kind: "holes", at: [[25.5, 1.61, 50.8, 2.54], [25.5, 19.39, 50.8, 2.54]] },
    { id: "usb", kind: "usb", at: [[1.7, 10.5, 5.6, 7.9]], lights: { usb: "green" } },
    { id: "led", kind: "led", at: [[4.9, 16.2, 1.6, 0.9]], lights: { led: "green" } },
    { id: "boot", kind: "button", at: [[12, 14.2, 4.2, 3.4]] },
    { id: "power-chip", kind: "chip", at: [[10.6, 6.4, 2.6, 3]], name: "RT6150", plain: true },
    { id: "memory", kind: "chip", at: [[18.2, 13.2, 3, 2]], name: "W25Q16" },
    { id: "processor", kind: "chip", at: [[26.6, 10.5, 7, 7]], name: "RP2040" },
    { kind: "crystal", at: [[34.4, 11.4, 3.2, 2.5]] },
    { id: "debug", kind: "holes", at: [[49.4, 10.5, 2.54, 7.62]] },
    { kind: "screw", at: [[3.4, 4.4, 2.6, 2.6], [47.6, 4.8, 2.6, 2.6], [47.6, 16.2, 2.6, 2.6]] },
  ],
  small: [
    [13.6, 5, 1], [15, 5, 1], [16.4, 5, 1], [13.6, 8], [15.4, 8], [21.6, 6, 1], [21.6, 13, 1], [31.6, 6.4],
    [31.6, 15], [26, 5.4], [28, 5.4], [25, 15.6], [27, 15.6], [35, 14.6],
  ],
  print: [[41, 8.4, "Raspberry Pi", 1.7], [41, 11.2, "Pico", 2.2], [8.6, 17, "BOOTSEL", 1.1]],
  standIns: { red: "led", green: "led", blue: "led", power: "usb", temperature: "processor", button: "boot" },
};
