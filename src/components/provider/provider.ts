import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Client } from '../../core/client.js';
import type { ClientOptions } from '../../core/part.js';
import type { BankLinks } from '../../core/payment/bank-links.js';
import type { TrustOptions } from '../../core/trust/signed.js';
import { clientContext } from '../shared/contexts.js';

/**
 * Nothing to see: configures the elements inside it, or the whole page when it stands alone.
 *
 * @tag bk-provider
 * @slot - The elements that it configures; leave it empty to configure the page.
 * @fires {BkErrorEvent} bk-error - Something failed in an element inside; `code` says what.
 */
export class BkProvider extends LitElement {
  /** It is no box: the layout of the page goes on as if it were not there. */
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Base URL of the site's API, such as `/api`. Without it everything local works. */
  @property() endpoint: string | undefined;

  /** Short id of the site. */
  @property() site: string | undefined;

  /** Language of the texts: `vi` or `en`. */
  @property() locale: string | undefined;

  /** The site has no right to receive dossiers: forms only prepare. */
  @property({ type: Boolean, attribute: 'handover-only' }) handoverOnly = false;

  /** Whose signatures under definitions are good; set it by script, before the elements inside ask. */
  @property({ attribute: false }) trust: TrustOptions | undefined;

  /** Who opens a bank's app from a payment, such as `vietqrLinks()`; none when not set. */
  @property({ attribute: false }) bankLinks: BankLinks | undefined;

  readonly #providers: ContextProvider<typeof clientContext>[] = [
    new ContextProvider(this, { context: clientContext }),
  ];
  #client: Client | undefined;
  /** The client was set from outside; until an attribute changes, it is right as it is. */
  #shared = false;

  /** The client of this embedding. Set it to share one that `createClient()` has made. */
  @property({ noAccessor: true, attribute: false })
  get client(): Client {
    this.#client ??= new Client(this.#options());
    return this.#client;
  }

  set client(client: Client) {
    this.#client = client;
    this.#shared = true;
    this.#provide();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { ownerDocument } = this;
    this.#provide();
    if (ownerDocument.readyState === 'loading') {
      ownerDocument.addEventListener('DOMContentLoaded', this.#providePage, { once: true });
    } else {
      queueMicrotask(this.#providePage);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated && this.#shared) return;
    const now = this.#options();
    const { options } = this.client;
    // Properties may be set between the connection, which makes the client, and the first update.
    const set = (Object.keys(now) as (keyof typeof now)[]).filter(
      (name) => changed.has(name) && now[name] !== options[name],
    );
    if (set.length === 0) return;
    this.client = new Client({ ...options, ...Object.fromEntries(set.map((name) => [name, now[name]])) });
  }

  override render() {
    return html`<slot></slot>`;
  }

  /** Alone on the page, it speaks for the page; known only when its children have been parsed. */
  readonly #providePage = () => {
    if (this.childElementCount > 0 || !this.isConnected || this.#providers.length > 1) return;
    const page = new ContextProvider<typeof clientContext>(this.ownerDocument.documentElement, {
      context: clientContext,
      initialValue: this.client,
    });
    this.#providers.push(page);
    // The root element is no Lit element and never tells a controller that it is there.
    page.hostConnected();
  };

  #provide(): void {
    for (const provider of this.#providers) provider.setValue(this.client);
  }

  #options() {
    const { endpoint, site, locale, handoverOnly, trust, bankLinks } = this;
    return { endpoint, site, locale, handoverOnly, trust, bankLinks } satisfies ClientOptions;
  }
}
