import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Client } from '../../../core/client.js';
import { isBkError } from '../../../core/errors.js';
import type { PetitionStatus } from '../../../core/feedback/petition.js';
import { petitionsPart } from '../../../core/feedback/petitions.js';
import { outboxPart } from '../../../core/outbox/outbox.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import { isLocked } from '../../shared/waiting-view.js';
import type { PetitionListener } from './petition-controller.js';
import { VerdictForm } from './verdict-form.js';

/** One petition as it stands, and what its sender says of the answer. */
export class Following {
  readonly code: string;
  readonly #host: LitElement;
  readonly #client: Client;
  readonly #l10n: LocalizeController;
  readonly #listener: PetitionListener;
  #secret: string | undefined;
  #value: PetitionStatus | undefined;
  #error: unknown;
  #loads = new AbortController();
  #stop: (() => void) | undefined;
  readonly #verdict: VerdictForm;

  /** @param secret - As it was typed; else that of this device. */
  constructor(
    host: LitElement,
    client: Client,
    l10n: LocalizeController,
    listener: PetitionListener,
    [code, secret]: readonly [string, string | undefined],
  ) {
    this.#host = host;
    this.#client = client;
    this.#l10n = l10n;
    this.#listener = listener;
    this.code = code;
    this.#secret = secret;
    this.#verdict = new VerdictForm(host, client, l10n, {
      code,
      secret: () => this.#secret,
      listener,
      reload: () => this.load(),
    });
    this.connect();
  }

  connect(): void {
    this.disconnect();
    this.#stop = this.#client.use(outboxPart).subscribe(() => void this.#verdict.look());
    void this.load();
  }

  disconnect(): void {
    this.#stop?.();
    this.#loads.abort();
  }

  /** Reads it, or reads it again. */
  async load(): Promise<void> {
    this.#loads.abort();
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    const petitions = this.#client.use(petitionsPart);
    try {
      const typed = this.#secret;
      const secret = typed ?? (await petitions.secret(this.code));
      const value = await petitions.status(this.code, secret, signal);
      if (signal.aborted) return;
      this.#secret = secret;
      this.#value = value;
      this.#error = undefined;
      const { code, receivedAt, dueAt } = value;
      if (typed !== undefined && value.personal)
        await petitions.remember({ code, secret: typed, receivedAt, dueAt });
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
      this.#listener.failed(error);
    }
    this.#host.requestUpdate();
  }

  view(): TemplateResult {
    const { t } = this.#l10n;
    if (!this.#value)
      return this.#error === undefined ? html`<p role="status">${t('common.loading')}</p>` : this.#failure();
    const { status, topic, code, personal, public: shown, receivedAt, dueAt } = this.#value;
    const { date } = this.#l10n;
    const isOpen = ['received', 'assigned', 'in-progress'].includes(status);
    const row = (key: string, value: unknown) =>
      html`<div>
        <dt>${t(`petition.${key}`)}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<div class="standing" role="status" part="status">
        <strong>${t(`petition.state-${status}`)}</strong>
      </div>
      <dl class="codes" part="facts">
        ${row('code', html`<span translate="no">${code}</span>`)} ${row('topic-of', topic.name)}
        ${row('received-on', date(receivedAt))} ${isOpen ? row('due', date(dueAt)) : nothing}
        ${personal?.unit ? row('unit', personal.unit) : nothing}
      </dl>
      ${this.#quoted('said', personal?.text)}
      ${personal?.photos ? html`<p class="hint">${t('petition.photos-sent', { count: personal.photos })}</p>` : nothing}
      ${
        personal?.closed
          ? this.#quoted('reason', personal.closed.reason)
          : this.#quoted('answer', personal?.answer?.text)
      }
      ${shown ? html`${this.#quoted('public-version', [shown.text, shown.place].filter(Boolean).join('\n'))} ${personal ? nothing : this.#quoted('answer', shown.answer ?? t('petition.no-answer'))}` : nothing}
      ${this.#verdict.view(this.#value)} ${this.#timeline(this.#value)}
      <div class="stack tight no-print">
        <p role="status" class=${this.#error ? 'note warn' : ''}>
          ${this.#error ? t('petition.stale') : nothing}
        </p>
        <div><button type="button" @click=${() => void this.load()}>${t('petition.refresh')}</button></div>
      </div>`;
  }

  #failure(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const error = this.#error;
    const { status } = error as { readonly status?: number };
    const notFound = isBkError(error) && (status === 404 || status === 403);
    const told = html`<p class="note danger" role="alert" part="error">
      ${notFound ? t('petition.not-found', { code: this.code }) : errorText(error)}
    </p>`;
    if (isLocked(error)) return html`<bk-unlock>${told}</bk-unlock>`;
    return html`${told}
    ${
      notFound
        ? nothing
        : html`<div>
            <button type="button" @click=${() => void this.load()}>${t('common.retry')}</button>
          </div>`
    }`;
  }

  #quoted(key: string, text: string | undefined): unknown {
    if (!text) return nothing;
    return html`<section class="stack tight">
      <h3>${this.#l10n.t(`petition.${key}`)}</h3>
      <p class="quoted">${text}</p>
    </section>`;
  }

  #timeline({ timeline }: PetitionStatus): TemplateResult {
    const { t, date, time } = this.#l10n;
    return html`<section class="stack tight">
      <h3>${t('petition.timeline')}</h3>
      <ol class="steps" part="timeline" reversed>
        ${[...timeline].reverse().map(
          ({ at, state, unit }) =>
            html`<li>
              ${t(`petition.state-${state}`)} ${unit ? html`<small>${unit}</small>` : nothing}
              <time datetime=${at}>${time(at)}, ${date(at)}</time>
            </li>`,
        )}
      </ol>
    </section>`;
  }
}
