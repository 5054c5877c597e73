/**
 * `npm run bench`: sizes, times, the vault, forms and payment codes beside other libraries, how well cards are read, how addresses
 * convert, how many dossiers the portal takes; `npm run bench -- scan` runs one of them, and what follows the name of `forms` are its switches. It needs a
 * build and, for most, Chromium. It fails when a target is missed.
 */
import { printAddresses } from './addresses.mjs';
import { printFirstField } from './first-field.mjs';
import { printForms } from './forms.mjs';
import { printPortal } from './portal.mjs';
import { printScan } from './scan.mjs';
import { printSizes } from './size.mjs';
import { printVault } from './vault.mjs';
import { printVietQr } from './vietqr.mjs';

const BENCHES = {
  sizes: printSizes,
  'first-field': printFirstField,
  vault: printVault,
  forms: printForms,
  vietqr: printVietQr,
  scan: printScan,
  addresses: printAddresses,
  portal: printPortal,
};

const args = process.argv.slice(2);
/** Names come first, then switches. */
const end = args.findIndex((arg) => arg.startsWith('--'));
const chosen = end < 0 ? args : args.slice(0, end);
const switches = end < 0 ? [] : args.slice(end);
const unknown = chosen.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`bench: there is no ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
for (const [i, name] of (chosen.length > 0 ? chosen : Object.keys(BENCHES)).entries()) {
  if (i > 0) console.log();
  await BENCHES[name](...(name === 'forms' ? switches : []));
}
