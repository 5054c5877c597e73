/**
 * `POST /webhooks/bank`: the signed notice of an incoming transfer.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { noticeIsGenuine } from '../domain/secrets.js';
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

/** Adds the route, in a scope of its own: only here are bodies kept as the bytes that were signed. */
export async function bankWebhookRoutes(app: FastifyInstance, portal: Portal, secret: string): Promise<void> {
  await app.register(async (scope) => {
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
      // The signature comes before the parser: what is not from the bank is not even read.
      if (!noticeIsGenuine(secret, String(request.headers['bank-signature'] ?? ''), body, portal.now())) {
        done(new Problem(401, 'bad-signature', 'The signature is missing, wrong or too old'));
        return;
      }
      void scope.getDefaultJsonParser('error', 'error')(request, body.toString('utf8'), done);
    });
    scope.post<{ Body: Transfer }>('/webhooks/bank', { schema: { body: NOTICE } }, async (request) => ({
      outcome: await recordTransfer(portal, request.body),
    }));
  });
}
