import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './packed.mjs';

/** Files of the repository that are text; without git (an unpacked archive) there is nothing to ask. */
const inGit = existsSync(join(root, '.git'));
const files = inGit
  ? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(
        (file) => file && existsSync(join(root, file)) && !/\.(png|jpg|gif|webp|woff2|pdf|gz)$/.test(file),
      )
  : [];

const FOREIGN = {
  'a package registry':
    /\bregistry\.[\w-]+\.[a-z]{2,}\b|npmjs\.|artifactory|\/-\/[\w.-]+\.tgz|"resolved"\s*:/i,
  'a folder of one machine': /(?<![\w.\-/:@#])\/(work|home|root|Users|mnt)\/[\w.-]/,
  'what lies beside the repository': /\.\.\/shared\/(design|domain|hooks|STYLE)/,
};

describe('the repository', { skip: !inGit && 'not a git checkout' }, () => {
  for (const [thing, pattern] of Object.entries(FOREIGN)) {
    it(`names nowhere ${thing}`, () => {
      const found = files
        .filter((file) => file !== 'test/package/repository.test.mjs')
        .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))
        .map((file) => `${file}: ${pattern.exec(readFileSync(join(root, file), 'utf8'))[0]}`);
      assert.deepEqual(found, []);
    });
  }

  it('carries one version: in package.json, in define.ts, and in the lock', () => {
    const read = (file) => readFileSync(join(root, file), 'utf8');
    const { version } = JSON.parse(read('package.json'));
    assert.equal(/VERSION = '(.+)'/.exec(read('src/components/shared/define.ts'))[1], version);
    assert.equal(JSON.parse(read('package-lock.json')).packages[''].version, version);
  });
});
