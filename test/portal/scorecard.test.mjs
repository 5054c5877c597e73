/** The scorecard against a model of its own, on both databases; small numbers; months; the file. */
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { field } from '../../build/portal/server/domain/scorecard/csv.js';
import { FIGURES } from '../../build/portal/server/domain/scorecard/figures.data.js';
import { quantile } from '../../build/portal/server/domain/scorecard/scorecard.js';
import { shownGroups } from '../../build/portal/server/domain/scorecard/small-numbers.js';
import { pglite, postgres } from './databases.mjs';
import { seeded } from './day.mjs';
import { startPortal } from './portal.mjs';

const PROCEDURES = ['2.000635', '1.001731'];
const EDGES = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 60, 'more'];
const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00+07:00');
const NOW = '2026-04-20T12:00:00+07:00';
/** By another way than the server's: the calendar of the platform. */
const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
});
const monthOf = (ms) => civil.format(ms).slice(0, 7);
const iso = (ms) => new Date(ms).toISOString();

describe('portal/scorecard small numbers', () => {
  const groups = fc
    .uniqueArray(fc.record({ procedure: fc.constantFrom('', 'a', 'b', 'c', 'd'), people: fc.nat(12) }), {
      selector: ({ procedure }) => procedure,
    })
    .filter((all) => all.length > 0);

  it('never shows a number of one to four people, nor lets one be worked out', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const shown = shownGroups(all);
        assert.deepEqual([...shownGroups(all.toReversed())].sort(), [...shown].sort());
        const total = all.reduce((sum, { people }) => sum + people, 0);
        const seen = all.filter(({ procedure }) => shown.has(procedure));
        assert.ok(seen.every(({ people }) => people >= 5));
        assert.ok(!shown.has(''));
        assert.equal(shown.has('all'), total >= 5);
        const rest = total - seen.reduce((sum, { people }) => sum + people, 0);
        if (shown.has('all')) assert.ok(rest === 0 || rest >= 5, `${rest} are left`);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out no more than it has to', () => {
    const shown = (...people) =>
      [...shownGroups(people.map((n, index) => ({ procedure: 'abcd'[index], people: n })))].sort().join(' ');
    assert.equal(shown(10, 20), 'a all b');
    assert.equal(shown(10, 20, 5), 'a all b c');
    assert.equal(shown(10, 20, 4), 'all b');
    assert.equal(shown(10, 20, 3, 2), 'a all b');
    assert.equal(shown(3, 2), 'all');
    assert.equal(shown(4), '');
  });
});

describe('portal/scorecard words', () => {
  it('tells the middle and the ninth of ten from buckets', () => {
    assert.equal(quantile({}, 0.5), null);
    assert.equal(quantile({ 1: 5, 5: 5 }, 0.5), 1);
    assert.equal(quantile({ 1: 5, 5: 6 }, 0.5), 5);
    assert.equal(quantile({ 3: 9, more: 1 }, 0.9), 3);
    assert.equal(quantile({ 3: 8, more: 2 }, 0.9), 'more');
  });

  it('writes no formula into the file, whatever a procedure is called', () => {
    for (const text of ['=1+1', '+84', '-1', '@a', '\t=1', ' =cmd|x']) assert.match(field(text), /^"?'/);
    assert.equal(field('Bản sao, "gấp"'), '"Bản sao, ""gấp"""');
    assert.equal(field(-3), '-3');
    assert.equal(field(null), '');
  });

  it('looks like no official score', () => {
    assert.doesNotMatch(JSON.stringify(FIGURES), /766|\/100|chỉ số|xếp hạng|tổng điểm/i);
  });
});

for (const kind of [pglite, postgres])
  describe(`portal/scorecard on ${kind.name}`, { skip: kind.missing }, () => {
    let server, database, portal;
    before(async () => {
      server = await kind.start();
      database = await server.open();
      portal = await startPortal(database);
    });
    after(async () => {
      await portal?.stop();
      await server?.stop();
    });

    it('agrees with a model over months of dossiers, payments, ratings and counts', async (t) => {
      const seed = Number(process.env.SEED ?? Date.now() % 1e6);
      t.diagnostic(`SEED=${seed}`);
      const truth = new Truth();
      const { below } = seeded(seed);
      await live(portal, database, () => below(2 ** 32) / 2 ** 32, truth);
      portal.setClock(NOW);
      const response = await fetch(`${portal.origin}/api/scorecard?from=2026-01&to=2026-05`);
      const { rows } = await response.json();
      assert.equal(rows.filter(({ procedure }) => procedure === null).length, 5);
      for (const { month, procedure, figures } of rows) {
        for (const [figure, cell] of Object.entries(figures)) {
          const expected = truth.cell(figure, month, procedure?.code ?? 'all');
          const { numerator, denominator, why } = cell;
          const place = `${month} ${procedure?.code} ${figure}`;
          assert.deepEqual({ numerator, denominator, why }, expected, place);
          if (figure === 'onTime')
            assert.deepEqual(partsOf(cell), truth.parts(month, procedure?.code), place);
        }
      }
      assert.ok(truth.shown > 20, `only ${truth.shown} cells have a number`);
    });

    it('counts every event of two processes that write at once', async () => {
      const other = server.url ? await startPortal(await server.open()) : portal;
      for (const one of new Set([portal, other])) one.setClock('2025-03-03T08:00:00+07:00');
      const events = (n) =>
        [...PROCEDURES, ...PROCEDURES.toReversed()].map((procedure, index) => ({
          name: ['form-started', 'handed-over'][(n + index) % 2],
          procedure,
        }));
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, n) => (n % 2 ? portal : other).post('/counts', { events: events(n) })),
      );
      assert.ok(answers.every(({ status }) => status === 200));
      const rows = await database.query("select sum(n)::int as n from daily_counts where day = '2025-03-03'");
      assert.equal(rows[0].n, 240);
      if (other !== portal) await other.stop();
    });
  });

