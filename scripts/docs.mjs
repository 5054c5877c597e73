/**
 * `npm run docs`: the tables of docs/elements/<tag>.md, from the manifest of the last build, and that of
 * docs/facts.md. Only what stands between the two markers is written; the prose around them is kept. With
 * `--check` nothing is written, and a page that is not up to date fails.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsPage } from './facts.mjs';
import { root } from './run.mjs';

const START = '<!-- api:start, written by npm run docs -->';
const END = '<!-- api:end -->';

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** A heading and a table, or nothing when there are no rows. */
const table = (heading, columns, rows) => {
  if (!rows.length) return [];
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${heading}`, lines.join('\n')];
};

const isPublic = ({ kind, privacy, static: isStatic, name }) =>
  kind === 'field' && !isStatic && (privacy ?? 'public') === 'public' && !name.startsWith('#');

/** The part of a page between the markers, as Markdown. */
export const describeElement = (element) =>
  [
    element.description ?? '',
    ...table(
      'Properties and attributes',
      ['Property', 'Attribute', 'Type', 'Default', ''],
      (element.members ?? [])
        .filter(isPublic)
        .map((m) => [
          code(m.name),
          code(m.attribute),
          code(m.type?.text),
          code(m.default),
          cell(m.description),
        ]),
    ),
    ...table(
      'Slots',
      ['Slot', ''],
      (element.slots ?? []).map((s) => [s.name ? code(s.name) : '(default)', cell(s.description)]),
    ),
    ...table(
      'Events',
      ['Event', 'Class', ''],
      (element.events ?? [])
        .filter((e) => e.name)
        .map((e) => [code(e.name), code(e.type?.text), cell(e.description)]),
    ),
    ...table(
      'Parts',
      ['Part', ''],
      (element.cssParts ?? []).map((p) => [code(p.name), cell(p.description)]),
    ),
    ...table(
      'Custom properties',
      ['Property', 'Default', ''],
      (element.cssProperties ?? []).map((p) => [code(p.name), code(p.default), cell(p.description)]),
    ),
  ].join('\n\n');

/** The page with its tables put in; a new page if there is none. */
export function writeInto(page, element) {
  const api = `${START}\n\n${describeElement(element)}\n\n${END}`;
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) return `${page.trim() || `# \`<${element.tagName}>\``}\n\n${api}\n`;
  return page.slice(0, start) + api + page.slice(end + END.length);
}

/** For each element of the manifest its page: the file, what it says and what it should say. */
export function pages() {
  const manifest = join(root, 'dist/custom-elements.json');
  if (!existsSync(manifest)) throw new Error('There is no dist/custom-elements.json: npm run build');
  return JSON.parse(readFileSync(manifest, 'utf8'))
    .modules.flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((element) => {
      const file = `docs/elements/${element.tagName}.md`;
      const now = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
      return { file, now, wanted: writeInto(now, element) };
    });
}

if (process.argv[1].endsWith('docs.mjs')) {
  const stale = [...pages(), await factsPage()].filter(({ now, wanted }) => now !== wanted);
  if (process.argv.includes('--check')) {
    for (const { file } of stale) console.error(`${file} is not up to date: npm run docs`);
    process.exitCode = stale.length ? 1 : 0;
  } else {
    mkdirSync(join(root, 'docs/elements'), { recursive: true });
    for (const { file, wanted } of stale) writeFileSync(join(root, file), wanted);
    console.log(
      stale.length ? `written: ${stale.map(({ file }) => file).join(', ')}` : 'docs are up to date',
    );
  }
}
