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

export default {
  globs: ['src/components/*/*.ts'],
  exclude: ['src/components/*/bk-*.ts', 'src/components/shared/*.ts', 'src/components/*/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publishedPaths],
};
