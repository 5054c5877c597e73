import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';
import { codePicture } from '../shared/code-picture.js';
import { TURN_MS, type DeskController, type DeskState } from './desk-controller.js';

/** One symbol, large, with the means to go on to the next. */
export function deskView(
  desk: DeskController,
  unit: string | undefined,
  l10n: LocalizeController,
  retry: () => void,
): TemplateResult {
  const { t, errorText } = l10n;
  const { state } = desk;
  if (state.status === 'failed')
    return html`<p class="note danger" role="alert" part="error">${errorText(state.error)}</p>
      <div><button type="button" @click=${retry}>${t('common.retry')}</button></div>`;
  if (state.status !== 'ready') return html`<p role="status">${t('common.loading')}</p>`;
  return html`
    <p>${unit ? t('handover.desk-whom', { unit }) : t('handover.desk-any')}</p>
    <p class="note warn">${t('handover.desk-private')}</p>
    ${state.isCovered ? coveredView(desk, l10n) : symbolView(state, desk, l10n)}
    <p class="soft">${t('handover.desk-else')}</p>
  `;
}

function coveredView(desk: DeskController, { t }: LocalizeController): TemplateResult {
  return html`<p role="status">${t('handover.code-hidden')}</p>
    <div>
      <button type="button" class="primary" id="uncover" @click=${() => desk.uncover()}>
        ${t('handover.code-show')}
      </button>
    </div>`;
}

function symbolView(
  { symbols, at, turns }: Extract<DeskState, { status: 'ready' }>,
  desk: DeskController,
  { t }: LocalizeController,
): TemplateResult {
  const which = { n: at + 1, total: symbols.length };
  // Told by hand only: what turns by itself would talk without end.
  return html`
    <p class="which" aria-live=${turns ? 'off' : 'polite'}>${t('handover.code', which)}</p>
    ${codePicture(symbols[at]!, t('handover.code-label', which))}
    ${
      symbols.length === 1
        ? nothing
        : html`<div class="turns">
              <button type="button" @click=${() => desk.move(-1)}>${t('handover.code-back')}</button>
              <button type="button" class="primary" @click=${() => desk.move(1)}>
                ${t('handover.code-next')}
              </button>
            </div>
            ${
              globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
                ? nothing
                : html`<label class="choice"
                    ><input
                      type="checkbox"
                      id="turn"
                      .checked=${turns}
                      @change=${({ target }: Event) => desk.turn((target as HTMLInputElement).checked)}
                    /><span>${t('handover.code-turn', { seconds: TURN_MS / 1_000 })}</span></label
                  >`
            }`
    }
  `;
}
