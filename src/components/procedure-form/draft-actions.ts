import type { Client } from '../../core/client.js';
import type { Draft } from '../../core/procedure/drafts.js';
import type { Level } from '../../core/storage/store.js';

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
