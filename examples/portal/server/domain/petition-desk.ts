/**
 * What clerks do with petitions. Each step writes the timeline; who did it stands in the audit trail.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { maskPersonal } from '../library.js';
import { publicWords } from './follow-petition.js';
import { noteStep, readPetition, type PetitionRow, type PetitionStatus } from './petition-record.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';

/** The lists of the desk: what nobody has taken up, what is at work, what has its answer, what went elsewhere. */
export type PetitionView = 'new' | 'working' | 'answered' | 'closed';

/** Statuses of each list. */
export const PETITION_VIEWS: Readonly<Record<PetitionView, readonly PetitionStatus[]>> = {
  new: ['received'],
  working: ['assigned', 'in-progress'],
  answered: ['answered', 'published'],
  closed: ['refused', 'forwarded'],
};

const PAGE = 20;

/** One page of one list, what is due first first. */
export async function listForDesk({ database }: Portal, view: PetitionView, asked: number) {
  const counted = await database.query<{ status: PetitionStatus; n: number }>(
    'select status, count(*)::int as n from petitions group by status',
  );
  const countOf = (statuses: readonly string[]) =>
    counted.filter(({ status }) => statuses.includes(status)).reduce((sum, { n }) => sum + n, 0);
  const counts = Object.fromEntries(
    Object.entries(PETITION_VIEWS).map(([name, statuses]) => [name, countOf(statuses)]),
  ) as Record<PetitionView, number>;
  const pages = Math.max(1, Math.ceil(counts[view] / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const petitions = await database.query<PetitionRow>(
    'select * from petitions where status = any($1) order by due_at, code limit $2 offset $3',
    [PETITION_VIEWS[view], PAGE, (page - 1) * PAGE],
  );
  return { counts, petitions, page, pages };
}

/** The public version as it is proposed to the clerk, who reads and corrects it. */
export function proposal(row: PetitionRow) {
  const names = row.contact_name === null ? [] : [row.contact_name];
  const hide = (text: string | null) => (text === null ? '' : maskPersonal(text, names));
  return {
    text: row.public_text ?? hide(row.body),
    place: row.public_place ?? hide(row.place_note),
    // An answer that was given after the last publishing is proposed anew.
    answer: hide(row.answer),
  };
}

/** Gives it to a unit; work begins. */
export async function assign(portal: Portal, code: string, unit: string, after?: Audit): Promise<void> {
  const to = written(unit, 3, 120);
  return step(portal, code, ['received', 'assigned', 'in-progress'], after, async (tx, at) => {
    await tx.query("update petitions set status = 'assigned', unit = $2 where code = $1", [code, to]);
    await noteStep(tx, code, at, 'assigned', to);
  });
}

/** Says that it is being worked on. */
export async function begin(portal: Portal, code: string, after?: Audit): Promise<void> {
  return step(portal, code, ['received', 'assigned'], after, async (tx, at, { unit }) => {
    await tx.query("update petitions set status = 'in-progress' where code = $1", [code]);
    await noteStep(tx, code, at, 'in-progress', unit);
  });
}

/** Answers, or corrects an answer. What is public stays as it was until it is published again. */
export async function answer(portal: Portal, code: string, text: string, after?: Audit): Promise<void> {
  const words = written(text, 10, 5000);
  const from: PetitionStatus[] = ['received', 'assigned', 'in-progress', 'answered', 'published'];
  return step(portal, code, from, after, async (tx, at, { unit }) => {
    await tx.query(
      "update petitions set status = 'answered', answer = $2, answered_at = $3 where code = $1",
      [code, words, at],
    );
    await noteStep(tx, code, at, 'answered', unit);
  });
}

/** What a clerk has read and lets out. */
export interface Publication {
  readonly text: string;
  readonly place: string;
  readonly answer: string;
  /** The clerk has looked once more at what seems to name a person, and it stays. */
  readonly sure: boolean;
}

/**
 * Publishes what the clerk has confirmed, and nothing else; only where the sender agreed.
 *
 * @throws {Problem} 409 `not-public`; 409 `names-someone` for a text in which a number or a name is left, unless `sure`;
 *   400 `text-needed`; others as {@link assign}.
 */
export async function publish(
  portal: Portal,
  code: string,
  version: Publication,
  after?: Audit,
): Promise<void> {
  const text = written(version.text, 3, 5000);
  const [place, said] = [optional(version.place, 300), optional(version.answer, 5000)];
  const from: PetitionStatus[] = ['received', 'assigned', 'in-progress', 'answered', 'published'];
  return step(portal, code, from, after, async (tx, at, row) => {
    if (!row.wants_public) throw new Problem(409, 'not-public', 'Its sender did not agree to publishing');
    const names = row.contact_name === null ? [] : [row.contact_name];
    const isBare = [text, place ?? '', said ?? ''].every((part) => maskPersonal(part, names) === part);
    if (!isBare && !version.sure)
      throw new Problem(409, 'names-someone', 'A number or a name seems to be left in the text');
    const isAnswered = row.status === 'answered' || row.status === 'published';
    // Without an answer there is none to let out, whatever the form says.
    const reply = isAnswered ? said : null;
    await tx.query(
      `update petitions set public_text = $2, public_place = $3, public_answer = $4, public_words = $5,
                            published_at = $6, status = $7 where code = $1`,
      [
        code,
        text,
        place,
        reply,
        publicWords(`${text} ${place ?? ''}`),
        at,
        isAnswered && reply !== null ? 'published' : row.status === 'published' ? 'answered' : row.status,
      ],
    );
    await noteStep(tx, code, at, 'published');
  });
}

/** Takes it out of the public list again. */
export async function withdraw(portal: Portal, code: string, after?: Audit): Promise<void> {
  return step(portal, code, undefined, after, async (tx, _at, row) => {
    await tx.query(
      `update petitions set public_text = null, public_place = null, public_answer = null, public_words = null,
                            published_at = null, status = $2 where code = $1`,
      [code, row.status === 'published' ? 'answered' : row.status],
    );
  });
}

/** Refuses it and says why. */
export const refuse = (portal: Portal, code: string, reason: string, after?: Audit): Promise<void> =>
  close(portal, code, 'refused', reason, null, after);

/** Hands it to another body, which answers in its place, and says why. */
export async function forward(
  portal: Portal,
  code: string,
  unit: string,
  reason: string,
  after?: Audit,
): Promise<void> {
  return close(portal, code, 'forwarded', reason, written(unit, 3, 120), after);
}

async function close(
  portal: Portal,
  code: string,
  status: 'refused' | 'forwarded',
  reason: string,
  unit: string | null,
  after: Audit | undefined,
): Promise<void> {
  const why = written(reason, 10, 2000);
  return step(portal, code, ['received', 'assigned', 'in-progress'], after, async (tx, at) => {
    await tx.query(
      'update petitions set status = $2, reason = $3, closed_at = $4, unit = coalesce($5, unit) where code = $1',
      [code, status, why, at, unit],
    );
    await noteStep(tx, code, at, status, unit);
  });
}

/** Writes the audit trail, in the transaction of the step. */
export type Audit = (tx: Queryable, action: string) => Promise<void>;

async function step(
  { database, now }: Portal,
  code: string,
  from: readonly PetitionStatus[] | undefined,
  after: Audit | undefined,
  work: (tx: Queryable, at: Date, row: PetitionRow) => Promise<void>,
): Promise<void> {
  await database.transaction(async (tx) => {
    const row = await readPetition(tx, code, true);
    if (from && !from.includes(row.status))
      throw new Problem(409, 'moved-meanwhile', 'The petition is not where this step begins');
    await work(tx, now(), row);
    await after?.(tx, code);
  });
}

function written(text: string, least: number, most: number): string {
  const tidy = text.normalize('NFC').trim();
  if (tidy.length < least || tidy.length > most || tidy.includes('\0'))
    throw new Problem(
      400,
      'text-needed',
      `A text of ${String(least)} to ${String(most)} characters is needed`,
    );
  return tidy;
}

function optional(text: string, most: number): string | null {
  return text.trim() === '' ? null : written(text, 1, most);
}
