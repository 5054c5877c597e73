/**
 * Camera and photo, fetched when one of them is first used: most people type nothing and scan nothing, and
 * pay for neither.
 *
 * @module
 */
import type { LitElement, TemplateResult } from 'lit';
import { scan as texts } from '../../../core/text/locales/vi/scan.js';
import { LocalizeController } from '../../shared/localize-controller.js';
import { LiveScan, type LiveActions } from './live-scan.js';
import { liveView } from './live-view.js';
import { liveStyles } from './live.styles.js';
import type { ScanTools } from './scan-tools.js';

/** Live scanning for an element, and how it looks. */
export interface Live {
  readonly scan: LiveScan;
  view(): TemplateResult;
}

/** Makes it; `tools` replaces those of the browser. */
export function openLive(host: LitElement, actions: LiveActions, tools?: Partial<ScanTools>): Live {
  host.shadowRoot!.adoptedStyleSheets.push(liveStyles.styleSheet!);
  const l10n = new LocalizeController(host, texts);
  const scan = new LiveScan(host, actions, tools);
  return { scan, view: () => liveView(scan, l10n) };
}
