/** Every rule of the house is broken once, in a copy: a rule that catches nothing would go unnoticed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { root, temporaryFolder } from './packed.mjs';

const copy = temporaryFolder('lint');
before(() => {
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const file of ['eslint.config.mjs', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, file), join(copy, file));
  }
});

function write(files) {
  for (const [name, code] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, 'src', name)), { recursive: true });
    writeFileSync(join(copy, 'src', name), code);
  }
}

describe('the import direction', () => {
  const SOUND = {
    'core/text.ts': `export type Text = string;`,
    'core/storage/store.ts': `import { openDB } from 'idb';\nexport const open = openDB;`,
    'core/payment/qr.ts': `import encodeQR from 'qr';\nexport const encode = encodeQR;`,
    'components/shared/tool.ts': `import { html } from 'lit';\nimport type { Text } from '../../core/text.js';\nexport const t = (x: Text) => html\`\${x}\`;`,
    'components/a/a.ts': `import { t } from '../shared/tool.js';\nexport class A { t = t }`,
    'components/a/bk-a.ts': `import { A } from './a.js';\nimport '../b/bk-b.js';\nexport const a = A;`,
    'components/b/b.ts': `export class B { b = 1 }`,
    'components/b/bk-b.ts': `import { B } from './b.js';\nexport const b = B;`,
    'define.ts': `import './components/a/bk-a.js';\nimport './components/b/bk-b.js';`,
    'index.ts': `export type { Text } from './core/text.js';\nexport { A } from './components/a/a.js';`,
    'cdn/elements.ts': `export const elements = {};`,
    'cdn/loader.ts': `import { elements } from './elements.js';\nexport const all = elements;`,
  };

  /** The rule, the file that breaks it, its code. */
  const FAULTS = [
    ['no-cycle', 'core/cycle-a.ts', `import type { Y } from './cycle-b.js';\nexport type X = Y;`],
    ['resolves', 'core/lost.ts', `import './nowhere.js';`],
    ['core-stands-alone', 'core/lit.ts', `import { html } from 'lit';\nexport const x = html;`],
    [
      'core-stands-alone',
      'core/lit-type.ts',
      `import type { TemplateResult } from 'lit';\nexport type X = TemplateResult;`,
    ],
    [
      'core-stands-alone',
      'core/context.ts',
      `import { createContext } from '@lit/context';\nexport const x = createContext;`,
    ],
    [
      'core-stands-alone',
      'core/component.ts',
      `import type { B } from '../components/b/b.js';\nexport type X = B;`,
    ],
    [
      'shared-below-elements',
      'components/shared/up.ts',
      `import type { B } from '../b/b.js';\nexport type X = B;`,
    ],
    [
      'no-sibling-class',
      'components/a/sibling.ts',
      `import type { B } from '../b/b.js';\nexport type X = B;`,
    ],
    ['no-sibling-class', 'components/c/bk-c.ts', `import { A } from '../a/a.js';\nexport const c = A;`],
    ['classes-define-nothing', 'components/a/defines.ts', `import '../b/bk-b.js';`],
    ['classes-define-nothing', 'components/b/itself.ts', `import './bk-b.js';`],
    ['define-is-an-entry', 'components/a/all.ts', `import '../../define.js';`],
    [
      'index-is-an-entry',
      'components/a/index-type.ts',
      `import type { Text } from '../../index.js';\nexport type X = Text;`,
    ],
    ['index-is-an-entry', 'core/index-type.ts', `import type { A } from '../index.js';\nexport type X = A;`],
    ['define-only-defines', 'define.ts', `${SOUND['define.ts']}\nimport './components/a/a.js';`],
    ['classes-define-nothing', 'index.ts', `${SOUND['index.ts']}\nimport './components/a/bk-a.js';`],
    [
      'loader-stands-alone',
      'cdn/load.ts',
      `import type { Text } from '../core/text.js';\nexport type X = Text;`,
    ],
    ['idb-behind-storage', 'core/database.ts', `import { openDB } from 'idb';\nexport const open = openDB;`],
    ['qr-behind-payment', 'components/a/code.ts', `import encodeQR from 'qr';\nexport const x = encodeQR;`],
  ];
  const OTHER_HALF = { 'core/cycle-b.ts': `import type { X } from './cycle-a.js';\nexport type Y = X[];` };

  /** What is found in `files`, as `rule file`. */
  function violations(files) {
    rmSync(join(copy, 'src'), { recursive: true, force: true });
    write(files);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
      ],
      { cwd: copy, encoding: 'utf8' },
    );
    assert.ok(stdout, stderr);
    return JSON.parse(stdout).summary.violations.map(
      ({ rule, from }) => `${rule.name} ${from.slice('src/'.length)}`,
    );
  }

  let found = [];
  before(() => {
    const planted = Object.fromEntries(FAULTS.map(([, file, code]) => [file, code]));
    found = violations({ ...SOUND, ...OTHER_HALF, ...planted });
  });

  it('allows what the house does', () => assert.deepEqual(violations(SOUND), []));

  for (const [rule, file] of FAULTS) {
    it(`${rule} catches ${file}`, () => {
      assert.ok(found.includes(`${rule} ${file}`), found.join('\n'));
    });
  }
});

