/** The manifest describes what is in the package, so its paths lead to dist/, not to src/. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const published = JSON.stringify(customElementsManifest).replace(
      /"\/?src\/([^"]+)\.ts"/g,
      '"dist/$1.js"',
    );
    Object.assign(customElementsManifest, JSON.parse(published));
  },
};

/**
 * The analyzer takes every `dispatchEvent(new X(…))` for an event of its own and names it after whatever
 * it finds; what the docstrings list with `@fires` is the truth.
 */
const documentedEvents = {
  name: 'documented-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const element of declarations) {
        element.events = element.events?.filter(
          ({ name, description }) => name?.startsWith('bk-') && description,
        );
      }
    }
  },
};

export default {
  globs: ['src/components/*/*.ts'],
  exclude: ['src/components/*/bk-*.ts', 'src/components/shared/*.ts', 'src/components/*/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [documentedEvents, publishedPaths],
};
