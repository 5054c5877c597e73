import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FactKey } from '../../core/profile/facts.js';
import { factText, profileName, type FactValue, type Profile } from '../../core/profile/profile.js';
import { device } from '../../core/text/locales/vi/device.js';
import { fields } from '../../core/text/locales/vi/fields.js';
import { profile } from '../../core/text/locales/vi/profile.js';
import { relation } from '../../core/text/locales/vi/relation.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { factsStyles } from '../shared/facts.styles.js';
import type { FormControl } from '../shared/form-control.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { waitingView } from '../shared/waiting-view.js';
import { addView, cardHolder, type Newcomer } from './add-view.js';
import { confirmView } from './confirm-view.js';
import { editView, type Edit } from './edit-view.js';
import { fieldValues } from './edited-facts.js';
import { personView } from './person-view.js';
import { BkProfileChangedEvent, BkWipedEvent } from './profile.events.js';
import { styles } from './profile.styles.js';
import { ProfilesController, type Command, type Household } from './profiles-controller.js';

/** In place of a person's id: the question or the notice is about everything. */
const ALL = 'all';

/**
 * "Dữ liệu của tôi": who is known on this device, what is kept of them and where it came from; to
 * correct, to add a person by card, to delete one or all.
 *
 * @tag bk-profile
 * @slot - What shows until the data is there: telephone, address, link.
 * @fires {BkProfileChangedEvent} bk-profile-changed - The person added, corrected or deleted somebody.
 * @fires {BkWipedEvent} bk-wiped - Everything on this device has been erased.
 * @fires {BkErrorEvent} bk-error - Something failed; the element shows what to do.
 * @csspart facts - What is kept of one person.
 */
export class BkProfile extends LitElement {
  static override styles = [hostStyles, controlStyles, factsStyles, styles];

  @state() private edit: Edit | undefined;
  @state() private newcomer: Newcomer | undefined;
  /** Id of the person whom a question is about, or {@link ALL}. */
  @state() private asking: string | undefined;
  /** What was just done, told where it happened. */
  @state() private notice: { readonly place: string; readonly text: string } | undefined;
  /** Numbers that are shown whole, as `id/fact`. */
  @state() private unmasked: ReadonlySet<string> = new Set();

  @query('#add') private readonly adding!: HTMLDetailsElement | null;

