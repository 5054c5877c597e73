/**
 * Writes `src/core/procedure/built-in-catalogue.data.ts` from the definitions in `src/procedures`, after a build:
 * `node scripts/procedure-catalogue.mjs`. A test holds the two equal.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { catalogueEntry } from '../dist/core/procedure/catalogue-entry.js';
import { root } from './run.mjs';

const folder = join(root, 'src/procedures');
const file = join(root, 'src/core/procedure/built-in-catalogue.data.ts');
const entries = readdirSync(folder)
  .filter((name) => /^\d\.\d{6}\.json$/.test(name))
  .sort()
  .map((name) => catalogueEntry(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

const head = readFileSync(file, 'utf8').split('= [')[0];
const source = `${head}= ${JSON.stringify(entries)};`;
writeFileSync(file, await format(source, { ...(await resolveConfig(file)), filepath: file }));
