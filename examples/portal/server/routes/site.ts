/**
 * Who the site is and where its money goes: `GET /site`, `GET /payees`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import type { PetitionRules } from '../domain/site.data.js';

/** Adds the routes. */
export function siteRoutes(app: FastifyInstance, { site, signer, push, now }: Portal): void {
  app.get('/site', () => ({
    id: site.id,
    name: site.name,
    unit: site.unit,
    hotline: site.hotline,
    officeHours: site.officeHours,
    fictitious: true,
    receives: site.receives,
    fees: site.fees,
    petitions: publicRules(site.petitions),
    ratingItems: site.ratingItems,
    ...(push && { push: { key: push.publicKey, worker: push.worker } }),
  }));
  app.get('/payees', () => ({
    signed: signer.sign('bk-payees+1', 'payees', site.payeesVersion, { payees: site.payees }, now()),
  }));
}

const publicRules = ({ topics, receiveHours, answerWorkingDays, maxDays }: PetitionRules) => ({
  topics,
  receiveHours,
  answerWorkingDays,
  maxDays,
});
