import { expect } from '@open-wc/testing';
import {
  matchTransfer,
  referenceKey,
  type ExpectedPayment,
  type IncomingTransfer,
} from '../../../src/core/payment/match-transfer.js';
import { paymentReference } from '../../../src/core/payment/reference.js';
import { cases, CASES_MS } from '../cases.js';
import { seeded } from '../seeded.js';

const HERE = { bin: '970499', account: '3800000635' };

const order = (running: number, more: Partial<ExpectedPayment> = {}): ExpectedPayment => ({
  id: `o${running}`,
  reference: paymentReference(`BK38261122${String(running).padStart(6, '0')}1`),
  amount: 8000,
  received: 0,
  ...HERE,
  ...more,
});

const transfer = (content: string, more: Partial<IncomingTransfer> = {}): IncomingTransfer => ({
  content,
  amount: 8000,
  ...HERE,
  ...more,
});

/** Two references that differ in two places, and what lies halfway. */
function equallyNear(): [string, string, string] {
  const one = paymentReference('AAAAAAAAAA');
  for (let i = 0; i < 1296; i++) {
    const two = paymentReference(`AAAAAAAA${i.toString(36).padStart(2, '0').toUpperCase()}`);
    const places = [...one].flatMap((letter, at) => (letter === two[at] ? [] : [at]));
    const [first] = places;
    if (places.length === 2) return [one, two, one.slice(0, first! + 1) + two.slice(first! + 1)];
  }
  throw new Error('there is a pair');
}

const ONE = order(1);
const TWO = order(2, { amount: 16000 });
const REF = ONE.reference;

