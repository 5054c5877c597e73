/** What a person can do about their data in <bk-profile>, besides seeing and correcting it. */
import { ContextProvider } from '@lit/context';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/components/profile/bk-profile.js';
import { clientContext } from '../../src/components/shared/contexts.js';
import type { FormControl } from '../../src/components/shared/form-control.js';
import { Client } from '../../src/core/client.js';
import { BkWipeError } from '../../src/core/storage/wipe.js';
import { activityPart } from '../../src/core/profile/activity.js';
import { consentsPart } from '../../src/core/profile/consents.js';
import type { FactKey } from '../../src/core/profile/facts.js';
import type { FactValue, Relation } from '../../src/core/profile/profile.js';
import { sessionPart } from '../../src/core/session/session.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import type { Level } from '../../src/core/storage/store.js';
import { expectAccessible } from './support/accessible.js';
import { enter } from './support/form.js';

const READ = '2026-11-22T02:00:00.000Z';
const NOW = Date.parse('2026-11-25T02:00:00.000Z');
const PASSPHRASE = 'con mèo ngồi trên mái';

const OWNER: Partial<Record<FactKey, FactValue>> = {
  'person.fullName': 'Nguyễn Văn Mẫu',
  'person.birthDate': '1965-08-15',
  'person.sex': 'male',
  'citizenId.number': '038065990019',
  'address.permanent': { asWritten: 'Thôn Đoài, Xã Hoằng Lộc', unitCode: '16015' },
};
const WIFE: Partial<Record<FactKey, FactValue>> = { 'person.fullName': 'Lê Thị Thử', 'person.sex': 'female' };

let databases = 0;

async function home(level: Level = 'device') {
  const client = new Client({
    databaseName: `bk-rights-test-${String(performance.timeOrigin)}-${String(++databases)}`,
    now: () => NOW,
    site: 'xa-thu',
  });
  const profiles = client.use(profilesPart);
  await profiles.setLevel(level);
  const add = (relation: Relation, values: Partial<Record<FactKey, FactValue>>) =>
    profiles.save({
      relation,
      facts: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, { value, source: 'typed', at: READ }]),
      ),
    });
  return { client, profiles, add };
}

async function show(client: Client) {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  new ContextProvider(place, { context: clientContext, initialValue: client });
  const el = document.createElement('bk-profile');
  place.append(el);
  await waitUntil(() => el.shadowRoot?.querySelector('#add'), 'the household shows', { timeout: 5000 });
  return el;
}

/** The owner and his wife, on screen. */
async function couple(level?: Level) {
  const place = await home(level);
  const owner = await place.add('self', OWNER);
  const wife = await place.add('spouse', WIFE);
  return { ...place, owner, wife, el: await show(place.client) };
}

const inside = <T extends Element = HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot!.querySelector<T>(selector)!;
const text = (el: Element) => el.shadowRoot!.textContent.replace(/\s+/g, ' ');
const press = (el: Element, selector: string) => inside(el, selector).click();
const focused = (el: Element) => el.shadowRoot!.activeElement;

async function shows(el: Element, words: string) {
  // A PIN or a passphrase is stretched for a while.
  await waitUntil(() => text(el).includes(words), `shows ${words}`, { timeout: 15_000 });
}

async function field(el: Element, name: string) {
  await waitUntil(() => inside(el, `[name="${name}"]`), `${name} shows`, { timeout: 5000 });
  const found = inside<FormControl>(el, `[name="${name}"]`);
  await found.updateComplete;
  return found;
}

