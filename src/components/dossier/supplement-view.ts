import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../core/client.js';
import {
  answerSupplement,
  dropSupplement,
  lackingItems,
  supplementJob,
  type SupplementAnswer,
  type SupplementFile,
} from '../../core/dossier/supplements.js';
import type { DossierStatus, Supplement, SupplementItem } from '../../core/dossier/status.js';
import type { Job } from '../../core/outbox/job.js';
import { outboxPart } from '../../core/outbox/outbox.js';
import { dossierMore as texts } from '../../core/text/locales/vi/dossier-more.js';
import { focusLater } from '../shared/focus-later.js';
import type { Surroundings } from './surroundings.js';

/** The field for papers, as far as it is known here: its class is brought by the module that defines the tag. */
interface FileField extends HTMLElement {
  readonly document: { readonly file: Blob; readonly pages: number } | undefined;
}

/** Answers what the office has asked to be added, and shows what became of the answer. */
export class SupplementView {
  readonly #around: Surroundings;
  #job: Job | undefined;
  #looked = '';
  #lacking: readonly string[] = [];
  #isStoring = false;
  #error: unknown;
  #stop: (() => void) | undefined;
  #heard: Client | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    around.l10n.add(texts);
  }

  render(value: DossierStatus): TemplateResult | typeof nothing {
    const supplement = value.personal?.supplement;
    if (!supplement) return nothing;
    this.#listen();
    const key = `${value.code} ${supplement.id}`;
    if (this.#looked !== key) {
      this.#looked = key;
      this.#lacking = [];
      this.#job = undefined;
      void this.#look(value.code, supplement);
    }
    const { t, date, time } = this.#around.l10n;
    const words = (moment: string) => ({ time: time(moment), date: date(moment) });
    if (supplement.answeredAt !== null)
      return html`<section class="box stack tight" part="supplement">
        <h3>${t('more.supplement-title')}</h3>
        <p class="as-given">${supplement.text}</p>
        <p role="status">${t('more.supplement-answered', words(supplement.answeredAt))}</p>
      </section>`;
    // Asked, but no longer waited for: the dossier has gone on without it.
    if (value.status !== 'supplement-asked' && !this.#job) return nothing;
    return html`<section class="box stack tight" part="supplement">
      <h3 tabindex="-1" id="supplement-title">${t('more.supplement-title')}</h3>
      <p>${t('more.supplement-asked', { holder: value.holder, date: date(supplement.askedAt) })}</p>
      <p class="as-given">${supplement.text}</p>
      ${this.#deadline(supplement)} ${this.#job ? this.#sent(this.#job) : this.#form(value.code, supplement)}
    </section>`;
  }

  /** What was typed and chosen goes. */
  conceal(): void {
    this.#stop?.();
    this.#heard = undefined;
    this.#job = undefined;
    this.#looked = '';
    this.#lacking = [];
    this.#error = undefined;
  }

  #deadline({ answerBy }: Supplement): unknown {
    if (answerBy === null) return nothing;
    const { t, date, time } = this.#around.l10n;
    const isOver = Date.parse(answerBy) < (this.#around.client()?.now() ?? Date.now());
    const words = { time: time(answerBy), date: date(answerBy) };
    return html`<p><b>${t(isOver ? 'more.supplement-over' : 'more.supplement-by', words)}</b></p>`;
  }

  #form(code: string, supplement: Supplement): TemplateResult {
    const { t, errorText } = this.#around.l10n;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send(code, supplement, event.currentTarget as HTMLFormElement);
    };
    return html`<form class="stack" novalidate id="supplement" @submit=${submit}>
      ${supplement.items.map((item, index) => this.#item(item, index))}
      <p class="error" role="alert">${this.#error === undefined ? nothing : errorText(this.#error)}</p>
      <p role="status">${this.#isStoring ? t('more.supplement-storing') : nothing}</p>
      <div>
        <button type="submit" class="primary" ?disabled=${this.#isStoring}>
          ${t('more.supplement-send')}
        </button>
      </div>
    </form>`;
  }

  /** The ids of items come from the server: in the page each is named by its number. */
  #item({ id, title, kind, required }: SupplementItem, index: number): TemplateResult {
    const { t } = this.#around.l10n;
    const field = `item-${String(index)}`;
    const wrong = this.#lacking.includes(id);
    const told = html`<p class="error" id="${field}-error" role="alert">
      ${wrong ? t('more.supplement-lacks') : nothing}
    </p>`;
    if (kind === 'file')
      return html`<div class="stack tight">
        ${told}<bk-file-field id=${field} .label=${title} ?required=${required}></bk-file-field>
      </div>`;
    return html`<div class="stack tight">
      <label for=${field}
        >${title}${required ? nothing : html` <span class="soft">${t('field.optional')}</span>`}</label
      >
      ${told}
      <textarea
        id=${field}
        rows="4"
        maxlength="2000"
        autocomplete="off"
        aria-describedby="${field}-error"
        aria-invalid=${wrong ? 'true' : 'false'}
      ></textarea>
    </div>`;
  }

  #sent({ id, state, lastStatus, lastProblem }: Job): TemplateResult {
    const { t } = this.#around.l10n;
    const told = {
      queued: 'waiting',
      waiting: 'waiting',
      sending: 'sending',
      unknown: 'unknown',
      acked: 'sent',
      'needs-person': 'stuck',
      expired: 'stuck',
    }[state];
    if (told !== 'stuck') return html`<p role="status">${t(`more.supplement-${told}`)}</p>`;
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
    this.#looked = '';
    this.#around.host.requestUpdate();
  }

  #listen(): void {
    const client = this.#around.client();
    if (!client || client === this.#heard) return;
    this.#stop?.();
    this.#heard = client;
    const outbox = client.use(outboxPart);
    this.#stop = outbox.subscribe(() => {
      this.#looked = '';
      this.#around.host.requestUpdate();
    });
    outbox.start();
  }

  async #look(code: string, supplement: Supplement): Promise<void> {
    const client = this.#around.client();
    if (!client) return;
    const before = this.#job?.state;
    try {
      this.#job = await supplementJob(client, code, supplement);
    } catch (error) {
      this.#around.failed(error);
    }
    // The server has it now: what it says of the dossier is new.
    if (this.#job?.state === 'acked' && before !== 'acked') this.#around.refresh();
    this.#around.host.requestUpdate();
  }

  async #send(code: string, supplement: Supplement, form: HTMLFormElement): Promise<void> {
    const answer = answerOf(form, supplement);
    this.#lacking = lackingItems(supplement, answer);
    this.#error = undefined;
    const { host, client, secret, failed } = this.#around;
    host.requestUpdate();
    const first = this.#lacking[0];
    if (first !== undefined) {
      const index = supplement.items.findIndex(({ id }) => id === first);
      focusLater(host, `#item-${String(index)}`);
      return;
    }
    const bearer = await secret(code);
    const page = client();
    if (bearer === undefined || !page || this.#isStoring) return;
    this.#isStoring = true;
    host.requestUpdate();
    try {
      await answerSupplement(page, code, bearer, supplement, answer);
      // The form goes with its button: whoever pressed it reads on at the heading.
      focusLater(host, '#supplement-title');
    } catch (error) {
      failed(error);
      this.#error = error;
    } finally {
      this.#isStoring = false;
      this.#looked = '';
      host.requestUpdate();
    }
  }
}

/** What stands in the form, by the ids of the items. */
function answerOf(form: HTMLFormElement, { items }: Supplement): SupplementAnswer {
  const texts: Record<string, string> = {};
  const files: Record<string, SupplementFile> = {};
  for (const [index, { id, kind }] of items.entries()) {
    const field = form.querySelector(`#item-${String(index)}`);
    if (kind === 'text') texts[id] = (field as HTMLTextAreaElement).value;
    const document = kind === 'file' ? (field as FileField).document : undefined;
    if (document) files[id] = document;
  }
  return { texts, files };
}
