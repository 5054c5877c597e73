import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from '../../core/text/bytes.js';
import {
  fetchResult,
  isForWallet,
  keepResult,
  keptResults,
  resultFileName,
} from '../../core/dossier/results.js';
import type { DossierResult, DossierStatus } from '../../core/dossier/status.js';
import { isBkError } from '../../core/errors.js';
import { toAscii } from '../../core/text/accents.js';
import { dossierMore as texts } from '../../core/text/locales/vi/dossier-more.js';
import { showFile } from '../shared/show-file.js';
import { BkResultReadEvent } from './dossier.events.js';
import type { Surroundings } from './surroundings.js';

type Task = 'download' | 'keep' | 'share';

/** What is going on with one result. */
type Progress =
  | { readonly status: 'working' }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly error: unknown };

/** The results of a dossier: each is fetched when it is asked for, and checked before anything is done with it. */
export class ResultsView {
  readonly #around: Surroundings;
  #files = new Map<string, Blob>();
  #progress = new Map<string, Progress>();
  #kept: ReadonlySet<string> = new Set();
  #looked: unknown;
  #work = new AbortController();
  /** Dossiers of which the page has heard. */
  readonly #told = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
    around.l10n.add(texts);
  }

  render({ code, procedure, personal }: DossierStatus): TemplateResult | typeof nothing {
    const results = personal?.results ?? [];
    if (results.length === 0) return nothing;
    const { t } = this.#around.l10n;
    if (this.#looked !== results) void this.#look(results);
    return html`<section class="stack tight" part="results">
      <h3>${t('more.results-title')}</h3>
      <ul>
        ${results.map((result) => this.#result(code, procedure.code, result))}
      </ul>
      ${
        results.some((result) => isForWallet(result) && !this.#kept.has(result.id))
          ? html`<p class="soft no-print">${t('more.result-keep-what')}</p>`
          : nothing
      }
    </section>`;
  }

  /** Nothing of the files is to stay in the page. */
  conceal(): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.#files = new Map();
    this.#progress = new Map();
    this.#kept = new Set();
    this.#looked = undefined;
  }

  #result(code: string, procedure: string, result: DossierResult): TemplateResult {
    const { t, date, errorText } = this.#around.l10n;
    const { id, title, type, bytes, issuedAt } = result;
    const progress = this.#progress.get(id);
    const kind = type === 'application/pdf' ? 'pdf' : type.startsWith('image/') ? 'image' : 'other';
    const facts = { type: t(`more.type-${kind}`), size: formatBytes(bytes), date: date(issuedAt) };
    const isKept = this.#kept.has(id);
    const button = (task: Task) =>
      html`<button
        type="button"
        ?disabled=${progress?.status === 'working'}
        @click=${() => void this.#run(task, code, procedure, result)}
      >
        ${t(`more.result-${task}`)}<span class="visually-hidden"> ${title}</span>
      </button>`;
    return html`<li class="box stack tight">
      <p><b>${title}</b></p>
      <p>${t('more.result-facts', facts)}</p>
      <p class=${result.signature.state === 'invalid' ? 'error' : ''}>${this.#signature(result)}</p>
      <p role="status">
        ${progress?.status === 'working' ? t('more.result-working') : nothing}
        ${progress?.status === 'done' ? t('more.result-whole') : nothing}
        ${isKept ? t('more.result-kept') : nothing}
      </p>
      <p class="error" role="alert">
        ${progress?.status === 'failed' ? this.#problem(progress.error, errorText) : nothing}
      </p>
      <div class="row no-print">
        ${button('download')} ${isForWallet(result) && !isKept ? button('keep') : nothing}
        ${canShare() ? button('share') : nothing}
      </div>
    </li>`;
  }

  #problem(error: unknown, errorText: (error: unknown) => string): string {
    const isFull = isBkError(error) && error.code === 'storage-wallet';
    return isFull ? this.#around.l10n.t('more.wallet-full') : errorText(error);
  }

  /** What the server says of it; nothing here has checked a signature. */
  #signature({ signature: { state, signer, at } }: DossierResult): string {
    const { t, date } = this.#around.l10n;
    const words = { signer: signer ?? t('more.signer-unknown'), date: at === null ? '' : date(at) };
    return t(`more.signature-${state}${state === 'valid' && at === null ? '-undated' : ''}`, words);
  }

  async #look(results: readonly DossierResult[]): Promise<void> {
    this.#looked = results;
    const client = this.#around.client();
    if (!client) return;
    try {
      this.#kept = await keptResults(client, results);
    } catch (error) {
      // Then each can be kept, and says why not when it cannot.
      this.#around.failed(error);
    }
    this.#around.host.requestUpdate();
  }

  async #run(task: Task, code: string, procedure: string, result: DossierResult): Promise<void> {
    const { client, failed } = this.#around;
    const host = client();
    if (!host) return;
    const { signal } = this.#work;
    this.#tell(result, { status: 'working' });
    try {
      const file = this.#files.get(result.id) ?? (await this.#fetch(code, result, signal));
      if (signal.aborted) return;
      if (file) {
        this.#files.set(result.id, file);
        await this.#use(task, result, file);
        if (!this.#told.has(code)) this.#around.host.dispatchEvent(new BkResultReadEvent(procedure));
        this.#told.add(code);
      }
      if (!signal.aborted) this.#tell(result, { status: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      failed(error);
      this.#tell(result, { status: 'failed', error });
    }
  }

  async #fetch(code: string, result: DossierResult, signal: AbortSignal): Promise<Blob | undefined> {
    const secret = await this.#around.secret(code);
    const client = this.#around.client();
    return secret === undefined || !client ? undefined : fetchResult(client, code, secret, result, signal);
  }

  async #use(task: Task, result: DossierResult, file: Blob): Promise<void> {
    const name = resultFileName(result, toAscii);
    if (task === 'download') showFile(file, name);
    if (task === 'keep') {
      await keepResult(this.#around.client()!, result, file);
      this.#kept = new Set([...this.#kept, result.id]);
    }
    if (task === 'share') {
      // Called off by the person, or not allowed after a long download: the file is there for the next tap.
      await navigator.share({ files: [new File([file], name, { type: file.type })] }).catch(() => undefined);
    }
  }

  #tell({ id }: DossierResult, progress: Progress): void {
    this.#progress.set(id, progress);
    this.#around.host.requestUpdate();
  }
}

function canShare(): boolean {
  const probe = new File([''], 'a.pdf', { type: 'application/pdf' });
  return 'canShare' in navigator && navigator.canShare({ files: [probe] });
}
