import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';

/**
 * A photo instead of the camera: a new one where the platform takes one from here (phones say so by having
 * `capture`), and one that is there already.
 *
 * @param pick - Called with whether the photo is to be taken now.
 */
export function photoView(
  isFront: boolean,
  { t }: LocalizeController,
  pick: (isNew: boolean) => void,
): TemplateResult {
  const canTake = 'capture' in HTMLInputElement.prototype;
  const front = isFront ? 'primary' : '';
  return html` ${
      canTake
        ? html`<button type="button" class=${front} id="take" @click=${() => pick(true)}>
            ${t('card.photo-take')}
          </button>`
        : nothing
    }
    <button type="button" class=${canTake ? '' : front} id="choose" @click=${() => pick(false)}>
      ${t('card.photo-choose')}
    </button>`;
}
