import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { allFields, type ProcedureDefinition } from '../../core/procedure/definition.js';
import { answerText } from '../../core/procedure/conditions.js';
import { erasedAt, type Draft } from '../../core/procedure/drafts.js';
import { steps } from '../../core/procedure/flow.js';
import { joinName } from '../../core/procedure/name-parts.js';
import type { FactKey } from '../../core/profile/facts.js';
import { profileName } from '../../core/profile/profile.js';
import { focusLater } from '../shared/focus-later.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { DraftActions } from './draft-actions.js';
import { whenText } from './draft-words.js';
import type { Ready } from './ready.js';
import type { TakeView } from './take-view.js';

/** One card for each draft: for whom, since when, how far; to go on, to take along, to erase. */
export class ResumeView {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #actions: DraftActions;
  readonly #take: TakeView;
  /** The draft about which is asked. */
  #asked: string | undefined;
  #busy = false;
  #erased = false;
  #error: unknown;

  constructor(host: LitElement, l10n: LocalizeController, actions: DraftActions, take: TakeView) {
    this.#host = host;
    this.#l10n = l10n;
    this.#actions = actions;
    this.#take = take;
  }

  view(ready: Ready): TemplateResult {
    return html`
      ${
        this.#erased
          ? html`<p class="note" role="status" id="erased" tabindex="-1">
              ${this.#l10n.t('draft.discarded')}
            </p>`
          : nothing
      }
      ${ready.drafts.map((draft) => this.#card(draft, ready))}
    `;
  }

  /** Forgets what was asked. */
  reset(): void {
    this.#set({ asked: undefined });
    this.#erased = false;
  }

  #card(draft: Draft, { definition, level }: Ready): TemplateResult {
    const { t } = this.#l10n;
    const now = this.#actions.client()?.now() ?? Date.now();
    const when = whenText(draft.savedAt, now, this.#l10n);
    const kept = level !== undefined && level !== 'session';
    const until = this.#l10n.date(new Date(erasedAt(draft)).toISOString());
    const title = `draft-${draft.id}`;
    return html`<div class="card stack tight resume" role="group" aria-labelledby=${title}>
      <h3 id=${title}>${this.#forWhom(draft, definition)}</h3>
      <p>${t(kept ? 'draft.saved' : 'draft.held', { when })} ${this.#left(draft, definition)}</p>
      ${kept ? html`<p class="hint">${t('draft.until', { date: until })}</p>` : nothing}
      ${this.#asked === draft.id ? this.#question(draft) : this.#buttons(draft, title)}
      ${this.#take.view(draft.id, definition, level)}
    </div>`;
  }

  #buttons(draft: Draft, title: string): TemplateResult {
    const { t } = this.#l10n;
    return html`<div class="row">
      <button
        type="button"
        class="primary"
        aria-describedby=${title}
        @click=${() => this.#actions.resume(draft)}
      >
        ${t('procedure.resume-button')}
      </button>
      <button type="button" class="plain" aria-describedby=${title} @click=${() => this.#take.open(draft.id)}>
        ${t('draft.take')}
      </button>
      <button
        type="button"
        class="plain"
        id="discard-${draft.id}"
        aria-describedby=${title}
        @click=${() => this.#ask(draft)}
      >
        ${t('procedure.discard')}
      </button>
    </div>`;
  }

  #question(draft: Draft): TemplateResult {
    const { t, errorText } = this.#l10n;
    if (this.#busy) return html`<p role="status" id="ask" tabindex="-1">${t('draft.discarding')}</p>`;
    return html`<div class="stack tight">
      <p id="ask" tabindex="-1"><strong>${t('draft.discard-question')}</strong></p>
      <p class="error" role="alert">${this.#error === undefined ? nothing : errorText(this.#error)}</p>
      <div class="row">
        <button type="button" class="danger" @click=${() => void this.#discard(draft)}>
          ${t('draft.discard-yes')}
        </button>
        <button type="button" @click=${() => this.#keep(draft)}>${t('draft.discard-no')}</button>
      </div>
    </div>`;
  }

  /** By name as on the question for whom; who is not named yet, is not. */
  #forWhom({ people, answers }: Draft, definition: ProcedureDefinition): string {
    const { t } = this.#l10n;
    const [first] = definition.people;
    const about =
      definition.people.find(({ role, deceased }) => deceased === true || role === 'subject') ?? first;
    const person = about && people[about.role];
    if (person ? person.relation === 'self' : about === first) return t('draft.for-self');
    const fields = definition.sections.filter((section) => section.person === about?.role);
    const said = (fact: FactKey) => {
      const asked = fields.flatMap((section) => section.fields).find((field) => field.fact === fact);
      return asked ? answerText(answers[asked.key]) : '';
    };
    const typed =
      said('person.fullName') ||
      joinName({
        surname: said('person.surname'),
        middleName: said('person.middleName'),
        givenName: said('person.givenName'),
      });
    const name = typed || (person ? profileName(person) : '');
    return name ? t('draft.for', { name }) : t('draft.for-other');
  }

  /** How many parts there are from the one that was open. */
  #left(draft: Draft, definition: ProcedureDefinition): string {
    const { t } = this.#l10n;
    const { code, version } = draft.procedure;
    const known = allFields(definition).map(({ key }) => key);
    const other = code !== definition.code || version !== definition.version;
    if (other || Object.keys(draft.answers).some((key) => !known.includes(key))) return t('draft.new-form');
    if (draft.screen !== undefined && draft.screen !== 'section') return t('draft.left-none');
    const all = steps(definition, draft.answers);
    const at = all.findIndex(({ section }) => section.id === draft.step);
    return t('draft.left', { count: all.length - Math.max(0, at) });
  }

  #ask(draft: Draft): void {
    this.#take.close();
    this.#set({ asked: draft.id });
    focusLater(this.#host, '#ask');
  }

  #keep(draft: Draft): void {
    this.#set({ asked: undefined });
    focusLater(this.#host, `#discard-${CSS.escape(draft.id)}`);
  }

  /** Says that it is erased when it is. */
  async #discard(draft: Draft): Promise<void> {
    this.#set({ asked: draft.id, busy: true });
    focusLater(this.#host, '#ask');
    try {
      await this.#actions.discard(draft);
      this.#erased = true;
      this.#set({ asked: undefined });
      focusLater(this.#host, '#erased');
    } catch (error) {
      this.#set({ asked: draft.id, error });
      focusLater(this.#host, '#ask');
    }
  }

  #set({ asked, busy = false, error }: { asked: string | undefined; busy?: boolean; error?: unknown }): void {
    this.#asked = asked;
    this.#busy = busy;
    this.#error = error;
    if (asked !== undefined) this.#erased = false;
    this.#host.requestUpdate();
  }
}
