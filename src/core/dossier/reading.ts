/**
 * Reads how a dossier stands, and keeps what was read for the time without a line.
 * @module
 */
import { Transport } from '../outbox/transport.js';
import type { PartHost } from '../part.js';
import type { Json, RecordData, StoredRecord } from '../storage/store.js';
import { vaultPart } from '../storage/vault.js';
import { DOSSIER } from './accepted.js';
import { asStatus, type DossierStatus } from './status.js';

const KIND = 'dossier-read';
/** What was read is written down again after so long, also when nothing has changed. */
const REMEMBER_MS = 5 * 60_000;

/** What was read of a dossier last. */
export interface LastRead {
  readonly value: DossierStatus;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/** What opens the personal part of a dossier. */
export interface Secrets {
  /** Look-up secret that this device holds, if any: what is read is kept then ({@link lastRead}). */
  readonly own: string | undefined;
  /** The one that the person has typed, which goes first. */
  readonly typed?: string | undefined;
}

/**
 * How a dossier stands now; with the personal part for whoever knows its secret.
 *
 * @throws {BkNetworkError} also `network-status` 404 for a code that the server does not know, 403 for a wrong secret.
 * @throws {BkDataError} `dossier-shape` for an answer that is no dossier.
 */
export async function readDossier(
  host: PartHost,
  code: string,
  { own, typed }: Secrets,
  signal?: AbortSignal,
): Promise<DossierStatus> {
  const bearer = typed ?? own;
  const answer = await new Transport(host.options).request(`/dossiers/${encodeURIComponent(code)}`, {
    signal,
    headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
  });
  const value = asStatus(answer);
  if (own !== undefined) await remember(host, value);
  return value;
}

/** What was read last of a dossier of this device; `undefined` when nothing was. */
export async function lastRead(host: PartHost, code: string): Promise<LastRead | undefined> {
  const [kept] = await recordsOf(host, KIND, code);
  return kept && asLastRead(kept.data);
}

/**
 * Takes a dossier into the list of this device that was not sent from here, with its secret; the person has agreed to
 * that. One that is in the list stays as it is.
 *
 * @param status - As it was read with that secret, which shows that the secret is right.
 */
export async function keepDossier(host: PartHost, status: DossierStatus, secret: string): Promise<void> {
  const { code, receivedAt, dueAt, personal, procedure } = status;
  if ((await recordsOf(host, DOSSIER, code)).length > 0) return;
  const id = crypto.randomUUID();
  const payment = personal?.payment ? { id: personal.payment.id } : null;
  const procedures = { procedureCode: procedure.code, procedureName: procedure.name };
  const record = { code, secret, receivedAt, dueAt, payment, jobId: id, ...procedures };
  const vault = host.use(vaultPart);
  await (await vault.store()).put(id, () => ({ kind: DOSSIER, ...record, wasKept: true }));
  await remember(host, status);
  vault.changed();
}

/**
 * Keeps what was read. It is no more than a convenience: where it cannot be written (a full disk, a newer library) the
 * answer is shown all the same, and nothing on screen says that it is kept.
 */
async function remember(host: PartHost, value: DossierStatus): Promise<void> {
  try {
    const readAt = host.now();
    const [before] = await recordsOf(host, KIND, value.code);
    const known = before && asLastRead(before.data);
    const isSame = known && JSON.stringify(known.value) === JSON.stringify(value);
    if (isSame && readAt - known.readAt < REMEMBER_MS) return;
    const record = { kind: KIND, code: value.code, readAt, value: value as unknown as Json };
    const store = await host.use(vaultPart).store();
    await store.put(before?.id ?? crypto.randomUUID(), () => record);
  } catch {
    // said above
  }
}

async function recordsOf(host: PartHost, kind: string, code: string): Promise<readonly StoredRecord[]> {
  const { records } = await (await host.use(vaultPart).store()).list();
  return records.filter(({ data }) => data.kind === kind && data['code'] === code);
}

/** A record may come from a file of somebody else, or from another version. */
function asLastRead(data: RecordData): LastRead | undefined {
  try {
    const readAt = data['readAt'];
    return typeof readAt === 'number' ? { value: asStatus(data['value']), readAt } : undefined;
  } catch {
    return undefined;
  }
}
