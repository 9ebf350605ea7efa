// The boards of boards.csv: outline and parts only. One hand draws them all.
import adafruitEdgebadge from "./adafruit-edgebadge.js";
import arduinoNano33BleSense from "./arduino-nano-33-ble-sense.js";
import arduinoNano33BleSenseRev2 from "./arduino-nano-33-ble-sense-rev2.js";
import arduinoNiclaVision from "./arduino-nicla-vision.js";
import arduinoNiclaVoice from "./arduino-nicla-voice.js";
import arduinoPortentaH7 from "./arduino-portenta-h7.js";
import bbcMicrobitV2 from "./bbc-microbit-v2.js";
import esp32Cam from "./esp32-cam.js";
import esp32Devkitc from "./esp32-devkitc.js";
import nucleoL4r5zi from "./nucleo-l4r5zi.js";
import raspberryPiPico from "./raspberry-pi-pico.js";
import raspberryPiPico2 from "./raspberry-pi-pico-2.js";
import seeedXiaoEsp32s3Sense from "./seeed-xiao-esp32s3-sense.js";
import sparkfunEdge from "./sparkfun-edge.js";
import stm32f746Discovery from "./stm32f746-discovery.js";

/**
 * A part with an id is numbered and explained, under that id in the words; the others are only drawn. Places are in
 * millimetres from the top left corner: the middle of the part, its width and its height. Rows of pins have square
 * cells, so that 25.4 by 2.54 are ten pins.
 *
 * @typedef {object} Part
 * @property {string} [id]
 * @property {string} kind one of shapes.js
 * @property {[number, number, number, number][]} at
 * @property {string} [name] what is printed on it, such as "nRF52840"
 * @property {string} [short] the same for a small part
 * @property {boolean} [plain] whether there is no room for the name on it
 * @property {Record<string, string>} [lights] its lights with a colour of lights.js each
 * @property {boolean} [under] on the other side of the board
 * @property {boolean} [legs] a chip with legs
 * @property {boolean} [light] a connector of light plastic
 * @property {"white" | "black" | "blue" | "green"} [cap] of a button
 *
 * @typedef {object} Layout
 * @property {[number, number]} size width and height in millimetres
 * @property {number} corner radius
 * @property {string} [leftEdge] the end of the outline's left side, for boards with a notch
 * @property {string} mask colour of the ground
 * @property {string} silk colour of what is written on it
 * @property {boolean} recalled not read in a drawing of the maker
 * @property {Part[]} parts
 * @property {([number, number] | [number, number, 1])[]} [small] parts without a name; 1: upright
 * @property {[number, number, string, number][]} [print] what is written on the board: middle, text, height
 * @property {Record<string, string>} standIns for each light or sensor that the board lacks, the light or part in its
 *     place; a sensor that is not named here hangs on the pins
 */

/** @type {Record<string, Layout>} by the ids of boards.csv */
export const LAYOUTS = {
  "adafruit-edgebadge": adafruitEdgebadge,
  "arduino-nano-33-ble-sense": arduinoNano33BleSense,
  "arduino-nano-33-ble-sense-rev2": arduinoNano33BleSenseRev2,
  "arduino-nicla-vision": arduinoNiclaVision,
  "arduino-nicla-voice": arduinoNiclaVoice,
  "arduino-portenta-h7": arduinoPortentaH7,
  "bbc-microbit-v2": bbcMicrobitV2,
  "esp32-cam": esp32Cam,
  "esp32-devkitc": esp32Devkitc,
  "nucleo-l4r5zi": nucleoL4r5zi,
  "raspberry-pi-pico": raspberryPiPico,
  "raspberry-pi-pico-2": raspberryPiPico2,
  "seeed-xiao-esp32s3-sense": seeedXiaoEsp32s3Sense,
  "sparkfun-edge": sparkfunEdge,
  "stm32f746-discovery": stm32f746Discovery,
};
