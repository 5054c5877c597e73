import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { convertAddress } from '../../core/address/convert.js';
import type { AddressCandidate } from '../../core/address/find.js';
import { parseAddress } from '../../core/address/parse.js';
import { communes, provinces, type Commune, type Province } from '../../core/address/units.js';
import type { Address } from '../../core/profile/profile.js';
import { address as texts } from '../../core/text/locales/vi/address.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { foundView, type Reading } from './found-view.js';
import { UnitCombobox, type ComboboxView } from '../shared/unit-combobox.js';

/**
 * How an address came to be: `found` for one that was given, `typed` on a keystroke, `change` when what was
 * typed is finished, `chosen` from a list.
 */
export type Taken = 'found' | 'typed' | 'change' | 'chosen';

/** What the field gives to be shown. */
export interface EntryFrame extends Omit<ComboboxView, 'label' | 'empty' | 'count'> {
  readonly label: TemplateResult;
  readonly notes: unknown;
  readonly textArea: TemplateResult;
}

/** What the field itself is to the entry. */
export interface EntryHost extends LitElement {
  address: Address;
}

/** How the address is entered: chosen from lists, written, written without lists, or chosen for what was written. */
type Way = 'choose' | 'written' | 'abroad' | 'correct';

/** Another country; ISO 3166-1 keeps ZZ free, CLDR calls it the unknown region. */
const ABROAD = 'ZZ';

/** Everything of an address field that stands on the lists of units; fetched when the field shows. */
export class AddressEntry implements ReactiveController {
  readonly #host: EntryHost;
  readonly #isTyping: () => boolean;
  readonly #take: (address: Address, how: Taken) => void;
  readonly #l10n: LocalizeController;
  readonly #province: UnitCombobox<Province>;
  readonly #commune: UnitCombobox<Commune>;
  #detail = '';
  #way: Way = 'choose';
  #reading: Reading = { status: 'none' };
  #list: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  /** The text that is on screen already. */
  #seen: string | undefined = '';

  /** @param isTyping - Whether the text area is being written in. */
  constructor(host: EntryHost, isTyping: () => boolean, take: (address: Address, how: Taken) => void) {
    this.#host = host;
    this.#isTyping = isTyping;
    this.#take = take;
    this.#l10n = new LocalizeController(host, texts);
    this.#province = new UnitCombobox(host, 'province', (how) => this.#provinceChanged(how));
    this.#commune = new UnitCombobox(host, 'commune', (how) => this.#chosen(how));
    void provinces().then((all) => (this.#province.units = all));
    host.addController(this);
  }

  /** Something is chosen, but no commune yet. */
  get isPartial(): boolean {
    return this.#way === 'choose' && this.#host.address.asWritten !== '' && !this.#commune.chosen;
  }

  /** The field was given another address. */
  forget(): void {
    this.#seen = undefined;
  }

  hostUpdate(): void {
    const { asWritten, countryCode } = this.#host.address;
    if (asWritten === this.#seen) return;
    const before = this.#seen;
    this.#seen = asWritten;
    this.#reading = { status: 'none' };
    if (this.#isTyping()) {
      // Begun in the text area before this code had arrived.
      if (this.#way === 'choose') this.#way = 'written';
      return;
    }
    if (asWritten === '') {
      if (before !== '') this.#clear();
    } else if (countryCode !== undefined && countryCode !== 'VN') this.#way = 'abroad';
    else {
      this.#way = 'written';
      void this.#read();
    }
  }

  view(frame: EntryFrame): TemplateResult {
    return html`<fieldset class="field" lang=${this.#l10n.lang} aria-describedby=${frame.describedBy}>
      <legend part="label">${frame.label}</legend>
      ${frame.notes} ${this.#content(frame)}
    </fieldset>`;
  }

  #content(frame: EntryFrame): TemplateResult {
    const { t } = this.#l10n;
    const { address } = this.#host;
    switch (this.#way) {
      case 'choose':
        return html`${this.#lists(frame)}
          <div class="part">
            <label for="detail">${t('address.detail')}</label>
            <input
              id="detail"
              part="control"
              type="text"
              autocomplete="off"
              spellcheck="false"
              ?disabled=${frame.off}
              .value=${live(this.#detail)}
              @input=${this.#detailTyped}
              @change=${() => this.#chosen('change')}
            />
          </div>
          ${this.#ways(frame, ['written', 'abroad'])}`;
      case 'correct':
        return html`<p class="written">${address.asWritten}</p>
          ${this.#lists(frame)}
          <div class="ways">
            <button type="button" class="plain" @click=${() => this.#go('written')}>
              ${t('address.keep')}
            </button>
          </div>`;
      case 'abroad':
        return html`${this.#text(frame, t('address.abroad'))} ${this.#ways(frame, ['choose'])}`;
      default:
        return html`${this.#text(frame, t('address.as-written'))}
        ${foundView(this.#reading, address, frame.off, this.#l10n, {
          pick: (candidate) => this.#picked(candidate),
          done: () => this.#take(this.#host.address, 'change'),
          correct: () => this.#go('correct'),
          retry: () => void this.#read(),
        })}
        ${address.asWritten === '' ? this.#ways(frame, ['choose', 'abroad']) : nothing}`;
    }
  }

  #text({ textArea }: EntryFrame, label: string): TemplateResult {
    return html`<div class="part" @change=${() => this.#written()}>
      <label for="control">${label}</label>
      ${textArea}
    </div>`;
  }

  #lists(frame: EntryFrame): TemplateResult {
    const { t } = this.#l10n;
    const shared = {
      ...frame,
      empty: t('address.no-match'),
      count: (count: number) => t('address.matches', { count }),
    };
    const note = {
      none: this.#commune.text === '' ? undefined : t('address.province-first'),
      loading: t('address.loading'),
      failed: t('address.failed'),
      ready: undefined,
    }[this.#list];
    return html`${this.#province.view({
        ...shared,
        label: t('address.province'),
        wrong: frame.wrong && !this.#province.chosen,
      })}
      ${this.#commune.view({
        ...shared,
        label: t('address.commune'),
        wrong: frame.wrong && !this.#commune.chosen,
      })}
      <p class="hint" role="status" ?hidden=${!note}>${note}</p>`;
  }

  #ways({ off }: EntryFrame, ways: readonly Way[]): TemplateResult {
    return html`<div class="ways">
      ${ways.map(
        (way) =>
          html`<button type="button" class="plain" ?disabled=${off} @click=${() => this.#go(way)}>
            ${this.#l10n.t(`address.to-${way}`)}
          </button>`,
      )}
    </div>`;
  }

  /** Another way of entering; what was entered so far goes along as text. */
  #go(way: Way): void {
    const { address } = this.#host;
    this.#way = way;
    this.#seen = address.asWritten;
    if (way === 'abroad' || (way === 'choose' && address.countryCode === ABROAD)) this.#written();
    if (way === 'choose') this.#detail = address.asWritten;
    if (way === 'correct') void this.#begin(address);
    if (way === 'written') void this.#read();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('[part=control]')?.focus(),
    );
  }

  /** The lists begin with the province that is sure. */
  async #begin({ provinceCode }: Address): Promise<void> {
    this.#commune.set(undefined);
    this.#province.set((await provinces()).find(({ code }) => code === provinceCode));
    await this.#loadCommunes();
  }

