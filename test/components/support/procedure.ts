/** A small procedure, a server without a line, and hands that walk through the form. */
import { elementUpdated, fixture, html, waitUntil } from '@open-wc/testing';
// What the form fetches while its first page is read, so that no test waits for the server of the tests.
import '../../../src/components/address-field/bk-address-field.js';
import '../../../src/components/check-field/bk-check-field.js';
import '../../../src/components/citizen-id-field/bk-citizen-id-field.js';
import '../../../src/components/date-field/bk-date-field.js';
import '../../../src/components/name-field/bk-name-field.js';
import '../../../src/components/phone-field/bk-phone-field.js';
import '../../../src/components/procedure-form/bk-list-field.js';
import '../../../src/components/procedure-form/filing-pages.js';
import '../../../src/components/text-field/bk-text-field.js';
import type { BkProcedureForm } from '../../../src/components/procedure-form/procedure-form.js';
import type { FormControl } from '../../../src/components/shared/form-control.js';
import { Client } from '../../../src/core/client.js';
import type { ClientOptions } from '../../../src/core/part.js';
import type { ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { control, enter } from './form.js';

export const CARD =
  '038095990019|174999019|NGUYỄN VĂN MẪU|15081995|Nam|Thôn Đoài, Xã Hoằng Lộc, Huyện Hoằng Hóa, Thanh Hóa|10052021';

/** 22 November 2026, 09:05 in Vietnam. */
export const NOW = Date.UTC(2026, 10, 22, 2, 5);

export const DEFINITION: ProcedureDefinition = {
  format: 1,
  code: '9.000001',
  version: 3,
  name: { vi: 'Thủ tục thử' },
  shortName: { vi: 'Thủ tục thử' },
  asOf: '2026-11-21',
  validFrom: '2026-01-01',
  authority: { vi: 'Ủy ban nhân dân xã' },
  processing: { workingDays: 1 },
  result: { vi: 'Bản sao' },
  fees: [
    { id: 'copy', name: { vi: 'Bản sao' }, amount: 8000, quantityField: 'count', basis: 'Thông tư thử' },
  ],
  documents: [],
  legalBasis: [],
  links: { national: 'https://dichvucong.gov.vn/' },
  people: [
    { role: 'applicant', name: { vi: 'Người yêu cầu' } },
    {
      role: 'subject',
      name: { vi: 'Người được cấp' },
      sameAs: [{ role: 'applicant', when: { op: 'equals', field: 'relation', value: 'self' } }],
    },
  ],
  sections: [
    {
      id: 'applicant',
      title: { vi: 'Người yêu cầu' },
      person: 'applicant',
      fields: [
        { key: 'name', type: 'name', label: { vi: 'Họ và tên' }, required: true, fact: 'person.fullName' },
        { key: 'number', type: 'citizenId', label: { vi: 'Số định danh' }, fact: 'citizenId.number' },
        {
          key: 'noNumber',
          type: 'toggle',
          label: { vi: 'Tôi không có số định danh' },
          local: true,
          visible: { op: 'not', of: { op: 'present', field: 'number' } },
        },
        {
          key: 'paper',
          type: 'text',
          label: { vi: 'Số giấy tờ' },
          required: true,
          visible: { op: 'equals', field: 'noNumber', value: true },
        },
        { key: 'phone', type: 'phone', label: { vi: 'Số điện thoại' }, fact: 'contact.phone' },
        {
          key: 'relation',
          type: 'choice',
          label: { vi: 'Quan hệ với người được cấp' },
          required: true,
          relation: { of: 'applicant', to: 'subject' },
          options: [
            { value: 'self', label: { vi: 'Bản thân' }, relation: 'self' },
            { value: 'father', label: { vi: 'Cha' }, relation: 'parent', sex: 'male' },
            { value: 'other', label: { vi: 'Khác' } },
          ],
        },
      ],
    },
    {
      id: 'subject',
      title: { vi: 'Người được cấp' },
      person: 'subject',
      fields: [
        { key: 'ofName', type: 'name', label: { vi: 'Họ và tên' }, required: true, fact: 'person.fullName' },
        { key: 'ofBirth', type: 'partialDate', label: { vi: 'Ngày sinh' }, fact: 'person.birthDate' },
      ],
    },
    {
      id: 'request',
      title: { vi: 'Đề nghị' },
      fields: [
        { key: 'count', type: 'integer', label: { vi: 'Số bản' }, required: true, min: 1, max: 50 },
        { key: 'pledge', type: 'declaration', label: { vi: 'Tôi cam đoan' }, required: true },
      ],
    },
  ],
};

export const ACCEPTED = {
  code: 'BK38-261122-000001-7K',
  secret: 'c2VjcmV0LW9mLWEtdGVzdA',
  receivedAt: '2026-11-22T09:05:00+07:00',
  dueAt: '2026-11-23T17:00:00+07:00',
  payment: null,
};

/** Answers by path; a number is a status, `undefined` a dead line. */
export type Answers = Record<string, unknown>;

export interface Server {
  readonly fetch: typeof fetch;
  readonly answers: Answers;
  readonly posts: { readonly key: string | null; readonly body: unknown }[];
}

/** A server that answers from a table, which a test may change as it goes. */
export function server(answers: Answers = {}): Server {
  const table: Answers = {
    '/api/site': {
      name: 'Cổng thử',
      unit: { name: 'Ủy ban nhân dân xã Thử' },
      receives: [DEFINITION.code],
      fees: [{ code: DEFINITION.code, channel: 'online', amount: 5000 }],
    },
    [`/api/procedures/${DEFINITION.code}`]: DEFINITION,
    '/api/dossiers': ACCEPTED,
    ...answers,
  };
  const posts: Server['posts'][number][] = [];
  return {
    answers: table,
    posts,
    fetch: (url, init) => {
      const path = url as string;
      const answer = table[path];
      if (init?.method === 'POST' && path === '/api/dossiers') {
        const key = new Headers(init.headers).get('idempotency-key');
        posts.push({ key, body: JSON.parse(init.body as string) });
      }
      if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'));
      if (typeof answer === 'number') return Promise.resolve(new Response('busy', { status: answer }));
      return Promise.resolve(Response.json(answer));
    },
  };
}

export const makeClient = (options: ClientOptions & { readonly fetch: typeof fetch }) =>
  new Client({
    endpoint: '/api',
    now: () => NOW,
    databaseName: `bk-test-${crypto.randomUUID()}`,
    ...options,
  });

/** What waits for a module that an element fetches: a busy machine takes its time to serve it. */
const FETCHED = { timeout: 5000 };

/** A form under a provider with this client, once it has something to show. */
export async function formWith(
  client: Client,
  properties: Partial<BkProcedureForm> = { code: DEFINITION.code },
) {
  const provider = await fixture(html`<bk-provider .client=${client}><main lang="vi"></main></bk-provider>`);
  const form = Object.assign(document.createElement('bk-procedure-form'), properties);
  provider.querySelector('main')!.append(form);
  await waitUntil(
    () => form.shadowRoot?.querySelector('h2, [role=alert]'),
    'the form shows something',
    FETCHED,
  );
  return form;
}

export const within = <T extends Element = HTMLElement>(form: Element, selector: string) =>
  form.shadowRoot!.querySelector<T>(selector);

export const field = (form: Element, key: string) => within<FormControl>(form, `#${key}`)!;

/** The text on screen, in one line. */
export function screenText(form: Element): string {
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof HTMLStyleElement || (node instanceof HTMLElement && node.hidden)) return;
    if (node instanceof Text) texts.push(node.data);
    if (node instanceof Element && node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
    node.childNodes.forEach(walk);
  };
  walk(form);
  return texts.join(' ').replace(/\s+/g, ' ');
}

