/**
 * Receipts: `GET /receipts/{id}`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { readReceipt } from '../domain/receipts.js';

/** Adds the route. */
export function receiptRoutes(app: FastifyInstance, { database }: Portal): void {
  app.get<{ Params: { id: string } }>('/receipts/:id', (request) => readReceipt(database, request.params.id));
}
