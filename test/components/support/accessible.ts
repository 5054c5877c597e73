/** Axe on what a test shows. */
import type axeCore from 'axe-core';
import type { RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import options from '../../axe-options.json' with { type: 'json' };

const { axe } = globalThis as unknown as { readonly axe: typeof axeCore };

/** Dark differs in its colours only. What is below 4.5:1 the enhanced rule leaves to the plain one. */
const SCHEMES: readonly (readonly [scheme: string, rules: RunOptions])[] = [
  ['light', options as RunOptions],
  ['dark', { ...(options as RunOptions), runOnly: ['color-contrast', 'color-contrast-enhanced'] }],
];

/**
 * Holds that axe finds nothing in an element, and that its text has 7:1 in either colour scheme, which axe
 * does not ask by itself.
 *
 * @throws {Error} What it found.
 */
export async function expectAccessible(element: Element): Promise<void> {
  const root = document.documentElement;
  const before = root.style.cssText;
  try {
    for (const [scheme, rules] of SCHEMES) {
      // Axe takes a page without a background for a white one.
      root.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
      const { violations } = await axe.run(element, rules);
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) => `${id}, ${scheme}: ${target.join(' ')} ${failureSummary}`,
        ),
      );
      if (found.length > 0) throw new Error(found.join('\n'));
    }
  } finally {
    root.style.cssText = before;
  }
}
