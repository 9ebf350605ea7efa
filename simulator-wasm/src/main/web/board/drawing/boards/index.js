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
 * Millimetres from the top left corner of the board.
 *
 * A part with an id is numbered and explained under that id in the words; the others are only drawn. A place is the middle
 * of a part, its width and its height; rows of pins have square cells, so that 25.4 by 2.54 are ten. `lights` says which
 * lights a part has and in which colour. `under`: on the other side of the board.
 *
 * @typedef {{id?: string, kind: string, at: [number, number, number, number][], name?: string, lights?: Record<string, string>, under?: boolean, legs?: boolean, plain?: boolean, light?: boolean, cap?: string}} Part
 *
 * `leftEdge` replaces the left side of the outline, `small` are parts without a name ([x, y] and 1 if upright), `print` is
 * what is written on the board ([x, y, text, height]). `standIns` says what stands in for a light or sensor that the board
 * lacks: another light or part; a sensor it does not name hangs on the pins. `recalled`: not read in a drawing of the maker.
 *
 * @typedef {{size: [number, number], corner: number, leftEdge?: string, mask: string, silk: string, recalled: boolean, parts: Part[], small?: number[][], print?: [number, number, string, number][], standIns: Record<string, string>}} Layout
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
