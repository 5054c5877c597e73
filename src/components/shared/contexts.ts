/**
 * How elements find their client: the nearest `<bk-provider>`, else one that the whole page shares.
 * @module
 */
import { ContextRoot, createContext } from '@lit/context';
import { Client } from '../../core/client.js';

/** The client of the nearest provider. The key is the same in every copy of the library. */
export const clientContext = createContext<Client, symbol>(Symbol.for('ba-khong.client'));

const PAGE = Symbol.for('ba-khong.page');

interface PageState {
  readonly client: Client;
}

/**
 * The client of elements without a provider. It belongs to the document, not to the module, so that
 * two copies of the library share it.
 */
export function pageClient(document: Document): Client {
  const holder = document as Document & { [PAGE]?: PageState };
  if (!holder[PAGE]) {
    holder[PAGE] = { client: new Client() };
    // Remembers who asked before a provider was there, and tells them when one comes.
    new ContextRoot().attach(document.documentElement);
  }
  return holder[PAGE].client;
}
