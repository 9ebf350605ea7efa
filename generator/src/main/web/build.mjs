// Bundles what pages load into target/classes/sagui/assets, from where the generator copies it into a site, and beside that
// folder what the generator itself uses: the script of ./sagui serve, and the converter of formulas.
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const module = join(here, "../../..");
const packages = join(module, "../target/npm/node_modules");
const classes = join(module, "target/classes");
const assets = join(classes, "sagui/assets");
const { build } = createRequire(join(packages, "../package.json"))("esbuild");

const common = { bundle: true, minify: true, charset: "utf8", format: "iife", legalComments: "none" };

// The oldest browsers that read everything: the last ones for Windows 7 and 8, and Safari 16.4.
const pages = { ...common, target: ["chrome109", "firefox115", "safari16.4"] };

await build({ ...pages, entryPoints: { sagui: join(here, "theme/sagui.css") }, outdir: assets });
await build({
  ...pages,
  entryPoints: { sagui: join(here, "page/page.js"), store: join(here, "page/store.js") },
  outdir: assets,
});
copyFileSync(join(here, "theme/icon.svg"), join(assets, "icon.svg"));

await build({
  ...pages,
  entryPoints: { live: join(here, "live/live.js") },
  loader: { ".css": "text" },
  outdir: join(classes, "sagui"),
});

await build({
  ...common,
  entryPoints: { math: join(here, "math/convert.js") },
  nodePaths: [packages],
  target: "es2022",
  outdir: join(classes, "sagui"),
});
// sagui.jar carries temml: its licence goes with it.
mkdirSync(join(classes, "META-INF/licenses"), { recursive: true });
copyFileSync(join(packages, "temml/LICENSE"), join(classes, "META-INF/licenses/temml.txt"));
