/**
 * The symbols for the desk. Fetched when somebody chooses that way: writing and drawing codes is of no use before.
 * @module
 */
import { encodeDeskCodes } from '../../core/handover/desk-code.js';
import { qrPath } from '../../core/payment/qr.js';
import type { Answers, ProcedureDefinition } from '../../core/procedure/definition.js';

/** One path in a square of `size` units. */
export type DeskSymbol = ReturnType<typeof qrPath>;

/** Writes and draws the series. @throws {BkDataError} `desk-too-long`, `desk-unsupported` */
export async function deskSymbols(
  definition: ProcedureDefinition,
  answers: Answers,
): Promise<readonly DeskSymbol[]> {
  return (await encodeDeskCodes(definition, answers)).map((text) => qrPath(text));
}
