// Bundles the theme into target/classes/sagui/assets, from where the generator copies it into a site.
import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const module = join(here, "../../..");
const { build } = createRequire(join(module, "../target/npm/package.json"))("esbuild");

const output = join(module, "target/classes/sagui/assets");
await build({
  entryPoints: { sagui: join(here, "theme/sagui.css") },
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  // The oldest browsers that read everything: the last ones for Windows 7 and 8, and Safari 16.4.
  target: ["chrome109", "firefox115", "safari16.4"],
  outdir: output,
});
copyFileSync(join(here, "theme/icon.svg"), join(output, "icon.svg"));
