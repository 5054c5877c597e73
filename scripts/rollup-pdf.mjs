/**
 * The library that reads and binds PDFs, as one file of our own, fetched when it is used: it is built already,
 * needs nothing beside it, and who installs us gets the very code that was tested (docs/decisions/0024).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PACKAGE = '@cantoo/pdf-lib';
const FILE = `node_modules/${PACKAGE}/dist/pdf-lib.esm.min.js`;

const NOTICE = `/*! ${PACKAGE} with what it is built of. MIT License:
pdf-lib (c) 2019 Andrew Dillon; culori (c) 2018 Dan Burzo; fflate (c) Arjun Barrett;
node-html-better-parser (c) 2019 Tao Qiufeng; html-entities (c) 2021 Dulin Marat; UPNG.js (c) 2017 Photopea;
tslib (c) Microsoft Corporation (0BSD).
${readFileSync('LICENSE', 'utf8').split('\n\n').slice(2).join('\n\n').trim()} */
`;

/** For rollup: puts it into `folder`, as a module that belongs there. */
export function pdfLib(folder) {
  const id = resolve(folder, 'core/document/pdf-lib.js');
  return {
    name: 'pdf-lib',
    resolveId: (source) => (source === PACKAGE ? id : null),
    load: (found) =>
      found === id ? NOTICE + readFileSync(FILE, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '') : null,
  };
}

/** For the servers of tests and of `npm run dev`: parts of the unbuilt package are not made for browsers. */
export const pdfSource = {
  name: 'pdf-lib',
  resolveImport: ({ source }) => (source === PACKAGE ? `/${FILE}` : undefined),
};
