/**
 * The desk code: a filled form as a short series of QR texts, from which the clerk's page at the one-stop desk reads
 * it, so that nobody types it again.
 *
 * It carries the answers in clear, for whoever sees the screen: it is shown to the desk and to nobody else, is never
 * sent or kept, and is gone with the page that shows it.
 *
 * Each text is decimal digits only (`digits.ts` says why): `8401` (format 1), ten digits of the CRC-32 of the whole,
 * which is also the name of the series, two of the number of this part from 01, two of how many there are, five of the
 * CRC-16 of what stands before and after them, then the bytes of this part. The bytes of all parts are the JSON
 * `[code, version, answers]`, compressed with DEFLATE (RFC 1951).
 * @module
 */
import { BkDataError, check } from '../errors.js';
import { crc16 } from '../payment/crc16.js';
import { isAddress } from '../procedure/conditions.js';
import type { Answer, Answers, ProcedureDefinition } from '../procedure/definition.js';
import { submission, type Submission } from '../procedure/flow.js';
import { deflate, inflate } from './deflate.js';
import { bytesIn, fromDigits, toDigits } from './digits.js';

const MARK = '8401';
const HEAD = /^(8401)(\d{10})(\d\d)(\d\d)(\d{5})(\d+)$/;
const HEAD_LENGTH = 23;

/**
 * The most digits in one text: version 15 at error correction M, 77 × 77 modules. With its quiet zone that is 3.8 CSS
 * pixels (0.7 mm) a module on a screen 360 wide, which a hand scanner and a cheap camera both read.
 */
export const MOST_DIGITS = 991;
/** The most texts of one series: some 8 kB compressed, ten times the longest of the forms that ship. */
export const MOST_PARTS = 20;
/** The most bytes of JSON, on either side. */
const MOST_BYTES = 128 * 1024;
/** A scanner may say which symbology it has read. Spec: ISO/IEC 15424, §4. */
const SYMBOLOGY = /^\][A-Za-z]\w/;

/**
 * The texts of the QR symbols for what would be submitted; each goes into one symbol with error correction M. The
 * parts are as long as each other, so that the symbols have one size.
 *
 * @param answers - As they were given; hidden and local ones stay on the device.
 * @throws {BkDataError} `desk-too-long`, `desk-unsupported`
 */
export async function encodeDeskCodes(
  definition: ProcedureDefinition,
  answers: Answers,
): Promise<readonly string[]> {
  const { procedure, answers: sent } = submission(definition, answers);
  const json = new TextEncoder().encode(JSON.stringify([procedure.code, procedure.version, sent], asJson));
  check(json.length <= MOST_BYTES, 'desk-too-long', 'The answers do not fit into a series');
  const bytes = await deflate(json);
  const count = Math.ceil(bytes.length / bytesIn(MOST_DIGITS - HEAD_LENGTH));
  check(count <= MOST_PARTS, 'desk-too-long', 'The answers do not fit into a series');
  const size = Math.ceil(bytes.length / count);
  const series = crc32(bytes);
  return Array.from({ length: count }, (_, index) => {
    const start = MARK + digits(series, 10) + digits(index + 1, 2) + digits(count, 2);
    const body = toDigits(bytes.subarray(index * size, (index + 1) * size));
    return start + checkDigits(start + body) + body;
  });
}

/** A number that is none, as it may stand in a form that was not checked, is left out: JSON would make it `null`. */
const asJson = (_key: string, value: unknown) => (Number.isNaN(value) ? undefined : value);

/**
 * Reads a whole series.
 *
 * @param texts - In any order; one may be there twice.
 * @returns What was submitted: the same as `submission` gave on the device.
 * @throws {BkDataError} `desk-parts` when some are missing, and all of {@link DeskReader}.
 */
export async function decodeDeskCodes(texts: Iterable<string>): Promise<Submission> {
  const reader = new DeskReader();
  for (const text of texts) reader.add(text);
  return reader.submission();
}

/** How far a series is read. */
export interface DeskProgress {
  /** Numbers of the parts that are there, from 1, in order. */
  readonly read: readonly number[];
  /** How many there are; 0 before the first. */
  readonly total: number;
}

/** Takes the texts of one series one by one, as a scanner reads them. */
export class DeskReader {
  readonly #parts = new Map<number, Uint8Array>();
  #series = '';
  #total = 0;

