/**
 * Receiving a petition: once, however often it is sent, for the price of a proof of work. And what its sender says of
 * the answer.
 * @module
 */
import { petitionCode } from './codes.js';
import { nextOfDay } from './day-counter.js';
import { dueDate } from './due-date.js';
import { PHOTO_TYPES } from './file-kind.js';
import { calendar } from './holidays.data.js';
import { DEGREE, noteStep, unlockPetition, type PetitionRow, type Verdict } from './petition-record.js';
import type { Portal } from './portal.js';
import { Problem, type ProblemDetail } from './problem.js';
import type { Proof } from './proof-of-work.js';
import { sha256 } from './secrets.js';
import type { Site } from './site.data.js';
import { bodyHash, finish, once, type Claim } from './submissions.js';
import { DAY_MS } from './time.js';
import { attachUploads, withoutUploads, type FileRef } from './uploads.js';

/** A petition as it is sent. */
export interface NewPetition {
  readonly topic: string;
  readonly text: string;
  readonly place?: {
    /** Five digits. */
    readonly commune?: string;
    readonly note?: string;
    readonly point?: { readonly lat: number; readonly lng: number; readonly accuracyM: number };
  };
  /** Left out for an anonymous one. */
  readonly contact?: { readonly name: string; readonly phone?: string; readonly email?: string };
  /** The sender agrees to its being published, without what names a person. */
  readonly public: boolean;
  /** Code of the dossier that it is about. */
  readonly dossier?: string;
  /** Photos, sent before; it is received with all of them or not at all. */
  readonly files?: readonly FileRef[];
  readonly proof: string;
}

/** Of one photo. The form shrinks them to a fifth of it; kept files count towards no other limit. */
const PHOTO_BYTES = 5_000_000;

/** The first final answer. */
export interface AcceptedPetition {
  readonly code: string;
  /** Look-up secret. */
  readonly secret: string;
  readonly receivedAt: string;
  readonly dueAt: string;
}

/** NUL and half of a character pair: PostgreSQL keeps neither. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Receives a petition, or gives the answer that this key already has.
 *
 * @throws {Problem} 400 `invalid-petition`, 409 `in-progress`, `proof-refused`, `files-missing`, 422 `key-reused`.
 */
export function receivePetition(portal: Portal, key: string, petition: NewPetition) {
  // A proof is made anew for each attempt, so it is no part of what was said.
  const { proof: _proof, ...said } = petition;
  let proof: Proof | undefined;
  return once<AcceptedPetition>(portal, key, bodyHash(withoutUploads(said)), {
    check: async () => {
      const errors = faults(portal.site, petition);
      if (errors.length > 0)
        throw new Problem(400, 'invalid-petition', 'Something in the petition cannot be taken', { errors });
      proof = await portal.proofs.check(petition.proof);
    },
    work: (claim) => receive(portal, petition, claim, proof!),
  });
}

function faults(
  { petitions }: Site,
  { topic, text, place, contact, files = [] }: NewPetition,
): ProblemDetail[] {
  const texts = {
    text,
    'place.note': place?.note,
    'contact.name': contact?.name,
    'contact.email': contact?.email,
  };
  const errors: ProblemDetail[] = Object.entries(texts).flatMap(([path, value]) => {
    if (value === undefined) return [];
    if (UNSTORABLE.test(value)) return { path, code: 'bad-character' };
    return value.trim() === '' ? { path, code: 'required' } : [];
  });
  if (!petitions.topics.some(({ id }) => id === topic)) errors.push({ path: 'topic', code: 'not-an-option' });
  if (files.length > petitions.photos) errors.push({ path: 'files', code: 'too-many' });
  // What it says it is; `attachUploads` holds it to what its first bytes say.
  files.forEach(({ type, bytes }, at) => {
    if (!PHOTO_TYPES.includes(type)) errors.push({ path: `files.${at}`, code: 'not-a-photo' });
    else if (bytes > PHOTO_BYTES) errors.push({ path: `files.${at}`, code: 'too-large' });
  });
  return errors;
}

