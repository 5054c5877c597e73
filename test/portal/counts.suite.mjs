/** Counting over HTTP: what is taken, what is refused, and what the scorecard answers with. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { problem } from './portal.mjs';

const SENT = { name: 'form-sent', procedure: '2.000635', minutes: 4, shown: 12, filled: 9, changed: 1 };

/** @param at - Gives the portal and its database. */
export function countsSuite(at) {
  const send = (...events) => at().portal.post('/counts', { events });
  const counters = async (day) => {
    const rows = await at().database.query(
      'select procedure_code, name, n from daily_counts where day = $1 order by procedure_code, name',
      [day],
    );
    return Object.fromEntries(rows.map(({ procedure_code: code, name, n }) => [`${code} ${name}`.trim(), n]));
  };

  describe('counts', () => {
    it('are added up by day, procedure and event, and nothing else is kept', async () => {
      at().portal.setClock('2027-01-31T23:59:59+07:00');
      const { body } = await send(
        SENT,
        { ...SENT, minutes: 'more', filled: 0, changed: 0 },
        { name: 'paid' },
      );
      assert.deepEqual(body, { counted: 3 });
      // The next day in Việt Nam, and still the same one in Greenwich.
      at().portal.setClock('2027-02-01T00:00:00+07:00');
      await send(SENT, { name: 'form-started', procedure: '1.001731' });
      assert.deepEqual(await counters('2027-01-31'), {
        paid: 1,
        '2.000635 fields-changed': 1,
        '2.000635 fields-filled': 9,
        '2.000635 fields-shown': 24,
        '2.000635 form-sent': 2,
        '2.000635 sent-within/4': 1,
        '2.000635 sent-within/more': 1,
      });
      assert.deepEqual(await counters('2027-02-01'), {
        '1.001731 form-started': 1,
        '2.000635 fields-changed': 1,
        '2.000635 fields-filled': 9,
        '2.000635 fields-shown': 12,
        '2.000635 form-sent': 1,
        '2.000635 sent-within/4': 1,
      });
    });

    it('are all taken or none', async () => {
      at().portal.setClock('2027-02-02T10:00:00+07:00');
      assert.equal(problem(await send({ name: 'paid' }, { name: 'sold' })), 'invalid-count');
      assert.equal(problem(await send(SENT, { ...SENT, procedure: '9.999999' })), 'unknown-procedure');
      assert.deepEqual(await counters('2027-02-02'), {});
    });

    for (const [what, event] of [
      ['a text beside the name', { name: 'rated', comment: 'Nguyễn Thị Mẫu' }],
      ['the code of a dossier', { name: 'paid', dossier: 'BK38-261125-000001-00' }],
      ['a text for a procedure', { name: 'form-started', procedure: 'của bà Mẫu' }],
      ['an exact time', { ...SENT, minutes: 4.37 }],
      ['a number that could be a telephone', { ...SENT, shown: 912_345_678 }],
      ['more filled than there are fields', { ...SENT, filled: 13 }],
    ]) {
      it(`have no room for ${what}`, async () => {
        assert.equal(problem(await send(event)), 'invalid-count');
      });
    }

    it('come a few at a time', async () => {
      const { portal } = at();
      assert.equal(problem(await send(...Array(21).fill({ name: 'paid' }))), 'invalid-body');
      assert.equal(problem(await portal.post('/counts', ' '.repeat(9000))), 'too-large');
      const text = await portal.post('/counts', 'paid', { headers: { 'content-type': 'application/xml' } });
      assert.equal(problem(text), 'media-type');
    });
  });

  describe('the scorecard', () => {
    it('tells twelve months up to now, each with all figures', async () => {
      at().portal.setClock('2027-06-15T10:00:00+07:00');
      const { body } = await at().portal.get('/scorecard');
      assert.deepEqual([body.from, body.to, body.smallest, body.goalMinutes], ['2026-07', '2027-06', 5, 5]);
      const months = body.rows.filter(({ procedure }) => procedure === null).map(({ month }) => month);
      assert.equal(months.length, 12);
    });

    for (const query of ['from=2026', 'from=2026-13', 'from=2027-02&to=2027-01', 'from=2024-01&to=2026-01'])
      it(`refuses ${query}`, async () => {
        const answer = await at().portal.get(`/scorecard?${query}`);
        assert.deepEqual([answer.status, problem(answer)], [400, 'invalid-months']);
      });

    it('comes as a file for a spreadsheet', async () => {
      const response = await fetch(`${at().portal.origin}/api/scorecard?from=2027-01&to=2027-02`, {
        headers: { accept: 'text/csv' },
      });
      assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
      assert.match(
        response.headers.get('content-disposition'),
        /^attachment; filename="so-lieu-2027-01-2027-02\.csv"$/,
      );
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf');
      const lines = bytes.subarray(3).toString().split('\r\n');
      assert.match(lines[0], /^Tháng,Mã thủ tục,/);
      assert.ok(
        lines.some((line) => line.startsWith('2027-01,,Tất cả thủ tục,Máy điền sẵn,')),
        lines[1],
      );
      assert.equal(lines.at(-1), '');
    });
  });
}
