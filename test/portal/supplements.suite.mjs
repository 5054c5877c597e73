/** Answers to supplements and results as the API gives them; what clerks do with them is in casework.suite.mjs. */
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { checkAnswer } from './contract.mjs';
import { clerkAt, problem } from './portal.mjs';

/** Registers the tests of one kind of database. */
export function supplementsSuite(at) {
  describe('a supplement and a result', () => {
    it('answer everybody as the description says', async () => {
      const { portal } = at();
      const { code, secret } = (await portal.file()).body;
      const clerk = clerkAt(portal);
      const act = (name, form) => clerk.submit(`/can-bo/ho-so/${code}/${name}`, form);
      await act('nhan', { version: 1 });
      await act('bo-sung', { version: 2, text: 'Xin ghi số nhà.', 'title-1': 'Số nhà', 'kind-1': 'text' });
      const { id } = (await portal.get(`/dossiers/${code}`, { secret })).body.personal.supplement;
      const key = randomUUID();
      const answer = (texts, { by = secret, of = id, files = [] } = {}) =>
        portal.post(
          `/dossiers/${code}/supplements/${of}`,
          { texts, files },
          { ...(by && { secret: by }), headers: { 'idempotency-key': key } },
        );
      const right = { s1: '12' };
      assert.equal(problem(await answer(right, { by: '' })), 'secret-needed');
      assert.equal(problem(await answer(right, { by: 'A'.repeat(22) })), 'wrong-secret');
      assert.equal(problem(await answer(right, { of: 'A'.repeat(22) })), 'unknown-supplement');
      assert.equal(problem(await answer({})), 'invalid-supplement');
      assert.equal((await answer({ s1: 'x'.repeat(300_000) })).status, 413);
      assert.equal((await answer(right)).status, 201);
      assert.equal(problem(await answer({ s1: '13' })), 'key-reused');
      assert.equal(
        problem(
          await portal.post(
            `/dossiers/${code}/supplements/${id}`,
            { texts: right, files: [] },
            { secret, headers: { 'idempotency-key': randomUUID() } },
          ),
        ),
        'supplement-closed',
      );

      const form = new FormData();
      form.set('version', '4');
      form.set('title', 'Trích lục');
      form.set('file', new File(['%PDF-1.7 …'], 'a.pdf'));
      await act('xong', form);
      const [result] = (await portal.get(`/dossiers/${code}`, { secret })).body.personal.results;
      const path = `/dossiers/${code}/results/${result.id}`;
      assert.equal(problem(await portal.get(path)), 'secret-needed');
      assert.equal(problem(await portal.get(path, { secret: 'A'.repeat(22) })), 'wrong-secret');
      assert.equal(
        problem(await portal.get(`/dossiers/${code}/results/${'A'.repeat(22)}`, { secret })),
        'unknown-result',
      );
      const response = await fetch(`${portal.origin}/api${path}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      checkAnswer('GET', path, response, await response.text());
    });
  });
}
