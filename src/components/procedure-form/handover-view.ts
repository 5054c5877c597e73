import { html, type TemplateResult } from 'lit';
import type { Filing } from '../../core/procedure/filing.js';
import { effectiveAnswers } from '../../core/procedure/flow.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { LateElement } from './late-element.js';
import type { Ready } from './ready.js';

/** What the page of ways to hand over asks the form to do. */
export interface HandoverActions {
  readonly back: () => void;
  readonly leave: () => void;
}

/** The ways in which a person files what was prepared here by their own hand. */
export function handoverView(
  { definition, state, id }: Filing,
  { site }: Ready,
  handover: LateElement,
  l10n: LocalizeController,
  actions: HandoverActions,
): TemplateResult {
  const { t } = l10n;
  return html`
    <h2 tabindex="-1">${t('procedure.handover-title')}</h2>
    ${handover.view(
      html`<bk-handover
        .definition=${definition}
        .answers=${effectiveAnswers(definition, state.answers)}
        .dossier=${id}
        .site=${site}
      ></bk-handover>`,
      l10n,
    )}
    <div class="row no-print">
      <button type="button" @click=${actions.back}>${t('procedure.back')}</button>
      <button type="button" @click=${actions.leave}>${t('procedure.another')}</button>
    </div>
  `;
}
