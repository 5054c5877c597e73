import { html, type TemplateResult } from 'lit';
import type { Filing } from '../../core/procedure/filing.js';
import { effectiveAnswers } from '../../core/procedure/flow.js';
import { takesFiles } from '../../core/procedure/filing-papers.js';
import type { Site, SiteUploads } from '../../core/procedure/procedures.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { LateElement } from './late-element.js';

/** What the page about papers asks the form to do. */
export interface PapersActions {
  readonly next: () => void;
  readonly back: () => void;
}

/** The papers of a dossier: they go along where the site takes files; else the person hands them in, also later. */
export function papersOf(
  { definition, state, people, id }: Filing,
  papers: LateElement,
  l10n: LocalizeController,
  uploads?: SiteUploads,
): TemplateResult {
  return papers.view(
    html`<bk-papers
      .definition=${definition}
      .answers=${effectiveAnswers(definition, state.answers)}
      .dossier=${id}
      .people=${people}
      .uploads=${uploads}
    ></bk-papers>`,
    l10n,
  );
}

/** The page on which they are brought together. @param site - That the dossier is sent to; none where it is not. */
export function papersView(
  filing: Filing,
  site: Site | undefined,
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
    ${papersOf(filing, papers, l10n, takesFiles(site?.uploads) ? site?.uploads : undefined)}
    <div class="row">
      <button type="button" class="primary" id="next" @click=${actions.next}>${t('procedure.next')}</button>
      <button type="button" @click=${actions.back}>${t('procedure.back')}</button>
    </div>
  `;
}
