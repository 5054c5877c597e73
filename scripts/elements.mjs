/**
 * The elements of the library, found by their files: `<folder>/<element>/bk-<element>`. Whoever needs
 * the list (the loader, the size table, the tests) asks here, so that a new element needs no edit.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder - Holds one folder per element: `src/components`, or what was built from it.
 * @param {string} extension - `.ts` or `.js`.
 * @returns {{ tag: string, file: string }[]} In the order of the alphabet.
 */
export const findElements = (folder, extension) =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ tag: `bk-${name}`, file: join(folder, name, `bk-${name}${extension}`) }))
    .filter(({ file }) => existsSync(file));

/** Code that takes the place of `cdn/elements`: one `import()` per element. */
export const elementsModule = (folder, extension) => {
  const entries = findElements(folder, extension).map(
    ({ tag }) => `'${tag}': () => import('../components/${tag.slice(3)}/${tag}${extension}')`,
  );
  return `export const elements = {\n  ${entries.join(',\n  ')},\n};\n`;
};
