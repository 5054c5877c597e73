import type { Profile } from '../profile/profile.js';

/** Somebody who stands in a role of a filing. */
export interface Participant extends Profile {
  /** Whether the profile was on the device before; else its facts come from a card just read. */
  readonly kept: boolean;
}
