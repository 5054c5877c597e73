import { html, nothing, type TemplateResult } from 'lit';
import { HELP_MINUTES, HELP_PURPOSES, type HelpPurpose } from '../../core/session/session.js';
import type { LocalizeController } from '../shared/localize-controller.js';

const MINUTES = [15, HELP_MINUTES, 60];

/** What is filled in before a helper session; `undefined` where nothing was chosen. */
export interface Help {
  readonly helper: string;
  readonly purpose: HelpPurpose | undefined;
  readonly minutes: number;
  /** Start was pressed; what is missing shows. */
  readonly tried: boolean;
}

/** As the form begins. */
export const NO_HELP: Help = { helper: '', purpose: undefined, minutes: HELP_MINUTES, tried: false };

/** Who helps, with what, for how long. */
export function helpView(
  { helper, purpose, minutes, tried }: Help,
  error: unknown,
  { t, errorText }: LocalizeController,
  actions: {
    readonly set: (change: Partial<Help>) => void;
    readonly start: (event: Event) => void;
    readonly cancel: () => void;
  },
): TemplateResult {
  const noName = tried && !isHelperName(helper);
  const noPurpose = tried && !purpose;
  return html`<form
    class="panel stack"
    novalidate
    autocomplete="off"
    aria-labelledby="help"
    @submit=${actions.start}
  >
    <div class="stack tight">
      <h2 id="help" tabindex="-1">${t('session.help-title')}</h2>
      <p>${t('session.help-hint')}</p>
    </div>
    <div class="stack tight">
      <label for="helper">${t('session.help-name')}</label>
      <p class="hint" id="helper-hint">${t('session.help-name-hint')}</p>
      <p class="error" id="helper-error" role="alert">${noName ? t('session.help-name-missing') : nothing}</p>
      <input
        id="helper"
        autocomplete="off"
        aria-describedby="helper-hint helper-error"
        aria-invalid=${noName ? 'true' : 'false'}
        .value=${helper}
        @input=${(event: Event) => actions.set({ helper: (event.currentTarget as HTMLInputElement).value })}
      />
    </div>
    <fieldset aria-describedby="purpose-error">
      <legend>${t('session.help-purpose')}</legend>
      <div class="stack tight">
        <p class="error" id="purpose-error" role="alert">
          ${noPurpose ? t('session.help-purpose-missing') : nothing}
        </p>
        ${HELP_PURPOSES.map(
          (one) =>
            html`<label class="choice">
              <input
                type="radio"
                name="purpose"
                .checked=${one === purpose}
                @change=${() => actions.set({ purpose: one })}
              />
              <span>${t(`session.purpose-${one}`)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <div class="stack tight">
      <label for="minutes">${t('session.help-minutes')}</label>
      <select
        id="minutes"
        @change=${(event: Event) => actions.set({ minutes: Number((event.currentTarget as HTMLSelectElement).value) })}
      >
        ${MINUTES.map(
          (one) =>
            html`<option value=${one} ?selected=${one === minutes}>
              ${t('session.minutes', { count: one })}
            </option>`,
        )}
      </select>
    </div>
    <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
    <div class="row">
      <button type="submit" class="primary">${t('session.help-start')}</button>
      <button type="button" class="plain" @click=${actions.cancel}>${t('common.cancel')}</button>
    </div>
  </form>`;
}

/** As the session takes it. */
export const isHelperName = (name: string) => name.trim() !== '' && name.trim().length <= 120;
