import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { communes, type Commune } from '../../../core/address/units.js';
import type { PetitionPlace } from '../../../core/feedback/petition.js';
import { address as addressTexts } from '../../../core/text/locales/vi/address.js';
import { UnitCombobox } from '../../shared/unit-combobox.js';
import type { LocalizeController } from '../../shared/localize-controller.js';

/** What the entry gives and takes. */
export interface PlaceActions {
  readonly place: () => PetitionPlace;
  readonly change: (place: PetitionPlace) => void;
}

/** How far the device is with its place. */
type Locating = 'idle' | 'asking' | 'searching' | 'denied' | 'failed';

/** A fix of a satellite is not waited for longer. */
const LOCATE_MS = 20_000;

/** Where it is: a commune of the province, words, and a point if the person wants one. */
export class PlaceEntry {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #actions: PlaceActions;
  readonly #commune: UnitCombobox<Commune>;
  #province: string | undefined;
  #locating: Locating = 'idle';
  /** The point is one that the device has measured; else it was chosen on what the site supplies. */
  #measured = false;

  constructor(host: LitElement, l10n: LocalizeController, actions: PlaceActions) {
    this.#host = host;
    this.#l10n = l10n;
    this.#actions = actions;
    l10n.add(addressTexts);
    this.#commune = new UnitCombobox(host, 'commune', () => this.#communeChanged());
  }

  /** The list of communes of this province; without one, or without a line, the words are enough. */
  set province(code: string | undefined) {
    if (code === undefined || code === this.#province) return;
    this.#province = code;
    communes(code).then(
      (all) => {
        this.#commune.units = all;
        this.#host.requestUpdate();
      },
      () => (this.#province = undefined),
    );
  }

  /** What was chosen comes from elsewhere, such as a draft. */
  show({ commune }: PetitionPlace): void {
    this.#commune.set(commune && { ...commune, provinceCode: this.#province ?? '' });
    this.#locating = 'idle';
  }

  view(unit: string, wrong: boolean): TemplateResult {
    const { t } = this.#l10n;
    const { note = '' } = this.#actions.place();
    return html`<fieldset part="place" aria-describedby="place-hint">
      <legend>${t('petition.place')}</legend>
      <p class="hint" id="place-hint">${t('petition.place-hint')}</p>
      ${
        this.#province === undefined
          ? nothing
          : this.#commune.view({
              label: t('petition.commune'),
              empty: t('address.no-match'),
              count: (count) => t('address.matches', { count }),
              describedBy: 'place-hint',
              off: false,
              required: false,
              wrong: false,
            })
      }
      <label for="note">${t('petition.note')}</label>
      <p class="error" id="note-error">${wrong ? t('issue.petition-note') : nothing}</p>
      <input
        id="note"
        autocomplete="off"
        aria-describedby="note-error"
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${live(note)}
        @input=${(event: Event) =>
          this.#actions.change({ ...this.#actions.place(), note: (event.target as HTMLInputElement).value })}
      />
      ${this.#pointView(unit)}
      <slot name="map"></slot>
    </fieldset>`;
  }

  #pointView(unit: string): TemplateResult {
    const { t } = this.#l10n;
    const { point } = this.#actions.place();
    const said = point
      ? this.#measured
        ? t('petition.located', { metres: Math.max(1, Math.round(point.accuracyM)) })
        : t('petition.point-chosen')
      : this.#locating === 'searching'
        ? t('petition.locating')
        : '';
    const wrong = !point && (this.#locating === 'denied' || this.#locating === 'failed');
    return html`<div class="field">
      <p role="status" part="point">${said}</p>
      <p class="note warn" role="alert" ?hidden=${!wrong}>
        ${wrong ? t(`petition.locate-${this.#locating}`) : nothing}
      </p>
      ${
        !point && this.#locating === 'asking'
          ? html`<div class="note stack tight" role="group" aria-labelledby="consent">
              <p id="consent">${t('petition.locate-consent', { unit })}</p>
              <div class="row">
                <button type="button" id="locate-yes" @click=${this.#locate}>
                  ${t('petition.locate-yes')}
                </button>
                <button type="button" class="plain" @click=${() => this.#go('idle', 'locate')}>
                  ${t('common.cancel')}
                </button>
              </div>
            </div>`
          : html`<div class="row">
              ${
                point
                  ? html`<button type="button" id="unlocate" @click=${this.#drop}>
                      ${t('petition.unlocate')}
                    </button>`
                  : navigator.geolocation
                    ? html`<button
                        type="button"
                        id="locate"
                        ?disabled=${this.#locating === 'searching'}
                        @click=${() => this.#go('asking', 'locate-yes')}
                      >
                        ${t('petition.locate')}
                      </button>`
                    : nothing
              }
            </div>`
      }
    </div>`;
  }

  readonly #locate = () => {
    this.#go('searching');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy: accuracyM } }) => {
        // Whoever has left the question, or chosen a point meanwhile, has decided otherwise.
        if (this.#locating !== 'searching') return;
        this.#measured = true;
        this.#actions.change({ ...this.#actions.place(), point: { lat, lng, accuracyM } });
        this.#go('idle', 'unlocate');
      },
      ({ code, PERMISSION_DENIED }) => this.#go(code === PERMISSION_DENIED ? 'denied' : 'failed', 'locate'),
      { enableHighAccuracy: true, timeout: LOCATE_MS, maximumAge: 60_000 },
    );
  };

  /** A point that the site's picture or map has given. */
  pointGiven(): void {
    this.#measured = false;
    this.#locating = 'idle';
  }

  readonly #drop = () => {
    const { point: _point, ...rest } = this.#actions.place();
    this.#actions.change(rest);
    this.#go('idle', 'locate');
  };

  #go(to: Locating, focus?: string): void {
    this.#locating = to;
    this.#host.requestUpdate();
    if (focus === undefined) return;
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById(focus)?.focus());
  }

  #communeChanged(): void {
    const { chosen } = this.#commune;
    const { commune: _commune, ...rest } = this.#actions.place();
    this.#actions.change(chosen ? { ...rest, commune: { code: chosen.code, name: chosen.name } } : rest);
  }
}