export const shows = (form: Element, selector: string) =>
  waitUntil(() => within(form, selector), `${selector} shows`, FETCHED);

export const title = (form: Element) => within(form, 'h2')?.textContent.trim();

export const titled = (form: Element, text: string) =>
  waitUntil(() => title(form) === text, `the title is ${text}`, FETCHED);

/** Whether the focus is on what the selector finds in the form. */
export const isFocused = (form: Element, selector: string) =>
  within(form, selector)?.matches(':focus') ?? false;

/** Chooses a radio button, or a line of a list. */
export async function choose(form: Element, key: string, value: string): Promise<void> {
  await shows(form, `#${key}`);
  const list = field(form, key).shadowRoot!.querySelector('select');
  if (list) return enter(field(form, key), value);
  const radios = [...field(form, key).shadowRoot!.querySelectorAll('input')];
  radios.find((radio) => radio.value === value)!.click();
  await elementUpdated(form);
}

/** Reads a card on the start page and takes it. */
export async function scan(form: Element, text: string, which = 0): Promise<void> {
  const details = [...form.shadowRoot!.querySelectorAll('details')][which]!;
  details.open = true;
  const scanner = details.querySelector('bk-card-scanner')!;
  await customElements.whenDefined('bk-card-scanner');
  await elementUpdated(scanner);
  scanner.shadowRoot!.querySelector('textarea')!.value = text;
  scanner.shadowRoot!.querySelector<HTMLElement>('#read')!.click();
  await elementUpdated(scanner);
  scanner.shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
  await elementUpdated(form);
}

/** From the start page to the first section. */
export async function begin(form: BkProcedureForm, { level = 'session', card = '', who = 'self' } = {}) {
  await choose(form, 'level', level);
  await choose(form, 'who', who);
  if (who === 'new') await choose(form, 'relation', 'child');
  if (card) await scan(form, card);
  within(form, '#begin')!.click();
  await shows(form, '#next');
}

export async function next(form: Element): Promise<void> {
  within(form, '#next')!.click();
  await elementUpdated(form);
}

/** From the first section to the check. */
export async function fill(form: BkProcedureForm): Promise<void> {
  if (!field(form, 'name').value) await enter(field(form, 'name'), 'Nguyễn Văn Mẫu');
  if (!field(form, 'relation').value) await choose(form, 'relation', 'self');
  await next(form);
  if (title(form) === 'Người được cấp') {
    if (within(form, '#ofName') && !field(form, 'ofName').value)
      await enter(field(form, 'ofName'), 'Nguyễn Thị Con');
    await next(form);
  }
  await enter(field(form, 'count'), '2');
  control(field(form, 'pledge')).click();
  await next(form);
}

export async function send(form: Element): Promise<void> {
  within(form, '#send')!.click();
  await elementUpdated(form);
}
