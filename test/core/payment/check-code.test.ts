import { expect } from '@open-wc/testing';
import { matchPayee, readSticker, type TransferSticker } from '../../../src/core/payment/check-code.js';
import { crc16 } from '../../../src/core/payment/crc16.js';
import type { Payee } from '../../../src/core/payment/payments.js';
import { encodeVietQr, type VietQrTransfer } from '../../../src/core/payment/vietqr-encode.js';
import examples from '../../vectors/vietqr-examples.json' with { type: 'json' };

const MARKET: Payee = {
  id: 'cho',
  name: 'BAN QUAN LY CHO XA HOA GAO THU NGHIEM',
  bin: '970436',
  account: '0380000635',
  bankName: 'Vietcombank',
  until: Infinity,
};
const OFFICE: Payee = { ...MARKET, id: 'ubnd', name: 'UBND Xã Hoa Gạo', bin: '970415', account: '112000778' };
const PAYEES = [OFFICE, MARKET];

const tlv = (id: string, value: string) => id + String(value.length).padStart(2, '0') + value;
const payload = (rest: string) => {
  const body = `000201${rest}53037046304`;
  return body + crc16(body);
};
const napas = (bin: string, account: string, service = '') =>
  tlv(
    '38',
    tlv('00', 'A000000727') +
      tlv('01', tlv('00', bin) + tlv('01', account)) +
      (service && tlv('02', service)),
  );

const sample = (id: string) => readSticker(examples.valid.find((one) => one.id === id)!.payload);
const transfer = (change: Partial<VietQrTransfer> = {}) =>
  readSticker(encodeVietQr({ bin: MARKET.bin, account: MARKET.account, ...change })) as TransferSticker;

/** What each right sample of the vectors is, where it is no transfer to an account. */
const OTHERWISE: Record<string, object> = {
  'napas-6.1.2-static-card': { kind: 'transfer', service: 'card' },
  'napas-6.1.4-dynamic-card': { kind: 'transfer', service: 'card' },
  'free-tag-order': { kind: 'transfer', service: 'card' },
  'momo-wallet-legacy': { kind: 'transfer', service: 'account', wallet: 'MoMo' },
  'momo-psp': { kind: 'transfer', service: 'account', wallet: 'MoMo' },
  'zalopay-wallet': { kind: 'transfer', service: 'account', wallet: 'ZaloPay' },
  'zalopay-merchant-dynamic': { kind: 'merchant', networks: ['ZaloPay'], isSeveral: true },
  'vnpay-static-sunfly': { kind: 'merchant', networks: ['VNPAY-QR'], isSeveral: false },
  'vnpay-static': { kind: 'merchant', networks: ['VNPAY-QR'], isSeveral: false },
  'vnpay-city': { kind: 'merchant', networks: ['VNPAY-QR'], isSeveral: false },
  'evn-bill': { kind: 'merchant', networks: [], isSeveral: false },
  airpay: { kind: 'merchant', networks: ['ShopeePay'], isSeveral: false },
};

