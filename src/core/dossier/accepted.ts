/**
 * The server's receipt for a dossier. Apart from `dossiers.ts`, since the outbox has to know a receipt
 * from any other answer before it erases what it sent.
 * @module
 */

/** Kind of the records of dossiers. */
export const DOSSIER = 'dossier';

/** What the server answers when it accepts a dossier. */
export interface Accepted {
  /** Mã hồ sơ. */
  readonly code: string;
  /** Opens the personal part of the dossier's page. */
  readonly secret: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly payment: { readonly id: string } | null;
}

/** Whether an answer is a receipt that the dossier can be found and paid by again. */
export function isAccepted(answer: unknown): answer is Accepted {
  const { code, secret, receivedAt, dueAt, payment } = (answer ?? {}) as Partial<Accepted>;
  return (
    [code, secret].every(isName) &&
    [receivedAt, dueAt].every(isMoment) &&
    (payment === null || isName(payment?.id))
  );
}

/** True for a date-time that can be read. */
export function isMoment(text: unknown): boolean {
  return typeof text === 'string' && !Number.isNaN(Date.parse(text));
}

const isName = (text: unknown) => typeof text === 'string' && text !== '';
