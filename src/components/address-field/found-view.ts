import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AddressCandidate } from '../../core/address/find.js';
import type { Address } from '../../core/profile/profile.js';
import { foldVietnamese } from '../../core/text/accents.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What became of reading a written address. */
export type Reading =
  | { readonly status: 'none' | 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly candidates: readonly AddressCandidate[] };

/** What the person can do with what was found. */
export interface FoundActions {
  readonly pick: (candidate: AddressCandidate) => void;
  /** The pick is made. */
  readonly done: () => void;
  readonly correct: () => void;
  readonly retry: () => void;
}

/** `Phường Hạc Thành, tỉnh Thanh Hóa` */
const unitText = ({ unitName, provinceName }: AddressCandidate) =>
  `${unitName}, ${provinceName.charAt(0).toLowerCase()}${provinceName.slice(1)}`;

/** What was found for a written address: the unit of today, a choice where it was split, or nothing. */
export function foundView(
  reading: Reading,
  address: Address,
  off: boolean,
  { t }: LocalizeController,
  actions: FoundActions,
): TemplateResult {
  const correct = (text: string) =>
    html`<button type="button" class="plain" ?disabled=${off} @click=${actions.correct}>${text}</button>`;
  if (reading.status !== 'ready') {
    return html`<p class="hint" role="status">
        ${{ none: nothing, loading: t('address.reading'), failed: t('address.failed') }[reading.status]}
      </p>
      ${
        reading.status === 'failed'
          ? html`<div class="ways">
              <button type="button" class="plain" @click=${actions.retry}>${t('common.retry')}</button>
            </div>`
          : nothing
      }`;
  }
  const { candidates } = reading;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (candidates.length > 1)
    return splitView(candidates, address, off, t, actions, correct(t('address.wrong')));
  if (only && saysIt(address, only)) return html``;
  return only
    ? html`<div class="note" part="now">
        <p role="status">${t('address.now')} <strong>${unitText(only)}</strong></p>
        ${correct(t('address.wrong'))}
      </div>`
    : html`<div class="note">
        <p role="status">${t('address.unknown')}</p>
        ${correct(t('address.pick'))}
      </div>`;
}

function splitView(
  candidates: readonly AddressCandidate[],
  { unitCode }: Address,
  off: boolean,
  t: LocalizeController['t'],
  { pick, done }: FoundActions,
  correct: TemplateResult,
): TemplateResult {
  return html`<div class="note">
    <fieldset>
      <legend>${t('address.split')}</legend>
      <p class="hint">${t('address.split-hint')}</p>
      <div class="choices">
        ${candidates.map(
          (candidate) =>
            html`<label class="choice" part="option">
              <input
                type="radio"
                name="unit"
                .value=${candidate.unitCode}
                .checked=${live(candidate.unitCode === unitCode)}
                ?disabled=${off}
                @input=${() => pick(candidate)}
                @change=${done}
              />
              <span>${unitText(candidate)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${correct}
  </div>`;
}

/** A text that names the unit of today needs no note about it. */
const saysIt = ({ asWritten, historic }: Address, { unitName }: AddressCandidate) =>
  historic === undefined && foldVietnamese(asWritten).includes(foldVietnamese(unitName));
