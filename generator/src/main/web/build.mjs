// Bundles the theme and the pages' behaviours into target/classes/sagui/assets, from where the generator copies them into
// a site, and the script of ./sagui serve beside that folder.
import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const module = join(here, "../../..");
const output = join(module, "target/classes/sagui");
const { build } = createRequire(join(module, "../target/npm/package.json"))("esbuild");

const options = {
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  legalComments: "none",
  // The oldest browsers that read everything: the last ones for Windows 7 and 8, and Safari 16.4.
  target: ["chrome109", "firefox115", "safari16.4"],
};

await build({
  ...options,
  entryPoints: { sagui: join(here, "theme/sagui.css") },
  outdir: join(output, "assets"),
});
await build({
  ...options,
  entryPoints: { sagui: join(here, "page/page.js"), store: join(here, "page/store.js") },
  outdir: join(output, "assets"),
});
await build({
  ...options,
  loader: { ".css": "text" },
  entryPoints: { live: join(here, "live/live.js") },
  outdir: output,
});
copyFileSync(join(here, "theme/icon.svg"), join(output, "assets/icon.svg"));
