import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../core/errors.js';
import { answerText as answerLine, isAddress } from '../../core/procedure/conditions.js';
import { isRequired } from '../../core/procedure/flow.js';
import type { Answer, Answers, Field, FieldType } from '../../core/procedure/definition.js';
import type { Origin } from '../../core/procedure/prefill.js';
import type { FactValue } from '../../core/profile/profile.js';
import { bindField } from '../shared/bind-field.js';
import type { Choice } from '../shared/choice.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What a field needs to be shown. */
export interface FieldContext {
  readonly l10n: LocalizeController;
  readonly answers: Answers;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly issues: readonly Issue[];
  /** Takes what was typed. */
  readonly answer: (key: string, answer: Answer) => void;
}

/** The element for a field of a definition. */
export function fieldView(field: Field, context: FieldContext): TemplateResult {
  const { l10n, answers, origins, issues, answer } = context;
  const { key, type } = field;
  const origin = origins[key];
  const bound = bindField({
    key,
    label: l10n.text(field.label),
    hint: field.hint ? l10n.text(field.hint) : dateHint(type, l10n),
    origin: origin ? l10n.t(`field.origin-${origin.source}`, { date: l10n.date(origin.at) }) : '',
    value: fieldValue(answers[key]),
    issue: issues.find(({ path }) => path === key),
    required: isRequired(field, answers),
    take: (value) => answer(key, asAnswer(field, value)),
  });
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
    case 'address':
      return html`<bk-address-field ${bound}></bk-address-field>`;
    case 'choice':
      return html`<bk-choice-field ${bound} .choices=${choices(field, l10n)}></bk-choice-field>`;
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

/** An answer as a person reads it. */
export function answerText(field: Field, answer: Answer | undefined, l10n: LocalizeController): unknown {
  if (answer === undefined || answer === '') return nothing;
  const option = field.options?.find(({ value }) => value === answer);
  if (option) return l10n.text(option.label);
  if (answer === true) return l10n.t('field.yes');
  if (field.type === 'date' || field.type === 'partialDate') return l10n.date(valueText(answer));
  return valueText(answer);
}

function asAnswer({ type }: Field, value: FactValue): Answer {
  if (type === 'toggle' || type === 'declaration') return value === 'yes';
  return value;
}
