import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PetitionDraft } from '../../../core/feedback/petition.js';
import { contactView, publicView } from './contact-view.js';
import { errorView, has, type FormParts } from './form-parts.js';
import { photosView } from './photos-view.js';

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
        <button class="primary" type="submit" ?disabled=${petition.photos.busy}>${t('petition.send')}</button>
      </div>
      ${draftView(parts, draft)}
    </div>
  </form>`;
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
        petition.similar.list.length === 0
          ? nothing
          : html`<div class="note stack tight">
              <p>
                <b>${t('petition.similar')}</b>
                ${t('petition.similar-hint')}
              </p>
              <ul class="plain-list">
                ${petition.similar.list.map(
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
