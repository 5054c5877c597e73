/**
 * A portal for one test file: its own database, a clock that stands still, and one way to talk to it,
 * through which every answer is checked against docs/openapi.yaml.
 */
import { createHmac, randomUUID } from 'node:crypto';
import webPush from 'web-push';
import { readCatalogue } from '../../build/portal/server/domain/procedures.js';
import { createServer } from '../../build/portal/server/server.js';
import { checkAnswer } from './contract.mjs';

/** Wednesday, 25 November 2026, 09:00 in Việt Nam: an ordinary working morning. */
export const MORNING = '2026-11-25T09:00:00+07:00';
export const SECRET = 'the secret of the bank, for tests';
export const CLERK = 'the secret of the desk, for tests';
export const BACK_OFFICE = 'the-secret-of-the-back-office';
/** `CASSO_WEBHOOK_SECRET` is that of the published sample, whose signature is checked with it. */
export const SERVICES = {
  SEPAY_WEBHOOK_SECRET: 'the secret of SePay, for tests',
  SEPAY_API_KEY: 'the-key-of-sepay',
  CASSO_WEBHOOK_SECRET: 'mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs',
};
/** The push services of the tests are on this machine, where no other is ever asked. */
export const PUSH = {
  ...webPush.generateVAPIDKeys(),
  subject: 'mailto:test@example.test',
  worker: '/ba-khong/push-worker.js?page=/ho-so',
  allows: ({ hostname }) => hostname === '127.0.0.1',
};
const FIXTURES = new URL('fixtures/procedures/', import.meta.url);

/** Starts a portal on a free port over an open database; `stop` closes both. `ready` is given the server. */
export async function startPortal(database, options = {}) {
  let now = new Date(MORNING);
  const app = await createServer({
    database,
    procedures: await readCatalogue([FIXTURES]),
    bankSecret: SECRET,
    clerkSecret: CLERK,
    backOfficeSecret: BACK_OFFICE,
    serviceSecrets: SERVICES,
    push: PUSH,
    // All of a test comes from one address.
    limitFactor: 1000,
    // Nor is one turned away because the machine that tests is slow.
    overload: { mostWaitMs: 15_000 },
    now: () => now,
    ...options,
  });
  options.ready?.(app);
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    ...client(origin, () => now),
    origin,
    setClock: (iso) => (now = new Date(iso)),
    stop: () => app.close(),
  };
}

function client(origin, now) {
  /** Calls the API; gives `{status, headers, body}`. A string or Buffer body goes out as it is. */
  async function api(method, path, { body, headers = {}, secret } = {}) {
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    checkAnswer(method, path.split('?')[0], response, text);
    return { status: response.status, headers: response.headers, body: JSON.parse(text), text };
  }
  const get = (path, options) => api('GET', path, options);
  const post = (path, body, options) => api('POST', path, { body, ...options });
  const file = (body = filing(), key = randomUUID()) =>
    post('/dossiers', body, { headers: { 'idempotency-key': key } });

  /** Sends a bank notice, signed unless told otherwise. */
  function notify(transfer, { secret = SECRET, at = now(), signature } = {}) {
    const body = JSON.stringify(transfer);
    const t = Math.floor(at.getTime() / 1000);
    const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
    return post('/webhooks/bank', body, { headers: { 'bank-signature': signature ?? `t=${t},v1=${v1}` } });
  }
  return { api, get, post, file, notify };
}

/**
 * Somebody at the clerks' pages, signed in at the first request: what is shown, and forms sent as a browser sends them.
 *
 * @param again - Signs in again when the session has ended meanwhile, for tests that move the clock by days.
 */
export function clerkAt({ origin }, id = 'canbo', password = CLERK, { again = false } = {}) {
  let cookie = '';
  let token = '';
  /** Takes over the cookie and the token of the forms, as they come. */
  async function ask(path, form, headers = {}) {
    const response = await fetch(`${origin}${path}`, {
      headers: { cookie, ...headers },
      redirect: 'manual',
      ...(form && { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form) }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';')[0];
    const text = await response.text();
    token = /name="token" value="([\w-]+)"/.exec(text)?.[1] ?? token;
    return { status: response.status, headers: response.headers, text };
  }
  let entered;
  const signIn = async () => {
    await ask('/can-bo/dang-nhap');
    const answer = await ask('/can-bo/dang-nhap', { token, id, password });
    // Any page of the session has the token of its forms.
    if (answer.status === 303) await ask('/can-bo/mat-khau');
    return answer;
  };
  const enter = () => (entered ??= signIn());
  /** Opens any page of clerks. */
  async function open(path, form, headers) {
    await enter();
    const answer = await ask(path, form, headers);
    const out = answer.status === 401 || (answer.headers.get('location') ?? '').includes('dang-nhap');
    if (!again || !out) return answer;
    await signIn();
    return ask(path, form?.token === undefined ? form : { ...form, token }, headers);
  }
  /** Sends a form with the token that it has to bring along. */
  async function submit(path, form) {
    await enter();
    if (!(form instanceof FormData)) return open(path, { token, ...form });
    form.set('token', token);
    return open(path, form);
  }
  const page = (path, form, headers) => open(`/doi-soat${path}`, form, headers);
  const send = (path, form) => submit(`/doi-soat${path}`, form);
  return {
    enter,
    open,
    submit,
    page,
    cookie: () => cookie,
    assign: (transfer, order, reason = 'người nộp đưa giấy báo có') =>
      send('/ghi', { transfer, order, reason }),
    name: (transfer, other, reason = 'người nộp đưa giấy báo có', order = '') =>
      send('/ghi', { transfer, order, other, reason }),
    undo: (transfer, order, reason = 'ghi nhầm người') => send('/huy', { transfer, order, reason }),
  };
}

/** A body that is received; the answers given replace or add to the usual ones. */
export function filing(answers = {}) {
  return {
    procedure: { code: '2.000635', version: 1 },
    answers: {
      nycHoTen: 'Nguyễn Thị Mẫu',
      nycSoDinhDanh: '038190000001',
      nycNoiCuTru: { asWritten: 'Thôn 1, xã Hoa Gạo, tỉnh Thanh Hóa', provinceCode: '38' },
      nycQuanHe: 'self',
      soLuong: 2,
      camDoan: true,
      ...answers,
    },
  };
}

/** A transfer that pays an order to the last đồng; the values given replace the usual ones. */
export function transferFor(order, changes = {}) {
  return {
    transactionId: randomUUID(),
    bin: '970499',
    account: '3800000635',
    amount: order.amount,
    content: `MBVCB.3278.${order.reference}.CT tu 0123 NGUYEN THI MAU`,
    occurredAt: MORNING,
    ...changes,
  };
}

/** The code of a problem. */
export const problem = (answer) => answer.body.type.replace('urn:ba-khong:problem:', '');
