/**
 * What a petition (phản ánh, kiến nghị) is: as it is written, as the server tells of it, and what is public of it.
 * @module
 */
import { isMoment } from '../dossier/accepted.js';
import { BkDataError, type Issue } from '../errors.js';
import { parsePhone } from '../identity/phone.js';

/** Photos that go with one petition. */
export const MOST_PHOTOS = 5;
/** Characters of the text. */
export const MOST_TEXT = 5000;
const MOST_NOTE = 300;

/** A point on the ground. */
export interface Point {
  /** Degrees, north positive. */
  readonly lat: number;
  /** Degrees, east positive. */
  readonly lng: number;
  /** Metres. */
  readonly accuracyM: number;
}

/** Where it is; any part may be missing. */
export interface PetitionPlace {
  readonly commune?: { readonly code: string; readonly name: string } | undefined;
  readonly note?: string | undefined;
  readonly point?: Point | undefined;
}

/** A photo that is kept on the device for a petition. */
export interface PetitionPhoto {
  /** Of the paper in the vault. */
  readonly id: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A petition as it is being written; whatever was typed stays as it was typed. */
export interface PetitionDraft {
  /** UUID; the job that sends it takes it as its Idempotency-Key. */
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly place: PetitionPlace;
  readonly photos: readonly PetitionPhoto[];
  readonly anonymous: boolean;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  /** Whether it may be published, without what names a person. */
  readonly public: boolean;
  /** Code of the dossier that it is about; empty for none. */
  readonly dossier: string;
}

/** How a site deals with petitions, and who it is. */
export interface PetitionRules {
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly receiveHours: number;
  readonly answerWorkingDays: number;
  readonly maxDays: number;
  /** Photos that one petition may have; 0 where the server takes none. */
  readonly photos: number;
  readonly unit: { readonly name: string; readonly provinceCode: string };
  readonly hotline: string;
}

/** A blank petition. */
export const blankPetition = (dossier = ''): PetitionDraft => ({
  id: crypto.randomUUID(),
  topic: '',
  text: '',
  place: {},
  photos: [],
  anonymous: true,
  contact: { name: '', phone: '', email: '' },
  // Silence is no consent (Luật 91/2025/QH15, Điều 9).
  public: false,
  dossier,
});

/** Whether anything was written or chosen that is worth keeping. */
export function isBlank({ topic, text, place, photos, contact }: PetitionDraft): boolean {
  const { commune, note = '', point } = place;
  const words = [topic, text, note, ...Object.values(contact)].join('').trim();
  return words === '' && !commune && !point && photos.length === 0;
}

/** What keeps a petition from being sent, in the order of the form. */
export function petitionIssues(draft: PetitionDraft, rules: PetitionRules | undefined): readonly Issue[] {
  const issue = (path: string, code: string, isWrong: boolean) => (isWrong ? [{ path, code }] : []);
  const { name, phone, email } = draft.contact;
  return [
    ...issue('topic', 'petition-topic', !rules?.topics.some(({ id }) => id === draft.topic)),
    ...issue('text', 'petition-text', draft.text.trim() === ''),
    ...issue('text', 'petition-long', draft.text.length > MOST_TEXT),
    ...issue('note', 'petition-note', (draft.place.note ?? '').length > MOST_NOTE),
    ...(draft.anonymous
      ? []
      : [
          ...issue('name', 'petition-name', name.trim() === ''),
          ...issue('phone', 'petition-phone', phone.trim() !== '' && !isPhone(phone)),
          ...issue('email', 'petition-email', email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim())),
        ]),
  ];
}

function isPhone(text: string): boolean {
  try {
    return parsePhone(text).national !== '';
  } catch {
    return false;
  }
}

/** The body of `POST /petitions`, without what is added when it is sent. */
export function petitionBody(draft: PetitionDraft): Record<string, unknown> {
  const { commune, note = '', point } = draft.place;
  const place = {
    ...(commune && { commune: commune.code }),
    ...(note.trim() !== '' && { note: tidy(note) }),
    ...(point && { point }),
  };
  const { name, phone, email } = draft.contact;
  return {
    topic: draft.topic,
    text: tidy(draft.text),
    ...(Object.keys(place).length > 0 && { place }),
    ...(!draft.anonymous && {
      contact: {
        name: tidy(name),
        ...(phone.trim() !== '' && { phone: parsePhone(phone).national }),
        ...(email.trim() !== '' && { email: email.trim() }),
      },
    }),
    public: draft.public,
    ...(draft.dossier !== '' && { dossier: draft.dossier }),
  };
}

