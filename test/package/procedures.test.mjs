/**
 * All five procedures without a page: a household is kept, each form is filled from it, what is missing is typed,
 * and what was typed is remembered. The second time hardly anything is left to type.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { AT, cardFacts, FILINGS, HOUSEHOLD, TODAY, UNIT } from '../five-filings.mjs';
import { packApp } from './packed.mjs';

const { folder } = packApp();
describe('five procedures, filled without a page', () => {
  let sdk;
  before(async () => {
    sdk = await import(pathToFileURL(join(folder, 'dist/index.js')));
  });

  /** Fills a form as a person does: what stands there stays, what is asked and empty is typed. */
  async function fill(client, definition, { people, typed }) {
    const household = await client.profiles.list();
    const stand = Object.fromEntries(
      Object.entries(people).map(([role, id]) => [role, household.find((person) => person.id === id)]),
    );
    const { answers: known } = await client.profiles.prefill(definition, stand);
    const all = definition.sections.flatMap(({ fields }) => fields);
    const fromSite = all.filter((field) => field.default).map(({ key }) => [key, UNIT]);
    const answers = { ...Object.fromEntries(fromSite), ...known };
    const byHand = [];
    const empty = () => {
      const settled = sdk.effectiveAnswers(definition, answers);
      return sdk
        .steps(definition, answers)
        .flatMap(({ fields }) => fields)
        .find(({ key }) => key in typed && settled[key] === undefined);
    };
    for (let next = empty(); next && byHand.length < all.length; next = empty()) {
      answers[next.key] = typed[next.key];
      byHand.push(next);
    }
    return { answers, byHand, stand, prefilled: Object.keys(known).length };
  }

  async function remember(client, definition, { answers, stand }) {
    const effective = sdk.effectiveAnswers(definition, answers);
    for (const [role, { id, relation }] of Object.entries(stand)) {
      await client.profiles.save({
        id,
        relation,
        facts: sdk.factsFromAnswers(definition, role, effective, AT),
      });
    }
  }

  for (const [code, filing] of Object.entries(FILINGS)) {
    it(`${code}: complete the first time, hardly anything typed the second`, async (test) => {
      const client = sdk.createClient();
      for (const [id, person] of Object.entries(HOUSEHOLD)) {
        await client.profiles.save({ id, relation: person[0], facts: cardFacts(person) });
      }
      const definition = await client.procedures.load(code);

      const first = await fill(client, definition, filing);
      const settled = sdk.effectiveAnswers(definition, first.answers);
      const asked = sdk.steps(definition, first.answers).flatMap(({ fields }) => fields);
      assert.deepEqual(sdk.checkFields(asked, settled, TODAY), []);
      const { procedure, answers: sent } = sdk.submission(definition, first.answers);
      assert.deepEqual(procedure, { code, version: definition.version });
      for (const [key, value] of Object.entries(filing.sent)) assert.deepEqual(sent[key], value, key);
      for (const key of filing.hidden) assert.ok(!(key in sent), `${key} was sent`);
      assert.equal(sdk.feeTotal(definition, settled), filing.fee);

      await remember(client, definition, first);
      const second = await fill(client, definition, filing);
      assert.deepEqual(Object.keys(sdk.submission(definition, second.answers).answers), Object.keys(sent));
      const withFact = Object.keys(sent).filter((key) =>
        definition.sections.some(({ fields }) => fields.some((field) => field.key === key && field.fact)),
      );
      const again = second.byHand.filter(({ fact }) => fact);
      const count = ({ prefilled, byHand }) => `${prefilled} prefilled and ${byHand.length} typed`;
      test.diagnostic(
        `${code}: ${Object.keys(sent).length} sent; first ${count(first)}, second ${count(second)}, ` +
          `of ${withFact.length} with a fact ${again.length}`,
      );
      assert.ok(again.length <= withFact.length * 0.2, again.map(({ key }) => key).join());
      assert.ok(second.byHand.length < first.byHand.length);
    });
  }
});
