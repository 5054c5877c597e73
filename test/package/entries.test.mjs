import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findElements } from '../../scripts/elements.mjs';
import { packApp, root } from './packed.mjs';

const { app, folder } = packApp();
const tags = findElements(join(root, 'src/components'), '.ts').map(({ tag }) => tag);
const locales = readdirSync(join(folder, 'dist/core/text/locales'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -3));

/** Runs a module inside the app; returns what it exports as `result`. */
function inApp(code) {
  const file = join(app, 'probe.mjs');
  writeFileSync(file, `${code}\nprocess.stdout.write(JSON.stringify(result));`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', file], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** What importing `entry` defines, and what it does to the globals; Lit's own effects come before. */
const effects = (entry) =>
  inApp(`
    import 'lit';
    const globals = () => Reflect.ownKeys(globalThis).map(String);
    const before = globals();
    const defined = [];
    const define = customElements.define.bind(customElements);
    customElements.define = (tag, ctor) => { defined.push(tag); define(tag, ctor); };
    const { length } = Object.keys(await import('${entry}'));
    const result = { defined, globals: globals().filter((name) => !before.includes(name)), exports: length };
  `);

describe('entries of the package in Node', () => {
  it('ba-khong exports by name and does nothing', () => {
    const { exports, ...rest } = effects('ba-khong');
    assert.deepEqual(rest, { defined: [], globals: [] });
    assert.ok(exports > 0);
  });

  for (const locale of [...new Set(['en', ...locales])]) {
    it(`ba-khong/locales/${locale} does nothing`, () => {
      const { exports, ...rest } = effects(`ba-khong/locales/${locale}`);
      assert.deepEqual(rest, { defined: [], globals: [] });
      assert.ok(exports > 0);
    });
  }

  it('ba-khong/define defines every element', () => {
    const { defined, globals } = effects('ba-khong/define');
    assert.deepEqual({ defined: defined.sort(), globals }, { defined: tags.sort(), globals: [] });
  });

  for (const tag of tags) {
    it(`ba-khong/${tag} defines it`, () => {
      const { defined, globals } = effects(`ba-khong/${tag}`);
      assert.ok(defined.includes(tag), `defined ${defined.join()}`);
      assert.deepEqual(globals, []);
    });
  }

  it('gives definitions and the manifest as JSON', () => {
    const result = inApp(`
      import definition from 'ba-khong/procedures/2.000635.json' with { type: 'json' };
      import manifest from 'ba-khong/custom-elements.json' with { type: 'json' };
      const result = { code: definition.code, schemaVersion: manifest.schemaVersion };
    `);
    assert.deepEqual(result, { code: '2.000635', schemaVersion: '1.0.0' });
  });

  it('gives nothing else', () => {
    const result = inApp(`
      const result = await import('ba-khong/dist/index.js').then(() => 'resolved', (error) => error.code);
    `);
    assert.equal(result, 'ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
