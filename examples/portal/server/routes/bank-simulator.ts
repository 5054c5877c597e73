/**
 * A bank that is none: reads the content of a code as a bank app would, and after a click sends the same
 * signed notice over HTTP that a real bank would send. Works without a script.
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { signNotice } from '../domain/secrets.js';
import type { Transfer, TransferOutcome } from '../domain/transfers.js';
import type { Html } from '../http/html.js';
import type { Pages } from '../http/page.js';
import type { ScanVietQr } from '../vietqr.js';
import { confirmation, outcome, scanner } from './bank-simulator.html.js';

const PATH = '/mo-phong-ngan-hang';
const MAX_AMOUNT = 999_999_999;

/** Adds the pages. */
export async function bankSimulatorRoutes(
  app: FastifyInstance,
  portal: Portal,
  pages: Pages,
  { secret, scan }: { readonly secret: string; readonly scan: ScanVietQr },
): Promise<void> {
  const send = (reply: FastifyReply, main: Html) => pages.send(reply, PATH, 'Mô phỏng ngân hàng', main);

  /** A code that can be paid, or what to tell the person about it. */
  async function read(payload: string) {
    if (payload.trim() === '') return { wrong: 'Chưa có nội dung mã QR.' };
    const scanned = await scan(payload.trim());
    if ('wrong' in scanned) return scanned;
    const payee = portal.site.payees.find(
      ({ bin, account }) => bin === scanned.bin && account === scanned.account,
    );
    if (!payee)
      return {
        wrong: 'Ngân hàng mô phỏng không có tài khoản này. Mã của ngân hàng thật không dùng được ở đây.',
      };
    return { ...scanned, payee };
  }

  /** Tells the portal, by the way that a bank has: over the network, signed. */
  async function notify(transfer: Transfer): Promise<TransferOutcome> {
    const body = JSON.stringify(transfer);
    const t = Math.floor(portal.now().getTime() / 1000);
    const response = await fetch(`${ownOrigin(app)}/api/webhooks/bank`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'bank-signature': `t=${t},v1=${signNotice(secret, t, body)}`,
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`the portal refused the notice with ${response.status}`);
    return ((await response.json()) as { outcome: TransferOutcome }).outcome;
  }

  await app.register(async (scope) => {
    const form = 'application/x-www-form-urlencoded';
    scope.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 16 * 1024 }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.get(PATH, (_request, reply) => send(reply, scanner()));
    scope.post<{ Body: Record<string, string> }>(PATH, async (request, reply) => {
      const payload = request.body['payload'] ?? '';
      const code = await read(payload);
      if ('wrong' in code) return send(reply.code(422), scanner(payload, code.wrong));
      // Made here and sent along: whoever reloads the next page repeats this transfer, not makes another.
      return send(reply, confirmation({ ...code, payload, transactionId: randomUUID() }));
    });
    scope.post<{ Body: Record<string, string> }>(`${PATH}/chuyen-khoan`, async (request, reply) => {
      const { payload = '', transactionId = '', amount: typed = '' } = request.body;
      const code = await read(payload);
      if ('wrong' in code) return send(reply.code(422), scanner(payload, code.wrong));
      const amount = Number(typed.replaceAll(/[.\s]/g, ''));
      if (!Number.isInteger(amount) || amount < 1 || amount > MAX_AMOUNT) {
        const wrong = 'Số tiền phải là số đồng nguyên, lớn hơn 0.';
        return send(reply.code(422), confirmation({ ...code, payload, transactionId, typed, wrong }));
      }
      const { bin, account, content } = code;
      const occurredAt = portal.now().toISOString();
      const id = /^[0-9a-f-]{36}$/.test(transactionId) ? transactionId : randomUUID();
      return send(
        reply,
        outcome(await notify({ transactionId: id, bin, account, amount, content, occurredAt }), amount),
      );
    });
  });
}

/** Where this very process listens; every address of it answers on the loopback too. */
function ownOrigin(app: FastifyInstance): string {
  const address = app.server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('the portal does not listen on a port');
  const host = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[address.address] ?? address.address;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${address.port}`;
}
