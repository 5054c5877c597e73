/**
 * Which answer counts as the server's word that it has taken a job. A captive portal or a proxy says
 * 200 as well, and what the server has taken is erased here.
 * @module
 */
import { isAccepted, isMoment } from '../dossier/accepted.js';

/** By kind of job. */
const FITS: Readonly<Record<string, (answer: unknown) => boolean>> = {
  dossier: isAccepted,
  rating: (answer) => has(answer, 'id'),
  supplement: (answer) => has(answer, 'id', 'code') && isMoment(answer.answeredAt),
  petition: (answer) => has(answer, 'code', 'secret') && [answer.receivedAt, answer.dueAt].every(isMoment),
};

/** Whether an answer is a receipt for a job of this kind. Of a kind that is not known, any JSON is. */
export function accepts(kind: string, answer: unknown): boolean {
  return !Object.hasOwn(FITS, kind) || FITS[kind]!(answer);
}

const has = (answer: unknown, ...names: readonly string[]): answer is Readonly<Record<string, unknown>> =>
  names.every((name) => typeof (answer as Record<string, unknown> | null)?.[name] === 'string');
