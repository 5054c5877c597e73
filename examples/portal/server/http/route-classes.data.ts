/**
 * Which routes stay up when the portal has too much to do, and which go first.
 * @module
 */

/**
 * - `stays`: never sent away. Cheap, and what keeps people from asking again: what became of a key, how a dossier or an
 *   order stands, notices of the bank, procedures, and pages that ask the database nothing. To say that such a page
 *   cannot be had costs as much as the page; with it, a person can go on, and what they write waits on their device.
 * - `work`: dossiers, petitions, ratings, clerks. So many at a time, a short row, the rest come back later.
 * - `upload`: pieces of files. They last as long as a slow line does, so they take no place of `work`; so many at a time.
 * - `browse`: lists, figures, counts. First to go: nothing is lost with them.
 */
export type RouteClass = 'stays' | 'work' | 'upload' | 'browse';

/** By method and pattern; a pattern that ends in `*` covers what begins so. The first that fits counts. */
const TABLE: readonly (readonly [methods: string, pattern: string, RouteClass])[] = [
  ['OPTIONS', '*', 'stays'],
  ['GET HEAD', '/portal/*', 'stays'],
  ['GET HEAD', '/ba-khong/*', 'stays'],
  ['GET HEAD', '/api/site', 'stays'],
  ['GET HEAD', '/api/payees', 'stays'],
  ['GET HEAD', '/api/procedures*', 'stays'],
  ['GET HEAD', '/api/submissions/:key', 'stays'],
  ['GET HEAD', '/api/dossiers/:code*', 'stays'],
  ['GET HEAD', '/api/payments/:id*', 'stays'],
  ['GET HEAD', '/api/receipts/:id', 'stays'],
  ['GET HEAD', '/api/petitions/challenge', 'stays'],
  ['GET HEAD', '/api/petitions/:code*', 'stays'],
  ['POST', '/api/webhooks/*', 'stays'],
  ['POST', '/api/counts', 'browse'],
  ['POST', '/api/uploads', 'work'],
  ['HEAD PATCH DELETE', '/api/uploads*', 'upload'],
  // Clerks are few, and what they do is what people wait for.
  ['GET HEAD POST', '/can-bo*', 'work'],
  ['GET HEAD POST', '/doi-soat*', 'work'],
  // Pages that are a file (`routes/pages.ts`).
  ['GET HEAD', '/', 'stays'],
  ['GET HEAD', '/thu-tuc*', 'stays'],
  ['GET HEAD', '/thanh-toan', 'stays'],
  ['GET HEAD', '/ho-so', 'stays'],
  ['GET HEAD', '/phan-anh', 'stays'],
  ['GET HEAD', '/danh-gia', 'stays'],
  ['GET HEAD', '/doc-ma-to-khai', 'stays'],
  ['GET HEAD', '/du-lieu-cua-toi', 'stays'],
  ['GET HEAD', '*', 'browse'],
];

/**
 * The class of a route; what the table does not know is `work`.
 *
 * @param pattern - As the route was registered, such as `/api/dossiers/:code`; empty where no route fits.
 */
export function classOf(method: string, pattern: string): RouteClass {
  const found = TABLE.find(
    ([methods, known]) =>
      methods.split(' ').includes(method) &&
      (known.endsWith('*') ? pattern.startsWith(known.slice(0, -1)) : pattern === known),
  );
  return found?.[2] ?? 'work';
}
