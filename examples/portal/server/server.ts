/**
 * Puts the portal together: domain, API, pages. Listening is left to `main.ts`, so that tests can.
 * @module
 */
import { fastify, type FastifyInstance } from 'fastify';
import type { Database } from './database/database.js';
import { migrate } from './database/migrate.js';
import { keepTidy, tidyUp } from './domain/housekeeping.js';
import type { ServiceSecrets } from './domain/notice-engine.js';
import { ensureFirstClerk } from './domain/clerks.js';
import { DossierWatch, readStandings } from './domain/dossier-watch.js';
import { PaymentWatch } from './domain/payment-watch.js';
import { readOrder } from './domain/payments.js';
import type { Portal } from './domain/portal.js';
import { Problem } from './domain/problem.js';
import type { Catalogue } from './domain/procedures.js';
import { ProofOfWork } from './domain/proof-of-work.js';
import { keepTelling, type PushSetting } from './domain/push.js';
import { randomId } from './domain/secrets.js';
import { makeOpener } from './domain/sealed.js';
import { makeSigner } from './domain/signing.js';
import { site } from './domain/site.data.js';
import { addLimits } from './http/limits.js';
import { addOverload, mostAtWork, type OverloadSetting } from './http/overload.js';
import { handleError } from './http/problem.js';
import { acceptSealed } from './http/sealed-body.js';
import { addSecurityHeaders, SECURITY_HEADERS } from './http/security-headers.js';
import { openPages } from './http/page.js';
import { endConnections, MOST_CONNECTIONS, TIMES } from './http/times.js';
import { bankSimulatorRoutes } from './routes/bank-simulator.js';
import { bankWebhookRoutes } from './routes/bank-webhook.js';
import { countRoutes } from './routes/counts.js';
import { deskPosterRoutes } from './routes/desk-poster.js';
import { dossierEventRoutes } from './routes/dossier-events.js';
import { clerkAdminRoutes } from './routes/clerk-admin.js';
import { clerkDossierRoutes } from './routes/clerk-dossiers.js';
import { clerkPetitionRoutes } from './routes/clerk-petitions.js';
import { clerkSignInRoutes } from './routes/clerk-sign-in.js';
import { dossierRoutes } from './routes/dossiers.js';
import { feedbackRoutes } from './routes/feedback.js';
import { fileRoutes } from './routes/files.js';
import { handlePageErrors, pageRoutes } from './routes/pages.js';
import { paymentRoutes } from './routes/payments.js';
import { petitionRoutes } from './routes/petitions.js';
import { procedureRoutes } from './routes/procedures.js';
import { pushRoutes } from './routes/push.js';
import { receiptRoutes } from './routes/receipts.js';
import { reconciliationRoutes } from './routes/reconciliation.js';
import { scorecardRoutes } from './routes/scorecard.js';
import { scorecardPageRoutes } from './routes/scorecard-page.js';
import { siteRoutes } from './routes/site.js';
import { trustRoute } from './routes/trust.js';
import { uploadRoutes } from './routes/uploads.js';
import { root } from './root.js';
import { scanVietQr, type ScanVietQr } from './vietqr.js';

/** What a server is made of. */
export interface ServerOptions {
  readonly database: Database;
  readonly procedures: Catalogue;
  /** Shared with the bank: its notices are signed with it. */
  readonly bankSecret: string;
  /** Shared with reconciliation services, by the names in `notice-formats.data.ts`; without one, none is heard. */
  readonly serviceSecrets?: ServiceSecrets;
  /** Password of the first clerk, and what lets the back office make orders; nobody has them when left out. */
  readonly clerkSecret?: string | undefined;
  readonly backOfficeSecret?: string;
  /** Where people reach the portal; https makes the clerks' cookie `Secure`. */
  readonly origin?: string | undefined;
  /** Under the challenges of petitions; drawn once and shared through the database when left out. */
  readonly proofSecret?: string | undefined;
  /** How hard those are: from and to how many tries. */
  readonly proofTries?: readonly [number, number];
  /** VAPID keys; without them nobody is told of a change while no page is open. */
  readonly push?: PushSetting | undefined;
  /** Private key (PEM) under the definitions; a new one at each start when left out. */
  readonly signingKey?: string | undefined;
  /** Private key (PEM) that dossiers are sealed to; they are not when left out. */
  readonly sealingKey?: string | undefined;
  /** Reads codes for the bank simulator. */
  readonly scan?: ScanVietQr;
  readonly now?: () => Date;
  /**
   * Addresses of the proxies in front, such as `loopback` or `10.0.0.0/8`: only theirs is the word on who asks
   * (`X-Forwarded-For`), and whether by https. Without one, who connects is who asks.
   */
  readonly trustProxy?: string | undefined;
  /** Multiplies the limits of each address (`http/limits.data.ts`). */
  readonly limitFactor?: number;
  /** How much is let in at a time, where the usual does not fit. */
  readonly overload?: Partial<OverloadSetting>;
  /** How long a connection may take over what; see {@link TIMES}. */
  readonly times?: Partial<typeof TIMES>;
}

