/** `npm run dev`: the examples, served from the sources; what is saved shows at once. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { elementsModule } from './scripts/elements.mjs';
import { pdfSource } from './scripts/rollup-pdf.mjs';
import { scanSources } from './scripts/rollup-scan.mjs';
import { tusSource } from './scripts/rollup-tus.mjs';

/** Stands in for the script-tag build, so that the pages need no other address here. */
const scriptTag = {
  name: 'script-tag',
  serve({ path }) {
    if (path === '/dist/cdn/ba-khong.js') return { body: "import '/src/cdn/loader.ts';", type: 'js' };
    if (path === '/src/cdn/elements.ts') return elementsModule('src/components', '.ts');
    return undefined;
  },
};

export default {
  rootDir: '.',
  open: '/examples/plain/',
  watch: true,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  middleware: [scanSources],
  plugins: [
    pdfSource,
    tusSource,
    scriptTag,
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
};
