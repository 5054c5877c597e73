/**
 * Sizes of files as a person reads them.
 * @module
 */

/** `340 kB`, `1,2 MB`; decimal, as a phone shows it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${String(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',').replace(',0', '')} MB`;
}
