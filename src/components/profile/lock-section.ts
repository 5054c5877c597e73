import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Level } from '../../core/storage/store.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { confirmView } from './confirm-view.js';
import { focusLater } from '../shared/focus-later.js';
import { erases, type Household, type ProfilesController } from './profiles-controller.js';
import { secretView, typedIn } from '../shared/secret-view.js';

const LOCKED: readonly (Level | undefined)[] = ['pin', 'passphrase', 'passkey', 'native'];

/** The question before the data is erased for a shared device; one question at a time stands in the element. */
export interface Erasing {
  readonly asked: boolean;
  readonly ask: () => void;
  readonly cancel: () => void;
}

/** What opens the data: the ways that this browser can do, each with no more than it gives. */
export class LockSection {
  readonly #host: LitElement;
  readonly #profiles: ProfilesController;
  readonly #l10n: LocalizeController;
  /** What this browser can do; found out when the section is opened. */
  #levels: readonly Level[] | undefined;
  #chosen: Level | undefined;
  #problem: 'differs' | 'pin-missing' | 'passphrase-missing' | undefined;
  #erasing: Erasing | undefined;
  #level: Level | undefined;

  constructor(host: LitElement, profiles: ProfilesController, l10n: LocalizeController) {
    this.#host = host;
    this.#profiles = profiles;
    this.#l10n = l10n;
  }

  /** @param notice - What was just done here. */
  view({ level, status }: Household, notice: unknown, erasing: Erasing): TemplateResult {
    const { t } = this.#l10n;
    this.#erasing = erasing;
    this.#level = level;
    const promised = status.persisted;
    return html`<details class="card" id="lock" @toggle=${this.#open}>
      <summary><h2>${t('my.lock')}</h2></summary>
      <div class="stack">
        ${notice}
        ${
          LOCKED.includes(level)
            ? html`<div>
                <button type="button" id="lock-now" @click=${() => this.#profiles.lock()}>
                  ${t('my.lock-now')}
                </button>
              </div>`
            : nothing
        }
        ${
          level === 'session' || promised === undefined
            ? nothing
            : html`<p class="soft" id="persisted">${t(promised ? 'my.persisted' : 'my.not-persisted')}</p>`
        }
        ${this.#levels ? this.#form(this.#levels, level) : html`<p role="status">${t('common.loading')}</p>`}
      </div>
    </details>`;
  }

  /** What was typed and chosen is over. */
  reset(): void {
    this.#chosen = undefined;
    this.#problem = undefined;
    for (const input of this.#secrets) input.value = '';
  }

  #form(levels: readonly Level[], level: Level | undefined): TemplateResult {
    const { t, errorText } = this.#l10n;
    const chosen = this.#chosen;
    const error = this.#profiles.errorOf('level');
    const problem = this.#problem;
    const wrong = problem !== undefined || error !== undefined;
    const secret = { error: 'lock-error', wrong, digits: chosen === 'pin' };
    return html`<form class="stack" novalidate autocomplete="off" @submit=${this.#submit}>
      <bk-choice-field
        id="lock-level"
        name="lockLevel"
        required
        .label=${t('my.lock-question')}
        .hint=${t('my.lock-browser')}
        .choices=${lastShared(levels).map((value) => ({ value, label: t(`my.level-${value}`), hint: t(`my.level-${value}-hint`) }))}
        .value=${chosen ?? level ?? ''}
        @change=${(event: Event) => this.#choose((event.currentTarget as FormControl).value as Level)}
      ></bk-choice-field>
      ${
        chosen === 'pin' || chosen === 'passphrase'
          ? html`${secretView({ name: 'secret', label: t(`my.${chosen}`), hint: t(`my.${chosen}-hint`), ...secret })}
            ${secretView({ name: 'again', label: t('my.again'), ...secret })}`
          : nothing
      }
      <p class="error" role="alert" id="lock-error">
        ${problem ? t(`my.${problem}`) : error && !this.#asked ? errorText(error) : nothing}
      </p>
      ${
        this.#asked
          ? confirmView(
              {
                text: t('my.lock-erase-question'),
                yes: t('my.lock-erase-yes'),
                error,
                confirm: () => this.#profiles.setLevel('session', ''),
                cancel: () => this.#erasing?.cancel(),
              },
              this.#l10n,
            )
          : html`<div>
              <button
                type="submit"
                id="lock-set"
                class=${chosen === 'session' ? 'danger' : 'primary'}
                ?disabled=${chosen === undefined}
              >
                ${t('my.lock-set')}
              </button>
            </div>`
      }
    </form>`;
  }

  readonly #open = async (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open || this.#levels) return;
    this.#levels = await this.#profiles.levels();
    this.#host.requestUpdate();
  };

  get #asked(): boolean {
    return this.#chosen === 'session' && this.#erasing?.asked === true;
  }

  #choose(level: Level): void {
    this.#profiles.dismiss();
    if (this.#asked) this.#erasing?.cancel();
    this.reset();
    this.#chosen = level;
    this.#host.requestUpdate();
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const level = this.#chosen;
    if (!level) return;
    const form = event.currentTarget as HTMLFormElement;
    const secret = typedIn(form, 'secret');
    this.#problem = problemOf(level, secret, typedIn(form, 'again'));
    this.#host.requestUpdate();
    if (this.#problem) focusLater(this.#host, this.#problem === 'differs' ? '#again' : '#secret');
    else if (erases(this.#level, level)) this.#erasing?.ask();
    else this.#profiles.setLevel(level, secret);
  };

  get #secrets(): readonly HTMLInputElement[] {
    return [...(this.#host.renderRoot?.querySelectorAll<HTMLInputElement>('#lock input.secret') ?? [])];
  }
}

/** What erases comes after what keeps. */
function lastShared(levels: readonly Level[]): readonly Level[] {
  return [...levels].sort((a, b) => Number(a === 'session') - Number(b === 'session'));
}

function problemOf(level: Level, secret: string, again: string) {
  if (level !== 'pin' && level !== 'passphrase') return undefined;
  if (secret === '') return `${level}-missing` as const;
  return secret === again ? undefined : 'differs';
}
