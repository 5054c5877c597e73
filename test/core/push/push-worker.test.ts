import { expect } from '@open-wc/testing';

interface Shown {
  readonly title: string;
  readonly options: NotificationOptions;
}

/** What a worker has that a page has not. */
const shown: Shown[] = [];
const opened: string[] = [];
const focused: string[] = [];
let pages: { readonly url: string; focus(): Promise<void> }[] = [];

const page = (url: string) => ({
  url,
  focus: () => Promise.resolve(void focused.push(url)),
});

/** Says something to the worker as a browser does; resolves when the worker is done with it. */
async function say(type: string, more: object): Promise<void> {
  const waits: Promise<unknown>[] = [];
  const event = Object.assign(new Event(type), more, {
    waitUntil: (done: Promise<unknown>) => waits.push(done),
  });
  globalThis.dispatchEvent(event);
  expect(waits).to.have.length(1);
  await waits[0];
}
const push = (data: unknown) => say('push', { data: data === null ? null : { json: () => data } });
const click = async () => {
  let closed = 0;
  await say('notificationclick', { notification: { close: () => closed++ } });
  expect(closed).to.equal(1);
};

describe('push/push-worker', () => {
  const address = location.href;
  before(async () => {
    Object.assign(globalThis, {
      registration: {
        showNotification: (title: string, options: NotificationOptions) =>
          Promise.resolve(void shown.push({ title, options })),
      },
      clients: {
        matchAll: () => Promise.resolve(pages),
        openWindow: (url: string) => Promise.resolve(void opened.push(url)),
      },
    });
    await import('../../../src/core/push/push-worker.js');
  });
  beforeEach(() => {
    shown.length = opened.length = focused.length = 0;
    pages = [];
    history.replaceState(null, '', '?page=/ho-so');
  });
  after(() => {
    history.replaceState(null, '', address);
    Reflect.deleteProperty(globalThis, 'registration');
    Reflect.deleteProperty(globalThis, 'clients');
  });

  it('shows code and status in plain words, one notice for each dossier', async () => {
    await push({ code: 'BK38-261122-000001-7K', status: 'done' });
    expect(shown).to.deep.equal([
      {
        title: 'Hồ sơ BK38-261122-000001-7K',
        options: { body: 'Đã có kết quả.', lang: 'vi', tag: 'bk-BK38-261122-000001-7K' },
      },
    ]);
  });

  it('shows nothing else that a message says', async () => {
    await push({ code: 'A-1', status: 'done', name: 'Nguyễn Thị Bưởi', body: '0900 000 000', icon: 'x' });
    expect(JSON.stringify(shown)).to.not.match(/Bưởi|0900|icon/);
  });

  for (const [what, data] of [
    ['without data', null],
    ['that is no object', 'hello'],
    ['with a code that is a text of somebody', { code: 'Gọi số 0900 để nhận tiền', status: 'done' }],
    ['with a status that nobody knows', { code: 'A-1', status: 'constructor' }],
  ] as const) {
    it(`shows that something has changed for a message ${what}`, async () => {
      await push(data);
      expect(shown).to.have.length(1);
      expect(JSON.stringify(shown)).to.not.match(/0900|constructor/);
      if (what !== 'with a code that is a text of somebody')
        expect(shown[0]!.options.body).to.equal('Hồ sơ vừa có thay đổi.');
    });
  }

  it('shows one for a message that is no JSON', async () => {
    await say('push', {
      data: {
        json: () => {
          throw new SyntaxError('no JSON');
        },
      },
    });
    expect(shown[0]!.title).to.equal('Hồ sơ vừa có thay đổi.');
  });

  it('brings the page to the front that is open, whatever stands behind its #', async () => {
    const there = new URL('/ho-so', location.href).href;
    pages = [page(new URL('/khac', location.href).href), page(`${there}#BK38`)];
    await click();
    expect([focused, opened]).to.deep.equal([[`${there}#BK38`], []]);
  });

  it('opens the page of the site where none is open, without the code in its address', async () => {
    pages = [page(new URL('/khac', location.href).href)];
    await click();
    expect([focused, opened]).to.deep.equal([[], [new URL('/ho-so', location.href).href]]);
  });

  it('opens no page of another site', async () => {
    history.replaceState(null, '', '?page=https://evil.test/ho-so');
    await click();
    expect(opened).to.deep.equal([location.origin]);
  });
});
