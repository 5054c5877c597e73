/**
 * What a person has typed, when it is what the slot needs.
 * @module
 */
import { BkVaultError } from '../../errors.js';
import type { Secret } from './slot.js';

/** @throws {BkVaultError} `vault-secret-missing`. */
export function pinOf({ secret }: { readonly secret?: Secret | undefined }): string {
  if (secret && 'pin' in secret) return secret.pin;
  throw new BkVaultError('vault-secret-missing', 'Level pin needs { pin }');
}

/** The same letters whichever way a keyboard puts accents together. @throws {BkVaultError} `vault-secret-missing`. */
export function passphraseOf({ secret }: { readonly secret?: Secret | undefined }): string {
  if (secret && 'passphrase' in secret) return secret.passphrase.normalize('NFC');
  throw new BkVaultError('vault-secret-missing', 'Level passphrase needs { passphrase }');
}
