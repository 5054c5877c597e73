import { html, nothing, type TemplateResult } from 'lit';
import { isPublicPage, PORTAL } from '../../core/handover/portal-link.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { isLocked } from '../shared/waiting-view.js';
import type { NoteState } from './note-controller.js';

/** What the slot asks its element to do. */
export interface NoteActions {
  readonly save: (code: string) => void;
  readonly remove: () => void;
  readonly retry: () => void;
}

/** A slot for the code that the portal gave, and what was noted in it. */
export function noteView(state: NoteState, l10n: LocalizeController, actions: NoteActions): TemplateResult {
  const { t } = l10n;
  return html`<section class="box stack tight" part="note">
    <h3>${t('handover.note-title')}</h3>
    ${problemView(state, l10n, actions)}
    ${state.note ? notedView(state, l10n, actions) : formView(state, l10n, actions)}
    <p role="status" class="visually-hidden">
      ${state.wasRemoved ? t('handover.note-removed') : state.note ? t('handover.note-saved', { date: l10n.date(state.note.notedAt) }) : nothing}
    </p>
  </section>`;
}

function problemView(
  { error }: NoteState,
  { errorText, t }: LocalizeController,
  { retry }: NoteActions,
): unknown {
  if (error === undefined) return nothing;
  const told = html`<p class="note danger" role="alert" part="error">${errorText(error)}</p>`;
  if (isLocked(error)) return html`<bk-unlock>${told}</bk-unlock>`;
  return html`${told}
    <div><button type="button" @click=${retry}>${t('common.retry')}</button></div>`;
}

function formView({ issue }: NoteState, { t }: LocalizeController, { save }: NoteActions): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input')!;
    save(input.value);
  };
  return html`<form class="stack tight" novalidate @submit=${submit}>
    <label for="code">${t('handover.note-code')}</label>
    <p class="hint" id="code-hint">${t('handover.note-hint')}</p>
    <p class="error" id="code-error" role="alert">
      ${issue ? t(`issue.${issue.code}`, issue.params) : nothing}
    </p>
    <input
      id="code"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="code-hint code-error"
      aria-invalid=${issue ? 'true' : 'false'}
    />
    <div><button type="submit">${t('handover.note-save')}</button></div>
  </form>`;
}

function notedView(
  { note, isKept }: NoteState,
  { t, date }: LocalizeController,
  { remove }: NoteActions,
): TemplateResult {
  const { code, link, notedAt } = note!;
  return html`
    <p><b class="noted" translate="no">${code}</b></p>
    <p>${t('handover.note-saved', { date: date(notedAt) })} ${t('handover.note-own')}</p>
    ${isKept ? nothing : html`<p class="note warn">${t('handover.note-session')}</p>`}
    <div class="row">
      <a class="button" href=${isPublicPage(link) ? link : PORTAL} target="_blank" rel="noopener noreferrer">
        ${t('handover.note-track')} ${t('handover.new-tab')}
      </a>
      <button type="button" class="plain" id="remove" @click=${remove}>${t('handover.note-remove')}</button>
    </div>
  `;
}
