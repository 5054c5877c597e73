import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/feedback/bk-feedback.js';
import type { BkErrorEvent } from '../../src/components/shared/error.event.js';
import type { Client } from '../../src/core/client.js';
import { BkNetworkError } from '../../src/core/errors.js';
import { failed } from '../../src/core/outbox/job-steps.js';
import { outboxPart } from '../../src/core/outbox/outbox.js';
import { sessionPart } from '../../src/core/session/session.js';
import type { JobHead } from '../../src/core/storage/store.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import {
  CODE,
  inProvider,
  keepDossier,
  NOW,
  pageIn,
  siteDouble,
  textOf,
  type Answers,
} from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const POST = 'POST /feedback';

async function show(answers: Answers = {}, dossier = CODE, secret = 'opens-it') {
  const site = siteDouble({ [POST]: { id: 'x' }, ...answers });
  if (secret !== '') await keepDossier(site.client, CODE, secret);
  return { ...site, ...(await showWith(site.client, dossier)) };
}

async function showWith(client: Client, dossier = CODE, kind = 'rating') {
  const heard: string[] = [];
  const element = document.createElement('bk-feedback');
  for (const type of ['bk-feedback-sent', 'bk-error'] as const)
    element.addEventListener(type, (event) => heard.push((event as { code?: string }).code ?? type));
  Object.assign(element, { dossier, kind });
  await inProvider(client, element);
  await waitUntil(
    () => buttons(element).some(({ disabled }) => !disabled) || textOf(element).includes('Vui lòng'),
  );
  return { element, heard };
}

const buttons = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[aria-pressed]'),
];
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), text, { timeout: 4000 });
const ratings = ({ calls }: ReturnType<typeof siteDouble>) =>
  calls.filter(({ path }) => path === '/feedback');

const lastly = (status: number) => new BkNetworkError('network-status', '', { status });

