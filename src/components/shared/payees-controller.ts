import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { paymentsPart, type Payee } from '../../core/payment/payments.js';
import { proceduresPart } from '../../core/procedure/procedures.js';
import { ClientController } from './client-controller.js';

/** The list that the agency answers for, and whom to ask. */
export interface PayeeList {
  readonly payees: readonly Payee[];
  /** Telephone number, as people write it; absent where the site gives none. */
  readonly hotline: string | undefined;
}

/** How reading the list stands. */
export type PayeesStatus =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: PayeeList }
  | { readonly status: 'failed'; readonly error: unknown };

/** Reads the payees of the site. What cannot be trusted is no list. */
export class PayeesController implements ReactiveController {
  state: PayeesStatus = { status: 'loading' };
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #loads = new AbortController();

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#provider = new ClientController(host, this.load);
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#online);
    if (this.#loads.signal.aborted) this.load();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#online);
    this.#loads.abort();
  }

  /**
   * Whether the list still holds; one that has run out meanwhile is read anew. Ask before somebody acts on it.
   */
  isCurrent(): boolean {
    const { state } = this;
    const now = this.#provider.client?.now() ?? Date.now();
    if (state.status !== 'ready') return false;
    if (state.value.payees.every(({ until }) => now <= until)) return true;
    this.load();
    return false;
  }

  /** Reads the list anew; nothing of an earlier one is shown meanwhile. */
  readonly load = (): void => {
    const { client } = this.#provider;
    if (!client || !this.#host.isConnected) return;
    this.#loads.abort();
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    this.#set({ status: 'loading' });
    read(client, signal).then(
      (value) => {
        if (!signal.aborted) this.#set({ status: 'ready', value });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        this.#failed(error);
        this.#set({ status: 'failed', error });
      },
    );
  };

  readonly #online = () => {
    if (this.state.status === 'failed') this.load();
  };

  #set(state: PayeesStatus): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Whom to ask is no reason to refuse the rest. */
async function read(client: Client, signal: AbortSignal): Promise<PayeeList> {
  const asking = client
    .use(proceduresPart)
    .site(signal)
    .catch(() => undefined);
  const payees = await client.use(paymentsPart).payees(signal);
  const hotline: unknown = (await asking)?.hotline;
  return { payees, hotline: typeof hotline === 'string' && hotline !== '' ? hotline : undefined };
}
