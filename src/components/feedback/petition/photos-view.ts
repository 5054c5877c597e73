import { html, nothing } from 'lit';
import type { FormParts } from './form-parts.js';

/** Photos: what is there, what became of the last one, and one more. */
export function photosView({ petition, shelf, l10n }: FormParts): unknown {
  const most = petition.rules?.photos ?? 0;
  // Also what an earlier visit has added shows, so that it can be taken out.
  if (most === 0 && petition.draft.photos.length === 0) return nothing;
  const { t } = l10n;
  const { photos } = petition.draft;
  const note = petition.photos.note;
  const isFault =
    note !== undefined && !['petition.photo-added', 'petition.photo-removed'].includes(note.code);
  const said = note ? t(note.code, note.params) : '';
  const pick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) void petition.photos.add(files);
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
          <button type="button" class="plain" @click=${() => void petition.photos.remove(photo)}>
            ${t('petition.photo-remove', { n })}
          </button>
        </li>`;
      })}
    </ul>
    <p role="status">${petition.photos.busy ? t('petition.photo-working') : isFault ? nothing : said}</p>
    <p class="error" role="alert">${isFault ? said : nothing}</p>
    ${
      photos.length >= most
        ? nothing
        : html`<div>
            <button
              type="button"
              id="add-photo"
              ?disabled=${petition.photos.busy}
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
