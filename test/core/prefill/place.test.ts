import { expect } from '@open-wc/testing';
import { placeOf, withCodes } from '../../../src/core/prefill/place.js';

/** Quyết định 19/2025/QĐ-TTg. */
const THANH_HOA = { code: '38', name: 'Tỉnh Thanh Hóa' };
const HOANG_LOC = { code: '15961', name: 'Xã Hoằng Lộc' };

describe('prefill/place', () => {
  it('names the units of an address that has their codes, however it was written', async () => {
    const address = { asWritten: 'Hoằng Lộc, huyện Hoằng Hóa, TH', provinceCode: '38', unitCode: '15961' };
    expect(await placeOf(address)).to.deep.equal({ province: THANH_HOA, commune: HOANG_LOC });
  });

  it('reads the text of a card without codes', async () => {
    const asWritten = 'Thôn Đoài, Hoằng Lộc, Hoằng Hóa, Thanh Hóa';
    expect(await placeOf({ asWritten })).to.deep.equal({
      province: THANH_HOA,
      commune: HOANG_LOC,
      detail: 'Thôn Đoài',
    });
  });

  it('says nothing of another country, nor of what it cannot read', async () => {
    expect(await placeOf({ asWritten: 'Thanh Hóa', countryCode: 'LA' })).to.deep.equal({});
    expect(await placeOf({ asWritten: 'gần chợ' })).to.deep.equal({});
  });

  it('adds the codes of split boxes, whichever way their names are written', async () => {
    const address = { asWritten: 'Số 5, Xã Hoằng Lộc, Thanh Hoá', detail: 'Số 5' };
    expect(await withCodes(address)).to.deep.equal({ ...address, provinceCode: '38', unitCode: '15961' });
  });

  it('adds no code for a unit that is not of today', async () => {
    const address = { asWritten: 'Xã Không Có, Tỉnh Thanh Hóa' };
    expect(await withCodes(address)).to.deep.equal({ ...address, provinceCode: '38' });
    const gone = { asWritten: 'Xã Hoằng Lộc, Tỉnh Hà Tây' };
    expect(await withCodes(gone)).to.deep.equal(gone);
  });
});
