/**
 * How large a paper may be, and what a page has to be to be read. `docs/documents.md` gives the reasons.
 * @module
 */

/** Sizes in bytes, lengths in pixels. */
export interface DocumentLimits {
  /** Of a file as it is chosen. */
  readonly fileBytes: number;
  /** Of a photo, before it is shrunk: what a phone can hold in memory. */
  readonly photoPixels: number;
  /** Longest side of a page after it was shrunk. */
  readonly longestSide: number;
  /** Longest side of a photo that can still be read. */
  readonly smallestSide: number;
  /** Of one photographed page. */
  readonly pageBytes: number;
  /** Of the finished document. */
  readonly documentBytes: number;
  readonly pages: number;
}

/** What stands when nothing else is said. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  fileBytes: 40_000_000,
  photoPixels: 120_000_000,
  longestSide: 2000,
  smallestSide: 800,
  pageBytes: 1_000_000,
  documentBytes: 5_000_000,
  pages: 20,
};
