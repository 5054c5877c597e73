import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cardImage } from '../../bench/scan/images.mjs';
import { packApp, root } from './packed.mjs';

const { folder, files } = packApp();
const FOLDERS = ['dist/core/scan', 'dist/cdn'];
const SCAN_FILES = ['scan-worker.js', 'zxing-reader.wasm'];
const read = (file) => readFileSync(join(folder, file));
const hash = (bytes, algorithm = 'sha256') => createHash(algorithm).update(bytes).digest('base64');

describe('the files of the scanner', () => {
  for (const at of FOLDERS) {
    it(`lie in ${at}, the worker without imports`, () => {
      for (const name of SCAN_FILES) assert.ok(files.includes(`${at}/${name}`), name);
      assert.doesNotMatch(read(`${at}/scan-worker.js`).toString(), /\bimport\s*[{*("'\w]|\bfrom\s*["']/);
    });

    it(`name no other host in ${at}`, () => {
      for (const name of SCAN_FILES) {
        const hosts = read(`${at}/${name}`)
          .toString('latin1')
          .match(/\b(?:https?|wss?):\/\/[\w.-]*/g);
        assert.deepEqual(hosts, null, name);
      }
    });
  }

  it('hold the WebAssembly whose hash is in the code', () => {
    const source = readFileSync(join(root, 'src/core/scan/zxing.data.ts'), 'utf8');
    const [, pinned] = /'sha256-([^']+)'/.exec(source);
    for (const at of FOLDERS) {
      assert.equal(hash(read(`${at}/zxing-reader.wasm`)), pinned);
      assert.ok(read(`${at}/scan-worker.js`).includes(pinned));
    }
  });

  it('are in integrity.json', () => {
    const hashes = JSON.parse(read('dist/cdn/integrity.json'));
    for (const name of SCAN_FILES) {
      assert.equal(hashes[`./${name}`], `sha384-${hash(read(`dist/cdn/${name}`), 'sha384')}`);
    }
  });

  it('are no part of what a page loads at once', () => {
    const entry = read('dist/core/scan/reader.js').toString();
    assert.match(entry, /await import\('\.\/open\.js'\)/);
    assert.doesNotMatch(entry, /^import /m);
  });
});

describe('the degraded cards of the bench', () => {
  const sum = (...which) => hash(cardImage(...which).grey).slice(0, 12);

  it('are the same in every run', () => {
    assert.deepEqual(
      [sum('mixed', 3), sum('blur', 5, 1, 4), sum('jpeg', 2, 2)],
      ['7UzaHhgfn8M7', 'AfcyEFgFWaGl', 'gwekxTs0SnGu'],
    );
  });

  it('differ from frame to frame and from card to card', () => {
    assert.notEqual(sum('clean', 1, 0, 0), sum('clean', 1, 0, 1));
    assert.notEqual(cardImage('clean', 1, 0).text, cardImage('clean', 1, 1).text);
    assert.equal(cardImage('clean', 1, 0, 0).text, cardImage('clean', 1, 0, 1).text);
  });
});
