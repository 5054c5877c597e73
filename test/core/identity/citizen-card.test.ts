import { expect } from '@open-wc/testing';
import { isBkError } from '../../../src/core/errors.js';
import { parseCitizenCard, validateCitizenCard } from '../../../src/core/identity/citizen-card.js';
import { seeded } from '../seeded.js';
import examples from '../../vectors/cccd-examples.json' with { type: 'json' };

const [CARD, , , CHILD, MISMATCH] = examples.samples.map((sample) => sample.payload) as [
  string,
  string,
  string,
  string,
  string,
];
/** The first sample with some of its fields replaced, by their position. */
const card = (fields: Record<number, string>) =>
  CARD.split('|')
    .map((field, i) => fields[i] ?? field)
    .join('|');
const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('identity/citizen-card', () => {
  for (const { id, payload, expected } of examples.samples) {
    it(`reads ${id}`, () => {
      const { trailing = [], ...rest } = expected;
      expect(parseCitizenCard(payload)).to.deep.equal({ ...rest, extra: trailing });
    });

    for (const [damage, damaged] of [
      ['a byte order mark and a line end', `\ufeff${payload}\r\n`],
      ['a tab at the end', `${payload}\t`],
      ['letters apart from their marks', payload.normalize('NFD')],
      ['UTF-8 read as Windows-1252', misread(payload)],
      ['all of it', `${misread(`\ufeff${payload.normalize('NFD')}`)}\n`],
    ] as const) {
      it(`reads ${id} with ${damage}`, () => {
        expect(parseCitizenCard(damaged)).to.deep.equal(parseCitizenCard(payload));
      });
    }
  }

  it('keeps the precision of a date of birth that knows only the year', () => {
    expect(parseCitizenCard(card({ 0: '038038990019', 3: '00001938' }))).to.include({ dob: '1938' });
  });

  it('takes names as ethnic groups write them', () => {
    for (const name of ["H'Hen Niê", 'Y Bion Knul', 'Tôn Nữ Thị-Mẫu']) {
      expect(parseCitizenCard(card({ 2: name })).fullName).to.equal(name);
    }
  });

  for (const { payload } of examples.invalid) {
    it(`refuses the sample ${payload.slice(0, 12)}… without repeating it`, () => {
      expect(() => parseCitizenCard(payload))
        .to.throw()
        .with.property('message')
        .that.does.not.match(/MẪU|038/);
    });
  }

  for (const [what, text, code] of [
    ['nothing', '', 'card-fields'],
    ['a web address', 'https://example.vn/?a=1', 'card-fields'],
    ['too few fields', '038095990019|174999019|NGUYỄN VĂN MẪU|15081995|Nam', 'card-fields'],
    ['twelve fields', `${CHILD}|`, 'card-fields'],
    ['ten digits', card({ 0: '0380950000' }), 'card-number'],
    ['an odd old number', card({ 1: '1749' }), 'card-old-number'],
    ['no name', card({ 2: '' }), 'card-name'],
    ['digits for a name', card({ 2: 'N0 4' }), 'card-name'],
    ['no such day', card({ 3: '31021995' }), 'card-date'],
    ['no day of issue', card({ 6: '' }), 'card-date'],
    ['no such sex', card({ 4: 'X' }), 'card-sex'],
    ['a prototype key for a sex', card({ 4: 'constructor' }), 'card-sex'],
  ] as const) {
    it(`refuses ${what} as ${code}`, () => {
      expect(() => parseCitizenCard(text))
        .to.throw()
        .with.property('code', code);
    });
  }

  for (const [what, text, issues] of [
    ['nothing on a card that agrees', CARD, []],
    [
      'a sex that disagrees',
      MISMATCH,
      [{ path: 'sex', code: 'card-sex-mismatch', params: { number: 'female', card: 'male' } }],
    ],
    ['a year that disagrees', card({ 3: '15081996' }), [{ path: 'dob', code: 'card-birth-year-mismatch' }]],
    ['a missing residence', card({ 5: ' ' }), [{ path: 'residence', code: 'card-residence-missing' }]],
    ['fields of unknown meaning', CHILD, [{ path: 'extra', code: 'card-extra-fields' }]],
  ] as const) {
    it(`points at ${what}, with one English warning each`, () => {
      const parsed = parseCitizenCard(text);
      expect(validateCitizenCard(parsed)).to.deep.equal(issues);
      expect(parsed.warnings).to.have.lengthOf(issues.length);
    });
  }

  it('throws only its typed error, whatever it is given', () => {
    const { string, below } = seeded(7);
    for (let i = 0; i < 2000; i++) {
      const text = below(2)
        ? string('|0123456789 Nữamđ\u0300\ufeffÃ»\r\u0000', 0, 60)
        : card({ [below(7)]: string('0129ABđ|\u00c3\u00bb\ud800', 0, 12) });
      try {
        parseCitizenCard(text);
      } catch (error) {
        expect(isBkError(error), JSON.stringify(text)).to.equal(true);
      }
    }
  });
});
