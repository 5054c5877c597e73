/**
 * What the domain functions stand on; one per running portal.
 * @module
 */
import type { Database } from '../database/database.js';
import type { DossierWatch } from './dossier-watch.js';
import type { PaymentWatch } from './payment-watch.js';
import type { PushSetting } from './push.js';
import type { Catalogue } from './procedures.js';
import type { ProofOfWork } from './proof-of-work.js';
import type { Opener } from './sealed.js';
import type { Signer } from './signing.js';
import type { Site } from './site.data.js';

/** The parts of one running portal. */
export interface Portal {
  readonly database: Database;
  readonly site: Site;
  readonly procedures: Catalogue;
  readonly signer: Signer;
  /** Opens what devices have sealed to the agency; without one they send in the clear of TLS. */
  readonly opener?: Opener | undefined;
  readonly watch: PaymentWatch;
  /** Told by whatever changes a dossier. */
  readonly dossierWatch: DossierWatch;
  /** What notices to browsers need; none are sent without. */
  readonly push?: PushSetting | undefined;
  /** Where people reach the portal, such as `https://dichvu.example.vn`; unknown when left out. */
  readonly origin?: string | undefined;
  /** What a petition costs its sender. */
  readonly proofs: ProofOfWork;
  /** The clock; tests pass their own. */
  readonly now: () => Date;
}
