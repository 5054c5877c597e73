import { expect } from '@open-wc/testing';
import { contextBytes, open, seal, type Envelope } from '../../../src/core/storage/envelope.js';
import { rejection } from '../rejection.js';

const context = { vid: 'vault', type: 'record', id: 'one', n: 7 };
const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const flipped = (bytes: ArrayBuffer) => {
  const copy = new Uint8Array(bytes.slice(0));
  copy[0]! ^= 1;
  return copy.buffer;
};

describe('storage/envelope', () => {
  it('authenticates bk.v1, then a 2-byte length and the UTF-8 bytes of each part (§3)', () => {
    const ascii = (text: string) => [...new TextEncoder().encode(text)];
    expect([...contextBytes(['ab', '', 'đ'])]).to.deep.equal([
      ...ascii('bk.v1'),
      ...[0, 2, ...ascii('ab')],
      ...[0, 0],
      ...[0, 2, 0xc4, 0x91],
    ]);
  });

  it('gives other bytes when a letter moves from one part to the next', () => {
    expect([...contextBytes(['ab', 'c'])]).not.to.deep.equal([...contextBytes(['a', 'bc'])]);
  });

  for (const plain of [
    null,
    0,
    '',
    'Lê Thị Hoa',
    ['a', { b: [true] }],
    { sv: 1, data: { kind: 'x' }, at: {} },
  ]) {
    it(`opens what it sealed: ${JSON.stringify(plain)}`, async () => {
      const key = await newKey();
      expect(await open(key, context, await seal(key, context, plain))).to.deep.equal(plain);
    });
  }

  for (const [length, blocks] of [
    [0, 1],
    [510, 1],
    [511, 2],
    [1022, 2],
  ] as const) {
    it(`pads ${String(length)} letters and two quotes to ${String(blocks)} × 512 bytes (§3)`, async () => {
      const { ct } = await seal(await newKey(), context, 'x'.repeat(length));
      expect(ct.byteLength - 16).to.equal(blocks * 512);
    });
  }

  it('never seals twice with the same initialisation vector', async () => {
    const key = await newKey();
    const ivs = await Promise.all(Array.from({ length: 50 }, async () => (await seal(key, context, '')).iv));
    expect(new Set(ivs.map(String)).size).to.equal(50);
  });

  for (const [what, change] of [
    ['another vault', { vid: 'other' }],
    ['another type', { type: 'outbox' }],
    ['another record', { id: 'two' }],
    ['another generation', { n: 8 }],
  ] as const) {
    it(`does not open in the place of ${what}`, async () => {
      const key = await newKey();
      const envelope = await seal(key, context, 'secret');
      const error = await rejection(open(key, { ...context, ...change }, { ...envelope, ...change }));
      expect(error).to.have.property('name', 'OperationError');
    });
  }

  for (const [what, change] of [
    ['its content', (e: Envelope) => ({ ct: flipped(e.ct) })],
    ['its vector', (e: Envelope) => ({ iv: new Uint8Array(flipped(e.iv.buffer)) })],
  ] as const) {
    it(`does not open when ${what} was changed`, async () => {
      const key = await newKey();
      const envelope = await seal(key, context, 'secret');
      const error = await rejection(open(key, context, { ...envelope, ...change(envelope) }));
      expect(error).to.have.property('name', 'OperationError');
    });
  }

  it('does not open with another key', async () => {
    const envelope = await seal(await newKey(), context, 'secret');
    expect(await rejection(open(await newKey(), context, envelope))).to.have.property(
      'name',
      'OperationError',
    );
  });

  for (const change of [{ v: 2 }, { alg: 'X' }]) {
    it(`leaves an envelope of a later version alone: ${JSON.stringify(change)} (§3)`, async () => {
      const key = await newKey();
      const later = { ...(await seal(key, context, 'secret')), ...change } as unknown as Envelope;
      expect(await rejection(open(key, context, later))).to.have.property('code', 'storage-newer');
    });
  }
});
