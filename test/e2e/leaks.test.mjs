/**
 * Nothing leaks: every element of the manifest, with a household, drafts, jobs and dossiers behind it, is
 * brought through its main states; what was put in must not be met anywhere but on screen.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { makeAgency } from './support/agency.mjs';
import { keyboard } from './support/keyboard.mjs';
import { startLab } from './support/lab.mjs';
import { recipes } from './support/leak-recipes.mjs';
import { watch } from './support/leak-watch.mjs';
import { seeds as personal } from './support/person.mjs';

const manifest = JSON.parse(
  readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
);
const tags = manifest.modules.flatMap(({ declarations = [] }) =>
  declarations.flatMap(({ tagName }) => tagName ?? []),
);

const CODE = 'BK38-261122-000001-7K';
/** What opens the personal part of a dossier is as good as what stands there. */
const seeds = { ...personal, secret: 'c2VjcmV0LW9mLWEtdGVzdA' };

const accepted = {
  code: CODE,
  secret: seeds.secret,
  receivedAt: '2026-11-22T09:05:00+07:00',
  dueAt: '2026-11-23T17:00:00+07:00',
  payment: { id: 'order-1' },
};
const agency = await makeAgency();
const answers = {
  'GET /api/site': {
    name: 'Cổng thử',
    unit: { name: 'Ủy ban nhân dân xã Thử', provinceCode: '38' },
    receives: ['2.000635'],
    fees: [],
    hotline: '1900 0000',
    petitions: {
      topics: [{ id: 'moi-truong', name: 'Môi trường' }],
      receiveHours: 24,
      answerWorkingDays: 10,
      maxDays: 17,
      photos: 5,
    },
  },
  'POST /api/dossiers': accepted,
  'POST /api/feedback': { id: 'rating-1' },
  [`GET /api/dossiers/${CODE}`]: {
    code: CODE,
    procedure: { code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch' },
    status: 'supplement-asked',
    receivedAt: accepted.receivedAt,
    dueAt: accepted.dueAt,
    holder: 'Bộ phận Một cửa xã Hoa Gạo',
    timeline: [{ at: accepted.receivedAt, state: 'received' }],
    personal: {
      applicantName: seeds.name,
      payment: { id: 'order-1', state: 'open', amount: 8000 },
      supplement: {
        id: 's1',
        askedAt: accepted.receivedAt,
        answerBy: null,
        text: `Xin ${seeds.name} ghi thêm.`,
        items: [{ id: 'them', title: 'Ghi thêm', kind: 'text', required: true }],
        answeredAt: null,
      },
      results: [
        {
          id: 'r1',
          title: `Trích lục của ${seeds.name}`,
          type: 'application/pdf',
          bytes: 10,
          sha256: '0'.repeat(64),
          issuedAt: accepted.receivedAt,
          signature: { state: 'none', signer: null, at: null },
        },
      ],
      rating: null,
    },
  },
  'GET /api/payments/order-1': {
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
    expiresAt: '2036-11-23T10:00:00+07:00',
    paidAt: null,
    version: 1,
  },
  'GET /api/payees': agency.payees,
  'GET /api/receipts/receipt-1': {
    id: 'receipt-1',
    name: 'Biên lai thu phí, lệ phí (thử nghiệm)',
    form: 'THU-NGHIEM',
    series: 'HG-TN',
    number: '00000017',
    collector: { name: 'UBND xã Hoa Gạo (thử nghiệm)', taxCode: '0000000000' },
    kind: 'Cấp bản sao trích lục hộ tịch',
    amount: 8000,
    currency: 'VND',
    amountInWords: null,
    issuedAt: accepted.receivedAt,
    payer: seeds.name,
    reference: 'BK382611220000017K1',
    dossier: CODE,
    lookup: { code: 'TN7K42QXHWMP', url: 'https://bien-lai.hoa-gao.example/TN7K42QXHWMP' },
    signature: { state: 'none', signer: null, at: null },
  },
};

/** Runs in the page: a household of two, a draft, a job that was accepted and one that was refused. */
async function seedClient({ seeds, trust }) {
  const options = { endpoint: '/api', site: 'thu', trust };
  const client = (globalThis.client = globalThis.core.createClient(options));
  await client.profiles.setLevel('device');
  const at = '2026-11-22T09:00:00+07:00';
  const fact = (value) => ({ value, source: 'typed', at });
  const facts = {
    'person.fullName': fact(seeds.name),
    'person.birthDate': fact('1996-03-14'),
    'person.sex': fact('female'),
    'citizenId.number': fact(seeds.number),
    'citizenId.oldNumber': fact(seeds.oldNumber),
    'residence.kind': fact('permanent'),
    'residence.country': fact('domestic'),
    'address.permanent': fact({
      asWritten: `${seeds.address}, Phường Hạc Thành, Tỉnh Thanh Hóa`,
      detail: seeds.address,
      provinceCode: '38',
      unitCode: '14797',
    }),
    'contact.phone': fact(seeds.phone),
    'contact.email': fact(seeds.email),
  };
  const id = await client.profiles.save({ relation: 'self', facts });
  await client.profiles.save({ relation: 'child', facts });
  await client.drafts.save({
    id: crypto.randomUUID(),
    procedure: { code: '2.000635', version: 1 },
    answers: { nycHoTen: seeds.name, nycSoDienThoai: seeds.phone, tenGiayTo: seeds.words },
    origins: { nycHoTen: { role: 'applicant', source: 'typed', at } },
    people: { applicant: { id, relation: 'self', facts, kept: true } },
    step: 'applicant',
  });
  const body = { code: '2.000635', answers: { nycHoTen: seeds.name } };
  await client.outbox.enqueue(crypto.randomUUID(), {
    kind: 'dossier',
    about: '2.000635',
    path: '/dossiers',
    body,
  });
  await client.outbox.enqueue(crypto.randomUUID(), {
    kind: 'dossier',
    about: '2.000635',
    path: '/refused',
    body,
  });
  await client.outbox.flush();
  await client.dossiers.list();
}

describe('leaks', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let lab, browser;
  const broken = {
    'POST /api/refused': 422,
    [`POST /api/dossiers/${CODE}/supplements/s1`]: 503,
    [`GET /api/dossiers/${CODE}/results/r1`]: 500,
  };

  before(async () => {
    const call = (name) => () => broken[name] ?? answers[name];
    const names = Object.keys({ ...answers, ...broken });
    lab = await startLab('elements.mjs', Object.fromEntries(names.map((name) => [name, call(name)])));
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await lab?.close();
  });

  /** A fresh device with everything on it, watched from the first moment. */
  async function stage() {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const findings = [];
    const leaks = await watch(page, seeds);
    await page.goto(lab.url);
    await page.waitForFunction(() => globalThis.core);
    await page.evaluate(seedClient, { seeds, trust: agency.trust });
    const look = async (where) => {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      findings.push(...(await leaks()).map((finding) => `${where}: ${finding}`));
    };
    await look('household');
    const put = async (tag, properties = {}) => {
      await page.evaluate(
        ({ tag, properties }) => {
          const provider = Object.assign(document.createElement('bk-provider'), {
            client: globalThis.client,
          });
          const form = document.createElement('form');
          form.addEventListener('submit', (event) => event.preventDefault());
          form.append(Object.assign(document.createElement(tag), properties));
          provider.append(form);
          document.body.replaceChildren(provider);
        },
        { tag, properties },
      );
      return page.locator(tag).last();
    };
    return { context, page, keys: keyboard(page), put, look, leaks, findings, broken, code: CODE };
  }

  for (const tag of tags) {
    it(`<${tag}> keeps what it holds to the screen`, async () => {
      assert.ok(recipes[tag], `write a recipe for <${tag}> in support/leak-recipes.mjs`);
      const { context, findings, ...rest } = await stage();
      try {
        await recipes[tag](rest);
        assert.deepEqual([...new Set(findings.map((finding) => finding.replace(/^[^:]*: /, '')))], []);
      } finally {
        await context.close();
      }
    });
  }

  describe('would be noticed', () => {
    const ways = {
      attribute: (seed) => document.body.setAttribute('data-x', seed),
      'attribute, in a shadow tree': (seed) => {
        const inner = document.createElement('p');
        inner.title = seed.toUpperCase();
        document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(inner);
      },
      'attribute, for a moment': (seed) => {
        document.body.setAttribute('data-x', seed);
        document.body.removeAttribute('data-x');
      },
      'address of a request': (seed) => fetch(`/x?q=${encodeURIComponent(seed)}`),
      'address of the page': (seed) => history.replaceState(null, '', `#${seed}`),
      'address, in the state': (seed) => history.pushState({ seed }, ''),
      console: (seed) => console.log('it is %s', seed),
      'error, uncaught': (seed) =>
        setTimeout(() => {
          throw new Error(`bad ${seed}`);
        }),
      'error, rejected': (seed) => void Promise.reject(new Error(`bad ${seed}`)),
      'event, in its detail': (seed) => dispatchEvent(new CustomEvent('x', { detail: { person: { seed } } })),
      'event, in a field': (seed) => dispatchEvent(Object.assign(new Event('bk-error'), { message: seed })),
      'message to the window': (seed) => postMessage({ seed }),
      'message to other tabs': (seed) => new BroadcastChannel('x').postMessage([seed]),
      title: (seed) => (document.title = `Hồ sơ của ${seed}`),
      'storage, local': (seed) => localStorage.setItem('x', seed),
      'storage, of the session': (seed) => (sessionStorage.x = seed),
      'storage, cookie': (seed) => (document.cookie = `x=${encodeURIComponent(seed)}`),
    };
    for (const [way, leak] of Object.entries(ways)) {
      it(way, async () => {
        const { context, page, leaks } = await stage();
        try {
          await leaks();
          await page.evaluate(leak, seeds.name);
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
          const [channel] = way.split(/,| /);
          const found = await leaks();
          assert.ok(
            found.some((finding) => finding.includes(`by ${channel},`)),
            `heard: ${found.join('; ')}`,
          );
        } finally {
          await context.close();
        }
      });
    }
  });
});
