/**
 * The server's receipts for a petition and for a verdict. Apart from the rest, since the outbox has to know a receipt
 * from any other answer before it erases what it sent.
 * @module
 */
import { isMoment } from '../dossier/accepted.js';

/** What the server answers when it has received a petition. */
export interface PetitionReceipt {
  /** Mã phản ánh, such as `PA38-261123-000001-XX`. */
  readonly code: string;
  /** Opens all of it to its sender. */
  readonly secret: string;
  readonly receivedAt: string;
  readonly dueAt: string;
}

/** Whether an answer is a receipt by which the petition can be found again. */
export function isPetitionReceipt(answer: unknown): answer is PetitionReceipt {
  const { code, secret, receivedAt, dueAt } = (answer ?? {}) as Partial<PetitionReceipt>;
  return [code, secret].every(isName) && [receivedAt, dueAt].every(isMoment);
}

/** Whether an answer says that a verdict was noted. */
export function isVerdictReceipt(answer: unknown): boolean {
  const { code, at } = (answer ?? {}) as { readonly code?: unknown; readonly at?: unknown };
  return isName(code) && isMoment(at);
}

const isName = (text: unknown) => typeof text === 'string' && text !== '';
