import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from '../../core/procedure/definition.js';
import type { Filing } from '../../core/procedure/filing.js';
import { effectiveAnswers } from '../../core/procedure/flow.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FieldContext } from './field-context.js';
import { fieldView } from './field-view.js';
import { special } from './special.js';

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
  const context: FieldContext = {
    l10n,
    answers,
    effective: effectiveAnswers(filing.definition, answers),
    origins,
    issues,
    answer: (...changed) => filing.answer(...changed),
    typed: (key) => filing.state.answers[key],
  };
  special()?.addTexts(l10n);
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
              ${issues.map(
                ({ path, code, params }) =>
                  html`<li>
                    <a
                      href="#${path}"
                      @click=${(event: Event) => (event.preventDefault(), actions.focus(path))}
                    >
                      ${labelOf(path, fields, l10n)}: ${t(`issue.${code}`, params)}
                    </a>
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    ${section.note ? html`<p class="note">${text(section.note)}</p>` : nothing}
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

/** What is asked at `field` or, in a table, at `table/0/column`. */
function labelOf(path: string, fields: readonly Field[], { t, text }: LocalizeController): string {
  const [key, row, columnKey] = path.split('/');
  const field = fields.find((each) => each.key === key);
  if (!field) return '';
  const column = field.columns?.find((each) => each.key === columnKey);
  if (!column) return text(field.label);
  return t('table.cell', { n: Number(row) + 1, column: text(column.label) });
}