const tidy = (text: string) => text.normalize('NFC').trim();

/** What the sender says of the answer. */
export const VERDICTS = ['resolved', 'partly', 'unresolved', 'disagree'] as const;

/** One of them. */
export type Verdict = (typeof VERDICTS)[number];

/** What everybody may read of a petition. */
export interface PublicPetition {
  readonly code: string;
  readonly topic: { readonly id: string; readonly name: string };
  readonly status: string;
  readonly receivedAt: string;
  /** `null` until somebody of the agency has published it. */
  readonly public: {
    readonly text: string;
    readonly place: string | null;
    readonly answer: string | null;
    readonly publishedAt: string;
  } | null;
}

/** How a petition stands. */
export interface PetitionStatus extends PublicPetition {
  readonly dueAt: string;
  readonly timeline: readonly { readonly at: string; readonly state: string; readonly unit: string | null }[];
  /** Only with the look-up secret. */
  readonly personal?: {
    readonly text: string;
    readonly place: { readonly note: string | null };
    readonly answer: { readonly text: string; readonly at: string } | null;
    /** Why it was refused, or handed to another body. */
    readonly closed: { readonly reason: string; readonly at: string } | null;
    readonly unit: string | null;
    readonly verdict: {
      readonly verdict: Verdict;
      readonly comment: string | null;
      readonly at: string;
    } | null;
    readonly reopened: boolean;
    /** How many photos the agency has; they are not given back. */
    readonly photos?: number;
  };
}

/** One page of the public list. */
export interface PublicList {
  readonly petitions: readonly PublicPetition[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** @throws {BkDataError} `petition-shape` for an answer that is no petition. */
export function asPetition(value: unknown): PetitionStatus {
  const { dueAt, timeline, personal } = (value ?? {}) as Partial<PetitionStatus>;
  const fits =
    isPublicPetition(value) &&
    isMoment(dueAt) &&
    Array.isArray(timeline) &&
    timeline.every(
      (step: { at?: unknown; state?: unknown } | null) => isMoment(step?.at) && isText(step?.state),
    ) &&
    (personal === undefined || isText(personal.text));
  if (!fits) throw new BkDataError('petition-shape', 'The answer is no petition');
  return value as PetitionStatus;
}

/** @throws {BkDataError} `petition-shape` for an answer that is no list. */
export function asPublicList(value: unknown): PublicList {
  const { petitions, total, page, pages } = (value ?? {}) as Partial<PublicList>;
  const fits =
    Array.isArray(petitions) &&
    petitions.every(isPublicPetition) &&
    [total, page, pages].every((number) => Number.isSafeInteger(number));
  if (!fits) throw new BkDataError('petition-shape', 'The answer is no list of petitions');
  return value as PublicList;
}

/**
 * What `GET /site` says of petitions.
 *
 * @returns `undefined` where the site receives none.
 */
export function asRules(site: unknown): PetitionRules | undefined {
  const { petitions, unit, hotline } = (site ?? {}) as {
    readonly petitions?: Partial<PetitionRules>;
    readonly unit?: PetitionRules['unit'];
    readonly hotline?: string;
  };
  const { topics, receiveHours, answerWorkingDays, maxDays } = petitions ?? {};
  const fits =
    Array.isArray(topics) &&
    topics.length > 0 &&
    topics.every(
      (topic: { id?: unknown; name?: unknown } | null) => isText(topic?.id) && isText(topic?.name),
    ) &&
    [receiveHours, answerWorkingDays, maxDays].every((number) => Number.isSafeInteger(number)) &&
    isText(unit?.name) &&
    isText(unit.provinceCode);
  if (!fits) return undefined;
  const numbers = { receiveHours, answerWorkingDays, maxDays } as Pick<
    PetitionRules,
    'receiveHours' | 'answerWorkingDays' | 'maxDays'
  >;
  const photos = Number.isSafeInteger(petitions?.photos) ? Math.min(petitions!.photos!, MOST_PHOTOS) : 0;
  return { topics, ...numbers, photos, unit, hotline: isText(hotline) ? hotline : '' };
}

function isPublicPetition(value: unknown): value is PublicPetition {
  const { code, topic, status, receivedAt, public: shown } = (value ?? {}) as Partial<PublicPetition>;
  return (
    [code, topic?.name, status].every(isText) &&
    isMoment(receivedAt) &&
    (shown === null || (isText(shown?.text) && [shown.place, shown.answer].every(isTextOrNull)))
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
