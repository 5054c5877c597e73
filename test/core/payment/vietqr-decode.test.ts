import { expect } from '@open-wc/testing';
import { isBkError } from '../../../src/core/errors.js';
import { crc16 } from '../../../src/core/payment/crc16.js';
import { decodeVietQr } from '../../../src/core/payment/vietqr-decode.js';
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
    ['a template that does not fit', signed(`${tlv('38', '0010A00000072')}5303704`), 'qr-inner'],
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

  it('refuses every payload with one character changed, or reads exactly what it says', () => {
    const { pick } = seeded(3);
    const alphabet = '0123456789ABCDEFabcxyz .đ';
    for (const { payload } of examples.valid) {
      const before = JSON.stringify(decodeVietQr(payload));
      for (let at = 0; at < payload.length; at++) {
        const letter = pick(alphabet);
        const changed = payload.slice(0, at) + letter + payload.slice(at + 1);
        try {
          // A checksum of 16 bits finds every single change, so only its own case can be another.
          expect(JSON.stringify(decodeVietQr(changed)).toLowerCase()).to.equal(before.toLowerCase());
          expect(changed.toLowerCase()).to.equal(payload.toLowerCase());
        } catch (error) {
          if (!isBkError(error)) throw error;
        }
      }
    }
  });

  it('throws only its typed error, whatever it is given', () => {
    const { below, string } = seeded(11);
    const cut = (text: string) => text.slice(0, below(text.length + 1));
    for (let i = 0; i < 5000; i++) {
      const { payload } = examples.valid[below(examples.valid.length)]!;
      const text = [
        () => string('0123456789AZaz|đ\ud800\u0000', 0, 80),
        () => `000201${string('0123456789', 0, 80)}`,
        () => signed(string('0123456789', 0, 60)),
        () => signed(cut(payload.slice(6)) + string('0123456789A', 0, 12)),
        () => signed(tlv('38', `0010A000000727${tlv('01', string('0123456789', 0, 30))}`) + '5303704'),
      ][below(5)]!();
      try {
        decodeVietQr(text);
      } catch (error) {
        expect(isBkError(error), JSON.stringify(text)).to.equal(true);
      }
    }
  });
});
