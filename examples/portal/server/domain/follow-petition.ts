/**
 * What becomes of a petition: for its sender, and for everybody else. To everybody else goes nothing but what a clerk
 * has read and published.
 * @module
 */
import { foldVietnamese } from '../library.js';
import { DEGREE, photosOf, readPetition, unlockPetition, type PetitionRow } from './petition-record.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import type { Site } from './site.data.js';

/** Petitions on one page of the public list. */
export const LISTED = 10;
const MOST_WORDS = 12;
/** Of a whole sentence so many of its words have to be found; of a few words, all. */
const SHARE = 0.6;
const FEW_WORDS = 3;

/**
 * A petition as its sender sees it, or as everybody does.
 *
 * @param secret - Opens the personal part.
 * @throws {Problem} 404 `unknown-petition`, also for one that is not public; 403 `wrong-secret`.
 */
export async function followPetition({ database, site }: Portal, code: string, secret: string | undefined) {
  const petition =
    secret === undefined ? await readPetition(database, code) : await unlockPetition(database, code, secret);
  if (secret === undefined && petition.published_at === null)
    throw new Problem(404, 'unknown-petition', 'No petition has this code');
  const timeline = await database.query<{ at: Date; state: string; unit: string | null }>(
    'select at, state, unit from petition_events where code = $1 order by id',
    [code],
  );
  return {
    ...summary(site, petition),
    dueAt: petition.due_at.toISOString(),
    timeline: timeline.map(({ at, state, unit }) => ({ at: at.toISOString(), state, unit })),
    ...(secret === undefined
      ? {}
      : { personal: { ...personalPart(petition), photos: (await photosOf(database, code)).length } }),
  };
}

/** What anybody may read of a petition, and that a sender sees so too. */
function summary(site: Site, row: PetitionRow) {
  return {
    code: row.code,
    topic: topicOf(site, row.topic),
    status: row.status,
    receivedAt: row.received_at.toISOString(),
    public:
      row.published_at === null
        ? null
        : {
            text: row.public_text ?? '',
            place: row.public_place,
            answer: row.public_answer,
            publishedAt: row.published_at.toISOString(),
          },
  };
}

const topicOf = ({ petitions }: Site, id: string) =>
  petitions.topics.find((topic) => topic.id === id) ?? { id, name: id };

function personalPart(row: PetitionRow) {
  const { lat_e6: lat, lng_e6: lng, accuracy_m: accuracyM, contact_name: name } = row;
  const hasAnswer = row.answer !== null && row.answered_at !== null;
  return {
    text: row.body,
    place: {
      commune: row.commune,
      note: row.place_note,
      point:
        lat === null || lng === null
          ? null
          : { lat: lat / DEGREE, lng: lng / DEGREE, accuracyM: accuracyM ?? 0 },
    },
    contact: name === null ? null : { name, phone: row.contact_phone, email: row.contact_email },
    wantsPublic: row.wants_public,
    dossier: row.dossier_code,
    unit: row.unit,
    answer: hasAnswer ? { text: row.answer, at: row.answered_at.toISOString() } : null,
    closed: row.closed_at === null ? null : { reason: row.reason ?? '', at: row.closed_at.toISOString() },
    verdict:
      row.verdict === null || row.verdict_at === null
        ? null
        : { verdict: row.verdict, comment: row.verdict_comment, at: row.verdict_at.toISOString() },
    reopened: row.reopened_at !== null,
  };
}

/** What is asked of the public list. */
export interface PublicSearch {
  readonly q?: string | undefined;
  readonly topic?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/**
 * The public list, what fits best first and then the newest. A sentence that somebody is just writing may be asked for:
 * it finds what shares most of its words.
 */
export async function listPublic({ database, site }: Portal, { q = '', topic, page = 1 }: PublicSearch) {
  const words = searchWords(q);
  const hits = words.map((_, index) => `(case when public_words like $${index + 2} then 1 else 0 end)`);
  const needed = words.length > FEW_WORDS ? Math.ceil(words.length * SHARE) : words.length;
  const score = hits.join(' + ');
  const where = `published_at is not null and ($1::text is null or topic = $1)
                 ${score && `and ${score} >= ${String(needed)}`}`;
  const values = [topic ?? null, ...words.map((word) => `% ${word}%`)];
  const { total } = (
    await database.query<{ total: number }>(
      `select count(*)::int as total from petitions where ${where}`,
      values,
    )
  )[0] ?? { total: 0 };
  const rows = await database.query<PetitionRow>(
    `select * from petitions where ${where} order by ${score && `${score} desc,`} published_at desc, code limit ${String(LISTED)}
     offset $${values.length + 1}`,
    [...values, (page - 1) * LISTED],
  );
  return {
    petitions: rows.map((row) => summary(site, row)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / LISTED)),
  };
}

/** Words that every second petition has. */
const COMMON = new Set(
  'bi cac cho co cua da de den di do duoc khong la lam len mot nay nha nhieu o ra rat roi tai thi toi tren tu va vao ve voi xin em anh chi ong ba'.split(
    ' ',
  ),
);

/** Words of a text as they are searched: folded, without signs, none twice. */
export function searchWords(text: string): string[] {
  const words = wordsOf(text).filter((word) => word.length > 1);
  const rare = words.filter((word) => !COMMON.has(word));
  return [...new Set(rare.length > 0 ? rare : words)].slice(-MOST_WORDS);
}

/** What {@link listPublic} searches in, made when a petition is published. */
export const publicWords = (text: string): string => ` ${wordsOf(text).join(' ')} `;

const wordsOf = (text: string) => foldVietnamese(text).match(/[a-z0-9]+/g) ?? [];
