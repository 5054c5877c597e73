/** `/so-lieu`: the counts as tables that need no script, and as the file beside it. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { pglite } from './databases.mjs';
import { startPortal } from './portal.mjs';
import { LAST, liveYear } from './year.mjs';

const text = (markup) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('portal/scorecard page', () => {
  let portal, database;
  before(async () => {
    database = await (await pglite.start()).open();
    portal = await startPortal(database);
  });
  after(() => portal?.stop());

  const open = async (query = '') => {
    const response = await fetch(`${portal.origin}/so-lieu${query}`);
    return { status: response.status, body: await response.text() };
  };
  /** A row of a figure's table, as a person reads it. */
  const row = (body, id, month) => {
    const section = body.slice(body.indexOf(`<h3 id="${id}">`));
    const start = section.indexOf(`data-month="${month}"`);
    return text(`<tr ${section.slice(start, section.indexOf('</tr>', start))}`);
  };

  it('says in words that nothing was counted yet, and offers no empty file', async () => {
    const { status, body } = await open();
    assert.equal(status, 200);
    assert.match(text(body), /Chưa có số liệu trong các tháng này/);
    assert.doesNotMatch(body, /<table|so-lieu\.csv/);
  });

  describe('after a year', () => {
    before(() => liveYear(portal, database));

    it('tells each figure of each month, with what stands above and below', async () => {
      const { body } = await open();
      assert.equal(body.match(/<section class="figure"/g).length, 8);
      assert.equal(row(body, 'machineFilled', '10/2026'), '10/2026 68,8% 1.338 trên 1.944');
      assert.equal(row(body, 'minutes', '10/2026'), '10/2026 4 phút 15 phút 84% 68 trên 81');
      assert.equal(row(body, 'filedOnline', '10/2026'), '10/2026 23');
      assert.equal(row(body, 'onTime', '10/2026'), '10/2026 91,3% 21 trên 23 0 2 0');
      assert.equal(row(body, 'onTime', '11/2026'), '11/2026 Không có lượt nào.');
      assert.match(text(body), /Đúng hẹn .* Đếm thế nào Phần trên: hồ sơ xong không muộn hơn ngày hẹn/);
    });

    it('is no official score, and says so', async () => {
      const { body } = await open();
      assert.match(text(body), /đây không phải chỉ số chính thức/);
      assert.doesNotMatch(body, /766/);
    });

    it('shows no number of fewer than five people, nor carries one for the drawing', async () => {
      const { body } = await open('?procedure=1.001731');
      assert.equal(row(body, 'machineFilled', '07/2026'), '07/2026 dưới 5, không hiện');
      assert.match(body, /data-month="07\/2026" *>/);
      // Nor the only other one: their sum would give it away.
      const other = await open('?procedure=2.000635');
      assert.equal(row(other.body, 'machineFilled', '07/2026'), '07/2026 dưới 5, không hiện');
      assert.match(row(other.body, 'machineFilled', '10/2026'), /^10\/2026 \d/);
    });

    it('is of one procedure where one is chosen, and leaves out what belongs to none', async () => {
      const { body } = await open('?procedure=1.001731&from=2026-06&to=2026-10');
      assert.match(body, /<option value="1\.001731" selected>/);
      assert.doesNotMatch(body, /id="petitionsOnTime"/);
      assert.equal(
        body.match(/data-month="06\/2026"/g)?.length,
        body.match(/data-month="10\/2026"/g)?.length,
      );
      assert.doesNotMatch(body, /data-month="11\/2026"/);
      assert.match(body, /so-lieu\.csv\?from=2026-06&amp;to=2026-10&amp;procedure=1\.001731/);
    });

    it('takes a procedure that is none for all of them', async () => {
      const { status, body } = await open('?procedure=%3Cscript%3E');
      assert.equal(status, 200);
      assert.doesNotMatch(body, /<script>/);
      assert.match(text(body), /Tất cả thủ tục, 12\/2025 đến 11\/2026/);
    });

    for (const [what, query] of [
      ['that are none', '?from=thang-4&to=2026-10'],
      ['that end before they begin', '?from=2026-10&to=2026-04'],
      ['that are too many', '?from=2020-01&to=2026-04'],
      ['with markup in them', '?from=%22%3E%3Cscript%3E&to='],
    ])
      it(`says of months ${what} how to write them, keeps them, and shows the last year`, async () => {
        const { status, body } = await open(query);
        assert.equal(status, 400);
        assert.match(body, /role="alert"/);
        assert.match(text(body), /Ghi tháng như 2026-04/);
        const typed = new URLSearchParams(query).get('from');
        assert.ok(
          body.includes(
            `value="${typed.replace('"', '&quot;').replace('<', '&lt;').replace('>', '&gt;').replace('>', '&gt;')}"`,
          ),
        );
        assert.match(text(body), /12\/2025 đến 11\/2026/);
      });

    it('has the same numbers in the file, of the procedure that was chosen', async () => {
      const file = async (query) => (await fetch(`${portal.origin}/so-lieu.csv${query}`)).text();
      const all = await file('?from=2026-10&to=2026-10');
      assert.match(all, new RegExp(`^${LAST},,Tất cả thủ tục,Máy điền sẵn,1338,[^,]*,1944,`, 'm'));
      assert.match(all, /^2026-10,1\.001731,/m);
      const one = await file('?from=2026-07&to=2026-10&procedure=1.001731');
      assert.match(one, /^2026-07,1\.001731,[^,]*,Máy điền sẵn,,/m);
      assert.match(one, /^2026-10,1\.001731,/m);
      assert.doesNotMatch(one, /Tất cả|2\.000635/);
      const wrong = await fetch(`${portal.origin}/so-lieu.csv?from=x`);
      assert.equal(wrong.status, 400);
    });
  });
});
