import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../core/errors.js';
import { isRequired } from '../../core/procedure/flow.js';
import type { Answer, Answers, Field } from '../../core/procedure/definition.js';
import type { Origin } from '../../core/procedure/prefill.js';
import type { FormControl } from '../shared/form-control.js';
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
  const common = {
    label: l10n.text(field.label),
    hint: field.hint ? l10n.text(field.hint) : '',
    origin: origin ? l10n.t(`field.origin-${origin.source}`, { date: l10n.date(origin.at) }) : '',
    value: valueText(answers[key]),
    issue: issues.find(({ path }) => path === key),
    required: isRequired(field, answers),
  };
  const take = (event: Event) => answer(key, asAnswer(field, (event.currentTarget as FormControl).value));
  switch (type) {
    case 'name':
      return html`<bk-name-field
        id=${key}
        name=${key}
        .label=${common.label}
        .hint=${common.hint}
        .origin=${common.origin}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        @input=${take}
        @change=${take}
      ></bk-name-field>`;
    case 'citizenId':
      return html`<bk-citizen-id-field
        id=${key}
        name=${key}
        .label=${common.label}
        .hint=${common.hint}
        .origin=${common.origin}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        @input=${take}
        @change=${take}
      ></bk-citizen-id-field>`;
    case 'phone':
      return html`<bk-phone-field
        id=${key}
        name=${key}
        .label=${common.label}
        .hint=${common.hint}
        .origin=${common.origin}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        @input=${take}
        @change=${take}
      ></bk-phone-field>`;
    case 'date':
    case 'partialDate':
      return html`<bk-date-field
        id=${key}
        name=${key}
        .label=${common.label}
        .hint=${common.hint || l10n.t(type === 'date' ? 'field.date-hint' : 'field.partial-date-hint')}
        .origin=${common.origin}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        ?partial=${type === 'partialDate'}
        @input=${take}
        @change=${take}
      ></bk-date-field>`;
    case 'address':
      return html`<bk-address-field
        id=${key}
        name=${key}
        .label=${common.label}
        .hint=${common.hint}
        .origin=${common.origin}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        @input=${take}
        @change=${take}
      ></bk-address-field>`;
    case 'choice':
      return html`<bk-choice-field
        id=${key}
        name=${key}
        .label=${common.label}
        .hint=${common.hint}
        .origin=${common.origin}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        .choices=${(field.options ?? []).map(({ value, label }) => ({ value, label: l10n.text(label) }))}
        @input=${take}
        @change=${take}
      ></bk-choice-field>`;
    case 'toggle':
    case 'declaration':
      return html`<bk-check-field
        id=${key}
        name=${key}
        .label=${common.label}
        .hint=${common.hint}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        @input=${take}
        @change=${take}
      ></bk-check-field>`;
    default:
      return html`<bk-text-field
        id=${key}
        name=${key}
        kind=${type === 'email' || type === 'integer' ? type : 'text'}
        .min=${field.min}
        .max=${field.max}
        .label=${common.label}
        .hint=${common.hint}
        .origin=${common.origin}
        .value=${common.value}
        .issue=${common.issue}
        ?required=${common.required}
        @input=${take}
        @change=${take}
      ></bk-text-field>`;
  }
}

/** An answer as its field holds it. */
export function valueText(answer: Answer | undefined): string {
  if (answer === undefined || answer === false) return '';
  if (answer === true) return 'yes';
  return typeof answer === 'object' ? answer.asWritten : String(answer);
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

function asAnswer({ type }: Field, value: string): Answer {
  if (type === 'toggle' || type === 'declaration') return value === 'yes';
  if (type === 'address') return { asWritten: value };
  return value;
}
