/**
 * `npm test`: everything that CI runs. `npm test -- core e2e` runs the named parts alone; the parts
 * after `build` then look at the dist/ that is there.
 *
 * A part that fails does not keep the others from running, except the build, which they stand on.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chooseBrowsers, describeBrowsers } from './browsers.mjs';
import { node, root, tool } from './run.mjs';

/** Found when a part first asks: `npm test -- types` needs no browser. */
let browsers;
/** What is to be read at the end, below the summary. */
const told = [];

/**
 * Tests in every browser at once. A page that failed in one is tried again there, alone: three browsers on a small
 * machine take each other's time. Passing then is told as UNSTEADY, for it is a fault still; failing again is failing.
 */
function inBrowsers(...folders) {
  browsers ??= chooseBrowsers();
  const files = folders.map((name) => `test/${name}/**/*.test.ts`);
  const first = runBrowsers(browsers.run, files);
  if (first.passed || !first.failures?.length) return first.passed;

  const failed = browsers.run.flatMap((browser) => {
    const failures = first.failures.filter((failure) => failure.browser === browser);
    const again = [...new Set(failures.map(({ file }) => file))];
    // Many pages at once are no accident of time.
    if (again.length === 0 || again.length > FEW) return failures;
    console.log(`\n── again, alone: ${again.join(', ')} in ${browser}`);
    const second = runBrowsers([browser], again, '--concurrency', '1');
    return second.passed ? [] : (second.failures ?? failures);
  });
  const isIn = (list, { browser, file }) => list.some((one) => one.browser === browser && one.file === file);
  const line = ({ browser, file, test, why }) => `${browser} ${file}\n    ${test}\n    ${why.split('\n')[0]}`;
  for (const failure of first.failures)
    if (!isIn(failed, failure)) told.push(`UNSTEADY, failed once and then passed: ${line(failure)}`);
  for (const failure of failed) told.push(`FAILED: ${line(failure)}`);
  return failed.length === 0;
}

const FEW = 8;

function runBrowsers(names, files, ...options) {
  const list = join(tmpdir(), `browser-failures-${process.pid}.json`);
  Object.assign(process.env, { BROWSERS: names.join(), BROWSER_FAILURES: list });
  const passed = tool('@web/test-runner/wtr', ...options, ...files.flatMap((file) => ['--files', file]));
  const failures = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : undefined;
  rmSync(list, { force: true });
  return { passed, failures };
}

/** So many files at a time: most of them wait for a browser or a database for half of their time. */
const AT_ONCE = Math.min(2, availableParallelism());

/** @returns Also the files in which something failed; none where that is not known. */
function runNode(files, atOnce) {
  const list = join(tmpdir(), `node-failures-${process.pid}.json`);
  const passed = node(
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${pathToFileURL(join(root, 'scripts/failed-files.mjs')).href}`,
    `--test-reporter-destination=${list}`,
    `--test-concurrency=${atOnce}`,
    // What hangs shall fail, not hold CI for ever.
    '--test-timeout=600000',
    ...files,
  );
  const failed = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8') || '[]') : [];
  rmSync(list, { force: true });
  return { passed, failed };
}

/**
 * A file that drives a browser beside another one and fails runs again, alone, as a page does. None other does: what
 * ran alone, or without a browser, has no such excuse, and losing one dossier in two runs is losing dossiers.
 *
 * @param alone - Files that measure time, or give it: they go one after the other, when the rest is done.
 * @param once - Files that kill browsers and count what is lost: beside each other, and never a second time.
 * @returns `undefined`, that is skipped, for a folder without tests.
 */
function inNode(name, { alone = [], once = [] } = {}) {
  const folder = join(root, 'test', name);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.mjs')) : [];
  if (!files.length) return undefined;
  const isIn = (list) => (file) => list.includes(file.replace('.test.mjs', ''));
  const run = (some, atOnce, mayRepeat = false) => {
    if (some.length === 0) return true;
    const first = runNode(
      some.map((file) => join(folder, file)),
      atOnce,
    );
    if (first.passed || !mayRepeat || first.failed.length === 0 || first.failed.length > FEW)
      return first.passed;
    console.log(`\n── again, alone: ${first.failed.join(', ')}`);
    const again = runNode(first.failed, 1);
    const verdict = again.passed ? 'UNSTEADY, failed once and then passed' : 'FAILED';
    told.push(`${verdict}: ${first.failed.map((file) => relative(root, file)).join(', ')}`);
    return again.passed;
  };
  const others = files.filter((file) => !isIn([...alone, ...once])(file));
  // All, also where one fails.
  return [
    run(others, AT_ONCE, AT_ONCE > 1 && name === 'e2e'),
    run(files.filter(isIn(once)), AT_ONCE),
    run(files.filter(isIn(alone)), 1),
  ].every(Boolean);
}

const all = {
  types: () => tool('typescript/tsc', '-p', 'tsconfig.json'),
  lint: () => node('scripts/lint.mjs'),
  build: () => node('scripts/build.mjs'),
  browser: () => inBrowsers('core', 'components', 'cdn'),
  package: () => inNode('package'),
  portal: () => inNode('portal', { alone: ['limits', 'overload', 'process', 'rush', 'two-processes'] }),
  e2e: () =>
    inNode('e2e', {
      alone: ['journey', 'poor-network', 'scanner', 'scanner-slow', 'uploads', 'vault-tabs'],
      once: ['outbox-hostile', 'vault-kill'],
    }),
};
const subsets = Object.fromEntries(
  ['core', 'components', 'cdn'].map((name) => [name, () => inBrowsers(name)]),
);

const known = { ...all, ...subsets };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(known, name));
if (unknown.length) {
  console.error(`no such part: ${unknown.join(', ')}. There are ${Object.keys(known).join(', ')}`);
  process.exit(2);
}

const report = [];
let failed = false;
for (const name of asked.length ? asked : Object.keys(all)) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let passed = false;
  try {
    passed = known[name]();
  } catch (error) {
    console.error(error.message);
  }
  const outcome = passed === undefined ? 'skipped, it has no tests' : passed ? 'passed' : 'FAILED';
  report.push(`${name.padEnd(10)} ${outcome} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  failed ||= passed === false;
  if (name === 'build' && !passed) break;
}

console.log(`\n── summary\n${report.join('\n')}`);
if (told.length) console.log(told.join('\n'));
if (browsers) console.log(`browsers\n${describeBrowsers(browsers).replace(/^/gm, '  ')}`);
console.log(failed ? 'npm test FAILED' : 'npm test passed');
process.exitCode = failed ? 1 : 0;
