import { expect } from '@open-wc/testing';
import { isBkError } from '../../../src/core/errors.js';
import { crc16 } from '../../../src/core/payment/crc16.js';
import { decodeVietQr, type DecodedVietQr } from '../../../src/core/payment/vietqr-decode.js';
import { cases, CASES_MS } from '../cases.js';
import { seeded } from '../seeded.js';
import examples from '../../vectors/vietqr-examples.json' with { type: 'json' };

/** The check that each wrong sample of the vectors fails first. */
const REFUSED: Record<string, string> = {
  'napas-6.1.1-as-printed': 'qr-inner',
  'bad-crc-twin': 'qr-crc',
  'service-inside-01': 'qr-service',
  'no-guid': 'qr-tlv',
  'dynamic-length-overrun': 'qr-tlv',
  'diacritics-in-content': 'qr-charset',
  truncated: 'qr-crc-missing',
};

const RECEIVER = '0006970403011300110123456780208QRIBFTTA';
const tlv = (id: string, value: string) => id + String(value.length).padStart(2, '0') + value;
const to = (bin: string, account: string) => tlv('00', bin) + tlv('01', account);
const napas = (receiver: string) => tlv('38', tlv('00', 'A000000727') + tlv('01', receiver));
const GOOD = napas(to('970403', '0011012345678'));
/** A payload with the checksum it needs. */
const signed = (rest: string) => {
  const body = `000201${rest}6304`;
  return body + crc16(body);
};

/** What a payload says, read by other means: its values by path. Templates are opened where they fit. */
function says(payload: string, path = '', said: Record<string, string> = {}): Record<string, string> {
  for (let rest = payload; rest;) {
    const [, id, length] = /^(\d\d)(\d\d)/.exec(rest) ?? expect.fail(`no object in ${rest}`);
    const value = rest.slice(4, 4 + Number(length));
    expect(value).to.have.lengthOf(Number(length));
    rest = rest.slice(4 + Number(length));
    const at = `${path}${id}`;
    expect(said).to.not.have.property(at);
    if (/^(2[6-9]|3\d|4\d|5[01]|62|38\.01)$/.test(at)) says(value, `${at}.`, said);
    else said[at] = value;
  }
  return said;
}

/** The same of what was decoded. */
function told(read: DecodedVietQr): Record<string, string | undefined> {
  const names = [
    'billNumber',
    'mobileNumber',
    'storeLabel',
    'loyaltyNumber',
    'referenceLabel',
    'customerLabel',
  ];
  names.push('terminalLabel', 'purpose', 'consumerDataRequest');
  const inside = (key: string, first: string[]) =>
    key.startsWith('sub') ? key.slice(3) : `0${first.indexOf(key) + 1}`;
  const said: Record<string, string | undefined> = {
    ...{ '00': read.version, '01': read.initiation, '52': read.mcc, '53': read.currency, '58': read.country },
    ...{ '59': read.merchantName, '60': read.merchantCity, '63': read.crc, '54': read.amount?.toString() },
    ...read.unparsed,
  };
  for (const { tag, guid, ...rest } of read.accounts) {
    said[`${tag}.00`] = guid;
    const { bin, account, service, ...more } = rest as Record<string, string>;
    if (tag === '38') Object.assign(said, { '38.01.00': bin, '38.01.01': account, '38.02': service });
    for (const [key, value] of Object.entries(more)) said[`${tag}.${inside(key, ['merchantId'])}`] = value;
  }
  for (const [key, value] of Object.entries(read.additional ?? {})) said[`62.${inside(key, names)}`] = value;
  return said;
}

/** Fails unless the reader tells what the payload says; it may leave out what has no place in a transfer. */
function expectTruth(payload: string): void {
  const read = told(decodeVietQr(payload));
  const said = says(payload.trim());
  // The same number may be written in many ways, and a template may hold more than we tell of it.
  if (said['54']) said['54'] = String(Number(said['54']));
  for (const [path, value] of Object.entries(said))
    if (!value || /^38\.(0[3-9]|[1-9]|01\.0[2-9]|01\.[1-9])/.test(path)) delete said[path];
  for (const [path, value] of Object.entries(read)) if (!value) delete read[path];
  expect(read).to.deep.equal(said);
}

