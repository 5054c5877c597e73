import { html, nothing, type TemplateResult } from 'lit';
import { isPublicPage, PORTAL } from '../../core/handover/portal-link.js';
import type { NotedDossier } from '../../core/dossier/noted.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { isLocked } from '../shared/waiting-view.js';
import type { OwnDossiersState } from './own-dossiers-controller.js';

/** What the list asks its element to do. */
export interface ListActions {
  readonly pick: (code: string) => void;
  /** What was typed, as it was typed. */
  readonly look: (code: string, secret: string) => void;
  readonly forgetNote: (dossier: string) => void;
  /** Opens the form for a note; without an id for a new one. */
  readonly editNote: (note: NotedDossier | undefined) => void;
}

/** The dossiers of this device, those noted of the portal, and a form to look up any other. */
export function listView(
  state: OwnDossiersState,
  lookupIsEmpty: boolean,
  noteForm: unknown,
  l10n: LocalizeController,
  actions: ListActions,
): TemplateResult {
  const { t } = l10n;
  return html`
    <h2 tabindex="-1">${t('dossier.own-title')}</h2>
    ${ownView(state, noteForm, l10n, actions)} ${lookupView(lookupIsEmpty, l10n, actions)}
  `;
}

function ownView(
  state: OwnDossiersState,
  noteForm: unknown,
  l10n: LocalizeController,
  actions: ListActions,
): TemplateResult {
  const { t, date } = l10n;
  if (state.status === 'loading') return html`<p role="status">${t('common.loading')}</p>`;
  if (state.status === 'failed') {
    const told = html`<p class="note warn">${t('dossier.own-unreadable')}</p>`;
    return isLocked(state.error) ? html`<bk-unlock>${told}</bk-unlock>` : told;
  }
  const { sent, noted, waiting } = state.value;
  return html`
    ${waiting > 0 ? html`<p class="note warn">${t('dossier.own-waiting', { count: waiting })}</p>` : nothing}
    ${
      sent.length === 0
        ? html`<p>${t('dossier.own-none')}</p>`
        : html`<ul>
            ${sent.map(
              ({ code, procedureName, receivedAt, dueAt, wasKept }) =>
                html`<li>
                  <button type="button" class="own" @click=${() => actions.pick(code)}>
                    ${
                      procedureName === undefined
                        ? html`<b translate="no">${code}</b>`
                        : html`<b>${procedureName}</b> <span translate="no">${code}</span>`
                    }
                    <span
                      >${t(wasKept ? 'dossier.own-kept' : 'dossier.sent-on', { date: date(receivedAt) })}</span
                    >
                    <span>${t('dossier.due')}: ${date(dueAt)}</span>
                  </button>
                </li>`,
            )}
          </ul>`
    }
    ${noted.length === 0 ? nothing : notedView(noted, l10n, actions)}
    ${
      noteForm === nothing
        ? html`<div class="no-print">
            <button type="button" class="plain" id="add-note" @click=${() => actions.editNote(undefined)}>
              ${t('dossier.noted-add')}
            </button>
          </div>`
        : noteForm
    }
  `;
}

/** Apart from what was sent from here: nobody of this site has received them. */
function notedView(
  noted: readonly NotedDossier[],
  { t, date }: LocalizeController,
  { forgetNote, editNote }: ListActions,
): TemplateResult {
  return html`<section class="stack tight" part="noted">
    <h3>${t('dossier.noted-title')}</h3>
    <p class="soft">${t('dossier.noted-own')}</p>
    <ul>
      ${noted.map(
        (note) =>
          html`<li class="box">
            <p><b translate="no">${note.code}</b></p>
            <p>${note.procedure.name}</p>
            <p class="soft">${t('dossier.noted-on', { date: date(note.notedAt) })}</p>
            <div class="row no-print">
              <a
                class="button"
                href=${isPublicPage(note.link) ? note.link : PORTAL}
                target="_blank"
                rel="noopener noreferrer"
                >${t('dossier.noted-track')}<span class="visually-hidden"> ${note.code}</span></a
              >
              <button type="button" class="plain" @click=${() => forgetNote(note.dossier)}>
                ${t('dossier.noted-remove')}<span class="visually-hidden"> ${note.code}</span>
              </button>
              <button type="button" class="plain" @click=${() => editNote(note)}>
                ${t('dossier.noted-edit')}<span class="visually-hidden"> ${note.code}</span>
              </button>
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

function lookupView(isEmpty: boolean, { t }: LocalizeController, { look }: ListActions): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    look(textOf(typed, 'code'), textOf(typed, 'secret'));
  };
  return html`<form class="stack tight" novalidate @submit=${submit}>
    <h3>${t('dossier.lookup-title')}</h3>
    <label for="lookup">${t('dossier.lookup')}</label>
    <p class="hint" id="hint">${t('dossier.lookup-hint')}</p>
    <p class="error" id="error" role="alert">${isEmpty ? t('dossier.lookup-empty') : nothing}</p>
    <input
      id="lookup"
      name="code"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="hint error"
      aria-invalid=${isEmpty ? 'true' : 'false'}
    />
    <label for="secret">${t('dossier.lookup-secret')}</label>
    <p class="hint" id="secret-hint">${t('dossier.lookup-secret-hint')}</p>
    <input
      id="secret"
      name="secret"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="secret-hint"
    />
    <div><button type="submit" class="primary">${t('dossier.lookup-button')}</button></div>
  </form>`;
}

function textOf(form: FormData, name: string): string {
  const text = form.get(name);
  return typeof text === 'string' ? text : '';
}
