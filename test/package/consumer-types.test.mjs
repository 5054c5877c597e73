import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findElements } from '../../scripts/elements.mjs';
import { packApp, root } from './packed.mjs';

const { app } = packApp();
const elements = findElements(join(root, 'src/components'), '.ts').map(({ tag }) => tag);

cpSync(join(root, 'examples/vite/main.ts'), join(app, 'main.ts'));
writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
writeFileSync(
  join(app, 'entries.ts'),
  `import type { BkError } from 'ba-khong';
import 'ba-khong/define';
${elements.map((tag) => `import 'ba-khong/${tag}';`).join('\n')}
import * as en from 'ba-khong/locales/en';
import definition from 'ba-khong/procedures/2.000635.json' with { type: 'json' };
import manifest from 'ba-khong/custom-elements.json' with { type: 'json' };

export const code: string = definition.code;
export const version: string = manifest.schemaVersion;
export const messages: object = en;
export const errorCode = (error: BkError): string => error.code;
export const made = [${elements.map((tag) => `document.createElement('${tag}')`).join(', ')}];
// Each tag has its class, not the HTMLElement of an unknown one.
export const classes: HTMLElement extends (typeof made)[number] ? never : true = true;
// @ts-expect-error: an entry that is not there
import 'ba-khong/bk-nothing';
`,
);

/** Runs tsc over main.ts, which is that of the example, and entries.ts; returns what it says. */
function typeCheck(options) {
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    resolveJsonModule: true,
    ...options,
  };
  const config = join(app, `tsconfig.${options.moduleResolution}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ['main.ts', 'entries.ts'] }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', config], { cwd: app, encoding: 'utf8' });
  return stdout;
}

describe('types for a TypeScript app', () => {
  for (const options of [
    { module: 'esnext', moduleResolution: 'bundler' },
    { module: 'nodenext', moduleResolution: 'nodenext' },
  ]) {
    it(`check under ${options.moduleResolution}, declarations of the package included`, () => {
      assert.equal(typeCheck(options), '');
    });
  }
});
