/**
 * What a job still needs in the moment in which it is sent, such as a proof that lasts minutes only. By kind; fetched
 * when a job of that kind is sent, so that no other page carries it.
 * @module
 */
import { BkNetworkError } from '../errors.js';

/** Reads a path below the endpoint; throws as `Transport.request`. */
type Get = (path: string) => Promise<unknown>;

/**
 * The body as it goes out; what is stored stays as it is.
 *
 * @param kind - Kind of the job.
 * @throws {BkNetworkError} as `get`; `network-offline` where the code for it cannot be fetched.
 */
export async function prepare(kind: string, body: unknown, get: Get, signal?: AbortSignal): Promise<unknown> {
  if (kind !== 'petition') return body;
  return (await loadProof()).withProof(body, get, signal);
}

async function loadProof() {
  try {
    return await import('../feedback/proof.js');
  } catch (cause) {
    throw new BkNetworkError('network-offline', 'A part of the library cannot be fetched', {}, { cause });
  }
}
