/**
 * Who the site is and where its money goes: `GET /site`, `GET /payees`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { FILE_TYPES } from '../domain/file-kind.js';
import type { Portal } from '../domain/portal.js';
import type { PetitionRules } from '../domain/site.data.js';
import { MOST_BYTES } from '../domain/upload-pieces.js';
import { MOST_FILES } from '../domain/uploads.js';

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
    uploads: { types: FILE_TYPES, mostBytes: MOST_BYTES, mostFiles: MOST_FILES },
  }));
  app.get('/payees', () => ({
    signed: signer.sign('bk-payees+1', 'payees', site.payeesVersion, { payees: site.payees }, now()),
  }));
}

const publicRules = ({ topics, receiveHours, answerWorkingDays, maxDays, photos }: PetitionRules) => ({
  topics,
  receiveHours,
  answerWorkingDays,
  maxDays,
  photos,
});
