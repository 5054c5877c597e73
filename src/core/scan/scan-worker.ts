/**
 * The worker: decoders and enhancement, away from the page, where typing must stay smooth. Its build is one
 * file without imports, so that any bundler or server can pass it on as it is.
 *
 * @module
 */
import { decodeQR } from 'qr/decode.js';
import { lightDecoder, type Decode } from './decode.js';
import { Follower, type Accepts } from './follow.js';
import { toGrey, toPixels } from './grey.js';
import type { ToPage, ToWorker } from './messages.js';
import type { Pixels } from './reader-types.js';
import { mayRun, openZxing } from './zxing.js';

/** A frame is answered in about this many milliseconds, so that ten a second can come. */
const FRAME_MS = 90;
/** Here nobody waits for the light decoder. */
const LIGHT_MS = 1000;

const decoders: { zxing?: Decode; light?: Decode } = {};
const follower = new Follower(FRAME_MS);
const verdicts = new Map<number, (accepted: boolean) => void>();
/** Until zxing is there, or will not come. */
let fetching: Promise<void> | undefined;

const say = (message: ToPage) => postMessage(message);

/** The light decoder reads meanwhile; zxing goes before it, being quicker. */
async function fetchZxing(url: string): Promise<void> {
  const zxing = await openZxing(url).catch(() => undefined);
  if (!zxing) return; // the line broke, or the file is another
  decoders.zxing = zxing;
  follower.decoders = [zxing, ...follower.decoders];
}

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  switch (message.t) {
    case 'open': {
      if (message.light) follower.decoders = [(decoders.light = lightDecoder(decodeQR, LIGHT_MS))];
      const zxing = message.wasm !== undefined && (await mayRun());
      if (zxing) fetching = fetchZxing(message.wasm).finally(() => (fetching = undefined));
      return say({ t: 'opened', id, zxing });
    }
    case 'read': {
      if (message.by === 'zxing') await fetching;
      const texts = await decoders[message.by]?.(toPixels(toGrey(message.image)));
      return say({ t: 'done', id, text: texts?.[0] });
    }
    case 'look': {
      const accepts = (text: string) => {
        say({ t: 'found', id, text });
        return new Promise<boolean>((resolve) => verdicts.set(id, resolve));
      };
      if (message.options.first) follower.forget();
      const text = await (message.options.long
        ? lookLong(message.image, accepts, () => say({ t: 'waiting', id }))
        : follower.look(message.image, accepts));
      return say({ t: 'done', id, text });
    }
    case 'verdict':
      verdicts.get(id)?.(message.accepted);
      verdicts.delete(id);
  }
}

/** A photo that is not read while zxing is being fetched is tried again with it. */
async function lookLong(image: Pixels, accepts: Accepts, waits: () => void): Promise<string | undefined> {
  const text = await follower.lookLong(image, accepts, () => fetching && waits());
  if (text !== undefined || !fetching) return text;
  await fetching;
  return decoders.zxing && follower.lookLong(image, accepts);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch(() => say({ t: 'done', id: data.id, text: undefined }));
});
