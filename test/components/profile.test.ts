import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import '../../src/components/profile/bk-profile.js';
import type { BkErrorEvent } from '../../src/components/shared/error.event.js';
import { clientContext } from '../../src/components/shared/contexts.js';
import type { FormControl } from '../../src/components/shared/form-control.js';
import { Client } from '../../src/core/client.js';
import { BkStorageError } from '../../src/core/errors.js';
import { parseCitizenCard } from '../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../src/core/profile/card-facts.js';
import { consentsPart } from '../../src/core/profile/consents.js';
import { Profiles, profilesPart } from '../../src/core/profile/profiles.js';
import { expectAccessible } from './support/accessible.js';
import cards from '../vectors/cccd-examples.json' with { type: 'json' };

const payload = (id: string) => cards.samples.find((sample) => sample.id === id)!.payload;

/** Read in the morning of 22 November 2026, in Vietnam. */
const READ = '2026-11-22T02:00:00.000Z';
const EDITED = Date.parse('2026-11-25T02:00:00.000Z');

let databases = 0;

async function household(level?: 'device' | 'session') {
  const client = new Client({
    databaseName: `bk-profile-test-${String(performance.timeOrigin)}-${String(++databases)}`,
    now: () => EDITED,
  });
  const profiles = client.use(profilesPart);
  if (level) await profiles.setLevel(level);
  const add = (relation: 'self' | 'child', card: string) =>
    profiles.save({ relation, facts: cardFacts(parseCitizenCard(payload(card)), READ) });
  return { client, profiles, add };
}

async function show(client: Client) {
  const home = await fixture<HTMLElement>(html`<div></div>`);
  new ContextProvider(home, { context: clientContext, initialValue: client });
  const el = document.createElement('bk-profile');
  home.append(el);
  await waitUntil(() => el.shadowRoot?.querySelector('#add, [role=alert]'));
  return el;
}

const inside = <T extends Element = HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot!.querySelector<T>(selector)!;
const text = (el: Element) => el.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (el: Element, words: string) =>
  [...el.shadowRoot!.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === words && !one.hidden,
  )!;
const press = (el: Element, words: string) => button(el, words).click();
const focused = (el: Element) => el.shadowRoot?.activeElement as HTMLElement | null;
const row = (el: Element, label: string) =>
  [...el.shadowRoot!.querySelectorAll('dt')]
    .find((dt) => dt.textContent === label)
    ?.nextElementSibling?.textContent?.replace(/\s+/g, ' ')
    .trim();

/** Types as a person does: what stands in the control changes, then the field is left. */
async function type(el: Element, key: string, words: string) {
  const field = inside<FormControl>(el, `[name="${key}"]`);
  await field.updateComplete;
  const control = field.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await field.updateComplete;
}

async function choose(el: Element, key: string, value: string) {
  const field = inside<FormControl>(el, `[name="${key}"]`);
  await field.updateComplete;
  const options = [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('input')];
  options.find((option) => option.value === value)!.click();
  await field.updateComplete;
}

async function tick(el: Element, name: string) {
  await waitUntil(() => inside(el, `[name="${name}"]`), `${name} shows`);
  const field = inside<FormControl>(el, `[name="${name}"]`);
  await field.updateComplete;
  field.shadowRoot!.querySelector<HTMLInputElement>('input')!.click();
  await field.updateComplete;
}

/** The household of most tests: the owner and a child, both from their cards. */
async function family(level: 'device' | 'session' = 'device') {
  const home = await household(level);
  const owner = await home.add('self', 's1-2021');
  const child = await home.add('child', 's4-2024-child');
  return { ...home, owner, child, el: await show(home.client) };
}

