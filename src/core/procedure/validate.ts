/**
 * What is wrong with one answer. Nothing here throws: a wrong answer is not an error.
 * @module
 */
import type { Issue } from '../errors.js';
import { citizenIdParts } from '../identity/citizen-id.js';
import { parsePhone } from '../identity/phone.js';
import { parsePartialDate } from '../text/partial-date.js';
import { answerText } from './conditions.js';
import type { Answer, Field } from './definition.js';

/** Letters with their marks, apostrophe, dot, hyphen: names of all peoples of Việt Nam. */
const NAME = /^\p{L}[\p{L}\p{M}' .’-]*$/u;
/** As loose as the HTML Standard §4.10.5.1.5 in one line: something, an at sign, something with a dot. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Of a bank (ISO/IEC 7812); the list of names comes with the field that shows it. */
const BIN = /^\d{6}$/;
/** As banks give them; text, for they may begin with zeros. */
const ACCOUNT = /^[0-9A-Za-z]{4,19}$/;

/** A whole date, of whose year the century is missing. */
const SHORT_YEAR = /^\d{1,2}\s*[/. -]\s*\d{1,2}\s*[/. -]\s*\d{2}$/;

const MAX_LENGTH = 500;

/** No date lies behind it. */
const NEVER = '9999-12-31';

/** @param today - ISO date in the person's own time zone. */
export function validateAnswer(field: Field, answer: Answer, today: string): readonly Issue[] {
  const code = problem(field, answer, field.ahead ? NEVER : today);
  if (code === undefined) return [];
  const { min, max, youngerThan: years } = field;
  const params = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(years !== undefined && { years }),
  };
  return [{ path: field.key, code, params }];
}

function problem(field: Field, answer: Answer, today: string): string | undefined {
  const text = typeof answer === 'boolean' ? String(answer) : answerText(answer).trim();
  // Nothing longer is a date or a number, and looking for one would take long.
  if (text.length > MAX_LENGTH) return 'text-long';
  switch (field.type) {
    case 'name':
      return NAME.test(text.normalize('NFC')) ? undefined : 'name-characters';
    case 'citizenId':
      return fails(() => citizenIdParts(text));
    case 'phone':
      return fails(() => parsePhone(text));
    case 'email':
      return EMAIL.test(text) ? undefined : 'email-format';
    case 'date':
    case 'partialDate':
      return dateProblem(field.type, text, today) ?? ageProblem(field, text, today);
    case 'datetime':
      return timeProblem(text, today);
    case 'account':
      return ACCOUNT.test(text) ? undefined : 'account-format';
    case 'bank':
      return BIN.test(text) ? undefined : 'choice-unknown';
    case 'choice':
      return field.options?.some(({ value }) => value === text) ? undefined : 'choice-unknown';
    case 'integer':
      if (!/^\d{1,9}$/.test(text)) return 'integer-format';
      return Number(text) < (field.min ?? 0) || Number(text) > (field.max ?? Infinity)
        ? 'integer-range'
        : undefined;
    default:
      return undefined;
  }
}

/** A day, with or without its time: `2026-11-02T08:15`, `2026-11-02`. */
function timeProblem(text: string, today: string): string | undefined {
  const [day = '', time] = text.split('T');
  if (time !== undefined && !TIME.test(time)) return 'time-format';
  return dateProblem('date', day, today);
}

/** On the birthday itself one is that old; of 29 February that is the first of March, as dates compare. */
function ageProblem({ youngerThan }: Field, text: string, today: string): string | undefined {
  const born = parsePartialDate(text);
  if (youngerThan === undefined || born === undefined) return undefined;
  const birthday = `${String(Number(born.slice(0, 4)) + youngerThan)}${born.slice(4)}`;
  return birthday <= today ? 'date-age' : undefined;
}

function dateProblem(type: 'date' | 'partialDate', text: string, today: string): string | undefined {
  const iso = parsePartialDate(text);
  if (iso === undefined) return SHORT_YEAR.test(text.trim()) ? 'date-year' : 'date-format';
  if (type === 'date' && iso.length < 10) return 'date-incomplete';
  return iso > today.slice(0, iso.length) ? 'date-future' : undefined;
}

/** The code of the `BkDataError` that a parser throws, or `undefined` when it is content. */
export function fails(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
