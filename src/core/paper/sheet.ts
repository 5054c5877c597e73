/**
 * What stands where on the paper form of a procedure, as data: no page is needed to tell.
 *
 * The paper is the official one and therefore Vietnamese, whatever language the screen has.
 * @module
 */
import { answerText, holds } from '../procedure/conditions.js';
import type {
  Answer,
  Answers,
  Field,
  PaperForm,
  PaperSignature,
  PaperStyle,
  ProcedureDefinition,
  Row,
  Section,
} from '../procedure/definition.js';
import { allFields } from '../procedure/definition.js';
import { columnsOf, effectiveAnswers } from '../procedure/flow.js';
import { dateInWords, writtenAnswer } from './words.js';

/** How much of a line something takes: short ones stand beside each other, as on a form that saves paper. */
export type PaperRoom = 'third' | 'half' | 'full';

/** One of several things to tick. */
export interface PaperTick {
  readonly label: string;
  readonly chosen: boolean;
}

/** One thing on the paper. `key` is that of its field. */
export type PaperItem =
  /** A dotted line; `text` is empty where it is left for the pen, `lines` says how many it then gets. */
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly label: string;
      readonly text: string;
      readonly room: PaperRoom;
      readonly lines: 1 | 2;
      /** The same in words, on a line of its own; empty for the pen. */
      readonly words?: string;
    }
  /** One box for each digit. */
  | {
      readonly kind: 'boxes';
      readonly key: string;
      readonly label: string;
      readonly digits: readonly string[];
    }
  /** `stacked`: one under the other, since the words are long. */
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly label: string;
      readonly ticks: readonly PaperTick[];
      readonly room: PaperRoom;
      readonly stacked: boolean;
    }
  /** A statement that holds or does not. */
  | { readonly kind: 'tick'; readonly key: string; readonly tick: PaperTick }
  | {
      readonly kind: 'table';
      readonly key: string;
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Room for one to sign. */
export interface PaperSigner {
  readonly title: string;
  /** How this one agrees, where the form lets them choose. */
  readonly ticks: readonly PaperTick[];
  /** The name under the signature; empty for the pen. */
  readonly name: string;
}

/** A paper form, from top to bottom. */
export interface PaperSheet {
  readonly number: string;
  readonly title: string;
  readonly subtitle: string;
  readonly to: { readonly label: string; readonly lines: readonly PaperItem[] } | undefined;
  readonly sections: readonly { readonly title: string; readonly items: readonly PaperItem[] }[];
  /** The declarations, in their own words: who signs makes them. */
  readonly pledges: readonly string[];
  readonly signatures: readonly PaperSigner[];
  readonly notes: readonly string[];
}

/** With more to choose from than this the one that was chosen is written on a line. */
const MOST_TICKS = 4;
/** Ticks with longer words stand under each other. */
const LONG_TICKS = 60;
const SHORT_LABEL = 14;
const EMPTY_ROWS = 3;
const DIGITS = 12;

/**
 * Lays out the paper form of a procedure. Every visible field stands on it once; what is hidden, or only steers
 * the form on screen, does not.
 *
 * @param answers - What was answered; what follows from it is worked out.
 */
export function paperSheet(definition: ProcedureDefinition, answers: Answers): PaperSheet {
  const { paper = {}, name, sections } = definition;
  const said = effectiveAnswers(definition, answers);
  const shown = ({ visible, local }: Field) => !local && (!visible || holds(visible, said));
  const fields = allFields(definition);
  const signed = (paper.signatures ?? []).flatMap((one) => ('field' in one ? one.field : []));
  const placed = [...(paper.to?.fields ?? []), ...signed];
  const item = (field: Field) => itemOf(field, said, paper);
  return {
    number: paper.number ?? '',
    title: paper.title ?? name.vi,
    subtitle: paper.subtitle ?? '',
    to: paper.to && {
      label: paper.to.label,
      lines: paper.to.fields.flatMap((key) =>
        fields.filter((field) => field.key === key && shown(field)).map(item),
      ),
    },
    sections: sections
      .map((section) => ({
        title: titleOf(section, paper),
        items: section.fields
          .filter((field) => shown(field) && !isPledge(field) && !placed.includes(field.key))
          .map(item),
      }))
      .filter(({ items }) => items.length > 0),
    pledges: fields.filter((field) => shown(field) && isPledge(field)).map(({ label }) => label.vi),
    signatures: (paper.signatures ?? [{ title: definition.people[0]?.name.vi ?? '' }]).map((one) =>
      signatureOf(one, fields, (field) => (shown(field) ? said[field.key] : undefined), shown),
    ),
    notes: paper.notes ?? [],
  };
}

const isPledge = ({ type }: Field) => type === 'declaration';

const titleOf = ({ id, title }: Section, { unheaded = [] }: PaperForm) =>
  unheaded.includes(id) ? '' : title.vi;

function itemOf(field: Field, answers: Answers, { fields = [] }: PaperForm): PaperItem {
  const { key, type, options = [] } = field;
  const answer = answers[key];
  const as = fields.filter((one) => one.key === key).map((one) => one.as);
  const label = field.label.vi;
  if (type === 'toggle') return { kind: 'tick', key, tick: { label, chosen: answer === true } };
  if (type === 'table') return tableOf(field, answer, answers, as);
  if (as.includes('boxes')) return { kind: 'boxes', key, label, digits: digitsOf(answerText(answer)) };
  if (type === 'choice' && options.length <= MOST_TICKS) {
    const ticks = ticksOf(field, answer);
    const stacked = ticks.map((tick) => tick.label).join('').length > LONG_TICKS;
    return {
      kind: 'choice',
      key,
      label,
      ticks,
      stacked,
      room: ticks.length <= 2 && !stacked ? 'half' : 'full',
    };
  }
  const text = writtenAnswer(field, answer);
  const room = roomOf(field);
  return {
    kind: 'line',
    key,
    label,
    text: as.includes('capitals') ? text.toLocaleUpperCase('vi') : text,
    room: as.includes('words') ? 'full' : room,
    lines: type === 'address' || as.includes('lines') ? 2 : 1,
    ...(as.includes('words') ? { words: dateInWords(answerText(answer)) } : {}),
  };
}

const ticksOf = ({ options = [] }: Field, answer: Answer | undefined): readonly PaperTick[] =>
  options.map(({ value, label }) => ({ label: label.vi, chosen: value === answer }));

/** What is no twelve digits is not cut to fit: the boxes grow. */
const digitsOf = (text: string): readonly string[] => [...text.replace(/\s/g, '').padEnd(DIGITS, ' ')];

const WORDS: readonly Field['type'][] = ['name', 'text'];
const SHORT: readonly Field['type'][] = ['date', 'partialDate', 'phone', 'email', 'integer', 'account'];

function roomOf({ type, label }: Field): PaperRoom {
  const { length } = label.vi;
  if (WORDS.includes(type) && length <= SHORT_LABEL) return length <= SHORT_LABEL / 2 ? 'third' : 'half';
  return SHORT.includes(type) ? 'half' : 'full';
}

function tableOf(
  field: Field,
  answer: Answer | undefined,
  answers: Answers,
  as: readonly PaperStyle[],
): PaperItem {
  const columns = (field.columns ?? []).filter(({ local }) => !local);
  const rows = Array.isArray(answer) ? (answer as readonly Row[]) : [];
  const cells = (row: Row) => {
    const asked = columnsOf(field, row, answers);
    return columns.map((column) => (asked.includes(column) ? writtenAnswer(column, row[column.key]) : ''));
  };
  return {
    kind: 'table',
    key: field.key,
    label: as.includes('bare') ? '' : field.label.vi,
    columns: columns.map(({ label }) => label.vi),
    rows: rows.length > 0 ? rows.map(cells) : Array.from({ length: EMPTY_ROWS }, () => columns.map(() => '')),
  };
}

function signatureOf(
  one: PaperSignature,
  fields: readonly Field[],
  answer: (field: Field) => Answer | undefined,
  shown: (field: Field) => boolean,
): PaperSigner {
  if ('title' in one) return { title: one.title, ticks: [], name: '' };
  const field = fields.find(({ key }) => key === one.field);
  if (!field) return { title: '', ticks: [], name: '' };
  const isChoice = field.type === 'choice';
  return {
    title: field.label.vi,
    ticks: isChoice && shown(field) ? ticksOf(field, answer(field)) : [],
    name: isChoice ? '' : writtenAnswer(field, answer(field)),
  };
}
