/**
 * Which answer counts as the server's word that it has taken a job. A captive portal or a proxy says
 * 200 as well, and what the server has taken is erased here.
 * @module
 */
import { isAccepted } from '../dossier/accepted.js';

/** By kind of job. */
const FITS: Readonly<Record<string, (answer: unknown) => boolean>> = {
  dossier: isAccepted,
  rating: (answer) => typeof (answer as { id?: unknown } | null)?.id === 'string',
};

/** Whether an answer is a receipt for a job of this kind. Of a kind that is not known, any JSON is. */
export function accepts(kind: string, answer: unknown): boolean {
  return !Object.hasOwn(FITS, kind) || FITS[kind]!(answer);
}
