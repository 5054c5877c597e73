import { html, svg, type TemplateResult } from 'lit';
import type { qrPath } from '../../core/payment/qr.js';

/**
 * A code as a picture. Black on white whatever the page looks like: readers need not take an inverted code.
 *
 * @param label - What a screen reader is told of it.
 */
export function codePicture({ size, d }: ReturnType<typeof qrPath>, label: string): TemplateResult {
  return html`<svg part="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}">
    ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${d} fill="#000"></path>`}
  </svg>`;
}
