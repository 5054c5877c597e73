import { expect } from '@open-wc/testing';
import { parseCitizenMrz } from '../../../src/core/identity/citizen-mrz.js';
import { messages } from '../../../src/core/text/locales/vi.js';
import vectors from '../../vectors/cccd-examples.json' with { type: 'json' };

type Lines = [string, string, string];
const SAMPLE = vectors.mrz.sample as Lines;

/** The check digit of ICAO Doc 9303-3 §4.9, written apart from the parser. */
const checkDigit = (text: string) => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum += (text[i] === '<' ? 0 : Number(text[i])) * [7, 3, 1][i % 3]!;
  }
  return String(sum % 10);
};

/** Lines of a card with right check digits. */
function lines({
  number = '038095990019',
  birth = '950815',
  sex = 'M',
  expiry = '350815',
  name = 'NGUYEN<<VAN<MAU',
} = {}): Lines {
  const document = number.slice(3);
  const one = `${document}${checkDigit(document)}${number}<<${checkDigit(`${number}<<`)}`;
  const [b, e] = [birth + checkDigit(birth), expiry + checkDigit(expiry)];
  const fillers = '<'.repeat(11);
  return [
    `IDVNM${one}`,
    `${b}${sex}${e}VNM${fillers}${checkDigit(one + b + e + fillers)}`,
    name.padEnd(30, '<'),
  ];
}
const [A, B, C] = SAMPLE;
/** The sample with other characters from a place on, counted from 1 as Doc 9303 counts. */
const at = (line: 1 | 2 | 3, place: number, text: string): Lines =>
  SAMPLE.map((l, i) =>
    i === line - 1 ? l.slice(0, place - 1) + text + l.slice(place - 1 + text.length) : l,
  ) as Lines;

describe('identity/citizen-mrz', () => {
  it('reads the sample', () => {
    expect(parseCitizenMrz(SAMPLE)).to.deep.equal(vectors.mrz.expected);
    expect(lines()).to.deep.equal(SAMPLE);
  });

  for (const [how, given] of [
    ['one text', SAMPLE.join('\r\n')],
    ['empty lines around', `\n\n${SAMPLE.join('\n')}\n`],
    ['small letters', SAMPLE.map((line) => line.toLowerCase())],
    ['spaces', SAMPLE.map((line) => line.replace(/(.{10})/g, '$1 '))],
    ['look-alikes of the filler', [A.replaceAll('<<', '«'), B.replaceAll('<', '‹'), C.replaceAll('<', '＜')]],
    ['letters in place of digits', [A.replaceAll('0', 'O'), B.replaceAll('5', 'S').replaceAll('8', 'B'), C]],
    ['digits in place of the first letters', at(1, 1, '1D')],
  ] as const) {
    it(`reads it with ${how}`, () => {
      expect(parseCitizenMrz(given)).to.deep.equal(vectors.mrz.expected);
    });
  }

  for (const [what, change, expected] of [
    [
      'a woman born in 2004',
      { number: '079304990028', birth: '040101', sex: 'F' },
      { dob: '2004-01-01', sex: 'female' },
    ],
    ['somebody born in 1938', { number: '038038990011', birth: '380101' }, { dob: '1938-01-01' }],
    ['somebody without a day of birth', { birth: '9508<<' }, { dob: '1995-08' }],
    ['somebody with the year of birth alone', { birth: '950000' }, { dob: '1995' }],
    ['a card without an expiry date', { expiry: '<<<<<<' }, { expiry: null }],
    ['a family name of two words', { name: 'TON<NU<<THI<HOA' }, { surname: 'TON NU', given: 'THI HOA' }],
    ['a single name', { name: 'BLOK' }, { surname: 'BLOK', given: '' }],
    [
      'a name that fills its line',
      { name: 'NGUYEN<<HOANG<PHUONG<THAO<VYANH'.slice(0, 30) },
      { surname: 'NGUYEN' },
    ],
  ] as const) {
    it(`reads ${what}`, () => expect(parseCitizenMrz(lines(change))).to.include(expected));
  }

  for (const [what, given, code] of [
    ['two lines', [A, B], 'mrz-lines'],
    ['a line that is too short', [A, B, C.slice(1)], 'mrz-lines'],
    ['a sign that no line has', at(3, 7, '!'), 'mrz-lines'],
    ['a passport', ['P<VNMNGUYEN<<VAN<MAU'.padEnd(44, '<'), B, C], 'mrz-lines'],
    ['a card of another country', at(1, 3, 'DEU'), 'mrz-document'],
    ['another nationality', at(2, 16, 'DEU'), 'mrz-document'],
    ['a letter in the personal number', at(1, 18, 'X'), 'mrz-number'],
    ['a wrong digit in the document number', at(1, 6, '1'), 'mrz-check-document'],
    ['a wrong check digit of the document number', at(1, 15, '5'), 'mrz-check-document'],
    ['a wrong digit in the personal number', at(1, 20, '1'), 'mrz-check-number'],
    ['a wrong check digit of the personal number', at(1, 30, '2'), 'mrz-check-number'],
    ['a wrong date of birth', at(2, 1, '96'), 'mrz-check-birth'],
    ['a wrong check digit of the birth', at(2, 7, '3'), 'mrz-check-birth'],
    ['a wrong expiry date', at(2, 9, '36'), 'mrz-check-expiry'],
    ['a wrong check digit of the expiry', at(2, 15, '1'), 'mrz-check-expiry'],
    ['a wrong composite', at(2, 30, '7'), 'mrz-check-composite'],
    ['something in the optional field', at(2, 19, 'B'), 'mrz-check-composite'],
    ['a month that no year has', lines({ birth: '951315' }), 'mrz-date'],
    ['no date of birth', lines({ birth: '<<<<<<' }), 'mrz-date'],
    ['an expiry that is no date', lines({ expiry: '350230' }), 'mrz-date'],
    ['no sex', at(2, 8, '<'), 'mrz-sex'],
    ['a digit in the name, which may be O or D', at(3, 1, 'NGUYEN<<VAN<MA0'), 'mrz-name'],
    ['no name', lines({ name: '' }), 'mrz-name'],
  ] as const) {
    it(`answers ${code} to ${what}`, () => {
      expect(() => parseCitizenMrz(given))
        .to.throw()
        .and.include({ name: 'BkDataError', code });
      expect(messages).to.have.property(`error.${code}`);
    });
  }

  it('never reads another number or date out of one wrong digit', () => {
    for (const line of [1, 2] as const) {
      for (let place = 6; place <= 30; place++) {
        const was = SAMPLE[line - 1]!.charAt(place - 1);
        if (!/\d/.test(was)) continue;
        for (const digit of '0123456789') {
          if (digit !== was)
            expect(() => parseCitizenMrz(at(line, place, digit)), `${line}:${place}`).to.throw();
        }
      }
    }
  });
});