describe('the code rules', () => {
  const lit = `import { html } from 'lit';\nexport const x = () => `;
  const faults = [
    ['no-restricted-properties', `export const f = (e: Element) => { e.innerHTML = ''; };`],
    ['no-restricted-properties', `export const f = (e: Element) => e.outerHTML;`],
    [
      'no-restricted-properties',
      `export const f = (e: Element) => { e.insertAdjacentHTML('beforeend', ''); };`,
    ],
    ['no-restricted-properties', `export const f = () => { document.write(''); };`],
    ['no-eval', `export const f = (): unknown => eval('1');`],
    ['@typescript-eslint/no-implied-eval', `export const f = () => new Function('return 1');`],
    ['@typescript-eslint/no-implied-eval', `export const f = () => setTimeout('1', 1);`],
    ['no-restricted-imports', `export { unsafeHTML } from 'lit/directives/unsafe-html.js';`],
    ['no-restricted-imports', `export { unsafeSVG } from 'lit/directives/unsafe-svg.js';`],
    ['no-restricted-imports', `export { unsafeStatic } from 'lit/static-html.js';`],
    ['no-restricted-syntax', `${lit}html\`<p style="color: red"></p>\`;`],
    ['no-restricted-syntax', `${lit}html\`<style>p {}</style>\`;`],
    ['no-restricted-syntax', `export enum Kind { A }`],
    ['no-restricted-syntax', `const a = 1;\nexport default a;`],
    ['no-restricted-syntax', `const a = 1;\nexport { a as default };`],
    ['no-console', `export const f = () => { console.log('x'); };`],
    ['@typescript-eslint/no-explicit-any', `export const f = (x: any) => String(x);`],
    ['@typescript-eslint/no-floating-promises', `export const f = () => { Promise.resolve(1); };`],
    ['lit-a11y/alt-text', `${lit}html\`<img src="a.png" />\`;`],
  ];
  const found = new Map();

  // Once for all: the typed rules build a program, which takes as long for one file as for twenty.
  before(async () => {
    rmSync(join(copy, 'src'), { recursive: true, force: true });
    write(Object.fromEntries(faults.map(([, code], i) => [`core/fault-${i}.ts`, code])));
    const results = await new ESLint({ cwd: copy }).lintFiles('src');
    for (const { filePath, messages } of results) {
      found.set(
        Number(/fault-(\d+)/.exec(filePath)[1]),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      );
    }
  });

  faults.forEach(([rule, code], i) => {
    it(`${rule} catches ${code.split('\n').at(-1)}`, () => {
      assert.ok(found.get(i).includes(rule), `found: ${found.get(i).join() || 'nothing'}`);
    });
  });
});
