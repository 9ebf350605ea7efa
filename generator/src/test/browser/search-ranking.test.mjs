// What the search finds, and in which order: its modules in Node, on small pages and on the real course's index.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { candidates, readIndex } from "../../main/web/search/index.js";
import { Sections } from "../../main/web/search/sections.js";
import { snippet } from "../../main/web/search/snippet.js";
import { suggestion } from "../../main/web/search/suggestion.js";
import { distance, forgiven, nearest } from "../../main/web/search/typos.js";
import { fold, stemmer, wordsOf } from "../../main/web/search/words.js";
import { root } from "./harness.mjs";

const rules = (language) =>
  readFileSync(join(root, `generator/src/main/resources/org/sagui/generator/search/${language}.stems.txt`), "utf8");
const english = stemmer(rules("en"));

const page = (kind, name, title) => ({ kind, name, title, titleWords: new Set(wordsOf(title)) });

/** Ids of the sections found, best first, as page#id. */
function find(sections, text) {
  return sections.find(wordsOf(text)).map(({ section }) => `${section.page.name}#${section.id}`);
}

function library() {
  const sections = new Sections(english);
  sections.add(page("lesson", "bytes", "From float to eight bits"), [
    ["", "", "Take a pencil. A tensor has weights."],
    ["ruler", "A ruler with marks", "The scale and the zero point describe a ruler. The scale is one gap."],
    ["cost", "What it costs", "Quantised weights shrink to a quarter. Rounding is cheap."],
  ]);
  sections.add(page("lesson", "arena", "The interpreter: load, plan, run"), [
    ["", "", "A plan for the arena."],
    ["plan", "Plan: who sits where", "The tensors share the arena while the interpreter runs."],
  ]);
  sections.add(page("glossary", "glossary", "Glossary"), [
    ["", "", "The words of the course."],
    ["term-quantisation", "quantisation", "Writing real numbers with few integers."],
    ["term-scale", "scale (of quantisation)", "Real step between two integers."],
    ["term-tensor", "tensor", "Array of numbers."],
    ["term-tensor-arena", "tensor arena", "Fixed block of RAM where tensors live."],
  ]);
  return sections;
}

describe("ranking", () => {
  const sections = library();

  test("what is named so comes first, then headings that hold the word, then text", () => {
    assert.deepEqual(find(sections, "tensor"), [
      "glossary#term-tensor",
      "glossary#term-tensor-arena",
      "bytes#",
      "arena#plan",
    ]);
    assert.deepEqual(find(sections, "scale"), ["glossary#term-scale", "bytes#ruler"]);
  });

  test("a page's title leads to its beginning", () => {
    assert.equal(find(sections, "the interpreter load plan run")[0], "arena#");
    assert.equal(find(sections, "glossary")[0], "glossary#");
  });

  test("the word itself comes before its other forms", () => {
    const both = new Sections(english);
    both.add(page("lesson", "a", "A"), [["", "", ""], ["forms", "", "Training"], ["itself", "", "Trained"]]);
    assert.deepEqual(find(both, "trained"), ["a#itself", "a#forms"]);
    assert.deepEqual(find(both, "training"), ["a#forms", "a#itself"]);
  });

  test("both spellings and all forms find the same", () => {
    const found = find(sections, "quantisation");
    assert.equal(found[0], "glossary#term-quantisation");
    assert.ok(found.includes("bytes#cost"));
    for (const form of ["quantization", "quantise", "Quantized", "QUANTIZING"]) {
      assert.deepEqual(find(sections, form).sort(), [...found].sort(), form);
    }
  });

  test("sections with all of the words come before those with some", () => {
    assert.deepEqual(find(sections, "plan arena").slice(0, 2).sort(), ["arena#", "arena#plan"]);
    assert.ok(find(sections, "plan arena").includes("glossary#term-tensor-arena"));
    assert.equal(find(sections, "tensor arena")[0], "glossary#term-tensor-arena");
  });

  test("the last word may be unfinished, words before it when they are long enough", () => {
    assert.equal(find(sections, "qua")[0], "glossary#term-quantisation");
    assert.equal(find(sections, "quantis weig")[0], "bytes#cost");
    assert.deepEqual(find(sections, "ru pencil"), ["bytes#"]);
  });

  test("of one page no more than three sections stand before those of others", () => {
    const many = new Sections(english);
    many.add(page("lesson", "many", "Many"), [1, 2, 3, 4, 5].map((number) => [`s${number}`, "Bias", "bias bias"]));
    many.add(page("lesson", "one", "One"), [["s", "", "bias"]]);
    assert.deepEqual(find(many, "bias"), ["many#s1", "many#s2", "many#s3", "one#s", "many#s4", "many#s5"]);
  });
});

