// The models to measure: those of models.txt that are at hand.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const list = fileURLToPath(new URL("../src/main/resources/org/sagui/bench/models.txt", import.meta.url));

/**
 * @param {string[]} folders where each path of the list is looked for
 * @returns {{name: string, file?: string}[]} the names, and the files' bytes in base64 where they were found
 */
export function readModels(folders) {
  return readFileSync(list, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [name, path] = line.split(/ +/);
      const found = folders.map((folder) => join(folder, path)).find(existsSync);
      return { name, file: found && readFileSync(found, "base64") };
    });
}
