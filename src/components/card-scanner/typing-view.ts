import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';

/** How the text field stands. */
export interface Typing {
  /** Of the page; empty for a text of its own. */
  readonly label: string;
  readonly error: unknown;
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
  { label, error, isOpen, isFront }: Typing,
  { t, errorText }: LocalizeController,
  actions: TypingActions,
): TemplateResult {
  const onToggle = ({ target }: Event) => actions.toggled((target as HTMLDetailsElement).open);
  return html`<details id="typing" ?open=${isOpen} @toggle=${onToggle}>
    <summary>${t('card.typing')}</summary>
    <div class="stack tight">
      <label for="code">${label || t('card.label')}</label>
      <p class="hint" id="hint">${t('card.hint')}</p>
      <p class="error" id="error" part="error" role="alert">${error ? errorText(error) : nothing}</p>
      <textarea
        id="code"
        rows="3"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="hint error"
        aria-invalid=${error ? 'true' : 'false'}
        @keydown=${(event: KeyboardEvent) => onKeydown(event, actions)}
      ></textarea>
      <div>
        <button type="button" id="read" class=${isFront ? 'primary' : ''} @click=${actions.read}>
          ${t('card.read')}
        </button>
      </div>
    </div>
  </details>`;
}

/** A scanner ends with Enter; in a text area that would only add a line. */
function onKeydown(event: KeyboardEvent, { read }: TypingActions): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  read();
}
