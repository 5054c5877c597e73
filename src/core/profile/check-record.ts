/**
 * Whether a record from elsewhere is what its kind says; loaded with an import.
 * @module
 */
import { isAccepted } from '../dossier/accepted.js';
import { BkVaultError } from '../errors.js';
import { DOCUMENT, type RecordData } from '../storage/store.js';
import { isFactKey } from './facts.js';
import { checkedFacts, type Profile } from './profile.js';
import { ACTIVITY, CONSENT, isUse } from './traces.js';

/**
 * Checks people, drafts, dossiers and the log of uses by their shape. Kinds that are not known here pass: a later
 * version of the library may have written them, and they are kept as they are.
 *
 * @returns `false` for what is left where it is: a consent holds on the device on which it was given, and what is
 * known of a paper says nothing without its pages.
 * @throws {BkDataError} `profile-relation`, `profile-fact`.
 * @throws {BkVaultError} `vault-file`.
 */
export function checkRecord(data: RecordData): boolean {
  if (data.kind === CONSENT || data.kind === DOCUMENT) return false;
  const fits = SHAPES[data.kind]?.(data) ?? true;
  if (!fits) throw new BkVaultError('vault-file', `A ${data.kind} of the file is none`);
  return true;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SHAPES: Readonly<Record<string, (data: RecordData) => boolean>> = {
  person: (data) => isPerson(data as unknown as Profile),
  draft: ({ procedure, answers, origins, people, step, savedAt }) =>
    isObject(procedure) &&
    isText(procedure['code']) &&
    Number.isInteger(procedure['version']) &&
    [answers, origins, people].every(isObject) &&
    Object.values(people as object).every(isParticipant) &&
    typeof step === 'string' &&
    Number.isFinite(savedAt),
  dossier: (data) => isAccepted(data) && isText(data['jobId']) && typeof data['procedureCode'] === 'string',
  noted: ({ dossier, code, procedure, link, notedAt }) =>
    [dossier, code, link, notedAt].every(isText) &&
    isObject(procedure) &&
    isText(procedure['code']) &&
    isText(procedure['name']),
  [ACTIVITY]: ({ uses }) => Array.isArray(uses) && uses.every(isUse),
};

/** Somebody in a draft; their facts fill the form, so they have to be as good as those of the household. */
function isParticipant(value: unknown): boolean {
  if (!isObject(value) || !isText(value['id']) || typeof value['kept'] !== 'boolean') return false;
  return isPerson(value as unknown as Profile);
}

/** Facts that only a newer version knows are kept as they are, as in the store; nobody here knows their shape. */
function isPerson({ relation, facts }: Profile): boolean {
  const known = Object.entries(isObject(facts) ? facts : {}).filter(([key]) => isFactKey(key));
  checkedFacts({ relation, facts: Object.fromEntries(known) });
  return isObject(facts);
}
