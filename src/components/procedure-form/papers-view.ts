import { html, type TemplateResult } from 'lit';
import type { Filing } from '../../core/procedure/filing.js';
import { effectiveAnswers } from '../../core/procedure/flow.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { LateElement } from './late-element.js';

/** What the page about papers asks the form to do. */
export interface PapersActions {
  readonly next: () => void;
  readonly back: () => void;
}

/** The papers of a dossier: they are handed in by the person, also after it was sent. */
export function papersOf(
  { definition, state, people, id }: Filing,
  papers: LateElement,
  l10n: LocalizeController,
): TemplateResult {
  return papers.view(
    html`<bk-papers
      .definition=${definition}
      .answers=${effectiveAnswers(definition, state.answers)}
      .dossier=${id}
      .people=${people}
    ></bk-papers>`,
    l10n,
  );
}

/** The page on which they are brought together. */
export function papersView(
  filing: Filing,
  papers: LateElement,
  l10n: LocalizeController,
  actions: PapersActions,
): TemplateResult {
  const { t } = l10n;
  const { screens, stepCount } = filing;
  const n = screens.length + 1;
  return html`
    <div class="stack tight">
      <p class="soft" id="where">${t('procedure.step', { n, total: stepCount })}</p>
      <progress max=${stepCount} value=${n} aria-hidden="true"></progress>
      <h2 tabindex="-1" aria-describedby="where">${t('procedure.papers-title')}</h2>
    </div>
    ${papersOf(filing, papers, l10n)}
    <div class="row">
      <button type="button" class="primary" id="next" @click=${actions.next}>${t('procedure.next')}</button>
      <button type="button" @click=${actions.back}>${t('procedure.back')}</button>
    </div>
  `;
}
