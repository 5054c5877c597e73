import type { Head } from './connection.js';
import { SCHEMA_VERSION } from './schema.js';
import type { SlotKind } from './slots/slot.js';

/** The head of a new vault. @param savedAt - Milliseconds since 1970. */
export const newHead = (level: SlotKind, savedAt: number): Head => ({
  vid: crypto.randomUUID(),
  level,
  sv: SCHEMA_VERSION,
  seals: 0,
  gens: {},
  savedAt,
  epoch: 0,
});
