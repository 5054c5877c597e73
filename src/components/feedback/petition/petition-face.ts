import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Client } from '../../../core/client.js';
import type { Point } from '../../../core/feedback/petition.js';
import { petitionsPart } from '../../../core/feedback/petitions.js';
import { file as fileTexts } from '../../../core/text/locales/vi/file.js';
import { petition as texts } from '../../../core/text/locales/vi/petition.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import { isLocked } from '../../shared/waiting-view.js';
import { Following } from './follow-view.js';
import { formView } from './form-view.js';
import { LookupForm } from './lookup-form.js';
import { ownView } from './own-view.js';
import { PetitionController, type PetitionListener } from './petition-controller.js';
import { styles } from './petition.styles.js';
import { PhotoShelf } from './photo-shelf.js';
import { PlaceEntry } from './place-entry.js';
import { PublicPetitions } from './public-view.js';
import { sentView } from './sent-view.js';

/** What the element says about itself. */
export interface PetitionSource {
  readonly dossier: string;
  /** A petition that the page names. */
  readonly code: string;
}

/** Everything of `kind="petition"`; fetched when an element of that kind shows. */
export class PetitionFace implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: () => PetitionSource;
  readonly #l10n: LocalizeController;
  readonly #listener: PetitionListener;
  readonly #petition: PetitionController;
  readonly #place: PlaceEntry;
  readonly #shelf: PhotoShelf;
  readonly #public: PublicPetitions;
  readonly #lookup: LookupForm;
  #following: Following | undefined;
  #discarding = false;
  /** The place entry shows another draft than it did. */
  #shownDraft = '';

  constructor(
    host: LitElement,
    client: Client,
    l10n: LocalizeController,
    source: () => PetitionSource,
    listener: PetitionListener,
  ) {
    l10n.add(texts);
    l10n.add(fileTexts);
    this.#host = host;
    this.#source = source;
    this.#l10n = l10n;
    this.#listener = listener;
    this.#petition = new PetitionController(host, client, source().dossier, listener);
    this.#place = new PlaceEntry(host, l10n, {
      place: () => this.#petition.draft.place,
      change: (place) => this.#petition.change({ place }),
    });
    this.#shelf = new PhotoShelf(host, (id) => client.use(petitionsPart).drafts.photo(id));
    this.#public = new PublicPetitions(host, client, l10n, this.#follow);
    this.#lookup = new LookupForm(host, l10n, (code, secret) => this.#open(code, secret));
    const root = host.shadowRoot;
    if (root && !root.adoptedStyleSheets.includes(styles.styleSheet!))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet!];
    host.addController(this);
    // Whoever is connected already hears it now.
    if (host.isConnected) this.#start();
  }

  hostConnected(): void {
    if (this.#started) this.#start();
  }

  hostDisconnected(): void {
    this.#petition.disconnect();
    this.#following?.disconnect();
  }

  get #client(): Client {
    return this.#petition.client;
  }

  #started = false;

  #start(): void {
    this.#started = true;
    this.#petition.connect();
    this.#following?.connect();
    if (this.#source().dossier === '') void this.#public.load();
  }

  hostUpdate(): void {
    const { code } = this.#source();
    if (code !== '' && this.#following?.code !== code) this.#open(code);
    this.#place.province = this.#petition.rules?.unit.provinceCode;
    const { draft } = this.#petition;
    if (draft.id !== this.#shownDraft) {
      this.#shownDraft = draft.id;
      this.#place.show(draft.place);
    }
  }

  /** The point of the petition that is being written. */
  get point(): Point | undefined {
    return this.#petition.draft.place.point;
  }

  set point(point: Point | undefined) {
    this.#place.pointGiven();
    const { point: _point, ...rest } = this.#petition.draft.place;
    this.#petition.change({ place: point ? { ...rest, point } : rest });
  }

  /** What shows of the device's data has to go. */
  conceal(): void {
    this.#shelf.clear();
    this.#following?.disconnect();
    this.#following = undefined;
    this.#petition.conceal();
  }

  view(): TemplateResult {
    return html`<div class="petition stack">
      ${this.#following ? this.#followView(this.#following) : this.#home()}
    </div>`;
  }

  #followView(following: Following): TemplateResult {
    const { t } = this.#l10n;
    return html`${
        this.#source().code === ''
          ? html`<div class="no-print">
              <button type="button" class="plain" @click=${this.#back}>${t('petition.back')}</button>
            </div>`
          : nothing
      }
      <h2 tabindex="-1" translate="no">${following.code}</h2>
      ${following.view()}`;
  }

  #home(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const petition = this.#petition;
    if (petition.failed && isLocked(petition.failed))
      return html`<bk-unlock
        ><p class="note danger" role="alert" part="error">${errorText(petition.failed)}</p></bk-unlock
      >`;
    if (petition.rulesState === 'none')
      return html`<p class="note warn" role="status">${t('petition.none-here')}</p>`;
    const isAlone = this.#source().dossier === '';
    return html`${petition.delivery ? sentView({ petition, l10n: this.#l10n, follow: this.#follow, another: this.#another }) : this.#form()}
    ${petition.waiting > 0 ? html`<p class="note warn">${t('petition.own-waiting', { count: petition.waiting })}</p>` : nothing}
    ${isAlone ? html`${ownView(petition.own, this.#l10n, this.#follow)} ${this.#lookup.view()} ${this.#public.view()}` : nothing}`;
  }

  #form(): TemplateResult {
    const { t } = this.#l10n;
    const { rules, draft, failed } = this.#petition;
    const hotline = rules?.hotline;
    return html`<section class="stack">
      <h2 tabindex="-1">${t('petition.title')}</h2>
      ${
        rules
          ? html`<p>
              ${t('petition.lead', {
                unit: rules.unit.name,
                hours: rules.receiveHours,
                days: rules.answerWorkingDays,
                most: rules.maxDays,
              })}
              ${draft.dossier === '' ? nothing : t('petition.about-dossier', { code: draft.dossier })}
            </p>`
          : nothing
      }
      <div class="note warn stack tight" part="not-for">
        <b>${t('petition.not-for')}</b>
        <ul>
          <li>${t('petition.not-emergency')}</li>
          <li>${hotline ? t('petition.not-complaint', { hotline }) : t('petition.not-complaint-desk')}</li>
        </ul>
      </div>
      ${failed ? html`<p class="note warn" role="alert">${this.#l10n.errorText(failed)}</p>` : nothing}
      ${formView({
        petition: this.#petition,
        place: this.#place,
        shelf: this.#shelf,
        l10n: this.#l10n,
        discarding: this.#discarding,
        ask: (discarding) => {
          this.#discarding = discarding;
          this.#host.requestUpdate();
          this.#focus(discarding ? '#discard-yes' : 'h2');
        },
        send: () => void this.#send(),
        follow: this.#follow,
      })}
    </section>`;
  }

  readonly #follow = (code: string) => {
    const { receipt } = this.#petition;
    this.#open(code, receipt?.code === code ? receipt.secret : undefined);
  };

  #open(code: string, secret?: string): void {
    this.#following?.disconnect();
    const ids = [code, secret === '' ? undefined : secret] as const;
    this.#following = new Following(this.#host, this.#client, this.#l10n, this.#listener, ids);
    this.#focus('h2');
  }

  readonly #back = () => {
    this.#following?.disconnect();
    this.#following = undefined;
    this.#focus('h2');
  };

  readonly #another = () => {
    this.#petition.startAnew();
    this.#focus('h2');
  };

  /** What is to be mended takes the focus, or else what came in the place of the form. */
  async #send(): Promise<void> {
    const sent = await this.#petition.send();
    if (sent) this.#focus('h2');
    else {
      const [issue] = this.#petition.issues;
      if (issue) this.#focus(issue.path === 'topic' ? '.topics input' : `#${issue.path}`);
    }
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
