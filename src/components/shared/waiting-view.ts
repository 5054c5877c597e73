import { html, type TemplateResult } from 'lit';
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
  return html`<p class="note danger" role="alert">${errorText(state.error)}</p>
    <div><button type="button" @click=${retry}>${t('common.retry')}</button></div>
    <slot></slot>`;
}
