/**
 * Which browsers this machine has, and how it gets one. Debian's packages are fetched when we are root
 * there; on any other machine the message says what to install or set.
 */
import { fileURLToPath } from 'node:url';
import { apt, canInstall, first, onPath } from './system.mjs';
import { findMiniBrowser } from './webkit-launcher.mjs';

/** For each browser: the file that starts it, or undefined. */
export const find = {
  chromium: () =>
    process.env.CHROME_PATH ??
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge') ??
    first(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ),
  firefox: () =>
    process.env.FIREFOX_PATH ??
    onPath('firefox-esr', 'firefox') ??
    first(
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ),
  webkit: () =>
    onPath('WebKitWebDriver') && (process.env.DISPLAY || onPath('Xvfb')) ? findMiniBrowser() : undefined,
};

/** What Debian calls them. */
const debianPackages = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/**
 * What is to be fetched before a test can run; nothing is done here.
 *
 * @param {{ found: string[], named?: string[] | undefined, ci?: boolean }} here - The browsers of this
 *   machine, what BROWSERS names, and whether CI is `true`.
 * @returns {{ name: string, packages: string[] }[]} Each browser that is lacking, with its Debian packages.
 */
export function toFetch({ found, named, ci = false }) {
  const needed = named ?? (ci ? Object.keys(find) : found.length ? [] : ['chromium']);
  return needed
    .filter((name) => !found.includes(name))
    .map((name) => ({ name, packages: debianPackages[name] }));
}

function install(missing) {
  apt('update');
  // One by one, so that one that cannot be had does not take the others with it.
  for (const { packages } of missing) apt('install', '-y', '--no-install-recommends', ...packages);
}

const whyNot = (name) =>
  name === 'webkit'
    ? 'no WebKitWebDriver with MiniBrowser and a display here (Debian: webkit2gtk-driver, xvfb)'
    : `not found here (Debian: ${debianPackages[name].join(', ')}; elsewhere set ${name === 'chromium' ? 'CHROME' : 'FIREFOX'}_PATH)`;

/**
 * The browsers to test in. Those that BROWSERS names, if it is set; else each one that is found. What
 * is missing is fetched first, where that is possible, if it was named, if CI is `true`, or if there is
 * no browser at all (then Chromium).
 *
 * @returns {{ run: string[], left: { name: string, why: string }[] }}
 * @throws When a browser that was named, or every browser, is missing.
 */
export function chooseBrowsers() {
  const named = process.env.BROWSERS?.split(',').filter(Boolean);
  const all = Object.keys(find);
  const unknown = named?.filter((name) => !all.includes(name)) ?? [];
  if (unknown.length) throw new Error(`BROWSERS knows ${all.join(', ')}, not ${unknown.join(', ')}`);

  const found = (names) => names.filter((name) => find[name]());
  const missing = toFetch({ found: found(all), named, ci: process.env.CI === 'true' });
  if (missing.length && canInstall()) install(missing);

  const run = found(named ?? all);
  const left = all
    .filter((name) => !run.includes(name))
    .map((name) => ({ name, why: named && !named.includes(name) ? 'not named in BROWSERS' : whyNot(name) }));
  const lacking = toFetch({ found: run, named }).map(({ name }) => name);
  if (lacking.length) throw new Error(lacking.map((name) => `${name}: ${whyNot(name)}`).join('\n'));
  return { run, left };
}

/** One plain line per browser, for the log of a test run. */
export const describeBrowsers = ({ run, left }) =>
  [
    ...run.map((name) => `${name}: runs`),
    ...left.map(({ name, why }) => `${name}: does not run, ${why}`),
  ].join('\n');

/** Flags for every Chromium that a test starts: no traffic of its own; root cannot have the sandbox. */
export const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(describeBrowsers(chooseBrowsers()));
