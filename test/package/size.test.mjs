import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entries, measureLoader, measurePage, measureScriptTag } from '../../bench/size.mjs';

/** Bytes, brotli, Lit included. */
const TARGETS = { 'bk-procedure-form': 45_000, 'bk-payment': 18_000 };

describe('what a page pays', () => {
  it('at most 2 kB for the script-tag loader', () => {
    const size = measureLoader();
    assert.ok(size <= 2_000, `${size} bytes`);
  });

  for (const [tag, target] of Object.entries(TARGETS)) {
    it(`at most ${target / 1000} kB for ${tag}`, async () => {
      const { now } = await measurePage(entries()[tag]);
      assert.ok(now <= target, `${now} bytes`);
    });
  }

  for (const [tag, target] of Object.entries(TARGETS)) {
    it(`at most ${target / 1000} kB in at most ten files for ${tag} by script tag, loader and provider included`, () => {
      const { files, bytes } = measureScriptTag('bk-provider', tag);
      assert.ok(bytes <= target && files <= 10, `${bytes} bytes in ${files} files`);
    });
  }

  it('no vault and no form engine for bk-payment alone', async () => {
    const { modules } = await measurePage(entries()['bk-payment']);
    assert.ok(modules.some((id) => id.endsWith('/payment/payment.js')));
    const foreign = modules.filter((id) =>
      /\/(core\/(profile|procedure|dossier|feedback|storage)\/|core\/outbox\/outbox\.|components\/procedure-form\/)/.test(
        id,
      ),
    );
    assert.deepEqual(foreign, []);
  });
});
