import type { Job } from '../../core/outbox/job.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import type { Draft } from '../../core/procedure/drafts.js';
import type { Site } from '../../core/procedure/procedures.js';
import type { Profile } from '../../core/profile/profile.js';
import type { Level } from '../../core/storage/store.js';

/** Everything the start page needs. */
export interface Ready {
  readonly definition: ProcedureDefinition;
  /** Since when the agency has not confirmed the definition any more, where that is so. */
  readonly expiredAt?: string;
  readonly site: Site | undefined;
  readonly household: readonly Profile[];
  readonly drafts: readonly Draft[];
  /** Dossiers of this procedure that still wait to be sent. */
  readonly jobs: readonly Job[];
  /** `undefined` while the person has not said whose device this is. */
  readonly level: Level | undefined;
}
