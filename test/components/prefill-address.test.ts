/** Province and commune in controls of their own, as forms of before and after July 2025 have them. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/components/address-field/bk-address-field.js';
import '../../src/components/choice-field/bk-choice-field.js';
import '../../src/components/name-field/bk-name-field.js';
import '../../src/components/prefill/bk-prefill.js';
import '../../src/components/provider/bk-provider.js';
import type { BkAddressField } from '../../src/components/address-field/address-field.js';
import type { Client } from '../../src/core/client.js';
import type { Address } from '../../src/core/profile/profile.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { device, forgetDevices } from '../core/device.js';

const HOME: Address = {
  asWritten: 'Thôn Đoài, Xã Hoằng Lộc, Huyện Hoằng Hóa, Thanh Hóa',
  detail: 'Thôn Đoài',
  provinceCode: '38',
  unitCode: '15961',
  historic: { province: 'Tỉnh Thanh Hóa', district: 'Huyện Hoằng Hóa', commune: 'Xã Hoằng Lộc' },
};

async function livingAt(value: Address): Promise<Client> {
  const client = device();
  const profiles = client.use(profilesPart);
  await profiles.setLevel('device');
  const at = '2026-11-22T02:00:00.000Z';
  await profiles.save({ relation: 'self', facts: { 'address.permanent': { value, source: 'card', at } } });
  return client;
}

async function show(client: Client, markup: string) {
  const provider = await fixture(html`<bk-provider .client=${client}><main lang="vi"></main></bk-provider>`);
  const main = provider.querySelector('main')!;
  main.innerHTML = `<bk-prefill purpose="Thử"><form>${markup}<button>Gửi</button></form></bk-prefill>`;
  const el = main.querySelector('bk-prefill')!;
  const form = main.querySelector<HTMLFormElement>('form')!;
  form.addEventListener('submit', (event) => event.preventDefault());
  await waitUntil(() => inside(el, '#decline'), 'the offer shows');
  return { el, form };
}

const inside = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const said = (el: Element) => el.shadowRoot!.textContent.replace(/\s+/g, ' ');
const at = <T extends Element = HTMLSelectElement>(form: Element, name: string) =>
  form.querySelector<T>(`[name=${name}]`)!;

/** Once the offer speaks of the address: its place may have to be read first. */
async function fill(el: Element) {
  await waitUntil(() => said(el).includes('Nơi cư trú'), 'the address is offered');
  inside(el, '#fill')!.click();
  await waitUntil(() => inside(el, '#filled'), 'the form is filled');
}