const BODY_LIMIT = 256 * 1024;
/** Brings the database up to date and makes a server that does not listen yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const {
    database,
    procedures,
    bankSecret,
    signingKey,
    sealingKey,
    scan = scanVietQr,
    now = () => new Date(),
  } = options;
  const { serviceSecrets = {}, clerkSecret, backOfficeSecret = randomId() } = options;
  const { origin, push, trustProxy, limitFactor = 1, overload = {} } = options;
  const times = { ...TIMES, ...options.times };
  const signer = makeSigner(site.name, signingKey);
  const opener = sealingKey === undefined ? undefined : makeOpener(sealingKey);
  const watch = new PaymentWatch((id) => readOrder(database, id, now()));
  const dossierWatch = new DossierWatch((codes) => readStandings(database, codes));
  const proofs = new ProofOfWork(database, now, options.proofSecret, options.proofTries);
  const portal: Portal = {
    database,
    site,
    procedures,
    signer,
    opener,
    watch,
    dossierWatch,
    proofs,
    push,
    origin,
    now,
  };
  await migrate(database, new URL('examples/portal/migrations/', root));
  await tidyUp(portal);
  if (clerkSecret !== undefined) await ensureFirstClerk(portal, clerkSecret, false);

  const app = fastify({
    // A request line may hold a payment id; what is worth knowing is printed by hand (`problem.ts`).
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: times.requestMs,
    keepAliveTimeout: times.idleMs,
    http: { headersTimeout: times.headersMs, connectionsCheckingInterval: times.checkMs },
    trustProxy: trustProxy ?? false,
    // What is under way is finished before the portal stops; streams end by themselves (`routes/payments.ts`).
    forceCloseConnections: 'idle',
    // An address that is not even one is refused before any hook could add the headers.
    frameworkErrors: (error, request, reply) =>
      void handleError(error, request, reply.headers(SECURITY_HEADERS)),
    // Nothing is bent into shape: "8" is not 8, and an unknown key is a fault, not noise.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  endConnections(app);
  addSecurityHeaders(app);
  addOverload(app, { mostAtWork: mostAtWork(database), ...overload });
  await addLimits(app, { database, now, factor: limitFactor });
  // Handlers come before the scopes that inherit them.
  const pages = await openPages(new URL('examples/portal/pages/', root), site);
  handlePageErrors(app, pages);

  await app.register(
    async (api) => {
      api.setErrorHandler(handleError);
      api.setNotFoundHandler(() => {
        throw new Problem(404, 'not-found', 'Nothing is here');
      });
      if (opener) acceptSealed(api, opener, '/api');
      siteRoutes(api, portal);
      procedureRoutes(api, portal);
      dossierRoutes(api, portal);
      dossierEventRoutes(api, portal);
      pushRoutes(api, portal);
      paymentRoutes(api, portal, backOfficeSecret);
      receiptRoutes(api, portal);
      feedbackRoutes(api, portal);
      petitionRoutes(api, portal);
      countRoutes(api, portal);
      scorecardRoutes(api, portal);
      await uploadRoutes(api, portal);
      await bankWebhookRoutes(api, portal, { secret: bankSecret, services: serviceSecrets });
    },
    { prefix: '/api' },
  );

  pageRoutes(app, pages, portal);
  scorecardPageRoutes(app, portal, pages);
  await bankSimulatorRoutes(app, portal, pages, { secret: bankSecret, scan });
  await clerkSignInRoutes(app, portal, pages);
  await clerkAdminRoutes(app, portal, pages);
  await clerkDossierRoutes(app, portal, pages);
  await clerkPetitionRoutes(app, portal, pages);
  await deskPosterRoutes(app, portal, pages);
  await reconciliationRoutes(app, portal, pages);
  trustRoute(app, signer);
  fileRoutes(app, '/portal', new URL('examples/portal/public/', root));
  fileRoutes(app, '/portal/charts', new URL('build/portal/client/', root));
  fileRoutes(app, '/ba-khong', new URL('dist/cdn/', root));
  const stopTidying = keepTidy(portal);
  const stopTelling = keepTelling(portal);
  app.addHook('onClose', async () => {
    stopTidying();
    await stopTelling();
    await database.close();
  });
  return app;
}
