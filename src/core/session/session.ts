/**
 * Whose device this is, and on one that is not the person's own: from when to when what they type is kept, and
 * what became of it.
 *
 * Spec: docs/security.md.
 * @module
 */
import { check } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import { activityPart } from '../profile/activity.js';
import type { Countdown } from '../storage/idle-watch.js';
import type { Level } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { BkWipeError } from '../storage/wipe.js';
import { Faces } from './faces.js';
import { inventory, type SessionEnd, type SessionReport } from './report.js';

/** What somebody helps with; ids, whose words are the page's. */
export const HELP_PURPOSES = ['file', 'follow', 'pay', 'other'] as const;

/** One of them. */
export type HelpPurpose = (typeof HELP_PURPOSES)[number];

const MINUTE_MS = 60_000;
/** How long help takes when nobody says, and how much one press adds, in minutes. */
export const HELP_MINUTES = 30;
const MORE_MINUTES = 10;
const MOST_MINUTES = 240;

/** Whose device this is. Times are milliseconds since 1970. */
export type SessionState =
  /** Nobody has said yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'own'; readonly level: Level; readonly locked: boolean }
  | { readonly kind: 'shared'; readonly startedAt: number; readonly countdown: Countdown | undefined }
  | {
      readonly kind: 'helper';
      readonly helper: string;
      readonly purpose: HelpPurpose;
      readonly startedAt: number;
      readonly endsAt: number;
      readonly countdown: Countdown | undefined;
    };

/** The answer to whose device this is. */
export type SessionStart =
  | { readonly kind: 'own' | 'shared' }
  | {
      readonly kind: 'helper';
      /** Name and team, as the helper gives them. */
      readonly helper: string;
      readonly purpose: HelpPurpose;
      /** From 1 to 240; 30 when not set. */
      readonly minutes?: number;
    };

/** What would be lost if the session ended now. */
export interface Unsaved {
  /** Jobs that are not sent, or of which nobody knows. */
  readonly unsent: number;
  readonly drafts: number;
}

type Helping = Pick<SessionState & { kind: 'helper' }, 'helper' | 'purpose'>;

