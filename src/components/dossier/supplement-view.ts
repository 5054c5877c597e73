import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../core/client.js';
import { dropSupplement, supplementJob } from '../../core/dossier/supplements.js';
import type { DossierStatus, Supplement } from '../../core/dossier/status.js';
import type { Job } from '../../core/outbox/job.js';
import { outboxPart } from '../../core/outbox/outbox.js';
import { dossierMore as texts } from '../../core/text/locales/vi/dossier-more.js';
import { uploads as uploadTexts } from '../../core/text/locales/vi/uploads.js';
import { uploadProgressStyles } from '../shared/upload-progress.styles.js';
import { uploadProgressView } from '../shared/upload-progress-view.js';
import { SupplementForm } from './supplement-form.js';
import type { Surroundings } from './surroundings.js';

/** Shows what the office has asked to be added, and what became of the answer. */
export class SupplementView {
  readonly #around: Surroundings;
  readonly #form: SupplementForm;
  #job: Job | undefined;
  /** Of which dossier and request. */
  #of = '';
  #isLooking = false;
  /** Whether there is a job is known: before that there is no form to be filled in vain. */
  #isKnown = false;
  #stop: (() => void) | undefined;
  #heard: Client | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    around.l10n.add(texts);
    around.l10n.add(uploadTexts);
    // Fetched with this part: most dossiers are never asked for more.
    const { shadowRoot } = around.host;
    const { styleSheet } = uploadProgressStyles;
    if (shadowRoot && styleSheet) shadowRoot.adoptedStyleSheets.push(styleSheet);
    this.#form = new SupplementForm(around, () => {
      this.#isKnown = false;
      this.#lookAgain();
    });
  }

  render(value: DossierStatus): TemplateResult | typeof nothing {
    const supplement = value.personal?.supplement;
    if (!supplement) return nothing;
    this.#listen();
    const key = `${value.code} ${supplement.id}`;
    if (this.#of !== key) {
      this.#of = key;
      this.#job = undefined;
      this.#isKnown = false;
      this.#isLooking = false;
    }
    if (!this.#isLooking) {
      this.#isLooking = true;
      void this.#look(key, value.code, supplement);
    }
    const { t, date, time } = this.#around.l10n;
    const words = (moment: string) => ({ time: time(moment), date: date(moment) });
    if (supplement.answeredAt !== null)
      return html`<section class="box stack tight" part="supplement">
        <h3>${t('more.supplement-title-answered')}</h3>
        <p class="as-given">${supplement.text}</p>
        <p role="status">${t('more.supplement-answered', words(supplement.answeredAt))}</p>
      </section>`;
    // Asked, but no longer waited for: the dossier has gone on without it.
    if (value.status !== 'supplement-asked' && !this.#job) return nothing;
    return html`<section class="box stack tight" part="supplement">
      <h3 tabindex="-1" id="supplement-title">${t('more.supplement-title')}</h3>
      <p>${t('more.supplement-asked', { holder: value.holder, date: date(supplement.askedAt) })}</p>
      <p class="as-given">${supplement.text}</p>
      ${this.#deadline(supplement)} ${this.#answer(value.code, supplement)}
    </section>`;
  }

  /** The element has left the page: nothing is heard until it shows this again. */
  release(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#heard = undefined;
  }

  /** What was typed and chosen goes. */
  conceal(): void {
    this.release();
    this.#job = undefined;
    this.#of = '';
    this.#form.conceal();
  }

  #answer(code: string, supplement: Supplement): unknown {
    if (this.#job) return this.#sent(this.#job);
    if (this.#isKnown) return this.#form.render(code, supplement);
    return html`<p role="status">${this.#around.l10n.t('common.loading')}</p>`;
  }

  /** What was shown stays until it is known what there is now. */
  #lookAgain(): void {
    this.#isLooking = false;
    this.#around.host.requestUpdate();
  }

  #deadline({ answerBy }: Supplement): unknown {
    if (answerBy === null) return nothing;
    const { t, date, time } = this.#around.l10n;
    const isOver = Date.parse(answerBy) < (this.#around.client()?.now() ?? Date.now());
    const words = { time: time(answerBy), date: date(answerBy) };
    return html`<p><b>${t(isOver ? 'more.supplement-over' : 'more.supplement-by', words)}</b></p>`;
  }

  #sent(job: Job): TemplateResult {
    const { id, state, lastStatus, lastProblem } = job;
    const { l10n, client } = this.#around;
    const { t } = l10n;
    const page = client();
    const files = uploadProgressView(
      { job, progress: page?.use(outboxPart).progress(id), now: page?.now() ?? Date.now() },
      l10n,
    );
    const told = {
      queued: 'waiting',
      waiting: 'waiting',
      sending: 'sending',
      unknown: 'unknown',
      acked: 'sent',
      'needs-person': 'stuck',
      expired: 'stuck',
    }[state];
    if (told !== 'stuck')
      return html`<p role="status">${t(`more.supplement-${told}`)}</p>
        ${state === 'acked' ? nothing : files}`;
    // The office has closed the request, or has the answer from somewhere else.
    const isClosed = lastStatus === 409 && lastProblem === 'supplement-closed';
    return html`<div class="note danger stack tight" role="alert">
      <p>${t(isClosed ? 'more.supplement-closed' : 'more.supplement-stuck')}</p>
      <div class="row">
        <button type="button" @click=${() => void this.#with((client) => client.use(outboxPart).retry(id))}>
          ${t('more.supplement-retry')}
        </button>
        <button
          type="button"
          class="danger"
          @click=${() => void this.#with((client) => dropSupplement(client, id))}
        >
          ${t('more.supplement-drop')}
        </button>
      </div>
    </div>`;
  }

  async #with(work: (client: Client) => Promise<unknown>): Promise<void> {
    const client = this.#around.client();
    if (!client) return;
    try {
      await work(client);
    } catch (error) {
      this.#around.failed(error);
    }
    // A job that was given up leaves an empty form.
    this.#form.conceal();
    this.#lookAgain();
  }

  #listen(): void {
    const client = this.#around.client();
    if (!client || client === this.#heard) return;
    this.#stop?.();
    this.#heard = client;
    const outbox = client.use(outboxPart);
    const stops = [
      outbox.subscribe(() => this.#lookAgain()),
      outbox.onProgress(() => this.#around.host.requestUpdate()),
    ];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
    outbox.start();
  }

  async #look(key: string, code: string, supplement: Supplement): Promise<void> {
    const client = this.#around.client();
    if (!client) return;
    const before = this.#job?.state;
    try {
      const job = await supplementJob(client, code, supplement);
      if (this.#of !== key) return;
      this.#job = job;
      this.#isKnown = true;
    } catch (error) {
      this.#around.failed(error);
      this.#isKnown = true;
    }
    // The server has it now: what it says of the dossier is new.
    if (this.#job?.state === 'acked' && before !== 'acked') this.#around.refresh();
    this.#around.host.requestUpdate();
  }
}
