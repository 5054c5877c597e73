import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findElements } from '../../scripts/elements.mjs';
import { factsPage } from '../../scripts/facts.mjs';
import { describeElement, pages, writeInto } from '../../scripts/docs.mjs';
import { root } from './packed.mjs';

const ELEMENT = {
  tagName: 'bk-receipt',
  description: 'A receipt.',
  members: [
    { kind: 'field', name: 'code', type: { text: "'a' | 'b'" }, default: "''", attribute: 'code' },
    { kind: 'field', name: 'styles', static: true },
    { kind: 'field', name: '#dossier', privacy: 'private' },
    { kind: 'method', name: 'render' },
  ],
  events: [{ name: 'bk-remind', type: { text: 'BkRemindEvent' }, description: 'Asks for\na reminder.' }],
};

describe('the tables of docs/elements', () => {
  it('name public properties and events, each in one line', () => {
    const text = describeElement(ELEMENT);
    assert.ok(text.includes("| `code` | `code` | `'a' \\| 'b'` | `''` |  |"), text);
    assert.ok(text.includes('| `bk-remind` | `BkRemindEvent` | Asks for a reminder. |'), text);
    assert.doesNotMatch(text, /styles|#dossier|render|Slots/);
  });

  it('leave the prose around them alone, and change nothing the second time', () => {
    const page = writeInto('# My title\n\nWhy.\n', ELEMENT);
    assert.match(page, /^# My title\n\nWhy\.\n\n<!-- api:start/);
    const longer = `${page}\nAfter.\n`;
    assert.equal(writeInto(longer, ELEMENT), longer);
  });

  it('are there for every element, and up to date', () => {
    const all = pages();
    assert.deepEqual(
      all.map(({ file }) => file).sort(),
      findElements(join(root, 'src/components'), '.ts').map(({ tag }) => `docs/elements/${tag}.md`),
    );
    assert.deepEqual(
      all.filter(({ now, wanted }) => now !== wanted).map(({ file }) => `${file}: npm run docs`),
      [],
    );
  });

  it('list events of the library only, each with a class and a sentence', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
    const events = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ tagName, events = [] }) => events.map((event) => ({ tagName, ...event })));
    assert.ok(events.length > 10);
    const odd = events.filter(
      ({ name, type, description }) => !/^bk-/.test(name) || !type?.text || !description,
    );
    assert.deepEqual(odd, []);
  });

  it('belong to elements that exist', () => {
    const known = pages().map(({ file }) => file.slice('docs/elements/'.length));
    const other = readdirSync(join(root, 'docs/elements')).filter((file) => !known.includes(file));
    assert.deepEqual(other, []);
  });
});

describe('the table of docs/facts.md', () => {
  it('is up to date', async () => {
    const { now, wanted } = await factsPage();
    assert.equal(now, wanted, 'npm run docs');
  });
});

describe('docs/procedures.md', () => {
  const guide = readFileSync(join(root, 'docs/procedures.md'), 'utf8');
  const schema = JSON.parse(readFileSync(join(root, 'src/procedures/procedure.schema.json'), 'utf8'));
  /** Every object of the schema, and what is in it. */
  const within = (value) =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [];
  const shapes = within(schema);
  /** What stands there as code, in the line. */
  const spans = guide.replace(/^```.*?^```/gms, '').match(/`[^`\n]+`/g);
  const written = new Set(spans.flatMap((span) => span.match(/[\w.-]+/g) ?? []));
  const missing = (names) => [...new Set(names)].filter((name) => !written.has(name));

  it('names every member of the format', () => {
    const members = shapes.flatMap(({ properties }) =>
      typeof properties === 'object' ? Object.keys(properties) : [],
    );
    assert.ok(members.includes('sameAs') && members.includes('cutoff'));
    assert.deepEqual(missing(members), []);
  });

  it('names every type, operator and relation, and every code of refusal', () => {
    const words = shapes.flatMap((shape) => [shape.enum ?? [], shape.const ?? []]).flat();
    assert.ok(words.includes('partialDate') && words.includes('atMost'));
    assert.deepEqual(missing(words.filter((word) => typeof word === 'string')), []);
    const source = readFileSync(join(root, 'src/core/procedure/parse.ts'), 'utf8');
    assert.deepEqual(missing(source.match(/procedure-(?!schema\.json)[a-z]+/g)), []);
  });
});
