import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Filing } from '../../core/procedure/filing.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { fieldView } from './field-view.js';

/** What a section asks the form to do. */
export interface SectionActions {
  readonly next: () => void;
  readonly back: () => void;
  /** Moves the focus to a field. */
  readonly focus: (key: string) => void;
}

/** One section: its fields, and what is wrong above them. */
export function sectionView(
  filing: Filing,
  l10n: LocalizeController,
  actions: SectionActions,
): TemplateResult {
  const { t, text } = l10n;
  const { section, fields } = filing.step;
  const all = filing.steps;
  const n = all.findIndex((step) => step.section.id === section.id) + 1;
  const { answers, origins, issues } = filing.state;
  const context = {
    l10n,
    answers,
    origins,
    issues,
    answer: (key: string, answer: Parameters<Filing['answer']>[1]) => filing.answer(key, answer),
  };
  // Fields that are copied from an earlier section are not asked again; say why the section is short.
  const copied =
    section.person !== undefined &&
    fields.length < section.fields.length &&
    filing.definition.people.some(({ role, sameAs }) => role === section.person && sameAs) &&
    !fields.some(({ fact }) => fact === 'person.fullName');
  return html`
    <div class="stack tight">
      <p class="soft">${t('procedure.step', { n, total: all.length + 1 })}</p>
      <progress max=${all.length + 1} value=${n} aria-hidden="true"></progress>
      <h2 tabindex="-1">${text(section.title)}</h2>
    </div>
    ${
      issues.length > 0
        ? html`<div class="note danger stack tight" role="alert" id="summary" tabindex="-1">
            <p>
              <strong
                >${issues.length === 1 ? t('procedure.summary-one') : t('procedure.summary-many', { count: issues.length })}</strong
              >
            </p>
            <ul>
              ${issues.map(({ path, code, params }) => {
                const field = fields.find(({ key }) => key === path);
                return html`<li>
                  <a
                    href="#${path}"
                    @click=${(event: Event) => (event.preventDefault(), actions.focus(path))}
                  >
                    ${field ? text(field.label) : ''}: ${t(`issue.${code}`, params)}
                  </a>
                </li>`;
              })}
            </ul>
          </div>`
        : nothing
    }
    ${copied ? html`<p class="note">${t('procedure.copied-note')}</p>` : nothing}
    ${repeat(
      fields,
      ({ key }) => key,
      (field) => fieldView(field, context),
    )}
    <div class="row">
      <button type="button" class="primary" id="next" @click=${actions.next}>${t('procedure.next')}</button>
      ${n > 1 ? html`<button type="button" @click=${actions.back}>${t('procedure.back')}</button>` : nothing}
    </div>
  `;
}
