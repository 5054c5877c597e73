import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packApp } from './packed.mjs';

const { folder, files } = packApp();

/** All that a user needs; source maps only where the code is minified. */
const WANTED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/(?!cdn\/).+\.(js|d\.ts)$/,
  /^dist\/(custom-elements|procedures\/[\w.-]+)\.json$/,
  /^dist\/cdn\/([\w.-]+\.js(\.map)?|integrity\.json)$/,
  /^dist\/(cdn|core\/scan)\/(zxing-reader\.wasm|NOTICE\.txt)$/,
];

describe('the packed files', () => {
  it('are those that users need', () => {
    const others = files.filter((file) => !WANTED.some((wanted) => wanted.test(file)));
    assert.deepEqual(others, []);
  });

  it('hold declarations for each module', () => {
    // All but the helpers of the compiler, the library that binds PDFs and the modules made of JSON.
    const modules = files.filter((file) =>
      /^dist\/(?!cdn\/|tslib\.js|core\/document\/pdf-lib\.js|core\/outbox\/tus-js-client\.js).+(?<!\.json)\.js$/.test(
        file,
      ),
    );
    const lacking = modules.filter((file) => !files.includes(file.replace(/\.js$/, '.d.ts')));
    assert.ok(modules.length > 0);
    assert.deepEqual(lacking, []);
  });

  it('satisfy publint', async () => {
    const pkg = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });
});
