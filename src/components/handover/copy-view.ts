import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SheetRow, SheetSection } from '../../core/handover/sheet.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { Marks } from './marks.js';

/** What the sheet asks its element to do. */
export interface CopyActions {
  readonly copy: (row: SheetRow) => void;
  /** The person has copied by hand what the browser did not let us copy. */
  readonly copiedByHand: (row: SheetRow) => void;
  /** The portal was opened. */
  readonly leave: () => void;
}

/** What the sheet shows. */
export interface CopyState {
  readonly sheet: readonly SheetSection[];
  readonly marks: Marks;
  /** Id of the row that the browser did not let us copy. */
  readonly refused: string | undefined;
  /** Told to screen readers; what is seen stands in the row. */
  readonly said: string;
  readonly link: string;
}

/** The way to the portal, what to do there, and value by value what to type. */
export function copyView(state: CopyState, l10n: LocalizeController, actions: CopyActions): TemplateResult {
  const { t } = l10n;
  const { sheet, marks, said } = state;
  const total = sheet.flatMap(({ rows }) => rows).length;
  let number = 0;
  return html`
    <ol class="steps">
      ${['open', 'copy', 'note'].map((step) => html`<li>${t(`handover.step-${step}`)}</li>`)}
    </ol>
    <p class="soft">${t('handover.secrets')}</p>
    <div>
      <a
        class="button primary"
        part="link"
        href=${state.link}
        target="_blank"
        rel="noopener noreferrer"
        @click=${actions.leave}
        >${`${t('handover.open-portal')} ${t('handover.new-tab')}`}</a
      >
    </div>
    <p class="progress" id="progress">${t('handover.progress', { done: marks.count(sheet), total })}</p>
    <p class="visually-hidden" role="status" id="said">${said}</p>
    ${sheet.map(({ id, title, rows }, index) => {
      const start = number + 1;
      number += rows.length;
      return html`<section class="stack tight">
        <h4 id="section-${index}" data-section=${id}>${title}</h4>
        <ol class="rows" start=${start} aria-labelledby="section-${index}">
          ${rows.map((row, n) => rowView(row, start + n, state, l10n, actions))}
        </ol>
      </section>`;
    })}
  `;
}

function rowView(
  row: SheetRow,
  number: number,
  { marks, refused }: CopyState,
  { t }: LocalizeController,
  { copy, copiedByHand }: CopyActions,
): TemplateResult {
  const isDone = marks.has(row);
  const label = labelOf(row, t);
  const word = row.kind === 'tick' ? (isDone ? 'ticked' : 'tick') : isDone ? 'copied' : 'copy';
  return html`<li class=${isDone ? 'done' : ''}>
    <span class="number" aria-hidden="true">${number}</span>
    <div class="what">
      <span class="label" lang="vi">${label}</span>
      ${
        row.kind === 'tick'
          ? html`<b>${t(row.value === NO ? 'handover.mark-no' : 'handover.mark-yes')}</b>`
          : refused === row.id
            ? html`<input
                  id="refused"
                  readonly
                  aria-label=${label}
                  aria-describedby="refusal"
                  .value=${live(row.value)}
                  @copy=${() => copiedByHand(row)}
                /><span class="note warn" id="refusal">${t('handover.copy-failed')}</span>`
            : html`<span
                >${row.kind === 'choice' ? html`<i>${t('handover.pick')}:</i> ` : nothing}<b
                  translate="no"
                  lang="vi"
                  >${row.value}</b
                ></span
              >`
      }
    </div>
    <button type="button" @click=${() => copy(row)}>
      <span class="mark" aria-hidden="true">${isDone ? '✓ ' : nothing}</span>${t(`handover.${word}`)}<span
        class="visually-hidden"
      >
        ${label}</span
      >
    </button>
  </li>`;
}

/** As a statement that is not made stands on the sheet. */
const NO = 'Không';

/** The label of a row, with the row of the table and the box of the address that it is about. */
export const labelOf = ({ label, part, entry }: SheetRow, t: LocalizeController['t']): string =>
  [
    entry === undefined ? '' : t('handover.entry', { n: entry }),
    label,
    part === undefined ? '' : t(`handover.${part}`),
  ]
    .filter(Boolean)
    .join(' – ');
