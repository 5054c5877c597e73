import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { maskPersonal } from '../../../core/feedback/mask.js';
import type { PetitionDraft } from '../../../core/feedback/petition.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import type { PetitionController } from './petition-controller.js';
import type { PhotoShelf } from './photo-shelf.js';
import type { PlaceEntry } from './place-entry.js';

/** What the form is made of. */
export interface FormParts {
  readonly petition: PetitionController;
  readonly place: PlaceEntry;
  readonly shelf: PhotoShelf;
  readonly l10n: LocalizeController;
  /** The person has pressed "delete the draft" and is asked once more. */
  readonly discarding: boolean;
  readonly ask: (discarding: boolean) => void;
  readonly send: () => void;
  readonly follow: (code: string) => void;
}

/** The form; every answer is kept as it is typed. */
export function formView(parts: FormParts): TemplateResult {
  const { petition, place, l10n } = parts;
  const { draft, rules } = petition;
  const { t } = l10n;
  return html`<form
    class="stack"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      parts.send();
    }}
  >
    ${topicView(parts)} ${textView(parts)}
    ${place.view(rules?.unit.name ?? '', has(parts, 'note') !== undefined)} ${photosView(parts)}
    ${contactView(parts)} ${publicView(parts)}
    <div class="stack tight">
      <p class="error" role="alert" part="issues">
        ${petition.issues.length > 0 ? t('petition.to-mend', { count: petition.issues.length }) : nothing}
      </p>
      <div>
        <button class="primary" type="submit" ?disabled=${petition.photosBusy}>${t('petition.send')}</button>
      </div>
      ${draftView(parts, draft)}
    </div>
  </form>`;
}

const has = ({ petition }: FormParts, path: string) => petition.issues.find((issue) => issue.path === path);

function errorView(parts: FormParts, path: string): TemplateResult {
  const issue = has(parts, path);
  return html`<p class="error" id="${path}-error">
    ${issue ? parts.l10n.t(`issue.${issue.code}`) : nothing}
  </p>`;
}

