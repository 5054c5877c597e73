import { html, nothing, type TemplateResult } from 'lit';
import {
  type Answers,
  allFields,
  type ProcedureDefinition,
  type RequiredDocument,
} from '../../core/procedure/definition.js';
import type { Filing } from '../../core/procedure/filing.js';
import { effectiveAnswers, feeTotal, neededPapers } from '../../core/procedure/flow.js';
import { isPresent } from '../../core/procedure/conditions.js';
import { siteFees } from '../../core/procedure/public-facts.js';
import type { Remembered } from '../../core/procedure/remember.js';
import { formatVnd } from '../../core/text/numbers.js';
import { takesFiles } from '../../core/procedure/filing-papers.js';
import type { Site } from '../../core/procedure/procedures.js';
import type { Level } from '../../core/storage/store.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { changesView } from './changes-view.js';
import { answerText, labelText } from './field-view.js';
import type { Ready } from './ready.js';

/**
 * Where the answers go: to this site, which has the right to receive them; to the national portal, by
 * the person's own hand; or not yet known, for want of a line to ask the site.
 */
export type Destination = 'submit' | 'handover' | 'unknown';

/** What the check page asks the form to do. */
export interface CheckActions {
  /** @param key - Of the field to change; the whole section when left out. */
  readonly goTo: (sectionId: string, key?: string) => void;
  readonly back: () => void;
  readonly send: () => void;
  readonly handOver: () => void;
  /** Asks the site again. */
  readonly retry: () => void;
  readonly remember: (agreed: Partial<Remembered>) => void;
  /** What the person has agreed to. */
  readonly remembers: Remembered;
}

/** Everything that will leave the device, to whom, and what it costs. */
export function checkView(
  filing: Filing,
  { definition, site }: Ready,
  level: Level,
  destination: Destination,
  l10n: LocalizeController,
  actions: CheckActions,
): TemplateResult {
  const { t, text } = l10n;
  const answers = effectiveAnswers(definition, filing.state.answers);
  // With a question at a time, each answer leads back to its question.
  const questions =
    filing.state.pace === 'question' ? filing.steps.flatMap(({ fields }) => fields) : undefined;
  const change = (sectionId: string, label: string, key?: string) =>
    html`<button
      type="button"
      class="plain no-print"
      aria-label=${label}
      @click=${() => actions.goTo(sectionId, key)}
    >
      ${t('procedure.change')}
    </button>`;
  const sections = definition.sections
    .map((section) => ({
      section,
      fields: section.fields.filter((field) => !field.local && isPresent(answers[field.key])),
    }))
    .filter(({ fields }) => fields.length > 0);
  return html`
    <h2 tabindex="-1">
      ${t(destination === 'handover' ? 'procedure.check-handover-title' : 'procedure.check-title')}
    </h2>
    ${sections.map(
      ({ section, fields }) =>
        html`<section class="card stack tight">
          <div class="row spread">
            <h3>${text(section.title)}</h3>
            ${
              questions
                ? nothing
                : change(section.id, t('procedure.change-section', { title: text(section.title) }))
            }
          </div>
          <dl>
            ${fields.map(
              (field) =>
                html`<div>
                  <dt>${labelText(field, l10n)}</dt>
                  <dd>${answerText(field, answers[field.key], answers, l10n)}</dd>
                  ${
                    questions?.includes(field)
                      ? html`<dd>
                          ${change(section.id, t('procedure.change-answer', { label: labelText(field, l10n) }), field.key)}
                        </dd>`
                      : nothing
                  }
                </div>`,
            )}
          </dl>
        </section>`,
    )}
    ${papersView(
      neededPapers(definition, answers).filter(({ need }) => need === 'needed'),
      destination === 'submit' && takesFiles(site?.uploads),
      l10n,
    )}
    ${level === 'session' || destination === 'unknown' ? nothing : html`${changesView(filing, l10n)} ${rememberView(filing, l10n, actions)}`}
    ${destination === 'handover' ? handOverView(l10n, actions) : nothing}
    ${destination === 'submit' && site ? sendView(definition, answers, site, l10n, actions) : nothing}
    ${destination === 'unknown' ? unknownView(l10n, actions) : nothing}
  `;
}