/** Months of a small commune, by chance: every moment may be the last of a month. */
async function live(portal, database, random, truth) {
  const any = (list) => list[Math.floor(random() * list.length)];
  const moment = () => {
    if (random() < 0.2) {
      const edge = any([
        START,
        Date.parse('2026-02-01T00:00:00+07:00'),
        Date.parse('2026-03-01T00:00:00+07:00'),
      ]);
      return edge + any([-1, 0, 1, 7 * 3_600_000 - 1]);
    }
    return START + Math.floor(random() * (Date.parse(NOW) - START));
  };

  for (let n = 0; n < 90; n += 1) {
    const receivedAt = moment();
    portal.setClock(iso(receivedAt));
    const { code, secret } = (await portal.file()).body;
    const procedure = random() < 0.7 ? PROCEDURES[0] : PROCEDURES[1];
    const fee = random() < 0.8 ? 8000 : 0;
    const dueAt = receivedAt + Math.floor(random() * 20 * DAY);
    await database.query('update dossiers set procedure_code = $2, fee = $3, due_at = $4 where code = $1', [
      code,
      procedure,
      fee,
      iso(dueAt),
    ]);
    const sorry = random() < 0.3;
    if (sorry)
      await database.query(
        `insert into dossier_apologies (dossier_code, number, agency, procedure_name, due_at, reason, new_due_at, signer,
           signed_at) values ($1, $1, 'a', 'a', $2, 'a', $2, 'a', $2)`,
        [code, iso(dueAt)],
      );
    const payment = fee === 0 ? 'open' : any(['paid', 'paid', 'overpaid', 'underpaid', 'open', 'refunded']);
    await database.query('update payments set state = $2 where dossier_code = $1', [code, payment]);
    const end = random() < 0.8 ? dueAt + any([-DAY, -1, 0, 1, DAY]) : undefined;
    if (end !== undefined) {
      const state = any(['done', 'done', 'refused']);
      for (const [step, at] of [
        [state, end],
        ['returned', end + DAY],
      ])
        await database.query('insert into dossier_events (dossier_code, at, state) values ($1, $2, $3)', [
          code,
          iso(at),
          step,
        ]);
      if (state === 'done') truth.add('visitsAvoided', end, procedure, 0, 1, 1);
    }
    truth.add('filedOnline', receivedAt, procedure, 1, null, 1);
    if (fee > 0 && payment !== 'refunded')
      truth.add(
        'paidWithoutCash',
        receivedAt,
        procedure,
        ['paid', 'overpaid'].includes(payment) ? 1 : 0,
        1,
        1,
      );
    if (end !== undefined || dueAt < Date.parse(NOW))
      truth.promise(dueAt, procedure, end !== undefined && end <= dueAt, sorry);
    if (random() < 0.6) {
      const at = moment();
      portal.setClock(iso(at));
      const score = any([1, 2, 3, 4, 5, 5]);
      const own = random() < 0.8;
      const body = { id: randomUUID(), kind: 'rating', score, source: 'page', ...(own && { dossier: code }) };
      const { status } = await portal.post('/feedback', body, own ? { secret } : {});
      assert.equal(status, 201);
      truth.add('satisfied', at, own ? procedure : '', score >= 4 ? 1 : 0, 1, 1);
    }
  }
  for (let n = 0; n < 50; n += 1) {
    const dueAt = moment();
    const end = random() < 0.8 ? dueAt + any([-DAY, -1, 0, 1, DAY]) : null;
    const answered = random() < 0.7;
    await database.query(
      `insert into petitions (code, topic, body, wants_public, secret_hash, status, received_at, due_at, answered_at, closed_at)
       values ($1, 'a', 'a', false, 'a', $2, $3, $3, $4, $5)`,
      [
        `P${n}`,
        end === null ? 'received' : answered ? 'answered' : 'forwarded',
        iso(dueAt),
        ...[answered, !answered].map((own) => (own && end !== null ? iso(end) : null)),
      ],
    );
    if (end !== null || dueAt < Date.parse(NOW))
      truth.add('petitionsOnTime', dueAt, '', end !== null && end <= dueAt ? 1 : 0, 1, 1);
  }
  for (let n = 0; n < 80; n += 1) {
    const at = moment();
    portal.setClock(iso(at));
    const procedure = any(PROCEDURES);
    const shown = 5 + Math.floor(random() * 20);
    const filled = Math.floor(random() * shown);
    const changed = Math.floor(random() * filled * 0.3);
    const minutes = any([...EDGES, undefined]);
    const read = random() < 0.2;
    const { status } = await portal.post('/counts', {
      events: [
        { name: 'form-sent', procedure, shown, filled, changed, ...(minutes && { minutes }) },
        ...(read ? [{ name: 'result-read', procedure }] : []),
      ],
    });
    assert.equal(status, 200);
    truth.add('machineFilled', at, procedure, filled - changed, shown, 1);
    if (minutes) truth.add('minutes', at, procedure, minutes <= 5 ? 1 : 0, 1, 1);
    if (read) truth.add('visitsAvoided', at, procedure, 1, 0, 0, 1);
  }
}

