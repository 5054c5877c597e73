import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { answerText as answerLine, isAddress } from '../../core/procedure/conditions.js';
import { isRequired } from '../../core/procedure/flow.js';
import { isName } from '../../core/procedure/screens.js';
import type { Answer, Answers, Field, FieldType } from '../../core/procedure/definition.js';
import type { FactValue } from '../../core/profile/profile.js';
import { bindField } from '../shared/bind-field.js';
import type { Choice } from '../shared/choice.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FieldContext } from './field-context.js';
import { isLong, isSpecial, special } from './special.js';

/** What a definition asks, shown. */
export function fieldView(field: Field, context: FieldContext): unknown {
  const views = isSpecial(field) ? special() : undefined;
  return views ? views.specialView(field, context, plainView) : plainView(field, context);
}

/** A field, or the parts of a name. @param unit - Of `unitsOf`. */
export function unitView(unit: readonly Field[], context: FieldContext): unknown {
  const views = isName(unit) ? special() : undefined;
  if (views) return views.nameView(unit, context, plainView);
  const [field] = unit;
  return unit.length === 1 && field
    ? fieldView(field, context)
    : unit.map((each) => fieldView(each, context));
}

/** What a field is called on screen; the label of a table is mostly the headings of its columns. */
export const labelText = ({ label, rowName }: Field, { t, text }: LocalizeController): string =>
  rowName ? t('table.list-of', { name: text(rowName) }) : text(label);

/** Where an answer came from, in words; empty where the person has typed it now. */
export function originText(key: string, { origins, originLines, l10n }: FieldContext): string {
  const origin = origins[key];
  if (!origin) return '';
  const { source, at, derived } = origin;
  const textKey = `field.origin-${derived && source === 'card' ? 'derived' : source}`;
  const known = originLines.get(textKey + at) ?? l10n.t(textKey, { date: l10n.date(at) });
  originLines.set(textKey + at, known);
  return known;
}

/** The element for a field of a definition; of two hundred, a keystroke changes one. */
function plainView(field: Field, context: FieldContext, given = originText(field.key, context)): unknown {
  // Not the context itself: what is rendered once would hold on to all answers of that moment.
  const { owner, l10n, answers, effective, issues, answer } = context;
  const { key } = field;
  const follows = answers[key] === undefined && effective[key] !== undefined;
  const origin = follows ? l10n.t('field.origin-answers') : given;
  const stands = answers[key] ?? effective[key];
  const issue = issues.find(({ path }) => path === key);
  const required = isRequired(field, effective);
  const view = () =>
    elementView(
      field,
      l10n,
      bindField({
        key,
        label: l10n.text(field.label),
        hint: field.hint ? l10n.text(field.hint) : dateHint(field.type, l10n),
        origin,
        value: fieldValue(stands),
        issue,
        required,
        take: (value) => answer(key, asAnswer(field, value)),
      }),
    );
  return owner ? guard([owner, field, l10n.lang, origin, stands, issue, required], view) : view();
}

/** The element that asks for a type. */
function elementView(
  field: Field,
  l10n: LocalizeController,
  bound: ReturnType<typeof bindField>,
): TemplateResult {
  const { type } = field;
  switch (type) {
    case 'name':
      return html`<bk-name-field ${bound}></bk-name-field>`;
    case 'citizenId':
      return html`<bk-citizen-id-field ${bound}></bk-citizen-id-field>`;
    case 'phone':
      return html`<bk-phone-field ${bound}></bk-phone-field>`;
    case 'date':
    case 'partialDate':
      return html`<bk-date-field ${bound} ?partial=${type === 'partialDate'}></bk-date-field>`;
    case 'datetime':
      return html`<bk-datetime-field ${bound} ?ahead=${field.ahead}></bk-datetime-field>`;
    case 'account':
      return html`<bk-account-field ${bound}></bk-account-field>`;
    case 'bank':
      return html`<bk-bank-field ${bound}></bk-bank-field>`;
    case 'address':
      return html`<bk-address-field ${bound}></bk-address-field>`;
    case 'choice':
      return isLong(field)
        ? html`<bk-list-field ${bound} .choices=${choices(field, l10n)}></bk-list-field>`
        : html`<bk-choice-field ${bound} .choices=${choices(field, l10n)}></bk-choice-field>`;
    case 'toggle':
    case 'declaration':
      return html`<bk-check-field ${bound}></bk-check-field>`;
    default:
      return html`<bk-text-field
        ${bound}
        kind=${type === 'email' || type === 'integer' ? type : 'text'}
        .min=${field.min}
        .max=${field.max}
      ></bk-text-field>`;
  }
}

function choices({ options = [] }: Field, l10n: LocalizeController): readonly Choice[] {
  return options.map(({ value, label }) => ({ value, label: l10n.text(label) }));
}

function dateHint(type: FieldType, { t }: LocalizeController): string {
  if (type === 'date') return t('field.date-hint');
  if (type === 'datetime') return t('datetime.hint');
  return type === 'partialDate' ? t('field.partial-date-hint') : '';
}

/** What stands in a field: an address with its parts, anything else as text. */
function fieldValue(answer: Answer | undefined): FactValue {
  return isAddress(answer) ? answer : valueText(answer);
}

/** An answer as text. */
export function valueText(answer: Answer | undefined): string {
  if (answer === undefined || answer === false) return '';
  if (answer === true) return 'yes';
  return answerLine(answer);
}

/** An answer as a person reads it. @param answers - All of them; a row of a table may hide what they say to hide. */
export function answerText(
  field: Field,
  answer: Answer | undefined,
  answers: Answers,
  l10n: LocalizeController,
): unknown {
  if (answer === undefined || answer === '') return nothing;
  const text = (column: Field, cell: Answer | undefined) => answerText(column, cell, answers, l10n);
  const own = special()?.specialText(field, answer, answers, l10n, text);
  if (own !== undefined) return own;
  const option = field.options?.find(({ value }) => value === answer);
  if (option) return l10n.text(option.label);
  if (typeof answer === 'boolean') return l10n.t(answer ? 'field.yes' : 'field.no');
  if (field.type === 'date' || field.type === 'partialDate') return l10n.date(valueText(answer));
  return valueText(answer);
}

function asAnswer({ type }: Field, value: FactValue): Answer {
  if (type === 'toggle' || type === 'declaration') return value === 'yes';
  return value;
}
