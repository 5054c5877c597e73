import { expect } from '@open-wc/testing';
import { CITIZEN_ID_PROVINCES } from '../../../src/core/identity/citizen-id-provinces.data.js';
import { parseCitizenId, validateCitizenId } from '../../../src/core/identity/citizen-id.js';

describe('identity/citizen-id', () => {
  it('tells province, century, sex and year of birth (Thông tư 59/2021, Điều 4)', () => {
    expect(parseCitizenId('038095990019')).to.deep.equal({
      number: '038095990019',
      province: { code: '038', name: 'Thanh Hóa' },
      sex: 'male',
      birthYear: 1995,
      century: 20,
    });
  });

  for (const [digit, sex, birthYear, century] of [
    ['0', 'male', 1995, 20],
    ['1', 'female', 1995, 20],
    ['2', 'male', 2095, 21],
    ['3', 'female', 2095, 21],
    ['5', 'female', 2195, 22],
    ['9', 'female', 2395, 24],
  ] as const) {
    it(`reads digit four ${digit} as ${sex}, century ${century}`, () => {
      expect(parseCitizenId(`038${digit}95990019`)).to.include({ sex, birthYear, century });
    });
  }

  it('knows the 63 provinces and takes other codes too', () => {
    expect(CITIZEN_ID_PROVINCES.size).to.equal(63);
    expect(parseCitizenId('074095990019').province.name).to.equal('Bình Dương');
    expect(parseCitizenId('999095990019').province).to.deep.equal({ code: '999', name: undefined });
  });

  for (const number of ['038 095 990 019', '038.095.990.019', ' 038095990019\n']) {
    it(`takes ${JSON.stringify(number)}`, () => {
      expect(parseCitizenId(number).number).to.equal('038095990019');
    });
  }

  for (const number of [
    '',
    '174999019',
    '03809599001',
    '0380959900190',
    '03809599001a',
    '０３８０９５９９００１９',
  ]) {
    it(`refuses ${JSON.stringify(number)}`, () => {
      expect(() => parseCitizenId(number))
        .to.throw()
        .with.property('code', 'citizen-id-format');
      expect(validateCitizenId(number)).to.deep.equal([{ path: '', code: 'citizen-id-format' }]);
    });
  }

  it('has nothing against a number that agrees, whatever the precision of the date', () => {
    for (const birthDate of ['1995', '1995-08', '1995-08-15']) {
      expect(validateCitizenId('038095990019', { birthDate, sex: 'male' })).to.deep.equal([]);
    }
    expect(validateCitizenId('038095990019')).to.deep.equal([]);
  });

  it('points at a birth year and a sex that disagree', () => {
    expect(validateCitizenId('038095990019', { birthDate: '2095-08-15', sex: 'female' })).to.deep.equal([
      { path: 'birthDate', code: 'citizen-id-birth-year-mismatch' },
      { path: 'sex', code: 'citizen-id-sex-mismatch' },
    ]);
  });
});