const partsOf = (cell) => [cell.afterApology, cell.lateWithApology, cell.lateWithoutApology];

/** What really happened, and what of it may be told. */
class Truth {
  shown = 0;
  #groups = new Map();

  /** `others` are people of another source; a group is as large as the larger of the two. */
  add(figure, at, procedure, numerator, denominator, people, others = 0) {
    const key = `${figure} ${monthOf(at)}`;
    const groups = this.#groups.get(key) ?? new Map();
    const before = groups.get(procedure) ?? { numerator: 0, denominator: 0, people: 0, others: 0 };
    groups.set(procedure, {
      numerator: before.numerator + numerator,
      denominator: denominator === null ? null : before.denominator + denominator,
      people: before.people + people,
      others: before.others + others,
    });
    this.#groups.set(key, groups);
  }

  #promises = [];
  promise(dueAt, procedure, kept, sorry) {
    this.#promises.push({ month: monthOf(dueAt), procedure, kept, sorry });
    this.add('onTime', dueAt, procedure, kept ? 1 : 0, 1, 1);
  }

  /** How the promises of a month were kept and broken; nothing where the month itself is not told. */
  parts(month, code = 'all') {
    const { why } = this.cell('onTime', month, code);
    if (why) return [null, null, null];
    const asked = this.#promises.filter(
      (one) => one.month === month && (code === 'all' || one.procedure === code),
    );
    const n = (test) => asked.filter(test).length;
    return [
      n(({ kept, sorry }) => kept && sorry),
      n(({ kept, sorry }) => !kept && sorry),
      n(({ kept, sorry }) => !kept && !sorry),
    ];
  }

  cell(figure, month, code) {
    const hidden = (why) => ({ numerator: null, denominator: null, why });
    if (figure === 'satisfied' && month >= monthOf(Date.parse(NOW))) return hidden('running');
    const groups = [...(this.#groups.get(`${figure} ${month}`) ?? new Map())].map(([procedure, sum]) => ({
      procedure,
      ...sum,
      people: Math.max(sum.people, sum.others),
    }));
    const asked = code === 'all' ? groups : groups.filter(({ procedure }) => procedure === code);
    const total = (list, name) => list.reduce((sum, one) => sum + one[name], 0);
    const people = total(asked, 'people');
    const unknown = figure === 'filedOnline';
    if (people === 0) return { numerator: 0, denominator: unknown ? null : 0, why: 'none' };
    if (!shownGroups(groups).has(code)) return hidden('few');
    this.shown += 1;
    const numerator = total(asked, 'numerator');
    const denominator = unknown ? 0 : total(asked, 'denominator');
    return {
      numerator,
      denominator: denominator > 0 ? denominator : null,
      why: denominator > 0 && numerator <= denominator ? null : 'unknown',
    };
  }
}
