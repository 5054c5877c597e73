/** Our interpreter of the published schema against ajv, which compiles and is no code for a page. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import esbuild from 'esbuild';
import { root } from '../../scripts/run.mjs';

const MUTATIONS = 4000;
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const schema = read('src/procedures/procedure.schema.json');
const definition = read('src/procedures/2.000635.json');
const shipped = readdirSync(join(root, 'src/procedures')).filter((file) => /^\d/.test(file));

describe('procedures/procedure.schema.json', () => {
  /** The interpreter and the mutations as the tests in the browser use them. */
  let firstMismatch, mutate, takes;

  before(async () => {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: `export * from './src/core/procedure/json-schema.ts'; export * from './test/core/procedure/mutate.ts'`,
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      write: false,
    });
    ({ firstMismatch, mutate } = await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
    ));
    takes = new Ajv({ strict: true, allowUnionTypes: true, ownProperties: true }).compile(schema);
  });

  for (const file of shipped) {
    it(`takes ${file}`, () => {
      const own = read(`src/procedures/${file}`);
      assert.equal(takes(own), true);
      assert.equal(firstMismatch(schema, own), undefined);
    });
  }

  it(`means the same to ajv and to us for ${MUTATIONS} mutated definitions`, () => {
    let refused = 0;
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const value = mutate(definition, seed);
      const mismatch = firstMismatch(schema, value);
      assert.equal(mismatch === undefined, takes(value), `seed ${seed}: ${mismatch}`);
      refused += Number(mismatch !== undefined);
    }
    // Neither all nor none, or the comparison says nothing.
    assert.ok(refused > MUTATIONS / 4 && refused < MUTATIONS, `${refused} refused`);
  });
});
