/**
 * Every screen of a whole procedure and of what stands beside it: axe in both colour schemes and in forced colours,
 * what is cut, covered or too small on a narrow screen and at 400 %, the focus; and what a screen reader is told.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { root } from '../package/packed.mjs';
import { serveFolder } from './static-server.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { focusFindings, layoutFindings } from './support/measure.mjs';
import { tour } from './support/tour.mjs';
import { transcript } from './support/transcript.mjs';

const PHONE = { width: 360, height: 780 };
/** The least width that has to do, and 1280 × 1024 enlarged to 400 %, which leaves as many CSS pixels. */
const SIZES = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 1280, height: 1024 },
];
const COLOURS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
];

describe('accessible', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let server, profile, context;
  before(async () => {
    server = await serveFolder(root);
    profile = makeProfile();
    context = await profile.open({ viewport: PHONE });
  });
  after(async () => {
    await context?.close();
    profile?.dispose();
    await server?.close();
  });

  it('is every screen', async (test) => {
    const found = [];
    let screens = 0;
    await tour(context, server.url, async (page, name) => {
      screens++;
      const note = (where, findings) => found.push(...findings.map((one) => `${name}, ${where}: ${one}`));
      for (const colours of COLOURS) {
        await page.emulateMedia(colours);
        note(Object.values(colours).join(' '), await axeFindings(page));
      }
      for (const forcedColors of ['active', 'none']) {
        await page.emulateMedia({ colorScheme: 'light', forcedColors });
        for (const size of SIZES) {
          await page.setViewportSize(size);
          // A ring shows for whoever uses keys.
          await page.keyboard.press('Shift');
          const where = `${size.width} × ${size.height} forced colours ${forcedColors}`;
          note(where, await layoutFindings(page));
          note(where, await focusFindings(page));
        }
      }
      await page.setViewportSize(PHONE);
    });
    test.diagnostic(`${screens} screens`);
    assert.deepEqual(found, []);
    assert.deepEqual(profile.faults, []);
  });

  it('is told to a screen reader as docs/transcript.md has it', async () => {
    const other = makeProfile();
    const own = await other.open({ viewport: PHONE });
    try {
      const heard = await transcript(own, server.url);
      const file = join(root, 'docs/transcript.md');
      if (process.env.UPDATE) writeFileSync(file, heard);
      assert.deepEqual(heard.split('\n'), readFileSync(file, 'utf8').split('\n'));
      // What nobody could make sense of by ear.
      assert.doesNotMatch(heard, /\(no name\)|undefined|\$\{|\{[a-z]+\}/);
    } finally {
      await own.close();
      other.dispose();
    }
  });
});
