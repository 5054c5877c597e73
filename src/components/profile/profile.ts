import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { profileName, type Profile } from '../../core/profile/profile.js';
import { applicants, relationWord } from '../../core/profile/relations.js';
import type { Imported } from '../../core/storage/vault-file.js';
import type { WipeReport } from '../../core/storage/wipe.js';
import { device } from '../../core/text/locales/vi/device.js';
import { doubts } from '../../core/text/locales/vi/doubts.js';
import { fields } from '../../core/text/locales/vi/fields.js';
import { myData } from '../../core/text/locales/vi/my-data.js';
import { facts } from '../../core/text/locales/vi/facts.js';
import { profile } from '../../core/text/locales/vi/profile.js';
import { relation } from '../../core/text/locales/vi/relation.js';
import { unlock } from '../../core/text/locales/vi/unlock.js';
import { vault } from '../../core/text/locales/vi/vault.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { factsStyles } from '../shared/facts.styles.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { vaultNotice } from '../shared/vault-notice.js';
import { isLocked, waitingView } from '../shared/waiting-view.js';
import { hasAgreed } from './add-view.js';
import { Adding } from './adding.js';
import { confirmView } from './confirm-view.js';
import { KEEP_SENSITIVE } from './consent-texts.js';
import { consentsView } from './consents-view.js';
import { editView } from './edit-view.js';
import { FileSection } from './file-section.js';
import { focusLater } from '../shared/focus-later.js';
import { LockSection } from './lock-section.js';
import { WalletSection, type WalletModule } from './wallet-section.js';
import { logView } from './log-view.js';
import { PersonEdit } from './person-edit.js';
import { personView } from './person-view.js';
import { BkProfileChangedEvent, BkWipedEvent } from './profile.events.js';
import { styles } from './profile.styles.js';
import { ProfilesController, type Command, type CommandName, type Household } from './profiles-controller.js';
import { wipedView, wipeLeft } from './wipe-view.js';

/** In place of a person's id: the question or the notice is about everything. */
const ALL = 'all';
/** The same for the lock, where one of the answers erases. */
const LOCK = 'lock';

/** Where it is told that a command is done, and in which words; the rest is told of the person it was about. */
const TOLD: Readonly<Partial<Record<CommandName, readonly [place: string, text: string]>>> = {
  remove: [ALL, 'profile.deleted'],
  level: [LOCK, 'my.lock-changed'],
  withdraw: ['consents', 'my.withdraw-done'],
  'clear-log': ['log', 'my.log-cleared'],
};
/** After these the page may want to read the household again. */
const CHANGING: readonly CommandName[] = ['save', 'add', 'remove', 'import'];

/**
 * "Dữ liệu của tôi": who is known on this device, what is kept of them and where it came from; to correct and
 * to add, to lock, to take along in a file, to see and withdraw what was agreed to, who used what, and to
 * delete one fact, one person or everything.
 *
 * @tag bk-profile
 * @slot - What shows until the data is there: telephone, address, link.
 * @fires {BkProfileChangedEvent} bk-profile-changed - The person added, corrected or deleted somebody, or opened a saved file.
 * @fires {BkWipedEvent} bk-wiped - Everything on this device has been erased; never in a helper session.
 * @fires {BkErrorEvent} bk-error - Something failed; the element shows what to do.
 * @csspart facts - What is kept of one person.
 */
export class BkProfile extends LitElement {
  static override styles = [hostStyles, controlStyles, factsStyles, styles];

  /**
   * Fetches `<bk-session>` and `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /**
   * Fetches the list of papers; set by the module that defines this tag.
   * @internal
   */
  static loadWallet?: () => Promise<WalletModule>;

  /** Id of the person whom a question is about, or {@link ALL}. */
  @state() private asking: string | undefined;
  /** What was just done, told where it happened. */
  @state() private notice: { readonly place: string; readonly text: unknown } | undefined;
  /** Numbers that are shown whole, as `id/fact`. */
  @state() private unmasked: ReadonlySet<string> = new Set();