describe('payment/match-transfer', () => {
  const swapped = `${REF.slice(0, 9)}${REF[10]}${REF[9]}${REF.slice(11)}`;
  const MATCHED: Record<string, string> = {
    'as the code gave it': REF,
    'in small letters': REF.toLowerCase(),
    'with spaces': REF.replace(/(.{4})/g, '$1 '),
    'with dashes and dots': REF.replace(/(.{4})/g, '$1-').replace('-', '.'),
    'among the words of a bank': `MBVCB.7761234567.048651.${REF}.CT tu 0711000290000 NGUYEN THI HOA`,
    'among Vietnamese words': `Nộp phí ${REF} cho Đặng Thị Hoà`,
  };
  for (const [what, content] of Object.entries(MATCHED)) {
    it(`matches a reference ${what}`, () => {
      expect(matchTransfer(transfer(content), [TWO, ONE])).to.deep.equal({
        kind: 'matched',
        id: 'o1',
        by: 'reference',
        state: 'paid',
      });
    });
  }

  const STATES: [number, number, string][] = [
    [8000, 0, 'paid'],
    [7999, 0, 'underpaid'],
    [8001, 0, 'overpaid'],
    [1000, 7000, 'paid'],
    [8000, 8000, 'overpaid'],
  ];
  for (const [amount, received, state] of STATES) {
    it(`says ${state} of ${amount} beside ${received}`, () => {
      expect(matchTransfer(transfer(REF, { amount }), [order(1, { received })])).to.include({ state });
    });
  }

  it('takes letters for the digits that they look like where the sum is what is missing', () => {
    const content = REF.replaceAll('0', 'O').replaceAll('1', 'l');
    expect(matchTransfer(transfer(content), [ONE, TWO])).to.include({ id: 'o1', by: 'look-alike' });
    const other = matchTransfer(transfer(content, { amount: 5000 }), [ONE]);
    expect(other).to.deep.equal({
      kind: 'unmatched',
      why: 'no-reference',
      suggestions: [{ id: 'o1', why: 'typo', distance: 0 }],
    });
  });

  it('matches nothing to another account, and suggests nothing', () => {
    expect(matchTransfer(transfer(REF, { account: '0380000063' }), [ONE])).to.deep.equal({
      kind: 'unmatched',
      why: 'account',
      suggestions: [],
    });
    expect(matchTransfer(transfer(REF, { bin: '970403' }), [ONE])).to.include({ why: 'account' });
  });

  it('passes over an order without a reference', () => {
    const found = matchTransfer(transfer('nop phi', { amount: 1 }), [order(1, { reference: '' }), TWO]);
    expect(found).to.deep.equal({ kind: 'unmatched', why: 'no-reference', suggestions: [] });
  });

  it('leaves two references to a person', () => {
    const found = matchTransfer(transfer(`${REF} ${TWO.reference}`), [ONE, TWO]);
    expect(found).to.deep.equal({
      kind: 'unmatched',
      why: 'several',
      suggestions: [
        { id: 'o1', why: 'reference', distance: 0 },
        { id: 'o2', why: 'reference', distance: 0 },
      ],
    });
  });

  const SUGGESTED: Record<string, [string, object]> = {
    'one wrong character': [`${REF.slice(0, 5)}X${REF.slice(6)}`, { why: 'typo', distance: 1 }],
    'one left out': [REF.slice(0, 5) + REF.slice(6), { why: 'typo', distance: 1 }],
    'one too many': [`${REF.slice(0, 5)}X${REF.slice(5)}`, { why: 'typo', distance: 1 }],
    'two neighbours swapped': [swapped, { why: 'typo', distance: 1 }],
    'its end cut off': [`NGUYEN THI HOA NOP ${REF.slice(0, 15)}`, { why: 'cut', distance: 0 }],
    nothing: ['nop phi trich luc', { why: 'amount', distance: 0 }],
  };
  for (const [what, [content, suggestion]] of Object.entries(SUGGESTED)) {
    it(`suggests the order to the clerk for a reference with ${what}`, () => {
      const found = matchTransfer(transfer(content), [TWO, ONE]);
      expect(found).to.include({ kind: 'unmatched', why: 'no-reference' });
      const [first] = found.kind === 'unmatched' ? found.suggestions : [];
      expect(first).to.deep.equal({ id: 'o1', ...suggestion });
    });
  }

  it('suggests nothing for a sum that two orders want', () => {
    const found = matchTransfer(transfer('nop phi'), [ONE, order(3)]);
    expect(found).to.deep.equal({ kind: 'unmatched', why: 'no-reference', suggestions: [] });
  });

  it('puts whoever wants this sum first among those that are equally near', () => {
    const [one, two, content] = equallyNear();
    const orders = [order(1, { reference: one, amount: 9000 }), order(2, { reference: two })];
    const found = matchTransfer(transfer(content), orders);
    const suggested = found.kind === 'unmatched' ? found.suggestions.map(({ id }) => id) : [];
    expect(suggested).to.deep.equal(['o2', 'o1']);
  });

  it('never credits another order for a typing slip, and suggests the right one (2,000 slips)', () => {
    const { below, pick } = seeded(5);
    const orders = Array.from({ length: 300 }, (_, i) => order(i + 1));
    const slips: ((text: string, at: number) => string)[] = [
      (text, at) => text.slice(0, at) + pick('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') + text.slice(at + 1),
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at) => text.slice(0, at) + pick('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') + text.slice(at),
      (text, at) => `${text.slice(0, at)}${text.slice(at + 1, at + 2)}${text[at]!}${text.slice(at + 2)}`,
    ];
    for (let i = 0; i < cases(2000); i++) {
      const meant = orders[below(orders.length)]!;
      const content = slips[i % slips.length]!(meant.reference, below(meant.reference.length));
      const found = matchTransfer(transfer(content), orders);
      if (found.kind === 'matched') expect(found.id, content).to.equal(meant.id);
      else
        expect(
          found.suggestions.map(({ id }) => id),
          content,
        ).to.include(meant.id);
    }
  }).timeout(CASES_MS);

  it('matches among all orders what it matches among those whose key the content holds (2,000 contents)', () => {
    const { below, pick } = seeded(11);
    const orders = Array.from({ length: 300 }, (_, i) => order(i + 1));
    const alike: Record<string, string> = { 0: 'O', 1: 'I' };
    for (let i = 0; i < cases(2000); i++) {
      const named = Array.from({ length: below(3) }, () => orders[below(orders.length)]!.reference);
      const content = named
        .map((text) => text.replace(/[01]/g, (digit) => pick([digit, digit, digit, alike[digit]!])))
        .map((text) => (below(4) ? text : text.toLowerCase().slice(below(2))))
        .join(pick([' ', '-', ' nộp phí ']));
      const key = referenceKey(content);
      const few = orders.filter(({ reference }) => key.includes(referenceKey(reference)));
      const [all, some] = [orders, few].map((given) => matchTransfer(transfer(content), given));
      if (all!.kind === 'matched') expect(some, content).to.deep.equal(all);
      else expect(some!.kind, content).to.equal('unmatched');
    }
  }).timeout(CASES_MS);
});
