import { html, nothing, type TemplateResult } from 'lit';
import type { PushState, SitePush } from '../../core/dossier/push.js';
import type { DossierStatus } from '../../core/dossier/status.js';
import { fetched } from '../../core/lazy.js';
import { vaultPart } from '../../core/storage/vault.js';
import { showFile } from '../shared/show-file.js';
import type { Surroundings } from './surroundings.js';

/** Fetched when the site sends notices. */
const push = () => fetched(import('../../core/dossier/push.js'));

/** Where the question about notices stands. */
type Asking = 'no' | 'asked' | 'working' | 'waved' | 'stopped';

/** The due day for a calendar, and notices while the page is closed. */
export class NoticeView {
  readonly #around: Surroundings;
  #state: PushState | undefined;
  #code = '';
  #site: SitePush | undefined;
  #asking: Asking = 'no';
  #error: unknown;
  #wasWritten = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** @param site - What the site needs for notices, where it has any. */
  render(value: DossierStatus, site: SitePush | undefined): TemplateResult | typeof nothing {
    const { t, errorText } = this.#around.l10n;
    // What the site offers is known a little later than the dossier.
    if (this.#code !== value.code || this.#site !== site) void this.#look(value.code, site);
    const isOpen = !['done', 'returned', 'refused'].includes(value.status);
    const mayPush = site && value.personal;
    if (!isOpen && !mayPush) return nothing;
    return html`<section class="stack tight no-print" part="notices">
      <h3>${t('more.notice-title')}</h3>
      <p class="error" role="alert">${this.#error === undefined ? nothing : errorText(this.#error)}</p>
      ${
        isOpen
          ? html`<div>
                <button type="button" id="calendar" @click=${() => void this.#write(value)}>
                  ${t('more.calendar')}
                </button>
              </div>
              <p role="status">${this.#wasWritten ? t('more.calendar-done') : nothing}</p>`
          : nothing
      }
      ${mayPush ? this.#push(value.code, site) : nothing}
    </section>`;
  }

  /** What is known of the person's notices goes; they themselves stay until they are stopped. */
  conceal(): void {
    this.#state = undefined;
    this.#code = '';
    this.#asking = 'no';
    this.#error = undefined;
    this.#wasWritten = false;
  }

  /** Ends notices about a dossier that is to be forgotten. @throws {BkNetworkError} when the site could not be told. */
  async stop(code: string, site: SitePush): Promise<void> {
    const client = this.#around.client();
    if (this.#state !== 'on' || this.#code !== code || !client) return;
    const secret = await this.#around.secret(code);
    if (secret !== undefined) await (await push()).turnPushOff(client, site, code, secret);
  }

  #push(code: string, site: SitePush): TemplateResult {
    const { t } = this.#around.l10n;
    const asking = this.#asking;
    const isOff = this.#state === 'off' && asking !== 'working';
    return html`<p role="status" part="push">${this.#said()}</p>
      ${
        isOff && asking !== 'asked'
          ? html`<div>
              <button type="button" id="push" @click=${() => this.#ask('asked')}>
                ${t('more.push-ask')}
              </button>
            </div>`
          : nothing
      }
      ${
        isOff && asking === 'asked'
          ? html`<div class="box stack tight">
              <p id="push-what">${t('more.push-what')}</p>
              <div class="row">
                <button
                  type="button"
                  class="primary"
                  id="push-agree"
                  aria-describedby="push-what"
                  @click=${() => void this.#turn(code, site, 'on')}
                >
                  ${t('more.push-agree')}
                </button>
                <button type="button" @click=${() => this.#ask('no')}>${t('common.cancel')}</button>
              </div>
            </div>`
          : nothing
      }
      ${
        this.#state === 'on' && asking !== 'working'
          ? html`<div>
              <button type="button" id="push-stop" @click=${() => void this.#turn(code, site, 'off')}>
                ${t('more.push-stop')}
              </button>
            </div>`
          : nothing
      }`;
  }

  #said(): unknown {
    const { t } = this.#around.l10n;
    if (this.#asking === 'working') return t('more.push-working');
    if (this.#state === 'on') return t('more.push-on');
    if (this.#state === 'blocked' || this.#state === 'unsupported') return t(`more.push-${this.#state}`);
    if (this.#asking === 'waved' || this.#asking === 'stopped') return t(`more.push-${this.#asking}`);
    return nothing;
  }

  #ask(asking: Asking): void {
    this.#asking = asking;
    this.#error = undefined;
    this.#around.host.requestUpdate();
  }

  async #look(code: string, site: SitePush | undefined): Promise<void> {
    this.conceal();
    this.#code = code;
    this.#site = site;
    const client = this.#around.client();
    if (!client || !site) return;
    try {
      // On a shared device there is nobody to tell once the session has ended.
      const level = await client.use(vaultPart).level();
      const isOwn = level !== undefined && level !== 'session';
      const state = isOwn ? await (await push()).pushState(client, site, code) : 'none';
      if (this.#code === code) this.#state = state;
    } catch (error) {
      this.#around.failed(error);
    }
    this.#around.host.requestUpdate();
  }

  async #turn(code: string, site: SitePush, to: 'on' | 'off'): Promise<void> {
    const client = this.#around.client();
    if (!client) return;
    this.#ask('working');
    try {
      const secret = await this.#around.secret(code);
      if (secret === undefined) return;
      if (to === 'on') {
        this.#state = await (await push()).turnPushOn(client, site, code, secret);
        this.#asking = this.#state === 'off' ? 'waved' : 'no';
      } else {
        await (await push()).turnPushOff(client, site, code, secret);
        this.#state = 'off';
        this.#asking = 'stopped';
      }
    } catch (error) {
      this.#asking = 'no';
      this.#error = error;
      this.#around.failed(error);
    } finally {
      this.#around.host.requestUpdate();
    }
  }

  async #write({ code, procedure, dueAt, version }: DossierStatus): Promise<void> {
    const { l10n, client, host, failed } = this.#around;
    try {
      const { dueDayFile } = await fetched(import('../../core/dossier/calendar-file.js'));
      const text = dueDayFile({
        code,
        title: l10n.t('more.calendar-event', { procedure: procedure.name }),
        description: l10n.t('more.calendar-note', { code }),
        dueAt,
        version: version ?? 0,
        now: client()?.now() ?? Date.now(),
      });
      showFile(new Blob([text], { type: 'text/calendar' }), `hen-tra-${code.toLowerCase()}.ics`);
      this.#wasWritten = true;
    } catch (error) {
      this.#error = error;
      failed(error);
    }
    host.requestUpdate();
  }
}
