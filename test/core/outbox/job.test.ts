import { expect } from '@open-wc/testing';
import { BkDataError, BkNetworkError } from '../../../src/core/errors.js';
import {
  absent,
  acked,
  dueAt,
  failed,
  renewed,
  revived,
  taken,
  unanswerable,
} from '../../../src/core/outbox/job-steps.js';
import { newJob, refused, retried, wasTried } from '../../../src/core/outbox/job.js';
import { NOW } from '../device.js';

const job = newJob('id', NOW);
const status = (code: number, retryAfterSeconds?: number) =>
  new BkNetworkError('network-status', '', { status: code, ...(retryAfterSeconds && { retryAfterSeconds }) });
const after = (error: unknown, head = job, random = 1) =>
  failed({ ...head, state: 'sending' }, error, NOW, random);
const delay = (error: unknown, tries: number, random: number) =>
  after(error, { ...job, tries: tries - 1 }, random).notBefore - NOW;

describe('outbox/job', () => {
  it('starts queued, due at once, and lives for 7 days (§4)', () => {
    expect(job).to.include({ state: 'queued', tries: 0, expiresAt: NOW + 7 * 86_400_000 });
    expect(dueAt(job)).to.be.at.most(NOW);
  });

  for (const [error, state] of [
    [new BkNetworkError('network-offline', ''), 'waiting'],
    [new BkNetworkError('network-timeout', ''), 'waiting'],
    [new BkNetworkError('network-body', '', { status: 200 }), 'waiting'],
    ...([408, 409, 425, 429, 500, 502, 503, 504] as const).map((code) => [status(code), 'waiting'] as const),
    ...([400, 401, 403, 404, 413, 422] as const).map((code) => [status(code), 'needs-person'] as const),
    [new BkDataError('order-shape', ''), 'needs-person'],
    [new TypeError('bug'), 'needs-person'],
  ] as const) {
    const { code, status: number } = error as { code?: string; status?: number };
    const named = number === 422 ? 'outbox-key-reused' : code;
    it(`goes from sending to ${state} after ${code ?? 'an unknown error'} ${String(number ?? '')} (§4)`, () => {
      expect(after(error)).to.include({ state, tries: 1, lastCode: named ?? 'unexpected' });
      expect(after(error).leaseUntil).to.equal(undefined);
    });
  }

  for (const [tries, random, expected] of [
    [1, 0, 0],
    [1, 1, 2000],
    [5, 0.5, 16_000],
    [9, 1, 300_000],
    [11, 1, 300_000],
  ] as const) {
    it(`waits ${String(expected)} ms after failure ${String(tries)} with random ${String(random)} (§4)`, () => {
      expect(delay(status(503), tries, random)).to.equal(expected);
    });
  }

  for (const [seconds, random, expected] of [
    [10, 0, 10_000],
    [10, 1, 12_500],
    [3600, 0, 3_600_000],
    [86_400, 1, 4_500_000],
  ] as const) {
    it(`obeys Retry-After ${String(seconds)} with random ${String(random)}: ${String(expected)} ms (§4)`, () => {
      expect(delay(status(503, seconds), 1, random)).to.equal(expected);
    });
  }

  it('needs a person after 12 tries (§4)', () => {
    expect(after(status(503), { ...job, tries: 10 }).state).to.equal('waiting');
    expect(after(status(503), { ...job, tries: 11 }).state).to.equal('needs-person');
  });

  it('needs a person after 24 hours of trying (§4)', () => {
    const since = (ms: number) => after(status(503), newJob('id', NOW - ms)).state;
    expect(since(86_399_999)).to.equal('waiting');
    expect(since(86_400_000)).to.equal('needs-person');
  });

  for (const [error, no] of [
    ...([400, 403, 404, 422] as const).map((code) => [status(code), true] as const),
    ...([408, 409, 425, 429, 500, 503, 302] as const).map((code) => [status(code), false] as const),
    [new BkNetworkError('network-offline', ''), false],
    [new BkNetworkError('network-body', '', { status: 200 }), false],
    [new TypeError('bug'), false],
  ] as const) {
    const { code, status: number } = error as { code?: string; status?: number };
    it(`was ${no ? '' : 'not '}refused when it gave up after ${code ?? 'a bug'} ${String(number ?? '')}`, () => {
      const head = after(error, { ...job, tries: 11 });
      expect(head.state).to.equal('needs-person');
      expect(refused(head)).to.equal(no);
      expect(refused(retried(head, NOW))).to.equal(false);
    });
  }

  it('has a full round of tries and of time again after a person asked for it', () => {
    const old = {
      ...newJob('id', NOW - 30 * 86_400_000),
      state: 'expired',
      tries: 12,
      lastCode: 'x',
    } as const;
    const again = retried(old, NOW);
    expect(again).to.include({
      state: 'queued',
      tries: 0,
      expiresAt: NOW + 7 * 86_400_000,
      createdAt: old.createdAt,
    });
    expect(taken(again, NOW).state).to.equal('sending');
  });

  it('remembers, through another round, that nobody knows what became of the first', () => {
    const lost = { ...newJob('id', NOW), state: 'needs-person', lastCode: 'outbox-outcome-unknown' } as const;
    const again = retried(lost, NOW);
    expect([again.state, wasTried(again)]).to.deep.equal(['queued', true]);
    expect(taken(again, NOW).state).to.equal('sending');
  });

  it('keeps its end when a person asks for another round before that: the server may have it under this key', () => {
    const stuck = after(status(503), { ...job, tries: 11 });
    const later = NOW + 6 * 86_400_000;
    const again = retried(stuck, later);
    expect(again).to.include({ state: 'queued', tries: 0, expiresAt: job.expiresAt });
    expect(retried(again, later + 1).expiresAt).to.equal(job.expiresAt);
    // A round lasts a day, whenever it began.
    const tried = failed(taken(again, later), status(503), later + 1, 1);
    expect(tried.state).to.equal('waiting');
    expect(retried(stuck, job.expiresAt)).to.include({ state: 'unknown', expiresAt: job.expiresAt });
    // And it is asked after, for what became of the first round is not known.
    expect(taken(again, job.expiresAt).state).to.equal('unknown');
  });

  it('has a day of tries from the first one, also when it lay for days, and again when the line is back', () => {
    const late = NOW + 3 * 86_400_000;
    const first = failed(taken(job, late), status(503), late, 1);
    expect(first.state).to.equal('waiting');
    const next = taken(first, late + 86_400_000);
    expect(failed(next, status(503), late + 86_400_000, 1).state).to.equal('needs-person');
    const back = revived({ ...first, lastCode: 'network-offline' })!;
    const again = taken(back, late + 2 * 86_400_000);
    expect(failed(again, status(503), late + 2 * 86_400_000, 1).state).to.equal('waiting');
  });

  for (const [state, expiresAt, next] of [
    ['queued', NOW + 1, 'sending'],
    ['waiting', NOW + 1, 'sending'],
    ['queued', NOW, 'expired'],
    ['waiting', NOW, 'expired'],
    ['sending', NOW + 1, 'unknown'],
    ['unknown', NOW + 1, 'unknown'],
    ['sending', NOW, 'unknown'],
    ['unknown', NOW, 'unknown'],
  ] as const) {
    it(`is taken up from ${state} as ${next}${expiresAt > NOW ? '' : ' when its time is over'}`, () => {
      expect(taken({ ...job, state, expiresAt }, NOW).state).to.equal(next);
    });
  }

  for (const [state, head, due] of [
    ['queued', {}, 0],
    ['waiting', { notBefore: 5 }, 5],
    ['unknown', { notBefore: 5 }, 5],
    ['unknown', { notBefore: 5, leaseUntil: 9 }, 9],
    ['sending', { leaseUntil: 9 }, 9],
    ['needs-person', { notBefore: 5 }, Infinity],
    ['acked', {}, Infinity],
    ['expired', {}, Infinity],
  ] as const) {
    it(`is due at ${String(due)} while ${state} ${JSON.stringify(head)}`, () => {
      expect(dueAt({ ...job, state, ...head })).to.equal(due);
    });
  }

  it('is leased for 90 seconds (§4)', () => {
    expect(taken(job, NOW).leaseUntil).to.equal(NOW + 90_000);
  });

  for (const [state, lastCode, due] of [
    ['waiting', 'network-offline', 0],
    ['waiting', 'network-timeout', 0],
    ['unknown', 'network-offline', 0],
    ['waiting', 'network-status', undefined],
    ['waiting', 'network-body', undefined],
    ['waiting', undefined, undefined],
    ['sending', 'network-offline', undefined],
    ['acked', 'network-offline', undefined],
  ] as const) {
    it(`is ${due === undefined ? 'left alone' : 'due at once'} when the line is back: ${state} after ${String(lastCode)}`, () => {
      const head = revived({ ...job, state, lastCode, tries: 3, notBefore: NOW + 5 });
      expect(head && dueAt(head)).to.equal(due);
      expect(head?.tries).to.equal(due);
    });
  }

  it('needs no person any more when only the line was missing', () => {
    const gaveUp = { ...job, state: 'needs-person', tries: 12 } as const;
    expect(revived({ ...gaveUp, lastCode: 'network-offline' })).to.include({
      state: 'queued',
      tries: 0,
    });
    expect(revived({ ...gaveUp, lastCode: 'network-status', lastStatus: 400 })).to.equal(undefined);
  });

  it('waits for the lease of its sender although the line is back', () => {
    const head = { ...job, state: 'unknown', lastCode: 'network-offline', leaseUntil: 9 } as const;
    expect(dueAt(revived(head)!)).to.equal(9);
  });

  it('stays unknown when nobody can be asked', () => {
    expect(failed({ ...job, state: 'unknown' }, status(503), NOW, 1).state).to.equal('unknown');
  });

  it('is queued again when the server has never seen it, and forgets its failures when accepted', () => {
    expect(absent(taken({ ...job, state: 'unknown' }, NOW), NOW)).to.deep.equal({
      ...job,
      leaseUntil: undefined,
    });
    expect(acked({ ...job, lastCode: 'x', lastStatus: 503 }, NOW)).to.include({
      state: 'acked',
      ackedAt: NOW,
    });
  });

  it('renews the lease of a sender that is still at it, and of nobody else', () => {
    expect(renewed(taken(job, NOW), NOW + 30_000)?.leaseUntil).to.equal(NOW + 120_000);
    expect(renewed(job, NOW)).to.equal(undefined);
  });

  it('asks the server before it tells that the time of a job is over which was tried (§4)', () => {
    const head = { ...job, state: 'waiting', lastCode: 'network-offline', expiresAt: NOW } as const;
    expect(taken(head, NOW).state).to.equal('unknown');
    expect(absent(taken(head, NOW), NOW).state).to.equal('expired');
  });

  it('is sent again with its key where nobody can say, while a server keeps keys; then a person decides (§4)', () => {
    const asked = taken({ ...job, state: 'sending' }, NOW);
    expect(unanswerable(asked, NOW)).to.include({ id: job.id, state: 'queued' });
    expect(unanswerable(asked, job.expiresAt)).to.include({
      state: 'needs-person',
      lastCode: 'outbox-outcome-unknown',
    });
  });

  it('waits for Wi-Fi without using up a try', () => {
    const head = after(new BkNetworkError('network-wifi', ''), { ...job, tries: 11 });
    expect(head).to.include({ state: 'waiting', tries: 11 });
    expect(revived(head)).to.include({ notBefore: 0 });
  });

  it('says why where the server does, and takes another 409 than in-progress for a refusal', () => {
    const named = (problem: string) =>
      after(
        new BkNetworkError('network-status', '', {
          status: 409,
          problemType: `urn:ba-khong:problem:${problem}`,
        }),
      );
    expect(named('in-progress').state).to.equal('waiting');
    expect(named('files-missing').state).to.equal('waiting');
    // Each attempt brings a fresh proof of work.
    expect(named('proof-refused').state).to.equal('waiting');
    expect(named('supplement-closed')).to.include({
      state: 'needs-person',
      lastProblem: 'supplement-closed',
    });
    expect(refused(named('supplement-closed'))).to.equal(true);
  });
});
