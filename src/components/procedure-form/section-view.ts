import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from '../../core/procedure/definition.js';
import type { Filing } from '../../core/procedure/filing.js';
import { effectiveAnswers } from '../../core/procedure/flow.js';
import { unitsOf, type Pace, type Screen } from '../../core/procedure/screens.js';
import { capital } from '../shared/household-choices.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FieldContext } from './field-context.js';
import { labelText, unitView } from './field-view.js';
import { special } from './special.js';

/** What a section asks the form to do. */
export interface SectionActions {
  readonly next: () => void;
  readonly back: () => void;
  /** Moves the focus to a field. */
  readonly focus: (key: string) => void;
  /** Asks more at a time, or less. */
  readonly walk: (pace: Pace) => void;
}

/** One section, or one question of it: the fields, and what is wrong above them. */
export function sectionView(
  filing: Filing,
  l10n: LocalizeController,
  actions: SectionActions,
): TemplateResult {
  const { t, text } = l10n;
  const screen = filing.step;
  const { section, fields } = screen;
  const all = filing.screens;
  const n = all.findIndex(({ id }) => id === screen.id) + 1;
  const isFirst = all[n - 2]?.section.id !== section.id;
  const { answers, origins, issues } = filing.state;
  const context: FieldContext = {
    owner: filing,
    l10n,
    answers,
    effective: effectiveAnswers(filing.definition, answers),
    origins,
    originLines: new Map(),
    issues,
    answer: (...changed) => filing.answer(...changed),
    typed: (key) => filing.state.answers[key],
  };
  special()?.addTexts(l10n);
  // Fields that are copied from an earlier section are not asked again; say why the section is short.
  const asked = filing.steps.find((step) => step.section.id === section.id)?.fields ?? [];
  const copied =
    isFirst &&
    section.person !== undefined &&
    asked.length < section.fields.length &&
    filing.definition.people.some(({ role, sameAs }) => role === section.person && sameAs) &&
    !asked.some(({ fact }) => fact === 'person.fullName');
  return html`
    ${headView(screen, n, filing, l10n)}
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
    ${section.note && isFirst ? html`<p class="note" id="note">${text(section.note)}</p>` : nothing}
    ${copied ? html`<p class="note" id="copied">${t('procedure.copied-note')}</p>` : nothing}
    ${repeat(
      unitsOf(fields),
      ([first]) => first?.key,
      (unit) => unitView(unit, context),
    )}
    <div class="row">
      <button type="button" class="primary" id="next" @click=${actions.next}>${t('procedure.next')}</button>
      ${n > 1 ? html`<button type="button" @click=${actions.back}>${t('procedure.back')}</button>` : nothing}
      ${paceButton(filing.state.pace, l10n, actions)}
    </div>
  `;
}

/** Where one is, and what is to be known first: who goes on by Tab would pass it by. A question has its number in the title, which is what is read out when the next one comes. */
function headView(
  { kind, section }: Screen,
  n: number,
  { screens, stepCount }: Filing,
  { t, text }: LocalizeController,
): TemplateResult {
  // Papers and check are steps; they are no questions.
  const max = kind === 'section' ? stepCount : screens.length;
  const where = t(kind === 'section' ? 'procedure.step' : 'procedure.question', { n, total: max });
  const title = text(section.title);
  return html`<div class="stack tight">
    <p class="soft" id="where">${kind === 'section' ? where : title}</p>
    <progress max=${max} value=${n} aria-hidden="true"></progress>
    <h2 tabindex="-1" aria-describedby="where filled note copied">
      ${kind === 'section' ? title : kind === 'filled' ? `${where}. ${t('procedure.filled-title')}` : where}
    </h2>
    ${kind === 'filled' ? html`<p class="note" id="filled">${t('procedure.filled-note')}</p>` : nothing}
  </div>`;
}

function paceButton(pace: Pace, { t }: LocalizeController, { walk }: SectionActions): TemplateResult {
  const other = pace === 'section' ? 'question' : 'section';
  return html`<button type="button" class="plain no-print" id="pace" @click=${() => walk(other)}>
    ${t(`procedure.pace-${other}`)}
  </button>`;
}

/** What is asked at `field` or, in a table, at `table/0/column`. */
function labelOf(path: string, fields: readonly Field[], l10n: LocalizeController): string {
  const [key, row, columnKey] = path.split('/');
  const field = fields.find((each) => each.key === key);
  if (!field) return '';
  const column = field.columns?.find((each) => each.key === columnKey);
  if (!column) return labelText(field, l10n);
  const { t, text } = l10n;
  const cell = { n: Number(row) + 1, column: text(column.label) };
  return field.rowName
    ? t('table.cell-of', { ...cell, name: capital(text(field.rowName)) })
    : t('table.cell', cell);
}
