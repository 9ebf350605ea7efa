// What a file that was chosen or dropped is: models are told from what people take for one.

/** Larger models would fit no board here, and no phone. */
export const MOST_BYTES = 32 << 20;

const startsWith = (bytes, text, at = 0) => [...text].every((char, i) => bytes[at + i] === char.charCodeAt(0));

/** Whether the first bytes are text in UTF-8 without control characters. */
function isText(bytes) {
  const head = bytes.subarray(0, 512);
  if (head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) {
    return false;
  }
  try {
    // As a stream, in which the last character may be cut in two.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * What a file is by its first bytes; "model" also where nothing else is known, since the simulator tells best what is
 * wrong with a model.
 *
 * @param {Uint8Array} bytes
 * @returns {"model" | "empty" | "picture" | "sound" | "archive" | "keras" | "document" | "program" | "text"}
 */
export function kindOf(bytes) {
  if (bytes.length === 0) {
    return "empty";
  }
  if (startsWith(bytes, "TFL3", 4)) {
    return "model";
  }
  const signatures = [
    ["picture", ["\x89PNG", "\xff\xd8\xff", "GIF8", "BM", "II*\0", "MM\0*"]],
    ["archive", ["PK\x03\x04", "PK\x05\x06", "\x1f\x8b", "7z\xbc\xaf", "Rar!", "BZh", "\xfd7zXZ"]],
    ["keras", ["\x89HDF"]],
    ["sound", ["ID3", "OggS", "fLaC", "\xff\xfb"]],
    ["document", ["%PDF", "\xd0\xcf\x11\xe0"]],
    ["program", ["\x7fELF", "MZ", "\xca\xfe\xba\xbe", "\0asm"]],
  ];
  for (const [kind, starts] of signatures) {
    if (starts.some((start) => startsWith(bytes, start))) {
      return kind;
    }
  }
  if (startsWith(bytes, "RIFF")) {
    return startsWith(bytes, "WAVE", 8) ? "sound" : "picture";
  }
  return isText(bytes) ? "text" : "model";
}

/**
 * Reads a file.
 *
 * @param {File} file
 * @returns {Promise<{kind: string, bytes?: Uint8Array}>} kind as of kindOf, or "large" or "unreadable"
 */
export async function readModelFile(file) {
  if (file.size > MOST_BYTES) {
    return { kind: "large" };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: kindOf(bytes), bytes };
  } catch {
    // A folder, or a file that has gone.
    return { kind: "unreadable" };
  }
}
