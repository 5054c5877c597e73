import { html, type TemplateResult } from 'lit';
import type { Countdown } from '../../core/storage/idle-watch.js';
import type { LocalizeController } from '../shared/localize-controller.js';

const SPOKEN_EVERY_S = 15;

/** The last minute, over the page wherever one has scrolled. What moves is not spoken; what is spoken changes rarely. */
export function countdownView(
  { why, secondsLeft }: Countdown,
  { t }: LocalizeController,
  goOn: () => void,
): TemplateResult {
  const spoken = Math.ceil(secondsLeft / SPOKEN_EVERY_S) * SPOKEN_EVERY_S;
  return html`<div class="countdown stack tight no-print" part="countdown">
    <p aria-hidden="true"><strong>${t(`session.count-${why}`, { count: secondsLeft })}</strong></p>
    <p class="visually-hidden" role="alert">${t(`session.count-${why}`, { count: spoken })}</p>
    <div>
      <button type="button" class="primary" id="here" @click=${goOn}>
        ${t(why === 'idle' ? 'session.here' : 'session.more')}
      </button>
    </div>
  </div>`;
}
