import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Issue } from '../../core/errors.js';
import type { Address } from '../../core/profile/profile.js';
import { FormControl } from '../shared/form-control.js';
import type { AddressEntry, Taken } from './address-entry.js';
import { BkAddressFoundEvent } from './address-field.events.js';
import { styles } from './address-field.styles.js';

const same = (a: Address, b: Address) => JSON.stringify(a) === JSON.stringify(b);

/** Pages without types assign anything. */
const isAddress = (given: unknown): given is Address =>
  typeof given === 'object' && given !== null && 'asWritten' in given && typeof given.asWritten === 'string';

/**
 * An address. A new one is chosen, province and commune, with the house or hamlet before it; one that
 * is given stays as it was written, and the commune of today is found for it, or asked where the old
 * one was split. The value is the text; `address` adds what is known of it.
 *
 * Lists and texts come when the field shows; until then, and where they cannot be fetched, it is one
 * area for text. Districts, gone since July 2025, are read but not asked for.
 *
 * @tag bk-address-field
 * @fires {BkAddressFoundEvent} bk-address-found - More is known of a given address: mostly the commune of today.
 *   While the person has to be asked for that, `address` has no `unitCode`.
 * @csspart label - The label.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart control - The native text area, or an input of the choice.
 * @csspart list - An open list of units.
 * @csspart now - The unit of today that was found.
 */
export class BkAddressField extends FormControl {
  static override styles = [...FormControl.styles, styles];

  /** Text only: no lists, no commune of today, nothing more to fetch. */
  @property({ type: Boolean }) plain = false;

  /** What takes the place of the text area, once its code is there. */
  @state() private entry: AddressEntry | undefined;

  #known: Address = { asWritten: '' };
  #initial: Address = this.#known;
  #asked = false;

  /**
   * The address; structured parts are there only while they fit the text, and only when they are certain
   * or were chosen. A country other than Việt Nam that is not known is `ZZ`. What is no address, such as
   * `null`, empties the field.
   */
  get address(): Address {
    return this.#known.asWritten === this.value ? this.#known : { asWritten: this.value };
  }

  set address(given: Address | null | undefined) {
    const address = isAddress(given) ? given : { asWritten: '' };
    if (same(address, this.address)) return;
    this.#known = address;
    this.value = address.asWritten;
    this.entry?.forget();
    this.requestUpdate();
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.address = this.#initial;
    this.entry?.forget();
  }

  override formStateRestoreCallback(restored: string): void {
    this.address = JSON.parse(restored) as Address;
  }

  protected override get kept(): string {
    return JSON.stringify(this.address);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.plain && !this.#asked) void this.#fetchEntry();
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.#initial = this.address;
  }

  override render(): TemplateResult {
    if (this.plain || !this.entry) return super.render();
    return this.entry.view({
      label: html`${this.label}<span class="optional" .textContent=${this.optional}></span>`,
      notes: this.notes(),
      textArea: this.control(),
      describedBy: 'hint origin error',
      off: this.off,
      required: this.required,
      wrong: this.shown !== undefined,
    });
  }

  protected override check(): Issue | undefined {
    return this.entry?.isPartial ? { path: this.name, code: 'address-unit' } : undefined;
  }

  /** Within a group the notes are told of the group, and not again. */
  protected override control(): TemplateResult {
    return html`<textarea
      id="control"
      part="control"
      rows="3"
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${this.entry && !this.plain ? 'error' : 'hint origin error'}
      aria-invalid=${this.shown ? 'true' : 'false'}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.off}
      .value=${live(this.value)}
      @input=${this.onInput}
      @change=${this.onChange}
    ></textarea>`;
  }

  async #fetchEntry(): Promise<void> {
    this.#asked = true;
    try {
      const { AddressEntry } = await import('./address-entry.js');
      const typing = () => this.typing;
      this.entry = new AddressEntry(this, typing, (address, how) => this.#take(address, how));
    } catch {
      // The text area stays; the address is kept as written.
    }
  }

  #take(address: Address, how: Taken): void {
    this.#known = address;
    this.value = address.asWritten;
    this.requestUpdate();
    if (how === 'found') {
      this.dispatchEvent(new BkAddressFoundEvent());
      return;
    }
    this.origin = '';
    if (this.shown) this.shown = this.problem();
    // The native `input` of what was typed goes on by itself.
    if (how === 'chosen') this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (how !== 'typed') this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