  get progress(): DeskProgress {
    return { read: [...this.#parts.keys()].sort((a, b) => a - b), total: this.#total };
  }

  get isComplete(): boolean {
    return this.#total > 0 && this.#parts.size === this.#total;
  }

  /**
   * Takes one text; what is wrong with one leaves the others as they are.
   *
   * @param text - As it was scanned or pasted; white space and a symbology identifier are left out.
   * @returns The number of the part, and whether it was new.
   * @throws {BkDataError} `desk-mark` for what is no desk code, `desk-newer` for one of a later format, `desk-damaged`,
   *   `desk-series` for one that belongs to another form.
   */
  add(text: string): { readonly part: number; readonly isNew: boolean } {
    const { series, part, total, bytes } = asPart(text);
    if (this.#total > 0 && (series !== this.#series || total !== this.#total))
      throw new BkDataError('desk-series', 'The code belongs to another series');
    this.#series = series;
    this.#total = total;
    const isNew = !this.#parts.has(part);
    this.#parts.set(part, bytes);
    return { part, isNew };
  }

  /**
   * What was submitted.
   *
   * @throws {BkDataError} `desk-parts` before it is complete, `desk-damaged`, `desk-content` for what is no form,
   *   `desk-unsupported`.
   */
  async submission(): Promise<Submission> {
    check(this.isComplete, 'desk-parts', 'Some codes of the series are missing');
    const bytes = joined(this.progress.read.map((part) => this.#parts.get(part)!));
    check(digits(crc32(bytes), 10) === this.#series, 'desk-damaged', 'The checksum does not fit');
    const json = await inflate(bytes, MOST_BYTES);
    check(json, 'desk-damaged', 'The content cannot be expanded');
    return asSubmission(json);
  }
}

function asPart(text: string) {
  check(typeof text === 'string', 'desk-mark', 'This is no text');
  const plain = text.trim().replace(SYMBOLOGY, '').replace(/\s/g, '');
  check(!/^84(?!01)\d\d\d{19,}$/.test(plain), 'desk-newer', 'The code has a format that is not known here');
  check(plain.startsWith(MARK), 'desk-mark', 'This is no desk code');
  const [, mark, series, part, total, sum, body] = HEAD.exec(plain) ?? [];
  const bytes = body === undefined ? undefined : fromDigits(body);
  const fits =
    bytes &&
    plain.length <= MOST_DIGITS &&
    checkDigits(`${mark!}${series!}${part!}${total!}${body!}`) === sum &&
    Number(part) >= 1 &&
    Number(part) <= Number(total) &&
    Number(total) <= MOST_PARTS;
  check(fits, 'desk-damaged', 'A part of the code is missing or wrong');
  return { series: series!, part: Number(part), total: Number(total), bytes };
}

/** Nothing is taken for granted: whoever stands at the desk may show any code. */
function asSubmission(json: Uint8Array): Submission {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown;
    const [code, version, answers, ...more] = value as [unknown, unknown, unknown];
    if (
      typeof code === 'string' &&
      /^\d\.\d{6}$/.test(code) &&
      Number.isSafeInteger(version) &&
      isAnswers(answers) &&
      more.length === 0
    )
      return { procedure: { code, version: version as number }, answers };
  } catch {
    // No JSON, or no list: as wrong as any other content.
  }
  throw new BkDataError('desk-content', 'The code holds no filled form');
}

const isAnswers = (value: unknown): value is Readonly<Record<string, Answer>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([key, answer]) => !(key in Object.prototype) && isAnswer(answer));

const isAnswer = (value: unknown): value is Answer =>
  Array.isArray(value)
    ? value.every((row) => isPlain(row) && Object.values(row).every(isPlainAnswer))
    : isPlainAnswer(value);

const isPlainAnswer = (value: unknown): boolean =>
  isScalar(value) || (isPlain(value) && isAddress(value as unknown as Answer));

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** An object whose names no prototype has, down to its leaves. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([key, inner]) => !(key in Object.prototype) && (isScalar(inner) || isPlain(inner)),
  );

const digits = (value: number, length: number) => String(value).padStart(length, '0');

const checkDigits = (text: string) => digits(Number.parseInt(crc16(text), 16), 5);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** CRC-32 of ISO/IEC 3309, bit by bit; of `123456789` it is 0xCBF43926. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