/** The session of one client. Several elements of it show the same. */
export class Session {
  /** Which of the elements on the page speaks. */
  readonly faces = new Faces(() => this.#tell());
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { kind: 'none' };
  #startedAt: number | undefined;
  #helping: Helping | undefined;
  #report: SessionReport | undefined;
  #ending: Promise<SessionReport | undefined> | undefined;
  #known: Promise<void>;
  #warns = false;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    this.#vault.onCountdown(
      () => this.#tell(),
      async (why) => {
        // The page that was left comes back as if it had just been opened: there is nobody to report to.
        await this.end(why);
        if (why === 'left') this.dismiss();
      },
    );
    this.#vault.subscribe(() => {
      this.#known = this.#look();
    });
    this.#known = this.#look();
  }

  /** As far as it is known; see {@link ready}. */
  get state(): SessionState {
    const state = this.#state;
    if (state.kind !== 'shared' && state.kind !== 'helper') return state;
    const { watch } = this.#vault;
    const countdown = this.#ending ? undefined : watch?.countdown;
    return state.kind === 'helper'
      ? { ...state, countdown, endsAt: watch?.until ?? state.endsAt }
      : { ...state, countdown };
  }

  /** What the last session came to; until {@link dismiss}, or the next one. */
  get report(): SessionReport | undefined {
    return this.#report;
  }

  /** Resolves when `state` says how it is. */
  async ready(): Promise<void> {
    await this.#known;
  }

  /**
   * Answers whose device this is. `shared` erases what is kept on the device; `helper` leaves it alone and out
   * of sight.
   *
   * @throws {BkDataError} `session-kind` for any other answer, and for a level beside one: that is the matter of
   * `profiles.setLevel`; `session-helper` without a name, `session-purpose`, `session-minutes`;
   * `session-running` for help while there is help: {@link end} says what became of the first. Nothing has
   * changed then.
   * @throws {BkStorageError} `storage-session` for another level in a helper session; others as of `setLevel`.
   */
  async start(start: SessionStart): Promise<void> {
    // Whoever is misunderstood here would find what they typed on a disk.
    check(isStart(start), 'session-kind', 'A session is own, shared or helper, and has no level');
    if (start.kind === 'helper') await this.#help(start);
    else if (start.kind === 'shared' || this.#state.kind !== 'own')
      await this.#vault.setLevel(start.kind === 'shared' ? 'session' : 'device');
    this.#report = undefined;
    await (this.#known = this.#look());
  }

  /** Somebody is there: a countdown for want of that is called off. */
  touch(): void {
    this.#vault.watch?.touch();
  }

  /** Gives a helper session ten minutes more; any other is only touched. */
  extend(): void {
    if (this.#state.kind === 'helper') this.#vault.watch?.extend(MORE_MINUTES * MINUTE_MS);
    else this.touch();
    this.#tell();
  }

  /** What would be lost if the session ended now; nothing on an own device. */
  async unsaved(): Promise<Unsaved> {
    await this.#known;
    if (this.#state.kind === 'own') return { unsent: 0, drafts: 0 };
    const { unsent, drafts } = (await inventory(await this.#vault.store())).deleted;
    return { unsent, drafts };
  }

  /**
   * Ends a shared or a helper session: erases what it had. Resolves after the last commit, also where something
   * is left; the report says so.
   *
   * @returns `undefined` where there is no such session.
   */
  end(reason: SessionEnd = 'ended'): Promise<SessionReport | undefined> {
    this.#ending ??= this.#end(reason).finally(() => {
      this.#ending = undefined;
      this.#tell();
    });
    return this.#ending;
  }

  /** Locks an own device that has a lock, after what was typed last is stored. */
  lock(): Promise<void> {
    return this.#vault.lock();
  }

  /** Everything on the page reads anew; after a vault was erased and the person has read why. */
  restart(): void {
    this.#vault.changed();
  }

  /** The report has been seen. */
  dismiss(): void {
    this.#report = undefined;
    this.#tell();
  }

  /** Hears of every change of `state`, `report` and `faces`. @returns A function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #help({ helper, purpose, minutes = HELP_MINUTES }: SessionStart & { kind: 'helper' }): Promise<void> {
    const name = typeof helper === 'string' ? helper.normalize('NFC').trim() : '';
    check(
      name !== '' && name.length <= 120,
      'session-helper',
      'A helper gives a name of at most 120 characters',
    );
    check(
      HELP_PURPOSES.includes(purpose),
      'session-purpose',
      `A purpose is one of: ${HELP_PURPOSES.join(', ')}`,
    );
    const whole = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
    check(whole, 'session-minutes', `The time is 1 to ${String(MOST_MINUTES)} minutes`);
    await this.#ending;
    // One that runs has a person's data: it is not dropped unasked, such as by a second press of the same button.
    check(!this.#helping, 'session-running', 'A helper session is ended before the next one');
    const now = this.#host.now();
    this.#helping = { helper: name, purpose };
    this.#startedAt = now;
    try {
      await this.#vault.openSession(name, now + minutes * MINUTE_MS);
    } catch (error) {
      this.#helping = undefined;
      throw error;
    }
    const who = this.#host.options.site ?? globalThis.location?.origin ?? '-';
    await this.#host.use(activityPart).note({ who, purpose: `help-${purpose}`, people: [], fields: [] });
  }

  async #end(reason: SessionEnd): Promise<SessionReport | undefined> {
    await this.#known;
    const state = this.#state;
    if (state.kind !== 'shared' && state.kind !== 'helper') return undefined;
    const { kind } = state;
    const store = await this.#vault.store();
    const { deleted, sent } = await inventory(store);
    const left = kind === 'helper' ? await this.#closed() : await this.#erased(reason);
    this.#report = {
      reason,
      kind,
      endedAt: this.#host.now(),
      ...(state.kind === 'helper' && { helper: state.helper }),
      deleted,
      sent,
      left,
    };
    this.#helping = undefined;
    this.#startedAt = undefined;
    await (this.#known = this.#look());
    return this.#report;
  }

  async #closed(): Promise<readonly string[]> {
    await this.#vault.closeSession();
    return [];
  }

  /** @returns Kinds of what is left. */
  async #erased(reason: SessionEnd): Promise<readonly string[]> {
    if (reason === 'left') {
      // The answer to whose device this is stays: it is the same device for whoever comes back to the page.
      await this.#vault.empty();
      return [];
    }
    try {
      await this.#vault.wipe();
      return [];
    } catch (error) {
      const kinds = error instanceof BkWipeError ? Object.keys(error.report.left) : [];
      return kinds.length > 0 ? kinds : ['unknown'];
    }
  }

  async #look(): Promise<void> {
    const level = await this.#vault.level().catch(() => undefined);
    const locked = await this.#vault.store().then(
      () => false,
      () => true,
    );
    this.#state = this.#stateOf(level, locked);
    if (this.#state.kind === 'none' || this.#state.kind === 'own') this.#startedAt = undefined;
    await this.#warn(level);
    this.#tell();
  }

  #stateOf(level: Level | undefined, locked: boolean): SessionState {
    if (level === undefined) return { kind: 'none' };
    if (level !== 'session') return { kind: 'own', level, locked };
    const startedAt = (this.#startedAt ??= this.#host.now());
    if (this.#vault.helper === undefined || !this.#helping)
      return { kind: 'shared', startedAt, countdown: undefined };
    const endsAt = this.#vault.watch?.until ?? startedAt;
    return { kind: 'helper', ...this.#helping, startedAt, endsAt, countdown: undefined };
  }

  /** Whoever closes the page is asked once more, as long as something in memory alone waits to be sent. */
  async #warn(level: Level | undefined): Promise<void> {
    const store = level === undefined || level === 'session' ? await this.#vault.store() : undefined;
    const unsent = store?.level === 'session' && (await inventory(store)).deleted.unsent > 0;
    if (unsent === this.#warns) return;
    this.#warns = unsent;
    if (unsent) globalThis.addEventListener?.('beforeunload', warn);
    else globalThis.removeEventListener?.('beforeunload', warn);
  }

  #tell(): void {
    for (const listener of this.#listeners) queueMicrotask(listener);
  }
}

/** Whose device this is. */
export const sessionPart: Part<Session> = { key: 'session', create: (host) => new Session(host) };

const KINDS: readonly unknown[] = ['own', 'shared', 'helper'];

/** What comes from a page without types may be anything. */
function isStart(start: unknown): boolean {
  if (typeof start !== 'object' || start === null || !('kind' in start)) return false;
  return KINDS.includes(start.kind) && !('level' in start);
}

const warn = (event: Event) => event.preventDefault();
