import type { LitElement } from 'lit';
import { drafts } from '../../core/text/locales/vi/drafts.js';
import { vault } from '../../core/text/locales/vi/vault.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { BringView } from './bring-view.js';
import type { DraftActions } from './draft-actions.js';
import { leftoversView } from './leftovers-view.js';
import { ResumeView } from './resume-view.js';
import { TakeView } from './take-view.js';

/** All that shows drafts, as one module. */
export class DraftViews {
  readonly resume: ResumeView;
  readonly take: TakeView;
  readonly bring: BringView;
  readonly leftovers = leftoversView;

  constructor(host: LitElement, l10n: LocalizeController, actions: DraftActions) {
    l10n.add({ ...vault, ...drafts });
    this.take = new TakeView(host, l10n, actions);
    this.bring = new BringView(host, l10n, actions);
    this.resume = new ResumeView(host, l10n, actions, this.take);
  }

  /** Forgets what was typed and what was asked. */
  reset(): void {
    this.take.close();
    this.bring.close();
    this.resume.reset();
  }
}
