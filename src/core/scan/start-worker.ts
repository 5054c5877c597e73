/**
 * Where the worker's file is, and the leave to start it.
 *
 * @module
 */

/** Where our files are. */
export interface ScanFiles {
  readonly worker: URL;
  readonly wasm: URL;
}

/**
 * The two files in `folder`, or beside this module. Both addresses are written out for bundlers: vite,
 * webpack and parcel copy what stands in `new URL('…', import.meta.url)`.
 */
export function scanFiles(folder?: string | URL): ScanFiles {
  if (folder !== undefined) {
    const base = new URL(folder, document.baseURI);
    return { worker: new URL('scan-worker.js', base), wasm: new URL('zxing-reader.wasm', base) };
  }
  return {
    worker: new URL('./scan-worker.js', import.meta.url),
    wasm: new URL('./zxing-reader.wasm', import.meta.url),
  };
}

interface Policy {
  createScriptURL(url: string): unknown;
}

/** The policy of this library on the page, as the script-tag build's Lit keeps it (scripts/rollup-policy.mjs). */
const POLICY = Symbol.for('bk.policy');

/** A page under Trusted Types starts no worker from a text: the policy says that the text is ours. */
function trusted(url: URL): string {
  const page = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
    [POLICY]?: Policy;
  };
  if (!page.trustedTypes) return url.href;
  const policy = (page[POLICY] ??= page.trustedTypes.createPolicy('bk', { createScriptURL: ownWorker }));
  return policy.createScriptURL(url.href) as string; // TrustedScriptURL, which TypeScript does not know
}

function ownWorker(url: string): string {
  const { origin, pathname } = new URL(url);
  if (origin === location.origin && /\/scan-worker[^/]*\.js$/.test(pathname)) return url;
  throw new TypeError('Only the worker of the scanner may be started');
}

/**
 * @returns The worker, or undefined where none can be started: its file comes from another origin, or the page's
 *   policy refuses it. A file that is not there shows later, as an error of the worker.
 */
export function startWorker(url: URL): Worker | undefined {
  if (typeof Worker !== 'function' || url.origin !== location.origin) return undefined;
  try {
    return new Worker(trusted(url), { type: 'module', name: 'bk-scan' });
  } catch {
    return undefined;
  }
}
