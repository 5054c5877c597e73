import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { canonicalJson } from '../../build/portal/server/domain/canonical.js';
import {
  dossierCode,
  dossierReference,
  referenceKeysIn,
  serviceReference,
} from '../../build/portal/server/domain/codes.js';
import { parseInt8 } from '../../build/portal/server/database/database.js';
import { dueDate } from '../../build/portal/server/domain/due-date.js';
import { onlineFee } from '../../build/portal/server/domain/fees.js';
import { calendar } from '../../build/portal/server/domain/holidays.data.js';
import { civilDay } from '../../build/portal/server/domain/time.js';
import { isPaymentReference, referenceKey } from 'ba-khong';

const deadline = { workingDays: 0, cutoff: '15:00', closes: '17:00' };

describe('portal/due-date', () => {
  // Luật Hộ tịch, Điều 64 with Điều 5: on the day; after 15:00, on the next working day.
  const cases = [
    ['Wednesday 09:00', '2026-11-25T09:00:00+07:00', '2026-11-25'],
    ['Wednesday 00:30, still Tuesday in UTC', '2026-11-25T00:30:00+07:00', '2026-11-25'],
    ['Wednesday 14:59:59', '2026-11-25T14:59:59+07:00', '2026-11-25'],
    ['Wednesday 15:00 sharp', '2026-11-25T15:00:00+07:00', '2026-11-25'],
    ['Wednesday 15:00:01', '2026-11-25T15:00:01+07:00', '2026-11-26'],
    ['Wednesday 23:59, still 16:59 in UTC', '2026-11-25T23:59:00+07:00', '2026-11-26'],
    ['Friday 15:01', '2026-11-27T15:01:00+07:00', '2026-11-30'],
    ['Saturday morning', '2026-11-28T08:00:00+07:00', '2026-11-30'],
    ['Saturday evening', '2026-11-28T20:00:00+07:00', '2026-11-30'],
    ['Sunday', '2026-11-22T10:00:00+07:00', '2026-11-23'],
    ['Monday 15:30 before the holiday of 24 November', '2026-11-23T15:30:00+07:00', '2026-11-25'],
    ['the holiday of 24 November', '2026-11-24T09:00:00+07:00', '2026-11-25'],
    ['Friday evening before Tết Bính Ngọ', '2026-02-13T16:00:00+07:00', '2026-02-23'],
    ['the exchanged Monday before 2 September', '2026-08-31T09:00:00+07:00', '2026-09-03'],
  ];
  for (const [when, receivedAt, due] of cases) {
    it(`promises ${due} for ${when}`, () => {
      const expected = new Date(`${due}T17:00:00+07:00`);
      assert.deepEqual(dueDate(new Date(receivedAt), deadline, calendar), expected);
    });
  }

  it('counts working days over a weekend', () => {
    const three = { ...deadline, workingDays: 3 };
    const due = dueDate(new Date('2026-11-26T09:00:00+07:00'), three, calendar);
    assert.equal(civilDay(due), '2026-12-01');
  });
});

describe('portal/codes', () => {
  it('writes site, day, running number and check characters', () => {
    assert.match(dossierCode('BK38', '2026-11-22', 1), /^BK38-261122-000001-[0-9A-Z]{2}$/);
  });

  const references = [
    ['a dossier', dossierReference(dossierCode('BK38', '2026-11-22', 999_999))],
    ['a bill', serviceReference('BK38', 99_999_999_999)],
  ];
  for (const [what, reference] of references) {
    it(`writes references of ${what} that the library knows for whole and every bank keeps`, () => {
      assert.match(reference, /^[0-9A-Z]{19}$/);
      assert.ok(isPaymentReference(reference));
    });
  }

  const reference = dossierReference(dossierCode('BK38', '2026-11-22', 7));
  const contents = [
    ['alone', reference],
    ['in lower case', reference.toLowerCase()],
    [
      'with spaces and dashes put in',
      `${reference.slice(0, 4)}-${reference.slice(4, 10)} ${reference.slice(10)}`,
    ],
    ['glued to the words of the bank', `MBCT${reference}GD4411`],
    ['after what looks like its start', `BK38BK3${reference}`],
    ['with letters for the digits that they look like', reference.replaceAll('0', 'O').replaceAll('1', 'I')],
  ];
  for (const [how, content] of contents) {
    it(`looks up a reference ${how}`, () => {
      assert.ok(referenceKeysIn(content, 'BK38').includes(referenceKey(reference)));
    });
  }

  it('looks up nothing for a reference that was cut', () => {
    assert.deepEqual(referenceKeysIn(reference.slice(0, 18), 'BK38'), []);
  });
});

describe('portal/fees', () => {
  const table = [
    { code: '2.000635', channel: 'online', amount: 8000, basis: 'a', from: '2017-01-01', to: '2026-11-24' },
    { code: '2.000635', channel: 'online', amount: 0, basis: 'b', from: '2026-11-25' },
    { code: '2.000635', channel: 'counter', amount: 9000, basis: 'c', from: '2017-01-01' },
  ];
  const cases = [
    ['the last day of a row', '2026-11-24T23:59:00+07:00', 24_000],
    ['the first day of the next row', '2026-11-25T00:00:00+07:00', 0],
    ['a day before every row', '2016-12-31T12:00:00+07:00', 0],
  ];
  for (const [when, at, fee] of cases) {
    it(`charges ${fee} đ for three copies on ${when}`, () => {
      assert.equal(onlineFee(table, '2.000635', 3, new Date(at)), fee);
    });
  }
});

describe('portal/canonical', () => {
  it('is the same text however the keys are ordered', () => {
    assert.equal(canonicalJson({ b: [{ d: 1, c: 2 }], a: null }), '{"a":null,"b":[{"c":2,"d":1}]}');
  });

  it('keeps the order of a list', () => {
    assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
  });
});

describe('portal/database', () => {
  it('reads a bigint as a number', () => {
    assert.equal(parseInt8('9007199254740991'), 9007199254740991);
  });

  it('refuses a bigint that a number cannot hold', () => {
    assert.throws(() => parseInt8('9007199254740992'), RangeError);
  });
});
