import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { Rating } from '../../../src/core/feedback/feedback.js';
import { databaseName, device, forgetDevices, NOW } from '../device.js';
import { rejection } from '../rejection.js';
import { json, noLine, server } from '../server.js';

const rating = (change: Partial<Rating> = {}): Rating => ({
  id: crypto.randomUUID(),
  score: 5,
  source: 'page',
  ...change,
});

describe('feedback', () => {
  const online = () => {
    const there = server(() => json({ id: 'x' }, 201));
    const client = createClient({ databaseName: databaseName(), now: () => NOW, ...there });
    return { ...there, client };
  };
  afterEach(forgetDevices);

  it('sends a rating of a dossier with its secret', async () => {
    const { client, asked } = online();
    const given = rating({ score: 4, comment: 'Nhanh', dossier: { code: 'BK38-1', secret: 's' } });
    await client.feedback.rate(given);
    await client.outbox.flush();
    expect(asked).to.have.length(1);
    expect(asked[0]).to.deep.include({
      path: '/feedback',
      authorization: 'Bearer s',
      body: { id: given.id, kind: 'rating', score: 4, comment: 'Nhanh', source: 'page', dossier: 'BK38-1' },
    });
    client.outbox.stop();
  });

  it('sends nothing but the score of an anonymous rating', async () => {
    const { client, asked } = online();
    const given = rating();
    await client.feedback.rate(given);
    await client.outbox.flush();
    expect(asked[0]).to.deep.include({
      authorization: null,
      body: { id: given.id, kind: 'rating', score: 5, source: 'page' },
    });
    client.outbox.stop();
  });

  it('returns the id of the stored job', async () => {
    const { client } = online();
    const jobId = await client.feedback.rate(rating());
    expect((await client.outbox.list()).map(({ id }) => id)).to.deep.equal([jobId]);
    client.outbox.stop();
  });

  it('keeps only the newer of two ratings with one id that still wait, so that none comes late', async () => {
    const { client } = { client: device({ ...server(noLine), endpoint: undefined }) };
    const { feedback, outbox } = createClient(client.options);
    const first = rating({ score: 1 });
    await feedback.rate(first);
    await feedback.rate({ ...first, score: 2, comment: 'Chậm' });
    await feedback.rate(rating({ score: 3 }));
    const bodies = (await outbox.list()).map(({ content }) => content.body as { score: number });
    expect(bodies.map(({ score }) => score)).to.have.members([2, 3]);
  });

  for (const score of [0, 6, 2.5, NaN, '5'] as const) {
    it(`refuses a score of ${String(score)}${typeof score === 'string' ? ' as text' : ''}`, async () => {
      const { client } = online();
      const error = await rejection(client.feedback.rate(rating({ score: score as 5 })));
      expect(error).to.include({ name: 'BkDataError', code: 'rating-score' });
      expect(await client.outbox.list()).to.deep.equal([]);
    });
  }

  it('takes a comment of 2,000 characters and no more', async () => {
    const { client } = online();
    await client.feedback.rate(rating({ comment: 'x'.repeat(2000) }));
    const error = await rejection(client.feedback.rate(rating({ comment: 'x'.repeat(2001) })));
    expect(error).to.have.property('code', 'rating-comment');
    client.outbox.stop();
  });
});
