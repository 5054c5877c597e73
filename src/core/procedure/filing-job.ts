/**
 * What becomes of the dossier that a filing has sent.
 * @module
 */
import { dossiersPart } from '../dossier/dossiers.js';
import { outboxPart } from '../outbox/outbox.js';
import type { PartHost } from '../part.js';
import type { FilingState } from './filing-state.js';

/**
 * Tells how a dossier fares, now and after every change on the device, and sees to it that it is sent.
 *
 * @param id - Of the job.
 * @param set - Takes that, or as `saveError` why nobody knows.
 * @returns A function that stops it.
 */
export function followJob(
  host: PartHost,
  id: string,
  set: (change: Partial<Pick<FilingState, 'job' | 'accepted' | 'progress' | 'saveError'>>) => void,
): () => void {
  const outbox = host.use(outboxPart);
  let looking = Promise.resolve();
  const look = async () => {
    const job = (await outbox.list()).find((each) => each.id === id);
    const dossiers = await host.use(dossiersPart).list();
    set({ job, accepted: dossiers.find(({ jobId }) => jobId === id) });
  };
  // One after the other, so that a slow look cannot put back what a later one has seen.
  const safely = () => {
    looking = looking.then(look).catch((saveError: unknown) => set({ saveError }));
  };
  const stops = [outbox.subscribe(safely), outbox.onProgress(() => set({ progress: outbox.progress(id) }))];
  outbox.start();
  safely();
  return () => {
    for (const stop of stops) stop();
  };
}