function topicView(parts: FormParts): TemplateResult {
  const { petition, l10n } = parts;
  const { t } = l10n;
  const { draft, rules, rulesState } = petition;
  return html`<fieldset part="topics" aria-describedby="topic-error">
    <legend>${t('petition.topic')}</legend>
    ${errorView(parts, 'topic')}
    ${
      rulesState === 'loading' && !rules
        ? html`<p role="status">${t('petition.rules-loading')}</p>`
        : rulesState === 'failed'
          ? html`<p class="note warn">${t('petition.rules-failed')}</p>
              <div>
                <button type="button" @click=${() => void petition.loadRules()}>${t('common.retry')}</button>
              </div>`
          : nothing
    }
    <div class="topics">
      ${(rules?.topics ?? []).map(
        ({ id, name }) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="topic"
              .value=${id}
              .checked=${live(draft.topic === id)}
              @change=${() => petition.change({ topic: id })}
            /><span>${name}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function textView(parts: FormParts): TemplateResult {
  const { petition, l10n, follow } = parts;
  const { t } = l10n;
  const wrong = has(parts, 'text') !== undefined;
  return html`<div class="field">
    <label for="text">${t('petition.text')}</label>
    <p class="hint" id="text-hint">${t('petition.text-hint')}</p>
    ${errorView(parts, 'text')}
    <textarea
      id="text"
      rows="5"
      aria-describedby="text-hint text-error"
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${live(petition.draft.text)}
      @input=${(event: Event) => petition.change({ text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <div role="status" part="similar">
      ${
        petition.similar.length === 0
          ? nothing
          : html`<div class="note stack tight">
              <p>
                <b>${t('petition.similar')}</b>
                ${t('petition.similar-hint')}
              </p>
              <ul class="plain-list">
                ${petition.similar.map(
                  ({ code, public: shown }) =>
                    html`<li>
                      <span>${shortened(shown?.text ?? '')}</span>
                      <button type="button" class="plain" @click=${() => follow(code)}>
                        ${t('petition.follow')}<span class="visually-hidden"> ${code}</span>
                      </button>
                    </li>`,
                )}
              </ul>
            </div>`
      }
    </div>
  </div>`;
}

/** So much of a text that somebody knows it again. */
export const shortened = (text: string, most = 160): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;

function photosView({ petition, shelf, l10n }: FormParts): unknown {
  const most = petition.rules?.photos ?? 0;
  // Also what an earlier visit has added shows, so that it can be taken out.
  if (most === 0 && petition.draft.photos.length === 0) return nothing;
  const { t } = l10n;
  const { photos } = petition.draft;
  const note = petition.photoNote;
  const isFault =
    note !== undefined && !['petition.photo-added', 'petition.photo-removed'].includes(note.code);
  const said = note ? t(note.code, note.params) : '';
  const pick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) void petition.addPhotos(files);
  };
  return html`<fieldset part="photos" aria-describedby="photos-hint">
    <legend>${t('petition.photos')}</legend>
    <p class="hint" id="photos-hint">${t('petition.photos-hint', { most })}</p>
    <ul class="photos" ?hidden=${photos.length === 0}>
      ${photos.map((photo, index) => {
        const n = index + 1;
        const url = shelf.url(photo.id);
        return html`<li>
          ${
            url
              ? html`<img src=${url} alt=${t('petition.photo', { n })} />`
              : html`<span class="gone">${t(url === null ? 'petition.photo-gone' : 'common.loading')}</span>`
          }
          <button type="button" class="plain" @click=${() => void petition.removePhoto(photo)}>
            ${t('petition.photo-remove', { n })}
          </button>
        </li>`;
      })}
    </ul>
    <p role="status">${petition.photosBusy ? t('petition.photo-working') : isFault ? nothing : said}</p>
    <p class="error" role="alert">${isFault ? said : nothing}</p>
    ${
      photos.length >= most
        ? nothing
        : html`<div>
            <button
              type="button"
              id="add-photo"
              ?disabled=${petition.photosBusy}
              @click=${(event: Event) =>
                (event.target as Element).parentElement?.querySelector<HTMLElement>('input')?.click()}
            >
              ${t('petition.add-photo')}
            </button>
            <input
              type="file"
              hidden
              multiple
              accept="image/*"
              aria-label=${t('petition.add-photo')}
              @change=${pick}
            />
          </div>`
    }
  </fieldset>`;
}

function contactView(parts: FormParts): TemplateResult {
  const { petition, l10n } = parts;
  const { t } = l10n;
  const { anonymous, contact } = petition.draft;
  const way = (value: boolean, label: string) =>
    html`<label class="choice"
      ><input
        type="radio"
        name="who"
        .checked=${live(anonymous === value)}
        @change=${() => petition.change({ anonymous: value })}
      /><span>${label}</span></label
    >`;
  const input = (
    key: keyof PetitionDraft['contact'],
    type: 'text' | 'tel' | 'email',
    complete: 'name' | 'tel' | 'email',
  ) =>
    html`<label for=${key}>${t(`petition.${key}`)}</label>
      ${errorView(parts, key)}
      <input
        id=${key}
        type=${type}
        autocomplete=${complete}
        aria-describedby="${key}-error"
        aria-invalid=${has(parts, key) ? 'true' : 'false'}
        .value=${live(contact[key])}
        @input=${(event: Event) =>
          petition.change({
            contact: { ...petition.draft.contact, [key]: (event.target as HTMLInputElement).value },
          })}
      />`;
  return html`<fieldset part="contact" aria-describedby="who-hint">
    <legend>${t('petition.who')}</legend>
    <div class="topics">${way(true, t('petition.anonymous'))} ${way(false, t('petition.named'))}</div>
    <p class="hint" id="who-hint">${anonymous ? t('petition.anonymous-hint') : nothing}</p>
    ${
      anonymous
        ? nothing
        : html`${input('name', 'text', 'name')} ${input('phone', 'tel', 'tel')}
          ${input('email', 'email', 'email')}`
    }
  </fieldset>`;
}

function publicView({ petition, l10n }: FormParts): TemplateResult {
  const { t } = l10n;
  const { draft } = petition;
  const names = draft.anonymous ? [] : [draft.contact.name];
  const masked = [draft.text, draft.place.note ?? ''].map((text) => maskPersonal(text.trim(), names));
  const [text, note] = masked;
  return html`<div class="field">
    <label class="choice"
      ><input
        id="public"
        type="checkbox"
        aria-describedby="public-hint"
        .checked=${live(draft.public)}
        @change=${(event: Event) => petition.change({ public: (event.target as HTMLInputElement).checked })}
      /><span>${t('petition.public')}</span></label
    >
    <p class="hint" id="public-hint">${t(draft.public ? 'petition.public-hint' : 'petition.private')}</p>
    ${
      draft.public && text
        ? html`<p class="label" id="preview-label">${t('petition.preview')}</p>
            <blockquote class="quoted" part="preview" aria-labelledby="preview-label">
              ${note ? `${text}\n${note}` : text}
            </blockquote>`
        : nothing
    }
  </div>`;
}

function draftView({ petition, l10n, discarding, ask }: FormParts, draft: PetitionDraft): TemplateResult {
  const { t, errorText } = l10n;
  const { problem, saved, level } = petition;
  const gone = (problem as { readonly code?: unknown } | undefined)?.code === 'draft-gone';
  return html`<p class="soft" role="status" part="draft">
      ${saved && !problem ? t(level === 'session' ? 'petition.draft-session' : 'petition.draft-device') : nothing}
    </p>
    <p class="error" role="alert">
      ${
        problem
          ? gone
            ? t('petition.draft-gone')
            : t('petition.draft-failed', { error: errorText(problem) })
          : nothing
      }
    </p>
    ${
      discarding
        ? html`<div class="note danger stack tight" role="group" aria-labelledby="discard-sure">
            <p id="discard-sure">${t('petition.discard-sure')}</p>
            <div class="row">
              <button
                type="button"
                class="danger"
                id="discard-yes"
                @click=${() => void petition.discard().then(() => ask(false))}
              >
                ${t('petition.discard-yes')}
              </button>
              <button type="button" class="plain" @click=${() => ask(false)}>${t('common.cancel')}</button>
            </div>
          </div>`
        : saved || draft.text !== ''
          ? html`<div>
              <button type="button" class="plain" id="discard" @click=${() => ask(true)}>
                ${t('petition.discard')}
              </button>
            </div>`
          : nothing
    }`;
}
