import { html, nothing, type TemplateResult } from 'lit';
import { isBkError } from '../../core/errors.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { waitMs } from './dossier-controller.js';

/** What can be done when a dossier cannot be read. */
export interface FailureActions {
  readonly retry: () => void;
  /** Types code and secret again. */
  readonly again: () => void;
  readonly withoutSecret: () => void;
}

/**
 * Why a dossier cannot be read, and what to do.
 *
 * @param asked - Its code, and whether the person has typed a look-up secret for it.
 */
export function failureView(
  error: unknown,
  { code, wasTyped }: { readonly code: string; readonly wasTyped: boolean },
  l10n: LocalizeController,
  { retry, again, withoutSecret }: FailureActions,
): TemplateResult {
  const { t, errorText } = l10n;
  const status = isBkError(error) ? (error as { readonly status?: number }).status : undefined;
  const button = (key: string, act: () => void) =>
    html`<button type="button" @click=${act}>${t(key)}</button>`;
  const [text, ways] = ((): [string, unknown] => {
    if (status === 404)
      return [t('more.not-found', { code }), wasTyped ? button('more.again', again) : nothing];
    if (status === 401 || status === 403)
      return wasTyped
        ? [
            t('more.wrong-secret', { code }),
            html`${button('more.again', again)} ${button('more.only-public', withoutSecret)}`,
          ]
        : [t('more.wrong-own', { code }), button('common.retry', retry)];
    const wait = waitMs(error);
    if (wait === undefined) return [errorText(error), button('common.retry', retry)];
    const words = { wait: waitWords(wait, l10n) };
    return [t(status === 429 ? 'more.too-many' : 'more.busy', words), button('common.retry', retry)];
  })();
  return html`<div class="note danger stack tight" role="alert" part="error">
    <p>${text}</p>
    ${ways === nothing ? nothing : html`<div class="row">${ways}</div>`}
  </div>`;
}

function waitWords(ms: number, { t }: LocalizeController): string {
  const seconds = Math.max(15, Math.ceil(ms / 1000));
  return seconds < 90
    ? t('more.wait-seconds', { count: seconds })
    : t('more.wait-minutes', { count: Math.ceil(seconds / 60) });
}
