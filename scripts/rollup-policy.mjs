/**
 * Lit makes a Trusted Types policy named `lit-html` when it loads, and a page that allows no duplicates
 * refuses the second copy. The script-tag build names it `bk` and keeps it where every other copy finds
 * it, so that two copies load under `trusted-types bk`. A page that refuses the policy makes the module
 * fail to load, and then the fallback content stays.
 *
 * The scanner and the notices start their workers under the same policy (src/core/trust/own-script.ts), which lets
 * no other script through.
 */
const CREATE = /([\w$]+)\.createPolicy\("lit-html",(\{createHTML:[^}]*\})\)/;

/** As `ownWorker` in src/core/trust/own-script.ts. */
const WORKER_RULE =
  'createScriptURL:u=>{const{origin,pathname:p}=new URL(u);' +
  'if(origin===location.origin&&/\\/(scan|push)-worker[^/]*\\.js$/.test(p))return u;throw new TypeError(u)}';

export function policy() {
  let found = false;
  return {
    name: 'policy',
    transform(code, id) {
      if (!/lit-html[\\/]lit-html\.js$/.test(id)) return null;
      if (!CREATE.test(code)) this.error('Lit makes its Trusted Types policy in another way now');
      found = true;
      const shared = 'globalThis[Symbol.for("bk.policy")]';
      return {
        code: code.replace(CREATE, `(${shared}??=$1.createPolicy("bk",{...$2,${WORKER_RULE}}))`),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && !found) this.error('Lit is not in the bundle');
    },
  };
}
