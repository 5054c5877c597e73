import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/name-field/bk-name-field.js';
import '../../src/components/check-field/bk-check-field.js';
import '../../src/components/choice-field/bk-choice-field.js';
import '../../src/components/date-field/bk-date-field.js';
import '../../src/components/prefill/bk-prefill.js';
import '../../src/components/provider/bk-provider.js';
import type { BkRememberedEvent } from '../../src/components/prefill/prefill.events.js';
import type { BkPrefilledEvent } from '../../src/components/shared/prefilled.event.js';
import type { BkPrefill } from '../../src/components/prefill/prefill.js';
import type { FormControl } from '../../src/components/shared/form-control.js';
import { Client } from '../../src/core/client.js';
import { BkStorageError } from '../../src/core/errors.js';
import { activityPart } from '../../src/core/profile/activity.js';
import { consentsPart } from '../../src/core/profile/consents.js';
import type { FactKey } from '../../src/core/profile/facts.js';
import type { FactValue, Relation } from '../../src/core/profile/profile.js';
import type { Profiles } from '../../src/core/profile/profiles.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import type { Level } from '../../src/core/storage/store.js';
import { textOf } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

/** Read in the morning of 22 November 2026, in Vietnam. */
const READ = '2026-11-22T02:00:00.000Z';
const NOW = Date.parse('2026-11-25T02:00:00.000Z');

const OWNER: Partial<Record<FactKey, FactValue>> = {
  'person.fullName': 'Nguyễn Văn Mẫu',
  'person.birthDate': '1995-08-15',
  'person.sex': 'male',
  'person.ethnicity': 'Kinh',
  'citizenId.number': '038095990019',
  'contact.phone': '0912345678',
  'address.permanent': { asWritten: 'Thôn Đoài, Hoằng Lộc' },
};

let databases = 0;

async function home(level: Level | 'open' = 'device') {
  const client = new Client({
    databaseName: `bk-prefill-test-${String(performance.timeOrigin)}-${String(++databases)}`,
    now: () => NOW,
    site: 'xa-thu',
  });
  const profiles = client.use(profilesPart);
  if (level !== 'open') await profiles.setLevel(level);
  const add = (relation: Relation = 'self', values = OWNER) =>
    profiles.save({
      relation,
      facts: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, { value, source: 'card', at: READ }]),
      ),
    });
  return { client, profiles, add };
}

/** A form as its page wrote it, inside the element. */
async function show(client: Client, markup: string, tag = 'form') {
  const provider = await fixture(html`<bk-provider .client=${client}><main lang="vi"></main></bk-provider>`);
  const main = provider.querySelector('main')!;
  main.innerHTML = `<bk-prefill purpose="Cấp giấy xác nhận"><${tag}>${markup}</${tag}></bk-prefill>`;
  const el = main.querySelector('bk-prefill')!;
  await el.updateComplete;
  const form = main.querySelector<HTMLFormElement>('form')!;
  form?.addEventListener('submit', (event) => event.preventDefault());
  return { el, form, main };
}

const inside = <T extends Element = HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot!.querySelector<T>(selector);
const ready = (el: Element) => waitUntil(() => inside(el, '#decline'), 'the offer shows');
const shown = (el: Element) => el.shadowRoot!.textContent.replace(/\s+/g, ' ');
const at = <T extends Element = HTMLInputElement>(root: Element, selector: string) =>
  root.querySelector<T>(selector)!;

async function fill(el: BkPrefill) {
  await ready(el);
  inside(el, '#fill')!.click();
  await waitUntil(() => inside(el, '#filled'), 'the form is filled');
}

/** A form with what the owner knows, filled. */
async function filled(markup: string) {
  const place = await home();
  await place.add();
  const page = await show(place.client, markup);
  await fill(page.el);
  return { ...place, ...page };
}

