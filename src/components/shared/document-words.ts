import { documentAge } from '../../core/document/age.js';
import type { KeptDocument } from '../../core/document/documents.js';
import { formatBytes } from '../../core/text/bytes.js';
import { toAscii } from '../../core/text/accents.js';
import type { LocalizeController } from './localize-controller.js';

/** Pages, size and age of a kept paper, for the texts that name them. */
export function documentWords(
  { pages, bytes, takenAt }: KeptDocument,
  now: number,
  { t }: LocalizeController,
) {
  const { unit, count } = documentAge(takenAt, now);
  const age = t(unit === 'day' && count === 0 ? 'papers.age-day-0' : `papers.age-${unit}`, { count });
  return { pages, size: formatBytes(bytes), age };
}

/** Name of the file that a kept paper is downloaded as: that of the paper. */
export function downloadName({ title, type }: KeptDocument): string {
  const name = toAscii(title)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return `${name.replaceAll(/^-|-$/g, '') || 'giay-to'}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`;
}
