/**
 * How elements find their client: the nearest `<bk-provider>`, else one that the whole page shares.
 * @module
 */
import { createContext } from '@lit/context';
import { Client } from '../../core/client.js';

/** The client of the nearest provider. The key is the same in every copy of the library. */
export const clientContext = createContext<Client, symbol>(Symbol.for('ba-khong.client'));

const PAGE = Symbol.for('ba-khong.page');

interface PageState {
  readonly client: Client;
  /** Elements on the page that no provider has answered, each asked to ask again. */
  readonly waiting: Set<() => void>;
}

/**
 * What elements without a provider share. It belongs to the document, not to the module, so that two copies of the
 * library share it.
 *
 * The `ContextRoot` of @lit/context also remembers who has left the page.
 */
export function pageState(document: Document): PageState {
  const holder = document as Document & { [PAGE]?: PageState };
  if (!holder[PAGE]) {
    const waiting = new Set<() => void>();
    holder[PAGE] = { client: new Client(), waiting };
    document.documentElement.addEventListener('context-provider', (event) => {
      if (event.context === clientContext) for (const ask of [...waiting]) ask();
    });
  }
  return holder[PAGE];
}
