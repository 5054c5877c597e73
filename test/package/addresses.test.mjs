import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chunkBytes,
  countConversions,
  countTargets,
  countToday,
  countUnits,
} from '../../bench/addresses.mjs';

const SLOW = { timeout: 300_000 };

describe('the units of today and of before', () => {
  // Quyết định 19/2025/QĐ-TTg with Nghị quyết 30/2026/QH16: ten xã of Đồng Nai are phường.
  it('are 34 and 3,321, of them 2,611 xã, 697 phường, 13 đặc khu', async () => {
    assert.deepEqual(await countUnits(), {
      provinces: 34,
      units: 3321,
      xa: 2611,
      phuong: 697,
      dacKhu: 13,
      thanhHoa: 166,
    });
  });

  it('convert without a question in 9,596 of 10,038 cases; 441 were split, of one a part is unknown', async () => {
    assert.deepEqual(await countTargets(), { all: 10_038, certain: 9_596, split: 441, unknown: 1 });
  });

  it('are read so from a text with its district, whatever the kind', SLOW, async () => {
    const { all } = await countConversions('with district');
    assert.deepEqual(all, {
      'with district': { all: 10_038, certain: 9_596, asked: 441, unknown: 1, wrong: 0 },
    });
  });

  it('lie in chunks of at most 1.5 kB for today and 5 kB for before', () => {
    assert.ok(Math.max(...Object.values(chunkBytes('units'))) <= 1_500);
    assert.ok(Math.max(...Object.values(chunkBytes('former'))) <= 5_000);
  });

  for (const [way, certain, asked] of [
    ['full names', 3_166, 155],
    ['no kinds', 2_556, 765], // as on a card
  ]) {
    it(
      `of today are found by ${way}, or asked for where a unit or district of before fits`,
      SLOW,
      async () => {
        const none = { unknown: 0, wrong: 0, notFirst: 0 };
        assert.deepEqual(await countToday(way), { all: 3_321, certain, asked, ...none });
      },
    );
  }
});
