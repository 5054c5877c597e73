import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/address-field/bk-address-field.js';
import type { BkAddressField } from '../../src/components/address-field/address-field.js';
import type { Address } from '../../src/core/profile/profile.js';
import { expectAccessible } from './support/accessible.js';
import { enter, errorText, inForm, write } from './support/form.js';

const OLD = 'Thôn Đoài, Xã Quảng Lưu, Huyện Quảng Xương, Thanh Hóa';
const SPLIT = 'Số 1, Phường Đông Thọ, Thành phố Thanh Hóa, Thanh Hóa';

const one = <T extends Element = HTMLInputElement>(field: Element, selector: string) =>
  field.shadowRoot!.querySelector<T>(selector)!;
const all = (field: Element, selector: string) => [
  ...field.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (field: Element) => field.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
const shown = (field: Element, selector: string) => waitUntil(() => one(field, selector), selector);

/** A field whose lists are there. */
async function ready(prepare: Partial<BkAddressField> = {}) {
  const parts = await inForm<BkAddressField>('bk-address-field', prepare);
  await shown(parts.field, 'fieldset');
  return parts;
}

async function given(address: Address) {
  const parts = await ready({ address });
  await waitUntil(() => !text(parts.field).includes('Đang tìm'), 'read');
  await shown(parts.field, '.note');
  return parts;
}

async function type(field: BkAddressField, id: string, value: string) {
  const input = one(field, `#${id}`);
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await field.updateComplete;
}

const press = async (field: BkAddressField, key: string) => {
  await sendKeys({ press: key });
  await field.updateComplete;
};

/** Chooses Phường Hạc Thành by keyboard. */
async function choose(field: BkAddressField) {
  await type(field, 'province', 'thanh hoa');
  await press(field, 'Enter');
  await type(field, 'commune', 'hac');
  await waitUntil(() => all(field, '#commune-list [role=option]').length === 1, 'one commune');
  await press(field, 'Enter');
}

const button = (field: Element, label: string) =>
  all(field, 'button').find((candidate) => candidate.textContent.includes(label))!;

describe('<bk-address-field>', () => {
  describe('with lists', () => {
    it('is accessible when it is empty', async () => {
      const { field } = await ready({ hint: 'Gợi ý', required: true });
      await expectAccessible(field);
    });

    it('is accessible with an open list', async () => {
      const { field } = await ready();
      await type(field, 'province', 'th');
      await press(field, 'ArrowDown');
      expect(one(field, '#province').getAttribute('aria-activedescendant')).to.equal('province-0');
      await expectAccessible(field);
    });

    it('is accessible with an error', async () => {
      const { field } = await ready({ required: true });
      field.issue = { path: 'answer', code: 'required' };
      await field.updateComplete;
      await expectAccessible(field);
    });

    it('finds a province without marks and takes it with Enter', async () => {
      const { field } = await ready();
      await type(field, 'province', 'thanh hoa');
      const found = all(field, '#province-list [role=option]').map((option) => option.textContent.trim());
      await press(field, 'Enter');
      expect([found, one(field, '#province').value]).to.deep.equal([['Tỉnh Thanh Hóa'], 'Tỉnh Thanh Hóa']);
    });

    it('makes one line and an address of what is chosen', async () => {
      const { field, sent } = await ready();
      await choose(field);
      await type(field, 'detail', 'Số 5, đường Lê Lợi');
      expect(sent()).to.equal('Số 5, đường Lê Lợi, Phường Hạc Thành, Tỉnh Thanh Hóa');
      expect(field.address).to.deep.equal({
        asWritten: 'Số 5, đường Lê Lợi, Phường Hạc Thành, Tỉnh Thanh Hóa',
        detail: 'Số 5, đường Lê Lợi',
        provinceCode: '38',
        unitCode: '14797',
      });
    });

    it('is complete without a house where it is required', async () => {
      const { field } = await ready({ required: true });
      expect(field.checkValidity()).to.equal(false);
      await choose(field);
      expect([field.checkValidity(), field.address.detail]).to.deep.equal([true, undefined]);
    });

    it('takes what a finger touches', async () => {
      const { field } = await ready();
      one(field, '#province').click();
      await field.updateComplete;
      expect(all(field, '#province-list [role=option]')).to.have.lengthOf(34);
      all(field, '#province-list [role=option]')[0]!.click();
      await field.updateComplete;
      expect(field.address.provinceCode).to.equal('91'); // An Giang
    });

    it('takes a name that was typed in full, when it is left', async () => {
      const { field } = await ready();
      await type(field, 'province', 'thanh hoá');
      await press(field, 'Tab');
      expect([one(field, '#province').value, field.address.provinceCode]).to.deep.equal([
        'Tỉnh Thanh Hóa',
        '38',
      ]);
    });

    it('keeps as typed what is in no list, and says so', async () => {
      const { field, sent } = await ready();
      await type(field, 'province', 'Atlantis');
      expect(text(field)).to.include('Không có tên này trong danh sách.');
      await press(field, 'Tab');
      expect([one(field, '#province').value, sent()]).to.deep.equal(['Atlantis', 'Atlantis']);
    });

    it('closes its list with Escape and leaves the text', async () => {
      const { field } = await ready();
      await type(field, 'province', 'th');
      await press(field, 'Escape');
      expect([
        one(field, '#province').getAttribute('aria-expanded'),
        one(field, '#province').value,
      ]).to.deep.equal(['false', 'th']);
    });

    it('drops the commune with its province', async () => {
      const { field } = await ready();
      await choose(field);
      await type(field, 'province', 'ha noi');
      await press(field, 'Enter');
      expect(field.address).to.deep.equal({ asWritten: 'Thành phố Hà Nội', provinceCode: '01' });
    });

    it('misses the commune only when somebody tries to send', async () => {
      const { field, form } = await ready();
      await type(field, 'province', 'thanh hoa');
      await press(field, 'Enter');
      one(field, '#province').blur();
      await field.updateComplete;
      const before = errorText(field);
      form.requestSubmit();
      await field.updateComplete;
      expect([before, errorText(field), field.validity.customError]).to.deep.equal([
        '',
        'Vui lòng chọn tỉnh và xã, phường trong danh sách.',
        true,
      ]);
    });

    it('fires input and change once each for a choice', async () => {
      const { field } = await ready();
      const heard: string[] = [];
      await type(field, 'province', 'thanh hoa');
      for (const name of ['input', 'change']) field.addEventListener(name, () => heard.push(name));
      await press(field, 'Enter');
      expect(heard).to.deep.equal(['input', 'change']);
    });

    it('is empty again after a reset', async () => {
      const { field, form, sent } = await ready();
      await choose(field);
      form.reset();
      await field.updateComplete;
      expect([sent(), one(field, '#province').value, one(field, '#commune').value]).to.deep.equal([
        '',
        '',
        '',
      ]);
    });

    it('is disabled whole', async () => {
      const { field } = await ready({ disabled: true });
      const enabled = all(field, 'input, button').filter((control) => !control.matches(':disabled'));
      expect(enabled.length).to.equal(0);
    });

    it('has targets of 48 px', async () => {
      const { field } = await ready();
      await type(field, 'province', 'th');
      for (const target of all(field, 'input, button, [role=option]'))
        expect(target.getBoundingClientRect().height, target.outerHTML.slice(0, 60)).to.be.at.least(48);
    });

    it('fits into 320 px', async () => {
      const box = await fixture<HTMLElement>(
        html`<div><bk-address-field label="Nơi cư trú"></bk-address-field></div>`,
      );
      box.setAttribute('style', 'width: 280px');
      const field = box.querySelector('bk-address-field')!;
      await shown(field, 'fieldset');
      await type(field, 'province', 'th');
      expect(field.scrollWidth).to.be.at.most(280);
    });

    it('goes on as text where somebody began to write before the lists were there', async () => {
      const { field } = await inForm<BkAddressField>('bk-address-field');
      await write(field, 'Thôn Đo');
      await shown(field, 'fieldset');
      expect([one(field, '#control').value, field.value]).to.deep.equal(['Thôn Đo', 'Thôn Đo']);
    });
  });

  describe('tells its form whether it holds', () => {
    const isSent = (form: HTMLFormElement) => {
      let sent = false;
      form.addEventListener('submit', () => (sent = true), { once: true });
      form.requestSubmit();
      return sent;
    };

    it('once it is written as on the papers instead', async () => {
      const { field, form } = await ready();
      await type(field, 'province', 'thanh hoa');
      await press(field, 'Enter');
      expect(field.validity.customError).to.equal(true);
      button(field, 'Ghi địa chỉ').click();
      await waitUntil(() => !field.validity.customError, 'nothing is left to be chosen');
      expect(isSent(form)).to.equal(true);
    });

    it('when an address is set once the lists are there', async () => {
      const { field, form } = await ready();
      field.address = { asWritten: 'Số 5, Phường Hạc Thành, Tỉnh Thanh Hóa' };
      await waitUntil(() => field.address.unitCode, 'the commune is found');
      await field.updateComplete;
      expect(isSent(form)).to.equal(true);
    });

    it('when the commune was typed in full', async () => {
      const { field } = await ready();
      await type(field, 'province', 'Tỉnh Thanh Hóa');
      await press(field, 'Tab');
      await shown(field, '#commune');
      await type(field, 'commune', 'Phường Hạc Thành');
      await press(field, 'Tab');
      await waitUntil(() => field.address.unitCode, 'the commune is found');
      await field.updateComplete;
      expect(field.validity.customError).to.equal(false);
    });
  });

  describe('with an address that was given', () => {
    it('shows the unit of today and keeps the text', async () => {
      const { field, sent } = await given({ asWritten: OLD });
      expect(text(field)).to.include('Nay là: Xã Quảng Bình, tỉnh Thanh Hóa');
      expect([one(field, '#control').value, sent()]).to.deep.equal([OLD, OLD]);
      await expectAccessible(field);
    });

    it('says that it knows more also while the commune has to be asked for', async () => {
      const { field } = await inForm<BkAddressField>('bk-address-field');
      field.value = 'Ba Đình, Hà Nội';
      await oneEvent(field, 'bk-address-found');
      expect([field.address.provinceCode, field.address.unitCode]).to.deep.equal(['01', undefined]);
    });

    it('says that it knows more, and nothing of a change', async () => {
      const { field } = await inForm<BkAddressField>('bk-address-field');
      const heard: string[] = [];
      for (const name of ['input', 'change']) field.addEventListener(name, () => heard.push(name));
      field.value = OLD;
      await oneEvent(field, 'bk-address-found');
      expect(heard).to.deep.equal([]);
      expect(field.address).to.deep.equal({
        asWritten: OLD,
        detail: 'Thôn Đoài',
        provinceCode: '38',
        unitCode: '16543',
        historic: {
          province: 'Tỉnh Thanh Hóa',
          district: 'Huyện Quảng Xương',
          commune: 'Xã Quảng Lưu',
          unitCode: '16543',
        },
      });
    });

    it('asks where the old unit was split, and takes the answer', async () => {
      const { field, sent } = await given({ asWritten: SPLIT });
      await expectAccessible(field);
      const before = field.address.unitCode;
      const choices = all(field, '.choice').map((choice) => choice.textContent.trim());
      const changed = oneEvent(field, 'change');
      one(field, '.choice:nth-child(2) input').click();
      await changed;
      expect(choices).to.deep.equal(['Phường Hàm Rồng, tỉnh Thanh Hóa', 'Phường Hạc Thành, tỉnh Thanh Hóa']);
      expect([before, field.address.unitCode, sent()]).to.deep.equal([undefined, '14797', SPLIT]);
    });

    it('says nothing where the text names the unit of today', async () => {
      const { field } = await ready({ value: 'Thôn 1, Phường Hạc Thành, Tỉnh Thanh Hóa' });
      await waitUntil(() => field.address.unitCode === '14797', 'read');
      expect(all(field, '.note').length).to.equal(0);
    });

    it('keeps an address that it cannot find, and holds', async () => {
      const { field } = await given({ asWritten: 'Nhà bà Hai, gần chợ' });
      expect(text(field)).to.include('Chưa tìm được xã, phường hiện nay.');
      expect([field.value, field.checkValidity()]).to.deep.equal(['Nhà bà Hai, gần chợ', true]);
    });

    it('lets somebody choose another unit and keeps the text', async () => {
      const { field } = await given({ asWritten: OLD });
      button(field, 'Không đúng?').click();
      await shown(field, '#commune');
      await waitUntil(() => one(field, '#province').value === 'Tỉnh Thanh Hóa', 'its province');
      await waitUntil(() => !text(field).includes('Đang tải'), 'its communes');
      await type(field, 'commune', 'hac thanh');
      await press(field, 'Enter');
      await shown(field, '[part=now]');
      expect(field.address).to.deep.equal({
        asWritten: OLD,
        detail: 'Thôn Đoài',
        provinceCode: '38',
        unitCode: '14797',
      });
      expect(text(field)).to.include('Nay là: Phường Hạc Thành, tỉnh Thanh Hóa');
    });

    it('drops what it knew when the text is written anew', async () => {
      const { field } = await given({ asWritten: OLD });
      await write(field, 'Thôn 7');
      expect(field.address).to.deep.equal({ asWritten: 'Thôn 7' });
    });

    it('reads what is written anew once it is left', async () => {
      const { field } = await given({ asWritten: 'Nhà bà Hai' });
      await enter(field, 'Xã Nga Liên, Huyện Nga Sơn, Thanh Hóa');
      await waitUntil(() => field.address.unitCode === '16138', 'Xã Hồ Vương');
    });

    it('comes back whole from the state that a browser keeps', async () => {
      const { field } = await ready();
      const address = { asWritten: OLD, provinceCode: '38', unitCode: '14797' };
      field.formStateRestoreCallback(JSON.stringify(address));
      await shown(field, '[part=now]');
      expect(field.address).to.deep.equal(address);
    });

    for (const junk of [null, undefined, 'text', {}, 5, { asWritten: 5 }])
      it(`is emptied by ${JSON.stringify(junk) ?? 'undefined'}, and works on`, async () => {
        const { field } = await given({ asWritten: OLD });
        for (const name of ['address', 'value'] as const) {
          field.address = { asWritten: OLD };
          Object.assign(field, { [name]: typeof junk === 'string' && name === 'value' ? null : junk });
          expect(field.address).to.deep.equal({ asWritten: '' });
        }
        await shown(field, '#province');
        expect(field.value).to.equal('');
        field.address = { asWritten: OLD };
        await shown(field, '[part=now]');
      });

    it('takes an address abroad as text', async () => {
      const { field } = await ready();
      button(field, 'Ở nước ngoài').click();
      await shown(field, '#control');
      await enter(field, '12 Rue de Paris, Pháp');
      expect(field.address).to.deep.equal({ asWritten: '12 Rue de Paris, Pháp', countryCode: 'ZZ' });
      await expectAccessible(field);
    });

    it('writes nothing of it into an attribute', async () => {
      const { field } = await given({ asWritten: OLD });
      expect(field.getAttributeNames()).to.deep.equal(['name']);
    });
  });
});
