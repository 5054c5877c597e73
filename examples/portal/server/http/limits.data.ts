/**
 * How often one address may ask for what, and why so often. Numbers of our own, for a province; a site that knows its
 * people better changes them here, or all at once with `LIMIT_FACTOR`.
 *
 * One address is not one person: a carrier puts hundreds of phones behind one IPv4 address, a one-stop desk and a
 * school have one each. So the numbers stop a program, not a crowd; a crowd is the matter of `overload.ts`. An IPv6
 * network of a household (/64) counts as one address.
 * @module
 */

/** How often one address may do one thing. */
export interface Limit {
  /** So many in each window are let through. */
  readonly most: number;
  /** Length of a window; it begins with the first request in it. */
  readonly windowSeconds: number;
  /**
   * Where it is counted. `shared`: in the database, one count for all processes of the portal, at the cost of a
   * statement. `process`: in memory, so that `n` processes let `n` times as many through.
   */
  readonly counted: 'shared' | 'process';
  /** Counts only answers 401, 403 and 404: whoever asks for what is theirs is never stopped. */
  readonly refusalsOnly?: true;
  readonly why: string;
}

const MINUTE = 60;

/** By name; a route says `config: limit('dossiers')`. */
export const limits = {
  dossiers: {
    most: 300,
    windowSeconds: 10 * MINUTE,
    counted: 'process',
    why: 'Ten helpers at a desk, or a school that files for a class, stay far below; a person repeats a key a few times.',
  },
  secret: {
    most: 60,
    windowSeconds: 15 * MINUTE,
    counted: 'shared',
    refusalsOnly: true,
    why: 'A secret has 128 bits and cannot be found by trying; whoever tries all the same is told to stop. Mistyped codes count as well.',
  },
  feedback: {
    most: 120,
    windowSeconds: 10 * MINUTE,
    counted: 'process',
    why: 'A tablet at the desk is tapped by each who leaves; a rating without a dossier costs its sender nothing else.',
  },
  payments: {
    most: 300,
    windowSeconds: 10 * MINUTE,
    counted: 'process',
    why: 'As many as dossiers, with a tap on "paid" and a renewal each.',
  },
  uploads: {
    most: 600,
    windowSeconds: 10 * MINUTE,
    counted: 'process',
    why: 'New files only, not their pieces: two for each dossier that may come from one address.',
  },
  challenge: {
    most: 120,
    windowSeconds: 10 * MINUTE,
    counted: 'process',
    why: 'One for each petition; a page that is loaded again asks again. Making one costs the server a signature.',
  },
  petitions: {
    most: 60,
    windowSeconds: 60 * MINUTE,
    counted: 'shared',
    why: 'Each has to be read by an official; the proof of work makes one dear, this makes many impossible. A village that writes on the same day from one address is not stopped.',
  },
  'sign-in': {
    most: 60,
    windowSeconds: 15 * MINUTE,
    counted: 'shared',
    why: 'An office of thirty behind one address signs in at eight, some of them at the second try. Each try costs the server a password hash.',
  },
  counts: {
    most: 600,
    windowSeconds: 10 * MINUTE,
    counted: 'process',
    why: 'A few for each page that is used; they are anonymous, so nothing else holds back who makes them up.',
  },
} as const satisfies Readonly<Record<string, Limit>>;

/** The name of a limit. */
export type LimitName = keyof typeof limits;
