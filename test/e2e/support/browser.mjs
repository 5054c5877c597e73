/** A browser whose profile outlives it, and what is listened for on every page. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../../scripts/browsers.mjs';
import options from '../../axe-options.json' with { type: 'json' };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser profile of its own; `open` starts a browser on it, `dispose` deletes it. */
export function makeProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'bk-profile-'));
  const faults = [];
  return {
    /** CSP and Trusted Types violations and uncaught errors of every page so far. */
    faults,
    async open(options = {}) {
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: find.chromium(),
        args: chromiumArgs,
        viewport: { width: 360, height: 780 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        ...options,
      });
      context.setDefaultTimeout(15_000);
      await context.exposeBinding('reportFault', (_source, fault) => faults.push(fault));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          globalThis.reportFault(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      context.on('weberror', (error) => faults.push(String(error.error())));
      return context;
    },
    folder,
    dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** What axe finds on a page, as readable lines. The page's policy does not bind the debugger. */
export async function axeFindings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((given) => globalThis.axe.run(document, given), options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.flat().join(' ')}`),
  );
}
