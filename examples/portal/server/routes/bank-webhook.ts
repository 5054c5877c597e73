/**
 * `POST /webhooks/bank`: the signed notice of an incoming transfer, and `POST /webhooks/bank/{service}`: the same as
 * a reconciliation service tells it.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { isSetUp, readNotice, type ServiceSecrets } from '../domain/notice-engine.js';
import { noticeFormats } from '../domain/notice-formats.data.js';
import { OWN_PROOF, proves } from '../domain/notice-proof.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { recordTransfer, type Transfer } from '../domain/transfers.js';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength, pattern: '^[^\\u0000]*$' });
const NOTICE = {
  type: 'object',
  required: ['transactionId', 'bin', 'account', 'amount', 'content', 'occurredAt'],
  additionalProperties: false,
  properties: {
    transactionId: text(64),
    bin: { type: 'string', pattern: '^\\d{6}$' },
    account: { type: 'string', pattern: '^[0-9A-Za-z]{1,19}$' },
    amount: { type: 'integer', minimum: 1, maximum: 999_999_999_999 },
    content: { ...text(500), minLength: 0 },
    occurredAt: { type: 'string', format: 'date-time' },
  },
};

/** Adds the routes, each in a scope of its own: only here are bodies kept as the bytes that were signed. */
export async function bankWebhookRoutes(
  app: FastifyInstance,
  portal: Portal,
  { secret, services }: { readonly secret: string; readonly services: ServiceSecrets },
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
      // The signature comes before the parser: what is not from the bank is not even read.
      if (!proves(OWN_PROOF, secret, { headers: request.headers, body }, portal.now())) {
        done(new Problem(401, 'bad-signature', 'The signature is missing, wrong or too old'));
        return;
      }
      void scope.getDefaultJsonParser('error', 'error')(request, body.toString('utf8'), done);
    });
    scope.post<{ Body: Transfer }>('/webhooks/bank', { schema: { body: NOTICE } }, async (request) => ({
      outcome: await recordTransfer(portal, request.body),
    }));
  });

  await app.register(async (scope) => {
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Params: { service: string }; Body: Buffer | undefined }>(
      '/webhooks/bank/:service',
      async ({ params: { service }, headers, body = Buffer.alloc(0) }) => {
        const format = Object.hasOwn(noticeFormats, service) ? noticeFormats[service] : undefined;
        if (!format || !isSetUp(format, services))
          throw new Problem(404, 'unknown-service', 'No such service is set up here');
        const setting = { secrets: services, payees: portal.site.payees, now: portal.now() };
        const transfer = readNotice(format, { headers, body }, setting);
        if (!transfer) return { success: true, outcome: 'ignored' };
        // Each service counts for itself: two of them may give the same number to different transfers.
        const transactionId = `${service}:${transfer.transactionId}`;
        // `success` beside the status is the answer that SePay asks for.
        return { success: true, outcome: await recordTransfer(portal, { ...transfer, transactionId }) };
      },
    );
  });
}
