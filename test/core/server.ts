/** A server in the page: answers by hand, keeps what it was asked. */

/** One request as it arrived. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly authorization: string | null;
  readonly body: unknown;
}

type Answer = Response | Promise<Response>;

/** JSON with a status. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A problem document (RFC 9457). */
export const problem = (code: string, status: number, headers: Record<string, string> = {}) =>
  json({ type: `urn:ba-khong:problem:${code}` }, status, {
    ...headers,
    'content-type': 'application/problem+json',
  });

/** What a browser throws without a line. */
export const noLine = () => Promise.reject(new TypeError('Failed to fetch'));

/** Stands in for `fetch`; each request goes to `answer`. */
export function server(answer: (asked: Asked) => Answer) {
  const asked: Asked[] = [];
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const fetch: typeof globalThis.fetch = async (url, { method = 'GET', headers, body } = {}) => {
    const given = new Headers(headers);
    const request: Asked = {
      method,
      path: String(url).replace(/^\/api/, ''),
      key: given.get('idempotency-key'),
      authorization: given.get('authorization'),
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
    };
    asked.push(request);
    arrive();
    return await answer(request);
  };
  return { asked, fetch, endpoint: '/api', /** When the first request is there. */ arrived };
}

/** What the portal answers to a dossier. */
export const accepted = (code = 'BK38-261122-000001-7K') => ({
  code,
  secret: 'c2VjcmV0c2VjcmV0c2VjcmU',
  receivedAt: '2026-11-22T09:00:05+07:00',
  dueAt: '2026-11-22T17:00:00+07:00',
  payment: { id: 'pay-1' },
});

/** A portal with idempotency keys: one dossier for each key, whatever happens on the line. */
export function portal(
  line: (asked: Asked, answer: () => Response) => Answer = (_asked, answer) => answer(),
) {
  const dossiers = new Map<string, unknown>();
  const answerTo = ({ method, path, key }: Asked): Response => {
    if (method === 'POST' && path === '/dossiers' && key) {
      if (!dossiers.has(key)) dossiers.set(key, accepted(`BK38-${String(dossiers.size + 1)}`));
      return json(dossiers.get(key), 201);
    }
    const asked = /^\/submissions\/(.+)$/.exec(path)?.[1] ?? '';
    if (!dossiers.has(asked)) return problem('unknown-key', 404);
    return json({ state: 'accepted', response: dossiers.get(asked) });
  };
  return { ...server((asked) => line(asked, () => answerTo(asked))), dossiers };
}
