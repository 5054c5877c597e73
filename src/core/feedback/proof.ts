/**
 * A proof of work: what a petition costs its sender in place of a riddle for people. The server hands out a
 * challenge; whoever tries counters until the derived key begins as it asks has spent a second of their device.
 *
 * PBKDF2 is done by the browser beside the page, so typing stays smooth without a worker, and a program gains little by
 * being written better.
 *
 * Spec: ALTCHA proof-of-work, version 2 (altcha-lib 2.8, `pow.ts`): password = nonce and counter as 32 bits,
 * big-endian; docs/decisions/0035-petitions.md.
 * @module
 */
import { BkNetworkError } from '../errors.js';

/** What the server asks; the rest of it goes back as it came. */
interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    /** Hex. */
    readonly nonce: string;
    /** Hex. */
    readonly salt: string;
    /** Rounds of PBKDF2. */
    readonly cost: number;
    /** Bytes. */
    readonly keyLength: number;
    /** What the key has to begin with, in hex. */
    readonly keyPrefix: string;
  };
  readonly signature: string;
}

const ALGORITHM = 'PBKDF2/SHA-256';
/** No honest server asks for more: a phone would be at it for minutes. */
const MOST_COST = 20_000;
const MOST_TRIES = 20_000;
const MOST_BYTES = 64;
/** So many at a time: a second core helps, and the others stay free. */
const AT_ONCE = 2;

/**
 * Fetches a challenge and adds its proof to a body. It is done when the body is sent, not when it is written: a
 * challenge lasts minutes, and a petition may wait for its line for days.
 *
 * @param get - Reads a path below the endpoint.
 * @returns The body with `proof`.
 * @throws {BkNetworkError} what `get` throws; `network-body` for what is no challenge.
 */
export async function withProof(
  body: unknown,
  get: (path: string) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<unknown> {
  return { ...(body as object), proof: await prove(await get('/petitions/challenge'), signal) };
}

/**
 * Solves a challenge.
 *
 * @returns Base64 of `{challenge, solution}` as JSON.
 * @throws {BkNetworkError} `network-body` for what is no challenge, or none that can be solved.
 */
export async function prove(challenge: unknown, signal?: AbortSignal): Promise<string> {
  if (!isChallenge(challenge)) throw unsolvable();
  const { nonce, keyPrefix } = challenge.parameters;
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const tries = new DataView(password.buffer);
  for (let first = 0; first < MOST_TRIES; first += AT_ONCE) {
    signal?.throwIfAborted();
    const keys = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => {
        tries.setUint32(password.length - 4, first + index);
        return derive(password.slice(), challenge.parameters);
      }),
    );
    const found = keys.findIndex((key) => key.startsWith(keyPrefix));
    if (found === -1) continue;
    const solution = { counter: first + found, derivedKey: keys[found] };
    return btoa(JSON.stringify({ challenge, solution }));
  }
  throw unsolvable();
}

const unsolvable = () => new BkNetworkError('network-body', 'The answer is no challenge that can be solved');

async function derive(
  password: Uint8Array<ArrayBuffer>,
  { salt, cost, keyLength }: Challenge['parameters'],
): Promise<string> {
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  return hexOf(new Uint8Array(await crypto.subtle.deriveBits(how, key, keyLength * 8)));
}

function isChallenge(value: unknown): value is Challenge {
  const { parameters, signature } = (value ?? {}) as Partial<Challenge>;
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } =
    parameters ?? ({} as Record<string, unknown>);
  return (
    algorithm === ALGORITHM &&
    [nonce, salt].every((text) => typeof text === 'string' && /^(?:[0-9a-f]{2}){8,32}$/.test(text)) &&
    isUpTo(cost, MOST_COST) &&
    isUpTo(keyLength, MOST_BYTES) &&
    typeof keyPrefix === 'string' &&
    /^[0-9a-f]{1,64}$/.test(keyPrefix) &&
    typeof signature === 'string'
  );
}

const isUpTo = (value: unknown, most: number) =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= most;

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
