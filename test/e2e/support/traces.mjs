/**
 * Looks through every byte of a folder for what a person has typed, in the ways a browser writes text.
 *
 * Limits: what is compressed is seen as far as texts stay in one piece there. Snappy (LevelDB tables, values in
 * Firefox) leaves a text that it meets for the first time as it is, and pieces of a text are looked for too; LZ4
 * (the session file of Firefox) is opened. What is encrypted is not seen, and should not be.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Characters of a piece: long enough not to be met by chance. */
const PIECE = 9;
const PIECE_64 = 12;

const utf16be = (text) => Buffer.from(text, 'utf16le').swap16();
const percent = (text) => Buffer.from(encodeURIComponent(text));
const escaped = (text) =>
  Buffer.from(text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));

/** The characters of base64 that do not depend on what stands before or after. */
const base64 = (bytes, shift) => {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return Buffer.from(text.slice(shift ? shift + 1 : 0, -1));
};

const encodings = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': utf16be,
};
const wrappings = { percent, escaped };
const SHIFTS = [0, 1, 2];

/** A text and what the library or a browser may make of it. */
const variants = (text) =>
  new Set(
    [text, text.toUpperCase(), text.toLowerCase(), text.replace(/^0(?=\d{9}$)/, '+84')].flatMap((one) => [
      one.normalize('NFC'),
      one.normalize('NFD'),
    ]),
  );

/** Overlapping pieces of a string or of bytes; the last ends where the whole does. */
function pieces(whole, size = PIECE) {
  const last = Math.max(0, whole.length - size);
  return Array.from({ length: Math.ceil(last / 4) + 1 }, (_, i) => {
    const start = Math.min(i * 4, last);
    return whole.slice(start, start + size);
  });
}

/** @param {Record<string, string>} seeds - What to look for, by name. */
export function makeNeedles(seeds) {
  const needles = [];
  const add = (seed, encoding, bytes) => needles.push({ seed, encoding, bytes });
  for (const [seed, text] of Object.entries(seeds)) {
    for (const variant of variants(text)) {
      for (const [name, encode] of Object.entries(encodings)) {
        for (const piece of pieces(variant)) add(seed, name, encode(piece));
        for (const shift of SHIFTS)
          for (const piece of pieces(base64(encode(variant), shift), PIECE_64))
            add(seed, `base64 of ${name}`, piece);
      }
      for (const [name, wrap] of Object.entries(wrappings)) add(seed, name, wrap(variant));
    }
  }
  return needles;
}

/** Every needle in one pass, by its first two bytes. @returns The needles that are there. */
function search(bytes, needles) {
  const byStart = new Map();
  const starts = new Uint8Array(65536);
  for (const needle of needles) {
    const start = needle.bytes.readUInt16LE(0);
    starts[start] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  const found = new Set();
  for (let i = 0; i + 1 < bytes.length; i++) {
    const start = bytes[i] | (bytes[i + 1] << 8);
    if (!starts[start]) continue;
    for (const needle of byStart.get(start)) {
      const end = i + needle.bytes.length;
      if (end <= bytes.length && needle.bytes.compare(bytes, i, end) === 0) found.add(needle);
    }
  }
  return found;
}

/** One LZ4 block after the header that Mozilla puts before it. Spec: LZ4 block format. */
function openMozLz4(file) {
  const out = Buffer.alloc(file.readUInt32LE(8));
  let to = 0;
  let at = 12;
  const length = (nibble) => {
    let sum = nibble;
    if (nibble === 15) for (let more = 255; more === 255; sum += more) more = file[at++];
    return sum;
  };
  while (at < file.length) {
    const token = file[at++];
    const literals = length(token >> 4);
    file.copy(out, to, at, at + literals);
    at += literals;
    to += literals;
    if (at >= file.length) break; // the last sequence is literals alone
    const back = file.readUInt16LE(at);
    at += 2;
    for (let left = length(token & 15) + 4; left > 0; left--, to++) out[to] = out[to - back];
  }
  return out;
}

/** What is in a file, opened where that is needed. Its name is looked at too. */
function contentOf(path) {
  const bytes = readFileSync(path);
  return bytes.subarray(0, 8).toString('latin1') === 'mozLz40\0' ? openMozLz4(bytes) : bytes;
}

/**
 * @param {string} folder - A browser profile; the browser has ended.
 * @returns {{ traces: string[], bytes: number, files: number }} `traces`: each what, where and how, without the
 *   text itself.
 */
export function findTraces(folder, seeds) {
  const needles = makeNeedles(seeds);
  const traces = new Set();
  let bytes = 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const entry of files) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = Buffer.concat([contentOf(path), Buffer.from(`\n${path}`)]);
    bytes += content.length;
    for (const { seed, encoding } of search(content, needles))
      traces.add(`${seed} in ${relative(folder, path)} (${encoding})`);
  }
  return { traces: [...traces].sort(), bytes, files: files.length };
}
