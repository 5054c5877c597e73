/**
 * The definitions that ship with the library, each in a chunk of its own.
 * @module
 */

/** Loads a definition that ships, by its code. */
export const builtInProcedures: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  '2.000635': () => import('../../procedures/2.000635.json', { with: { type: 'json' } }),
};