describe('payment/vietqr-decode', () => {
  for (const { id, payload, decoded } of examples.valid) {
    it(`reads ${id}`, () => {
      const { amount, ...rest } = decoded;
      const expected = amount === undefined ? rest : { ...rest, amount: Number(amount) };
      expect(decodeVietQr(payload)).to.deep.equal(expected);
    });
  }

  it('has a code for every wrong sample', () => {
    expect(examples.invalid.map(({ id }) => id)).to.have.members(Object.keys(REFUSED));
  });
  for (const { id, payload } of examples.invalid) {
    it(`refuses ${id} as ${REFUSED[id]}`, () => {
      expect(() => decodeVietQr(payload))
        .to.throw()
        .with.property('code', REFUSED[id]);
    });
  }

  for (const [what, payload, code] of [
    ['nothing', '', 'qr-start'],
    ['a web address', 'https://example.vn', 'qr-start'],
    ['a citizen card', '038095990019||A|01011990|Nam|B|01012022', 'qr-start'],
    ['a checksum that is not last', `000201${tlv('63', 'ABCD')}5802VN`, 'qr-crc-missing'],
    ['a checksum of two characters', `000201${GOOD}6302AB`, 'qr-crc-missing'],
    ['another GUID', signed(`${tlv('38', tlv('00', 'A000000775') + tlv('01', RECEIVER))}5303704`), 'qr-guid'],
    ['no GUID', signed(`${tlv('38', tlv('01', to('970403', '1')))}5303704`), 'qr-guid'],
    ['a merchant template without network', signed(`${tlv('26', '0102ab')}5303704`), 'qr-guid'],
    ['a GUID that is cut off', signed(`${tlv('38', '0010A00000072')}5303704`), 'qr-guid'],
    ['a template that does not fit', signed(`${tlv('38', '0010A000000727' + '0138')}5303704`), 'qr-inner'],
    ['additional data that do not fit', signed(`${GOOD}5303704${tlv('62', '0805ab')}`), 'qr-inner'],
    ['a BIN of five digits', signed(`${napas(to('97040', '1'))}5303704`), 'qr-bin'],
    ['no receiver', signed(`${tlv('38', '0010A000000727')}5303704`), 'qr-bin'],
    ['an account of 20 digits', signed(`${napas(to('970403', '1'.repeat(20)))}5303704`), 'qr-account'],
    ['an account with a dash', signed(`${napas(to('970403', '11-22'))}5303704`), 'qr-account'],
    ['no account template', signed('5303704'), 'qr-account'],
    ['two amounts', signed(`${GOOD}5303704540110540120`), 'qr-tlv'],
    ['dollars', signed(`${GOOD}5303840`), 'qr-currency'],
    ['no currency', signed(GOOD), 'qr-currency'],
    ...['0', '0.00', '1,000', '-5', '1e3', '1.5', '1.2.3', ' 1', '12345678901234'].map(
      (amount) => [`amount ${amount}`, signed(`${GOOD}5303704${tlv('54', amount)}`), 'qr-amount'] as const,
    ),
  ] as const) {
    it(`refuses ${what} as ${code}`, () => {
      expect(() => decodeVietQr(payload))
        .to.throw()
        .with.property('code', code);
    });
  }

  it('takes zeros before and after the amount', () => {
    expect(decodeVietQr(signed(`${GOOD}5303704${tlv('54', '0180000.00')}`)).amount).to.equal(180_000);
  });

  it('takes white space around, as readers add it', () => {
    const { payload } = examples.valid[0]!;
    expect(decodeVietQr(`\ufeff${payload}\r\n`)).to.deep.equal(decodeVietQr(payload));
  });

  it('tells of each sample exactly what it says', () => {
    for (const { payload } of examples.valid) expectTruth(payload);
  });

  // In the order of §5.2 and of the docstring; each payload has this fault and all that follow.
  const receiver = (bin: string, account: string, more = '') => tlv('01', to(bin, account) + more);
  const foreign = (guid: string, rest: string) => tlv('38', tlv('00', guid) + rest);
  const ALL = '5303840' + tlv('54', 'x');
  for (const [code, payload] of [
    ['qr-start', `00010163${ALL}é`],
    ['qr-charset', `000201é63${ALL}9`],
    ['qr-tlv', `0002016399${tlv('62', '0805ab')}${ALL}`],
    ['qr-crc-missing', `000201${foreign('A000000775', 'x')}${tlv('62', '0805ab')}${ALL}`],
    ['qr-crc', `000201${foreign('A000000775', 'x')}${tlv('62', '0805ab')}${ALL}6304....`],
    ['qr-guid', signed(foreign('A000000775', '0199') + tlv('62', '0805ab') + ALL)],
    ['qr-inner', signed(foreign('A000000727', '0199') + tlv('62', '0805ab') + ALL)],
    ['qr-inner', signed(foreign('A000000727', receiver('x', '-', '0202QR')) + tlv('62', '0805ab') + ALL)],
    ['qr-service', signed(foreign('A000000727', receiver('x', '-', '0202QR')) + ALL)],
    ['qr-bin', signed(foreign('A000000727', receiver('x', '-')) + ALL)],
    ['qr-account', signed(foreign('A000000727', receiver('970403', '-')) + ALL)],
    ['qr-currency', signed(foreign('A000000727', receiver('970403', '1')) + ALL)],
    ['qr-amount', signed(foreign('A000000727', receiver('970403', '1')) + '5303704' + tlv('54', 'x'))],
  ] as const) {
    it(`says ${code} first where everything after it is wrong too: ${payload.slice(6, 40)}`, () => {
      expect(() => decodeVietQr(payload))
        .to.throw()
        .with.property('code', code);
    });
  }

  const GOOD_REST = `${GOOD}5303704`;
  for (const [what, payload, expected] of [
    ['payload format 00', signed(GOOD_REST).replace(/^000201/, '000200'), { version: '00' }],
    [
      'an amount in a static code',
      signed(`010211${GOOD_REST}540410005802VN`),
      { initiation: '11', amount: 1000 },
    ],
    ['no point of initiation', signed(GOOD_REST), { currency: '704' }],
    [
      'a postal code, tips and a language template as they stand',
      signed(`${GOOD_REST}5502035703100${tlv('61', '100000')}${tlv('64', '0002VI0102ab')}`),
      { unparsed: { 55: '03', 57: '100', 61: '100000', 64: '0002VI0102ab' } },
    ],
    [
      'an object of a card scheme and reserved ones',
      signed(`0204abcd${GOOD_REST}6503abc9901x`),
      { unparsed: { '02': 'abcd', '65': 'abc', '99': 'x' } },
    ],
    [
      'unknown objects inside object 62',
      signed(`${GOOD_REST}${tlv('62', '0903AME5007000301z')}`),
      { additional: { consumerDataRequest: 'AME', sub50: '000301z' } },
    ],
    ['***', signed(`${GOOD_REST}62070803***`), { additional: { purpose: '***' } }],
    [
      'a city longer than 15',
      signed(`${GOOD_REST}${tlv('60', 'x'.repeat(40))}`),
      { merchantCity: 'x'.repeat(40) },
    ],
    ['an amount with a bare point', signed(`${GOOD_REST}54058000.`), { amount: 8000 }],
  ] as [string, string, object][]) {
    it(`takes ${what}`, () => {
      const body = payload.slice(0, -4);
      expect(decodeVietQr(body + crc16(body))).to.deep.include(expected);
    });
  }

  for (const [what, bin, account, service] of [
    ['a bank that is not in our list', '999999', '123', 'QRIBFTTA'],
    ['PVcomBank Pay', '971133', '0123456789', 'QRIBFTTA'],
    ['a merchant payment', '970415', '0123456789', 'QRPUSH'],
    ['a withdrawal', '970415', '0123456789', 'QRCASH'],
  ] as const) {
    it(`reads ${what}`, () => {
      const template = tlv('00', 'A000000727') + tlv('01', to(bin, account)) + tlv('02', service);
      const { accounts } = decodeVietQr(signed(`${tlv('38', template)}5303704`));
      expect(accounts).to.deep.equal([{ tag: '38', guid: 'A000000727', bin, account, service }]);
    });
  }

  it('refuses every payload with one character changed, or reads exactly what it says', () => {
    const alphabet = '0123456789ABCDEFabcxyz .*đ';
    // Every place, or every tenth.
    const step = 10 / cases(10);
    for (const { payload } of examples.valid) {
      for (let at = 0; at < payload.length; at += step) {
        for (const letter of alphabet) {
          const changed = payload.slice(0, at) + letter + payload.slice(at + 1);
          try {
            decodeVietQr(changed);
          } catch (error) {
            if (!isBkError(error)) throw error;
            continue;
          }
          expectTruth(changed);
          // A checksum of 16 bits finds every single change, so only its own case can be another.
          expect(changed.toLowerCase()).to.equal(payload.toLowerCase());
        }
      }
    }
  }).timeout(CASES_MS);

  it('does so too where the checksum was made to fit', () => {
    const { below, pick } = seeded(5);
    const FITTED = cases(20_000);
    let taken = 0;
    for (let i = 0; i < FITTED; i++) {
      const { payload } = examples.valid[below(examples.valid.length)]!;
      const at = 6 + below(payload.length - 14);
      const letter = pick('0123456789ABCDEFabcxyz .*');
      const body = payload.slice(0, at) + letter + payload.slice(at + 1, -4);
      const changed = body + crc16(body);
      try {
        decodeVietQr(changed);
      } catch (error) {
        if (!isBkError(error)) throw error;
        continue;
      }
      taken++;
      expectTruth(changed);
    }
    expect(taken).to.be.above(FITTED / 4);
  }).timeout(CASES_MS);

  it('throws only its typed error, whatever it is given', () => {
    const { below, string } = seeded(11);
    const cut = (text: string) => text.slice(0, below(text.length + 1));
    for (let i = 0; i < cases(5000); i++) {
      const { payload } = examples.valid[below(examples.valid.length)]!;
      const text = [
        () => string('0123456789AZaz|đ\ud800\u0000', 0, 80),
        () => `000201${string('0123456789', 0, 80)}`,
        () => signed(string('0123456789', 0, 60)),
        () => signed(cut(payload.slice(6)) + string('0123456789A', 0, 12)),
        // Cut out, put in, and put in another place, with the checksum that fits.
        () => signed(payload.slice(6, below(payload.length)) + payload.slice(below(payload.length), -8)),
        () => signed(payload.slice(6, 40) + string('0123456789A', 1, 4) + payload.slice(40, -8)),
        () => signed(tlv('38', `0010A000000727${tlv('01', string('0123456789', 0, 30))}`) + '5303704'),
      ][below(7)]!();
      try {
        decodeVietQr(text);
      } catch (error) {
        expect(isBkError(error), JSON.stringify(text)).to.equal(true);
      }
    }
  });
});
