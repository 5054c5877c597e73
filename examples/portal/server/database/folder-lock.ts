/**
 * One process per data folder: two embedded databases on the same files would each give out the same
 * dossier codes.
 * @module
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';

/**
 * Takes the folder, also from a process that died with it.
 *
 * @returns Gives it back.
 * @throws {Error} while another process is alive that has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}/portal.pid`;
  const owner = await readFile(file, 'utf8').then(Number, () => undefined);
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
    throw new Error(
      `Process ${owner} has the data in ${folder}; stop it, or name another folder in PORTAL_DATA`,
    );
  }
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0); // signal 0 only asks
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
