import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { ShelvedPage } from './shelf.js';

/** What a page can be asked. */
export interface PageActions {
  /** By how many places; -1 is up. */
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
  /** While others are at work, and where the field is off. */
  readonly disabled: boolean;
}

/** `Trang 2`, or of a PDF `Trang 2 đến 4 (PDF)`. */
export function pageName({ page, from }: ShelvedPage, { t }: LocalizeController): string {
  if (page.pages === 1) return t('file.page', { n: from });
  return t('file.page-pdf', { from, to: from + page.pages - 1 });
}

/** One page: what it looks like, and buttons to move it, to take it out, to look at it. */
export function pageView(
  shelved: ShelvedPage,
  index: number,
  count: number,
  l10n: LocalizeController,
  { move, remove, disabled }: PageActions,
): TemplateResult {
  const { t } = l10n;
  const name = pageName(shelved, l10n);
  const { page, href, src } = shelved;
  const button = (id: string, action: string, off: boolean, press: () => void) =>
    html`<button
      type="button"
      class="plain"
      id="${id}-${index}"
      aria-label=${t('file.of', { action, page: name })}
      ?disabled=${disabled || off}
      @click=${press}
    >
      ${action}
    </button>`;
  return html`<li class="page">
    ${src ? html`<img src=${src} alt="" />` : html`<span class="pdf" aria-hidden="true">PDF</span>`}
    <div>
      <p><strong>${name}</strong></p>
      ${page.doubts.map(({ code, params }) => html`<p class="note warn">${t(`issue.${code}`, params)}</p>`)}
      <div class="row">
        <a href=${href} target="_blank" aria-label=${t('file.of', { action: t('file.view'), page: name })}
          >${t('file.view')}</a
        >
        ${
          count > 1
            ? html`${button('up', t('file.up'), index === 0, () => move(-1))}
              ${button('down', t('file.down'), index === count - 1, () => move(1))}`
            : nothing
        }
        ${button('remove', t('file.remove'), false, remove)}
      </div>
    </div>
  </li>`;
}
