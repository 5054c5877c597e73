import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SessionState } from '../../core/session/session.js';
import { device } from '../../core/text/locales/vi/device.js';
import { session as texts } from '../../core/text/locales/vi/session.js';
import { unlock } from '../../core/text/locales/vi/unlock.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { vaultNotice } from '../shared/vault-notice.js';
import { countdownView } from './countdown-view.js';
import { endView } from './end-view.js';
import { helpView, isHelperName, NO_HELP, type Help } from './help-view.js';
import { SessionController } from './session-controller.js';
import { BkSessionEndedEvent } from './session.events.js';
import { styles } from './session.styles.js';

type Running = SessionState & { readonly kind: 'shared' | 'helper' };

/**
 * Whose device is this? On one that is not the person's own: what happens to what they type, how to end, a
 * countdown when nobody is there, and at the end what was deleted and what was sent. A volunteer who helps
 * begins a session here that leaves their own data out of sight.
 *
 * Several on one page show the same; one of them speaks.
 *
 * @tag bk-session
 * @fires {BkSessionEndedEvent} bk-session-ended - A session has ended and was erased; `reason` and `complete` say how.
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart bar - Which device this is, and the way out.
 * @csspart countdown - The last minute, fixed to the lower edge of the window.
 * @csspart report - What was deleted and sent.
 * @cssprop [--bk-session-layer=2147483000] - `z-index` of the countdown.
 */
