import { expect } from '@open-wc/testing';
import { checkPin } from '../../../../src/core/storage/slots/pin-rules.js';

const KNOWN = ['1995-03-02', '0912 345 678', '038195012319'];
const codeOf = (pin: string) => {
  try {
    checkPin(pin, KNOWN);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('storage/slots/pin-rules', () => {
  for (const [why, pin] of [
    ['too short', '73916'],
    ['too short, and a run', '1234'],
    ['too long', '7391648205173'],
    ['with a letter', '73916a'],
    ['with digits that are not ours', '７３９１６４'],
  ] as const) {
    it(`says of one ${why} that it is none`, () => {
      expect(codeOf(pin)).to.equal('vault-pin-format');
    });
  }

  for (const [why, pin] of [
    ['a run up', '123456'],
    ['a run down', '987654'],
    ['a run over zero', '789012'],
    ['a run by twos', '246802'],
    ['one digit', '777777'],
    ['a pair, repeated', '121212'],
    ['three digits, repeated', '739739'],
    ['the birth date', '02031995'],
    ['the birth date without its century', '020395'],
    ['the birth date without its zeros', '231995'],
    ['the birth date, year first', '950302'],
    ['the birth date and two more digits', '02039577'],
    ['part of the phone number', '912345'],
    ['the end of the phone number', '345678'],
    ['part of the ID number', '950123'],
  ] as const) {
    it(`refuses ${why}`, () => {
      expect(codeOf(pin)).to.equal('vault-pin-weak');
    });
  }

  for (const pin of ['739164', '112358', '950217', '739164820517']) {
    it(`takes ${pin}`, () => {
      expect(codeOf(pin)).to.equal(undefined);
    });
  }
});