  #clear(): void {
    this.#way = 'choose';
    this.#list = 'none';
    this.#detail = '';
    this.#province.set(undefined);
    this.#commune.set(undefined);
    this.#commune.units = [];
  }

  #provinceChanged(how: 'typed' | 'chosen' | 'change'): void {
    if (this.#commune.chosen?.provinceCode !== this.#province.chosen?.code) {
      if (this.#commune.chosen) this.#commune.set(undefined);
      void this.#loadCommunes();
    }
    this.#chosen(how);
  }

  async #loadCommunes(): Promise<void> {
    const province = this.#province.chosen;
    this.#commune.units = [];
    this.#list = province ? 'loading' : 'none';
    this.#host.requestUpdate();
    if (!province) return;
    try {
      const all = await communes(province.code);
      if (province !== this.#province.chosen) return;
      this.#commune.units = all;
      this.#list = 'ready';
      if (this.#commune.chosen) this.#chosen('chosen');
    } catch {
      if (province !== this.#province.chosen) return;
      this.#list = 'failed';
      this.#way = 'written';
      this.#reading = { status: 'failed' };
    }
    this.#host.requestUpdate();
  }

  readonly #detailTyped = (event: Event) => {
    this.#detail = (event.target as HTMLInputElement).value;
    this.#chosen('typed');
  };

  /** From the lists to an address. */
  #chosen(how: 'typed' | 'chosen' | 'change'): void {
    const [province, commune] = [this.#province.chosen, this.#commune.chosen];
    if (this.#way === 'correct') {
      if (commune) this.#corrected(commune, how);
      return;
    }
    const detail = this.#detail.trim();
    const parts = [detail, this.#commune.text.trim(), this.#province.text.trim()];
    const asWritten = parts.filter(Boolean).join(', ');
    this.#seen = asWritten;
    this.#take(
      {
        asWritten,
        ...(detail && { detail }),
        ...(province && { provinceCode: province.code }),
        ...(commune && { unitCode: commune.code }),
      },
      how,
    );
  }

  /** The text stays; the unit that was found for it does not. */
  #corrected({ code, provinceCode }: Commune, how: Taken): void {
    const { asWritten, detail } = this.#host.address;
    this.#way = 'written';
    this.#seen = asWritten;
    this.#take({ asWritten, ...(detail && { detail }), provinceCode, unitCode: code }, how);
    void this.#read();
  }

  #picked({ provinceCode, unitCode, historic }: AddressCandidate): void {
    const { asWritten, detail } = this.#host.address;
    this.#take(
      { asWritten, ...(detail && { detail }), provinceCode, unitCode, ...(historic && { historic }) },
      'typed',
    );
  }

  /** The text area was left. */
  #written(): void {
    const { asWritten } = this.#host.address;
    this.#seen = asWritten;
    if (this.#way === 'abroad') {
      if (asWritten !== '') this.#take({ asWritten, countryCode: ABROAD }, 'found');
    } else {
      if (this.#host.address.countryCode !== undefined) this.#take({ asWritten }, 'found');
      void this.#read();
    }
  }

  /** Looks for the unit of today. */
  async #read(): Promise<void> {
    const { address } = this.#host;
    const stale = () => this.#host.address.asWritten !== address.asWritten;
    this.#reading = { status: address.asWritten === '' ? 'none' : 'loading' };
    this.#host.requestUpdate();
    if (address.asWritten === '') return;
    try {
      const parsed =
        address.unitCode === undefined
          ? await parseAddress(address.asWritten)
          : { address, candidates: await convertAddress(address) };
      if (stale()) return;
      this.#reading = { status: 'ready', ...parsed };
      const says = { ...address, ...parsed.address };
      if (JSON.stringify(says) !== JSON.stringify(address)) this.#take(says, 'found');
    } catch {
      if (!stale()) this.#reading = { status: 'failed' };
    }
    this.#host.requestUpdate();
  }
}
