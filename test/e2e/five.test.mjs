/**
 * All five procedures by keyboard, from "for whom" to the ways to hand over, twice: the second time hardly anything is
 * left to type. `node --test test/e2e/five.test.mjs` prints how much was typed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/run.mjs';
import { cardFacts, FILINGS, HOUSEHOLD, UNIT } from '../five-filings.mjs';
import { serveFolder } from './static-server.mjs';
import { makeProfile } from './support/browser.mjs';
import { byKeyboard } from './support/by-keyboard.mjs';

const END = 'Nộp hồ sơ';
const SITE = { name: 'Cổng thử', unit: { name: UNIT }, receives: [], fees: [] };

const pageOf = (code) => `<!doctype html><html lang="vi"><title>Hồ sơ</title>
<script type="module" src="/dist/cdn/ba-khong.js"></script>
<bk-provider endpoint="/api"><bk-procedure-form code="${code}"></bk-procedure-form></bk-provider></html>`;

/** A place as it is entered: what stands in front by hand, the rest out of the lists. */
function entered(answer) {
  if (typeof answer !== 'object' || !('asWritten' in answer)) return answer;
  const home = { detail: 'Thôn 3', province: 'thanh hoa', commune: 'tho long' };
  const hospital = { detail: 'Bệnh viện Phụ sản', province: 'thanh hoa', commune: 'hac thanh' };
  return answer.asWritten.startsWith('Bệnh viện') ? hospital : home;
}

/** Where a place that is sent has more than the text of a form without a page. */
const asText = (answer) => (answer?.asWritten === undefined ? answer : answer.asWritten.split(',')[0]);

describe('five procedures by keyboard', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let server;
  before(async () => (server = await serveFolder(root)));
  after(() => server?.close());

  for (const [code, { people, typed, sent }] of Object.entries(FILINGS)) {
    it(`${code}: filled twice, hardly anything typed the second time`, async (test) => {
      const profile = makeProfile();
      const context = await profile.open({ viewport: { width: 360, height: 780 } });
      test.after(async () => {
        await context.close();
        profile.dispose();
      });
      const page = await context.newPage();
      await page.route('**/page', (route) => route.fulfill({ body: pageOf(code), contentType: 'text/html' }));
      await page.route('**/api/**', (route) =>
        route.request().url().endsWith('/site')
          ? route.fulfill({ json: SITE })
          : route.fulfill({ status: 404, json: {} }),
      );
      const form = page.locator('bk-procedure-form');
      const open = async () => {
        await page.goto(`${server.url}/page`);
        await form.locator('#begin').waitFor();
      };

      await open();
      const household = Object.entries(HOUSEHOLD).map(([id, person]) => ({
        id,
        relation: person[0],
        facts: cardFacts(person),
      }));
      await page.evaluate(async (all) => {
        const { profiles } = document.querySelector('bk-provider').client;
        await profiles.setLevel('device');
        for (const person of all) await profiles.save(person);
      }, household);

      const { applicant, ...others } = people;
      const stand = Object.fromEntries(
        Object.entries(others).map(([role, id]) => [role, id === applicant ? 'self' : id]),
      );
      const answers = Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, entered(value)]));

      const fill = async (learns) => {
        await open();
        const keys = byKeyboard(page);
        await keys.people(stand);
        const byHand = await keys.sections(answers, ['Kiểm tra lại', 'Giấy tờ kèm theo']);
        await keys.toEnd(END);
        await form.getByText('Hồ sơ này chưa được nộp.', { exact: true }).waitFor();
        // Only what is said to be kept is kept.
        if (learns) await form.getByText('Đã lưu vào Dữ liệu của tôi.', { exact: true }).waitFor();
        const handed = await form.locator('bk-handover').evaluate((element) => element.answers);
        return { byHand: [...byHand], handed };
      };

      const first = await fill(true);
      for (const [key, value] of Object.entries(sent)) {
        assert.equal(String(asText(first.handed[key])), String(asText(value)), key);
      }
      const second = await fill(false);
      assert.deepEqual(Object.keys(second.handed), Object.keys(first.handed));

      const definition = JSON.parse(
        readFileSync(new URL(`../../src/procedures/${code}.json`, import.meta.url)),
      );
      const withFact = new Set(
        definition.sections.flatMap(({ fields }) => fields.filter(({ fact }) => fact).map(({ key }) => key)),
      );
      const asked = Object.keys(second.handed).filter((key) => withFact.has(key));
      const again = second.byHand.filter((key) => withFact.has(key));
      test.diagnostic(
        `${code}: ${first.byHand.length} values typed the first time, ${second.byHand.length} the second; ` +
          `of ${asked.length} with a fact ${again.length} (${again.join()})`,
      );
      assert.ok(again.length <= asked.length * 0.2, again.join());
      assert.ok(second.byHand.length < first.byHand.length);
      assert.deepEqual(profile.faults, []);
    });
  }
});