async function receive(
  { database, site, now, proofs }: Portal,
  petition: NewPetition,
  claim: Claim,
  proof: Proof,
): Promise<AcceptedPetition> {
  const receivedAt = now();
  const dueAt = petitionDue(site, receivedAt);
  const { topic, text, place, contact, dossier, files = [] } = petition;
  return database.transaction(async (tx) => {
    await proofs.spend(tx, proof);
    const { day, running } = await nextOfDay(tx, 'petition', receivedAt);
    const code = petitionCode(site.codePrefix, day, running);
    await tx.query(
      `insert into petitions (code, topic, body, commune, place_note, lat_e6, lng_e6, accuracy_m, contact_name, contact_phone,
                              contact_email, wants_public, dossier_code, secret_hash, status, received_at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'received', $15, $16)`,
      [
        code,
        topic,
        text.normalize('NFC').trim(),
        place?.commune ?? null,
        place?.note?.normalize('NFC').trim() ?? null,
        place?.point ? Math.round(place.point.lat * DEGREE) : null,
        place?.point ? Math.round(place.point.lng * DEGREE) : null,
        place?.point ? Math.round(place.point.accuracyM) : null,
        contact?.name.normalize('NFC').trim() ?? null,
        contact?.phone ?? null,
        contact?.email ?? null,
        petition.public,
        dossier ?? null,
        sha256(claim.secret),
        receivedAt,
        dueAt,
      ],
    );
    await noteStep(tx, code, receivedAt, 'received');
    await attachUploads(tx, files, { kind: 'petition', id: code }, receivedAt);
    const answer = { code, receivedAt: receivedAt.toISOString(), dueAt: dueAt.toISOString() };
    await finish(tx, claim, answer);
    return { ...answer, secret: claim.secret };
  });
}

/** When an answer is due: after so many working days, and no later than after so many days of any kind. */
export function petitionDue({ closes, petitions }: Site, from: Date): Date {
  const working = dueDate(
    from,
    { workingDays: petitions.answerWorkingDays, cutoff: closes, closes },
    calendar,
  );
  return new Date(Math.min(working.getTime(), from.getTime() + petitions.maxDays * DAY_MS));
}

/** What the sender says of the answer. */
export interface NewVerdict {
  readonly verdict: Verdict;
  readonly comment?: string;
  /** Asks for it to be taken up again, once. */
  readonly reopen?: boolean;
}

/** The first final answer to a verdict. */
export interface AcceptedVerdict {
  readonly code: string;
  readonly verdict: Verdict;
  readonly at: string;
  readonly reopened: boolean;
}

/**
 * Notes what the sender says of the answer; said again, it changes. With `reopen` the petition goes back to work.
 *
 * @throws {Problem} 401 `secret-needed`, 403 `wrong-secret`, 404 `unknown-petition`, 400 `invalid-verdict`,
 *   409 `not-answered`, `already-reopened`, `in-progress`, 422 `key-reused`.
 */
export function giveVerdict(
  portal: Portal,
  key: string,
  code: string,
  secret: string | undefined,
  verdict: NewVerdict,
) {
  return once<AcceptedVerdict>(portal, key, bodyHash({ code, ...verdict }), {
    check: async () => {
      refuseNonsense(verdict);
      refuseEarly(await unlockPetition(portal.database, code, secret), verdict);
    },
    work: (claim) => note(portal, code, secret, verdict, claim),
  });
}

function refuseNonsense({ verdict, comment, reopen }: NewVerdict): void {
  const isOdd = reopen === true && verdict === 'resolved';
  if (isOdd || (comment !== undefined && UNSTORABLE.test(comment)))
    throw new Problem(400, 'invalid-verdict', 'What is resolved is not opened again');
}

function refuseEarly({ status, reopened_at }: PetitionRow, { reopen }: NewVerdict): void {
  if (status !== 'answered' && status !== 'published')
    throw new Problem(409, 'not-answered', 'There is no answer that could be judged');
  if (reopen && reopened_at !== null)
    throw new Problem(409, 'already-reopened', 'A petition is opened again once');
}

async function note(
  { database, site, now }: Portal,
  code: string,
  secret: string | undefined,
  said: NewVerdict,
  claim: Claim,
): Promise<AcceptedVerdict> {
  const at = now();
  const reopened = said.reopen === true;
  return database.transaction(async (tx) => {
    refuseEarly(await unlockPetition(tx, code, secret, true), said);
    await tx.query(
      `update petitions set verdict = $2, verdict_comment = $3, verdict_at = $4 where code = $1`,
      [code, said.verdict, said.comment?.normalize('NFC').trim() || null, at],
    );
    if (reopened) {
      await tx.query(
        `update petitions set status = 'in-progress', reopened_at = $2, due_at = $3 where code = $1`,
        [code, at, petitionDue(site, at)],
      );
      await noteStep(tx, code, at, 'reopened');
    }
    const answer = { code, verdict: said.verdict, at: at.toISOString(), reopened };
    await finish(tx, claim, { ...answer, secret: null });
    return answer;
  });
}
