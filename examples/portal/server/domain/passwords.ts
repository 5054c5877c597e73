/**
 * Passwords of clerks: scrypt (RFC 7914), as `$scrypt$ln=15,r=8,p=3$<salt>$<key>` with both in base64 without padding
 * (PHC string format). N = 2^15, r = 8, p = 3 is one of the settings that the OWASP Password Storage Cheat Sheet
 * (read 2026-11-22) holds equal to N = 2^17, p = 1, with a quarter of its memory: 32 MiB for each try.
 *
 * The settings stand in each hash. When they are raised here, a hash is made anew at the next sign-in.
 * @module
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from './problem.js';

interface Settings {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

const NOW: Settings = { ln: 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SHORTEST = 12;
const LONGEST = 200;
const HASH = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
const prefix = ({ ln, r, p }: Settings) => `$scrypt$ln=${ln},r=${r},p=${p}$`;

/** One text, however a keyboard has composed it (NFC, as RFC 8265 asks of passwords). */
function derive(password: string, salt: Buffer, { ln, r, p }: Settings): Promise<Buffer> {
  const N = 2 ** ln;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, key: Buffer) => (error ? reject(error) : resolve(key));
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, done);
  });
}

/**
 * Checks that a new password is worth keeping: long, no name of its owner, more than a few different characters.
 *
 * @throws {Problem} 400 `weak-password`.
 */
export function checkPassword(password: string, owner: string): void {
  const letters = [...password.normalize('NFC')];
  const weak =
    letters.length < SHORTEST ||
    letters.length > LONGEST ||
    new Set(letters).size < 5 ||
    password.toLowerCase().includes(owner);
  if (weak)
    throw new Problem(
      400,
      'weak-password',
      'A password has 12 to 200 characters and not the name of its owner',
    );
}

/** What is kept of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${prefix(NOW)}${base64(salt)}$${base64(await derive(password, salt, NOW))}`;
}

/** A hash that no password has; comparing with it takes as long as with any other. */
const nobody = `${prefix(NOW)}${'A'.repeat(22)}$${'A'.repeat(43)}`;

/**
 * Compares a password with what is kept. For a name that nobody has it does the same work, so that the time tells
 * nobody which names there are.
 *
 * @param hash - `undefined` when there is no such person.
 */
export async function passwordMatches(password: string, hash: string | undefined): Promise<boolean> {
  const [, ln, r, p, salt = '', key = ''] = HASH.exec(hash ?? nobody) ?? [];
  const given = password.length > LONGEST * 2 ? '' : password;
  const settings = { ln: Number(ln), r: Number(r), p: Number(p) };
  const derived = await derive(given, Buffer.from(salt, 'base64'), settings);
  return timingSafeEqual(derived, Buffer.from(key, 'base64')) && hash !== undefined;
}

/** Whether a hash was made with weaker settings than those of today. */
export const isOutdated = (hash: string): boolean => !hash.startsWith(prefix(NOW));
