/**
 * The worker: decoders and enhancement, away from the page, where typing must stay smooth. Its build is one
 * file without imports, so that any bundler or server can pass it on as it is.
 *
 * @module
 */
import { decodeQR } from 'qr/decode.js';
import { lightDecoder, type Decode } from './decode.js';
import { Follower } from './follow.js';
import { toGrey, toPixels } from './grey.js';
import type { ToPage, ToWorker } from './messages.js';
import { openZxing } from './zxing.js';

/** A frame is answered in about this many milliseconds, so that ten a second can come. */
const FRAME_MS = 90;
/** Here nobody waits for the light decoder. */
const LIGHT_MS = 1000;

const decoders: { zxing?: Decode; light?: Decode } = {};
let follower = new Follower([], FRAME_MS);
const verdicts = new Map<number, (accepted: boolean) => void>();

const say = (message: ToPage) => postMessage(message);

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  switch (message.t) {
    case 'open': {
      if (message.light) decoders.light = lightDecoder(decodeQR, LIGHT_MS);
      if (message.wasm !== undefined) {
        const zxing = await openZxing(message.wasm).catch(() => undefined);
        if (zxing) decoders.zxing = zxing;
      }
      const { zxing, light } = decoders;
      follower = new Follower(
        [zxing, light].filter((decode) => decode !== undefined),
        FRAME_MS,
      );
      return say({ t: 'opened', id, zxing: zxing !== undefined });
    }
    case 'read': {
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
        ? follower.lookLong(message.image, accepts)
        : follower.look(message.image, accepts));
      return say({ t: 'done', id, text });
    }
    case 'verdict':
      verdicts.get(id)?.(message.accepted);
      verdicts.delete(id);
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch(() => say({ t: 'done', id: data.id, text: undefined }));
});
