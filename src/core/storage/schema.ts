/**
 * Versions of what is sealed, and how an older one becomes the next.
 *
 * Spec: docs/security.md §6. Each released version leaves a fixture in test/core/storage/fixtures that
 * must open for ever; so a migration that was released is never changed or removed.
 * @module
 */
import type { RecordData, Stamped, Stamps } from './store.js';

/**
 * Makes a record of one schema version one of the next. Pure; keeps fields that it does not know. When it
 * renames a field, its stamp moves along.
 */
export type Migration = (record: Stamped) => Stamped;

/** The first makes version 2 out of version 1, and so on. */
export const MIGRATIONS: readonly Migration[] = [];

/** The schema version that some migrations lead to. */
export const versionAfter = (migrations: readonly Migration[]) => migrations.length + 1;

/** Version of what is sealed today. */
export const SCHEMA_VERSION = versionAfter(MIGRATIONS);

/** What is inside an envelope of a record. */
export interface SealedRecord {
  readonly sv: number;
  readonly data: RecordData;
  readonly at: Stamps;
}

/** Brings a record up to today's schema. One of a later schema stays as it is, for reading only. */
export function migrated({ sv, data, at }: SealedRecord, migrations = MIGRATIONS): Stamped {
  return migrations.slice(sv - 1).reduce((record, migrate) => migrate(record), { data, at } as Stamped);
}
