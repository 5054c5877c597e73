import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import '../../src/components/prefill/bk-prefill.js';
import '../../src/components/profile/bk-profile.js';
import '../../src/components/provider/bk-provider.js';
import { clientContext } from '../../src/components/shared/contexts.js';
import type { FormControl } from '../../src/components/shared/form-control.js';
import { Client } from '../../src/core/client.js';
import { BkStorageError } from '../../src/core/errors.js';
import { activityPart } from '../../src/core/profile/activity.js';
import { consentsPart } from '../../src/core/profile/consents.js';
import type { FactKey } from '../../src/core/profile/facts.js';
import type { FactValue, Relation } from '../../src/core/profile/profile.js';
import { profilesPart } from '../../src/core/profile/profiles.js';

const READ = '2026-11-22T02:00:00.000Z';
const MOTHER: Partial<Record<FactKey, FactValue>> = {
  'person.fullName': 'Nguyễn Thị Mẫu',
  'person.ethnicity': 'Mường',
};
const FATHER: Partial<Record<FactKey, FactValue>> = {
  'person.fullName': 'Nguyễn Văn Thử',
  'person.ethnicity': 'Kinh',
};

const NAME = '<label>Họ tên <input name="n" autocomplete="name"></label>';
const PHONE = '<label>Điện thoại <input name="p" type="tel" data-bk="contact.phone"></label>';
const ETHNICITY = '<label>Dân tộc <input name="e" data-bk="person.ethnicity"></label>';
const ALLOW = '[id="allow-person.ethnicity"]';
const part = (label: string, markup: string) => `<fieldset data-bk-person="${label}">${markup}</fieldset>`;

let databases = 0;

/** A household of two, of whom each has a sensitive fact. */
async function couple() {
  const client = new Client({
    databaseName: `bk-prefill-ticks-${String(performance.timeOrigin)}-${String(++databases)}`,
    site: 'xa-thu',
  });
  const profiles = client.use(profilesPart);
  await profiles.setLevel('device');
  const add = (relation: Relation, values: Partial<Record<FactKey, FactValue>>) =>
    profiles.save({
      relation,
      facts: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, { value, source: 'card', at: READ }]),
      ),
    });
  return { client, profiles, mother: await add('self', MOTHER), father: await add('spouse', FATHER) };
}

async function show(client: Client, markup: string) {
  const provider = await fixture(html`<bk-provider .client=${client}><main lang="vi"></main></bk-provider>`);
  const main = provider.querySelector('main')!;
  main.innerHTML = `<bk-prefill purpose="Cấp giấy xác nhận"><form>${markup}</form></bk-prefill>`;
  const el = main.querySelector('bk-prefill')!;
  const form = main.querySelector('form')!;
  form.addEventListener('submit', (event) => event.preventDefault());
  await waitUntil(() => inside(el, '#decline'), 'the offer shows');
  return { el, form, main };
}

const inside = <T extends Element = HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot!.querySelector<T>(selector);
const at = (root: Element, selector: string) => root.querySelector<HTMLInputElement>(selector)!;
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
const update = (el: Element) =>
  (el as Element & { readonly updateComplete: Promise<unknown> }).updateComplete;

