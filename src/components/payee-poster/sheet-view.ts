import { html, nothing, type TemplateResult } from 'lit';
import type { Payee } from '../../core/payment/payments.js';
import { qrPath } from '../../core/payment/qr.js';
import { encodeVietQr, type VietQrTransfer } from '../../core/payment/vietqr-encode.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { codePicture } from '../shared/code-picture.js';
import type { Layout } from './layouts.js';

/** What stands on a sheet. */
export interface Sheet {
  readonly payee: Payee;
  /** What the code says. */
  readonly payload: string;
  /** The code as one path in a square of `size` units. */
  readonly symbol: ReturnType<typeof qrPath>;
  readonly hotline: string | undefined;
}

/** What is longer is set smaller. */
const LONG = { name: 44, account: 14 };

/**
 * The sheet of a payee: its static code, which no amount and no content goes with.
 *
 * @throws {BkDataError} as `encodeVietQr`.
 */
export function sheetOf(payee: Payee, hotline: string | undefined): Sheet {
  const { bin, account } = payee;
  // Without a prototype: a page that writes to that of all objects would add an amount or a content.
  const transfer = Object.assign(Object.create(null) as VietQrTransfer, { bin, account });
  const payload = encodeVietQr(transfer);
  // A sticker gets scratched: a quarter of it may be gone.
  return { payee, payload, symbol: qrPath(payload, { ecc: 'Q' }), hotline };
}

/** One sheet, as on paper. */
export function sheetView({ payee, symbol, hotline }: Sheet, { t }: LocalizeController): TemplateResult {
  return html`<div class="sheet">
    <p class="heading">${t('payee.heading')}</p>
    ${codePicture(symbol, t('payee.qr', { payee: payee.name }))}
    <div class="payee" translate="no">
      <p class=${payee.name.length > LONG.name ? 'name long' : 'name'}>${payee.name}</p>
      <p>${payee.bankName}</p>
      <p class=${payee.account.length > LONG.account ? 'account long' : 'account'}>
        <span class="for-ears">${t('payee.account')} </span
        >${groups(payee.account).map((group) => html`<span class="group">${group}</span>`)}
      </p>
    </div>
    <ol>
      ${['payee.step-1', 'payee.step-2', 'payee.step-3'].map((key) => html`<li>${t(key)}</li>`)}
    </ol>
    ${hotline ? html`<p class="call">${t('payee.call', { hotline })}</p>` : nothing}
  </div>`;
}

/** The whole paper: as many equal sheets as go on it. */
export function paperView(sheet: Sheet, { id, perPage }: Layout, l10n: LocalizeController): TemplateResult {
  return html`<div class="paper" data-layout=${id} lang=${l10n.lang}>
    ${Array.from({ length: perPage }, () => html`<div class="poster">${sheetView(sheet, l10n)}</div>`)}
  </div>`;
}

/** Four at a time, as people read them out; the room between is no character, so what is copied is the account. */
const groups = (account: string): readonly string[] => account.match(/.{1,4}/g) ?? [];
