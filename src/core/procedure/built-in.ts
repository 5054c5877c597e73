/**
 * The definitions that ship with the library, each in a chunk of its own.
 * @module
 */

/** Loads a definition that ships, by its code. */
export const builtInProcedures: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  '1.001731': () => import('../../procedures/1.001731.json', { with: { type: 'json' } }),
  '1.004222': () => import('../../procedures/1.004222.json', { with: { type: 'json' } }),
  '2.000635': () => import('../../procedures/2.000635.json', { with: { type: 'json' } }),
  '2.002913': () => import('../../procedures/2.002913.json', { with: { type: 'json' } }),
  '3.000722': () => import('../../procedures/3.000722.json', { with: { type: 'json' } }),
};
