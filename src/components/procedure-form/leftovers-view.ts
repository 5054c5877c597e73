import { html, nothing, type TemplateResult } from 'lit';
import { answerText } from '../../core/procedure/conditions.js';
import type { Row } from '../../core/procedure/definition.js';
import type { Leftover } from '../../core/procedure/drafts.js';
import type { Filing } from '../../core/procedure/filing.js';
import type { LocalizeController } from '../shared/localize-controller.js';

const WHYS = [
  ['definition', 'draft.left-over', 'draft.left-over-hint'],
  ['tab', 'draft.other-tab', 'draft.other-tab-hint'],
] as const;

/** Answers that have no place in the form: open until they were read, then folded away. */
export function leftoversView(filing: Filing, l10n: LocalizeController): unknown {
  const { leftovers } = filing.state;
  return WHYS.map(([why, title, hint]) => {
    const those = leftovers.filter((each) => each.why === why);
    return those.length === 0 ? nothing : listView(those, title, hint, filing, l10n);
  });
}

function listView(
  leftovers: readonly Leftover[],
  title: string,
  hint: string,
  filing: Filing,
  l10n: LocalizeController,
): TemplateResult {
  const { t } = l10n;
  const news = leftovers.some(({ seen }) => !seen);
  const list = html`<p class="hint">${t(hint)}</p>
    <dl>
      ${leftovers.map((each) => {
        const label = each.label || t('draft.no-question');
        const text = leftoverText(each, l10n);
        return html`<div>
          <dt>${label}</dt>
          <dd>
            ${text}
            <button
              type="button"
              class="plain"
              aria-label=${t('draft.copy-of', { label })}
              @click=${(event: Event) => void copy(text, event.currentTarget as HTMLElement, l10n)}
            >
              ${t('draft.copy')}
            </button>
            <span role="status"></span>
          </dd>
        </div>`;
      })}
    </dl>`;
  if (news)
    return html`<section class="note warn stack tight leftovers">
      <h3>${t(title)}</h3>
      ${list}
      <div><button type="button" @click=${() => filing.readLeftovers()}>${t('draft.read')}</button></div>
    </section>`;
  return html`<details class="card leftovers">
    <summary>${t(title)} (${leftovers.length})</summary>
    ${list}
  </details>`;
}

/** A row of a table without its columns is its cells. */
function leftoverText({ answer, shown, type }: Leftover, { t, date }: LocalizeController): string {
  if (shown) return shown;
  if (typeof answer === 'boolean') return t(answer ? 'draft.yes' : 'draft.no');
  if (Array.isArray(answer))
    return (answer as readonly (Row | null)[])
      .map((row) =>
        Object.values(row ?? {})
          .map(cellText)
          .join(', '),
      )
      .join('; ');
  const text = answerText(answer);
  return type === 'date' || type === 'partialDate' ? date(text) : text;
}

const cellText = (cell: unknown) =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

/** The browser may refuse it, and then the person can still mark the text. */
async function copy(text: string, button: HTMLElement, { t }: LocalizeController): Promise<void> {
  const status = button.nextElementSibling;
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (status) status.textContent = t(done ? 'draft.copied' : 'draft.copy-failed');
}
