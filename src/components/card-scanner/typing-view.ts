import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';

/** How the text field stands. */
export interface Typing {
  /** Of the page; empty for a text of its own. */
  readonly label: string;
  /** What is wrong with what was typed; empty while nothing is. */
  readonly error: string;
  /** Three lines are taken too. */
  readonly withMrz: boolean;
  readonly isOpen: boolean;
  /** Nothing else is left to try. */
  readonly isFront: boolean;
}

/** What the person can do there. */
export interface TypingActions {
  readonly read: () => void;
  readonly toggled: (isOpen: boolean) => void;
}

/** The text of a code, from a USB scanner, which types it, or pasted. */
export function typingView(
  { label, error, withMrz, isOpen, isFront }: Typing,
  { t }: LocalizeController,
  actions: TypingActions,
): TemplateResult {
  const onToggle = ({ target }: Event) => actions.toggled((target as HTMLDetailsElement).open);
  return html`<details id="typing" ?open=${isOpen} @toggle=${onToggle}>
    <summary>${t('card.typing')}</summary>
    <div class="stack tight">
      <label for="code">${label || t('card.label')}</label>
      <p class="hint" id="hint">${t('card.hint')} ${withMrz ? t('card.hint-mrz') : ''}</p>
      <p class="error" id="error" part="error" role="alert">${error}</p>
      <textarea
        id="code"
        rows="3"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="hint error"
        aria-invalid=${error ? 'true' : 'false'}
        @keydown=${(event: KeyboardEvent) => onKeydown(event, withMrz, actions)}
      ></textarea>
      <div>
        <button type="button" id="read" class=${isFront ? 'primary' : ''} @click=${actions.read}>
          ${t('card.read')}
        </button>
      </div>
    </div>
  </details>`;
}

/** How the lines on the back begin; readers of print take I for 1 and D for 0. */
export const isMrz = (text: string): boolean => /^\s*[I1][D0O]VNM/i.test(text);

const LINES = 3;

/** A scanner ends with Enter; in a text area that would only add a line. Between three lines it belongs there. */
function onKeydown(event: KeyboardEvent, withMrz: boolean, { read }: TypingActions): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  const { value } = event.target as HTMLTextAreaElement;
  if (withMrz && isMrz(value) && value.trim().split(/\s*\n\s*/).length < LINES) return;
  event.preventDefault();
  read();
}
