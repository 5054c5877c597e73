import { html, nothing, type LitElement } from 'lit';
import type { Client } from '../../../core/client.js';
import { VERDICTS, type PetitionStatus, type Verdict } from '../../../core/feedback/petition.js';
import { petitionsPart } from '../../../core/feedback/petitions.js';
import { outboxPart } from '../../../core/outbox/outbox.js';
import { deliveryOf, type Delivery } from '../../shared/delivery.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import type { PetitionListener } from './petition-controller.js';

/** The petition whose answer is judged. */
export interface JudgedPetition {
  readonly code: string;
  /** `undefined` as long as nobody has shown one. */
  readonly secret: () => string | undefined;
  readonly listener: PetitionListener;
  /** Reads it again. */
  readonly reload: () => Promise<void>;
}

const VERDICT_STATE: Readonly<Record<Delivery, string>> = {
  sending: 'petition.verdict-sending',
  waiting: 'petition.verdict-waiting',
  'gave-up': 'petition.verdict-failed',
  refused: 'petition.verdict-failed',
  sent: 'petition.verdict-sending',
};

/** What the sender of a petition says of its answer, and how far that has got. */
export class VerdictForm {
  readonly #host: LitElement;
  readonly #client: Client;
  readonly #l10n: LocalizeController;
  readonly #about: JudgedPetition;
  #verdict: Verdict | undefined;
  #comment = '';
  #reopen = false;
  #unchosen = false;
  #jobId: string | undefined;
  #delivery: Delivery | undefined;

  constructor(host: LitElement, client: Client, l10n: LocalizeController, about: JudgedPetition) {
    this.#host = host;
    this.#client = client;
    this.#l10n = l10n;
    this.#about = about;
  }

  /** Only the sender is asked, and only about an answer. */
  view({ status, personal }: PetitionStatus): unknown {
    const { t } = this.#l10n;
    if (!personal) return nothing;
    const known = personal.verdict
      ? html`<p role="status">
          ${t('petition.verdict-sent', { verdict: t(`petition.verdict-${personal.verdict.verdict}`) })}
        </p>`
      : nothing;
    if (status !== 'answered' && status !== 'published') return known;
    const mayReopen = !personal.reopened && this.#verdict !== undefined && this.#verdict !== 'resolved';
    return html`<form class="stack tight no-print" novalidate @submit=${this.#judge}>
      <fieldset part="verdict" aria-describedby="verdict-hint verdict-error">
        <legend>${t('petition.verdict')}</legend>
        <p class="hint" id="verdict-hint">${t('petition.verdict-voluntary')}</p>
        <p class="error" id="verdict-error" role="alert">
          ${this.#unchosen ? t('petition.verdict-choose') : nothing}
        </p>
        <div class="topics">
          ${VERDICTS.map(
            (verdict) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="verdict"
                  .checked=${this.#verdict === verdict}
                  @change=${() => this.#choose(verdict)}
                /><span>${t(`petition.verdict-${verdict}`)}</span></label
              >`,
          )}
        </div>
      </fieldset>
      ${
        mayReopen
          ? html`<label class="choice"
              ><input
                id="reopen"
                type="checkbox"
                .checked=${this.#reopen}
                @change=${(event: Event) => (this.#reopen = (event.target as HTMLInputElement).checked)}
              /><span>${t('petition.reopen')}</span></label
            >`
          : nothing
      }
      ${personal.reopened ? html`<p class="hint">${t('petition.reopened-before')}</p>` : nothing}
      <label for="verdict-comment">${t('petition.verdict-comment')}</label>
      <textarea
        id="verdict-comment"
        rows="3"
        maxlength="2000"
        @input=${(event: Event) => (this.#comment = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <div><button type="submit">${t('petition.verdict-send')}</button></div>
      ${this.#delivery ? html`<p role="status">${t(VERDICT_STATE[this.#delivery])}</p>` : known}
    </form>`;
  }

  #choose(verdict: Verdict): void {
    this.#verdict = verdict;
    this.#unchosen = false;
    if (verdict === 'resolved') this.#reopen = false;
    this.#host.requestUpdate();
  }

  readonly #judge = (event: Event) => {
    event.preventDefault();
    const [verdict, secret] = [this.#verdict, this.#about.secret()];
    this.#unchosen = verdict === undefined;
    this.#host.requestUpdate();
    if (verdict === undefined || secret === undefined || this.#delivery === 'sending') return;
    const comment = this.#comment.normalize('NFC').trim();
    this.#delivery = 'sending';
    this.#client
      .use(petitionsPart)
      .judge(this.#about.code, secret, {
        verdict,
        ...(comment !== '' && { comment }),
        ...(this.#reopen && { reopen: true }),
      })
      .then((id) => {
        this.#jobId = id;
        return this.look();
      })
      .catch((error: unknown) => {
        this.#delivery = 'gave-up';
        this.#about.listener.failed(error);
        this.#host.requestUpdate();
      });
  };

  /** Looks how far it is. */
  async look(): Promise<void> {
    if (this.#jobId === undefined) return;
    const before = this.#delivery;
    const jobs = await this.#client.use(outboxPart).list();
    const job = jobs.find(({ id }) => id === this.#jobId);
    if (job) this.#delivery = deliveryOf(job);
    if (this.#delivery === 'sent' && before !== 'sent') {
      this.#about.listener.sent();
      this.#jobId = this.#delivery = undefined;
      this.#verdict = undefined;
      this.#reopen = false;
      await this.#about.reload();
    }
    this.#host.requestUpdate();
  }
}