async function choose(el: Element, name: string, value: string) {
  const radios = [...(await field(el, name)).shadowRoot!.querySelectorAll('input')];
  radios.find((radio) => radio.value === value)!.click();
  await (el as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
}

const tick = async (el: Element, name: string) =>
  (await field(el, name)).shadowRoot!.querySelector('input')!.click();

async function openEdit(el: Element, id: string, group?: string) {
  press(el, `#edit-${id}`);
  await field(el, 'person.fullName');
  if (group) inside<HTMLDetailsElement>(el, `#group-${group}`).open = true;
}

async function saved(el: Element) {
  const heard = oneEvent(el, 'bk-profile-changed');
  press(el, '#save');
  await heard;
}

function write(el: Element, name: string, value: string) {
  inside<HTMLInputElement>(el, `input[name="${name}"]`).value = value;
}

async function openLock(el: Element) {
  inside<HTMLDetailsElement>(el, '#lock').open = true;
  return field(el, 'lockLevel');
}

describe('<bk-profile> and the rights of a person', () => {
  it('is accessible with every section open, in an edit with every group open, and in the dark', async () => {
    const { client, el, owner } = await couple();
    await client.use(consentsPart).grant({
      about: owner,
      purposes: ['prefill'],
      text: { id: 'bk-prefill', version: '1' },
      method: 'tap',
    });
    await client
      .use(activityPart)
      .note({ who: 'xa-thu', purpose: 'prefill', people: [owner], fields: ['contact.phone'] });
    await shows(el, 'Nhật ký sử dụng (1)');
    for (const section of el.shadowRoot!.querySelectorAll('details')) section.open = true;
    await openLock(el);
    await expectAccessible(el);
    await choose(el, 'lockLevel', 'pin');
    await expectAccessible(el);
    await openEdit(el, owner);
    for (const group of el.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.groups > details'))
      group.open = true;
    await field(el, 'agreement');
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = 'Canvas';
    try {
      await expectAccessible(el);
    } finally {
      document.documentElement.removeAttribute('style');
      document.body.removeAttribute('style');
    }
  }).timeout(30_000);

  it('puts no name into an attribute, and names the buttons by it all the same', async () => {
    const { el, owner } = await couple();
    const values = [...el.shadowRoot!.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].map(({ value }) => value),
    );
    expect(values.filter((value) => /Mẫu|Thử|038\d{9}/.test(value))).to.deep.equal([]);
    const ids = inside(el, `#edit-${owner}`).getAttribute('aria-labelledby')!.split(' ');
    const name = ids.map((id) => inside(el, `#${id}`).textContent.trim()).join(' ');
    expect(name).to.equal('Sửa Nguyễn Văn Mẫu');
  });

  it('masks every number of a paper, a register and an account', async () => {
    const { client, add } = await home();
    await add('self', {
      'mother.citizenNumber': '038140990019',
      'bankAccount.number': '0380000635',
      'healthInsurance.number': 'DN4010123456789',
      'person.taxCode': '8123456789',
      'socialInsurance.number': '0123456789',
    });
    const el = await show(client);
    const shown = text(el);
    for (const whole of ['038140990019', '0380000635', 'DN4010123456789', '8123456789', '0123456789'])
      expect(shown).not.to.contain(whole);
    expect(shown).to.contain('******0635');
  });

  describe('household', () => {
    it('says what each is to the owner in the word of their sex', async () => {
      const { el } = await couple();
      expect(text(el)).to.contain('Lê Thị Thử vợ');
    });

    it('changes what a person is to the owner', async () => {
      const { el, profiles, wife } = await couple();
      await openEdit(el, wife);
      await choose(el, 'relation', 'sibling');
      await saved(el);
      expect((await profiles.get(wife))!.relation).to.equal('sibling');
    });

    it('offers nobody a second owner', async () => {
      const { el, wife } = await couple();
      await openEdit(el, wife);
      const values = [...(await field(el, 'relation')).shadowRoot!.querySelectorAll('input')].map(
        (one) => one.value,
      );
      expect(values).not.to.include('self');
    });

    it('copies an address from somebody, as of the day it was said', async () => {
      const { el, profiles, wife } = await couple();
      await openEdit(el, wife);
      press(el, '.copy');
      await saved(el);
      expect((await profiles.get(wife))!.facts['address.permanent']).to.deep.equal({
        value: OWNER['address.permanent'],
        source: 'typed',
        at: READ,
      });
    });

    it('keeps the dead, says so, and doubts their papers no more', async () => {
      const { el, profiles, owner } = await couple();
      await openEdit(el, owner, 'death');
      await enter(await field(el, 'person.deathDate'), '20/11/2026');
      await saved(el);
      expect((await profiles.get(owner))!.facts['person.deathDate']?.value).to.equal('2026-11-20');
      await shows(el, 'bản thân · Đã mất');
    });

    it('adds somebody without a card, and asks once whether they agree', async () => {
      const { el, client, profiles } = await couple();
      inside<HTMLDetailsElement>(el, '#add').open = true;
      await enter(await field(el, 'newName'), 'Nguyễn An Thử');
      inside<HTMLFormElement>(el, '#add form').requestSubmit();
      await choose(el, 'relation', 'child');
      expect((await field(el, 'agreed')).value).to.equal('');
      press(el, '#add-save');
      await waitUntil(() => focused(el)?.id === 'agreed');
      expect(await profiles.list()).to.have.length(2);
      await tick(el, 'agreed');
      const heard = oneEvent(el, 'bk-profile-changed');
      press(el, '#add-save');
      await heard;
      const child = (await profiles.list()).find((person) => person.relation === 'child')!;
      const [consent] = await client.use(consentsPart).list();
      expect(consent).to.deep.include({
        about: child.id,
        purposes: ['keep'],
        text: { id: 'bk-keep', version: '1' },
        method: 'guardian',
        site: 'xa-thu',
        at: new Date(NOW).toISOString(),
      });
    });
  });

  describe('facts', () => {
    it('adds any fact of the catalogue, and says what is wrong with one', async () => {
      const { el, profiles, owner } = await couple();
      await openEdit(el, owner, 'person');
      const tax = await field(el, 'person.taxCode');
      await enter(tax, '12');
      press(el, '#save');
      await waitUntil(() => tax.shadowRoot!.textContent.includes('Mã số thuế gồm 10, 12 hoặc 13 chữ số.'));
      await enter(tax, '8000000010');
      expect((await profiles.get(owner))!.facts['person.taxCode']).to.equal(undefined);
    });

    it('keeps a sensitive fact only with its own consent', async () => {
      const { el, client, profiles, owner } = await couple();
      await openEdit(el, owner, 'sensitive');
      await enter(await field(el, 'person.ethnicity'), 'Kinh');
      press(el, '#save');
      const agreement = await field(el, 'agreement');
      await waitUntil(() => agreement.shadowRoot!.textContent.includes('Chỉ lưu khi bạn đồng ý.'));
      expect((await profiles.get(owner))!.facts).not.to.have.any.keys('person.ethnicity');
      await tick(el, 'agreement');
      await saved(el);
      expect((await profiles.get(owner))!.facts['person.ethnicity']?.value).to.equal('Kinh');
      expect(await client.use(consentsPart).granted(owner, 'keep-sensitive')).to.equal(true);
      // Once agreed, it is not asked again.
      await openEdit(el, owner);
      await enter(await field(el, 'person.ethnicity'), 'Mường');
      await saved(el);
      expect((await profiles.get(owner))!.facts['person.ethnicity']?.value).to.equal('Mường');
    });

    it('deletes one fact', async () => {
      const { el, profiles, owner } = await couple();
      await openEdit(el, owner);
      const buttons = [...el.shadowRoot!.querySelectorAll<HTMLButtonElement>('button')];
      buttons.find((one) => one.textContent.trim() === 'Xóa mục Ngày sinh')!.click();
      await saved(el);
      expect((await profiles.get(owner))!.facts).not.to.have.any.keys('person.birthDate');
    });

    it('says at the fact what to look at again and what to do', async () => {
      const { client, add } = await home();
      await add('self', { 'person.fullName': 'Mẫu', 'citizenId.expiryDate': '2026-01-01' });
      const el = await show(client);
      expect(text(el)).to.contain('Có 1 mục cần xem lại.');
      expect(inside(el, '.doubt').textContent).to.contain('Hãy đổi thẻ ở Công an xã, phường');
    });
  });

  describe('lock', () => {
    for (const [level, words] of [
      ['device', 'Chỉ trang này đọc được. Người cầm máy mở khóa cũng xem được.'],
      ['pin', 'Cần mã PIN để xem. Không chống được người sao chép ổ đĩa.'],
      ['session', 'Không lưu lại sau khi kết thúc.'],
    ] as const) {
      it(`says of ${level} no more than it gives`, async () => {
        const { el } = await couple();
        const options = await openLock(el);
        const option = [...options.shadowRoot!.querySelectorAll('label')].find(
          (label) => label.querySelector('input')!.value === level,
        )!;
        expect(option.textContent).to.contain(words);
      });
    }

    it('asks for a PIN twice, sets it, and locks', async () => {
      const { el, profiles } = await couple();
      await openLock(el);
      await choose(el, 'lockLevel', 'pin');
      write(el, 'secret', '738164');
      write(el, 'again', '738165');
      inside<HTMLFormElement>(el, '#lock form').requestSubmit();
      await shows(el, 'Hai lần nhập không giống nhau.');
      expect(await profiles.level()).to.equal('device');
      write(el, 'again', '738164');
      inside<HTMLFormElement>(el, '#lock form').requestSubmit();
      await shows(el, 'Đã đổi cách khóa.');
      expect(await profiles.level()).to.equal('pin');
      expect(text(el)).to.contain('Lưu trên máy này. Cần mã PIN để xem.');
      press(el, '#lock-now');
      await waitUntil(() => !text(el).includes('Nguyễn Văn Mẫu'), 'nothing of the people stays on screen');
      expect((await profiles.status()).locked).to.equal(true);
    }).timeout(30_000);

    it('says why a PIN is refused', async () => {
      const { el, profiles } = await couple();
      await openLock(el);
      await choose(el, 'lockLevel', 'pin');
      write(el, 'secret', '15081965');
      write(el, 'again', '15081965');
      inside<HTMLFormElement>(el, '#lock form').requestSubmit();
      await shows(el, 'Mã PIN này dễ đoán.');
      write(el, 'secret', '1234');
      write(el, 'again', '1234');
      inside<HTMLFormElement>(el, '#lock form').requestSubmit();
      await shows(el, 'Mã PIN gồm 6 đến 12 chữ số.');
      expect(text(el)).not.to.contain('dễ đoán');
      expect(await profiles.level()).to.equal('device');
    });

    for (const [level, words] of [
      ['pin', 'Vui lòng nhập mã PIN.'],
      ['passphrase', 'Vui lòng nhập mật khẩu.'],
    ] as const)
      it(`asks for a ${level} that was not typed, in a field that no browser keeps`, async () => {
        const { el } = await couple();
        await openLock(el);
        await choose(el, 'lockLevel', level);
        expect([...el.shadowRoot!.querySelectorAll('input[type=password]')]).to.have.length(0);
        inside<HTMLFormElement>(el, '#lock form').requestSubmit();
        await shows(el, words);
        expect(text(el)).not.to.contain('dễ đoán');
      });

    it('asks before it erases for a shared device, offers it last, and keeps nobody', async () => {
      const { el, profiles } = await couple();
      const options = await openLock(el);
      const values = [...options.shadowRoot!.querySelectorAll('input')].map(({ value }) => value);
      expect(values.at(-1)).to.equal('session');
      await choose(el, 'lockLevel', 'session');
      inside<HTMLFormElement>(el, '#lock form').requestSubmit();
      await shows(el, 'Xóa tất cả đang lưu trên máy này');
      press(el, '#cancel');
      await waitUntil(() => inside(el, '#lock-set'), 'the question is over');
      expect(await profiles.list()).to.have.length(2);
      inside<HTMLFormElement>(el, '#lock form').requestSubmit();
      await waitUntil(() => inside(el, '#confirm'), 'asks again');
      const wiped = oneEvent(el, 'bk-wiped');
      press(el, '#confirm');
      await wiped;
      await shows(el, 'Đã xóa tất cả trên máy này.');
      expect(await profiles.level()).to.equal('session');
      expect(await profiles.list()).to.deep.equal([]);
      expect(text(el)).not.to.contain('Nguyễn Văn Mẫu');
    });

    it('tells whether the browser has promised to keep the data', async () => {
      const { el, profiles } = await couple();
      const { persisted } = await profiles.status();
      const told = inside(el, '#persisted')?.textContent.trim();
      expect(told).to.equal(
        { true: 'Trình duyệt đã nhận giữ dữ liệu này.', undefined: undefined }[String(persisted)] ??
          (persisted === false
            ? 'Trình duyệt có thể tự xóa dữ liệu này khi máy hết chỗ. Nên lưu ra tệp.'
            : undefined),
      );
    });
  });

  describe('file', () => {
    it('saves a file that only the passphrase opens, and merges it elsewhere', async () => {
      const { el } = await couple();
      inside<HTMLDetailsElement>(el, '#file').open = true;
      write(el, 'export-secret', PASSPHRASE);
      write(el, 'export-again', PASSPHRASE);
      // The download itself is the browser's.
      el.shadowRoot!.addEventListener('click', (event) => {
        if ((event.target as Element).id === 'download') event.preventDefault();
      });
      inside<HTMLFormElement>(el, '#file form').requestSubmit();
      await waitUntil(() => inside(el, '#download'), 'the file is ready', { timeout: 20_000 });
      const link = inside<HTMLAnchorElement>(el, '#download');
      expect(link.download).to.equal('du-lieu-cua-toi.bkvault');
      const file = await (await fetch(link.href)).text();
      expect(file).not.to.contain('Nguyễn');

      const other = await home();
      const there = await show(other.client);
      inside<HTMLDetailsElement>(there, '#file').open = true;
      const data = new DataTransfer();
      data.items.add(new File([file], 'x.bkvault'));
      inside<HTMLInputElement>(there, '#import-file').files = data.files;
      write(there, 'import-secret', 'không phải câu này');
      const form = inside(there, '#import').closest('form')!;
      form.requestSubmit();
      await shows(there, 'Mật khẩu chưa đúng.');
      write(there, 'import-secret', PASSPHRASE);
      const heard = oneEvent(there, 'bk-profile-changed');
      form.requestSubmit();
      await heard;
      await shows(there, 'Đã mở tệp: thêm 2 bản ghi');
      expect((await other.profiles.list()).map(({ relation }) => relation)).to.deep.equal(['self', 'spouse']);
      expect(inside<HTMLInputElement>(there, '#import-secret').value).to.equal('');
      const again = new DataTransfer(); // the form has emptied the first one
      again.items.add(new File([file], 'x.bkvault'));
      inside<HTMLInputElement>(there, '#import-file').files = again.files;
      write(there, 'import-secret', PASSPHRASE);
      form.requestSubmit();
      await shows(there, 'Tệp không có gì mới.');
    }).timeout(60_000);

    it('says that nobody opens the file without the passphrase, and refuses two different ones', async () => {
      const { el } = await couple();
      expect(text(el)).to.contain('Không có mật khẩu thì không ai mở được tệp, kể cả chúng tôi.');
      write(el, 'export-secret', PASSPHRASE);
      write(el, 'export-again', `${PASSPHRASE}!`);
      inside<HTMLFormElement>(el, '#file form').requestSubmit();
      await shows(el, 'Hai lần nhập không giống nhau.');
    });

    it('warns on a shared device that a file stays there', async () => {
      const { el } = await couple('session');
      const warnings = [...el.shadowRoot!.querySelectorAll('#file .stays')];
      expect(warnings).to.have.length(2);
      expect(warnings[0]!.textContent).to.contain('Tệp tải về vẫn nằm lại trên máy này');
      expect(inside((await couple()).el, '#file .stays')).to.equal(null);
    });

    it('gives a readable copy of everything', async () => {
      const { el, client, owner } = await couple();
      await client.use(consentsPart).grant({
        about: owner,
        purposes: ['keep'],
        text: { id: 'bk-keep', version: '1' },
        method: 'tap',
      });
      await shows(el, 'Những điều đã đồng ý (1)');
      const blobs: Blob[] = [];
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      URL.createObjectURL = (blob: Blob) => (blobs.push(blob), 'blob:test');
      HTMLAnchorElement.prototype.click = () => undefined;
      try {
        press(el, '#readable');
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
      const copy = JSON.parse(await blobs[0]!.text()) as {
        people: { name: string; facts: { label: string; text: string }[] }[];
        consents: { about: string }[];
      };
      expect(copy.people.map(({ name }) => name)).to.deep.equal(['Nguyễn Văn Mẫu', 'Lê Thị Thử']);
      expect(copy.people[0]!.facts.map(({ label, text: words }) => `${label}: ${words}`)).to.include(
        'Số định danh cá nhân: 038065990019',
      );
      expect(copy.consents[0]!.about).to.equal('Nguyễn Văn Mẫu');
    });
  });

  describe('consents and uses', () => {
    it('shows what was agreed to, and takes it back', async () => {
      const { el, client, wife } = await couple();
      const consents = client.use(consentsPart);
      const request = { about: wife, text: { id: 'bk-remember', version: '1' }, method: 'tap' } as const;
      const id = await consents.grant({ ...request, purposes: ['remember'] });
      await shows(el, 'Nhớ thông tin đã khai: Lê Thị Thử');
      expect(text(el)).to.contain('Trang: xa-thu. Tự bấm đồng ý. Lời hỏi: bản 1.');
      inside<HTMLDetailsElement>(el, '#consents').open = true;
      press(el, `#withdraw-${id}`);
      await shows(el, 'Đã rút lại ngày 25/11/2026.');
      expect(await consents.granted(wife, 'remember')).to.equal(false);
      await waitUntil(() => focused(el)?.id === 'notice');
    });

    it('shows who used which facts when, and forgets it', async () => {
      const { el, client, owner } = await couple();
      const activity = client.use(activityPart);
      await activity.note({
        who: 'xa-thu',
        purpose: 'submit/2.000635',
        people: [owner],
        fields: ['person.fullName', 'contact.phone'],
        helper: 'Đoàn xã',
      });
      await shows(el, 'Gửi hồ sơ (2.000635). Trang: xa-thu.');
      expect(text(el)).to.contain('09:00, 25/11/2026');
      expect(text(el)).to.contain('Người hỗ trợ: Đoàn xã.');
      expect(text(el)).to.contain('Của: Nguyễn Văn Mẫu.');
      expect(text(el)).to.contain('Mục: Họ và tên, Số điện thoại.');
      press(el, '#clear-log');
      await shows(el, 'Đã xóa nhật ký.');
      expect(await activity.list()).to.deep.equal([]);
    });
  });

  describe('everything', () => {
    it('says what was deleted', async () => {
      const { el } = await couple();
      press(el, '#wipe');
      await waitUntil(() => focused(el)?.id === 'cancel');
      press(el, '#confirm');
      await shows(el, 'Đã xóa tất cả trên máy này. Trong đó: 2 người,');
    });

    it('says what is left when it cannot', async () => {
      const { el, profiles } = await couple();
      const report = { erased: {}, left: { records: 4 }, databaseGone: false, errors: [] };
      profiles.wipe = () => Promise.reject(new BkWipeError(report));
      press(el, '#wipe');
      await waitUntil(() => focused(el)?.id === 'cancel');
      press(el, '#confirm');
      await shows(el, 'Còn 4 mục chưa xóa được. Vui lòng đóng các trang khác');
      expect(text(el)).not.to.contain('Đã xóa tất cả');
    });
  });

  describe('while somebody is helped', () => {
    const HELP = { kind: 'helper', helper: 'Lê Văn Hải, thôn 3', purpose: 'file' } as const;

    it('deletes what that person told and says no more than that', async () => {
      const { client, profiles, add, owner, wife } = await couple();
      const session = client.use(sessionPart);
      await session.start(HELP);
      await add('other', { 'person.fullName': 'Trần Thị Giúp' });
      const el = await show(client);
      const heard: string[] = [];
      for (const name of ['bk-wiped', 'bk-profile-changed'])
        el.addEventListener(name, () => heard.push(name));
      expect(inside(el, '#wipe').textContent.trim()).to.equal('Xóa thông tin của người được giúp');
      press(el, '#wipe');
      await waitUntil(() => focused(el)?.id === 'cancel');
      expect(text(el)).to.contain('Xóa mọi thông tin đã nhập trong lần giúp này?');
      press(el, '#confirm');
      await shows(el, 'Đã xóa thông tin của người được giúp.');
      expect(text(el)).not.to.match(/Đã xóa tất cả|trang khác/);
      expect(heard).to.deep.equal(['bk-profile-changed']);
      expect(await profiles.list()).to.deep.equal([]);
      await session.end();
      expect((await profiles.list()).map(({ id }) => id)).to.deep.equal([owner, wife]);
    });

    it('says so, and offers no lock', async () => {
      const { client, add } = await home();
      const session = client.use(sessionPart);
      await session.start(HELP);
      await add('other', { 'person.fullName': 'Trần Thị Giúp' });
      const el = await show(client);
      expect(text(el)).to.contain('Đang giúp người khác: thông tin bị xóa khi kết thúc.');
      expect(text(el)).not.to.contain('Máy dùng chung');
      expect(inside(el, '#lock')).to.equal(null);
      await session.end();
      await waitUntil(() => inside(el, '#lock'), 'the lock shows again');
    });
  });

  it('tells what the browser has done to the data', async () => {
    const { client, profiles, el } = await couple();
    const status = await profiles.status();
    profiles.status = () => Promise.resolve({ ...status, evicted: true, recovered: 2 });
    await client.use(activityPart).clear();
    await shows(el, 'Trình duyệt đã tự xóa dữ liệu');
    expect(text(el)).to.contain('Có 2 mục bị hỏng ở lần lưu cuối');
    el.shadowRoot!.querySelector<HTMLElement>('#again-file')!.click();
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'import-file');
    el.shadowRoot!.querySelector<HTMLElement>('#again-card')!.click();
    await waitUntil(() => el.shadowRoot!.querySelector<HTMLDetailsElement>('#add')!.open);
  });
});
