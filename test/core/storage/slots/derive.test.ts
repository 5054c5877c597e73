import { expect } from '@open-wc/testing';
import { Connection } from '../../../../src/core/storage/connection.js';
import { calibrate, stretch } from '../../../../src/core/storage/slots/derive.js';
import type { AppHost } from '../../../../src/core/bridge/app-host.js';
import { toBase64 } from '../../../../src/core/storage/base64.js';
import * as native from '../../../../src/core/storage/slots/native.js';
import * as passphrase from '../../../../src/core/storage/slots/passphrase.js';
import * as pin from '../../../../src/core/storage/slots/pin.js';
import { newDataKey } from '../../../../src/core/storage/slots/new-slot.js';
import type { NewSlot } from '../../../../src/core/storage/slots/slot.js';
import { databaseName, forgetDevices, NOW, tamper } from '../../device.js';
import { rejection } from '../../rejection.js';

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: ArrayBuffer | Bytes) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const joined = (...parts: Bytes[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** The primitive that the ways below are put together from by hand. */
async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
}

/** RFC 8018 §5.2, one block. */
async function pbkdf2(secret: string, salt: Bytes, rounds: number): Promise<Bytes> {
  let u = await hmac(utf8(secret), joined(salt, Uint8Array.of(0, 0, 0, 1)));
  let sum = u;
  for (let round = 1; round < rounds; round++) {
    u = await hmac(utf8(secret), u);
    sum = sum.map((byte, index) => byte ^ u[index]!);
  }
  return sum;
}

/** RFC 5869 §2, one block. */
const hkdf = async (material: Bytes, salt: string, info: string) =>
  hmac(await hmac(utf8(salt), material), joined(utf8(info), Uint8Array.of(1)));

/** §2.2, §2.3: what is wrapped in a slot, opened under raw bytes. */
async function unwrapped({ slot }: NewSlot, keyBytes: Bytes): Promise<string> {
  const lengthed = (text: string) => joined(Uint8Array.of(0, text.length), utf8(text));
  const additionalData = joined(utf8('bk.v1'), ...['slot', slot.id, slot.kind].map(lengthed));
  const key = await crypto.subtle.importKey('raw', keyBytes, 'AES-GCM', false, ['decrypt']);
  return hex(
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: slot.iv, additionalData }, key, slot.wrapped),
  );
}

describe('storage/slots', () => {
  const vid = 'e8b4e5f0-0000-4000-8000-000000000001';
  let connection: Connection;
  let name: string;
  const context = () => ({ connection, vid, now: NOW, rounds: 50 });
  const raw = async (key: CryptoKey) => hex(await crypto.subtle.exportKey('raw', key));

  beforeEach(() => {
    name = databaseName();
    connection = new Connection(name);
  });
  afterEach(async () => {
    await connection.close();
    await forgetDevices();
    delete (globalThis as { bkHost?: unknown }).bkHost;
  });

  for (const [secret, salt, rounds, expected] of [
    ['passwd', 'salt', 1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'],
    ['Password', 'NaCl', 80_000, '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'],
  ] as const) {
    it(`stretches "${secret}" as RFC 7914 §11 says`, async () => {
      expect(hex(await stretch(secret, { salt: utf8(salt), rounds }))).to.equal(expected);
    });
  }

  it('wraps under a passphrase as §2.2 says', async () => {
    const dataKey = await newDataKey();
    const secret = { passphrase: 'mười hai con giáp' };
    const made = await passphrase.createSlot({ ...context(), secret }, dataKey);
    const { salt, rounds } = made.slot.kdf!;
    const key = await hkdf(await pbkdf2(secret.passphrase, salt, rounds), vid, 'bk.slot.pass.v1');
    expect(await unwrapped(made, key)).to.equal(await raw(dataKey));
    expect([salt.length, made.slot.wrapped.byteLength, made.dataKey.extractable]).to.deep.equal([
      16,
      48,
      false,
    ]);
  });

  it('wraps under a PIN and the pepper as §2.2 says', async () => {
    // A pepper that is known, in place of the one that the browser would keep to itself.
    const pepper = crypto.getRandomValues(new Uint8Array(64));
    const kept = await crypto.subtle.importKey('raw', pepper, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]);
    await connection.run(async (database) => void (await database.put('keys', kept, 'pepper')), true);
    const dataKey = await newDataKey();
    const made = await pin.createSlot({ ...context(), secret: { pin: '739164' } }, dataKey);
    const { salt, rounds } = made.slot.kdf!;
    const mixed = await hmac(pepper, await pbkdf2('739164', salt, rounds));
    expect(await unwrapped(made, await hkdf(mixed, vid, 'bk.slot.pin.v1'))).to.equal(await raw(dataKey));
  });

  it('wraps under the key of the app as §2.2 says', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const calls: unknown[] = [];
    const app: AppHost = {
      version: 1,
      capabilities: ['vault-key'],
      call: (...call) => {
        calls.push(call);
        return Promise.resolve({ key: toBase64(bytes) });
      },
    };
    Object.assign(globalThis, { bkHost: app });
    const dataKey = await newDataKey();
    const made = await native.createSlot(context(), dataKey);
    expect(await unwrapped(made, await hkdf(bytes, vid, 'bk.slot.native.v1'))).to.equal(await raw(dataKey));
    expect(calls).to.deep.equal([['vault-key.get', { vid }]]);
  });

  it('takes a passphrase as the same whichever way its accents were typed', async () => {
    const secret = { passphrase: 'mười hai con giáp'.normalize('NFD') };
    const { slot } = await passphrase.createSlot({ ...context(), secret }, await newDataKey());
    const key = await hkdf(
      await pbkdf2(secret.passphrase.normalize('NFC'), slot.kdf!.salt, 50),
      vid,
      'bk.slot.pass.v1',
    );
    expect(await unwrapped({ slot } as NewSlot, key)).to.have.length(64);
  });

  it('counts the characters of a passphrase, not its bytes', async () => {
    const secret = { passphrase: 'ườiườiườiườ'.normalize('NFD') };
    const error = await rejection(passphrase.createSlot({ ...context(), secret }, await newDataKey()));
    expect(error).to.include({ name: 'BkDataError', code: 'vault-passphrase-short' });
  });

  it('keeps a pepper that cannot be read out', async () => {
    await pin.createSlot({ ...context(), secret: { pin: '739164' } }, await newDataKey());
    await tamper(name, async (database) => {
      const key = await database.get('keys', 'pepper');
      expect([key!.extractable, key!.algorithm.name]).to.deep.equal([false, 'HMAC']);
    });
  });

  for (const [ms, rounds] of [
    [2000, 600_000],
    [500, 600_000],
    [499, 841_683],
    [350, 1_200_000],
    [100, 2_000_000],
  ] as const) {
    it(`takes ${String(rounds)} rounds where 600,000 take ${String(ms)} ms (§2.2)`, async () => {
      const times = [0, ms];
      expect(await calibrate(() => times.shift()!)).to.equal(rounds);
    });
  }
});
