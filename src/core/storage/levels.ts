/**
 * What this browser, or the app around it, can really do: found out by trying, never by its name.
 * @module
 */
import { appWith } from '../bridge/app-host.js';
import { Connection } from './connection.js';
import { keepKey } from './slots/kept-key.js';
import type { Level } from './store.js';

/**
 * The levels that can be chosen here. Whether an authenticator gives the bytes that `passkey` needs is known
 * for certain only once a passkey was made; what surely cannot is left out.
 *
 * Tries with a database of its own, which is deleted: on a shared device nothing stays behind.
 */
export async function probeLevels(databaseName: string): Promise<readonly Level[]> {
  const levels: Level[] = ['session'];
  const keeps = await probeStorage(`${databaseName}-probe`);
  if (keeps === 'keys') levels.push('device', 'pin');
  if (keeps) levels.push('passphrase');
  if (keeps && (await hasPasskeys())) levels.push('passkey');
  if (appWith('vault-store') || (keeps && appWith('vault-key'))) levels.push('native');
  return levels;
}

async function probeStorage(name: string): Promise<'keys' | 'rows' | undefined> {
  const connection = new Connection(name);
  try {
    // Creates the database; a browser without storage says so here.
    await connection.run((database) => database.count('head'), true);
    const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const key = await keepKey(connection, 'probe', made).catch(() => undefined);
    const signed = key && (await crypto.subtle.sign('HMAC', key, new Uint8Array(1)).catch(() => undefined));
    return signed ? 'keys' : 'rows';
  } catch {
    return undefined; // the answer to the question, not a fault
  } finally {
    await connection.destroy().catch(() => undefined);
  }
}

async function hasPasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  const { getClientCapabilities } = PublicKeyCredential as {
    getClientCapabilities?: () => Promise<Record<string, boolean>>;
  };
  try {
    const known = await getClientCapabilities?.call(PublicKeyCredential);
    if (known?.['extension:prf'] === false) return false;
    return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
  } catch {
    return false; // a frame without the permission, for one
  }
}