describe('payment/check-code', () => {
  for (const { id, payload: text } of examples.valid) {
    it(`says what ${id} is`, () => {
      expect(readSticker(text)).to.deep.include(OTHERWISE[id] ?? { kind: 'transfer', service: 'account' });
    });
  }

  for (const { id, payload: text } of examples.invalid) {
    it(`says that ${id} is damaged, and which check failed`, () => {
      const sticker = readSticker(text);
      expect(sticker.kind).to.equal('damaged');
      expect((sticker as { code: string }).code).to.match(/^qr-/);
    });
  }

  it('gives bank, amount, content and name as they stand in the code', () => {
    expect(sample('mb-amount-content')).to.deep.include({
      bin: '970422',
      account: '0023457923442',
      amount: 40_123,
      purpose: 'test text string',
    });
    expect((sample('mb-static') as TransferSticker).bank?.bin).to.equal('970422');
    expect(sample('no-service-code')).to.deep.include({ name: 'PHUONG CAC', service: 'account' });
  });

  it('knows what is no payment code, and which of it is a link', () => {
    for (const text of ['https://vi-du.example/nop-tien', 'HTTP://x.example', 'www.x.example'])
      expect(readSticker(text)).to.deep.equal({ kind: 'other', isLink: true });
    for (const text of ['', 'WIFI:S:cho;;', '038190012319||Lê Thị Hoa'])
      expect(readSticker(text)).to.deep.equal({ kind: 'other', isLink: false });
  });

  it('does not judge a code with several receivers: which app reads it decides who is paid', () => {
    const own = napas(MARKET.bin, MARKET.account);
    const withMerchant = payload(own + tlv('26', tlv('00', 'A000000775') + tlv('01', '0102154778')));
    const withVisa = payload(tlv('02', '4000123456789012') + own);
    for (const text of [withMerchant, withVisa])
      expect(readSticker(text)).to.deep.include({ kind: 'merchant', isSeveral: true });
  });

  it('does not judge a service that is no transfer, whatever it is called', () => {
    for (const service of ['QRCASH', 'QRPUSH', 'constructor', '__proto__'])
      expect(readSticker(payload(napas(MARKET.bin, MARKET.account, service))).kind, service).to.equal(
        'merchant',
      );
  });

  it('finds a payee by bank and account', () => {
    expect(matchPayee(transfer(), PAYEES)).to.deep.equal({
      status: 'listed',
      payee: MARKET,
      otherName: false,
    });
  });

  for (const [name, otherName] of [
    [MARKET.name.slice(0, 25), false],
    ['BAN QUAN LY CHO XA HOA G', false],
    ['Ban quản lý', true],
    ['NGUYEN VAN BUOI', true],
  ] as const)
    it(`says of the right account under the name ${name} that it is ${otherName ? 'another' : 'the same'}`, () => {
      expect(matchPayee({ ...transfer(), name }, PAYEES)).to.deep.include({ status: 'listed', otherName });
    });

  for (const [what, change, by] of [
    ['one digit changed', { account: '0380000636' }, 'account'],
    ['two digits swapped', { account: '0380000653' }, 'account'],
    ['a digit left out', { account: '038000635' }, 'account'],
    ['the leading zero lost', { account: '380000635' }, 'account'],
    ['two digits added', { account: '038000063500' }, 'account'],
    ['another bank', { bin: '970422' }, 'bank'],
    ['the account as the number of a card', { service: 'card' }, 'bank'],
    ['the name, to another account', { account: '9991234567', merchantName: 'UBND xa Hoa Gao' }, 'name'],
    ['the name, to another bank', { bin: '970422', account: '1', merchantName: 'ubnd  xa hoa gao' }, 'name'],
  ] as const)
    it(`warns of a payee with ${what}`, () => {
      expect(matchPayee(transfer(change), PAYEES)).to.deep.include({ status: 'similar', by });
    });

  for (const [what, change] of [
    ['three digits differ', { account: '0380000999' }],
    ['another bank and one digit differs', { bin: '970422', account: '0380000636' }],
    ['nothing is alike', { bin: '970422', account: '777', merchantName: 'QUAN PHO' }],
    ['the name is made of marks', { account: '777', merchantName: '.'.repeat(25) }],
  ] as const)
    it(`lists nobody where ${what}`, () => {
      expect(matchPayee(transfer(change), PAYEES)).to.deep.equal({ status: 'not-listed' });
    });

  it('lists nobody by an empty list', () => {
    expect(matchPayee(transfer(), [])).to.deep.equal({ status: 'not-listed' });
  });

  it('takes a payee that is listed for itself, also where another looks like it', () => {
    const near = { ...MARKET, id: 'gan', account: '0380000636' };
    expect(matchPayee(transfer(), [near, MARKET])).to.deep.include({ status: 'listed', payee: MARKET });
  });
});
