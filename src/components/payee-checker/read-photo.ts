/**
 * The codes of a picture of stickers; fetched with the first picture.
 * @module
 */
import { Ladder } from '../../core/scan/ladder.js';
import { openReaders, type Pixels } from '../../core/scan/reader.js';

/**
 * Once a code is read, the others have this long: those that the reader sees at all come with it, and a second sticker
 * may be the one to be warned of.
 */
const OTHERS_MS = 700;

/**
 * All codes that are read in a picture, each once; none where there is none.
 *
 * @param image - Handed over: do not use it afterwards.
 * @param waits - Called when nothing is read so far and a better reader is still being fetched.
 * @throws Where no reader can be fetched, and what `signal` was aborted with.
 */
export async function readPhoto(
  image: Pixels,
  signal: AbortSignal,
  waits: () => void,
): Promise<readonly string[]> {
  const readers = await openReaders({ signal });
  if (readers.length === 0) throw new Error('No reader could be fetched');
  const texts = new Set<string>();
  const close = () => ladder.close();
  const ladder = new Ladder(readers, (text) => {
    if (texts.size === 0) setTimeout(close, OTHERS_MS);
    texts.add(text);
    return false; // go on looking
  });
  signal.addEventListener('abort', close, { once: true });
  try {
    await ladder.readPhoto(image, waits);
    signal.throwIfAborted();
    return [...texts];
  } finally {
    close();
    signal.removeEventListener('abort', close);
  }
}
