/**
 * Where the portal finds what is not code.
 * @module
 */

/** The root of the repository, seen from `build/portal/server/`. */
export const root = new URL('../../../', import.meta.url);
