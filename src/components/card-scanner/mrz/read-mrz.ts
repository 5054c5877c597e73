/**
 * The three lines on the back of a card as a second source; fetched when somebody enters such lines.
 *
 * @module
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { parseCitizenMrz, type CitizenMrz } from '../../../core/identity/citizen-mrz.js';
import { mask } from '../../../core/identity/mask.js';
import { card } from '../../../core/text/locales/vi/card.js';
import { papers } from '../../../core/text/locales/vi/papers.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import { BkCardScannedEvent } from '../card-scanner.events.js';
import type { Found } from '../found.js';

/** Reads the lines for an element, in its language. */
export interface MrzReader {
  /** @throws As `parseCitizenMrz`. */
  read(text: string): Found;
  errorText(error: unknown): string;
}

/** One for each element. */
export function makeMrzReader(host: LitElement): MrzReader {
  const l10n = new LocalizeController(host, { ...card, ...papers });
  return {
    read(text) {
      const mrz = parseCitizenMrz(text);
      return { view: () => factsView(mrz, l10n), event: () => new BkCardScannedEvent({ mrz }) };
    },
    errorText: l10n.errorText,
  };
}

function factsView(mrz: CitizenMrz, { t, date }: LocalizeController): TemplateResult {
  const row = (key: string, value: string) =>
    html`<div>
      <dt>${t(`card.${key}`)}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl part="facts">
      ${row('name', `${mrz.surname} ${mrz.given}`.trim())} ${row('birth', date(mrz.dob))}
      ${row('sex', t(`card.${mrz.sex}`))} ${row('number', mask(mrz.personalId, 'citizen-id'))}
      ${mrz.expiry === null ? nothing : row('expires', date(mrz.expiry))}
    </dl>
    <p class="note warn">${t('card.without-marks')}</p>`;
}
