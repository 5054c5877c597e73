/** The payment of one order, as a page of a site has it. */
import '../../../../dist/define.js';
import * as core from '../../../../dist/index.js';

// A page that follows the colours of the person.
Object.assign(document.documentElement.style, { colorScheme: 'light dark', background: 'Canvas' });

globalThis.pay = (trust) => {
  const client = core.createClient({ endpoint: '/api', trust, bankLinks: core.vietqrLinks() });
  const provider = Object.assign(document.createElement('bk-provider'), { client });
  provider.append(Object.assign(document.createElement('bk-payment'), { order: 'order-1' }));
  document.querySelector('main').append(provider);
};
