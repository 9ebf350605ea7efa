// What the board says of files that are no models.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOf, MOST_BYTES, readModelFile } from "../../main/web/board/model-file.js";

const bytes = (...parts) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((char) => char.charCodeAt(0)) : part)));

const files = [
  ["a model", "model", bytes([28, 0, 0, 0], "TFL3", [20, 0])],
  ["a model that was cut off", "model", bytes([28, 0, 0, 0], "TFL")],
  ["nothing", "empty", bytes()],
  ["one zero", "model", bytes([0])],
  ["random bytes", "model", bytes([200, 7, 130, 0, 255])],
  ["bytes that are no UTF-8", "model", bytes([255, 255, 255])],
  ["a text", "text", bytes("Hello, board!\n")],
  ["a JSON file", "text", bytes('{"model": 1}')],
  ["a web page", "text", bytes("<!DOCTYPE html>\n<p>TFL3")],
  ["a text in Portuguese", "text", new TextEncoder().encode("não é um modelo")],
  ["a C array of a model", "text", bytes("unsigned char g_model[] = {0x1c, 0x00")],
  ["a PNG", "picture", bytes([0x89], "PNG\r\n", [0x1a, 10])],
  ["a JPEG", "picture", bytes([0xff, 0xd8, 0xff, 0xe0])],
  ["a GIF", "picture", bytes("GIF89a")],
  ["a BMP", "picture", bytes("BM", [70, 0, 0, 0])],
  ["a WebP", "picture", bytes("RIFF", [9, 0, 0, 0], "WEBPVP8 ")],
  ["a WAV", "sound", bytes("RIFF", [9, 0, 0, 0], "WAVEfmt ")],
  ["an Ogg", "sound", bytes("OggS", [0, 2])],
  ["an MP3 with tags", "sound", bytes("ID3", [4, 0])],
  ["a zip", "archive", bytes("PK", [3, 4])],
  ["a gzip", "archive", bytes([0x1f, 0x8b, 8, 0])],
  ["a 7z", "archive", bytes("7z", [0xbc, 0xaf, 0x27, 0x1c])],
  ["a Keras model", "keras", bytes([0x89], "HDF\r\n", [0x1a, 10])],
  ["a PDF", "document", bytes("%PDF-1.7")],
  ["an old Word document", "document", bytes([0xd0, 0xcf, 0x11, 0xe0])],
  ["an ELF", "program", bytes([0x7f], "ELF", [1])],
  ["a Windows program", "program", bytes("MZ", [0x90, 0])],
  ["a WebAssembly module", "program", bytes([0], "asm", [1, 0, 0, 0])],
];

for (const [name, kind, content] of files) {
  test(`${name}: ${kind}`, async () => {
    assert.equal(kindOf(content), kind);
    assert.equal((await readModelFile(new File([content], "file"))).kind, kind);
  });
}

test("a file that is too large is not read", async () => {
  const file = { size: MOST_BYTES + 1, arrayBuffer: () => assert.fail("read") };
  assert.deepEqual(await readModelFile(file), { kind: "large" });
});

test("a file that cannot be read is told", async () => {
  const file = { size: 1, arrayBuffer: () => Promise.reject(new DOMException("gone")) };
  assert.deepEqual(await readModelFile(file), { kind: "unreadable" });
});
