/** What a page of the portal needs from a package, as one file: `client/` to build/portal/client. */
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

export default {
  input: 'examples/portal/client/scorecard.js',
  output: { dir: 'build/portal/client', format: 'es' },
  plugins: [resolve({ exportConditions: ['production', 'browser'] }), terser({ ecma: 2022, module: true })],
};
