/**
 * The slot of level `passkey`: the authenticator answers the same 32 bytes each time the person has proved
 * who they are. Nothing on the device opens the slot without it.
 *
 * Spec: W3C, Web Authentication Level 3, §10.1.4 (Pseudo-random function extension).
 * @module
 */
import { BkVaultError, isBkError } from '../../errors.js';
import { random, slotKeyFrom } from './derive.js';
import type { SlotContext } from './slot-module.js';
import { slotHead, wrapSlot } from './new-slot.js';
import { type NewSlot, type Slot } from './slot.js';

/** Long enough for a person to find the phone. */
const TIMEOUT_MS = 120_000;
/** ES256 and RS256: what every authenticator has at least one of. Nobody checks the signature. */
const ALGORITHMS = [-7, -257];

type Bytes = Uint8Array<ArrayBuffer>;

/** Makes a passkey. Call it inside a click. @throws {BkVaultError} `vault-passkey-failed`. */
export function createSlot(context: SlotContext, dataKey: CryptoKey): Promise<NewSlot> {
  return explained(async () => {
    const rpId = relyingParty(context);
    const prfSalt = random(32);
    const credential = (await navigator.credentials.create({
      publicKey: {
        rp: { id: rpId, name: rpId },
        // Shown in the person's list of passkeys; nothing personal.
        user: { id: random(16), name: rpId, displayName: rpId },
        challenge: random(32),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        // Android gives the bytes only for passkeys that it can list.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        extensions: { prf: { eval: { first: prfSalt } } },
        timeout: TIMEOUT_MS,
      },
    })) as PublicKeyCredential | null;
    if (!credential) throw failed('No passkey was made');
    const { enabled, results } = credential.getClientExtensionResults().prf ?? {};
    if (!enabled) throw failed('The authenticator has no PRF');
    const credentialId = new Uint8Array(credential.rawId);
    const head = { ...slotHead('passkey', context.now), credentialId, prfSalt };
    // Many authenticators give the bytes only when asked again; that is also the proof that they can.
    const bits = results?.first ?? (await evaluate(rpId, credentialId, prfSalt));
    return wrapSlot(head, await slotKeyFrom(bits, context.vid, INFO), dataKey);
  });
}

/** Asks the authenticator. Call it inside a click. @throws {BkVaultError} `vault-passkey-failed`. */
export function slotKeyOf(context: SlotContext, { credentialId, prfSalt }: Slot): Promise<CryptoKey> {
  return explained(async () => {
    const bits = await evaluate(relyingParty(context), credentialId as Bytes, prfSalt as Bytes);
    return slotKeyFrom(bits, context.vid, INFO);
  });
}

const INFO = 'bk.slot.prf.v1';

const relyingParty = ({ passkeyHost }: SlotContext) => passkeyHost ?? globalThis.location.hostname;

async function evaluate(rpId: string, id: Bytes, prfSalt: Bytes): Promise<BufferSource> {
  const credential = (await navigator.credentials.get({
    publicKey: {
      rpId,
      challenge: random(32),
      allowCredentials: [{ type: 'public-key', id }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: prfSalt } } },
      timeout: TIMEOUT_MS,
    },
  })) as PublicKeyCredential | null;
  const bits = credential?.getClientExtensionResults().prf?.results?.first;
  if (!bits) throw failed('The authenticator gave no bytes');
  return bits;
}

const failed = (message: string, cause?: unknown) =>
  new BkVaultError('vault-passkey-failed', message, {}, { cause });

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw isBkError(cause) ? cause : failed('The passkey was not used', cause);
  }
}
