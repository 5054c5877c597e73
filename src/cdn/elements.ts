/**
 * What the script-tag build can load: one `import()` per tag.
 *
 * Empty in the source. The build (`scripts/elements.mjs`) puts in its place one line for every
 * `components/<element>/bk-<element>` it finds, so that a new element needs no edit here.
 *
 * @module
 */

/** From tag to the import that defines it. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {};