function type(control: Element, text: string) {
  (control as HTMLInputElement).value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

async function choose(el: BkPrefill, selector: string, value: string) {
  await waitUntil(() => inside(el, selector), `${selector} shows`);
  const field = inside<FormControl>(el, selector)!;
  await field.updateComplete;
  [...field.shadowRoot!.querySelectorAll('input')].find((radio) => radio.value === value)!.click();
  await el.updateComplete;
}

async function tick(el: BkPrefill, selector: string) {
  await waitUntil(() => inside(el, selector), `${selector} shows`);
  inside<HTMLInputElement>(el, selector)!.click();
  await el.updateComplete;
}

const NAME = '<label>Họ tên <input name="n" autocomplete="name"></label>';
const PHONE = '<label>Điện thoại <input name="p" type="tel" data-bk="contact.phone"></label>';

describe('<bk-prefill>', () => {
  describe('accessibility', () => {
    it('is accessible while it offers, has filled, and offers to remember', async () => {
      const place = await home('open');
      await place.add();
      await place.add('child', { 'person.fullName': 'Nguyễn Thị Thử' });
      const { el, form, main } = await show(place.client, NAME + PHONE);
      await ready(el);
      await expectAccessible(main);
      await choose(el, '.who', (await place.profiles.list())[0]!.id);
      await fill(el);
      await expectAccessible(main);
      type(at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      await expectAccessible(main);
    });

    it('is used by keyboard alone, and moves the focus to what it says', async () => {
      const { add, client } = await home();
      await add();
      const { el, form } = await show(client, NAME);
      await ready(el);
      inside(el, '#fill')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => el.shadowRoot!.activeElement?.id === 'filled');
      expect(at(form, '[name=n]').value).to.equal('Nguyễn Văn Mẫu');
      inside(el, '#undo')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => el.shadowRoot!.activeElement?.id === 'reopen');
      expect(at(form, '[name=n]').value).to.equal('');
    });

    it('makes the origin heard with the control and keeps what described it before', async () => {
      const { form } = await filled(
        '<label for="a">Tên</label><input id="a" aria-describedby="help" autocomplete="name"><p id="help">Ghi đủ</p>',
      );
      const input = at(form, '#a');
      const mark = at(form, '.bk-origin');
      expect(input.getAttribute('aria-describedby')).to.equal(`help ${mark.id}`);
      expect(mark.textContent).to.equal('Từ thẻ căn cước, 22/11/2026');
      type(input, 'Khác');
      expect(input.getAttribute('aria-describedby')).to.equal('help');
      expect(form.querySelector('.bk-origin')).to.equal(null);
    });

    it('keeps the mark out of the label, whose text is the name of the control', async () => {
      const { form } = await filled(NAME);
      expect(at(form, 'label').nextElementSibling?.className).to.equal('bk-origin');
      expect(at(form, 'label').textContent.trim()).to.equal('Họ tên');
    });
  });

  describe('before it fills', () => {
    it('stays silent around a form that asks for nothing it knows', async () => {
      const { client, add } = await home();
      await add();
      const { el } = await show(client, '<input name="q"><input type="password" autocomplete="name">');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(shown(el).trim()).to.equal('');
      expect(inside(el, 'slot')).to.exist;
    });

    it('tells the console once of a key that is none, and of no other', async () => {
      const told: unknown[] = [];
      const { warn } = console;
      console.warn = (...words: unknown[]) => told.push(words.join(' '));
      try {
        const { client } = await home();
        const { el, form } = await show(
          client,
          `${NAME}<input data-bk="person.khongCo" value="Nguyễn Văn Mẫu"><input data-bk="">
           <input data-bk="citizenId.issueDate:giờ"><input data-bk="person.khongCo">`,
        );
        await ready(el);
        form.append(document.createElement('p'));
        await el.updateComplete;
      } finally {
        console.warn = warn;
      }
      expect(told).to.deep.equal([
        '<bk-prefill>: "person.khongCo" names no fact; the keys stand in docs/facts.md',
        '<bk-prefill>: "citizenId.issueDate:giờ" names no fact; the keys stand in docs/facts.md',
      ]);
    });

    it('says purpose and facts, shows values behind a tap with numbers masked, and fills nothing yet', async () => {
      const { client, add } = await home();
      await add();
      const { el, form } = await show(client, NAME + PHONE);
      await ready(el);
      expect(shown(el)).to.contain('Mục đích: Cấp giấy xác nhận.');
      expect(shown(el)).to.contain('Điền cho Nguyễn Văn Mẫu: Họ và tên, Số điện thoại.');
      expect(inside<HTMLDetailsElement>(el, 'details')!.open).to.equal(false);
      expect(shown(el)).to.contain('091****678').and.not.to.contain('0912345678');
      expect(at(form, '[name=n]').value).to.equal('');
    });

    it('never takes one of several people for granted', async () => {
      const { client, add } = await home();
      await add();
      const child = await add('child', { 'person.fullName': 'Nguyễn Thị Thử' });
      const { el, form } = await show(client, NAME);
      await ready(el);
      expect(inside<FormControl>(el, '.who')!.value).to.equal('');
      inside(el, '#fill')!.click();
      await waitUntil(() => el.shadowRoot!.activeElement?.localName === 'bk-choice-field');
      expect(at(form, '[name=n]').value).to.equal('');
      await choose(el, '.who', child);
      await fill(el);
      expect(at(form, '[name=n]').value).to.equal('Nguyễn Thị Thử');
    });

    it('asks for each part of the form who that is', async () => {
      const { client, add } = await home();
      const owner = await add();
      const child = await add('child', { 'person.fullName': 'Nguyễn Thị Thử' });
      const part = (label: string) => `<fieldset data-bk-person="${label}">${NAME}</fieldset>`;
      const { el, form } = await show(client, part('Người khai') + part('Trẻ em'));
      await choose(el, '.who[name="Người khai"], .who', owner);
      const lists = [...el.shadowRoot!.querySelectorAll('.values summary')];
      expect(lists.map(textOf)).to.deep.equal(['Xem nội dung sẽ điền: Người khai']);
      const questions = [...el.shadowRoot!.querySelectorAll<FormControl>('.who')];
      expect(questions.map(({ label }) => label)).to.deep.equal([
        'Người khai: điền cho ai?',
        'Trẻ em: điền cho ai?',
      ]);
      const second = questions[1]!;
      [...second.shadowRoot!.querySelectorAll('input')].find(({ value }) => value === child)!.click();
      await el.updateComplete;
      await fill(el);
      expect([...form.querySelectorAll('input')].map(({ value }) => value)).to.deep.equal([
        'Nguyễn Văn Mẫu',
        'Nguyễn Thị Thử',
      ]);
    });

    it('fills a sensitive fact only when its own box was ticked', async () => {
      const { client, add } = await home();
      await add();
      const { el, form } = await show(client, `${NAME}<input name="e" data-bk="person.ethnicity">`);
      await ready(el);
      const box = inside<HTMLInputElement>(el, '[id="allow-person.ethnicity"]')!;
      expect(box.checked).to.equal(false);
      await fill(el);
      expect(at(form, '[name=e]').value).to.equal('');
      inside(el, '#undo')!.click();
      await el.updateComplete;
      inside(el, '#reopen')!.click();
      await tick(el, '[id="allow-person.ethnicity"]');
      await fill(el);
      expect(at(form, '[name=e]').value).to.equal('Kinh');
    });

    it('leaves alone what was typed, unless the person says so', async () => {
      const { client, add } = await home();
      await add();
      const { el, form } = await show(client, NAME + PHONE);
      at(form, '[name=p]').value = '0987654321';
      await fill(el);
      expect(at(form, '[name=p]').value).to.equal('0987654321');
      inside(el, '#undo')!.click();
      await el.updateComplete;
      inside(el, '#reopen')!.click();
      await tick(el, '#overwrite');
      await fill(el);
      expect(at(form, '[name=p]').value).to.equal('0912345678');
      inside(el, '#undo')!.click();
      expect(at(form, '[name=p]').value).to.equal('0987654321');
    });

    it('offers the card where nothing is known', async () => {
      const { client } = await home();
      const { el } = await show(client, NAME);
      await ready(el);
      expect(inside(el, 'details bk-card-scanner')).to.exist;
      expect(inside(el, '#fill')).to.equal(null);
    });

    it('shows that the vault is locked and goes on when it can be read', async () => {
      const { client, profiles, add } = await home();
      await add();
      const list = profiles.list.bind(profiles);
      profiles.list = () => Promise.reject(new BkStorageError('storage-locked', 'Locked'));
      const { el, form } = await show(client, NAME);
      await waitUntil(() => inside(el, '[role=alert]'));
      expect(at(form, '[name=n]').checkVisibility?.() ?? true).to.equal(true);
      profiles.list = list;
      inside(el, 'button')!.click();
      await ready(el);
    });
  });

  describe('fills', () => {
    const KINDS: readonly (readonly [string, string, string])[] = [
      ['text', '<input autocomplete="name">', 'Nguyễn Văn Mẫu'],
      ['tel', '<input type="tel" autocomplete="section-a home tel">', '0912345678'],
      [
        'tel of another pattern',
        '<input type="tel" autocomplete="tel" pattern="\\+84\\d{9}">',
        '+84912345678',
      ],
      ['email-free search', '<input type="search" data-bk="person.fullName">', 'Nguyễn Văn Mẫu'],
      ['date', '<input type="date" autocomplete="bday">', '1995-08-15'],
      ['a date as text', '<input autocomplete="bday">', '15/08/1995'],
      ['a date as text in ISO', '<input autocomplete="bday" pattern="\\d{4}-\\d\\d-\\d\\d">', '1995-08-15'],
      ['textarea', '<textarea autocomplete="street-address"></textarea>', 'Thôn Đoài, Hoằng Lộc'],
      [
        'select',
        '<select autocomplete="sex"><option value="">Chọn</option><option value="0">Nữ</option><option value="1">Nam</option></select>',
        '1',
      ],
      ['our field', '<bk-name-field fact="person.fullName"></bk-name-field>', 'Nguyễn Văn Mẫu'],
      ['our date', '<bk-date-field fact="person.birthDate"></bk-date-field>', '1995-08-15'],
      ['autocomplete off with data-bk', '<input autocomplete="off" data-bk="contact.phone">', '0912345678'],
    ];
    for (const [name, markup, value] of KINDS) {
      it(`${name}`, async () => {
        const { form } = await filled(markup);
        const control = form.firstElementChild as HTMLInputElement;
        expect(control.value).to.equal(value);
      });
    }

    it('a group of radio buttons by their labels', async () => {
      const { form } = await filled(
        `<input type="radio" name="g" value="2" id="f" data-bk="person.sex"><label for="f">Nữ</label>
         <input type="radio" name="g" value="1" id="m"><label for="m">Nam</label>`,
      );
      expect(at(form, '#m').checked).to.equal(true);
      expect(at(form, '#m').getAttribute('aria-describedby')).to.equal(at(form, '.bk-origin').id);
    });

    it("somebody else's field with data-bk and a value", async () => {
      class OtherField extends HTMLElement {
        static formAssociated = true;
        value = '';
        readonly internals = this.attachInternals();
      }
      customElements.define('x-other-field', OtherField);
      const style = 'style="display:inline-block;width:9em;height:2em"';
      const { form } = await filled(
        `<x-other-field ${style} data-bk="person.birthDate"></x-other-field><x-other-field ${style} autocomplete="name"></x-other-field>`,
      );
      const [marked, unmarked] = form.querySelectorAll<OtherField>('x-other-field');
      expect([marked!.value, unmarked!.value]).to.deep.equal(['1995-08-15', '']);
    });

    it('our field with its own mark of origin', async () => {
      const { form } = await filled('<bk-name-field label="Họ tên" fact="person.fullName"></bk-name-field>');
      expect(at<FormControl>(form, 'bk-name-field').origin).to.equal('Từ thẻ căn cước, 22/11/2026');
    });

    it('never a date of which only the year is known into a date control', async () => {
      const { client, add } = await home();
      await add('self', { ...OWNER, 'person.birthDate': '1938' });
      const { el, form } = await show(
        client,
        `${NAME}<input type="date" autocomplete="bday"><bk-date-field fact="person.birthDate"></bk-date-field>`,
      );
      await fill(el);
      expect(at(form, '[type=date]').value).to.equal('');
      expect(at<FormControl>(form, 'bk-date-field').value).to.equal('');
      expect(shown(el)).to.contain('Bạn tự điền: Ngày sinh.');
    });

    it('tells whoever listens, past a setter on the element as React has one', async () => {
      const { client, add } = await home();
      await add();
      const { el, form } = await show(client, NAME);
      const input = at(form, '[name=n]');
      const heard: string[] = [];
      // React's tracker: a write through the element itself is taken for its own and not told.
      let tracked = '';
      const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      Object.defineProperty(input, 'value', {
        configurable: true,
        get: () => native.get!.call(input) as string,
        set: (value: string) => {
          tracked = value;
          native.set!.call(input, value);
        },
      });
      document.addEventListener('input', () => {
        if (input.value !== tracked) heard.push(`input ${input.value}`);
      });
      form.addEventListener('change', () => heard.push('change'));
      await fill(el);
      expect(heard).to.deep.equal(['input Nguyễn Văn Mẫu', 'change']);
    });

    it('a control that the page adds later', async () => {
      const { el, form } = await filled(NAME);
      expect(inside(el, '#more')).to.equal(null);
      form.insertAdjacentHTML('beforeend', PHONE);
      await waitUntil(() => inside(el, '#more'));
      inside(el, '#more')!.click();
      await waitUntil(() => at(form, '[name=p]').value === '0912345678');
    });

    it('nothing once more when a mask of the page only spells the value anew', async () => {
      const { form } = await filled(PHONE);
      type(at(form, '[name=p]'), '0912 345 678');
      expect(form.querySelector('.bk-origin')).to.exist;
    });

    it('tells which facts were filled, and no value', async () => {
      const { client, add } = await home();
      await add();
      const { el } = await show(client, NAME + PHONE);
      await ready(el);
      const heard = oneEvent<BkPrefilledEvent>(el, 'bk-prefilled');
      inside(el, '#fill')!.click();
      expect((await heard).keys).to.deep.equal(['person.fullName', 'contact.phone']);
    });

    it('keeps consent and use, with the version of the text', async () => {
      const { client, profiles } = await filled(NAME);
      const [owner] = await profiles.list();
      const [consent] = await client.use(consentsPart).list();
      expect(consent).to.include({ about: owner!.id, method: 'tap', site: 'xa-thu' });
      expect(consent!.purposes).to.deep.equal(['prefill']);
      expect(consent!.text).to.deep.equal({ id: 'bk-prefill', version: '1' });
      const [use] = await client.use(activityPart).list();
      expect(use).to.deep.include({ who: 'xa-thu', purpose: 'prefill', people: [owner!.id] });
      expect(use!.fields).to.deep.equal(['person.fullName']);
    });

    it('nothing when the consent cannot be kept', async () => {
      const { client, add } = await home();
      await add();
      client.use(consentsPart).grant = () => Promise.reject(new BkStorageError('storage-full', 'Full'));
      const { el, form } = await show(client, NAME);
      await ready(el);
      inside(el, '#fill')!.click();
      await waitUntil(() => inside(el, '[role=alert]')?.textContent.trim());
      expect(at(form, '[name=n]').value).to.equal('');
    });
  });

  describe('never fills', () => {
    const NEVER: readonly (readonly [string, string])[] = [
      ['a password', '<input type="password" data-bk="person.fullName">'],
      ['a hidden input', '<input type="hidden" data-bk="person.fullName">'],
      ['a number input', '<input type="number" data-bk="citizenId.number">'],
      ['a file', '<input type="file" data-bk="person.fullName">'],
      ['a checkbox', '<input type="checkbox" value="male" data-bk="person.sex">'],
      ['our box to tick', '<bk-check-field fact="person.sex"></bk-check-field>'],
      ['a disabled one', '<input disabled autocomplete="name">'],
      ['one in a disabled fieldset', '<fieldset disabled><input autocomplete="name"></fieldset>'],
      ['a readonly one', '<input readonly autocomplete="name">'],
      ['an inert one', '<div inert><input autocomplete="name"></div>'],
      ['one that is hidden from readers', '<div aria-hidden="true"><input autocomplete="name"></div>'],
      ['autocomplete off', '<input autocomplete="off">'],
      ['a list of several answers', '<select multiple data-bk="person.sex"><option>Nam</option></select>'],
      ['a box that is too short', '<input maxlength="5" autocomplete="name">'],
      ['a pattern that it does not fit', '<input pattern="[A-Z]+" autocomplete="name">'],
    ];
    const STYLES: readonly (readonly [string, string, string?])[] = [
      ['display none', 'display:none'],
      ['visibility hidden', 'visibility:hidden'],
      ['no opacity', 'opacity:0'],
      ['hardly any opacity', 'opacity:.05'],
      ['no size', 'width:0;height:0;border:0;padding:0'],
      ['one pixel', 'width:1px;height:1px;padding:0;border:0'],
      ['scaled to nothing', 'transform:scale(0)'],
      ['moved away', 'transform:translateX(-9999px)'],
      ['moved down and away', 'transform:translateY(20000px)'],
      ['left of the page', 'position:absolute;left:-9999px'],
      ['right of the page', 'position:absolute;left:99999px'],
      ['above the page', 'position:absolute;top:-9999px'],
      ['far below its form', 'position:absolute;top:50000px'],
      ['fixed outside the window', 'position:fixed;top:99999px'],
      ['relative and far', 'position:relative;top:30000px'],
      ['clipped', 'position:absolute;clip:rect(0,0,0,0)'],
      ['clipped by a path', 'clip-path:inset(50%)'],
      ['clipped by a circle', 'clip-path:circle(0)'],
      ['see-through text', 'color:transparent'],
      ['text without size', 'font-size:0;width:9em;height:2em'],
      ['text pushed out', 'text-indent:-9999px'],
      ['filtered away', 'filter:opacity(0)'],
      [
        'masked',
        'mask-image:linear-gradient(transparent,transparent);-webkit-mask-image:linear-gradient(transparent,transparent)',
      ],
    ];
    const AROUND: readonly (readonly [string, string])[] = [
      ['in a box of no height', '<div style="height:0;overflow:hidden">'],
      [
        'in a box that is scrolled past',
        '<div style="height:9px;overflow:hidden"><p style="height:90px">x</p>',
      ],
      ['in a see-through box', '<div style="opacity:.5"><div style="opacity:.3">'],
      ['in a closed details', '<details><summary>x</summary>'],
      ['in a box that is not shown', '<div hidden>'],
      ['in content that is not rendered', '<div style="content-visibility:hidden">'],
    ];
    const cases = [
      ...NEVER,
      ...STYLES.map(([name, style]) => [name, `<input autocomplete="name" style="${style}">`] as const),
      ...AROUND.map(([name, open]) => [name, `${open}<input autocomplete="name">`] as const),
    ];
    for (const [name, markup] of cases) {
      it(name, async () => {
        // The name stands for what the person sees and agrees to.
        const { form } = await filled(
          `<p><input name="seen" autocomplete="tel"></p><div class="case">${markup}</div>`,
        );
        expect(at(form, '[name=seen]').value, 'what is seen is filled').to.equal('0912345678');
        const control = form.querySelector<HTMLInputElement>('.case :is(input, select, bk-check-field)')!;
        const untouched = control.type === 'checkbox' ? control.checked : control.value;
        expect(untouched === '' || untouched === false, 'what is not seen is not').to.equal(true);
      });
    }

    it('a control that lies under something else', async () => {
      const { form } = await filled(
        `${PHONE}<div style="position:relative"><input name="under" autocomplete="name"><div style="position:absolute;inset:0;background:#fff"></div></div>`,
      );
      expect(at(form, '[name=under]').value).to.equal('');
      expect(at(form, '[name=p]').value).to.equal('0912345678');
    });

    it('a control of another form, or outside of the element', async () => {
      const { client, add } = await home();
      await add();
      const { el, form, main } = await show(
        client,
        `${NAME}<input id="away" form="other" autocomplete="name">`,
      );
      main.insertAdjacentHTML('beforeend', '<form id="other"><input id="out" autocomplete="name"></form>');
      form.id = 'wrapped';
      main.insertAdjacentHTML('beforeend', '<input id="joined" form="wrapped" autocomplete="name">');
      await fill(el);
      const values = ['#away', '#out', '#joined'].map((id) => at(main, id).value);
      expect([at(form, '[name=n]').value, ...values]).to.deep.equal(['Nguyễn Văn Mẫu', '', '', '']);
    });

    it('a form, or a button of one, that sends to another origin', async () => {
      const { client, add } = await home();
      await add();
      for (const [markup, action] of [
        [NAME, 'https://other.example/take'],
        [`${NAME}<button formaction="//other.example/take">Gửi</button>`, ''],
      ] as const) {
        const { el, form } = await show(client, markup);
        if (action) form.setAttribute('action', action);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await el.updateComplete;
        expect(inside(el, '#fill')).to.equal(null);
      }
    });

    it('is not led astray by a control named as a method of the form', async () => {
      const { main } = await filled(
        `${NAME}<input name="querySelectorAll"><input name="getBoundingClientRect"><input name="getAttribute"><input name="contains"><input name="compareDocumentPosition"><input name="requestSubmit"><input name="parentElement"><input name="closest">`,
      );
      expect(at(main, '[name=n]').value).to.equal('Nguyễn Văn Mẫu');
    });
  });

  describe('remembers', () => {
    it('what was typed, after the box and the question, and says so when it is stored', async () => {
      const { client, profiles } = await home('open');
      const { el, form } = await show(client, NAME + PHONE);
      await ready(el);
      type(at(form, '[name=n]'), 'Lê Thị Mới');
      await waitUntil(() => inside(el, '#remember'));
      expect(inside<HTMLInputElement>(el, '#remember')!.checked).to.equal(false);
      await tick(el, '#remember');
      inside(el, '#save')!.click();
      await el.updateComplete;
      expect(shown(el)).to.contain('Chưa ghi nhớ được: hãy chọn máy này là của ai.');
      expect(await profiles.list()).to.deep.equal([]);
      await choose(el, '#level', 'device');
      await choose(el, '.relation', 'self');
      const heard = oneEvent<BkRememberedEvent>(el, 'bk-remembered');
      inside(el, '#save')!.click();
      expect((await heard).keys).to.deep.equal(['person.fullName']);
      await waitUntil(() => shown(el).includes('Đã ghi nhớ trên máy này.'));
      const [person] = await profiles.list();
      expect(person).to.deep.include({ relation: 'self' });
      expect(person!.facts).to.deep.equal({
        'person.fullName': { value: 'Lê Thị Mới', source: 'typed', at: new Date(NOW).toISOString() },
      });
      expect(await profiles.level()).to.equal('device');
    });

    it('with a word on the question that is open, and promises it only when none is', async () => {
      const { client } = await home('open');
      const { el, form } = await show(client, NAME);
      const line = () => inside(el, '#save')!.parentElement!.parentElement!.querySelector('.soft')!;
      const said = () => line().textContent.trim();
      await ready(el);
      type(at(form, '[name=n]'), 'Lê Thị Mới');
      await tick(el, '#remember');
      expect(said()).to.equal('Chưa ghi nhớ được: hãy chọn máy này là của ai.');
      await choose(el, '#level', 'device');
      expect(said()).to.equal('Chưa ghi nhớ được: hãy chọn người này là gì của bạn.');
      await choose(el, '.relation', 'child');
      expect(said()).to.equal('Sẽ ghi nhớ khi bạn gửi mẫu, hoặc bấm nút dưới đây.');
      await choose(el, '.relation', 'parent');
      expect(said()).to.equal('Chưa ghi nhớ được: hãy đánh dấu lại ô ở trên.');
    });

    it('nothing when the form is sent with a question open, and says so where the page stays', async () => {
      const { client, profiles } = await home();
      const { el, form } = await show(client, `${NAME}<button>Gửi</button>`);
      await ready(el);
      type(at(form, '[name=n]'), 'Lê Thị Mới');
      await tick(el, '#remember');
      let heard = 0;
      form.addEventListener('submit', () => heard++);
      at(form, 'button').click();
      await el.updateComplete;
      expect(heard).to.equal(1);
      const alert = inside(el, '[part=remember] [role=alert]')!;
      expect(alert.textContent.trim()).to.equal('Chưa ghi nhớ được: hãy chọn người này là gì của bạn.');
      expect(await profiles.list()).to.deep.equal([]);
    });

    it('and then has nothing more to offer above a form that holds it all', async () => {
      const { client } = await home();
      const { el, form } = await show(client, NAME + PHONE);
      await ready(el);
      type(at(form, '[name=n]'), 'Lê Thị Mới');
      await tick(el, '#remember');
      await choose(el, '.relation', 'self');
      inside(el, '#save')!.click();
      await waitUntil(() => inside(el, '#complete'), 'the form is complete');
      const panel = inside(el, '[part=panel]')!.textContent.replace(/\s+/g, ' ');
      expect(panel).to.contain('Mẫu đã có đủ thông tin đã lưu của Lê Thị Mới.');
      expect(panel).not.to.contain('có thể điền sẵn');
      expect(inside(el, '#fill')).to.equal(null);
      type(at(form, '[name=n]'), '');
      await waitUntil(() => inside(el, '#fill'), 'there is something to fill again');
    });

    it('nothing that does not parse, and nothing that is known already', async () => {
      const { el, form } = await filled(NAME + PHONE);
      type(at(form, '[name=p]'), '12');
      type(at(form, '[name=n]'), 'Nguyễn Văn Mẫu');
      await el.updateComplete;
      expect(inside<HTMLElement>(el, '[part=remember]')!.hidden).to.equal(true);
    });

    it('a sensitive fact by its own box only', async () => {
      const { el, form, profiles } = await filled(`${PHONE}<input name="e" data-bk="person.ethnicity">`);
      type(at(form, '[name=e]'), 'Mường');
      type(at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      inside(el, '#save')!.click();
      await waitUntil(() => shown(el).includes('Đã ghi nhớ'));
      const [one] = await profiles.list();
      expect([one!.facts['contact.phone']!.value, one!.facts['person.ethnicity']!.value]).to.deep.equal([
        '0987654321',
        'Kinh',
      ]);
    });

    it('does not say so when it could not be stored', async () => {
      const { el, form, profiles } = await filled(PHONE);
      profiles.save = () => Promise.reject(new BkStorageError('storage-full', 'Full'));
      type(at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      inside(el, '#save')!.click();
      await waitUntil(() => shown(el).includes('Máy đã hết chỗ lưu'));
      expect(shown(el)).not.to.contain('Đã ghi nhớ');
    });

    it('is not offered on a shared device, whose browser is told to forget too', async () => {
      const { client, profiles } = await home('session');
      const { el, form } = await show(client, NAME);
      await ready(el);
      expect(at(form, '[name=n]').getAttribute('autocomplete')).to.equal('off');
      type(at(form, '[name=n]'), 'Lê Thị Mới');
      await el.updateComplete;
      expect(inside(el, '#remember')).to.equal(null);
      await profiles.setLevel('device');
      await waitUntil(() => at(form, '[name=n]').getAttribute('autocomplete') === 'name');
      expect(form.hasAttribute('autocomplete')).to.equal(false);
    });
  });

  describe('sends', () => {
    /** What a page hears of its own form; `save` decides when the store is done. */
    async function sending(markup: string, save?: Profiles['save']) {
      const page = await filled(`${PHONE}${markup}`);
      const { el, form, profiles } = page;
      const submits: SubmitEvent[] = [];
      form.addEventListener('submit', (event) => submits.push(event));
      const stored: string[] = [];
      const really = profiles.save.bind(profiles);
      profiles.save = async (person) => {
        const id = await (save ?? really)(person);
        stored.push(id);
        return id;
      };
      type(at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      return { ...page, submits, stored };
    }
    const later = (milliseconds: number) => () =>
      new Promise<string>((resolve) => setTimeout(() => resolve('x'), milliseconds));

    it('at once when nothing is to be remembered', async () => {
      const { form } = await filled(`${PHONE}<button>Gửi</button>`);
      let heard = 0;
      form.addEventListener('submit', () => heard++);
      at(form, 'button').click();
      expect(heard).to.equal(1);
    });

    it('after what was ticked is stored, once, with the button that was pressed', async () => {
      const { form, submits, stored } = await sending(
        '<button name="do" value="send" formaction="/send">Gửi</button>',
        later(100),
      );
      const button = at<HTMLButtonElement>(form, 'button');
      button.click();
      button.click();
      expect(submits.length).to.equal(0);
      await waitUntil(() => submits.length > 0);
      expect(stored).to.deep.equal(['x']);
      expect(submits[0]!.submitter === button).to.equal(true);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(submits.length).to.equal(1);
    });

    it('after a second at the latest', async () => {
      const { form, submits, stored } = await sending('<button>Gửi</button>', later(3_000));
      const begun = performance.now();
      at(form, 'button').click();
      await waitUntil(() => submits.length > 0, 'it goes', { timeout: 2_000 });
      expect(performance.now() - begun).to.be.within(900, 1_600);
      expect(stored).to.deep.equal([]);
    });

    it('also when storing fails', async () => {
      const { form, submits } = await sending('<button>Gửi</button>', () => Promise.reject(new Error('no')));
      at(form, 'button').click();
      await waitUntil(() => submits.length > 0);
    });

    it('as the page would: handlers once, also on the document, and its own refusal counts', async () => {
      const { form, submits } = await sending('<button>Gửi</button>', later(20));
      let delegated = 0;
      const count = () => delegated++;
      document.addEventListener('submit', count);
      at(form, 'button').click();
      await waitUntil(() => submits.length > 0);
      document.removeEventListener('submit', count);
      expect([submits.length, delegated, submits[0]!.defaultPrevented]).to.deep.equal([1, 1, true]);
    });

    it('not at all what the browser finds invalid, and whatever it is with novalidate', async () => {
      const strict = await sending('<input required><button>Gửi</button>', later(10));
      at(strict.form, 'button').click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([strict.submits.length, strict.stored.length]).to.deep.equal([0, 0]);
      strict.form.noValidate = true;
      at(strict.form, 'button').click();
      await waitUntil(() => strict.submits.length > 0);
    });
  });

  it('forgets marks on reset and takes everything from the page when it leaves', async () => {
    const { el, form } = await filled(NAME + PHONE);
    form.reset();
    await waitUntil(() => !form.querySelector('.bk-origin'));
    inside(el, '#undo')?.click();
    const sheets = document.adoptedStyleSheets.length;
    el.remove();
    expect(document.adoptedStyleSheets.length).to.be.lessThan(sheets + 1);
    expect(form.querySelector('[aria-describedby]')).to.equal(null);
  });
});
