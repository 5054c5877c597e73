import { html, type TemplateResult } from 'lit';
import { isBkError } from '../../core/errors.js';
import type { LocalizeController } from './localize-controller.js';

/** While an element has nothing of its own to show, or cannot: the page's fallback content stays in sight. */
export function waitingView(
  state: { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: unknown },
  { t, errorText }: LocalizeController,
  retry: () => void,
): TemplateResult {
  if (state.status === 'loading') {
    return html`<p role="status">${t('common.loading')}</p>
      <slot></slot>`;
  }
  const told = html`<p class="note danger" role="alert">${errorText(state.error)}</p>
    <div><button type="button" @click=${retry}>${t('common.retry')}</button></div>`;
  // What stands inside shows until its code has arrived.
  return html`${isLocked(state.error) ? html`<bk-unlock>${told}</bk-unlock>` : told} <slot></slot>`;
}

/** What was read cannot be: `<bk-unlock>` stands in its place, fetched by the module that defines the element. */
export const isLocked = (error: unknown): boolean => isBkError(error) && error.code === 'storage-locked';
