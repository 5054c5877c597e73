/**
 * "Am I entitled?": the questions of a definition one after the other, and what follows from the answers. They stay
 * in this object and go with it.
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../core/errors.js';
import { holds } from '../../core/procedure/conditions.js';
import type { Answer, Eligibility, Field } from '../../core/procedure/definition.js';
import { checkFields, outcomeOf } from '../../core/procedure/flow.js';
import type { FactValue } from '../../core/profile/profile.js';
import { bindField } from '../shared/bind-field.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { bullets, section, startView, type PageContext } from './page-parts.js';

/** Where somebody stands in the questions. */
export class Helper {
  #at = 0;
  #answers: Readonly<Record<string, Answer | undefined>> = {};
  #issue: Issue | undefined;
  readonly #eligibility: Eligibility;
  readonly #changed: () => void;

  /** @param changed - Called when another question or the outcome is to be shown. */
  constructor(eligibility: Eligibility, changed: () => void) {
    this.#eligibility = eligibility;
    this.#changed = changed;
  }

  /** What is on screen, to know when it becomes another. */
  get screen(): string {
    return `helper/${String(this.#at)}`;
  }

  view(context: PageContext): TemplateResult {
    const { t } = context.l10n;
    const field = this.#asked[this.#at];
    return html`
      <div>
        <button type="button" class="plain" id="back" @click=${() => this.#back(context)}>
          ${t('details.back')}
        </button>
      </div>
      ${field ? this.#question(field, context) : this.#outcome(context)}
      <p class="note">${t('helper.private')}</p>
    `;
  }

  get #asked(): readonly Field[] {
    return this.#eligibility.questions.filter(({ visible }) => !visible || holds(visible, this.#answers));
  }

  #question(field: Field, { l10n, today }: PageContext): TemplateResult {
    const { t } = l10n;
    return html`<div class="stack tight">
        <h2 tabindex="-1">${t('details.entitled')}</h2>
        <p class="soft">${t('helper.step', { n: this.#at + 1 })}</p>
      </div>
      ${this.#field(field, l10n)}
      <div>
        <button type="button" class="primary" id="next" @click=${() => this.#next(field, today)}>
          ${t('helper.next')}
        </button>
      </div>`;
  }

  #field(field: Field, l10n: LocalizeController): TemplateResult {
    const { key, type, label, hint, options } = field;
    const { t, text } = l10n;
    const answer = this.#answers[key];
    const isToggle = type === 'toggle';
    const bound = bindField({
      key,
      label: text(label),
      hint: hint ? text(hint) : '',
      value: isToggle ? (answer === undefined ? '' : answer ? 'yes' : 'no') : ((answer ?? '') as FactValue),
      issue: this.#issue,
      required: isToggle || field.required === true,
      take: (value) => this.#take(key, isToggle ? (value === '' ? undefined : value === 'yes') : value),
    });
    if (type === 'date' || type === 'partialDate')
      return html`<bk-date-field ${bound} ?partial=${type === 'partialDate'}></bk-date-field>`;
    if (!isToggle && type !== 'choice')
      return html`<bk-text-field ${bound} kind=${type === 'integer' ? 'integer' : 'text'}></bk-text-field>`;
    const choices = isToggle
      ? (['yes', 'no'] as const).map((value) => ({ value, label: t(`helper.${value}`) }))
      : (options ?? []).map((option) => ({ value: option.value, label: text(option.label) }));
    return html`<bk-choice-field ${bound} .choices=${choices}></bk-choice-field>`;
  }

  #outcome(context: PageContext): TemplateResult | typeof nothing {
    const { l10n, definition } = context;
    const { t, text } = l10n;
    const outcome = outcomeOf(this.#eligibility, this.#answers);
    const entitled = outcome?.entitled ?? 'ask';
    return html`<div class="stack tight">
        <h2 tabindex="-1">${t(`helper.outcome-${entitled}`)}</h2>
        ${outcome ? html`<p>${text(outcome.text)}</p>` : nothing}
        <p class="soft">${t('helper.authority')}</p>
      </div>
      <div class="row">
        ${entitled === 'no' ? nothing : startView(context)}
        <button type="button" id="again" @click=${() => this.#restart()}>${t('helper.again')}</button>
      </div>
      ${section('details.basis', bullets(definition.legalBasis), l10n)}`;
  }

  #take(key: string, answer: Answer | undefined): void {
    this.#answers = { ...this.#answers, [key]: answer };
    if (this.#issue) this.#show(this.#at);
  }

  #next(field: Field, today: string): void {
    const answer = this.#answers[field.key];
    const missing = field.type === 'toggle' && answer === undefined;
    const [issue] = missing
      ? [{ path: field.key, code: 'choice-required' }]
      : checkFields(
          [{ ...field, required: field.type !== 'toggle' && field.required === true }],
          this.#answers,
          today,
        );
    this.#show(issue ? this.#at : this.#at + 1, issue);
  }

  #back({ actions }: PageContext): void {
    if (this.#at === 0) actions.show('details');
    else this.#show(this.#at - 1);
  }

  #restart(): void {
    this.#answers = {};
    this.#show(0);
  }

  #show(at: number, issue?: Issue): void {
    this.#at = at;
    this.#issue = issue;
    this.#changed();
  }
}
