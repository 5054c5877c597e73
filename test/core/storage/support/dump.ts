/**
 * A vault as text, and back: each released schema leaves one in ../fixtures, which must open for ever.
 *
 * To make the next one: lay a vault inside {@link withReadableKey}, put in it what the fixture should hold
 * and write `JSON.stringify(await dump(name, raw))` to ../fixtures. One that was released is never made anew.
 */
import { Connection } from '../../../../src/core/storage/connection.js';
import { rows, tamper } from '../../device.js';

/** Every row of a vault, byte arrays in base64, and its device key in clear: the vault of nobody. */
export interface Dump {
  readonly about: string;
  /** Raw bytes of the key in `keys`, in base64. */
  readonly deviceKey: string;
  readonly rows: Readonly<Record<string, readonly (readonly [unknown, unknown])[]>>;
}

const USAGES: KeyUsage[] = ['wrapKey', 'unwrapKey'];

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function encoded(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { $buffer: toBase64(new Uint8Array(value)) };
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encoded(item)]));
}

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  const { $buffer, $bytes } = value as { $buffer?: string; $bytes?: string };
  if ($buffer !== undefined) return fromBase64($buffer).buffer;
  if ($bytes !== undefined) return fromBase64($bytes);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decoded(item)]));
}

/** Runs `lay` with a device key whose bytes are known; only the next wrapping key is replaced. */
export async function withReadableKey<T>(raw: Uint8Array<ArrayBuffer>, lay: () => Promise<T>): Promise<T> {
  const { subtle } = crypto;
  const real = subtle.generateKey.bind(subtle) as (...given: unknown[]) => Promise<CryptoKey>;
  const replaced = (algorithm: unknown, extractable: boolean, usages: KeyUsage[]) =>
    usages.includes('wrapKey')
      ? subtle.importKey('raw', raw, 'AES-GCM', false, USAGES)
      : real(algorithm, extractable, usages);
  Object.assign(subtle, { generateKey: replaced });
  try {
    return await lay();
  } finally {
    delete (subtle as { generateKey?: unknown }).generateKey;
  }
}

/** All rows of a vault as JSON. */
export async function dump(name: string, raw: Uint8Array, about: string): Promise<Dump> {
  const { keys: _keys, ...others } = await rows(name);
  return { about, deviceKey: toBase64(raw), rows: encoded(others) as Dump['rows'] };
}

/** Puts a dumped vault in place. */
export async function load(name: string, { deviceKey, rows: dumped }: Dump): Promise<void> {
  await new Connection(name).run((database) => Promise.resolve(database.close()), true);
  const key = await crypto.subtle.importKey('raw', fromBase64(deviceKey), 'AES-GCM', false, USAGES);
  await tamper(name, async (database) => {
    await database.put('keys', key, 'device');
    for (const [store, list] of Object.entries(dumped))
      for (const [place, value] of list)
        await database.put(store as 'records', decoded(value) as never, place as never);
  });
}
