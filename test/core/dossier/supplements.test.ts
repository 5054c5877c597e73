import { expect } from '@open-wc/testing';
import { answerSupplement, lackingItems } from '../../../src/core/dossier/supplements.js';
import type { Supplement } from '../../../src/core/dossier/status.js';
import { outboxPart } from '../../../src/core/outbox/outbox.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { device, forgetDevices } from '../device.js';
import { rejection } from '../rejection.js';

const supplement: Supplement = {
  id: 's1',
  askedAt: '2026-11-21T09:00:00+07:00',
  answerBy: null,
  text: 'Xin gửi thêm.',
  items: [
    { id: 'phone', title: 'Số điện thoại', kind: 'text', required: true },
    { id: 'paper', title: 'Giấy', kind: 'file', required: false },
  ],
  answeredAt: null,
};
const answer = (text: string) => ({ texts: { phone: text }, files: {} });

describe('dossier/supplements', () => {
  afterEach(forgetDevices);

  it('gives every answer a key of its own: another text under the same key would be refused for ever', async () => {
    const client = device();
    await client.use(vaultPart).setLevel('device');
    const ids = [
      await answerSupplement(client, 'BK38-1', 's', supplement, answer('0912')),
      await answerSupplement(client, 'BK38-1', 's', supplement, answer('0913')),
    ];
    const jobs = await client.use(outboxPart).list();
    expect(jobs.map(({ id }) => id).sort()).to.deep.equal(ids.sort());
    expect(new Set(ids).size).to.equal(2);
  });

  it('stores nothing while something is still to be answered', async () => {
    const client = device();
    await client.use(vaultPart).setLevel('device');
    expect(lackingItems(supplement, answer(' '))).to.deep.equal(['phone']);
    const fault = await rejection(answerSupplement(client, 'BK38-1', 's', supplement, answer(' ')));
    expect(fault).to.have.property('code', 'supplement-lacks');
    expect(await client.use(outboxPart).list()).to.deep.equal([]);
  });
});
