/**
 * Which events of the elements are counted, and as what.
 * @module
 */
import { parseCount, type CountEvent } from './count-event.js';

/** What an event may carry; nobody vouches for it. */
interface Carried {
  readonly procedure?: unknown;
  readonly figures?: object;
  readonly kind?: unknown;
}

const HEARD: Readonly<Record<string, (event: Carried) => object>> = {
  'bk-started': ({ procedure }) => ({ name: 'form-started', procedure }),
  'bk-submitted': ({ procedure, figures }) => ({ ...figures, name: 'form-sent', procedure }),
  'bk-handed-over': ({ procedure }) => ({ name: 'handed-over', procedure }),
  'bk-result-read': ({ procedure }) => ({ name: 'result-read', procedure }),
  'bk-paid': () => ({ name: 'paid' }),
  'bk-feedback-sent': ({ kind }) => ({ name: kind === 'petition' ? 'petition-sent' : 'rated' }),
};

/** Names of the events that are counted. */
export const HEARD_EVENTS: readonly string[] = Object.keys(HEARD);

/** What to count for an event of an element; `undefined` for every other. */
export function heardCount(event: Event): CountEvent | undefined {
  if (!Object.hasOwn(HEARD, event.type)) return undefined;
  return parseCount(HEARD[event.type]?.(event as Carried));
}
