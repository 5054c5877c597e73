import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { toFetch } from '../../scripts/browsers.mjs';
import { root, temporaryFolder } from './packed.mjs';

const chromium = { name: 'chromium', packages: ['chromium', 'fonts-dejavu-core'] };
const firefox = { name: 'firefox', packages: ['firefox-esr'] };
const webkit = { name: 'webkit', packages: ['webkit2gtk-driver', 'xvfb'] };

describe('the browsers that tests fetch', () => {
  it('are Chromium where there is none at all', () => {
    assert.deepEqual(toFetch({ found: [] }), [chromium]);
  });

  it('are none where there is any', () => {
    assert.deepEqual(toFetch({ found: ['firefox'] }), []);
  });

  it('are those that BROWSERS names and that are lacking', () => {
    assert.deepEqual(toFetch({ found: ['chromium'], named: ['chromium', 'webkit'], ci: true }), [webkit]);
  });

  it('are all that are lacking in CI', () => {
    assert.deepEqual(toFetch({ found: ['chromium'], ci: true }), [firefox, webkit]);
  });

  it(
    'are named where they cannot be fetched',
    { skip: process.platform !== 'linux' && 'looks on PATH' },
    () => {
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/browsers.mjs')], {
        env: { PATH: temporaryFolder('no-programs') },
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      for (const name of [...chromium.packages, 'CHROME_PATH']) assert.ok(stderr.includes(name), name);
    },
  );
});
