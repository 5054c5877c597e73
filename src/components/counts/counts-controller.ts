import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { countsPart, type Counts } from '../../core/counts/counts.js';
import { heardCount, HEARD_EVENTS } from '../../core/counts/heard-count.js';
import { profilesPart } from '../../core/profile/profiles.js';
import { sessionPart } from '../../core/session/session.js';
import { KeptChoice } from '../../core/storage/kept-choice.js';
import { ClientController } from '../shared/client-controller.js';
import { isLocked } from '../shared/waiting-view.js';

/**
 * Where the question stands: `quiet` while there is nothing to ask or nobody to ask, `ask`, `counting` once the person
 * has agreed.
 */
export type CountsState = 'quiet' | 'ask' | 'counting';

/** Hears what the elements of the page tell, and asks whether it may be counted. */
export class CountsController implements ReactiveController {
  state: CountsState = 'quiet';
  /** What was answered here, to be said once. */
  answered: 'yes' | 'no' | undefined;
  busy = false;
  /** Why an answer could not be kept. */
  error: unknown;
  /** Counted already, where two of these stand on one page. */
  static readonly #counted = new WeakSet<Event>();
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  /** That the person wants none of it. */
  readonly #refusal = new KeptChoice('bk.counts', 'no');
  #stop: (() => void) | undefined;
  #looks = 0;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => this.#start());
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    for (const name of HEARD_EVENTS) ownerDocument.addEventListener(name, this.#hear);
    ownerDocument.addEventListener('visibilitychange', this.#flush);
    this.#start();
  }

  hostDisconnected(): void {
    const { ownerDocument } = this.#host;
    for (const name of HEARD_EVENTS) ownerDocument.removeEventListener(name, this.#hear);
    ownerDocument.removeEventListener('visibilitychange', this.#flush);
    this.#stop?.();
    this.#stop = undefined;
    void this.#counts?.flush();
  }

  /** Keeps an answer; what has failed stands in `error`, and it is as before. */
  async answer(agrees: boolean): Promise<void> {
    const { client } = this.#provider;
    if (!client || this.busy) return;
    this.#set({ busy: true, error: undefined });
    try {
      const isHelped = client.use(sessionPart).state.kind === 'helper';
      const counts = client.use(countsPart);
      await counts.agree(agrees, isHelped ? 'helper' : 'tap');
      this.#refusal.set(!agrees, await isKept(client));
      // It is told by no event: the session had begun before anybody could be asked.
      if (agrees && isHelped) await counts.count({ name: 'helper-session' });
      this.#set({ answered: agrees ? 'yes' : 'no' });
      await this.#look();
    } catch (error) {
      this.#failed(error);
      this.#set({ error });
    } finally {
      this.#set({ busy: false });
    }
  }

  get #counts(): Counts | undefined {
    return this.#provider.client?.use(countsPart);
  }

  #start(): void {
    const counts = this.#counts;
    if (!counts || !this.#host.isConnected) return;
    this.#stop?.();
    this.#stop = counts.subscribe(() => void this.#look());
    void this.#look();
  }

  /** Nobody is asked before it is known whose device this is, nor while it is locked. */
  async #look(): Promise<void> {
    const look = ++this.#looks;
    let state: CountsState = 'quiet';
    try {
      const { client } = this.#provider;
      const counts = this.#counts;
      if (client && counts?.wanted && (await client.use(profilesPart).level()) !== undefined) {
        if (await counts.agreed()) state = 'counting';
        else if (!this.#refusal.isOn(await isKept(client))) state = 'ask';
      }
    } catch (error) {
      if (!isLocked(error)) this.#failed(error);
    }
    if (look === this.#looks) this.#set({ state });
  }

  readonly #hear = (event: Event): void => {
    const count = heardCount(event);
    if (!count || CountsController.#counted.has(event)) return;
    CountsController.#counted.add(event);
    this.#counts?.count(count).catch((error: unknown) => {
      if (!isLocked(error)) this.#failed(error);
    });
  };

  readonly #flush = (): void => {
    if (this.#host.ownerDocument.visibilityState === 'hidden') void this.#counts?.flush();
  };

  #set(change: Partial<Pick<this, 'state' | 'answered' | 'busy' | 'error'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}

/** Whether this device keeps anything beyond the page. */
async function isKept(client: Client): Promise<boolean> {
  return ((await client.use(profilesPart).level()) ?? 'session') !== 'session';
}
