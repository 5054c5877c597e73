/**
 * Receiving a dossier (hồ sơ): once, however often it is sent.
 * @module
 */
import { applicantName, checkAnswers, quantityOf, type Answers } from './answers.js';
import { dossierCode } from './codes.js';
import { nextOfDay } from './day-counter.js';
import { dueDate } from './due-date.js';
import { onlineFee } from './fees.js';
import { calendar } from './holidays.data.js';
import { createOrder } from './payments.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import type { ProcedureDefinition } from './procedures.js';
import { sha256 } from './secrets.js';
import { bodyHash, finish, once, type Accepted, type Claim } from './submissions.js';
import { attachUploads, withoutUploads, type FileRef } from './uploads.js';

/** A filled procedure as it is sent. */
export interface Filing {
  readonly procedure: { readonly code: string; readonly version: number };
  readonly answers: Answers;
  /** Papers, sent before; the dossier is received with all of them or not at all. */
  readonly files?: readonly FileRef[];
}

/**
 * Files a dossier, or gives the answer that this key already has.
 *
 * @param key - From `parseKey`.
 * @throws {Problem} 404 `unknown-procedure`, 400 `invalid-answers`, 409 `in-progress`, `files-missing`,
 * 422 `key-reused`.
 */
export async function fileDossier(
  portal: Portal,
  key: string,
  filing: Filing,
): Promise<{ answer: Accepted; replayed: boolean }> {
  return once(portal, key, bodyHash(withoutUploads(filing)), {
    check: () => {
      const errors = checkAnswers(receivedProcedure(portal, filing.procedure), filing.answers);
      if (errors.length > 0)
        throw new Problem(400, 'invalid-answers', 'Some answers do not fit the procedure', { errors });
    },
    work: (claim) => receive(portal, receivedProcedure(portal, filing.procedure), filing, claim),
  });
}

function receivedProcedure({ site, procedures }: Portal, asked: Filing['procedure']): ProcedureDefinition {
  const definition = procedures.get(asked.code)?.definition;
  if (!definition || !site.receives.includes(asked.code) || definition.version !== asked.version) {
    throw new Problem(404, 'unknown-procedure', 'This site does not receive this procedure in this version');
  }
  return definition;
}

async function receive(
  { database, site, now }: Portal,
  definition: ProcedureDefinition,
  { answers, files = [] }: Filing,
  claim: Claim,
): Promise<Accepted> {
  const receivedAt = now();
  const dueAt = dueDate(
    receivedAt,
    { cutoff: site.closes, ...definition.processing, closes: site.closes },
    calendar,
  );
  const fee = onlineFee(site.fees, definition.code, quantityOf(definition, answers), receivedAt);

  const [unit] = site.units;
  return database.transaction(async (tx) => {
    const { day, running } = await nextOfDay(tx, 'dossier', receivedAt);
    const code = dossierCode(site.codePrefix, day, running);
    await tx.query(
      `insert into dossiers (code, procedure_code, procedure_version, procedure_name, answers, applicant_name,
                             secret_hash, status, unit, holder, fee, received_at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'received', $8, $9, $10, $11, $12)`,
      [
        code,
        definition.code,
        definition.version,
        definition.name.vi,
        JSON.stringify(answers),
        applicantName(definition, answers),
        sha256(claim.secret),
        unit.id,
        unit.name,
        fee,
        receivedAt,
        dueAt,
      ],
    );
    await tx.query(
      "insert into dossier_events (dossier_code, at, state, holder) values ($1, $2, 'received', $3)",
      [code, receivedAt, unit.name],
    );
    await attachUploads(tx, files, { kind: 'dossier', id: code }, receivedAt);
    const payment =
      fee > 0 ? await createOrder(tx, site, { code, fee, name: definition.name.vi }, receivedAt) : null;
    const answer = {
      code,
      receivedAt: receivedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      payment: payment && { id: payment.id },
    };
    await finish(tx, claim, answer);
    return { ...answer, secret: claim.secret };
  });
}
