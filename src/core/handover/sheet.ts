/**
 * The copy sheet: what has to be typed on the portal, value by value, in the order of its own form.
 *
 * The order is that of the definition, which follows the portal's form where it was seen, else the official one.
 * Names stand in capitals in their three parts, days as `dd/MM/yyyy`, choices as the words to pick, and an address in
 * the portal's three boxes: province, commune, what stands before.
 * @module
 */
import { communes, provinces } from '../address/units.js';
import { BANKS } from '../payment/banks.data.js';
import { answerText, isAddress, isPresent } from '../procedure/conditions.js';
import type {
  Answer,
  Answers,
  Field,
  PlainAnswer,
  ProcedureDefinition,
  Row,
} from '../procedure/definition.js';
import { submission } from '../procedure/flow.js';
import type { Address } from '../profile/profile.js';
import { formatPartialDate } from '../text/partial-date.js';

/** How a value gets into the portal's form: typed, picked from a list, or ticked. */
export type SheetKind = 'text' | 'choice' | 'tick';

/** Which of the portal's boxes for one address. */
export type AddressPart = 'province' | 'commune' | 'detail';

/** One value to be typed. */
export interface SheetRow {
  /** Unique: the key of the field, and of a table also row (from 0) and column; `diaChi/province` for a part. */
  readonly id: string;
  /** As on the form, in Vietnamese: what a person looks for there. */
  readonly label: string;
  readonly part?: AddressPart;
  /** Row of a table, from 1. */
  readonly entry?: number;
  /** As the portal wants it. */
  readonly value: string;
  readonly kind: SheetKind;
  /** Name of the portal's control, where it is known; the portal changes it without notice. */
  readonly portal?: string;
}

/** The rows of one section of the form. */
export interface SheetSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/**
 * What is to be typed on the portal for these answers. What is hidden, and what only steers the form, is not in it.
 *
 * @param answers - As they were given; effective answers give the same.
 */
export async function copySheet(
  definition: ProcedureDefinition,
  answers: Answers,
): Promise<readonly SheetSection[]> {
  return submittedSheet(definition, submission(definition, answers).answers);
}

/**
 * The same for answers that have left their device, as a desk reads them: all of them are shown, since what had
 * steered the form is not among them.
 *
 * @param answers - The `answers` of a `Submission`. Those of fields that the definition does not know stand last,
 *   in a section without a title, so that none is lost between two versions.
 */
export async function submittedSheet(
  definition: Pick<ProcedureDefinition, 'sections'>,
  answers: Answers,
): Promise<readonly SheetSection[]> {
  const sections = await Promise.all(
    definition.sections.map(async ({ id, title, fields }) => ({
      id,
      title: title.vi,
      rows: (await Promise.all(fields.map((field) => rowsOf(field, answers[field.key])))).flat(),
    })),
  );
  const known = new Set(definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const rest = Object.entries(answers)
    .filter(([key, answer]) => !known.has(key) && isPresent(answer))
    .map(([key, answer]) => textRow(key, key, answerText(answer) || JSON.stringify(answer)));
  return [...sections, { id: '', title: '', rows: rest }].filter(({ rows }) => rows.length > 0);
}

async function rowsOf(field: Field, answer: Answer | undefined): Promise<readonly SheetRow[]> {
  if (!isPresent(answer)) return [];
  if (!Array.isArray(answer)) return fieldRows(field, answer as PlainAnswer, field.key);
  const rows = (answer as readonly Row[]).map(async (row, index) => {
    const answered = (field.columns ?? []).filter(({ key }) => isPresent(row[key]));
    const cells = answered.map((column) =>
      fieldRows(column, row[column.key]!, `${field.key}/${String(index)}/${column.key}`),
    );
    return (await Promise.all(cells)).flat().map((cell) => ({ ...cell, entry: index + 1 }));
  });
  return (await Promise.all(rows)).flat();
}

async function fieldRows(field: Field, answer: PlainAnswer, id: string): Promise<readonly SheetRow[]> {
  const base = { id, label: field.label.vi, ...(field.portal !== undefined && { portal: field.portal }) };
  if (typeof answer === 'boolean') return [{ ...base, kind: 'tick', value: answer ? YES : NO }];
  if (isAddress(answer)) {
    const parts = await addressParts(answer);
    return parts.map(([part, value]) => ({
      ...base,
      ...(part && { id: `${id}/${part}`, part }),
      kind: part === 'province' || part === 'commune' ? 'choice' : 'text',
      value,
    }));
  }
  const value = answerText(answer);
  const option = field.options?.find((one) => one.value === value);
  if (option) return [{ ...base, kind: 'choice', value: option.label.vi }];
  const bank = field.type === 'bank' && BANKS.find(({ bin }) => bin === value);
  if (bank) return [{ ...base, kind: 'choice', value: `${bank.shortName}: ${bank.name}` }];
  return [{ ...base, kind: 'text', value: written(field, value) }];
}

const YES = 'Có';
const NO = 'Không';

const textRow = (id: string, label: string, value: string): SheetRow => ({ id, label, value, kind: 'text' });

/** A text as the portal wants it. */
function written({ type }: Field, text: string): string {
  switch (type) {
    case 'name':
      return text.toLocaleUpperCase('vi');
    case 'date':
    case 'partialDate':
      return formatPartialDate(text);
    case 'datetime': {
      const [date = '', time] = text.split('T');
      return [formatPartialDate(date), time].filter(Boolean).join(' ');
    }
    default:
      return text;
  }
}

/**
 * In the order of the portal's boxes. An address whose commune of today is not known, or cannot be looked up for
 * want of a line, stays one line.
 */
async function addressParts(
  address: Address,
): Promise<readonly (readonly [AddressPart | undefined, string])[]> {
  const { asWritten, detail, provinceCode, unitCode } = address;
  const whole = [[undefined, asWritten]] as const;
  if (provinceCode === undefined || unitCode === undefined) return whole;
  try {
    const province = (await provinces()).find(({ code }) => code === provinceCode);
    const commune = (await communes(provinceCode)).find(({ code }) => code === unitCode);
    if (!province || !commune) return whole;
    const before = detail ?? withoutTail(asWritten, `, ${commune.name}, ${province.name}`);
    const parts = [
      ['province', province.name],
      ['commune', commune.name],
      ['detail', before],
    ] as const;
    return parts.filter(([, value]) => value !== '');
  } catch {
    return whole;
  }
}

const withoutTail = (text: string, tail: string) =>
  `, ${text}`.endsWith(tail) ? `, ${text}`.slice(2, -tail.length) : text;
