import { html, nothing, type TemplateResult } from 'lit';
import type { SessionReport } from '../../core/session/report.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What the end of a session asks the element to do. */
export interface EndActions {
  /** The code that was copied last. */
  readonly copied: string;
  readonly copy: (code: string) => void;
  readonly close: () => void;
}

const COUNTED = ['people', 'facts', 'drafts', 'dossiers', 'notes', 'unsent'] as const;

/** What was deleted, what was sent, what was not. "Đã xóa" stands there only after it was. @param owned - The device keeps data of its owner, which was out of sight. */
export function endView(
  report: SessionReport,
  owned: boolean,
  { t }: LocalizeController,
  { copied, copy, close }: EndActions,
): TemplateResult {
  const { reason, deleted, sent, left } = report;
  const counted = COUNTED.filter((name) => deleted[name] > 0);
  const complete = left.length === 0;
  return html`<section class="panel stack" part="report" aria-labelledby="over">
    <h2 id="over" tabindex="-1">${t(reason === 'ended' ? 'session.over' : `session.over-${reason}`)}</h2>
    ${
      complete
        ? html`<div class="stack tight">
            <h3>${t('session.deleted')}</h3>
            ${
              counted.length === 0
                ? nothing
                : html`<ul>
                    ${counted.map((name) => html`<li>${t(`session.deleted-${name}`, { count: deleted[name] })}</li>`)}
                  </ul>`
            }
            <p>${t('session.deleted-fields')}</p>
            ${owned ? html`<p>${t('session.own-back')}</p>` : nothing}
          </div>`
        : html`<p class="note danger" role="alert">${t('session.left')}</p>`
    }
    <div class="stack tight">
      <h3>${t('session.sent')}</h3>
      ${sent.length === 0 ? html`<p>${t('session.sent-none')}</p>` : html`<p>${t('session.sent-keep')}</p>`}
      ${sent.map(
        ({ code }) =>
          html`<p class="row">
            <strong class="code" translate="no">${code}</strong>
            <button type="button" class="no-print" @click=${() => copy(code)}>
              ${t(copied === code ? 'common.copied' : 'common.copy')}<span
                class="visually-hidden"
                translate="no"
              >
                ${code}</span
              >
            </button>
          </p>`,
      )}
      <p class="visually-hidden" role="status">
        ${sent.some(({ code }) => code === copied) ? `${t('common.copied')}: ${copied}` : nothing}
      </p>
      ${deleted.unsent > 0 ? html`<p class="note warn">${t('session.unsent', { count: deleted.unsent })}</p>` : nothing}
    </div>
    <div class="row no-print">
      <button type="button" class="primary" id="close" @click=${close}>${t('session.close')}</button>
      ${sent.length > 0 ? html`<button type="button" @click=${() => print()}>${t('session.print')}</button>` : nothing}
    </div>
    <p class="soft no-print">${t('session.closes')}</p>
  </section>`;
}
