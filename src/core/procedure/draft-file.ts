/**
 * A draft on its way to another device: the file `.bkdraft`, sealed like an export of the vault
 * (`core/storage/vault-file.ts`) and holding one record. Loaded when somebody takes one along.
 * @module
 */
import { BkStorageError, BkVaultError, isBkError } from '../errors.js';
import type { PartHost } from '../part.js';
import { checkRecord } from '../profile/check-record.js';
import type { FactKey } from '../profile/facts.js';
import { profilesPart } from '../profile/profiles.js';
import { readFile, sealFile } from '../storage/vault-file.js';
import type { RecordData } from '../storage/store.js';
import type { ProcedureDefinition } from './definition.js';
import { SCREENS, type Draft } from './drafts.js';
import type { Participant } from './participant.js';

/** Milliseconds since 1970, and fewer rounds for tests. */
type Context = Parameters<typeof sealFile>[3];

/** As `Drafts.takeAway`. */
export async function writeDraft(
  draft: Draft,
  definition: ProcedureDefinition,
  passphrase: string,
  context: Context,
): Promise<string> {
  const { id, people, ...content } = draft;
  const data = { kind: 'draft', ...content, people: peopleUsed(people, definition) };
  return sealFile('bkdraft', [{ id, data: data as unknown as RecordData, at: {} }], passphrase, context);
}

/** As `Drafts.read`. */
export async function readDraft(text: string, passphrase: string, context: Context): Promise<Draft> {
  const [record, ...more] = await readFile(text, passphrase, context, 'bkdraft').catch((cause: unknown) => {
    if (!isBkError(cause) || cause.code !== 'storage-newer') throw cause;
    throw new BkStorageError('draft-newer', 'A newer version of the library wrote the file', { cause });
  });
  if (!record || more.length > 0 || record.data.kind !== 'draft' || !isDraft(record.data))
    throw new BkVaultError('vault-file', 'The file holds no draft');
  const { kind: _kind, ...content } = record.data as unknown as RecordData & Omit<Draft, 'id'>;
  return { ...content, id: record.id };
}

/**
 * A draft of another device with the people of this one: whoever has the same personal number is the same person
 * and the others are new here. There is one owner only.
 */
export async function asHere(host: PartHost, draft: Draft): Promise<Draft> {
  const household = await host.use(profilesPart).list();
  const owner = household.find(({ relation }) => relation === 'self');
  const ids = new Map<string, string>();
  const people = Object.entries(draft.people).map(([role, person]): [string, Participant] => {
    const number = numberOf(person);
    const known = household.find((each) => number !== undefined && numberOf(each) === number);
    const id = known?.id ?? ids.get(person.id) ?? crypto.randomUUID();
    ids.set(person.id, id);
    const relation = known?.relation ?? (owner && person.relation === 'self' ? 'other' : person.relation);
    return [role, { ...person, id, relation, kept: known !== undefined }];
  });
  const origins = Object.entries(draft.origins).map(([key, origin]) => [
    key,
    { ...origin, profileId: ids.get(origin.profileId) ?? origin.profileId },
  ]);
  return {
    ...draft,
    people: Object.fromEntries(people),
    origins: Object.fromEntries(origins) as Draft['origins'],
  };
}

const numberOf = ({ facts }: Pick<Participant, 'facts'>) => facts['citizenId.number']?.value;

/** Of each person what the procedure asks for; a name may be kept in one piece or in three. */
function peopleUsed(people: Draft['people'], { sections }: ProcedureDefinition): Draft['people'] {
  return Object.fromEntries(
    Object.entries(people).map(([role, person]) => {
      const keys = new Set<FactKey>(
        sections
          .filter((section) => section.person === role)
          .flatMap(({ fields }) => fields.flatMap(({ fact }) => fact ?? []))
          .flatMap((fact) => [fact, ...(ALONG[fact] ?? [])]),
      );
      const facts = Object.entries(person.facts).filter(([key]) => keys.has(key as FactKey));
      return [role, { ...person, facts: Object.fromEntries(facts) }];
    }),
  );
}

const NAME: readonly FactKey[] = [
  'person.fullName',
  'person.surname',
  'person.middleName',
  'person.givenName',
];

/** Facts that fill a field which asks for another. */
const ALONG: Partial<Record<FactKey, readonly FactKey[]>> = {
  'citizenId.number': ['citizenId.paperNumber'],
  ...Object.fromEntries(NAME.map((key) => [key, NAME])),
};

/** What the vault's own check of a draft does not look at. */
function isDraft(data: RecordData): boolean {
  const { screen, asked, leftovers, origins } = data;
  return (
    checkRecord(data) &&
    (screen === undefined || SCREENS.some((each) => each === screen)) &&
    (asked === undefined || (isObject(asked) && Object.values(asked).every(isObject))) &&
    (leftovers === undefined || (Array.isArray(leftovers) && leftovers.every(isLeftover))) &&
    Object.values(origins as object).every(isObject)
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLeftover = (value: unknown) =>
  isObject(value) && typeof value['label'] === 'string' && value['answer'] !== undefined;
