import type { LitElement, TemplateResult } from 'lit';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { addView, cardHolder, hasAgreed, type Newcomer } from './add-view.js';
import { KEEP } from './consent-texts.js';
import { focusLater } from '../shared/focus-later.js';
import type { Household, ProfilesController } from './profiles-controller.js';

/** Adds somebody: a card or a name, then who that is, and whether they agree. */
export class Adding {
  readonly #host: LitElement;
  readonly #profiles: ProfilesController;
  readonly #l10n: LocalizeController;
  #newcomer: Newcomer | undefined;

  constructor(host: LitElement, profiles: ProfilesController, l10n: LocalizeController) {
    this.#host = host;
    this.#profiles = profiles;
    this.#l10n = l10n;
  }

  view(household: Household): TemplateResult {
    return addView(this.#newcomer, household, this.#profiles.errorOf('add'), this.#l10n, {
      scanned: ({ card, mrz }) => {
        const read = card ?? mrz;
        if (read) this.#take(read);
      },
      named: (event) => {
        event.preventDefault();
        const [field] = this.#controls('bk-name-field');
        if (field && isValid([field])) this.#take(field.value);
      },
      answer: (change) => {
        if (this.#newcomer) this.#set(answered(this.#newcomer, change));
      },
      save: () => this.#save(household),
      cancel: () => {
        this.end();
        focusLater(this.#host, '#add summary');
      },
    });
  }

  /** Puts away who was to be added. */
  end(): void {
    this.#set(undefined);
    const section = this.#host.renderRoot?.querySelector<HTMLDetailsElement>('#add');
    if (section) section.open = false;
  }

  #take(card: Newcomer['card']): void {
    this.#profiles.dismiss();
    this.#set({ card });
    focusLater(this.#host, '#taken');
  }

  #save(household: Household): void {
    const newcomer = this.#newcomer;
    if (!newcomer) return;
    this.#set({ ...newcomer, tried: true });
    if (!isValid(this.#controls('bk-choice-field'))) return;
    const { card, level, agreed = false } = newcomer;
    const holder = cardHolder(household.people, card);
    if (!agreed && !hasAgreed(household, holder?.id, KEEP.purpose)) {
      focusLater(this.#host, '#agreed');
      return;
    }
    const relation = holder?.relation ?? newcomer.relation ?? 'other';
    this.#profiles.add({ id: holder?.id, relation, card, level, agreed });
  }

  #set(newcomer: Newcomer | undefined): void {
    this.#newcomer = newcomer;
    this.#host.requestUpdate();
  }

  #controls(tag: string): readonly FormControl[] {
    return [...this.#host.renderRoot.querySelectorAll<FormControl>(`#add ${tag}`)];
  }
}

/** With another answer; who turns out to be somebody else has yet to agree. */
function answered(newcomer: Newcomer, change: Omit<Partial<Newcomer>, 'card'>): Newcomer {
  const isOther = change.relation !== undefined && change.relation !== newcomer.relation;
  return { ...newcomer, ...(isOther && { agreed: false }), ...change };
}

/** Whether all fields hold; the focus goes to the first that does not. */
function isValid(controls: readonly FormControl[]): boolean {
  const wrong = controls.filter((control) => !control.reportValidity());
  wrong[0]?.focus();
  return wrong.length === 0;
}
