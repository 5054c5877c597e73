import { css, html, nothing, type LitElement } from 'lit';
import { rights } from '../../core/text/locales/vi/rights.js';
import { LocalizeController } from './localize-controller.js';

type DialogState = 'closed' | 'loading' | 'open' | 'failed';

/** A class of elements that shows personal data. The module that defines its tag says how to fetch the other. */
export interface LeadsToRights {
  /** Fetches `<bk-profile>`, which opens only when somebody asks for it. */
  loadProfile?: () => Promise<unknown>;
}

/**
 * The way from an element that shows personal data to the person's rights: see, correct, withdraw, delete,
 * take along. One tap opens `<bk-profile>` in a dialog, the next is the right itself.
 *
 * An element inside another one of ours shows none: the outer one has it.
 *
 * Spec: Luật 91/2025/QH15, Điều 4.
 */
export class RightsLink {
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #l10n: LocalizeController;
  #state: DialogState = 'closed';

  /** @param failed - Told once when the code cannot be fetched. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#l10n = new LocalizeController(host, rights);
    host.addController({ hostDisconnected: () => this.#set('closed') });
  }

  /** The link and its dialog; render it once, with `rightsStyles`. */
  view(): unknown {
    if (isNested(this.#host)) return nothing;
    const { t, lang } = this.#l10n;
    const isOpen = this.#state !== 'closed';
    return html`<div class="rights no-print" lang=${lang}>
      <button type="button" class="plain" id="rights" aria-haspopup="dialog" @click=${this.#open}>
        ${t('rights.link')}
      </button>
      <dialog id="rights-dialog" aria-labelledby="rights-title" @close=${this.#closed}>
        ${
          isOpen
            ? html`<div class="rights-head">
                  <h2 id="rights-title">${t('rights.link')}</h2>
                  <button type="button" id="rights-close" @click=${() => this.#dialog?.close()}>
                    ${t('rights.close')}
                  </button>
                </div>
                ${this.#content()}`
            : nothing
        }
      </dialog>
    </div>`;
  }

  #content(): unknown {
    const { t, errorText } = this.#l10n;
    switch (this.#state) {
      case 'open':
        return html`<bk-profile></bk-profile>`;
      case 'failed':
        return html`<p class="note danger" role="alert">${errorText({})}</p>
          <div><button type="button" @click=${() => void this.#load()}>${t('common.retry')}</button></div>`;
      default:
        return html`<p role="status">${t('common.loading')}</p>`;
    }
  }

  readonly #open = async () => {
    const loading = this.#load();
    await this.#host.updateComplete;
    if (this.#dialog?.isConnected) this.#dialog.showModal();
    await loading;
  };

  async #load(): Promise<void> {
    this.#set('loading');
    try {
      await (this.#host.constructor as LeadsToRights).loadProfile?.();
      if (this.#state === 'loading') this.#set('open');
    } catch (error) {
      this.#set('failed');
      this.#failed(error);
    }
  }

  /** What was seen there does not stay in the page. */
  readonly #closed = () => {
    this.#set('closed');
    this.#host.renderRoot.querySelector<HTMLElement>('#rights')?.focus();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#rights-dialog');
  }

  #set(state: DialogState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function isNested(host: Element): boolean {
  const root = host.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('bk-');
}

/** The dialog: a page of its own on a telephone, a broad sheet elsewhere. */
export const rightsStyles = css`
  .rights {
    text-align: end;
  }

  #rights-dialog {
    inline-size: min(48rem, 100vw - 2rem);
    max-inline-size: none;
    max-block-size: calc(100dvh - 2rem);
    padding: calc(var(--_space) * 1.5);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    text-align: start;
    overscroll-behavior: contain;
  }

  #rights-dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }

  .rights-head {
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
    position: sticky;
    inset-block-start: calc(var(--_space) * -1.5);
    z-index: 1;
    margin-block: calc(var(--_space) * -1.5) var(--_space);
    padding-block: var(--_space);
    background: var(--_surface);
  }

  @media (max-width: 40rem) {
    #rights-dialog {
      inline-size: 100vw;
      max-block-size: none;
      block-size: 100dvh;
      margin: 0;
      padding: var(--_space);
      border: 0;
      border-radius: 0;
    }

    .rights-head {
      inset-block-start: calc(var(--_space) * -1);
      margin-block-start: calc(var(--_space) * -1);
    }
  }
`;
