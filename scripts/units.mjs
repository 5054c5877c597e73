/**
 * Writes src/core/address/data/ from a table of administrative units:
 *
 *     node scripts/units.mjs units-of-today.json units-of-before.json
 *
 * A maintainer makes the two files from the sources named below (SOURCES) and passes them here; the
 * numbers in test/core/address/numbers.test.ts then say what has changed.
 *
 * units-of-today: { asOf, provinces: [[code, name]], units: [[code, name, _, provinceCode]] }; further
 *   columns are ignored.
 * units-of-before: { kinds: [name], oldProvinces: {code: [name, provinceCodeOfToday]},
 *   oldDistricts: {code: [name, oldProvinceCode]}, oldUnits: {code: [name, oldDistrictCode]},
 *   map: {oldUnitCode: [[unitCodeOfToday, index into kinds]]} }.
 *
 * @module
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const READ = '2026-11-21';
const SOURCES = ` * Source of the units of today: Quyết định 19/2025/QĐ-TTg and Nghị quyết 30/2026/QH16, 237/NQ-UBTVQH16 (Đồng Nai),
 * as in github.com/thanglequoc/vietnamese-provinces-database at cd58063 (MIT, (c) 2021 Thang Le Quoc); spelling and
 * the units of before from the old/new conversion table of the National Statistics Office (danhmuchanhchinh.nso.gov.vn),
 * a public table, as stored at 809e91b in github.com/sunshine-tech/VietnamProvinces (GPL-3.0: no code of it is used).
 * Read: ${READ}. Refresh: node scripts/units.mjs, which says with what.`;

const [todayFile, beforeFile] = process.argv.slice(2);
if (!beforeFile) {
  console.error('node scripts/units.mjs units-of-today.json units-of-before.json');
  process.exit(2);
}
const today = JSON.parse(readFileSync(todayFile, 'utf8'));
const before = JSON.parse(readFileSync(beforeFile, 'utf8'));

const folder = join(root, 'src/core/address/data');
for (const part of ['units', 'former']) {
  rmSync(join(folder, part), { recursive: true, force: true });
  mkdirSync(join(folder, part), { recursive: true });
}

const name = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const byCode = ([a], [b]) => (a < b ? -1 : 1);
const grouped = (rows, keyOf) =>
  Object.entries(Object.groupBy ? Object.groupBy(rows, keyOf) : groupBy(rows, keyOf)).sort(byCode);

function groupBy(rows, keyOf) {
  const groups = {};
  for (const row of rows) (groups[keyOf(row)] ??= []).push(row);
  return groups;
}

/** One module that exports one text; a text is the shortest form, and a change in it is a line in a diff. */
function write(file, what, constant, lines) {
  writeFileSync(
    join(folder, file),
    `/**\n * ${what}\n *\n${SOURCES}\n * @module\n */\nexport const ${constant} = \`${lines.join('\n')}\`;\n`,
  );
}

/** The `import()` of each chunk, spelled out: bundlers follow no computed address. */
function writeIndex(file, what, constant, type, part, codes) {
  const rows = codes.map((code) => `  '${code}': () => import('./${part}/${code}.data.js'),\n`).join('');
  writeFileSync(
    join(folder, file),
    `/**\n * ${what} Written by scripts/units.mjs.\n * @module\n */\n\n// prettier-ignore\n` +
      `/** By code. */\nexport const ${constant}: Readonly<Record<string, () => Promise<{ readonly ${type}: string }>>> = {\n${rows}};\n`,
  );
}

write(
  'provinces.data.ts',
  'The provinces of today: code, name.',
  'PROVINCES',
  today.provinces.map(([code, full]) => `${code} ${name(full)}`),
);
write(
  'former-provinces.data.ts',
  'The provinces of before 1 July 2025: code, code of the province that they lie in today, name.',
  'FORMER_PROVINCES',
  Object.entries(before.oldProvinces)
    .sort(byCode)
    .map(([code, [full, now]]) => `${code} ${now} ${name(full)}`),
);

const units = grouped(today.units, ([, , , province]) => province);
for (const [code, rows] of units) {
  const lines = rows.sort(byCode).map(([unit, full]) => `${unit} ${name(full)}`);
  write(`units/${code}.data.ts`, 'The commune-level units of one province: code, name.', 'UNITS', lines);
}
writeIndex(
  'units.data.ts',
  'The chunk of each province of today.',
  'UNIT_CHUNKS',
  'UNITS',
  'units',
  units.map(([code]) => code),
);

/**
 * Where a unit went. One that went there in part alone, with no word on the rest, is left without: it
 * cannot be told, and is no candidate to choose from either.
 */
function targets(unit) {
  const links = before.map[unit] ?? [];
  const torn = links.length === 1 && ['part', 'remainder'].includes(before.kinds[links[0][1]]);
  return torn ? [] : links.map(([code]) => code).sort();
}

const districts = grouped(Object.entries(before.oldUnits), ([, [, district]]) => district);
const former = grouped(districts, ([district]) => before.oldDistricts[district][1]);
for (const [code, rows] of former) {
  const lines = rows
    .sort(byCode)
    .flatMap(([district, communes]) => [
      `# ${name(before.oldDistricts[district][0])}`,
      ...communes.sort(byCode).map(([unit, [full]]) => `${unit} ${name(full)}>${targets(unit).join(' ')}`),
    ]);
  write(
    `former/${code}.data.ts`,
    'A province of before 1 July 2025: its districts (#), their units and the units of today that they went to.',
    'FORMER',
    lines,
  );
}
writeIndex(
  'former.data.ts',
  'The chunk of each province of before 1 July 2025.',
  'FORMER_CHUNKS',
  'FORMER',
  'former',
  former.map(([code]) => code),
);

console.log(
  `${today.provinces.length} provinces, ${today.units.length} units; before: ${Object.keys(before.oldUnits).length}`,
);