export class BkSession extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  /** Inside another element: shows only a session that runs or has just ended, and only where no other one stands on the page. */
  @property({ type: Boolean }) embedded = false;

  @state() private help: Help | undefined;
  @state() private copied = '';

  readonly #l10n = new LocalizeController(this, { ...device, ...unlock, ...texts });
  readonly #session = new SessionController(this, {
    ended: (report) => {
      this.#focus('#over');
      this.dispatchEvent(new BkSessionEndedEvent(report.reason, report.left.length === 0));
    },
    failed: (error) => this.dispatchEvent(new BkErrorEvent(error)),
  });

  constructor() {
    super();
    new ConcealController(this, () => (this.help = undefined));
  }

  override render(): TemplateResult | typeof nothing {
    const { session, ready, leads } = this.#session;
    if (!session || !ready || (this.embedded && !leads)) return nothing;
    return html`<div class="stack" lang=${this.#l10n.lang}>${this.#content()}</div>`;
  }

  #content(): unknown {
    const { session } = this.#session;
    if (!session) return nothing;
    const { state, report } = session;
    if (report)
      return endView(report, report.kind === 'helper' && state.kind === 'own', this.#l10n, {
        copied: this.copied,
        copy: (code) => void this.#copy(code),
        close: () => session.dismiss(),
      });
    if (state.kind === 'shared' || state.kind === 'helper') return this.#running(state);
    if (this.embedded) return nothing;
    return html`${vaultNotice(this.#session.status, this.#l10n)}
    ${this.help ? this.#helping(this.help) : state.kind === 'own' ? this.#own(state) : this.#question()}`;
  }

  #question(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const { error, busy } = this.#session;
    const answer = (kind: 'own' | 'shared') =>
      html`<button type="button" id=${kind} ?disabled=${busy} @click=${() => this.#session.start({ kind })}>
        ${t(`device.${kind}`)}<span>${t(`session.${kind}-hint`)}</span>
      </button>`;
    return html`<section class="stack tight" aria-labelledby="question">
      <h2 id="question">${t('session.title')}</h2>
      <div class="choices">${answer('own')} ${answer('shared')}</div>
      <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
      ${this.#helpLink()}
    </section>`;
  }

  #helpLink(): TemplateResult {
    return html`<div>
      <button type="button" class="plain" id="helping" @click=${this.#openHelp}>
        ${this.#l10n.t('session.help-link')}
      </button>
    </div>`;
  }

  #helping(help: Help): TemplateResult {
    return helpView(help, this.#session.error, this.#l10n, {
      set: (change) => (this.help = { ...help, ...change }),
      start: (event) => this.#help(event),
      cancel: () => {
        this.help = undefined;
        this.#focus('#helping');
      },
    });
  }

  #own({ level, locked }: SessionState & { kind: 'own' }): TemplateResult {
    const { t } = this.#l10n;
    return html`<section class="panel bar" part="bar" aria-label=${t('session.bar')}>
      <div class="stack tight">
        <p><strong>${t('session.own')}</strong></p>
        <p class="soft">${t(locked ? 'session.locked' : `session.own-${level}`)}</p>
      </div>
      ${
        level === 'device' || locked
          ? nothing
          : html`<button type="button" id="lock" @click=${() => void this.#session.session?.lock()}>
              ${t('session.lock')}
            </button>`
      }
      ${this.#helpLink()}
    </section>`;
  }

  #running(state: Running): TemplateResult {
    const { t, time, errorText } = this.#l10n;
    const { session, busy, error, asking, leads } = this.#session;
    const title =
      state.kind === 'shared'
        ? t('session.shared')
        : t('session.helper', { purpose: t(`session.purpose-${state.purpose}`) });
    const note =
      state.kind === 'shared'
        ? t('session.shared-note')
        : t('session.helper-note', { helper: state.helper, time: time(state.endsAt) });
    return html`<section class="panel stack tight no-print" part="bar" aria-label=${t('session.bar')}>
        <div class="bar">
          <div class="stack tight">
            <p><strong>${title}</strong></p>
            <p class="soft">${note}</p>
          </div>
          <div class="row" ?hidden=${asking !== undefined}>
            ${
              state.kind === 'helper'
                ? html`<button type="button" id="more" @click=${() => session?.extend()}>
                    ${t('session.more')}
                  </button>`
                : nothing
            }
            <button type="button" class="danger" id="end" ?disabled=${busy} @click=${this.#askToEnd}>
              ${t(busy ? 'session.ending' : 'session.end')}
            </button>
          </div>
        </div>
        ${asking ? this.#confirm(asking) : nothing}
        <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
      </section>
      ${leads && state.countdown ? countdownView(state.countdown, this.#l10n, () => session?.extend()) : nothing}`;
  }

  #confirm({ unsent, drafts }: { readonly unsent: number; readonly drafts: number }): TemplateResult {
    const { t } = this.#l10n;
    return html`<div class="note danger stack tight" role="group" aria-labelledby="sure">
      <div id="sure">
        <p><strong>${t('session.end-question')}</strong></p>
        ${unsent > 0 ? html`<p>${t('session.end-unsent', { count: unsent })}</p>` : nothing}
        ${drafts > 0 ? html`<p>${t('session.end-drafts', { count: drafts })}</p>` : nothing}
      </div>
      <div class="row">
        <button type="button" id="go-on" aria-describedby="sure" @click=${this.#goOn}>
          ${t('session.end-cancel')}
        </button>
        <button type="button" class="danger" id="sure-end" @click=${() => this.#session.end()}>
          ${t('session.end')}
        </button>
      </div>
    </div>`;
  }

  readonly #askToEnd = () => {
    this.#session.askToEnd();
    this.#focus('#go-on');
  };

  readonly #goOn = () => {
    this.#session.goOn();
    this.#focus('#end');
  };

  readonly #openHelp = () => {
    this.help = NO_HELP;
    this.#focus('#help');
  };

  #help(event: Event): void {
    event.preventDefault();
    const { help } = this;
    if (!help) return;
    const { helper, purpose, minutes } = help;
    if (isHelperName(helper) && purpose) {
      this.#session.start({ kind: 'helper', helper, purpose, minutes });
      return;
    }
    this.help = { ...help, tried: true };
    this.#focus(isHelperName(helper) ? 'input[name=purpose]' : '#helper');
  }

  async #copy(code: string): Promise<void> {
    // Where it may not write, the code stands there to be marked by hand.
    const copied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    if (copied) this.copied = code;
  }

  /** Moves the focus to what shows after what is under way. */
  #focus(selector: string): void {
    // The answer of the store in memory comes within a few turns.
    setTimeout(() => {
      void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus());
    });
  }
}
