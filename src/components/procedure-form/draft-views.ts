import type { LitElement } from 'lit';
import type { Client } from '../../core/client.js';
import type { Draft } from '../../core/procedure/drafts.js';
import type { Level } from '../../core/storage/store.js';
import { drafts } from '../../core/text/locales/vi/drafts.js';
import { vault } from '../../core/text/locales/vi/vault.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { BringView } from './bring-view.js';
import { leftoversView } from './leftovers-view.js';
import { ResumeView } from './resume-view.js';
import { TakeView } from './take-view.js';

/** What the views of drafts ask the form to do. */
export interface DraftActions {
  readonly client: () => Client | undefined;
  /** Whose device it is, as far as it was chosen on this page. */
  readonly level: () => Level | undefined;
  readonly resume: (draft: Draft) => void;
  /** Erases a draft and shows the start page without it. */
  readonly discard: (draft: Draft) => Promise<void>;
  /** Reads anew what the device has. */
  readonly reload: () => void;
  /** Tells the page of a failure. */
  readonly failed: (error: unknown) => void;
}

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
