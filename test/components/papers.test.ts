import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/components/papers/bk-papers.js';
import type { BkPapers } from '../../src/components/papers/papers.js';
import '../../src/components/profile/bk-profile.js';
import '../../src/components/provider/bk-provider.js';
import '../../src/components/unlock/bk-unlock.js';
import { documentsPart } from '../../src/core/document/documents.js';
import type { Answers, ProcedureDefinition } from '../../src/core/procedure/definition.js';
import { consentsPart } from '../../src/core/profile/consents.js';
import type { Profile } from '../../src/core/profile/profile.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { device, forgetDevices, NOW } from '../core/device.js';
import { page, photo } from '../core/document/support/files.js';
import { withFullDisk } from '../core/storage/support/full.js';
import { expectAccessible } from './support/accessible.js';
import { DEFINITION } from './support/procedure.js';

const OTHER = { op: 'equals', field: 'where', value: 'other' } as const;
const PROCEDURE: ProcedureDefinition = {
  ...DEFINITION,
  documents: [
    { id: 'to-khai', name: { vi: 'Tờ khai' }, required: true, givenBy: 'form' },
    { id: 'chung-sinh', name: { vi: 'Giấy chứng sinh' }, required: true, copies: 1 },
    { id: 'cho-o', name: { vi: 'Giấy tờ về chỗ ở' }, required: OTHER, note: { vi: 'Khi ở nơi khác.' } },
    { id: 'ho-tro', name: { vi: 'Giấy hỗ trợ' }, required: false },
    { id: 'can-cuoc', name: { vi: 'Căn cước' }, required: false, givenBy: 'data' },
  ],
};
const MOTHER: Profile = {
  id: 'mother',
  relation: 'self',
  facts: { 'person.fullName': { value: 'Nguyễn Thị Mẫu', source: 'typed', at: '2026-11-22T02:00:00Z' } },
};
const MONTH = 31 * 24 * 60 * 60_000;

async function papers(level: 'device' | 'session' = 'device', answers: Answers = {}) {
  const client = device();
  await client.use(vaultPart).setLevel(level);
  const provider = await fixture(
    html`<bk-provider .client=${client}>
      <bk-papers
        .definition=${PROCEDURE}
        .answers=${answers}
        .dossier=${'d'}
        .people=${{ mother: MOTHER }}
      ></bk-papers>
    </bk-provider>`,
  );
  const el = provider.querySelector('bk-papers')!;
  await waitUntil(() => find(el, '#title'));
  return { el, client, documents: client.use(documentsPart) };
}

