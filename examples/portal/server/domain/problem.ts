/**
 * What the portal refuses, by a stable code; HTTP dresses it as RFC 9457 (`http/problem.ts`).
 * @module
 */

/** What is wrong with one value of a body. */
export interface ProblemDetail {
  /** Field key, or a path such as `answers.soLuong`; never what was written there. */
  readonly path: string;
  /** Stable, kebab-case, such as `required`. */
  readonly code: string;
}

/** A request that is refused for a reason that the caller can act on. */
export class Problem extends Error {
  override name = 'Problem';

  /**
   * @param status - HTTP status that fits.
   * @param code - Stable; becomes `urn:ba-khong:problem:<code>`.
   * @param title - English, for the developer; no personal data.
   */
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly more: { readonly errors?: readonly ProblemDetail[]; readonly retryAfterSeconds?: number } = {},
  ) {
    super(title);
  }
}
