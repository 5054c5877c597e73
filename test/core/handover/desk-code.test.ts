import { expect } from '@open-wc/testing';
import { isBkError, type BkError } from '../../../src/core/errors.js';
import {
  decodeDeskCodes,
  DeskReader,
  encodeDeskCodes,
  MOST_DIGITS,
} from '../../../src/core/handover/desk-code.js';
import { deflate } from '../../../src/core/handover/deflate.js';
import { bytesIn, fromDigits, toDigits } from '../../../src/core/handover/digits.js';
import { crc16 } from '../../../src/core/payment/crc16.js';
import { qrMatrix } from '../../../src/core/payment/qr.js';
import type { ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { submission } from '../../../src/core/procedure/flow.js';
import { plausibleAnswers } from '../procedure/hostile.js';
import { small } from '../procedure/fixture.js';
import { rejection } from '../rejection.js';
import { seeded } from '../seeded.js';
import { filled, shipped } from './filled.js';

/** Quiet zone included; 77 modules are version 15. */
const MOST_MODULES = 77 + 8;

/** The error of the library that a promise rejects with. */
const refusal = async (promise: Promise<unknown>) => (await rejection(promise)) as BkError;

const code = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (isBkError(error)) return error.code;
    throw error;
  }
};

/** A series of one text around any bytes, with the checksums as they should be. */
function series(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const head = `8401${String((crc ^ 0xffffffff) >>> 0).padStart(10, '0')}0101`;
  const body = toDigits(bytes);
  return head + String(Number.parseInt(crc16(head + body), 16)).padStart(5, '0') + body;
}

const packed = async (value: unknown) =>
  series(await deflate(new TextEncoder().encode(JSON.stringify(value))));

