import { loadScript } from "../simulator/load-script.js";
import { assets } from "./config.js";

/**
 * The bytes of a model: those of a file that was chosen, or of a script that registers them, as pages from file:// may
 * load scripts but not data.
 *
 * @param {import("./config.js").Model} model
 * @returns {Promise<Uint8Array>}
 */
export async function modelBytes({ id, bytes, script = `${assets}models/${id}.js` }) {
  if (bytes) {
    return bytes;
  }
  await Promise.all([loadScript(script), loadScript(`${assets}sagui-simulator.js`)]);
  return globalThis.Sagui.decodeBase64(globalThis.SaguiModels[id]);
}
