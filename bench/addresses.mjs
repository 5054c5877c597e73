/**
 * `node bench/addresses.mjs`: how many units of before July 2025 convert without a question, and what
 * that costs in bytes. It needs a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../scripts/run.mjs';

const library = (path) => import(join(root, 'dist/core', path));

/** Every unit of before, with the names above it. */
async function oldUnits() {
  const { formerDistricts, formerProvinces } = await library('address/former.js');
  const all = [];
  for (const { code, name: province } of formerProvinces()) {
    for (const { name: district, units } of await formerDistricts(code)) {
      all.push(...units.map(({ name: commune, targets }) => ({ province, district, commune, targets })));
    }
  }
  return all;
}

const bare = (name) => name.replace(/^(Thành phố|Thị xã|Thị trấn|Đặc khu|Tỉnh|Quận|Huyện|Phường|Xã) /i, '');

/** Ways in which an old address is written. */
export const WAYS = {
  'with district': ({ commune, district, province }) => `Thôn 3, ${commune}, ${district}, ${province}`,
  'with district, no marks': (names, { foldVietnamese }) => foldVietnamese(WAYS['with district'](names)),
  'with district, no kinds': ({ commune, district, province }) =>
    `Thôn 3, ${bare(commune)}, ${bare(district)}, ${bare(province)}`,
  'without district': ({ commune, province }) => `Thôn 3, ${commune}, ${province}`,
};

/**
 * By kind of the old unit, then by way of writing: how many there are, are certain, asked, unknown, and
 * wrong (the place where it went is not among the candidates).
 */
export async function countConversions(...ways) {
  const accents = await library('text/accents.js');
  const { parseAddress } = await library('address/parse.js');
  const counts = {};
  for (const unit of await oldUnits()) {
    const kind = /^(Phường|Thị trấn|Huyện)/.exec(unit.commune)?.[0] ?? 'Xã';
    for (const way of ways.length ? ways : Object.keys(WAYS)) {
      const { candidates } = await parseAddress(WAYS[way](unit, accents));
      for (const key of [kind, 'all']) {
        const count = ((counts[key] ??= {})[way] ??= { all: 0, certain: 0, asked: 0, unknown: 0, wrong: 0 });
        count.all++;
        count[['unknown', 'certain'][candidates.length] ?? 'asked']++;
        const misses = unit.targets.some((code) => !candidates.some(({ unitCode }) => unitCode === code));
        if (candidates.length > 0 && misses) count.wrong++;
      }
    }
  }
  return counts;
}

/** Units of before: in all, with one target, with several, without a known one. */
export async function countTargets() {
  const units = await oldUnits();
  const having = (fits) => units.filter(({ targets }) => fits(targets.length)).length;
  return {
    all: units.length,
    certain: having((n) => n === 1),
    split: having((n) => n > 1),
    unknown: having((n) => n === 0),
  };
}

/** Units of today. */
export async function countUnits() {
  const { provinces, communes } = await library('address/units.js');
  const codes = (await provinces()).map(({ code }) => code);
  const units = (await Promise.all(codes.map((code) => communes(code)))).flat();
  const kind = (name) => units.filter((unit) => unit.name.startsWith(name)).length;
  const inProvince = (code) => units.filter(({ provinceCode }) => provinceCode === code).length;
  return {
    provinces: codes.length,
    units: units.length,
    xa: kind('Xã '),
    phuong: kind('Phường '),
    dacKhu: kind('Đặc khu '),
    thanhHoa: inProvince('38'),
  };
}

/** Ways in which an address of today is written. */
export const WAYS_TODAY = {
  'full names': ({ name, province }) => `Thôn 3, ${name}, ${province}`,
  'no kinds': ({ name, province }) => `Thôn 3, ${bare(name)}, ${bare(province)}`,
};

/**
 * How two-level addresses of today are read: how many are certain, asked, unknown; of these how many
 * wrongly (the unit is not among the candidates), and how many name another unit first.
 */
export async function countToday(way) {
  const { provinces, communes } = await library('address/units.js');
  const { parseAddress } = await library('address/parse.js');
  const count = { all: 0, certain: 0, asked: 0, unknown: 0, wrong: 0, notFirst: 0 };
  for (const { code, name: province } of await provinces()) {
    for (const unit of await communes(code)) {
      const { candidates } = await parseAddress(WAYS_TODAY[way]({ ...unit, province }));
      const place = candidates.findIndex(({ unitCode }) => unitCode === unit.code);
      count.all++;
      count[['unknown', 'certain'][candidates.length] ?? 'asked']++;
      if (place < 0) count.wrong++;
      if (place > 0) count.notFirst++;
    }
  }
  return count;
}

/** Brotli bytes of each chunk of a kind, by code. */
export function chunkBytes(kind) {
  const folder = join(root, 'dist/core/address/data', kind);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => {
        // Without the header, which no bundler keeps.
        const code = readFileSync(join(folder, file), 'utf8').replace(/\/\*\*[^]*?\*\//, '');
        return [file.slice(0, 2), brotliCompressSync(code).length];
      }),
  );
}

/** How many units there are, how many convert without a question, and what the data weighs. */
export async function printAddresses() {
  console.log('units of today', await countUnits());
  for (const way of Object.keys(WAYS_TODAY)) {
    console.log(`two-level addresses of today, ${way}`, await countToday(way));
  }
  console.log('units of before', await countTargets());
  for (const [kind, ways] of Object.entries(await countConversions())) {
    console.log(kind);
    console.table(ways);
  }
  for (const kind of ['units', 'former']) {
    const bytes = Object.values(chunkBytes(kind));
    const sum = bytes.reduce((all, size) => all + size);
    console.log(
      `${kind}: ${bytes.length} chunks, ${Math.round(sum / bytes.length)} bytes on average, ${Math.max(...bytes)} at the most, brotli`,
    );
  }
}

if (process.argv[1] === import.meta.filename) await printAddresses();
