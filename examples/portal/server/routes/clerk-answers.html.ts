/**
 * The answers of a dossier under the names that its form gives them; every value is escaped by `html`.
 * @module
 */
import type { Answers } from '../domain/answers.js';
import type { FieldDefinition, ProcedureDefinition } from '../domain/procedures.js';
import { html, type Html } from '../http/html.js';

/** The sections of the form with what was answered; a section without an answer is left out. */
export function answerLines(definition: ProcedureDefinition | undefined, answers: Answers): Html {
  const left = new Map(Object.entries(answers));
  const sections = (definition?.sections ?? []).map(({ title, fields }) => {
    const lines = fields.flatMap((field) => {
      const value = left.get(field.key);
      left.delete(field.key);
      const text = answerText(field, value);
      return text === undefined ? [] : [row(field.label?.vi ?? field.key, text)];
    });
    return lines.length === 0 ? undefined : section(title?.vi, lines);
  });
  // A definition that has gone, or has another version now, still shows all that was sent.
  const others = [...left].flatMap(([key, value]) => {
    const text = answerText({ key, type: 'text' }, value);
    return text === undefined ? [] : [row(key, text)];
  });
  return html`${sections.filter((one) => one !== undefined)}${others.length === 0 ? undefined : section('Nội dung khác', others)}`;
}

const section = (title: string | undefined, lines: readonly Html[]): Html => html`
  ${title === undefined ? undefined : html`<h3>${title}</h3>`}
  <dl class="slip">${lines}</dl>
`;

const row = (name: string, value: string): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** An answer as it is read; `undefined` for none. */
function answerText({ type, options }: FieldDefinition, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  if (typeof value === 'object') return asWritten(value);
  if (typeof value !== 'string') return undefined;
  if (type === 'choice') return options?.find((one) => one.value === value)?.label?.vi ?? value;
  // Of a day of birth the month or the day may be unknown.
  if (type === 'date' || type === 'partialDate')
    return /^\d{4}(-\d\d){0,2}$/.test(value) ? value.split('-').reverse().join('/') : value;
  return value;
}

const asWritten = (value: object): string =>
  'asWritten' in value && typeof value.asWritten === 'string' ? value.asWritten : JSON.stringify(value);
