/**
 * The papers that go with a dossier to a site that takes files.
 * @module
 */
import { documentsPart, type KeptDocument } from '../document/documents.js';
import { jobFileOf } from '../outbox/job-file-of.js';
import type { JobFile } from '../outbox/job-file.js';
import type { PartHost } from '../part.js';
import type { Answers, ProcedureDefinition } from './definition.js';
import { neededPapers } from './flow.js';
import type { SiteUploads } from './procedures.js';

/** Whether a site says what it takes in a way that makes sense: it comes from outside. */
export function takesFiles(uploads: SiteUploads | undefined): uploads is SiteUploads {
  const { types, mostBytes, mostFiles } = uploads ?? ({} as Partial<SiteUploads>);
  return Array.isArray(types) && types.length > 0 && [mostBytes, mostFiles].every((most) => Number(most) > 0);
}

/** Whether the site takes this paper as a file. */
export const fitsSite = ({ type, bytes }: Pick<KeptDocument, 'type' | 'bytes'>, uploads: SiteUploads) =>
  uploads.types.includes(type) && bytes <= uploads.mostBytes;

/**
 * The files of a dossier: of each paper that its answers ask for, the newest that was put into it. What is not asked for
 * any more, does not fit or is one too many stays here: the person hands it in.
 *
 * @param dossier - Id of the draft.
 */
export async function filesOfDossier(
  host: PartHost,
  definition: ProcedureDefinition,
  answers: Answers,
  dossier: string,
  uploads: SiteUploads,
): Promise<readonly JobFile[]> {
  const kept = await host.use(documentsPart).forDossier(dossier);
  const files: JobFile[] = [];
  for (const { id: paper, need } of neededPapers(definition, answers)) {
    const document = kept.find((each) => each.paper === paper);
    if (!document || (need !== 'needed' && need !== 'optional') || !fitsSite(document, uploads)) continue;
    const file = files.length < uploads.mostFiles ? await jobFileOf(host, document) : undefined;
    if (file) files.push(file);
  }
  return files;
}
