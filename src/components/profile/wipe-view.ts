import { html, nothing, type TemplateResult } from 'lit';
import type { WipeReport } from '../../core/storage/wipe.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What a wipe erased: proof of it, not only the word. @param people - How many there were. */
export function wipedView(
  report: WipeReport | undefined,
  people: number,
  { t }: LocalizeController,
): TemplateResult {
  const { erased = {}, databaseGone = true } = report ?? {};
  const { records = 0, outbox = 0 } = erased;
  return html`
    ${t('profile.wiped')} ${records > 0 ? t('my.wiped-what', { people, records, outbox }) : nothing}
    ${databaseGone ? nothing : t('my.wiped-later')}
  `;
}

/** What is left when a wipe did not manage; nothing for other failures. */
export function wipeLeft(error: unknown, { t }: LocalizeController): string {
  const { report } = (error ?? {}) as { readonly report?: WipeReport };
  const left = Object.values(report?.left ?? {}).reduce((sum, rows) => sum + rows, 0);
  return left > 0 ? t('my.wipe-left', { left }) : '';
}