describe('handover/desk-code', () => {
  let all: readonly ProcedureDefinition[];
  let texts: readonly string[];
  let birth: ProcedureDefinition;

  before(async () => {
    all = await shipped();
    birth = all.find(({ code }) => code === '3.000722')!;
    texts = await encodeDeskCodes(birth, filled(birth));
  });

  it('gives back what would have been submitted, of all five procedures filled fully', async () => {
    for (const definition of all) {
      const answers = filled(definition);
      const codes = await encodeDeskCodes(definition, answers);
      expect(await decodeDeskCodes(codes), definition.code).to.deep.equal(submission(definition, answers));
    }
  });

  it('gives back any answers that make sense', async () => {
    for (const definition of all)
      for (let seed = 0; seed < 60; seed++) {
        const answers = plausibleAnswers(definition, seed);
        const codes = await encodeDeskCodes(definition, answers);
        const { procedure, answers: read } = await decodeDeskCodes(codes);
        expect(procedure).to.deep.equal({ code: definition.code, version: definition.version });
        const sent = Object.entries(submission(definition, answers).answers);
        expect(read, String(seed)).to.deep.equal(
          Object.fromEntries(sent.filter(([, answer]) => !Number.isNaN(answer))),
        );
      }
  });

  it('needs few symbols, none larger than version 15', async () => {
    for (const definition of all) {
      const codes = await encodeDeskCodes(definition, filled(definition));
      expect(codes.length, definition.code).to.be.at.most(6);
      for (const text of codes) {
        expect(text).to.match(/^\d+$/);
        expect(text.length).to.be.at.most(MOST_DIGITS);
        expect(qrMatrix(text).length).to.be.at.most(MOST_MODULES);
      }
    }
  });

  it('fills version 15 and not one digit more', () => {
    expect(qrMatrix('1'.repeat(MOST_DIGITS)).length).to.equal(MOST_MODULES);
    expect(qrMatrix('1'.repeat(MOST_DIGITS + 1)).length).to.be.greaterThan(MOST_MODULES);
  });

  it('takes the parts in any order, twice, and as scanners write them', async () => {
    const reader = new DeskReader();
    expect(reader.progress).to.deep.equal({ read: [], total: 0 });
    expect(reader.add(`]Q1${texts[1]!}\r\n`)).to.deep.equal({ part: 2, isNew: true });
    expect(reader.add(texts[1]!.replace(/(.{60})/g, '$1\n'))).to.deep.equal({ part: 2, isNew: false });
    expect(reader.progress).to.deep.equal({ read: [2], total: texts.length });
    expect((await refusal(reader.submission())).code).to.equal('desk-parts');
    for (const text of [...texts].reverse()) reader.add(text);
    expect(reader.isComplete).to.equal(true);
    expect(await reader.submission()).to.deep.equal(submission(birth, filled(birth)));
  });

  it('refuses a part of another form and keeps what it has', async () => {
    const [other] = await encodeDeskCodes(all[0]!, filled(all[0]!));
    const reader = new DeskReader();
    reader.add(texts[0]!);
    expect(code(() => reader.add(other!))).to.equal('desk-series');
    expect(reader.progress.read).to.deep.equal([1]);
  });

  const wrong: readonly (readonly [what: string, change: (text: string) => string, code: string])[] = [
    ['nothing', () => '', 'desk-mark'],
    ['a citizen card', () => '038095990019|174999019|NGUYỄN VĂN MẪU|15081995', 'desk-mark'],
    ['a bar code', () => '8938505974194', 'desk-mark'],
    ['a text that is cut', (text) => text.slice(0, -1), 'desk-damaged'],
    ['a mark and nothing more', () => '8401', 'desk-damaged'],
    [
      'one digit that is wrong',
      (text) => text.replace(/.(.{40})$/, (_, tail) => `x${String(tail)}`),
      'desk-damaged',
    ],
    ['two digits the wrong way round', (text) => swapped(text), 'desk-damaged'],
    ['a format of later', (text) => text.replace(/^8401/, '8402'), 'desk-newer'],
    ['more than a symbol holds', (text) => text + text, 'desk-damaged'],
  ];
  const swapped = (text: string) => {
    const at = [...text].findIndex((digit, i) => i > 30 && digit !== text[i + 1]);
    return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
  };
  for (const [what, change, expected] of wrong)
    it(`refuses ${what}: ${expected}`, () => {
      expect(code(() => new DeskReader().add(change(texts[0]!)))).to.equal(expected);
    });

  const contents: readonly (readonly [what: string, content: unknown])[] = [
    ['no list', {}],
    ['no code', ['x', 1, {}]],
    ['a version that is none', ['1.004222', 1.5, {}]],
    ['answers that are none', ['1.004222', 1, []]],
    ['an answer that is none', ['1.004222', 1, { hoTen: null }]],
    ['an address that is none', ['1.004222', 1, { noiO: { detail: 'x' } }]],
    ['more than belongs there', ['1.004222', 1, {}, 1]],
    ['a key of every object', ['1.004222', 1, JSON.parse('{"__proto__":{"asWritten":"x"}}')]],
    ['such a key in a row', ['1.004222', 1, { rows: [{ constructor: 'x' }] }]],
  ];
  for (const [what, content] of contents)
    it(`refuses ${what} inside: desk-content`, async () => {
      expect((await refusal(decodeDeskCodes([await packed(content)]))).code).to.equal('desk-content');
    });

  it('refuses what would expand without end', async () => {
    const bomb = await packed(['1.004222', 1, { hoTen: 'a'.repeat(140_000) }]);
    expect((await refusal(decodeDeskCodes([bomb]))).code).to.equal('desk-damaged');
  });

  it('refuses to write what does not fit, without a word of it', async () => {
    const definition = small() as unknown as ProcedureDefinition;
    const { string } = seeded(7);
    const error = await refusal(
      encodeDeskCodes(definition, { f0: string('abcdefghijklmnopqrstuvwxyz0123456789', 20_000, 20_000) }),
    );
    expect(error.code).to.equal('desk-too-long');
    expect(error.message).to.have.length.below(60);
  });

  it('throws nothing but its own errors at junk', async () => {
    const codes = new Set<string | undefined>();
    const { below, pick, string } = seeded(2026);
    const cut = (text: string) => {
      const at = below(text.length);
      return text.slice(0, at) + string('0123456789', 0, 3) + text.slice(at + below(4));
    };
    for (let n = 0; n < 3_000; n++) {
      const junk = pick([
        () => string('0123456789', 0, 200),
        () => `8401${string('0123456789', 0, 200)}`,
        () => string('0189 |\n-ăđ\u0000𝄞', 0, 60),
        () => cut(pick(texts)),
        () => series(Uint8Array.from({ length: below(300) }, () => below(256))),
      ])();
      const reader = new DeskReader();
      codes.add(code(() => reader.add(junk)));
      if (reader.isComplete) codes.add((await refusal(reader.submission())).code);
    }
    expect([...codes]).to.include.members(['desk-mark', 'desk-newer', 'desk-damaged']);
    expect([...codes].filter((one) => one !== undefined && !one.startsWith('desk-'))).to.deep.equal([]);
  }).timeout(20_000);
});

describe('handover/digits', () => {
  it('writes bytes of any number and reads them again', () => {
    const { below } = seeded(1);
    for (let length = 0; length < 40; length++) {
      const bytes = Uint8Array.from({ length }, () => below(256));
      expect(fromDigits(toDigits(bytes))).to.deep.equal(bytes);
      expect(bytesIn(toDigits(bytes).length)).to.equal(length);
    }
  });

  it('reads no digits that no bytes have', () => {
    for (const text of ['1', '12', '256', '9999', '99999999999999999', '12x'])
      expect(fromDigits(text), text).to.equal(undefined);
  });
});