const find = <T extends HTMLElement = HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot!.querySelector<T>(selector);
const textOf = (el: Element, selector: string) =>
  (find(el, selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Opens the field of a paper and gives it a photo. */
async function add(el: BkPapers, paper: string): Promise<void> {
  find(el, `#add-${paper}`)!.click();
  await el.updateComplete;
  await find<HTMLElementTagNameMap['bk-file-field']>(el, 'bk-file-field')!.add(await photo(page(900, 1200)));
  await el.updateComplete;
}

async function save(el: BkPapers, paper: string): Promise<void> {
  find(el, `#save-${paper}`)!.click();
  await waitUntil(() => textOf(el, `#state-${paper}`).startsWith('Đã có'));
}

describe('<bk-papers>', () => {
  afterEach(forgetDevices);

  it('is accessible, with nothing, with a field open and with a paper', async () => {
    const { el } = await papers();
    await expectAccessible(el);
    await add(el, 'chung-sinh');
    await expectAccessible(el);
    await save(el, 'chung-sinh');
    await expectAccessible(el);
  });

  it('lists what these answers need, and what nobody hands in', async () => {
    const { el } = await papers();
    const listed = () => [...el.shadowRoot!.querySelectorAll('.paper h3')].map((name) => name.textContent);
    expect(listed()).to.deep.equal(['Giấy chứng sinh', 'Giấy hỗ trợ']);
    expect(textOf(el, '#given')).to.include('Tờ khai: Chính là phần bạn đang điền.');
    expect(textOf(el, '#given')).to.include('Căn cước: Cơ quan tra cứu trong cơ sở dữ liệu.');
    el.answers = { where: 'other' };
    await el.updateComplete;
    expect(listed()).to.deep.equal(['Giấy chứng sinh', 'Giấy tờ về chỗ ở', 'Giấy hỗ trợ']);
  });

  it('says that the citizen card is not photographed, above and where a paper is added', async () => {
    const { el } = await papers();
    expect(textOf(el, '.note')).to.include('Không chụp thẻ căn cước');
    find(el, '#add-chung-sinh')!.click();
    await el.updateComplete;
    expect(find<HTMLElementTagNameMap['bk-file-field']>(el, 'bk-file-field')!.hint).to.include(
      'Không chụp thẻ căn cước',
    );
  });

  it('keeps a paper with the dossier, and is complete then', async () => {
    const { el, documents, client } = await papers();
    expect(el.complete).to.equal(false);
    let heard = 0;
    el.addEventListener('bk-papers-changed', () => heard++);
    await add(el, 'chung-sinh');
    await save(el, 'chung-sinh');
    await waitUntil(() => heard === 1);
    expect(el.complete).to.equal(true);
    expect(textOf(el, '#state-chung-sinh')).to.match(/^Đã có: 1 trang, \d+ kB, thêm hôm nay\.$/);
    expect((await documents.forDossier('d')).map(({ paper, forLater }) => [paper, forLater])).to.deep.equal([
      ['chung-sinh', false],
    ]);
    expect(await documents.list(), 'nobody agreed to have it kept').to.deep.equal([]);
    expect(await client.use(consentsPart).list()).to.deep.equal([]);
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'add-chung-sinh');
  });

  it('keeps a paper for the next time only of who has ticked that, with the person it is about', async () => {
    const { el, documents, client } = await papers();
    await add(el, 'chung-sinh');
    const later = find<HTMLElementTagNameMap['bk-check-field']>(el, 'bk-check-field')!;
    expect(later.checked).to.equal(false);
    later.shadowRoot!.querySelector('input')!.click();
    await el.updateComplete;
    await save(el, 'chung-sinh');
    expect((await documents.list()).map(({ about }) => about)).to.deep.equal(['mother']);
    const [consent] = await client.use(consentsPart).list();
    expect([consent?.about, consent?.purposes]).to.deep.equal(['mother', ['keep-papers']]);
  });

  it('offers nothing for the next time on a shared device, and says what stays', async () => {
    const { el } = await papers('session');
    await add(el, 'chung-sinh');
    expect(find(el, 'bk-check-field')).to.equal(null);
    expect(el.shadowRoot!.textContent).to.include('chỉ còn đến khi bạn đóng trang này');
  });

  it('offers a kept paper with its age, and takes it only when it is pressed', async () => {
    const { el, documents } = await papers();
    const known = {
      paper: 'chung-sinh',
      title: 'Giấy chứng sinh',
      pages: 2,
      about: 'mother',
      forLater: true,
    };
    const id = await documents.keep(await photo(), { ...known, takenAt: NOW - 3 * MONTH });
    await waitUntil(() => find(el, `#reuse-${id}`));
    expect(textOf(el, `#reuse-${id}`)).to.match(/^2 trang, \d+ kB, thêm 3 tháng trước, của Nguyễn Thị Mẫu$/);
    expect(el.complete).to.equal(false);
    await expectAccessible(el);
    find(el, `#reuse-${id}`)!.click();
    await waitUntil(() => el.complete);
    expect((await documents.forDossier('d')).map((one) => one.id)).to.deep.equal([id]);
  });

  it('takes a paper out again', async () => {
    const { el, documents } = await papers();
    await add(el, 'chung-sinh');
    await save(el, 'chung-sinh');
    const [kept] = await documents.forDossier('d');
    find(el, `#remove-${kept!.id}`)!.click();
    await waitUntil(() => textOf(el, '#state-chung-sinh') === 'Chưa có.');
    expect(await documents.get(kept!.id)).to.equal(undefined);
  });

  it('shows what is there and no longer needed, with a way to take it out', async () => {
    const { el, documents } = await papers('device', { where: 'other' });
    await add(el, 'cho-o');
    await save(el, 'cho-o');
    el.answers = {};
    await el.updateComplete;
    expect(textOf(el, '#extra')).to.include('Giấy tờ về chỗ ở');
    const [kept] = await documents.forDossier('d');
    find(el, `#extra #remove-${kept!.id}`)!.click();
    await waitUntil(() => !find(el, '#extra'));
  });

  it('reminds of pages that are not used yet', async () => {
    const { el } = await papers();
    expect(el.remind()).to.equal(false);
    await add(el, 'chung-sinh');
    expect(el.remind()).to.equal(true);
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'save-chung-sinh');
    expect(textOf(el, '#entry-chung-sinh [role=alert]')).to.include('chưa được dùng');
  });

  it('says that the device is full, and keeps the pages in the field', async () => {
    const { el } = await papers();
    await add(el, 'chung-sinh');
    const restore = withFullDisk('files');
    try {
      find(el, '#save-chung-sinh')!.click();
      await waitUntil(() => textOf(el, '#paper-chung-sinh > .error').includes('Máy đã hết chỗ lưu'));
    } finally {
      restore();
    }
    await save(el, 'chung-sinh');
  });

  it('shows nothing of anybody once everything is erased', async () => {
    const { el, client } = await papers();
    await add(el, 'chung-sinh');
    await client.use(vaultPart).wipe();
    await waitUntil(() => find(el, '#title'));
    expect(find(el, 'bk-file-field')).to.equal(null);
    expect(textOf(el, '#state-chung-sinh')).to.equal('Chưa có.');
  });
});

describe('<bk-profile>, papers', () => {
  afterEach(forgetDevices);

  it('lists what is kept when it is opened, and deletes it after a question', async () => {
    const client = device();
    await client.use(vaultPart).setLevel('device');
    const documents = client.use(documentsPart);
    const known = { paper: 'chung-sinh', title: 'Giấy chứng sinh', pages: 1, forLater: true };
    const id = await documents.keep(await photo(), { ...known, takenAt: NOW - 3 * MONTH });
    const provider = await fixture(
      html`<bk-provider .client=${client}><bk-profile></bk-profile></bk-provider>`,
    );
    const el = provider.querySelector('bk-profile')!;
    await waitUntil(() => find(el, '#wallet'), 'read', { timeout: 5000 });
    find(el, '#wallet summary')!.click();
    await waitUntil(() => find(el, `#delete-${id}`), 'listed', { timeout: 5000 });
    expect(textOf(el, '#wallet')).to.include('thêm 3 tháng trước');
    await expectAccessible(el);
    find(el, `#delete-${id}`)!.click();
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'cancel');
    find(el, '#wallet #confirm')!.click();
    await waitUntil(() => textOf(el, '#wallet').includes('Chưa có giấy tờ nào'));
    expect(await documents.list()).to.deep.equal([]);
  });
});
