import { html, nothing, type TemplateResult } from 'lit';

/** A field for a PIN or a passphrase. What is typed stays in the native input until its form is sent. */
export interface SecretField {
  /** Its id and its name in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly digits?: boolean;
  /** Id of what says that something is wrong. */
  readonly error: string;
  readonly wrong: boolean;
}

/**
 * A native input that shows dots. A field of type password would be offered to the browser's password store,
 * and a PIN that the browser fills in locks nothing.
 */
export function secretView({ name, label, hint, digits, error, wrong }: SecretField): TemplateResult {
  return html`<div class="stack tight">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    <input
      id=${name}
      name=${name}
      class="secret"
      inputmode=${digits ? 'numeric' : 'text'}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-describedby="${hint ? `${name}-hint ` : ''}${error}"
      aria-invalid=${wrong ? 'true' : 'false'}
    />
  </div>`;
}

/** What was typed into a form, by the names of its native inputs. */
export function typedIn(form: HTMLFormElement, name: string): string {
  const text = new FormData(form).get(name);
  return typeof text === 'string' ? text : '';
}
