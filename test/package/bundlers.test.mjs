import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import { findElements } from '../../scripts/elements.mjs';
import { packApp, root } from './packed.mjs';

const { app, folder } = packApp();
const procedures = readdirSync(join(folder, 'dist/procedures')).filter((file) => /^\d.*\.json$/.test(file));
const tags = findElements(join(root, 'src/components'), '.ts').map(({ tag }) => tag);

/** Each gives the code that a page would load at once, from the code of its entry. */
const bundlers = {
  async rollup(code) {
    const input = join(app, 'rollup-entry.js');
    writeFileSync(input, code);
    const warnings = [];
    const bundle = await rollup({
      input,
      plugins: [resolve(), json()],
      onLog: (_, log) => warnings.push(log.message),
    });
    const { output } = await bundle.generate({ format: 'es' });
    assert.deepEqual(warnings, []);
    return output.map((chunk) => chunk.code).join('\n');
  },
  async esbuild(contents) {
    const { outputFiles, metafile, warnings } = await esbuild.build({
      stdin: { contents, resolveDir: app },
      absWorkingDir: app,
      bundle: true,
      splitting: true,
      format: 'esm',
      charset: 'utf8',
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    assert.deepEqual(warnings, []);
    // It also writes the files that code it left out would have fetched; no page asks for those.
    const outputs = Object.entries(metafile.outputs);
    const reached = new Set([outputs.find(([, { entryPoint }]) => entryPoint === '<stdin>')[0]]);
    for (const name of reached)
      for (const { kind, path } of metafile.outputs[name].imports)
        if (kind === 'import-statement') reached.add(path);
    const loaded = outputFiles.filter(({ path }) => [...reached].some((name) => path.endsWith(name)));
    return loaded.map(({ text }) => text).join('\n');
  },
};

for (const [name, bundle] of Object.entries(bundlers)) {
  describe(`the package in ${name}`, () => {
    it('keeps the definition of each element that is imported', async () => {
      const code = await bundle(tags.map((tag) => `import 'ba-khong/${tag}';`).join('\n'));
      for (const tag of tags) assert.match(code, new RegExp(`define\\w*\\(["']${tag}["']`));
    });

    it('keeps all of them for ba-khong/define', async () => {
      const code = await bundle(`import 'ba-khong/define';`);
      for (const tag of tags) assert.match(code, new RegExp(`define\\w*\\(["']${tag}["']`));
    });

    it('leaves Lit out of a page that takes a function of core', async () => {
      const code = await bundle(`import { createClient } from 'ba-khong'; console.log(createClient({}));`);
      assert.doesNotMatch(code, /LitElement|litElementVersions/);
    });

    it('finds a locale', async () => {
      const code = await bundle(`import * as en from 'ba-khong/locales/en'; console.log(en);`);
      assert.match(code, /["']common\.retry["']/);
    });

    it('finds the definitions and the manifest', async () => {
      for (const file of procedures) {
        const code = await bundle(`import data from 'ba-khong/procedures/${file}'; console.log(data);`);
        const { name } = JSON.parse(readFileSync(join(folder, 'dist/procedures', file), 'utf8'));
        assert.ok(code.includes(name.vi), file);
      }
      const code = await bundle(`import data from 'ba-khong/custom-elements.json'; console.log(data);`);
      assert.match(code, /schemaVersion/);
    });
  });
}
