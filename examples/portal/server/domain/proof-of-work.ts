/**
 * What a petition costs its sender: a second of a phone, against floods of them. No riddle, no other service, and
 * nothing is kept of whoever solves it.
 *
 * The difficulty: 1,000 rounds of PBKDF2 take a cheap phone about 2 ms, and 250 to 750 tries of them are asked; two
 * run at a time. docs/decisions/0035-petitions.md says how that was chosen.
 *
 * Spec: ALTCHA proof-of-work, version 2 (altcha-lib 2.8), with a known counter: checking costs two HMACs.
 * @module
 */
import { randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { one, type Database, type Queryable } from '../database/database.js';
import { Problem } from './problem.js';
import { randomId, sha256 } from './secrets.js';

/** Rounds of PBKDF2 in each try. */
const COST = 1000;
/** From and to. */
const TRIES = [250, 750] as const;
/** A sender fetches it when it is about to send, and photos go first. */
const LASTS_MS = 10 * 60_000;
const MOST_LENGTH = 4000;

type Challenge = Awaited<ReturnType<typeof createChallenge>>;

/** A proof that is right; {@link ProofOfWork.spend} it with the work that it pays for. */
export interface Proof {
  readonly id: string;
  readonly until: Date;
}

/** Hands out challenges and checks what comes back; all processes on one database know each other's. */
export class ProofOfWork {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #tries: readonly [number, number];
  #key: Promise<string> | undefined;

  /**
   * @param secret - Under the challenges; one is drawn and shared through the database when left out.
   * @param tries - From and to how many; a test asks for fewer.
   */
  constructor(
    database: Database,
    now: () => Date,
    secret?: string,
    tries: readonly [number, number] = TRIES,
  ) {
    this.#database = database;
    this.#now = now;
    this.#tries = tries;
    if (secret) this.#key = Promise.resolve(secret);
  }

  /** A fresh challenge. */
  async challenge(): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(...this.#tries),
      deriveKey,
      // Beside `expiresAt` of the format, which is read by the clock of the machine and not by the portal's.
      data: { until: this.#now().getTime() + LASTS_MS },
      ...(await this.#secrets()),
    });
  }

  /**
   * Checks a proof; it is not used up yet.
   *
   * @param text - Base64 of `{challenge, solution}`.
   * @throws {Problem} 409 `proof-refused`, with nothing of why: a fresh one is to be made in any case.
   */
  async check(text: string): Promise<Proof> {
    const { challenge, solution } = read(text);
    const secrets = await this.#secrets();
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets }).catch(() => ({
      verified: false,
    }));
    const until = verified ? Number(challenge.parameters.data?.['until']) : 0;
    if (until <= this.#now().getTime()) throw refused();
    return { id: sha256(String(challenge.signature)), until: new Date(until) };
  }

  /**
   * Uses a proof up; call it inside the transaction of the work that it pays for.
   *
   * @throws {Problem} 409 `proof-refused` when it was used before.
   */
  async spend(tx: Queryable, { id, until }: Proof): Promise<void> {
    await tx.query('delete from spent_proofs where until < $1', [this.#now()]);
    const fresh = await tx.query(
      'insert into spent_proofs (id, until) values ($1, $2) on conflict (id) do nothing returning id',
      [id, until],
    );
    if (fresh.length === 0) throw refused();
  }

  async #secrets() {
    this.#key ??= sharedKey(this.#database, 'proof-of-work');
    // A database that could not be asked is asked again the next time.
    const key = await this.#key.catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    });
    return { hmacSignatureSecret: `challenge:${key}`, hmacKeySignatureSecret: `solution:${key}` };
  }
}

const refused = () =>
  new Problem(409, 'proof-refused', 'The proof of work is not right, too old or used', {
    retryAfterSeconds: 1,
  });

interface Solved {
  readonly challenge: Challenge;
  readonly solution: { readonly counter: number; readonly derivedKey: string };
}

function read(text: string): Solved {
  if (text.length > MOST_LENGTH) throw refused();
  try {
    const solved = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Partial<Solved> | null;
    if (typeof solved?.challenge?.parameters === 'object' && typeof solved.solution === 'object')
      return solved as Solved;
  } catch {
    // Said below, as for everything else that is wrong with it.
  }
  throw refused();
}

/** Whoever draws it first has drawn it for all. */
async function sharedKey(database: Database, name: string): Promise<string> {
  await database.query(
    'insert into portal_keys (name, value) values ($1, $2) on conflict (name) do nothing',
    [name, randomId()],
  );
  return one(await database.query<{ value: string }>('select value from portal_keys where name = $1', [name]))
    .value;
}
