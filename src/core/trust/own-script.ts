/**
 * The leave to start a script of this library on a page under Trusted Types.
 * @module
 */

interface Policy {
  createScriptURL(url: string): unknown;
}

/** The policy of this library on the page, as the script-tag build's Lit keeps it (scripts/rollup-policy.mjs). */
const POLICY = Symbol.for('bk.policy');

/**
 * The address of one of our workers, as a page under Trusted Types takes it: the policy says that it is ours.
 *
 * @throws {TypeError} for any other script, and where the page's policy refuses.
 */
export function ownScript(url: URL): string {
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
  if (origin === location.origin && /\/(scan|push)-worker[^/]*\.js$/.test(pathname)) return url;
  throw new TypeError('Only the workers of the library may be started');
}