/** @param goAlong - What of them was photographed or chosen before is sent with the answers. */
function papersView(
  papers: readonly RequiredDocument[],
  goAlong: boolean,
  { t, text }: LocalizeController,
): unknown {
  if (papers.length === 0) return nothing;
  return html`<div class="note warn stack tight">
    <p><strong>${t('procedure.papers')}:</strong></p>
    <ul>
      ${papers.map(({ name, note }) => html`<li>${text(name)}${note ? html`: ${text(note)}` : nothing}</li>`)}
    </ul>
    ${goAlong ? html`<p>${t('procedure.papers-go')}</p>` : nothing}
  </div>`;
}

function unknownView({ t }: LocalizeController, actions: CheckActions): TemplateResult {
  return html`
    <p class="note warn" role="status">${t('procedure.site-unknown')}</p>
    <div class="row">
      <button type="button" class="primary" @click=${actions.retry}>${t('common.retry')}</button>
      <button type="button" @click=${actions.back}>${t('procedure.back')}</button>
    </div>
  `;
}

function sendView(
  definition: ProcedureDefinition,
  answers: Answers,
  site: Site,
  l10n: LocalizeController,
  actions: CheckActions,
): TemplateResult {
  const { t } = l10n;
  const fees = siteFees(definition.fees, definition.code, site, vietnamDate(Date.now()));
  const fee = feeTotal({ ...definition, fees }, answers);
  return html`
    <p>
      <strong>${t('procedure.fee')}:</strong>
      ${fee === 0 ? t('procedure.fee-none') : t('procedure.fee-sum', { amount: formatVnd(fee) })}
    </p>
    <p class="note">${t('procedure.to-whom', { name: site.name })}</p>
    <div class="row">
      <button type="button" class="primary" id="send" @click=${actions.send}>${t('procedure.send')}</button>
      ${
        site.handsOver?.includes(definition.code)
          ? html`<button type="button" id="handover" @click=${actions.handOver}>
              ${t('procedure.other-ways')}
            </button>`
          : nothing
      }
      <button type="button" @click=${actions.back}>${t('procedure.back')}</button>
    </div>
  `;
}

/** Two questions, neither answered beforehand: sensitive facts are never remembered along with others. */
function rememberView(
  { definition, hasNewFacts, newSensitiveFacts }: Filing,
  { t, text }: LocalizeController,
  { remember, remembers }: CheckActions,
): unknown {
  const yes = (event: Event) => (event.currentTarget as FormControl).value === 'yes';
  const facts = allFields(definition)
    .filter(({ fact }) => fact && newSensitiveFacts.includes(fact))
    .map(({ label }) => text(label))
    .join(', ');
  return html`
    ${
      hasNewFacts
        ? html`<bk-check-field
            id="remember"
            name="remember"
            .label=${t('procedure.remember')}
            .hint=${t('procedure.remember-hint')}
            .value=${remembers.plain ? 'yes' : ''}
            @change=${(event: Event) => remember({ plain: yes(event) })}
          ></bk-check-field>`
        : nothing
    }
    ${
      facts === ''
        ? nothing
        : html`<bk-check-field
            id="remember-sensitive"
            name="remember-sensitive"
            .label=${t('procedure.remember-sensitive', { facts })}
            .value=${remembers.sensitive ? 'yes' : ''}
            @change=${(event: Event) => remember({ sensitive: yes(event) })}
          ></bk-check-field>`
    }
  `;
}

function handOverView({ t }: LocalizeController, actions: CheckActions): TemplateResult {
  return html`
    <p class="note warn">${t('procedure.handover')}</p>
    <div class="row no-print">
      <button type="button" class="primary" id="handover" @click=${actions.handOver}>
        ${t('procedure.handover-ways')}
      </button>
      <button type="button" @click=${actions.back}>${t('procedure.back')}</button>
    </div>
  `;
}
