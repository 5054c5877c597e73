/**
 * Whether a draft goes on as it is. What moves one that does not is fetched only then.
 * @module
 */
import { BkStorageError } from '../errors.js';
import { allFields, type ProcedureDefinition } from './definition.js';
import type { Draft } from './drafts.js';

/**
 * A draft in a definition: as it is where it fits, else moved by `migrateDraft`.
 *
 * @throws {BkStorageError} `storage-offline` when that cannot be fetched.
 */
export async function fittingDraft(draft: Draft, definition: ProcedureDefinition): Promise<Draft> {
  if (fits(draft, definition)) return draft;
  try {
    const { migrateDraft } = await import('./draft-migrate.js');
    return migrateDraft(draft, definition);
  } catch (cause) {
    throw new BkStorageError('storage-offline', 'A part of the library cannot be fetched', { cause });
  }
}

/** A site may give a definition of its own the same version, so the questions are looked at, too. */
function fits({ procedure, answers, asked = {} }: Draft, definition: ProcedureDefinition): boolean {
  if (procedure.code !== definition.code || procedure.version !== definition.version) return false;
  const fields = new Map(allFields(definition).map((field) => [field.key, field]));
  return Object.keys(answers).every((key) => {
    const field = fields.get(key);
    const { type = field?.type, label = field?.label.vi } = asked[key] ?? {};
    return field !== undefined && field.type === type && field.label.vi === label;
  });
}
