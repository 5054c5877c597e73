import { html, nothing, type TemplateResult } from 'lit';
import { isBkError } from '../../core/errors.js';
import { erasedAt } from '../../core/procedure/drafts.js';
import type { Filing } from '../../core/procedure/filing.js';
import type { Level } from '../../core/storage/store.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { LateDrafts } from './late-drafts.js';
import type { Ready } from './ready.js';

/** Where the draft stands, told without stealing attention. @param levelError - Why nothing can be kept. */
export function savedView(
  filing: Filing,
  { definition }: Ready,
  level: Level,
  levelError: unknown,
  drafts: LateDrafts,
  l10n: LocalizeController,
): TemplateResult {
  const { t, errorText } = l10n;
  const { savedAt, saveError, joined, leftovers, phase } = filing.state;
  const code = isBkError(saveError) ? saveError.code : undefined;
  const gone = code === 'draft-gone';
  const elsewhere = gone || code === 'draft-sent';
  // Its words come with what shows drafts.
  if ((joined || elsewhere || leftovers.length > 0) && !drafts.views && !drafts.failed) void drafts.load();
  const { views } = drafts;
  return html`
    ${leftovers.length > 0 && views ? views.leftovers(filing, l10n) : nothing}
    ${joined && views ? html`<p class="note" role="status">${t('draft.joined')}</p>` : nothing}
    ${
      saveError !== undefined
        ? html`<p class="error" role="alert">
            ${elsewhere && views ? nothing : t('procedure.save-failed')} ${errorText(saveError)}
          </p>`
        : html`<p class="saved soft">${savedText(savedAt, level, levelError, l10n)}</p>`
    }
    ${
      gone && views
        ? html`<div>
            <button type="button" id="keep" @click=${() => void filing.keep()}>${t('draft.keep')}</button>
          </div>`
        : nothing
    }
    ${
      level !== 'session' && saveError === undefined && savedAt !== undefined
        ? html`<p class="soft until">
            ${t('procedure.kept-until', { date: l10n.date(new Date(erasedAt({ savedAt })).toISOString()) })}
          </p>`
        : nothing
    }
    ${
      phase === 'sent'
        ? nothing
        : html`<div>
              <button
                type="button"
                class="plain"
                id="take-along"
                @click=${() => drafts.show(({ take }) => take.open(filing.id))}
              >
                ${t('procedure.take-along')}
              </button>
            </div>
            ${views?.take.view(filing.id, definition, level, () => filing.save())}`
    }
  `;
}

function savedText(
  savedAt: number | undefined,
  level: Level,
  levelError: unknown,
  { t, time, errorText }: LocalizeController,
): string {
  if (level === 'session') return levelError === undefined ? t('procedure.not-saved') : errorText(levelError);
  return savedAt === undefined ? '' : t('procedure.saved-at', { time: time(savedAt) });
}
