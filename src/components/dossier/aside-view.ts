import { html, nothing, type TemplateResult } from 'lit';
import { siteOffers, type SiteOffers } from '../../core/dossier/site-offers.js';
import type { DossierStatus } from '../../core/dossier/status.js';
import type { Client } from '../../core/client.js';
import { dossierMore as texts } from '../../core/text/locales/vi/dossier-more.js';
import { failureView, type FailureActions } from './failure-view.js';
import { lateView, refusalView } from './late-view.js';
import { lateness } from './follow-view.js';
import { NoticeView } from './notice-view.js';
import { OwnView } from './own-view.js';
import type { Surroundings } from './surroundings.js';

/** What stands around how a dossier stands: that it is late, why it was refused, notices, petitions, what this device keeps of it. */
export class AsideView {
  readonly #around: Surroundings;
  readonly #notices: NoticeView;
  readonly #own: OwnView;
  #offers: SiteOffers | undefined;
  #asked: Client | undefined;
  #code = '';
  #hasPetition = false;

  constructor(around: Surroundings) {
    this.#around = around;
    around.l10n.add(texts);
    this.#notices = new NoticeView(around);
    this.#own = new OwnView(around, {
      stopNotices: async (code) => {
        const site = this.#offers?.push;
        if (site) await this.#notices.stop(code, site);
      },
    });
  }

  /** Above the facts. @param slip - The whole slip of apology, where there is one. */
  top(value: DossierStatus, now: number, slip: unknown): TemplateResult {
    const { l10n } = this.#around;
    return html`${value.incomplete ? html`<p class="note warn">${l10n.t('more.incomplete')}</p>` : nothing}
    ${lateView(value, now, l10n, slip)} ${refusalView(value.personal?.refusal, l10n)}`;
  }

  /** Below the steps. @param typed - The look-up secret that the person has typed; empty for none. */
  bottom(value: DossierStatus, now: number, typed: string): TemplateResult {
    if (value.code !== this.#code) {
      this.conceal();
      this.#code = value.code;
    }
    this.#ask();
    const isOver = ['returned', 'refused'].includes(value.status);
    return html`${isOver ? nothing : this.#notices.render(value, this.#offers?.push)}
    ${this.#petition(value, now)} ${this.#own.render(value, typed)}`;
  }

  /** Instead of a dossier that the server does not show. */
  failure(
    error: unknown,
    asked: { code: string; wasTyped: boolean },
    actions: FailureActions,
  ): TemplateResult {
    return failureView(error, asked, this.#around.l10n, actions);
  }

  /** What was opened and answered goes. */
  conceal(): void {
    this.#notices.conceal();
    this.#own.conceal();
    this.#code = '';
    this.#hasPetition = false;
  }

  /** Where the site takes petitions; first of all for whoever waits too long. */
  #petition(value: DossierStatus, now: number): unknown {
    if (!this.#offers?.petitions) return nothing;
    const { t } = this.#around.l10n;
    const isOpen = this.#hasPetition;
    const isLate = lateness(value, now) !== undefined;
    const toggle = () => {
      this.#hasPetition = !isOpen;
      this.#around.host.requestUpdate();
    };
    return html`<section class="stack tight no-print">
      <div>
        <button
          type="button"
          id="petition"
          class=${isLate && !isOpen ? 'primary' : ''}
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${toggle}
        >
          ${t(isOpen ? 'more.petition-close' : 'more.petition')}
        </button>
      </div>
      ${isOpen ? html`<bk-feedback class="box" kind="petition" .dossier=${value.code}></bk-feedback>` : nothing}
    </section>`;
  }

  /** What a site offers besides is asked for once, and missed by nobody. */
  #ask(): void {
    const client = this.#around.client();
    if (!client || client === this.#asked) return;
    this.#asked = client;
    siteOffers(client).then(
      (offers) => {
        this.#offers = offers;
        this.#around.host.requestUpdate();
      },
      () => undefined,
    );
  }
}