  readonly #l10n = new LocalizeController(this, {
    ...fields,
    ...device,
    ...relation,
    ...unlock,
    ...facts,
    ...profile,
    ...doubts,
    ...vault,
    ...myData,
  });
  readonly #profiles = new ProfilesController(
    this,
    (command) => this.#finished(command),
    (error) => this.#failed(error),
  );
  readonly #edit = new PersonEdit(this);
  readonly #adding = new Adding(this, this.#profiles, this.#l10n);
  readonly #lock = new LockSection(this, this.#profiles, this.#l10n);
  readonly #files = new FileSection(this, this.#profiles, this.#l10n);
  readonly #wallet = new WalletSection(
    this,
    this.#l10n,
    () => BkProfile.loadWallet?.(),
    (error) => this.dispatchEvent(new BkErrorEvent(error)),
  );
  /** How many people a wipe was asked for, and whether only what was entered for somebody else was to go. */
  #wiped = { people: 0, helping: false };

  constructor() {
    super();
    new ConcealController(this, () => this.#conceal());
    new GuardsController(
      this,
      () => BkProfile.loadGuards?.(),
      (error) => this.dispatchEvent(new BkErrorEvent(error)),
    );
  }

  override render(): TemplateResult {
    return html`<div lang=${this.#l10n.lang}>
      <bk-session embedded></bk-session>
      <div class="stack">${this.#content()}</div>
    </div>`;
  }

  #content(): TemplateResult {
    const { state } = this.#profiles;
    if (state.status === 'ready') return this.#household(state.value);
    const waiting = waitingView(state, this.#l10n, () => this.#profiles.load());
    // What cannot be read can still be erased.
    return html`${waiting}
    ${state.status === 'failed' && !isLocked(state.error) ? this.#wipe(0, false) : nothing}`;
  }

  #household(household: Household): TemplateResult {
    const { t } = this.#l10n;
    const { people, level, helping } = household;
    const empty = people.length === 0;
    const errorOf = (name: CommandName) => this.#profiles.errorOf(name);
    return html`
      ${this.#done(ALL)} ${vaultNotice(household.status, this.#l10n, this.#again())}
      ${
        empty
          ? html`<div class="stack tight">
              <h2>${t('profile.empty')}</h2>
              <p class="soft">${t('profile.empty-hint')}</p>
            </div>`
          : html`<h2>${t('profile.people')}</h2>`
      }
      ${level !== undefined || !empty ? html`<p class="note">${t(helping ? 'my.helping' : `profile.level-${level ?? 'open'}`)}</p>` : nothing}
      ${repeat(
        people,
        ({ id }) => id,
        (person) => this.#person(person, household),
      )}
      <div class="sections">
        ${this.#adding.view(household)}
        ${
          helping || (level === undefined && empty)
            ? nothing
            : this.#lock.view(household, this.#done(LOCK), {
                asked: this.asking === LOCK,
                ask: () => this.#ask(LOCK),
                cancel: () => this.#unask('#lock-set'),
              })
        }
        ${this.#wallet.view(household)} ${this.#files.view(household, this.#done('file'))}
        ${consentsView(household, this.#done('consents'), errorOf('withdraw'), this.#l10n, (id) => this.#profiles.withdraw(id))}
        ${logView(household, this.#done('log'), errorOf('clear-log'), this.#l10n, () => this.#profiles.clearLog())}
      </div>
      ${level !== undefined || !empty ? this.#wipe(people.length, helping) : nothing}
    `;
  }

  /** Ways back to what the browser has thrown away: the card, or a file that was saved. */
  #again(): TemplateResult {
    const { t } = this.#l10n;
    const open = (section: string, field: string) => () => {
      const details = this.shadowRoot?.querySelector<HTMLDetailsElement>(section);
      if (details) details.open = true;
      focusLater(this, field);
    };
    return html`<div class="row">
      <button type="button" id="again-card" @click=${open('#add', '#add summary')}>
        ${t('my.again-card')}
      </button>
      <button type="button" id="again-file" @click=${open('#file', '#import-file')}>
        ${t('my.again-file')}
      </button>
    </div>`;
  }

  #person(person: Profile, household: Household): TemplateResult {
    const { id } = person;
    const { t } = this.#l10n;
    const { people } = household;
    const name = profileName(person) || t('profile.unnamed');
    const owner = applicants(people).find((one) => one.relation === 'self');
    const dead = person.facts['person.deathDate'] !== undefined;
    return html`<section class="card stack" aria-labelledby="name-${id} relation-${id}">
      <div>
        <h3 id="name-${id}">${name}</h3>
        <p class="relation" id="relation-${id}">
          ${t(relationWord(person.relation, person, owner))}${dead ? html` · ${t('my.dead')}` : nothing}
        </p>
      </div>
      ${this.#done(id)}
      ${this.#edit.current?.before.id === id ? this.#editing(household) : this.#showing(person, people.length)}
      ${
        this.asking === id
          ? confirmView(
              {
                text: t('profile.delete-question', { name }),
                yes: t('profile.delete-yes'),
                error: this.#profiles.errorOf('remove'),
                confirm: () => this.#profiles.remove(id),
                cancel: () => this.#unask(`#remove-${CSS.escape(id)}`),
              },
              this.#l10n,
            )
          : nothing
      }
    </section>`;
  }

  #showing(person: Profile, count: number): TemplateResult {
    const { id } = person;
    const shown = {
      person,
      unmasked: (key: string) => this.unmasked.has(`${id}/${key}`),
      today: vietnamDate(this.#profiles.now),
      open: count === 1,
    };
    return personView(shown, this.#l10n, {
      // One at a time: opening another would drop what was typed.
      edit: this.#edit.current ? undefined : () => this.#begin(person),
      remove: () => this.#ask(id),
      toggle: (key) => this.#toggle(`${id}/${key}`),
    });
  }

  #editing(household: Household): unknown {
    const edit = this.#edit;
    if (!edit.current) return nothing;
    return editView(edit.current, household.people, this.#profiles.errorOf('save'), this.#l10n, {
      take: (key, value) => edit.take(key, value),
      relate: (is) => edit.relate(is),
      copy: (from, key) => edit.copy(from, key),
      open: (group) => edit.open(group),
      agree: (sensitive) => edit.agree(sensitive),
      save: () => this.#save(household),
      cancel: () => {
        const id = edit.current?.before.id ?? '';
        edit.end();
        focusLater(this, `#edit-${CSS.escape(id)}`);
      },
    });
  }

  /**
   * Offered also when nothing can be read: what is unreadable can still be erased.
   *
   * @param helping - What is on the device is out of reach; only what was entered since goes.
   */
  #wipe(people: number, helping: boolean): TemplateResult {
    const { t } = this.#l10n;
    if (this.asking !== ALL) {
      return html`<div>
        <button type="button" class="danger" id="wipe" @click=${() => this.#ask(ALL)}>
          ${t(helping ? 'my.wipe-help' : 'profile.wipe')}
        </button>
      </div>`;
    }
    const error = this.#profiles.errorOf('wipe');
    return confirmView(
      {
        text: t(helping ? 'my.wipe-help-question' : 'profile.wipe-question'),
        yes: t(helping ? 'profile.delete-yes' : 'profile.wipe-yes'),
        error,
        more: wipeLeft(error, this.#l10n),
        confirm: () => {
          this.#wiped = { people, helping };
          this.#profiles.wipe();
        },
        cancel: () => this.#unask('#wipe'),
      },
      this.#l10n,
    );
  }

  #done(place: string): unknown {
    const { notice } = this;
    return notice?.place === place
      ? html`<p class="note" id="notice" tabindex="-1">${notice.text}</p>`
      : nothing;
  }

  #begin(person: Profile): void {
    this.#settle();
    this.#edit.begin(person);
    focusLater(this, 'bk-name-field');
  }

  #save(household: Household): void {
    const edit = this.#edit;
    if (!edit.current) return;
    const { before } = edit.current;
    const agreed = hasAgreed(household, before.id, KEEP_SENSITIVE.purpose);
    if (edit.check(vietnamDate(this.#profiles.now), agreed)) this.#profiles.save(edit.current);
    else void this.updateComplete.then(() => this.#focusWrong());
  }

  /** A page that is locked or erased shows nobody, and nothing that was typed about them. */
  #conceal(): void {
    this.#edit.end();
    this.#adding.end();
    this.#lock.reset();
    this.#files.reset();
    this.#wallet.reset();
    this.asking = undefined;
    this.notice = undefined;
    this.unmasked = new Set();
    this.#profiles.conceal();
  }

  #ask(place: string): void {
    this.#settle();
    this.asking = place;
    focusLater(this, '#cancel');
  }

  #unask(back: string): void {
    this.asking = undefined;
    focusLater(this, back);
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

  #finished({ name, status, value }: Command): void {
    if (status === 'failed') return;
    if (name === 'save' || name === 'wipe') this.#edit.end();
    if (name === 'add' || name === 'wipe') this.#adding.end();
    this.asking = undefined;
    if (name === 'export') {
      this.#files.exported(value as string);
      return;
    }
    if (name === 'level') this.#lock.reset();
    if (name === 'import') this.#files.reset();
    if (name !== 'lock') this.#tell(name, value);
    if (CHANGING.includes(name) || (name === 'wipe' && this.#wiped.helping))
      this.dispatchEvent(new BkProfileChangedEvent());
    else if (name === 'wipe' || (name === 'level' && value)) this.dispatchEvent(new BkWipedEvent());
  }

  #tell(name: CommandName, value: unknown): void {
    const { t } = this.#l10n;
    const { people, helping } = this.#wiped;
    if (name === 'wipe') {
      const text = helping ? t('my.wiped-help') : wipedView(value as WipeReport, people, this.#l10n);
      this.notice = { place: ALL, text };
    } else if (name === 'import') {
      const { added, changed } = value as Imported;
      const text = t(added + changed > 0 ? 'my.imported' : 'my.imported-nothing', { added, changed });
      this.notice = { place: 'file', text };
    } else if (name === 'level' && value) {
      this.notice = { place: ALL, text: t('my.lock-erased') };
    } else {
      const [place, text] = TOLD[name] ?? [value as string, 'profile.saved'];
      this.notice = { place, text: t(text) };
    }
    focusLater(this, '#notice');
  }

  /** Locked or gone: what was typed or shown whole is not kept here either. */
  #failed(error: unknown): void {
    if (this.#profiles.state.status === 'failed') {
      this.#edit.end();
      this.#adding.end();
      this.unmasked = new Set();
    }
    this.dispatchEvent(new BkErrorEvent(error));
  }

  #focusWrong(): void {
    const path = this.#edit.current?.issues[0]?.path ?? '';
    this.shadowRoot?.querySelector<HTMLElement>(`section [name="${path}"]`)?.focus();
  }
}
