/**
 * Turns the notice of a reconciliation service into ours, by what `notice-formats.data.ts` says of it. It knows no
 * service by name.
 * @module
 */
import type { NoticeFormat } from './notice-formats.data.js';
import { proves, type RawNotice } from './notice-proof.js';
import { Problem } from './problem.js';
import type { Payee } from './site.data.js';
import type { Transfer } from './transfers.js';

/** Secrets of the services, by the names in the table. */
export type ServiceSecrets = Readonly<Record<string, string | undefined>>;

/** Where the bank cannot be told from the account: such a transfer is left to a person. */
export const UNKNOWN_BIN = '000000';

/** Whether the site has a secret for any proof of a service. */
export const isSetUp = ({ proofs }: NoticeFormat, secrets: ServiceSecrets): boolean =>
  Object.keys(proofs).some((name) => secrets[name]);

/**
 * Reads a notice.
 *
 * @returns Our notice; `undefined` for money that went out and for a trial.
 * @throws {Problem} 401 `bad-signature`; 400 `unreadable-notice` for one that is theirs and yet not as the table
 *   says. Both are refusals, so that the service sends it again and tells its owner.
 */
export function readNotice(
  format: NoticeFormat,
  notice: RawNotice,
  { secrets, payees, now }: { secrets: ServiceSecrets; payees: readonly Payee[]; now: Date },
): Transfer | undefined {
  const proven = Object.entries(format.proofs).some(([name, proof]) => {
    const secret = secrets[name];
    return secret ? proves(proof, secret, notice, now) : false;
  });
  if (!proven) throw new Problem(401, 'bad-signature', 'The signature is missing, wrong or too old');

  const json = parse(notice.body);
  const { trial, incoming } = format;
  if (trial && at(json, trial.path) === trial.is) return undefined;
  const amount = whole(at(json, format.amount), format.amount);
  const cameIn =
    incoming === 'positive' ? amount > 0 : text(at(json, incoming.path), incoming.path) === incoming.is;
  if (!cameIn) return undefined;
  if (amount <= 0) throw unreadable(format.amount);

  const account = text(at(json, format.account), format.account, /^[0-9A-Za-z]{1,19}$/);
  // Services call banks by names that no two of them write alike: the account says which bank it is.
  const [payee, other] = payees.filter((one) => one.account === account);
  return {
    transactionId: text(at(json, format.id), format.id, /^[\x21-\x7e]{1,50}$/),
    bin: payee && !other ? payee.bin : UNKNOWN_BIN,
    account,
    amount,
    // Money without a word is money all the same.
    content: text(at(json, format.content) ?? '', format.content),
    occurredAt: time(at(json, format.occurredAt), format),
  };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw unreadable('');
  }
}

function at(json: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      json,
    );
}

/** Says which field, never what stood in it. */
const unreadable = (path: string) =>
  new Problem(400, 'unreadable-notice', 'The notice is not as this service writes them', {
    errors: [{ path, code: 'unreadable' }],
  });

/** NUL is the one character that the database cannot keep. */
function text(value: unknown, path: string, form = /^[^\0]{0,2000}$/): string {
  const written = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof written !== 'string' || !form.test(written)) throw unreadable(path);
  return written;
}

const MOST = 999_999_999_999;

function whole(value: unknown, path: string): number {
  const number = typeof value === 'string' && /^-?\d{1,12}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || Math.abs(number) > MOST)
    throw unreadable(path);
  return number;
}

function time(value: unknown, { occurredAt, offset }: NoticeFormat): string {
  const written = text(value, occurredAt, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  const moment = new Date(`${written.replace(' ', 'T')}${offset}`);
  if (Number.isNaN(moment.getTime())) throw unreadable(occurredAt);
  return moment.toISOString();
}
