import { expect } from '@open-wc/testing';
import { searchUnits } from '../../../src/core/address/search.js';
import { communes, fetched, provinces } from '../../../src/core/address/units.js';
import { rejection } from '../rejection.js';

describe('address/units', () => {
  it('has 34 provinces with the names of the law', async () => {
    const all = await provinces();
    expect(all).to.have.lengthOf(34);
    expect(all.find(({ code }) => code === '38')).to.deep.equal({ code: '38', name: 'Tỉnh Thanh Hóa' });
  });

  it('has the 166 units of Thanh Hóa, 19 of them wards', async () => {
    const units = await communes('38');
    expect([units.length, units.filter(({ name }) => name.startsWith('Phường ')).length]).to.deep.equal([
      166, 19,
    ]);
    expect(units.find(({ code }) => code === '14797')).to.deep.equal({
      code: '14797',
      name: 'Phường Hạc Thành',
      provinceCode: '38',
    });
  });

  // Quyết định 19/2025/QĐ-TTg; one source of three has 06978.
  it('knows Xã Ba Chẽ by the code of two sources', async () => {
    expect((await communes('22')).find(({ name }) => name === 'Xã Ba Chẽ')?.code).to.equal('06970');
  });

  // Nghị quyết 30/2026/QH16, in force since 2026-04-30.
  it('has Đồng Nai as a city', async () => {
    expect((await provinces()).find(({ code }) => code === '75')?.name).to.equal('Thành phố Đồng Nai');
  });

  for (const code of ['02', '', 'constructor']) {
    it(`refuses the code ${JSON.stringify(code)}`, async () => {
      expect(await rejection(communes(code))).to.include({ code: 'address-province' });
    });
  }

  it('says that the line is down when a chunk cannot be fetched', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const error = await rejection(fetched(() => Promise.reject(cause)));
    expect(error).to.include({ code: 'network-offline', cause });
  });
});

describe('address/search', () => {
  const found = async (query: string) => searchUnits(await communes('38'), query).map(({ name }) => name);

  it('needs neither marks nor capitals nor the kind', async () => {
    expect(await found('hac thanh')).to.deep.equal(['Phường Hạc Thành']);
    expect(await found('HẠC THÀNH')).to.deep.equal(['Phường Hạc Thành']);
  });

  it('takes the beginning of any word, in any order', async () => {
    expect(await found('binh qu')).to.include('Xã Quảng Bình');
    expect(await found('uang')).to.deep.equal([]);
  });

  it('puts first what begins with it, then goes by the Vietnamese alphabet', async () => {
    expect(await found('thanh')).to.satisfy(
      (names: string[]) => names.indexOf('Xã Thanh Kỳ') < names.indexOf('Phường Hạc Thành'),
    );
    const all = searchUnits(await communes('38'), '').map(({ name }) => name.replace(/^(Xã|Phường) /, ''));
    expect(all).to.deep.equal([...all].sort(new Intl.Collator('vi', { numeric: true }).compare));
  });

  it('finds wards by number', async () => {
    const units = ['Phường 10', 'Phường 2', 'Phường 1'].map((name) => ({ name }));
    expect(searchUnits(units, 'p').map(({ name }) => name)).to.deep.equal([
      'Phường 1',
      'Phường 2',
      'Phường 10',
    ]);
  });

  it('finds provinces', async () => {
    expect(
      searchUnits(await provinces(), 'ha')
        .map(({ name }) => name)
        .slice(0, 2),
    ).to.deep.equal(['Thành phố Hà Nội', 'Tỉnh Hà Tĩnh']);
  });
});