function choose(select: HTMLSelectElement, value: string) {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const PROVINCES =
  '<option value="">Chọn tỉnh</option><option value="p1">Tỉnh Nghệ An</option><option value="p2">Thanh Hoá</option>';
const COMMUNES =
  '<option value="">Chọn xã</option><option value="c1">Phường Hạc Thành</option><option value="c2">Xã Hoằng Lộc</option>';
const PROVINCE = `<label>Tỉnh <select name="p" autocomplete="address-level1">${PROVINCES}</select></label>`;
const COMMUNE = `<label>Xã <select name="c" autocomplete="address-level2">${COMMUNES}</select></label>`;
const EMPTY =
  '<label>Xã <select name="c" autocomplete="address-level2" disabled><option value="">Chọn xã</option></select></label>';

/** The page's own script: the communes come some time after the province. */
function dependent(form: HTMLFormElement, list = COMMUNES, ms = 60) {
  at(form, 'p').addEventListener('change', () => {
    at(form, 'c').innerHTML = '<option value="">Đang tải…</option>';
    setTimeout(() => {
      at(form, 'c').innerHTML = at(form, 'p').value === 'p2' ? list : '<option value="n">Xã Khác</option>';
      at(form, 'c').disabled = false;
    }, ms);
  });
}

describe('<bk-prefill> and addresses', () => {
  afterEach(forgetDevices);

  it('fills lists by name, and house and hamlet beside them, from an address of before July 2025', async () => {
    const { el, form } = await show(
      await livingAt(HOME),
      `<label>Số nhà <input name="d" autocomplete="street-address"></label>${COMMUNE}${PROVINCE}`,
    );
    await fill(el);
    expect([at(form, 'd').value, at(form, 'c').value, at(form, 'p').value]).to.deep.equal([
      'Thôn Đoài',
      'c2',
      'p2',
    ]);
  });

  it('reads the text of an address that has no codes', async () => {
    const { el, form } = await show(await livingAt({ asWritten: HOME.asWritten }), PROVINCE + COMMUNE);
    await fill(el);
    expect([at(form, 'p').value, at(form, 'c').value]).to.deep.equal(['p2', 'c2']);
  });

  it('writes the official names into boxes', async () => {
    const { el, form } = await show(
      await livingAt(HOME),
      '<input name="p" data-bk="address.permanent:province"><input name="c" data-bk="address.permanent:commune">',
    );
    await fill(el);
    expect([at(form, 'p').value, at(form, 'c').value]).to.deep.equal(['Tỉnh Thanh Hóa', 'Xã Hoằng Lộc']);
  });

  it('chooses in a list by code', async () => {
    const { el, form } = await show(
      await livingAt(HOME),
      '<select name="p" autocomplete="address-level1"><option></option><option value="38">38</option></select>' +
        '<select name="c" autocomplete="address-level2"><option></option><option value="15961">15961</option></select>',
    );
    await fill(el);
    expect([at(form, 'p').value, at(form, 'c').value]).to.deep.equal(['38', '15961']);
  });

  it('leaves a commune that is not known to the person', async () => {
    const { el, form } = await show(
      await livingAt({ asWritten: 'Thanh Hóa', provinceCode: '38' }),
      PROVINCE + COMMUNE,
    );
    await fill(el);
    expect([at(form, 'p').value, at(form, 'c').value]).to.deep.equal(['p2', '']);
  });

  describe('a list of communes that comes after the province', () => {
    it('is waited for', async () => {
      const { el, form } = await show(await livingAt(HOME), PROVINCE + EMPTY);
      dependent(form);
      await fill(el);
      await waitUntil(() => at(form, 'c').value === 'c2');
      expect(form.querySelectorAll('.bk-origin')).to.have.length(2);
      await waitUntil(() => !said(el).includes('Bạn tự điền'), 'nothing is left to type');
    });

    it('is chosen in once more when it comes twice, and where the browser shows its first option', async () => {
      const { el, form } = await show(await livingAt(HOME), PROVINCE + EMPTY);
      const list = COMMUNES.replace('<option value="">Chọn xã</option>', '');
      dependent(form, list);
      await fill(el);
      await waitUntil(() => at(form, 'c').value === 'c2');
      at(form, 'c').innerHTML = list;
      await waitUntil(() => at(form, 'c').value === 'c2');
    });

    it('is left alone once the person has chosen', async () => {
      const { el, form } = await show(await livingAt(HOME), PROVINCE + EMPTY);
      dependent(form);
      await fill(el);
      await waitUntil(() => at(form, 'c').value === 'c2');
      choose(at(form, 'c'), 'c1');
      at(form, 'c').insertAdjacentHTML('beforeend', '<option value="c3">Xã Ba</option>');
      await new Promise(requestAnimationFrame);
      expect(at(form, 'c').value).to.equal('c1');
    });

    it('is not chosen in after the province was changed by hand', async () => {
      const { el, form } = await show(await livingAt(HOME), PROVINCE + EMPTY);
      dependent(form);
      await fill(el);
      choose(at(form, 'p'), 'p1');
      await waitUntil(() => at(form, 'c').value === 'n');
      choose(at(form, 'p'), 'p2');
      await waitUntil(() => at(form, 'c').options.length === 3);
      await new Promise(requestAnimationFrame);
      expect(at(form, 'c').value).to.equal('');
    });

    it('is not chosen in after everything was taken back', async () => {
      const { el, form } = await show(await livingAt(HOME), PROVINCE + EMPTY);
      // The page's own list is not to come in between; this one does.
      dependent(form, COMMUNES, 60_000);
      await fill(el);
      inside(el, '#undo')!.click();
      at(form, 'c').innerHTML = COMMUNES;
      at(form, 'c').disabled = false;
      await new Promise(requestAnimationFrame);
      expect([at(form, 'p').value, at(form, 'c').value]).to.deep.equal(['', '']);
    });
  });

  it('gives a <bk-address-field> the address with all that is known of it', async () => {
    const { el, form } = await show(
      await livingAt(HOME),
      '<bk-address-field label="Nơi thường trú" name="a" fact="address.permanent"></bk-address-field>',
    );
    await fill(el);
    expect(at<BkAddressField>(form, 'a').address).to.deep.equal(HOME);
    expect(new FormData(form).get('a')).to.equal(HOME.asWritten);
  });

  it('remembers split boxes with the codes of their units', async () => {
    const client = await livingAt({ asWritten: 'Hà Nội' });
    const { el, form } = await show(
      client,
      `<label>Số nhà <input name="d" autocomplete="street-address"></label>${COMMUNE}${PROVINCE}`,
    );
    at<HTMLInputElement>(form, 'd').value = 'Số 5';
    at(form, 'd').dispatchEvent(new Event('input', { bubbles: true }));
    choose(at(form, 'p'), 'p2');
    choose(at(form, 'c'), 'c2');
    await waitUntil(() => inside(el, '#remember'));
    inside(el, '#remember')!.click();
    form.requestSubmit();
    const address = async () =>
      (await client.use(profilesPart).list())[0]!.facts['address.permanent']?.value as Address;
    await waitUntil(async () => (await address()).unitCode !== undefined);
    expect(await address()).to.deep.equal({
      asWritten: 'Số 5, Xã Hoằng Lộc, Thanh Hoá',
      detail: 'Số 5',
      provinceCode: '38',
      unitCode: '15961',
    });
  });
});
