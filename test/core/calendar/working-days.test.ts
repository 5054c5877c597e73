import { expect } from '@open-wc/testing';
import { dueIn, isWorkingDay, workingDaysBetween } from '../../../src/core/calendar/working-days.js';

/** Tuesday 24 November 2026 is off; Saturday 28 is worked instead. */
const calendar = { off: ['2026-11-24'], on: ['2026-11-28'] };
const at = (text: string) => Date.parse(`2026-${text}:00+07:00`);
const DUE = '2026-11-27T17:00:00+07:00'; // a Friday

describe('calendar/working-days', () => {
  for (const [day, works] of [
    ['2026-11-23', true],
    ['2026-11-24', false],
    ['2026-11-27', true],
    ['2026-11-28', true],
    ['2026-11-29', false],
    ['2027-01-01', true], // nobody has said that it is off
  ] as const) {
    it(`${works ? 'works' : 'rests'} on ${day}`, () => {
      expect(isWorkingDay(day, calendar)).to.equal(works);
    });
  }

  for (const [after, until, count, why] of [
    ['2026-11-23', '2026-11-27', 3, 'over a day off'],
    ['2026-11-27', '2026-11-30', 2, 'over a Saturday that is worked'],
    ['2026-11-28', '2026-11-29', 0, 'on a Sunday'],
    ['2026-11-27', '2026-11-27', 0, 'to the same day'],
    ['2026-11-27', '2026-11-20', 0, 'backwards'],
    ['2026-12-30', '2027-01-04', 3, 'over the year'],
  ] as const) {
    it(`counts ${count} ${why}`, () => {
      expect(workingDaysBetween(after, until, calendar)).to.equal(count);
    });
  }

  for (const [now, expected, why] of [
    [at('11-25T08:00'), { when: 'later', workingDays: 2 }, 'two working days before'],
    [at('11-23T08:00'), { when: 'later', workingDays: 3 }, 'over a day off'],
    [at('11-26T23:59'), { when: 'later', workingDays: 1 }, 'one minute before the day'],
    [at('11-27T00:00'), { when: 'today' }, 'as the day begins in Việt Nam'],
    [at('11-27T17:00'), { when: 'today' }, 'at the hour itself'],
    [at('11-27T17:01'), { when: 'over', workingDays: 0 }, 'one minute late'],
    [at('11-28T08:00'), { when: 'over', workingDays: 1 }, 'on a Saturday that is worked'],
    [at('11-29T08:00'), { when: 'over', workingDays: 1 }, 'on the Sunday after'],
    [at('11-30T00:30'), { when: 'over', workingDays: 2 }, 'half an hour into Monday'],
    [at('12-31T08:00'), { when: 'over', workingDays: 25 }, 'a month late'],
  ] as const) {
    it(`says ${JSON.stringify(expected)} ${why}`, () => {
      expect(dueIn(DUE, now, calendar)).to.deep.equal(expected);
    });
  }

  it('reads the hour of the promise in the time zone of Việt Nam, however it is written', () => {
    expect(dueIn('2026-11-27T10:00:00Z', at('11-27T16:59'), calendar)).to.deep.equal({ when: 'today' });
    expect(dueIn('2026-11-27T17:30:00Z', at('11-27T23:00'), calendar)).to.deep.equal({
      when: 'later',
      workingDays: 1,
    });
  });

  it('counts none without a calendar, nor so long after that the calendar may have ended', () => {
    expect(dueIn(DUE, at('11-25T08:00'), undefined)).to.deep.equal({ when: 'later', workingDays: undefined });
    expect(dueIn(DUE, at('12-25T08:00'), undefined)).to.deep.equal({ when: 'over', workingDays: undefined });
    const late = Date.parse('2027-02-25T08:00:00+07:00');
    expect(dueIn(DUE, late, calendar)).to.deep.equal({ when: 'over', workingDays: undefined });
  });
});
