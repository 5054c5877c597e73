/**
 * What only some procedures ask: tables, and answers that follow from others. One file, fetched with the fields of
 * its kind when a definition has one.
 * @module
 */
import { html, type TemplateResult } from 'lit';
import { isPresent } from '../../core/procedure/conditions.js';
import type { Answer, Answers, Field, Row } from '../../core/procedure/definition.js';
import { columnsOf } from '../../core/procedure/flow.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { BANKS } from '../../core/payment/banks.data.js';
import { special } from '../../core/text/locales/vi/special.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FieldContext, PlainView } from './field-context.js';
import { answerText, originText } from './field-view.js';
import { rowTitle, tableView } from './table-view.js';

export { nameView } from './name-view.js';

/** Gives a form the texts of these fields. */
export const addTexts = (l10n: LocalizeController): void => l10n.add(special);

/** A field that `isSpecial`. @param plain - Shows it by its type alone. */
export function specialView(field: Field, context: FieldContext, plain: PlainView): unknown {
  if (field.type === 'table') return tableView(field, context, plain);
  const { l10n, answers, effective, origins, answer } = context;
  const { key, derive, locked } = field;
  const own = answers[key];
  const follows = derive !== undefined && own === undefined && isPresent(effective[key]);
  const value = follows ? effective[key] : own;
  const isSure = follows || origins[key]?.source === 'card';
  if (locked && isSure && isValid(field, value)) return lockedView(field, value, context, follows);
  if (derive === undefined) return plain(field, context);
  // Who empties the field wants what stood there before; not while they are typing.
  const settled = () => {
    if (!isPresent(context.typed(key))) answer(key, undefined);
  };
  return html`<div @change=${settled}>
    ${plain(field, { ...context, answers: { ...answers, [key]: value } }, follows ? l10n.t('field.origin-answers') : undefined)}
  </div>`;
}

const isValid = (field: Field, value: Answer | undefined) =>
  value !== undefined && validateAnswer(field, value, vietnamDate(Date.now())).length === 0;

/** Shown and not asked. */
function lockedView(
  field: Field,
  value: Answer | undefined,
  context: FieldContext,
  follows: boolean,
): TemplateResult {
  const { l10n, effective } = context;
  return html`<dl id=${field.key} tabindex="-1">
    <div>
      <dt>${l10n.text(field.label)}</dt>
      <dd>${answerText(field, value, effective, l10n)}</dd>
      <dd class="hint">${follows ? l10n.t('field.origin-answers') : originText(field.key, context)}</dd>
    </div>
  </dl>`;
}

/** What a person reads of an answer; `undefined` where its type says nothing special. */
export function specialText(
  field: Field,
  answer: Answer,
  answers: Answers,
  l10n: LocalizeController,
  plain: (field: Field, answer: Answer | undefined) => unknown,
): unknown {
  if (Array.isArray(answer)) return rowsText(field, answer as readonly Row[], answers, l10n, plain);
  if (typeof answer !== 'string') return undefined;
  if (field.type === 'bank') {
    const bank = BANKS.find(({ bin }) => bin === answer);
    return bank && `${bank.shortName}: ${bank.name}`;
  }
  if (field.type !== 'datetime') return undefined;
  const [date = '', time] = answer.split('T');
  return time ? l10n.t('datetime.text', { time, date: l10n.date(date) }) : l10n.date(date);
}

function rowsText(
  field: Field,
  rows: readonly Row[],
  answers: Answers,
  l10n: LocalizeController,
  plain: (field: Field, answer: Answer | undefined) => unknown,
): TemplateResult[] {
  return rows.map(
    (row, index) =>
      html`<p class="hint">${rowTitle(field, index, l10n)}</p>
        <dl>
          ${columnsOf(field, row, answers)
            .filter(({ key, local }) => !local && isPresent(row[key]))
            .map(
              (column) =>
                html`<div>
                  <dt>${l10n.text(column.label)}</dt>
                  <dd>${plain(column, row[column.key])}</dd>
                </div>`,
            )}
        </dl>`,
  );
}