describe('<bk-feedback>', () => {
  afterEach(() => pageIn('light'));

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible in ${scheme}, before and after the tap`, async () => {
      pageIn(scheme);
      const { element } = await show();
      await expectAccessible(element);
      buttons(element)[3]!.click();
      await says(element, 'Đánh giá đã được gửi');
      await expectAccessible(element);
    });
  }

  it('says the five steps in words', async () => {
    const { element } = await show();
    expect(buttons(element).map(textOf)).to.deep.equal([
      'Rất không hài lòng',
      'Không hài lòng',
      'Bình thường',
      'Hài lòng',
      'Rất hài lòng',
    ]);
  });

  it('sends the first tap at once, with the secret of the dossier', async () => {
    const site = await show();
    const { element, heard } = site;
    buttons(element)[3]!.focus();
    await sendKeys({ press: 'Enter' });
    await says(element, 'Cảm ơn bạn. Đánh giá đã được gửi.');
    const [call] = ratings(site);
    expect(call).to.deep.include({ bearer: 'opens-it' });
    expect(call!.body).to.include({ kind: 'rating', score: 4, dossier: CODE, source: 'page' });
    expect(buttons(element)[3]!.getAttribute('aria-pressed')).to.equal('true');
    expect(heard).to.deep.equal(['bk-feedback-sent']);
  });

  it('sends words as a change of the same rating', async () => {
    const site = await show();
    const { element, heard } = site;
    buttons(element)[4]!.click();
    await says(element, 'Đánh giá đã được gửi');
    element.shadowRoot!.querySelector('textarea')!.value = '  Nhanh gọn. ';
    element.shadowRoot!.querySelector<HTMLElement>('textarea ~ div button')!.click();
    await says(element, 'Lời nhắn đã được gửi');
    const [first, second] = ratings(site);
    expect(second!.body).to.include({ id: first!.body['id'], score: 5, comment: 'Nhanh gọn.' });
    expect(heard).to.deep.equal(['bk-feedback-sent', 'bk-feedback-sent']);
  });

  it('takes reasons and the items of the site after the tap, as changes of the same rating', async () => {
    const site = await show({ 'GET /site': { ratingItems: [{ id: 'de-dung', text: 'Dễ thực hiện' }] } });
    const { element } = site;
    expect(textOf(element)).not.to.include('Vì điều gì');
    buttons(element)[4]!.click();
    await says(element, 'Dễ thực hiện');
    await expectAccessible(element);
    const [attitude, speed] = element.shadowRoot!.querySelectorAll<HTMLInputElement>('[part=reasons] input');
    attitude!.click();
    speed!.click();
    const item = element.shadowRoot!.querySelector('select')!;
    item.value = '5';
    item.dispatchEvent(new Event('change'));
    await waitUntil(() => ratings(site).at(-1)?.body['items'] !== undefined);
    const last = ratings(site).at(-1)!.body;
    expect(last).to.deep.include({ score: 5, reasons: ['attitude', 'speed'], items: { 'de-dung': 5 } });
    expect(new Set(ratings(site).map(({ body }) => body['id'])).size).to.equal(1);
  });

  for (const [source, said] of [
    ['desk', 'desk'],
    ['mail', 'mail'],
    ['tv', 'page'],
  ] as const) {
    it(`says "${said}" of where it was given for source="${source}"`, async () => {
      const site = await show();
      site.element.setAttribute('source', source);
      buttons(site.element)[2]!.click();
      await waitUntil(() => ratings(site).length === 1);
      expect(ratings(site)[0]!.body['source']).to.equal(said);
    });
  }

  it('says that a helper was at work, whatever the page says', async () => {
    const site = siteDouble({ [POST]: { id: 'x' } });
    await site.client.use(sessionPart).start({ kind: 'helper', helper: 'Lan, Đoàn xã', purpose: 'follow' });
    const { element } = await showWith(site.client, '');
    buttons(element)[2]!.click();
    await waitUntil(() => ratings(site).length === 1);
    expect(ratings(site)[0]!.body['source']).to.equal('helper');
    expect(JSON.stringify(ratings(site)[0])).not.to.include('Lan');
  });

  it('lets another tap change the rating', async () => {
    const site = await show();
    const { element } = site;
    buttons(element)[0]!.click();
    buttons(element)[1]!.click();
    await waitUntil(() => ratings(site).at(-1)?.body['score'] === 2);
    await says(element, 'Đánh giá đã được gửi');
    expect(new Set(ratings(site).map(({ body }) => body['id'])).size).to.equal(1);
  });

  it('keeps a tap while there is no line, and says where', async () => {
    const { element, heard, client } = await show({ [POST]: 'cut' });
    buttons(element)[2]!.click();
    await says(element, 'Hãy giữ trang này mở');
    expect(await client.use(outboxPart).list()).to.have.length(1);
    expect(heard).to.deep.equal([]);
  });

  it('says that it is kept on the device where that is so', async () => {
    const site = siteDouble({ [POST]: 'cut' });
    await site.client.use(vaultPart).setLevel('device');
    await keepDossier(site.client, CODE, 'opens-it');
    const { element } = await showWith(site.client);
    buttons(element)[2]!.click();
    await says(element, 'Đã lưu trên máy, sẽ tự gửi khi có mạng.');
    await site.client.use(vaultPart).wipe();
  });

  it('lets no earlier tap arrive after a later one', async () => {
    const { element, client } = await show({ [POST]: 'cut' });
    buttons(element)[0]!.click();
    await says(element, 'Hãy giữ trang này mở');
    buttons(element)[4]!.click();
    await waitUntil(async () => {
      const jobs = await client.use(outboxPart).list();
      return jobs.length === 1 && (jobs[0]!.content.body as { score: number }).score === 5;
    });
  });

  it('knows a rating that an earlier visit left waiting', async () => {
    const site = await show({ [POST]: 'cut' });
    const { element, client, answers } = site;
    buttons(element)[3]!.click();
    await says(element, 'Hãy giữ trang này mở');
    element.remove();
    const { element: again } = await showWith(client);
    await waitUntil(() => buttons(again)[3]!.getAttribute('aria-pressed') === 'true');
    answers[POST] = { id: 'x' };
    buttons(again)[4]!.click();
    await says(again, 'Đánh giá đã được gửi');
    expect(new Set(ratings(site).map(({ body }) => body['id'])).size).to.equal(1);
  });

  it('says that the server refused', async () => {
    const { element } = await show({ [POST]: 400 });
    buttons(element)[2]!.click();
    await says(element, 'Máy chủ không nhận đánh giá này.');
  });

  for (const status of [503, 429]) {
    it(`has given up, and can be told to try again, after ${String(status)} again and again`, async () => {
      const { element, client, answers } = await show({ [POST]: status });
      buttons(element)[2]!.click();
      await says(element, 'Hãy giữ trang này mở');
      const [{ id } = { id: '' }] = await client.use(outboxPart).list();
      const spent = (head: JobHead) => failed({ ...head, tries: 11 }, lastly(status), NOW, 0);
      await (await client.use(vaultPart).store()).updateJob(id, spent);
      client.use(vaultPart).changed();
      await says(element, 'Thử lại');
      expect(textOf(element)).to.not.include('Máy chủ không nhận');
      answers[POST] = { id: 'x' };
      [...element.shadowRoot!.querySelectorAll('button')].find((each) => textOf(each) === 'Thử lại')!.click();
      await says(element, 'Đánh giá đã được gửi');
    });
  }

  it('rates without the dossier when this device does not hold its secret, and says so', async () => {
    const site = await show({}, CODE, '');
    const { element } = site;
    await says(element, 'Máy này không giữ mã tra cứu');
    buttons(element)[2]!.click();
    await says(element, 'Đánh giá đã được gửi');
    expect(ratings(site)[0]!.body).to.not.have.property('dossier');
    expect(ratings(site)[0]!.bearer).to.be.undefined;
  });

  it('says so when the page asks for a kind that it does not know', async () => {
    const { element, heard } = await showWith(siteDouble({}).client, '', 'praise');
    expect(textOf(element)).to.include('Trang này đặt sai loại góp ý');
    expect(heard).to.deep.equal(['feedback-kind']);
  });

  it('tells the integrator of a missing endpoint', async () => {
    const element = document.createElement('bk-feedback');
    const failed = oneEvent<BkErrorEvent>(element, 'bk-error');
    document.body.append(element);
    expect((await failed).code).to.equal('endpoint-missing');
    element.remove();
  });

  it('writes nothing into attributes', async () => {
    const { element } = await show();
    buttons(element)[3]!.click();
    await says(element, 'Đánh giá đã được gửi');
    expect(element.getAttributeNames()).to.deep.equal([]);
  });
});
