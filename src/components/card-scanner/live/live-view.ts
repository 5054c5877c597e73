import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../shared/localize-controller.js';
import type { LiveScan } from './live-scan.js';

/** The preview, what goes on, and how to stop it; while nothing goes on, why not. */
export function liveView(live: LiveScan, l10n: LocalizeController): TemplateResult {
  const { t } = l10n;
  if (!live.isRunning) {
    return html`<p class="note warn" part="notice" role="alert" ?hidden=${!live.notice}>
      ${live.notice ? t(`scan.${live.notice}`) : nothing}
    </p>`;
  }
  const hasPreview = live.camera !== undefined;
  live.video.setAttribute('aria-label', t('scan.preview'));
  return html`
    <div class="preview" part="preview" ?hidden=${!hasPreview}>
      ${live.video}
      <span class="aim" aria-hidden="true"></span>
    </div>
    <p class="note status" role="status">${statusText(live, l10n)}</p>
    <div class="row">
      <button type="button" id="stop" @click=${() => live.stop()}>${t('scan.stop')}</button>
      ${hasPreview ? cameraControls(live, l10n) : nothing}
    </div>
  `;
}

function statusText({ stage, help, otherSeen }: LiveScan, { t }: LocalizeController): string {
  if (stage === 'asking' && help !== 'none') return t('scan.asking-long');
  if (stage !== 'searching') return t(`scan.${stage}`);
  if (otherSeen) return t('scan.other-seen');
  return t(help === 'none' ? 'scan.searching' : `scan.hint-${help}`);
}

/** Lamp and zoom, where this camera has them. */
function cameraControls(live: LiveScan, { t }: LocalizeController): TemplateResult {
  const zoom = live.camera?.zoom;
  const onZoom = ({ target }: Event) => void live.camera?.setZoom((target as HTMLInputElement).valueAsNumber);
  return html`
    ${
      live.camera?.hasTorch
        ? html`<button
            type="button"
            id="torch"
            aria-pressed=${live.isTorchOn ? 'true' : 'false'}
            @click=${() => live.toggleTorch()}
          >
            ${t('scan.torch')}
          </button>`
        : nothing
    }
    ${
      zoom
        ? html`<label class="zoom"
            >${t('scan.zoom')}
            <input
              type="range"
              min=${zoom.min}
              max=${zoom.max}
              step=${zoom.step}
              .valueAsNumber=${zoom.now}
              @input=${onZoom}
          /></label>`
        : nothing
    }
  `;
}
