/**
 * Partial dates on screen: every element writes some, and only fields read any.
 * @module
 */

/**
 * Writes a partial date the Vietnamese way: `15/08/1995`, `08/1995`, `1995`.
 *
 * @param iso - As `parsePartialDate` returns it. Anything else comes back unchanged, so that
 *   what a person has typed can be shown again.
 */
export function formatPartialDate(iso: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso;
}
