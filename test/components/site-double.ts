import { html } from 'lit';
import { fixture } from '@open-wc/testing';
import { Client } from '../../src/core/client.js';
import type { ClientOptions } from '../../src/core/part.js';
import type { PaymentOrder } from '../../src/core/payment/payments.js';
import type { DossierStatus } from '../../src/core/dossier/dossiers.js';
import type { SignedPayload } from '../../src/core/trust/signed.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { signer } from '../core/trust/signer.js';
import '../../src/components/provider/bk-provider.js';

/** 22 November 2026, 10:00 in Vietnam. */
export const NOW = Date.parse('2026-11-22T10:00:00+07:00');

export const CODE = 'BK38-261122-000001-7K';

export const order: PaymentOrder = {
  id: 'order-1',
  dossier: CODE,
  payee: 'xa-hoa-gao',
  amount: 8000,
  currency: 'VND',
  reference: 'BK382611220000017K1',
  purpose: 'BK382611220000017K1',
  title: 'Phí: Cấp bản sao trích lục hộ tịch',
  state: 'open',
  received: 0,
  expiresAt: '2026-11-23T10:00:00+07:00',
  paidAt: null,
  version: 1,
};

export const payee = {
  id: 'xa-hoa-gao',
  name: 'XA HOA GAO THU NGHIEM',
  bin: '970499',
  account: '0380000635',
  bankName: 'Ngân hàng Thử nghiệm',
};

/** The agency whose key the pages of the tests trust. */
export const agency = await signer('agency', ['payees']);

/** What `GET /payees` answers. @param change - Of the signed payload, such as `exp`. */
export const payees = (list: unknown, change: Partial<SignedPayload> = {}) =>
  agency.sign({ id: 'payees', body: { payees: list }, ...change }, 'bk-payees+1');

export const dossier: DossierStatus = {
  code: CODE,
  procedure: { code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch' },
  status: 'received',
  receivedAt: '2026-11-22T08:00:00+07:00',
  dueAt: '2026-11-23T17:00:00+07:00',
  holder: 'Bộ phận Một cửa xã Hoa Gạo',
  timeline: [{ at: '2026-11-22T08:00:00+07:00', state: 'received' }],
};

export const personal: NonNullable<DossierStatus['personal']> = {
  applicantName: 'Nguyễn Thị Bưởi',
  payment: { id: order.id, state: 'open', amount: order.amount },
  rating: null,
};

/** What was asked of the site. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly bearer: string | undefined;
}

/** Answers by `METHOD /path`: a body, or the promise of one, a status for a problem, or `'cut'` for a dead line. Change it at will. */
export type Answers = Record<string, unknown>;

/** A site that answers from a table. What the table lacks is a 404. */
export function siteDouble(answers: Answers): { client: Client; calls: Call[]; answers: Answers } {
  const calls: Call[] = [];
  const options: ClientOptions = {
    endpoint: '/api',
    site: 'hoa-gao',
    databaseName: `test-${crypto.randomUUID()}`,
    now: () => NOW,
    // Not on a page without payments: it would take no definition that nobody has signed.
    ...('GET /payees' in answers && { trust: { keys: [agency.trusted] } }),
    fetch: async (url, init) => {
      const path = (url as string).replace('/api', '');
      const method = init?.method ?? 'GET';
      const { authorization } = init?.headers as Record<string, string>;
      calls.push({
        method,
        path,
        body: JSON.parse((init?.body as string | undefined) ?? '{}') as Record<string, unknown>,
        bearer: authorization?.replace('Bearer ', ''),
      });
      const answer = Object.hasOwn(answers, `${method} ${path}`) ? await answers[`${method} ${path}`] : 404;
      if (answer === 'cut') throw new TypeError('cut');
      if (typeof answer === 'number') return new Response('{"type":"urn:test"}', { status: answer });
      return new Response(JSON.stringify(answer));
    },
  };
  return { client: new Client(options), calls, answers };
}

/** Puts one element into a provider with this client. */
export async function inProvider<E extends HTMLElement>(client: Client, element: E): Promise<E> {
  await fixture(html`<bk-provider .client=${client}>${element}</bk-provider>`);
  return element;
}

/** The text that a person reads in a shadow tree, with plain spaces. */
export function textOf(element: Element | null | undefined): string {
  const root = element?.shadowRoot ?? element;
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The page's own colours; every element follows them. */
export function pageIn(scheme: 'light' | 'dark'): void {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  style.background = 'Canvas';
}

/** Puts a dossier on the device, as if it had been sent from here. */
export async function keepDossier(client: Client, code: string, secret: string): Promise<void> {
  const store = await client.use(vaultPart).store();
  const { receivedAt, dueAt } = dossier;
  await store.put('job-1', () => ({
    kind: 'dossier',
    jobId: 'job-1',
    procedureCode: '2.000635',
    code,
    secret,
    receivedAt,
    dueAt,
    payment: null,
  }));
}
