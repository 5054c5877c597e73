/**
 * What pages and documents are while they are prepared.
 * @module
 */
import type { Issue } from '../errors.js';

/** One chosen file that was accepted. */
export interface DocumentPage {
  /** A photo as JPEG, upright and without metadata, or a PDF. */
  readonly file: Blob;
  /** 1 for a photo. */
  readonly pages: number;
  /** A photo in small, to know it again. */
  readonly preview?: Blob | undefined;
  /** What the person should look at again; it does not keep the page from being used. */
  readonly doubts: readonly Issue[];
  /** A PDF with a digital signature, which lasts only as long as no byte of it changes. */
  readonly signed: boolean;
}

/** A finished document. */
export interface PreparedDocument {
  /** A JPEG where it is one photo, otherwise a PDF. */
  readonly file: Blob;
  readonly pages: number;
}

/** For what waits. */
export interface Waiting {
  readonly signal?: AbortSignal | undefined;
}

/** A page that cannot be used; what is wrong is for the person, so it is an {@link Issue}. */
export class Refusal extends Error {
  readonly issue: Issue;

  constructor(code: string, params?: NonNullable<Issue['params']>) {
    super(code);
    this.issue = { path: '', code, ...(params && { params }) };
  }
}