describe("typos", () => {
  test("letters left out, doubled, swapped or wrong count one each", () => {
    for (const [a, b, steps] of [
      ["tensor", "tensr", 1],
      ["tensor", "tenssor", 1],
      ["tensor", "tesnor", 1],
      ["tensor", "tansor", 1],
      ["quantize", "qauntise", 2],
      ["arena", "arena", 0],
    ]) {
      assert.equal(distance(a, b, 3), steps, `${a} ${b}`);
    }
    assert.equal(distance("quanti", "quuantization", 2, true), 1);
    assert.ok(distance("weight", "pencil", 2) > 2);
  });

  test("one is forgiven from four letters on, two from eight", () => {
    assert.deepEqual(["ram", "bias", "tensors", "quantise"].map(forgiven), [0, 1, 1, 2]);
    const sections = library();
    assert.equal(find(sections, "tesnor")[0], "glossary#term-tensor");
    assert.equal(find(sections, "quamtizatiom").length, 0);
    assert.equal(find(sections, "qauntisaton")[0], "glossary#term-quantisation");
    assert.deepEqual(find(sections, "rma"), []);
  });

  test("they are forgiven only where nothing is found without", () => {
    const sections = new Sections(english);
    sections.add(page("lesson", "a", "A"), [["weight", "", "weight"], ["height", "", "height"]]);
    assert.deepEqual(find(sections, "height"), ["a#height"]);
    assert.deepEqual(find(sections, "keight").sort(), ["a#height", "a#weight"]);
  });

  test("the nearest word is told when nothing is found", () => {
    const known = ["weight", "tensor", "backpropagation", "ram"];
    assert.equal(nearest("backpropogate", known), "backpropagation");
    assert.equal(nearest("xyzzy", known), undefined);
    assert.equal(suggestion(["wait", "tennsorr"], new Set(known)), "wait tensor");
    assert.equal(suggestion(["weight", "xyzzy"], new Set(known)), undefined);
  });
});

describe("words", () => {
  test("accents and capitals fall away, and each letter stays one", () => {
    assert.deepEqual(wordsOf("Quantização: int8, 0,5 ÷ São"), ["quantizacao", "int8", "0", "5", "sao"]);
    const text = "Quantização é ½ “ação” — 3 °C × β".normalize("NFC");
    assert.equal(fold(text).length, text.length);
  });
});

describe("snippets", () => {
  const text = `${"Before it stands much else. ".repeat(10)}Here the Ação begins and ends. ${"After it, more. ".repeat(10)}`;
  const shown = (parts) => parts.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join("");

  test("they show where the words are, marked, with whole words around", () => {
    const piece = shown(snippet(text, new Set(["acao", "ends"])));
    assert.match(piece, /^… (Before |it |stands |much |else\. )*.*Here the \[Ação\] begins and \[ends\]\. After .* …$/);
    assert.ok(piece.length < 170);
  });

  test("without a word they show the beginning, and short texts whole", () => {
    assert.match(shown(snippet(text, new Set(["none"]))), /^Before it stands .* …$/);
    assert.equal(shown(snippet("Array of numbers.", new Set(["numbers"]))), "Array of [numbers].");
  });
});

describe("the index", () => {
  // What SearchIndexTest.java shows how to write.
  const index = readIndex({
    keys: "AbitBytAmorAquantiArunAupAwav",
    pages: [
      ["lesson", "a", "Waves"],
      ["lesson", "b", "Bytes"],
      ["lesson", "c", "Quantisation"],
    ],
    places: "CB!B!C!***",
  });
  const names = (text) => candidates(wordsOf(text), index, english).map(({ name }) => name);

  test("keys and places are read", () => {
    assert.deepEqual(index.keys, ["bit", "byt", "mor", "quanti", "run", "up", "wav"]);
    assert.deepEqual([...index.places[1]], [[1, true]]);
    assert.equal(index.places[6], undefined);
    const far = readIndex({ keys: "ArarBe", pages: [], places: "A1da2p*" });
    assert.deepEqual([...far.places[0].keys()], [0, 30, 31, 99]);
  });

  test("it tells the pages that may hold a word, a start of one, or a typo of one", () => {
    assert.deepEqual(names("quantized"), ["c"]);
    assert.deepEqual(names("qu"), ["c"]);
    assert.deepEqual(names("qauntization"), ["c"]);
    assert.deepEqual(names("byte"), ["b"]);
    assert.deepEqual(names("runnin"), ["a", "b", "c"]);
    assert.deepEqual(names("xylophone"), []);
  });

  test("pages with rarer words and with the word in their title come first", () => {
    assert.equal(names("waves byte")[0], "b");
    assert.equal(names("waves")[0], "a");
    assert.deepEqual(names("8"), ["a", "b", "c"]);
  });
});

describe("Portuguese", () => {
  const portuguese = stemmer(rules("pt"));
  const sections = new Sections(portuguese);
  sections.add(page("glossary", "g", "Glossário"), [
    ["", "", ""],
    ["q", "quantização", "Escrever números reais com poucos inteiros."],
    ["e", "erro de quantização", "Diferença causada pelo arredondamento."],
    ["p", "pesos", "Números aprendidos que multiplicam a entrada."],
  ]);

  test("with and without accents, in singular and plural, the same is found", () => {
    for (const form of ["quantizacao", "quantizações", "quantização", "quantizaçao", "Quantizado"]) {
      assert.deepEqual(find(sections, form), ["g#q", "g#e"], form);
    }
    assert.deepEqual(find(sections, "peso"), ["g#p"]);
    assert.deepEqual(find(sections, "aprender"), ["g#p"]);
  });
});
