// Bundles what pages load into target/classes/sagui/assets, from where the generator copies it into a site, and beside that
// folder what the generator itself uses: the script of ./sagui serve, and the converter of formulas.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const module = join(here, "../../..");
const packages = join(module, "../target/npm/node_modules");
const classes = join(module, "target/classes");
const assets = join(classes, "sagui/assets");
const npm = createRequire(join(packages, "../package.json"));
const { build } = npm("esbuild");
const subsetFont = npm("subset-font");

const common = { bundle: true, minify: true, charset: "utf8", format: "iife", legalComments: "none" };

// The oldest browsers that read everything: the last ones for Windows 7 and 8, and Safari 16.4.
const pages = { ...common, target: ["chrome109", "firefox115", "safari16.4"] };

await build({
  ...pages,
  entryPoints: { sagui: join(here, "theme/sagui.css") },
  external: ["*.woff2"],
  outdir: assets,
});
await build({
  ...pages,
  entryPoints: { sagui: join(here, "page/page.js"), store: join(here, "page/store.js") },
  outdir: assets,
});
await build({
  ...pages,
  entryPoints: { "sagui-search": join(here, "search/search.js") },
  loader: { ".txt": "text" },
  outdir: assets,
});
copyFileSync(join(here, "theme/icon.svg"), join(assets, "icon.svg"));
await writeMathFont();

await build({
  ...pages,
  entryPoints: { live: join(here, "live/live.js") },
  loader: { ".css": "text" },
  outdir: join(classes, "sagui"),
});

/**
 * Chromium draws sums small and brackets short without a font that has a MATH table. Of STIX Two Math this keeps what
 * formulas of the course may hold: letters, Greek, operators, arrows and delimiters.
 */
async function writeMathFont() {
  const letters = [
    [0x20, 0x7e],
    [0x3b1, 0x3c9],
    [0x1d434, 0x1d467],
    [0x1d6fc, 0x1d71b],
  ].flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)));
  const signs =
    "¬°±·×÷ℎΓΔΘΛΣΦΨΩℝℤℕ′″…←↑→↓↔↦⇒⇔∀∂∃∅∇∈∉∏∑−∓∗∘√∝∞∠∣∥∧∨∩∪∫∼≈≃≅≠≡≤≥≪≫⊂⊆⊕⊗⊙⊤⋅⋮⋯⋱⌈⌉⌊⌋⏞⏟⟨⟩\u0302\u0303\u0304\u0307\u20d7\u00af\u02c6\u02dc";
  const folder = join(packages, "@fontsource/stix-two-math");
  const font = readFileSync(join(folder, "files/stix-two-math-latin-400-normal.woff2"));
  const subset = await subsetFont(font, letters.join("") + signs, { targetFormat: "woff2" });
  writeFileSync(join(assets, "math.woff2"), subset);
}

await build({
  ...common,
  entryPoints: { math: join(here, "math/convert.js") },
  nodePaths: [packages],
  target: "es2022",
  outdir: join(classes, "sagui"),
});
// So does each site with the font.
mkdirSync(join(classes, "sagui/licences"), { recursive: true });
copyFileSync(join(packages, "@fontsource/stix-two-math/LICENSE"), join(classes, "sagui/licences/stix-two-math.txt"));
// sagui.jar carries temml: its licence goes with it.
mkdirSync(join(classes, "META-INF/licenses"), { recursive: true });
copyFileSync(join(packages, "temml/LICENSE"), join(classes, "META-INF/licenses/temml.txt"));
