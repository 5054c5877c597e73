import { html, nothing, type TemplateResult } from 'lit';
import type { SheetRow } from '../../core/handover/sheet.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { ReadForm } from './reading-controller.js';

/** The whole form, read-only, in its own order, with a button for each value. */
export function formView(
  { procedure, definition, sheet }: ReadForm,
  copied: string | undefined,
  { t }: LocalizeController,
  copy: (row: SheetRow) => void,
): TemplateResult {
  const { code, version } = procedure;
  const isOther = definition !== undefined && definition.version !== version;
  return html`
    <h3 tabindex="-1" id="form">${t('desk.form', { name: definition?.shortName.vi ?? code })}</h3>
    <p class="soft">${t('desk.form-code', { code, version })}</p>
    <p class="note warn">${t('desk.unsigned')}</p>
    ${isOther ? html`<p class="note warn">${t('desk.other-version', { version, here: definition.version })}</p>` : nothing}
    ${definition ? nothing : html`<p class="note warn">${t('desk.unknown-form', { code })}</p>`}
    ${sheet.map(
      ({ title, rows }) =>
        html`<section class="stack tight">
          <h4>${title || t('desk.other-fields')}</h4>
          <dl part="values" lang="vi">
            ${rows.map((row) => {
              const label = labelOf(row, t);
              return html`<div>
                <dt>${label}</dt>
                <dd>
                  <b translate="no">${row.value}</b>
                  <button type="button" @click=${() => copy(row)}>
                    ${t(copied === row.id ? 'desk.copied' : 'desk.copy')}<span class="visually-hidden">
                      ${label}</span
                    >
                  </button>
                </dd>
              </div>`;
            })}
          </dl>
        </section>`,
    )}
  `;
}

/** The label of a row, with the row of the table and the box of the address that it is about. */
export const labelOf = ({ label, part, entry }: SheetRow, t: LocalizeController['t']): string =>
  [
    entry === undefined ? '' : t('desk.entry', { n: entry }),
    label,
    part === undefined ? '' : t(`desk.${part}`),
  ]
    .filter(Boolean)
    .join(' – ');
