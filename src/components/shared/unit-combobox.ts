import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { searchUnits } from '../../core/address/search.js';
import { foldVietnamese } from '../../core/text/accents.js';

/** What can be chosen. */
export interface Unit {
  readonly code: string;
  /** In full, with its kind. */
  readonly name: string;
}

/** What a combobox shows of its field. */
export interface ComboboxView {
  readonly label: string;
  /** What the list says where nothing fits. */
  readonly empty: string;
  /** How many fit, for a screen reader. */
  readonly count: (count: number) => string;
  readonly describedBy: string;
  readonly off: boolean;
  readonly required: boolean;
  readonly wrong: boolean;
}

/**
 * A text with a list under it that follows what is typed.
 *
 * Spec: ARIA Authoring Practices Guide, combobox, "Editable Combobox With List Autocomplete": the focus
 * stays in the text, arrows move through the list, Enter takes, Escape closes. What is typed in full
 * counts as chosen, and what fits nothing stays as it was typed.
 */
export class UnitCombobox<T extends Unit> {
  /** What stands in the text. */
  text = '';
  /** What was chosen; `undefined` while the text is no unit. */
  chosen: T | undefined;
  readonly #host: LitElement;
  readonly #id: string;
  readonly #changed: (how: 'typed' | 'chosen' | 'change') => void;
  #units: readonly T[] = [];
  #open = false;
  #active = -1;

  /** @param changed - `typed`: text alone; `chosen`: a unit was taken; `change`: the text was left. */
  constructor(host: LitElement, id: string, changed: (how: 'typed' | 'chosen' | 'change') => void) {
    this.#host = host;
    this.#id = id;
    this.#changed = changed;
  }

  /** What there is to choose. A text that was typed before the list was there may turn out to be one of them. */
  set units(units: readonly T[]) {
    this.#units = units;
    this.chosen ??= this.#exact();
  }

  /** Takes a unit, or empties it. */
  set(unit: T | undefined): void {
    this.chosen = unit;
    this.text = unit?.name ?? '';
    this.#open = false;
  }

  view({ label, empty, count, describedBy, off, required, wrong }: ComboboxView): TemplateResult {
    const id = this.#id;
    const open = this.#open && this.#units.length > 0;
    const matches = open ? this.#matches() : [];
    return html`<div class="part">
      <label for=${id} id="${id}-label">${label}</label>
      <div class="combobox">
        <input
          id=${id}
          part="control"
          type="text"
          role="combobox"
          aria-labelledby="${id}-label"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="${id}-list"
          aria-autocomplete="list"
          aria-activedescendant=${open && this.#active >= 0 ? `${id}-${this.#active}` : nothing}
          aria-describedby=${describedBy}
          aria-required=${required ? 'true' : 'false'}
          aria-invalid=${wrong ? 'true' : 'false'}
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          ?disabled=${off}
          .value=${live(this.text)}
          @input=${this.#typed}
          @keydown=${this.#pressed}
          @click=${() => this.#show(true)}
          @blur=${this.#left}
        />
        <ul
          id="${id}-list"
          part="list"
          role="listbox"
          aria-label=${label}
          ?hidden=${!open || matches.length === 0}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${this.#clicked}
          @keydown=${this.#pressed}
        >
          ${matches.map(
            (unit, index) =>
              html`<li
                id="${id}-${index}"
                role="option"
                class=${index === this.#active ? 'active' : ''}
                aria-selected=${unit.code === this.chosen?.code ? 'true' : 'false'}
              >
                ${unit.name}
              </li>`,
          )}
        </ul>
      </div>
      <p class=${open && matches.length === 0 ? 'hint' : 'visually-hidden'} role="status">
        ${open ? (matches.length === 0 ? empty : count(matches.length)) : nothing}
      </p>
    </div>`;
  }

  /** Everything, as long as the text is what was chosen. */
  #matches(): readonly T[] {
    return searchUnits(this.#units, this.chosen ? '' : this.text);
  }

  /** The unit whose name this is, with or without its kind and its marks, if there is just one. */
  #exact(): T | undefined {
    const typed = foldVietnamese(this.text);
    if (typed === '') return undefined;
    const fits = (name: string) => foldVietnamese(name) === typed;
    const full = this.#units.filter(({ name }) => fits(name));
    const found = full.length > 0 ? full : this.#units.filter(({ name }) => fits(withoutKind(name)));
    const same = found.filter(({ name }) => name.normalize('NFC') === this.text.normalize('NFC').trim());
    return same[0] ?? (found.length === 1 ? found[0] : undefined);
  }

  readonly #typed = (event: Event) => {
    this.text = (event.target as HTMLInputElement).value;
    this.chosen = undefined;
    this.#show(true);
    this.#changed('typed');
  };

  readonly #left = () => {
    const typed = this.chosen === undefined && this.text !== '';
    this.#show(false);
    if (!typed) return;
    const exact = this.#exact();
    if (exact) this.#take(exact);
    else this.#changed('change');
  };

  readonly #clicked = (event: Event) => {
    const option = (event.target as Element).closest('[role=option]');
    const unit = option && this.#matches()[[...option.parentElement!.children].indexOf(option)];
    if (unit) this.#take(unit);
  };

  readonly #pressed = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const matches = this.#open ? this.#matches() : [];
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      if (this.#open)
        this.#active =
          (this.#active + move + matches.length + Number(this.#active < 0 && move < 0)) %
          (matches.length || 1);
      else this.#show(true);
    } else if (event.key === 'Enter' && this.#open) {
      const unit = matches[this.#active] ?? (matches.length === 1 ? matches[0] : this.#exact());
      if (unit) this.#take(unit);
      else this.#show(false);
    } else if (event.key === 'Escape' && this.#open) {
      this.#show(false);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector('.active')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  #take(unit: T): void {
    this.set(unit);
    this.#host.requestUpdate();
    this.#changed('chosen');
  }

  #show(open: boolean): void {
    this.#open = open;
    this.#active = -1;
    this.#host.requestUpdate();
  }
}

const withoutKind = (name: string) => name.replace(/^(Thành phố|Tỉnh|Phường|Xã|Đặc khu) /, '');