  readonly #l10n = new LocalizeController(this, { ...fields, ...device, ...relation, ...profile });
  readonly #profiles = new ProfilesController(
    this,
    (command) => this.#finished(command),
    (error) => this.dispatchEvent(new BkErrorEvent(error)),
  );

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.#l10n.lang}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { state } = this.#profiles;
    if (state.status === 'ready') return this.#household(state.value);
    const waiting = waitingView(state, this.#l10n, () => this.#profiles.load());
    // What cannot be read can still be erased.
    return html`${waiting} ${state.status === 'failed' ? this.#wipe() : nothing}`;
  }

  #household(household: Household): TemplateResult {
    const { t } = this.#l10n;
    const { people, level } = household;
    const empty = people.length === 0;
    return html`
      ${this.#done(ALL)}
      ${
        empty
          ? html`<div class="stack tight">
              <p><strong>${t('profile.empty')}</strong></p>
              <p class="soft">${t('profile.empty-hint')}</p>
            </div>`
          : html`<h2>${t('profile.people')}</h2>`
      }
      ${level !== undefined || !empty ? html`<p class="note">${t(`profile.level-${level ?? 'open'}`)}</p>` : nothing}
      ${repeat(
        people,
        ({ id }) => id,
        (person) => this.#person(person),
      )}
      ${addView(this.newcomer, household, this.#errorOf('add'), this.#l10n, {
        scanned: ({ card }) => {
          this.#profiles.dismiss();
          this.newcomer = { card };
          this.#focus('#taken');
        },
        answer: (change) => {
          if (this.newcomer) this.newcomer = { ...this.newcomer, ...change };
        },
        save: () => this.#add(household),
        cancel: () => {
          this.newcomer = undefined;
          if (this.adding) this.adding.open = false;
          this.#focus('summary');
        },
      })}
      ${level !== undefined || !empty ? this.#wipe() : nothing}
    `;
  }

  #person(person: Profile): TemplateResult {
    const { id } = person;
    const { t } = this.#l10n;
    const name = profileName(person) || t('profile.unnamed');
    return html`<section class="card stack" aria-labelledby="name-${id}">
      <h3 id="name-${id}">${name}</h3>
      ${this.#done(id)}
      ${
        this.edit?.before.id === id
          ? editView(this.edit, this.#errorOf('save'), this.#l10n, {
              take: (key, value) => this.#take(key, value),
              save: () => this.#save(),
              cancel: () => {
                this.edit = undefined;
                this.#focus(`#edit-${CSS.escape(id)}`);
              },
            })
          : personView(person, (key) => this.unmasked.has(`${id}/${key}`), this.#l10n, {
              // One at a time: opening another would drop what was typed.
              edit: this.edit ? undefined : () => this.#begin(person),
              remove: () => this.#ask(id),
              toggle: (key) => this.#toggle(`${id}/${key}`),
            })
      }
      ${
        this.asking === id
          ? confirmView(
              {
                text: t('profile.delete-question', { name }),
                yes: t('profile.delete-yes'),
                error: this.#errorOf('remove'),
                confirm: () => this.#profiles.remove(id),
                cancel: () => this.#unask(`#remove-${CSS.escape(id)}`),
              },
              this.#l10n,
            )
          : nothing
      }
    </section>`;
  }

  /** Offered also when nothing can be read: what is unreadable can still be erased. */
  #wipe(): TemplateResult {
    const { t } = this.#l10n;
    if (this.asking !== ALL) {
      return html`<div>
        <button type="button" class="danger" id="wipe" @click=${() => this.#ask(ALL)}>
          ${t('profile.wipe')}
        </button>
      </div>`;
    }
    return confirmView(
      {
        text: t('profile.wipe-question'),
        yes: t('profile.wipe-yes'),
        error: this.#errorOf('wipe'),
        confirm: () => this.#profiles.wipe(),
        cancel: () => this.#unask('#wipe'),
      },
      this.#l10n,
    );
  }

  #done(place: string): unknown {
    const { notice } = this;
    return notice?.place === place
      ? html`<p class="note" id="notice" tabindex="-1">${this.#l10n.t(notice.text)}</p>`
      : nothing;
  }

  #errorOf(name: Command['name']): unknown {
    const { command } = this.#profiles;
    return command?.name === name ? command.error : undefined;
  }

  #begin(person: Profile): void {
    this.#settle();
    this.edit = { before: person, values: fieldValues(person.facts) };
    this.#focus('bk-name-field');
  }

  #take(key: FactKey, value: FactValue): void {
    if (this.edit) this.edit = { ...this.edit, values: { ...this.edit.values, [key]: value } };
  }

  #save(): void {
    const { edit } = this;
    if (!edit) return;
    const { facts } = edit.before;
    // What was kept and left alone may stay, whatever it is.
    const changed = this.#controls('section [name]').filter(
      ({ name, value }) => value !== factText(facts[name as FactKey]?.value ?? ''),
    );
    if (this.#valid(changed)) this.#profiles.save(edit.before, edit.values);
  }

  #add({ people }: Household): void {
    const { newcomer } = this;
    if (!newcomer || !this.#valid(this.#controls('#add [name]'))) return;
    const { card, level } = newcomer;
    const holder = cardHolder(people, card);
    const relation = holder?.relation ?? newcomer.relation ?? 'other';
    this.#profiles.add({ id: holder?.id, relation, card }, level);
  }

  #ask(place: string): void {
    this.#settle();
    this.asking = place;
    this.#focus('#cancel');
  }

  #unask(back: string): void {
    this.asking = undefined;
    this.#focus(back);
  }

  #toggle(number: string): void {
    const unmasked = new Set(this.unmasked);
    if (!unmasked.delete(number)) unmasked.add(number);
    this.unmasked = unmasked;
  }

  /** What was told before is over. */
  #settle(): void {
    this.#profiles.dismiss();
    this.notice = undefined;
    this.asking = undefined;
  }

  #finished({ name, status, id }: Command): void {
    if (status === 'failed') return;
    if (name === 'save' || name === 'wipe') this.edit = undefined;
    if (name === 'add' || name === 'wipe') {
      this.newcomer = undefined;
      if (this.adding) this.adding.open = false;
    }
    this.asking = undefined;
    const text = { save: 'saved', add: 'saved', remove: 'deleted', wipe: 'wiped' }[name];
    this.notice = { place: id ?? ALL, text: `profile.${text}` };
    this.#focus('#notice');
    this.dispatchEvent(name === 'wipe' ? new BkWipedEvent() : new BkProfileChangedEvent());
  }

  #controls(selector: string): readonly FormControl[] {
    return [...(this.shadowRoot?.querySelectorAll<FormControl>(selector) ?? [])];
  }

  #valid(controls: readonly FormControl[]): boolean {
    const wrong = controls.filter((control) => !control.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
  }

  /** Moves the focus to what the next update renders; a field takes it once it has rendered itself. */
  #focus(selector: string): void {
    void this.updateComplete.then(async () => {
      const target = this.shadowRoot?.querySelector<HTMLElement & Partial<LitElement>>(selector);
      await target?.updateComplete;
      target?.focus();
    });
  }
}
