/**
 * How a dossier stands, as a server says it. Servers may be older than this library, and leave out what is optional
 * here; or newer, and say it in another way.
 * @module
 */
import type { WorkCalendar } from '../calendar/working-days.js';
import { BkDataError } from '../errors.js';
import { isMoment } from './accepted.js';

/** One thing that is asked for when something is missing. */
export interface SupplementItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'file' | 'text';
  readonly required: boolean;
}

/** What the office asks the person to add; the latest request. */
export interface Supplement {
  readonly id: string;
  readonly askedAt: string;
  readonly answerBy: string | null;
  readonly text: string;
  readonly items: readonly SupplementItem[];
  readonly answeredAt: string | null;
}

/**
 * The slip of apology with the new day (Phiếu xin lỗi và hẹn lại ngày trả kết quả, form BM.04), shown as it was given.
 */
export interface Apology {
  readonly number: string;
  readonly agency: string;
  readonly addressee: string;
  readonly procedure: string;
  readonly personalId: string | null;
  readonly code: string;
  readonly dueAt: string;
  readonly reason: string;
  readonly newDueAt: string;
  readonly signer: string;
  readonly signedAt: string;
  /** What the server knows of a digital signature; nothing here has checked one. */
  readonly signature: 'none' | 'unverified' | 'valid';
}

/** A result that can be fetched as a file. */
export interface DossierResult {
  readonly id: string;
  readonly title: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** Of the file, hex. */
  readonly sha256: string;
  readonly issuedAt: string;
  readonly signature: {
    readonly state: 'none' | 'unverified' | 'valid' | 'invalid';
    readonly signer: string | null;
    readonly at: string | null;
  };
}

/** What only the holder of the look-up secret sees. All from `supplement` on may be left out by a server. */
export interface DossierPersonal {
  readonly applicantName: string;
  readonly payment: { readonly id: string; readonly state: string; readonly amount: number } | null;
  readonly rating: { readonly score: number } | null;
  readonly supplement?: Supplement | null;
  readonly apology?: Apology | null;
  readonly refusal?: { readonly reason: string; readonly at: string } | null;
  readonly results?: readonly DossierResult[];
  /** What was sent with the dossier. */
  readonly papers?: readonly {
    readonly paper: string;
    readonly title: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

/** How a dossier stands, as the server says. */
export interface DossierStatus {
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly status: 'received' | 'in-progress' | 'supplement-asked' | 'done' | 'returned' | 'refused';
  readonly receivedAt: string;
  /** The due moment that counts now. */
  readonly dueAt: string;
  /** The first one, where the dossier was put off. */
  readonly firstDueAt?: string;
  /** Who has it now. */
  readonly holder: string;
  /** Grows with every change. */
  readonly version?: number;
  /** The oldest first. `state` is a status, or `paid`, `supplemented`, `put-off`. */
  readonly timeline: readonly { readonly at: string; readonly state: string; readonly holder?: string }[];
  /** Days off and weekend days that are worked, around the time of this dossier. */
  readonly calendar?: WorkCalendar;
  readonly personal?: DossierPersonal;
  /** Something that the server said could not be read, and was left out. */
  readonly incomplete?: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';
const isMomentOrNull = (value: unknown) => value === null || isMoment(value);
const isSize = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown) => isText(value) && /^[0-9a-f]{64}$/i.test(value);
const isDay = (value: unknown) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isListOf = (value: unknown, fits: (one: never) => boolean) =>
  Array.isArray(value) && value.every((one) => fits(one as never));

/** What is optional, each with what it has to look like. */
const OPTIONAL: { readonly [part: string]: (value: never) => boolean } = {
  firstDueAt: isMoment,
  version: isSize,
  calendar: ({ off, on }: WorkCalendar) => [off, on].every((days) => isListOf(days, isDay)),
};
const OPTIONAL_PERSONAL: { readonly [part: string]: (value: never) => boolean } = {
  supplement: (one: Supplement | null) =>
    one === null ||
    ([one.id, one.text].every(isText) &&
      isMoment(one.askedAt) &&
      [one.answerBy, one.answeredAt].every(isMomentOrNull) &&
      isListOf(
        one.items,
        ({ id, title, kind }: SupplementItem) => [id, title].every(isText) && ['file', 'text'].includes(kind),
      )),
  apology: (one: Apology | null) =>
    one === null ||
    ([one.number, one.agency, one.addressee, one.procedure, one.code, one.reason, one.signer].every(isText) &&
      isTextOrNull(one.personalId) &&
      [one.dueAt, one.newDueAt, one.signedAt].every(isMoment) &&
      isText(one.signature)),
  refusal: (one: { reason: string; at: string } | null) =>
    one === null || (isText(one.reason) && isMoment(one.at)),
  results: (list: unknown) =>
    isListOf(
      list,
      ({ id, title, type, bytes, sha256, issuedAt, signature }: DossierResult) =>
        [id, title, type, signature?.state].every(isText) &&
        isSize(bytes) &&
        isHash(sha256) &&
        isMoment(issuedAt) &&
        isTextOrNull(signature.signer) &&
        isMomentOrNull(signature.at),
    ),
  papers: (list: unknown) => isListOf(list, ({ title }: { title: string }) => isText(title)),
};

/**
 * Reads an answer of `GET /dossiers/{code}`. An optional part that cannot be read is left out and told of by
 * `incomplete`: what is there is worth more than an error, but nothing may look empty that is not.
 *
 * @throws {BkDataError} `dossier-shape` for what is no dossier.
 */
export function asStatus(value: unknown): DossierStatus {
  const given = (value ?? {}) as DossierStatus;
  const { code, procedure, status, receivedAt, dueAt, holder, timeline, personal } = given;
  const fits =
    [code, status, holder, procedure?.name].every((text) => typeof text === 'string') &&
    [receivedAt, dueAt].every(isMoment) &&
    isListOf(
      timeline,
      (step: DossierStatus['timeline'][number]) => isMoment(step?.at) && typeof step.state === 'string',
    ) &&
    (!personal?.payment || Number.isSafeInteger(personal.payment.amount));
  if (!fits) throw new BkDataError('dossier-shape', 'The answer is no dossier');
  const whole = readable(given, OPTIONAL);
  const part = personal && readable(personal, OPTIONAL_PERSONAL);
  return {
    ...whole.read,
    ...(part && { personal: part.read }),
    ...((whole.lacks || part?.lacks) && { incomplete: true }),
  };
}

/** What of an object is as it should be. */
function readable<T extends object>(given: T, rules: typeof OPTIONAL): { read: T; lacks: boolean } {
  const bad = Object.keys(rules).filter((part) => {
    const value = (given as Record<string, unknown>)[part];
    return value !== undefined && !isFit(rules[part]!, value);
  });
  const read = Object.fromEntries(Object.entries(given).filter(([part]) => !bad.includes(part))) as T;
  return { read, lacks: bad.length > 0 };
}

/** A part may be anything at all, also what a rule cannot look into. */
function isFit(rule: (value: never) => boolean, value: unknown): boolean {
  try {
    return rule(value as never);
  } catch {
    return false;
  }
}
