/** Tests of core and of the elements, in real browsers (scripts/browsers.mjs says which). */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chooseBrowsers, chromiumArgs, describeBrowsers, find } from './scripts/browsers.mjs';
import { pdfSource } from './scripts/rollup-pdf.mjs';
import { scanSources } from './scripts/rollup-scan.mjs';
import { tusSource } from './scripts/rollup-tus.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

// Every browser is a child of this process: dates read the same on each machine. So do languages, but
// for WebKit, which has that of the machine.
process.env.TZ = 'Asia/Ho_Chi_Minh';

const launchers = {
  // `browser: 'chrome'` must not be set: it turns coverage off.
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: find.chromium(), args: [...chromiumArgs, '--accept-lang=vi-VN'] },
      // Own storage for each parallel page, and a page that believes it has the focus.
      async createPage({ browser }) {
        const page = await (await browser.createBrowserContext()).newPage();
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  // One at a time: Firefox slows the timers of tabs in the background.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: find.firefox(),
        extraPrefsFirefox: {
          'intl.accept_languages': 'vi-VN',
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
        },
      },
    }),
  webkit: () => webkitLauncher(),
};

const browsers = chooseBrowsers();
if (!process.env.BROWSERS) console.log(describeBrowsers(browsers)); // who named them knows

/** Failed tests of a page, each with the suites around it and what went wrong. */
const failuresOf = ({ testResults, errors = [] }) => {
  const found = [];
  const look = (suite, path) => {
    for (const { name, passed, skipped, error } of suite?.tests ?? [])
      if (!passed && !skipped) found.push({ test: [...path, name].join(' › '), why: error?.message ?? '' });
    suite?.suites?.forEach((inner) => look(inner, [...path, inner.name]));
  };
  look(testResults, []);
  // Such as an import that failed, or a rejection that nobody handled.
  for (const { message } of errors) found.push({ test: '(the file)', why: message });
  return found.length ? found : [{ test: '(the file)', why: 'did not finish' }];
};

/**
 * One plain closing line, also where the screen is no terminal. What has failed goes as JSON to the file that
 * BROWSER_FAILURES names: scripts/test.mjs tells it at the end, where it is found.
 */
const total = () => {
  let line;
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const add = (suite) => {
        for (const test of suite?.tests ?? []) {
          count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        }
        suite?.suites?.forEach(add);
      };
      const failures = [];
      for (const session of sessions) {
        const before = count.failed;
        add(session.testResults);
        if (session.passed) continue;
        if (count.failed === before) count.failed++; // none of its tests, but the file
        const browser = browserOf(session.browser.name);
        const file = relative(import.meta.dirname, session.testFile);
        failures.push(...failuresOf(session).map((failure) => ({ browser, file, ...failure })));
      }
      line = `browser tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
      if (process.env.BROWSER_FAILURES) writeFileSync(process.env.BROWSER_FAILURES, JSON.stringify(failures));
    },
    stop() {
      if (line) console.log(line);
    },
  };
};

const browserOf = (name) =>
  Object.keys(launchers).find((known) => name.toLowerCase().startsWith(known)) ?? 'chromium';

/** The connection of each test page that has a virtual authenticator. */
const authenticated = new Map();

/**
 * Gives a test page a new virtual authenticator with PRF, as a phone with a screen lock has one; a test asks with
 * `executeServerCommand('authenticator', options)`. Only Chromium can be told to have one: elsewhere `false`.
 */
const authenticator = {
  name: 'authenticator',
  async executeCommand({ command, payload, session }) {
    if (command !== 'authenticator') return undefined;
    try {
      // The old one goes with its connection; each holds three passkeys, no more.
      await authenticated.get(session.id)?.detach();
      const devtools = await session.browser.getPage(session.id).createCDPSession();
      authenticated.set(session.id, devtools);
      await devtools.send('WebAuthn.enable');
      await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          ctap2Version: 'ctap2_1',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          hasPrf: true,
          automaticPresenceSimulation: true,
          ...payload,
        },
      });
      return true;
    } catch {
      return false;
    }
  },
};

export default {
  files: ['test/core/**/*.test.ts', 'test/components/**/*.test.ts', 'test/cdn/**/*.test.ts'],
  rootDir: '.',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  concurrentBrowsers: 3,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  staticLogging: !process.stdout.isTTY,
  browsers: browsers.run.map((name) => launchers[name]()),
  middleware: [scanSources],
  plugins: [
    pdfSource,
    tusSource,
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    authenticator,
  ],
  reporters: [(process.stdout.isTTY ? defaultReporter : summaryReporter)(), total()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // For what hangs: three browsers on two cores take their time.
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  // Without this hook a rejection that nobody handles would pass in silence.
  testRunnerHtml: (src) => `<!doctype html>
    <html lang="vi">
      <title>Tests</title>
      <script type="module">
        addEventListener('unhandledrejection', (event) => {
          event.preventDefault();
          setTimeout(() => {
            throw event.reason;
          });
        });
      </script>
      <script type="module" src="${src}"></script>
    </html>`,
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['text-summary', 'lcovonly'],
    reportDir: 'coverage',
    threshold: { lines: 90, branches: 80 },
  },
};
