// Bundles the theme into target/classes/sagui/assets, from where the generator copies it into a site, and the converter
// of formulas into target/classes/sagui, where the generator runs it.
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const module = join(here, "../../..");
const packages = join(module, "../target/npm/node_modules");
const classes = join(module, "target/classes");
const { build } = createRequire(join(packages, "../package.json"))("esbuild");

const common = { bundle: true, minify: true, charset: "utf8", legalComments: "none" };

await build({
  ...common,
  entryPoints: { sagui: join(here, "theme/sagui.css") },
  // The oldest browsers that read everything: the last ones for Windows 7 and 8, and Safari 16.4.
  target: ["chrome109", "firefox115", "safari16.4"],
  outdir: join(classes, "sagui/assets"),
});

await build({
  ...common,
  entryPoints: { math: join(here, "math/convert.js") },
  nodePaths: [packages],
  format: "iife",
  target: "es2022",
  outdir: join(classes, "sagui"),
});
// sagui.jar carries temml: its licence goes with it.
mkdirSync(join(classes, "META-INF/licenses"), { recursive: true });
copyFileSync(join(packages, "temml/LICENSE"), join(classes, "META-INF/licenses/temml.txt"));
