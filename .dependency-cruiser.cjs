/**
 * Who may import whom; an arrow points at what may be imported:
 *
 *   core ← components/shared ← components/<element> ← bk-<element> ← define
 *   index imports core and the element classes; nothing imports index
 *
 * Types count as well.
 */

const ELEMENT = '^src/components/(?!shared/)([^/]+)/';
const DEFINES = '^src/components/([^/]+)/bk-[^/]+[.]ts$';
const LIT = '(^|/)node_modules/(lit|lit-html|lit-element|@lit|@lit-labs)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-cycle',
      'What needs each other belongs together, or wants a third. What is fetched when it is used is not needed to load.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    ),
    forbid('resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'core-stands-alone',
      'Core runs without a page: no component, no Lit.',
      { path: '^src/core/' },
      { path: ['^src/(?!core/|procedures/)', LIT] },
    ),
    forbid(
      'shared-below-elements',
      'What elements share knows none of them.',
      { path: '^src/components/shared/' },
      { path: [ELEMENT, '^src/(define|index)[.]ts$', '^src/cdn/'] },
    ),
    forbid(
      'no-sibling-class',
      "An element that renders another leaves the import to its bk- file, and that takes the other's bk- file.",
      { path: ELEMENT },
      { path: ELEMENT, pathNot: [`^src/components/$1/`, DEFINES] },
    ),
    forbid(
      'classes-define-nothing',
      'Only a bk- file and define import a bk- file: importing a class, or index, does nothing.',
      { path: '^src/', pathNot: [DEFINES, '^src/define[.]ts$'] },
      { path: DEFINES },
    ),
    forbid(
      'define-only-defines',
      'define imports bk- files, nothing else.',
      { path: '^src/define[.]ts$' },
      { pathNot: DEFINES },
    ),
    forbid('define-is-an-entry', 'Nothing imports define.', {}, { path: '^src/define[.]ts$' }),
    forbid('index-is-an-entry', 'Nothing imports index.', {}, { path: '^src/index[.]ts$' }),
    forbid(
      'loader-stands-alone',
      'The script-tag loader stays small: it imports nothing but itself.',
      { path: '^src/cdn/' },
      { pathNot: '^src/cdn/' },
    ),
    forbid(
      'idb-behind-storage',
      'IndexedDB stays behind one store.',
      { path: '^src/', pathNot: '^src/core/storage/' },
      { path: '(^|/)node_modules/idb/' },
    ),
    forbid(
      'qr-behind-payment',
      'One module draws codes.',
      { path: '^src/', pathNot: '^src/core/payment/qr[.]ts$' },
      { path: '(^|/)node_modules/qr/', pathNot: '(^|/)node_modules/qr/decode[.]' },
    ),
    forbid(
      'decoders-behind-scan',
      'One folder reads codes, and fetches what it needs when it is used.',
      { path: '^src/', pathNot: '^src/core/scan/' },
      { path: '(^|/)node_modules/(zxing-wasm/|qr/decode[.])' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
