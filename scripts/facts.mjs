/** The table of docs/facts.md, from the catalogue and the texts of the last build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const FILE = 'docs/facts.md';
const START = '<!-- facts:start, written by npm run docs -->';
const END = '<!-- facts:end -->';

const row = (cells) => `| ${cells.join(' | ')} |`;
const code = (text) => (text ? `\`${text}\`` : '');

/** The page: its file, what it says and what it should say. */
export async function factsPage() {
  const built = join(root, 'dist/core/profile/facts.js');
  if (!existsSync(built)) throw new Error('There is no dist/core/profile/facts.js: npm run build');
  const { FACTS } = await import(built);
  const { messages } = await import(join(root, 'dist/core/text/locales/vi.js'));
  const columns = ['Key', 'Text', 'Type', '`autocomplete`', 'Sensitive'];
  const table = [
    columns,
    columns.map(() => '---'),
    ...Object.entries(FACTS).map(([key, { type, options, autocomplete, sensitive }]) => [
      code(key),
      messages[`fact.${key}`],
      options ? `${code(type)}: ${options.map(code).join(', ')}` : code(type),
      code(autocomplete),
      sensitive ?? '',
    ]),
  ]
    .map(row)
    .join('\n');
  const now = readFileSync(join(root, FILE), 'utf8');
  const [start, end] = [now.indexOf(START), now.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${FILE} has lost its markers`);
  return { file: FILE, now, wanted: `${now.slice(0, start)}${START}\n\n${table}\n\n${now.slice(end)}` };
}
