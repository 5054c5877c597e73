/**
 * The whole error taxonomy. A wrong answer in a form is not an error (see `Issue`); an error says
 * whose fault it is by its class and what went wrong by its stable `code`.
 *
 * Messages are English, for the developer, and never hold personal data; the person reads the
 * catalogue's text for `code`.
 * @module
 */

const BRAND = Symbol.for('ba-khong.error');

/** What every error of the library is; test with {@link isBkError}, never with `instanceof`. */
export class BkError extends Error {
  /** Stable, kebab-case: domain + fault, such as `qr-crc`. */
  readonly code: string;
  override name = 'BkError';

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** The integrator's fault: no provider, unknown procedure, bad option. The message names the fix. */
export class BkConfigError extends BkError {
  override name = 'BkConfigError';
}

/** The caller's fault: a value outside its spec. */
export class BkDataError extends BkError {
  override name = 'BkDataError';
}

/**
 * Refuses a value outside its spec; also what is no text at all, since values come from JSON and from pages
 * without types.
 *
 * @throws {BkDataError} `code`, unless `ok`.
 */
export function check(ok: unknown, code: string, message: string): asserts ok {
  if (!ok) throw new BkDataError(code, message);
}

/**
 * The device's fault: `storage-offline`, `storage-unavailable`, `storage-hung`, `storage-blocked`, `storage-full`, `storage-busy`,
 * `storage-newer`, `storage-unreadable`, `storage-gone`, `storage-failed`; of a draft `draft-changed`, `draft-gone`,
 * `draft-sent`, `draft-exists`, `draft-newer`.
 */
export class BkStorageError extends BkError {
  override name = 'BkStorageError';
}

/**
 * What the lock of the vault says. A {@link BkStorageError}, so that what handles those handles these:
 * `vault-pin-wrong`, `vault-pin-wait`, `vault-passphrase-wrong`, `vault-passkey-failed`, `vault-native-failed`,
 * `vault-secret-missing`, `vault-erased`, `vault-wipe-incomplete`, `vault-file`, `vault-file-size`.
 */
export class BkVaultError extends BkStorageError {
  override name = 'BkVaultError';
  /** When the next PIN may be tried, in milliseconds since 1970; for `vault-pin-wrong` and `vault-pin-wait`. */
  readonly notBefore: number | undefined;
  /** How many PINs may still be tried before the vault is erased; for the same two. */
  readonly triesLeft: number | undefined;

  constructor(
    code: string,
    message: string,
    details: { notBefore?: number; triesLeft?: number } = {},
    options?: ErrorOptions,
  ) {
    super(code, message, options);
    this.notBefore = details.notBefore;
    this.triesLeft = details.triesLeft;
  }
}

/** The line's or the server's fault: `network-offline`, `network-timeout`, `network-status`, `network-body`. */
export class BkNetworkError extends BkError {
  override name = 'BkNetworkError';
  /** HTTP status, for `network-status`. */
  readonly status: number | undefined;
  /** `type` of the problem document (RFC 9457 §3.1.1), where the server sent one. */
  readonly problemType: string | undefined;
  /** Seconds of `Retry-After`, where the server sent it. */
  readonly retryAfterSeconds: number | undefined;
  /** Where in the request, where the server said so: paths and codes, never what a person wrote. */
  readonly errors?: readonly { readonly path: string; readonly code: string }[];

  constructor(
    code: string,
    message: string,
    details: { status?: number; problemType?: string; retryAfterSeconds?: number } = {},
    options?: ErrorOptions,
  ) {
    super(code, message, options);
    this.status = details.status;
    this.problemType = details.problemType;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** True for an error of this or of any other copy of the library on the page. */
export function isBkError(value: unknown): value is BkError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/**
 * What is wrong with one answer; validation returns a list of these and does not throw.
 * The text on screen is the catalogue's entry for `code`, filled with `params`.
 */
export interface Issue {
  /** Where: a field key, or a path such as `amount`. Empty for the whole. */
  readonly path: string;
  /** Stable, kebab-case, such as `date-in-future`. */
  readonly code: string;
  /** Values for the text; never what the person typed. */
  readonly params?: Readonly<Record<string, string | number>>;
}
