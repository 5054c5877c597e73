import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entries, measureAdded, measureLoader, measurePage, measureScriptTag } from '../../bench/size.mjs';

/**
 * Bytes, brotli, Lit included: bundled as an app does it, and by script tag, where a file that elements share
 * also carries what only the others use.
 */
const TARGETS = {
  'bk-procedure-form': { bundled: 45_000, byTag: 45_000 },
  'bk-prefill': { bundled: 46_000, byTag: 64_000 },
  'bk-procedures': { bundled: 18_500, byTag: 22_000 },
  'bk-payment': { bundled: 16_000, byTag: 18_000 },
};

describe('what a page pays', () => {
  it('at most 2 kB for the script-tag loader', () => {
    const size = measureLoader();
    assert.ok(size <= 2_000, `${size} bytes`);
  });

  it('at most 9 kB for the vault', async () => {
    const size = await measureAdded('core/storage/vault.js');
    assert.ok(size <= 9_000, `${size} bytes`);
  });

  for (const [tag, { bundled }] of Object.entries(TARGETS)) {
    it(`at most ${bundled / 1000} kB for ${tag}`, async () => {
      const { now } = await measurePage(entries()[tag]);
      assert.ok(now <= bundled, `${now} bytes`);
    });
  }

  for (const [tag, { byTag }] of Object.entries(TARGETS)) {
    it(`at most ${byTag / 1000} kB in at most ten files for ${tag} by script tag, loader and provider included`, () => {
      const { files, bytes } = measureScriptTag('bk-provider', tag);
      assert.ok(bytes <= byTag && files <= 10, `${bytes} bytes in ${files} files`);
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
