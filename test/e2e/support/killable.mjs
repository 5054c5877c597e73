/** A browser on a profile folder that outlives it, as one group of processes that can be killed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, find } from '../../../scripts/browsers.mjs';

/** Quiet, and as a person has it: what was open comes back after a crash, and is written down soon. */
const firefoxPrefs = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.interval': 1000,
};

/** The browsers of this machine that can be driven here on a profile that stays. */
export const killable = ['chromium', 'firefox'].filter((name) => find[name]());

/** A file may still come into the folder from what was killed; `rmSync` by itself lists a folder only once. */
function remove(folder, tries = 5) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' || tries === 1) throw error;
    remove(folder, tries - 1);
  }
}

/** A new folder for a browser profile. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'bk-folder-'));
  return { folder, dispose: () => remove(folder) };
}

/** Ids of the processes that have the folder on their command line. */
function processesOf(folder) {
  const { stdout } = spawnSync('ps', ['-ax', '-o', 'pid=,command='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(folder))
    .map((line) => Number.parseInt(line, 10));
}

function killNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it went by itself
  }
}

/** The driver puts preferences of Firefox back when the browser is gone; a start in the middle of that fails. */
async function tidied(folder) {
  for (let i = 0; i < 200 && existsSync(join(folder, 'prefs.js.puppeteer')); i++) await wait(10);
}

/**
 * Starts a browser on a folder.
 *
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, page: import('puppeteer-core').Page,
 *   kill: () => Promise<void>, close: () => Promise<void> }>} `kill` ends all processes at once with SIGKILL and
 *   resolves when they are gone.
 */
export async function startBrowser(name, folder) {
  const browser = await puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : name,
    executablePath: find[name](),
    userDataDir: folder,
    args: name === 'chromium' ? [...chromiumArgs, '--lang=vi'] : [],
    extraPrefsFirefox: firefoxPrefs,
    // This process ends its browsers itself; forty pairs of listeners would be warned about.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: { width: 360, height: 780 },
  });
  const [page = await browser.newPage()] = await browser.pages();
  return {
    browser,
    page,
    async kill() {
      killNow(-browser.process().pid); // the leader of its group
      for (let left; (left = processesOf(folder)).length > 0; await wait(5)) left.forEach(killNow);
      await browser.disconnect().catch(() => undefined);
      await tidied(folder);
    },
    close: () => browser.close(),
  };
}
