/** HTTP with little of its own: many senders in one process must not take the time that the portal needs. */
import { Agent, request } from 'node:http';

/** Nobody waits here: a row belongs to the portal. */
const agent = new Agent({ keepAlive: true, maxFreeSockets: 1000 });

/** What of the Fetch API the library's transport uses; `address` is who the request is from, as a proxy would say. */
export function lightFetch(address) {
  return (url, { method = 'GET', headers = {}, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(url, {
        agent,
        method,
        headers: {
          ...headers,
          'x-forwarded-for': address,
          ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        },
        ...(signal && { signal }),
      });
      sent.once('error', reject);
      sent.once('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        answer.once('error', reject);
        answer.once('end', () =>
          resolve({
            ok: answer.statusCode >= 200 && answer.statusCode < 300,
            status: answer.statusCode,
            headers: { get: (name) => answer.headers[name] ?? null },
            text: async () => text,
          }),
        );
      });
      sent.end(body);
    });
}

/** Ends the connections that are kept. */
export const hangUp = () => agent.destroy();

/** The value below which a share of them lies. */
export function quantile(numbers, share) {
  if (numbers.length === 0) return NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
