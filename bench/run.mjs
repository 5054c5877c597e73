/** `npm run bench`: sizes, then times. It needs a build and, for the times, Chromium. */
import { printFirstField } from './first-field.mjs';
import { printSizes } from './size.mjs';
import { printVault } from './vault.mjs';

await printSizes();
console.log();
await printFirstField();
console.log();
await printVault();