/** The ids of all boxes of an element that stand ticked, those of its fields among them. */
function ticked(el: Element): readonly string[] {
  const own = [...el.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const fields = [...el.shadowRoot!.querySelectorAll<FormControl>('bk-check-field')];
  return [
    ...own.filter(({ checked }) => checked).map(({ id }) => id),
    ...fields
      .filter((field) => field.value !== '' || at(field.shadowRoot as unknown as Element, 'input').checked)
      .map(({ id }) => id),
  ];
}

async function choose(el: Element, selector: string, value: string, index = 0) {
  await waitUntil(() => inside(el, selector), `${selector} shows`);
  const field = el.shadowRoot!.querySelectorAll<FormControl>(selector)[index]!;
  await field.updateComplete;
  [...field.shadowRoot!.querySelectorAll('input')].find((radio) => radio.value === value)!.click();
  await update(el);
}

async function tick(el: Element, selector: string) {
  await waitUntil(() => inside(el, selector), `${selector} shows`);
  const field = inside<HTMLInputElement>(el, selector)!;
  (field.shadowRoot?.querySelector('input') ?? field).click();
  await update(el);
}

async function type(el: Element, control: HTMLInputElement, text: string) {
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await update(el);
}

async function fill(el: Element) {
  inside(el, '#fill')!.click();
  await waitUntil(() => inside(el, '#filled'), 'the form is filled');
}

describe('a tick', () => {
  describe('to fill', () => {
    it('for the mother is none for the father, nor for her once more', async () => {
      const { client, mother, father } = await couple();
      const { el, form } = await show(client, NAME + ETHNICITY);
      await choose(el, '.who', mother);
      expect(ticked(el)).to.deep.equal([]);
      await tick(el, ALLOW);
      expect(ticked(el)).to.deep.equal(['allow-person.ethnicity']);
      await choose(el, '.who', father);
      expect(ticked(el)).to.deep.equal([]);
      await choose(el, '.who', mother);
      expect(ticked(el)).to.deep.equal([]);
      await choose(el, '.who', father);
      await fill(el);
      expect([at(form, '[name=n]').value, at(form, '[name=e]').value]).to.deep.equal(['Nguyễn Văn Thử', '']);
    });

    it('over what stands there falls with the person, and with one more fact', async () => {
      const { client, profiles, mother, father } = await couple();
      await profiles.save({
        id: mother,
        relation: 'self',
        facts: { 'contact.phone': { value: '0912345678', source: 'typed', at: READ } },
      });
      const { el, form } = await show(client, NAME + PHONE);
      await type(el, at(form, '[name=n]'), 'Khác');
      await choose(el, '.who', mother);
      await tick(el, '#overwrite');
      await type(el, at(form, '[name=p]'), '0987654321');
      expect(ticked(el)).to.deep.equal([]);
      await tick(el, '#overwrite');
      await choose(el, '.who', father);
      expect(ticked(el)).to.deep.equal([]);
      await fill(el);
      expect(at(form, '[name=n]').value).to.equal('Khác');
    });

    it('is gone when the person declines, or takes the fill back', async () => {
      const { client, mother } = await couple();
      const { el } = await show(client, NAME + ETHNICITY);
      await choose(el, '.who', mother);
      for (const leave of ['#decline', '#fill']) {
        await tick(el, ALLOW);
        inside(el, leave)!.click();
        await waitUntil(() => inside(el, '#reopen, #undo'));
        inside(el, '#undo')?.click();
        await waitUntil(() => inside(el, '#reopen'));
        inside(el, '#reopen')!.click();
        await waitUntil(() => inside(el, ALLOW));
        expect(ticked(el)).to.deep.equal([]);
      }
    });

    it('is written down for the one it is about, with the facts of that one', async () => {
      const { client, mother, father } = await couple();
      const { el, form } = await show(client, part('Mẹ', NAME + ETHNICITY) + part('Cha', NAME + ETHNICITY));
      await choose(el, '.who', mother, 0);
      await choose(el, '.who', father, 1);
      await tick(el, ALLOW);
      await fill(el);
      expect(
        [...form.querySelectorAll<HTMLInputElement>('[name=e]')].map(({ value }) => value),
      ).to.deep.equal(['Mường', '']);
      const consents = client.use(consentsPart);
      expect(await consents.granted(mother, 'prefill-sensitive')).to.equal(true);
      expect(await consents.granted(father, 'prefill')).to.equal(true);
      expect(await consents.granted(father, 'prefill-sensitive')).to.equal(false);
      const uses = await client.use(activityPart).list();
      const fieldsOf = (id: string) =>
        uses.filter(({ people }) => people.includes(id)).map(({ fields }) => fields);
      expect(fieldsOf(mother)).to.deep.equal([['person.fullName', 'person.ethnicity']]);
      expect(fieldsOf(father)).to.deep.equal([['person.fullName']]);
    });
  });

  describe('to remember', () => {
    it('falls with another person, and takes nothing along', async () => {
      const { client, profiles, mother, father } = await couple();
      const { el, form } = await show(client, PHONE + ETHNICITY);
      await choose(el, '.who', mother);
      await type(el, at(form, '[name=p]'), '0987654321');
      await type(el, at(form, '[name=e]'), 'Tày');
      expect(ticked(el)).to.deep.equal([]);
      await tick(el, '#remember');
      await tick(el, '[id="remember-person.ethnicity"]');
      await choose(el, '.whose', father);
      expect(ticked(el)).to.deep.equal([]);
      expect(inside(el, '.whose'), 'the question stays').to.exist;
      inside(el, '#save')!.click();
      await settled();
      expect((await profiles.get(father))!.facts).to.have.all.keys('person.fullName', 'person.ethnicity');
      expect((await profiles.get(father))!.facts['person.ethnicity']!.value).to.equal('Kinh');
    });

    it('falls with a fact that is typed later, also when the form is sent at once', async () => {
      const { client, profiles, mother } = await couple();
      const { el, form } = await show(client, NAME + PHONE);
      await choose(el, '.who', mother);
      await type(el, at(form, '[name=n]'), 'Lê Thị Mới');
      await tick(el, '#remember');
      void type(el, at(form, '[name=p]'), '0987654321');
      form.requestSubmit();
      await settled();
      expect(ticked(el)).to.deep.equal([]);
      expect((await profiles.get(mother))!.facts).not.to.have.any.keys('contact.phone');
    });

    it('stands while the open questions are answered, and falls when an answer changes', async () => {
      const { client } = await couple();
      const { el, form } = await show(client, NAME);
      await type(el, at(form, '[name=n]'), 'Lê Thị Mới');
      await tick(el, '#remember');
      await choose(el, '.whose', 'new');
      await choose(el, '.relation', 'child');
      expect(ticked(el)).to.deep.equal(['remember']);
      await choose(el, '.relation', 'parent');
      expect(ticked(el)).to.deep.equal([]);
    });

    it('stands while a number is corrected', async () => {
      const { client, mother } = await couple();
      const { el, form } = await show(client, PHONE);
      await choose(el, '.who', mother);
      await type(el, at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      await type(el, at(form, '[name=p]'), '09876');
      await type(el, at(form, '[name=p]'), '0987654322');
      expect(ticked(el)).to.deep.equal(['remember']);
    });

    it('is written down for the one it is about', async () => {
      const { client, profiles, mother, father } = await couple();
      const { el, form } = await show(client, part('Mẹ', NAME + ETHNICITY) + part('Cha', PHONE));
      await choose(el, '.who', mother, 0);
      await choose(el, '.who', father, 1);
      await type(el, at(form, '[name=e]'), 'Tày');
      await type(el, at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      await tick(el, '[id="remember-person.ethnicity"]');
      inside(el, '#save')!.click();
      await waitUntil(async () => (await profiles.get(father))!.facts['contact.phone']);
      const consents = client.use(consentsPart);
      const granted = (id: string) =>
        Promise.all(['remember', 'remember-sensitive'].map((purpose) => consents.granted(id, purpose)));
      expect(await granted(mother)).to.deep.equal([false, true]);
      expect(await granted(father)).to.deep.equal([true, false]);
    });
  });

  describe('without a record of it', () => {
    it('keeps nothing of what was typed', async () => {
      const { client, profiles, mother } = await couple();
      const { el, form } = await show(client, PHONE);
      await choose(el, '.who', mother);
      await type(el, at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      client.use(consentsPart).grant = () => Promise.reject(new BkStorageError('storage-full', 'Full'));
      inside(el, '#save')!.click();
      await waitUntil(() => el.shadowRoot!.textContent.includes('Máy đã hết chỗ lưu'));
      expect((await profiles.get(mother))!.facts).not.to.have.any.keys('contact.phone');
    });

    it('is taken back where nothing could be kept', async () => {
      const { client, profiles, mother } = await couple();
      const { el, form } = await show(client, PHONE);
      await choose(el, '.who', mother);
      await type(el, at(form, '[name=p]'), '0987654321');
      await tick(el, '#remember');
      profiles.save = () => Promise.reject(new BkStorageError('storage-full', 'Full'));
      inside(el, '#save')!.click();
      await waitUntil(() => el.shadowRoot!.textContent.includes('Máy đã hết chỗ lưu'));
      expect(await client.use(consentsPart).granted(mother, 'remember')).to.equal(false);
    });
  });

  describe('while its record is written', () => {
    /** Fills for the mother; `meanwhile` happens before the record is there. */
    async function filledSlowly(markup: string, meanwhile: (form: HTMLFormElement) => void) {
      const { client, mother } = await couple();
      const page = await show(client, markup);
      await choose(page.el, '.who', mother);
      await tick(page.el, ALLOW);
      const consents = client.use(consentsPart);
      const grant = consents.grant.bind(consents);
      consents.grant = async (request) => {
        meanwhile(page.form);
        return grant(request);
      };
      inside(page.el, '#fill')!.click();
      await waitUntil(() => !inside(page.el, '#fill'), 'it is over');
      return page;
    }
    const values = (form: Element) => [at(form, '[name=n]').value, at(form, '[name=e]').value];
    const MEANWHILE: readonly (readonly [string, (form: HTMLFormElement) => void, string])[] = [
      ['was hidden', (form) => (at(form, '[name=e]').style.opacity = '0'), ''],
      ['was switched off', (form) => (at(form, '[name=e]').disabled = true), ''],
      ['was written into', (form) => (at(form, '[name=e]').value = 'Thái'), 'Thái'],
      ['asks for something else', (form) => (at(form, '[name=e]').dataset['bk'] = 'contact.phone'), ''],
    ];
    for (const [name, meanwhile, left] of MEANWHILE) {
      it(`leaves alone a control that ${name}`, async () => {
        const { form } = await filledSlowly(NAME + ETHNICITY, meanwhile);
        expect(values(form)).to.deep.equal(['Nguyễn Thị Mẫu', left]);
      });
    }

    it('leaves alone a form that goes to another origin by now', async () => {
      const { form } = await filledSlowly(NAME + ETHNICITY, (one) =>
        one.setAttribute('action', 'https://other.example/take'),
      );
      expect(values(form)).to.deep.equal(['', '']);
    });

    it('leaves alone a form of which a button elsewhere goes to another origin by now', async () => {
      const { form } = await filledSlowly(NAME + ETHNICITY, (one) => {
        one.id = 'taken';
        one
          .closest('main')!
          .insertAdjacentHTML(
            'beforeend',
            '<button form="taken" formaction="https://other.example/take">Gửi</button>',
          );
      });
      expect(values(form)).to.deep.equal(['', '']);
    });
  });

  describe('to keep a person', () => {
    async function profileOf(client: Client) {
      const home = await fixture<HTMLElement>(html`<div></div>`);
      new ContextProvider(home, { context: clientContext, initialValue: client });
      const el = document.createElement('bk-profile');
      home.append(el);
      await waitUntil(() => el.shadowRoot?.querySelector('#add'));
      return el;
    }

    it('falls when somebody new turns out to be another', async () => {
      const { client } = await couple();
      const el = await profileOf(client);
      inside<HTMLDetailsElement>(el, '#add')!.open = true;
      const name = inside<FormControl>(el, '[name=newName]')!;
      await name.updateComplete;
      await type(el, at(name.shadowRoot as unknown as Element, '#control'), 'Nguyễn An Thử');
      inside<HTMLFormElement>(el, '#add form')!.requestSubmit();
      await choose(el, '#relation', 'child');
      await waitUntil(() => inside(el, '#agreed'));
      expect(ticked(el)).to.deep.equal([]);
      await tick(el, '#agreed');
      expect(ticked(el)).to.deep.equal(['agreed']);
      await choose(el, '#relation', 'parent');
      expect(ticked(el)).to.deep.equal([]);
      await choose(el, '#relation', 'child');
      expect(ticked(el)).to.deep.equal([]);
    });

    it('falls when another is corrected, and when the relation changes', async () => {
      const { client, mother, father } = await couple();
      const el = await profileOf(client);
      await tick(el, `#edit-${father}`);
      await waitUntil(() => inside(el, '#agreement'));
      expect(ticked(el)).to.deep.equal([]);
      await tick(el, '#agreement');
      expect(ticked(el)).to.deep.equal(['agreement']);
      await choose(el, '#relation', 'sibling');
      expect(ticked(el)).to.deep.equal([]);
      await tick(el, '#agreement');
      [...el.shadowRoot!.querySelectorAll('button')]
        .find(({ textContent }) => textContent.trim() === 'Hủy')!
        .click();
      await update(el);
      await tick(el, `#edit-${mother}`);
      await waitUntil(() => inside(el, '#agreement'));
      expect(ticked(el)).to.deep.equal([]);
    });
  });
});
