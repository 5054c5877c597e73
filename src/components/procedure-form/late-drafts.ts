import type { LitElement } from 'lit';
import { BkNetworkError } from '../../core/errors.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { DraftActions } from './draft-actions.js';
import type { DraftViews } from './draft-views.js';

/** What shows drafts; fetched when there is one, or when one is taken along. */
export class LateDrafts {
  views: DraftViews | undefined;
  /** It could not be fetched. */
  failed = false;
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #actions: DraftActions;

  constructor(host: LitElement, l10n: LocalizeController, actions: DraftActions) {
    this.#host = host;
    this.#l10n = l10n;
    this.#actions = actions;
  }

  /** Never rejects; a failure is told to the page. */
  readonly load = async (): Promise<void> => {
    try {
      const { DraftViews } = await import('./draft-views.js');
      this.views ??= new DraftViews(this.#host, this.#l10n, this.#actions);
      this.failed = false;
    } catch (cause) {
      this.failed = true;
      this.#actions.failed(
        new BkNetworkError('network-offline', 'The code of drafts cannot be fetched', {}, { cause }),
      );
    }
    this.#host.requestUpdate();
  };

  /** Fetches it and does something with it. */
  readonly show = (what: (views: DraftViews) => void): void => {
    void this.load().then(() => this.views && what(this.views));
  };
}