describe('<bk-profile>', () => {
  it('is accessible while it shows, asks, corrects and adds', async () => {
    const { el } = await family();
    await expectAccessible(el);
    press(el, 'Xóa tất cả trên máy này');
    await el.updateComplete;
    await expectAccessible(el);
    press(el, 'Sửa');
    inside<HTMLDetailsElement>(el, '#add').open = true;
    await el.updateComplete;
    await expectAccessible(el);
  });

  it('is accessible with every section open, each under a heading to jump to', async () => {
    const { el } = await family();
    for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
    await waitUntil(() => inside(el, '#lock-level'));
    await expectAccessible(el);
    const headings = [...el.shadowRoot!.querySelectorAll('h2')].map((h) => h.textContent.trim());
    expect(headings).to.deep.equal([
      'Người trong nhà',
      'Thêm người bằng thẻ căn cước',
      'Khóa dữ liệu',
      'Giấy tờ đã lưu',
      'Lưu ra tệp, mở tệp đã lưu',
      'Những điều đã đồng ý (0)',
      'Nhật ký sử dụng (0)',
    ]);
  });

  it('shows each person by name, the owner first', async () => {
    const { client, add } = await household('device');
    await add('child', 's4-2024-child');
    await add('self', 's1-2021');
    const el = await show(client);
    const names = [...el.shadowRoot!.querySelectorAll('h3[id^=name-]')].map((h) => h.textContent);
    expect(names).to.deep.equal(['NGUYỄN VĂN MẪU', 'PHẠM GIA THỬ']);
  });

  it('says of each fact where it came from and when', async () => {
    const { el } = await family();
    expect(row(el, 'Ngày sinh')).to.equal('15/08/1995 Từ thẻ căn cước, 22/11/2026');
    expect(row(el, 'Giới tính')).to.contain('Nam');
    expect(inside(el, '.relation').textContent?.trim()).to.equal('bản thân');
    expect(row(el, 'Nơi cấp')).to.contain('Suy ra từ thẻ căn cước, 22/11/2026');
  });

  it('masks personal numbers until the person asks', async () => {
    const { el } = await family();
    expect(row(el, 'Số định danh cá nhân')).to.contain('038*********19');
    expect(text(el)).not.to.contain('038095990019');
    press(el, 'Hiện');
    await el.updateComplete;
    expect(row(el, 'Số định danh cá nhân')).to.contain('038095990019');
    press(el, 'Ẩn');
    await el.updateComplete;
    expect(text(el)).not.to.contain('038095990019');
  });

  for (const [level, words] of [
    ['device', 'Lưu trên máy này. Chỉ trang này đọc được. Người cầm máy mở khóa cũng xem được.'],
    ['session', 'Máy dùng chung: không lưu lại sau khi kết thúc.'],
  ] as const) {
    it(`claims no more than the level ${level} gives`, async () => {
      const { el } = await family(level);
      expect(text(el)).to.contain(words);
    });
  }

  it('hears of what is stored elsewhere on the page, but not after it was taken off', async () => {
    const { client, add, profiles } = await household('device');
    const el = await show(client);
    expect(text(el)).to.contain('Chưa lưu thông tin của ai trên máy này.');
    await add('self', 's1-2021');
    await waitUntil(() => text(el).includes('NGUYỄN VĂN MẪU'));
    const home = el.parentElement!;
    el.remove();
    const [person] = await profiles.list();
    await profiles.remove(person!.id);
    await el.updateComplete;
    expect(text(el)).to.contain('NGUYỄN VĂN MẪU');
    home.append(el);
    await waitUntil(() => !text(el).includes('NGUYỄN VĂN MẪU'));
  });

  describe('correcting', () => {
    it('marks what was changed as typed on that day and leaves the rest as it was', async () => {
      const { el, profiles, owner } = await family();
      press(el, 'Sửa');
      await el.updateComplete;
      await type(el, 'person.fullName', 'Nguyễn Văn Mẫu');
      await type(el, 'contact.phone', '0912 345 678');
      const heard = oneEvent(el, 'bk-profile-changed');
      press(el, 'Lưu');
      await heard;
      const at = '2026-11-25T02:00:00.000Z';
      const { facts } = (await profiles.get(owner))!;
      expect(facts['person.fullName']).to.deep.equal({ value: 'Nguyễn Văn Mẫu', source: 'typed', at });
      expect(facts['contact.phone']).to.deep.equal({ value: '0912345678', source: 'typed', at });
      expect(facts['person.birthDate']).to.deep.equal({ value: '1995-08-15', source: 'card', at: READ });
      await el.updateComplete;
      expect(text(el)).to.contain('Đã lưu.');
      expect(row(el, 'Họ và tên')).to.equal('Nguyễn Văn Mẫu Bạn đã khai ngày 25/11/2026');
      await waitUntil(() => focused(el)?.id === 'notice');
    });

    it('forgets a fact whose field was emptied', async () => {
      const { el, profiles, owner } = await family();
      press(el, 'Sửa');
      await el.updateComplete;
      await type(el, 'citizenId.oldNumber', '');
      press(el, 'Xóa mục Giới tính');
      await el.updateComplete;
      const heard = oneEvent(el, 'bk-profile-changed');
      press(el, 'Lưu');
      await heard;
      const { facts } = (await profiles.get(owner))!;
      expect(facts).not.to.have.any.keys('citizenId.oldNumber', 'person.sex');
      expect(facts).to.include.keys('citizenId.number');
    });

    it('keeps a change that another tab made to another fact meanwhile', async () => {
      const { el, profiles, owner } = await family();
      press(el, 'Sửa');
      await el.updateComplete;
      const email = { value: 'mau@vidu.vn', source: 'typed', at: READ } as const;
      await profiles.save({ id: owner, relation: 'self', facts: { 'contact.email': email } });
      await type(el, 'contact.phone', '0912345678');
      const heard = oneEvent(el, 'bk-profile-changed');
      press(el, 'Lưu');
      await heard;
      const { facts } = (await profiles.get(owner))!;
      expect(facts['contact.email']).to.deep.equal(email);
      expect(facts['contact.phone']?.value).to.equal('0912345678');
    });

    it('corrects one person at a time, so that nothing typed is dropped', async () => {
      const { el } = await family();
      press(el, 'Sửa');
      await el.updateComplete;
      expect(button(el, 'Sửa')).not.to.exist;
      press(el, 'Hủy');
      await el.updateComplete;
      expect(button(el, 'Sửa')).to.exist;
    });

    it('stores nothing while an answer is wrong, and goes to it', async () => {
      const { el, profiles, owner } = await family();
      press(el, 'Sửa');
      await el.updateComplete;
      await type(el, 'contact.phone', '0123');
      press(el, 'Lưu');
      await waitUntil(() => focused(el)?.getAttribute('name') === 'contact.phone');
      expect(inside<FormControl>(el, '[name="contact.phone"]').value).to.equal('0123');
      expect((await profiles.get(owner))!.facts).not.to.include.keys('contact.phone');
    });

    it('keeps what was typed when it cannot be stored, says why, and tells the page once', async () => {
      const { el, profiles } = await family();
      press(el, 'Sửa');
      await el.updateComplete;
      await type(el, 'contact.phone', '0912345678');
      profiles.save = () => Promise.reject(new BkStorageError('storage-full', 'No room'));
      const codes: string[] = [];
      el.addEventListener('bk-error', (event: BkErrorEvent) => codes.push(event.code));
      press(el, 'Lưu');
      await waitUntil(() => text(el).includes('Máy đã hết chỗ lưu'));
      expect(inside<FormControl>(el, '[name="contact.phone"]').value).to.equal('0912345678');
      expect(codes).to.deep.equal(['storage-full']);
    });
  });

  describe('deleting', () => {
    it('asks first, with the harmless answer in focus, and gives the focus back', async () => {
      const { el, profiles, owner } = await family();
      press(el, 'Xóa người này');
      await waitUntil(() => focused(el)?.id === 'cancel');
      expect(text(el)).to.contain('Xóa NGUYỄN VĂN MẪU khỏi dữ liệu của tôi?');
      press(el, 'Hủy');
      await waitUntil(() => focused(el)?.id === `remove-${owner}`);
      expect(await profiles.list()).to.have.length(2);
    });

    it('deletes one person', async () => {
      const { el, profiles, child } = await family();
      press(el, 'Xóa người này');
      await el.updateComplete;
      const heard = oneEvent(el, 'bk-profile-changed');
      press(el, 'Xóa');
      await heard;
      expect((await profiles.list()).map(({ id }) => id)).to.deep.equal([child]);
      await waitUntil(() => focused(el)?.id === 'notice');
      expect(text(el)).to.contain('Đã xóa.');
    });

    it('says that everything is deleted only after it is', async () => {
      const { el, profiles } = await family();
      const wipe = profiles.wipe.bind(profiles);
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      profiles.wipe = () => held.then(wipe);
      press(el, 'Xóa tất cả trên máy này');
      await el.updateComplete;
      const heard = oneEvent(el, 'bk-wiped');
      press(el, 'Xóa tất cả');
      await el.updateComplete;
      expect(text(el)).not.to.contain('Đã xóa tất cả trên máy này.');
      release();
      await heard;
      expect(await profiles.list()).to.deep.equal([]);
      await el.updateComplete;
      expect(text(el)).to.contain('Đã xóa tất cả trên máy này.');
      expect(text(el)).to.contain('Chưa lưu thông tin của ai trên máy này.');
    });

    it('shows that data cannot be read instead of calling it empty, and still offers to erase it', async () => {
      const { client } = await household('device');
      const profiles = client.use(profilesPart);
      profiles.list = () => Promise.reject(new BkStorageError('storage-unreadable', 'Damaged'));
      const el = await show(client);
      expect(text(el)).to.contain('Có dữ liệu trên máy nhưng không đọc được.');
      expect(text(el)).not.to.contain('Chưa có thông tin');
      profiles.list = Profiles.prototype.list.bind(profiles);
      press(el, 'Xóa tất cả trên máy này');
      await el.updateComplete;
      const heard = oneEvent(el, 'bk-wiped');
      press(el, 'Xóa tất cả');
      await heard;
      await el.updateComplete;
      expect(text(el)).to.contain('Đã xóa tất cả trên máy này.');
    });
  });

  describe('adding by card', () => {
    async function scan(el: HTMLElement, card: string) {
      inside<HTMLDetailsElement>(el, '#add').open = true;
      const { BkCardScannedEvent } = await import('../../src/components/card-scanner/card-scanner.events.js');
      inside(el, 'bk-card-scanner').dispatchEvent(
        new BkCardScannedEvent({ card: parseCitizenCard(payload(card)) }),
      );
      await waitUntil(() => focused(el)?.id === 'taken');
    }

    it('asks whose device it is before anything is kept', async () => {
      const { client, profiles } = await household();
      const el = await show(client);
      await scan(el, 's1-2021');
      press(el, 'Lưu trên máy này');
      await waitUntil(() => focused(el)?.getAttribute('name') === 'level');
      expect(await profiles.list()).to.deep.equal([]);
      await choose(el, 'level', 'device');
      await choose(el, 'relation', 'self');
      await tick(el, 'agreed');
      const heard = oneEvent(el, 'bk-profile-changed');
      press(el, 'Lưu trên máy này');
      await heard;
      expect(await profiles.level()).to.equal('device');
      const [person] = await profiles.list();
      expect(person?.relation).to.equal('self');
      expect(person?.facts['citizenId.number']).to.deep.equal({
        value: '038095990019',
        source: 'card',
        at: '2026-11-25T02:00:00.000Z',
      });
    });

    it('keeps nobody whose consent cannot be kept, and no consent where the person cannot', async () => {
      for (const failing of ['consents', 'profiles'] as const) {
        const { client, profiles } = await household('device');
        const consents = client.use(consentsPart);
        const full = () => Promise.reject(new BkStorageError('storage-full', 'No room'));
        if (failing === 'consents') consents.grant = full;
        else profiles.save = full;
        const el = await show(client);
        await scan(el, 's1-2021');
        await choose(el, 'relation', 'self');
        await tick(el, 'agreed');
        press(el, 'Lưu trên máy này');
        await waitUntil(() => text(el).includes('Máy đã hết chỗ lưu'));
        expect(await profiles.list()).to.deep.equal([]);
        expect((await consents.list()).every(({ withdrawnAt }) => withdrawnAt !== undefined)).to.equal(true);
      }
    });

    it('does not speak of keeping on a shared device', async () => {
      const { client } = await household();
      const el = await show(client);
      await scan(el, 's1-2021');
      await choose(el, 'level', 'session');
      await el.updateComplete;
      expect(button(el, 'Chỉ dùng lần này')).to.exist;
      expect(button(el, 'Lưu trên máy này')).not.to.exist;
    });

    it('gives the facts to the person who is there already', async () => {
      const { el, profiles, owner } = await family();
      await scan(el, 's1-2021');
      expect(text(el)).to.contain('NGUYỄN VĂN MẪU đã có trong danh sách.');
      await tick(el, 'agreed');
      const heard = oneEvent(el, 'bk-profile-changed');
      press(el, 'Lưu trên máy này');
      await heard;
      expect(await profiles.list()).to.have.length(2);
      expect((await profiles.get(owner))!.facts['person.birthDate']?.at).to.equal('2026-11-25T02:00:00.000Z');
    });
  });
});
