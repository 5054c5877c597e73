import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/components/outbox/bk-outbox.js';
import type { BkOutbox } from '../../src/components/outbox/outbox.js';
import '../../src/components/provider/bk-provider.js';
import '../../src/components/unlock/bk-unlock.js';
import type { Client } from '../../src/core/client.js';
import { BkNetworkError } from '../../src/core/errors.js';
import { newJob, retried } from '../../src/core/outbox/job.js';
import { absent, acked, failed, taken } from '../../src/core/outbox/job-steps.js';
import { outboxPart } from '../../src/core/outbox/outbox.js';
import type { JobHead, Json } from '../../src/core/storage/store.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { device, forgetDevices, NOW } from '../core/device.js';
import { accepted, json, noLine, problem, server } from '../core/server.js';
import { expectAccessible } from './support/accessible.js';

const CONTENT = { kind: 'dossier', about: '2.000635', site: '', path: '/dossiers', body: { ten: 'Hoa' } };
const status = (code: number) => new BkNetworkError('network-status', '', { status: code });
const offline = new BkNetworkError('network-offline', '');

const textOf = (el: Element) => (el.shadowRoot!.textContent ?? '').replaceAll(/\s+/g, ' ');
const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);

describe('<bk-outbox>', () => {
  const clients: Client[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.use(outboxPart).stop();
    await forgetDevices();
  });

  /** The element over a device with these jobs; nothing is sent, since there is no endpoint. */
  async function outbox(
    heads: readonly ((head: JobHead) => JobHead)[],
    {
      level = 'device' as const,
      content = {},
      options = {},
    }: { level?: 'device' | 'session'; content?: object; options?: object } = {},
  ) {
    const client = device(options);
    clients.push(client);
    await client.use(vaultPart).setLevel(level);
    const store = await client.use(vaultPart).store();
    const ids = heads.map(() => crypto.randomUUID());
    for (const [n, change] of heads.entries()) {
      const job = { ...CONTENT, ...content } as Json;
      await store.addJob(change(newJob(ids[n]!, NOW + n)), job);
    }
    const provider = await fixture(
      html`<bk-provider .client=${client}><bk-outbox></bk-outbox></bk-provider>`,
    );
    const el = provider.querySelector<BkOutbox>('bk-outbox')!;
    await waitUntil(() => find(el, '[part=jobs]') ?? find(el, '.note'));
    return { el, client, ids };
  }

  const gaveUp = (error: unknown) => (head: JobHead) =>
    failed({ ...taken(head, NOW), tries: 11 }, error, NOW, 1);

  for (const [what, head, text] of [
    ['waits for its turn', (is: JobHead) => is, 'Chưa gửi. Đang chờ đến lượt, sẽ tự gửi.'],
    ['is under way', (is: JobHead) => taken(is, NOW), 'Đang gửi…'],
    [
      'waits for the line',
      (is: JobHead) => failed(taken(is, NOW), offline, NOW, 1),
      'Đang chờ mạng, sẽ tự gửi.',
    ],
    [
      'was not taken by a busy server',
      (is: JobHead) => failed(taken(is, NOW), status(503), NOW, 1),
      'Sẽ tự gửi lại lúc 09:00.',
    ],
    ['lost its sender', (is: JobHead) => taken(taken(is, NOW), NOW), 'Chưa rõ đã tới chưa, đang hỏi lại.'],
    ['gave up', gaveUp(status(503)), 'Đã thử nhiều lần mà chưa gửi được.'],
    ['was refused', gaveUp(status(400)), 'Máy chủ không nhận nội dung này.'],
    ['is too large', gaveUp(status(413)), 'Nội dung quá lớn'],
    ['was sent under a key that is known', gaveUp(status(422)), 'cùng mã gửi'],
    ['expired', (is: JobHead) => absent({ ...is, expiresAt: NOW }, NOW), 'Đã quá 7 ngày'],
  ] as const) {
    it(`says of a job that ${what}: “${text}”, and never that it was sent`, async () => {
      const { el } = await outbox([head]);
      await waitUntil(() => textOf(el).includes(text), textOf(el));
      expect(textOf(el)).to.include('Hồ sơ 2.000635');
      expect(textOf(el)).to.not.match(/đã được gửi|Đã gửi\.|đã nhận hồ sơ/);
    });
  }

  it('says what waits by its name where there is one', async () => {
    const { el } = await outbox([(is) => is], { content: { title: 'Cấp bản sao trích lục' } });
    await waitUntil(() => textOf(el).includes('Hồ sơ: Cấp bản sao trích lục'), textOf(el));
  });

  it('says when nothing waits', async () => {
    const { el } = await outbox([]);
    await waitUntil(() => textOf(el).includes('Không còn gì chờ gửi.'));
    await expectAccessible(el);
  });

  it('is accessible with jobs, and while it asks', async () => {
    const { el, ids } = await outbox([gaveUp(status(400)), (is) => is]);
    await waitUntil(() => find(el, `#discard-${ids[0]!}`));
    await expectAccessible(el);
    find(el, `#discard-${ids[0]!}`)!.click();
    await el.updateComplete;
    await expectAccessible(el);
  });

  it('leads to the copy where the server would refuse the same again, and else to sending', async () => {
    const { el, ids } = await outbox([gaveUp(status(400)), gaveUp(status(503))]);
    await waitUntil(() => find(el, `#export-${ids[1]!}`));
    const main = [...el.shadowRoot!.querySelectorAll('button.primary')].map(({ id }) => id);
    expect(main).to.deep.equal([`export-${ids[0]!}`, `send-${ids[1]!}`]);
  });

  it('asks before it drops a job, says what is lost, and brings the focus back', async () => {
    const { el, client, ids } = await outbox([(is) => is]);
    const id = ids[0]!;
    await waitUntil(() => find(el, `#discard-${id}`));
    find(el, `#discard-${id}`)!.click();
    await waitUntil(() => el.shadowRoot!.activeElement?.id === `keep-${id}`);
    expect(textOf(el)).to.include('Bỏ rồi thì mất, không lấy lại được');
    find(el, `#keep-${id}`)!.click();
    await waitUntil(() => el.shadowRoot!.activeElement?.id === `discard-${id}`);
    expect(await client.use(outboxPart).list()).to.have.length(1);
    find(el, `#discard-${id}`)!.click();
    await el.updateComplete;
    find(el, `#drop-${id}`)!.click();
    await waitUntil(() => textOf(el).includes('Không còn gì chờ gửi.'));
    expect(await client.use(outboxPart).list()).to.have.length(0);
  });

  it('does not say that a job is only here which may have arrived', async () => {
    const { el, ids } = await outbox([(is) => failed(taken(is, NOW), offline, NOW, 1)]);
    await waitUntil(() => find(el, `#discard-${ids[0]!}`));
    find(el, `#discard-${ids[0]!}`)!.click();
    await waitUntil(() => textOf(el).includes('Có thể nội dung này đã tới cơ quan.'));
  });

  it('does not say so either of one that is to go again, and has not gone yet', async () => {
    for (const before of [
      (is: JobHead) => failed(taken(is, NOW), offline, NOW, 1),
      (is: JobHead): JobHead => ({ ...is, state: 'needs-person', lastCode: 'outbox-outcome-unknown' }),
    ]) {
      const { el, ids } = await outbox([(is) => retried(before(is), NOW)]);
      await waitUntil(() => find(el, `#discard-${ids[0]!}`));
      find(el, `#discard-${ids[0]!}`)!.click();
      await waitUntil(() => textOf(el).includes('Có thể nội dung này đã tới cơ quan.'));
    }
  });

  it('says nothing of what was accepted before, such as a rating of another page', async () => {
    const { el } = await outbox([(is) => acked(taken(is, NOW), NOW)]);
    await waitUntil(() => textOf(el).includes('Không còn gì chờ gửi.'));
    expect(textOf(el)).to.not.include('Cơ quan vừa nhận');
  });

  it('sends now, and lists it no more once the server has accepted it', async () => {
    const there = server(() => json(accepted(), 201));
    const { el, ids } = await outbox([gaveUp(status(503))], { options: there });
    await waitUntil(() => find(el, `#send-${ids[0]!}`));
    find(el, `#send-${ids[0]!}`)!.click();
    await waitUntil(() => textOf(el).includes('Cơ quan vừa nhận 1 mục'));
    expect(find(el, `#send-${ids[0]!}`)).to.equal(null);
    expect(textOf(el)).to.not.include('Đang thử gửi');
  });

  it('says until when a busy server is left alone', async () => {
    const { el, client } = await outbox(
      [(is) => is, (is) => is, (is) => is, (is) => is, (is) => is, (is) => is],
      { options: server(() => problem('overloaded', 503)) },
    );
    await client.use(outboxPart).flush();
    await waitUntil(() => textOf(el).includes('hoặc máy chủ đang bận. Sẽ tự gửi lúc 09:0'), textOf(el));
  });

  it('warns in words on a shared device, and on no other', async () => {
    const { el } = await outbox([(is) => is], { level: 'session', options: server(noLine) });
    await waitUntil(() => textOf(el).includes('Đây là máy dùng chung'));
    const { el: own } = await outbox([(is) => is]);
    expect(textOf(own)).to.not.include('máy dùng chung');
  });

  it('says how many wait in a locked vault, and offers to unlock', async () => {
    const { el, client } = await outbox([(is) => is, (is) => is]);
    const vault = client.use(vaultPart);
    await vault.setLevel('passphrase', { passphrase: 'một hai ba bốn' });
    await vault.lock();
    await waitUntil(() => textOf(el).includes('Mở khóa để gửi. Còn 2 mục'), textOf(el));
    expect(find(el, 'bk-unlock')).to.not.equal(null);
    await vault.unlock({ passphrase: 'một hai ba bốn' });
    await waitUntil(() => textOf(el).includes('Còn 2 mục chưa gửi xong.'));
  });

  it('tells the page once of a key that the server knows with another body', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push((event as Event & { code: string }).code);
    document.addEventListener('bk-error', listen);
    try {
      const { el, client } = await outbox([gaveUp(status(422))]);
      await waitUntil(() => textOf(el).includes('cùng mã gửi'));
      client.use(vaultPart).changed();
      await waitUntil(() => heard.length > 0);
      expect(heard).to.deep.equal(['outbox-key-reused']);
    } finally {
      document.removeEventListener('bk-error', listen);
    }
  });

  it('fits 320 px', async () => {
    const { el } = await outbox([gaveUp(status(400))], { content: { about: 'BK38-261122-000001-7K' } });
    await waitUntil(() => find(el, '.job'));
    el.style.width = '320px';
    await el.updateComplete;
    expect(el.scrollWidth).to.be.at.most(320);
  });
});
