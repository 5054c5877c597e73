import { html, nothing, type TemplateResult } from 'lit';
import type { KeptDocument } from '../../core/document/documents.js';
import type { NeededPaper } from '../../core/procedure/flow.js';
import { profileName, type Profile } from '../../core/profile/profile.js';
import type { Level } from '../../core/storage/store.js';
import { documentWords } from '../shared/document-words.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** One paper as it stands. */
export interface PaperShown {
  readonly paper: NeededPaper;
  readonly here: KeptDocument | undefined;
  /** Of the same kind, in the wallet and not in the dossier. */
  readonly wallet: readonly KeptDocument[];
  /** Of the household, who stand in the dossier. */
  readonly people: readonly Profile[];
  readonly level: Level | undefined;
  /** The field for a new one is open. */
  readonly open: boolean;
  /** The box to keep it is ticked, which asks whose it is. */
  readonly forLater: boolean;
  /** Somebody wanted to go on without using the pages. */
  readonly overlooked: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly now: number;
}

/** What can be done with a paper. */
export interface PaperActions {
  readonly begin: () => void;
  readonly cancel: () => void;
  readonly save: () => void;
  readonly later: (forLater: boolean) => void;
  readonly reuse: (document: KeptDocument) => void;
  readonly remove: (document: KeptDocument) => void;
  readonly show: (document: KeptDocument, download: boolean) => void;
}

/** A paper that is handed in: whether it is there, and the ways to add it. */
export function paperView(
  shown: PaperShown,
  l10n: LocalizeController,
  actions: PaperActions,
): TemplateResult {
  const { t, text, errorText } = l10n;
  const { paper, here, open, error } = shown;
  const name = text(paper.name);
  return html`<li class="paper stack tight ${here ? 'done' : ''}" id="paper-${paper.id}">
    <h3>${name}</h3>
    <p>
      <span class="need ${paper.need}">${t(`papers.${paper.need}`)}</span>
      ${paper.copies === undefined ? nothing : t('papers.copies', { copies: paper.copies })}
    </p>
    ${paper.note ? html`<p class="soft">${text(paper.note)}</p>` : nothing}
    <p id="state-${paper.id}">
      <strong>${here ? t('papers.has', documentWords(here, shown.now, l10n)) : t('papers.missing')}</strong>
      ${here?.forLater ? t('papers.later-yes') : nothing}
    </p>
    <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
    ${here ? documentButtons(here, name, shown, l10n, actions) : nothing}
    ${here || open ? nothing : walletView(shown, l10n, actions)}
    ${open ? entryView(shown, name, l10n, actions) : beginView(shown, name, l10n, actions)}
  </li>`;
}

/** To look at a paper of the dossier, to take it along, to take it out. */
export function documentButtons(
  document: KeptDocument,
  name: string,
  { busy }: Pick<PaperShown, 'busy'>,
  { t }: LocalizeController,
  { remove, show }: Pick<PaperActions, 'remove' | 'show'>,
): TemplateResult {
  const button = (action: string, press: () => void, id = '') =>
    html`<button
      type="button"
      class="plain"
      id="${id}${document.id}"
      aria-label=${t('papers.of', { action, name })}
      ?disabled=${busy}
      @click=${press}
    >
      ${action}
    </button>`;
  return html`<div class="row">
    ${button(t('papers.open'), () => show(document, false), 'open-')}
    ${button(t('papers.download'), () => show(document, true), 'download-')}
    ${button(t('papers.remove'), () => remove(document), 'remove-')}
  </div>`;
}

function beginView(
  { paper, here, busy }: PaperShown,
  name: string,
  { t }: LocalizeController,
  { begin }: PaperActions,
): TemplateResult {
  const action = t(here ? 'papers.replace' : 'papers.add');
  return html`<div>
    <button
      type="button"
      id="add-${paper.id}"
      aria-label=${t('papers.of', { action, name })}
      ?disabled=${busy}
      @click=${begin}
    >
      ${action}
    </button>
  </div>`;
}

/** What was kept the last time, with its age: it is offered, never taken by itself. */
function walletView(
  { wallet, people, now, busy, paper }: PaperShown,
  l10n: LocalizeController,
  { reuse }: PaperActions,
): unknown {
  const { t } = l10n;
  if (wallet.length === 0) return nothing;
  return html`<div class="note stack tight" role="group" aria-labelledby="reuse-${paper.id}">
    <p id="reuse-${paper.id}"><strong>${t('papers.reuse')}</strong></p>
    <p>${t('papers.reuse-hint')}</p>
    ${wallet.map((document) => {
      const owner = people.find(({ id }) => id === document.about);
      const what = t('papers.reuse-one', documentWords(document, now, l10n));
      const name = owner && profileName(owner);
      return html`<div>
        <button type="button" id="reuse-${document.id}" ?disabled=${busy} @click=${() => reuse(document)}>
          ${name ? t('papers.reuse-of', { what, name }) : what}
        </button>
      </div>`;
    })}
  </div>`;
}

function entryView(
  shown: PaperShown,
  name: string,
  l10n: LocalizeController,
  actions: PaperActions,
): TemplateResult {
  const { t } = l10n;
  const { paper, people, level, forLater, overlooked, busy } = shown;
  const canKeep = level !== undefined && level !== 'session';
  return html`<div class="stack tight" id="entry-${paper.id}">
    <bk-file-field required .label=${name} .hint=${t('papers.no-card')}></bk-file-field>
    ${
      canKeep
        ? html`<bk-check-field
            .label=${t('papers.later')}
            .hint=${t('papers.later-hint')}
            .value=${forLater ? 'yes' : ''}
            @change=${(event: Event) => actions.later((event.currentTarget as HTMLInputElement).value === 'yes')}
          ></bk-check-field>`
        : nothing
    }
    ${
      canKeep && forLater && people.length > 1
        ? html`<label for="whose-${paper.id}">${t('papers.whose')}</label>
            <select id="whose-${paper.id}">
              <option value="">${t('papers.nobody')}</option>
              ${people.map((person) => html`<option value=${person.id}>${profileName(person)}</option>`)}
            </select>`
        : nothing
    }
    <p class="note warn" role="alert" ?hidden=${!overlooked}>
      ${overlooked ? t('papers.save-first') : nothing}
    </p>
    <p role="status">${busy ? t('papers.saving') : nothing}</p>
    <div class="row">
      <button type="button" class="primary" id="save-${paper.id}" ?disabled=${busy} @click=${actions.save}>
        ${t('papers.save')}
      </button>
      <button type="button" id="cancel-${paper.id}" ?disabled=${busy} @click=${actions.cancel}>
        ${t('common.cancel')}
      </button>
    </div>
  </div>`;
}
