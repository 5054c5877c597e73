import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { maskPersonal } from '../../../core/feedback/mask.js';
import type { PetitionDraft } from '../../../core/feedback/petition.js';
import { errorView, has, type FormParts } from './form-parts.js';

/** Who sends it: nobody by name, or with a contact. */
export function contactView(parts: FormParts): TemplateResult {
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

/** Whether it may be public, and what everybody would read. */
export function publicView({ petition, l10n }: FormParts): TemplateResult {
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
