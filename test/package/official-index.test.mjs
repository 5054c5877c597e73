/**
 * The counts of this project are its own. The index of Quyết định 766/QĐ-TTg is computed by the state from numbers that
 * no site has, so nothing that people read or load may be called so.
 */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const FOLDERS = ['src', 'examples', 'docs', 'dist'];
const FILES = ['README.md', 'CHANGELOG.md'];
const TEXT = /\.(?:[cm]?[jt]s|json|html|css|md|ya?ml|sql|svg|map|txt|csv)$/;
/** With and without accents, and with a few words between, as in "điểm theo Quyết định 766". */
const NAMED =
  /(?:điểm|chỉ số|bộ chỉ số|diem|chi so|score|index)(?:\s+(?:số|của|theo|quyết định|qđ|đánh giá|bộ|of|the)){0,4}[\s:-]+766(?!\d)/iu;

/** A text as it is read: composed letters, escapes of scripts and pages undone. */
const readable = (text) =>
  text
    .replace(/\\u\{?([0-9a-f]{4})\}?/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&nbsp;|&#160;|\u00a0/g, ' ')
    .normalize('NFC');

const namesIndex = (text) => NAMED.test(readable(text));

async function texts() {
  const inFolders = FOLDERS.map(async (folder) =>
    (await readdir(new URL(`${folder}/`, root), { recursive: true }))
      .filter((path) => TEXT.test(path))
      .map((path) => `${folder}/${path}`),
  );
  return [...FILES, ...(await Promise.all(inFolders)).flat()];
}

describe('the official index', () => {
  it('is recognised in its spellings, and nothing else is taken for it', () => {
    for (const named of [
      'điểm 766',
      'Điểm\u00a0766 của xã',
      'điểm 766'.normalize('NFD'),
      'đi\\u1ec3m 766',
      'Chỉ số 766',
      'điểm theo Quyết định 766',
      'diem 766',
      'Index 766',
    ])
      assert.ok(namesIndex(named), named);
    for (const other of ['766 hồ sơ', 'Quyết định 766/QĐ-TTg', 'điểm 7660', 'chỉ số của 34 tỉnh'])
      assert.ok(!namesIndex(other), other);
  });

  it('is named in no source, example, page of the docs or built file', async () => {
    const paths = await texts();
    assert.ok(paths.length > 500, `only ${paths.length} files were read`);
    const named = [];
    for (const path of paths)
      if (namesIndex(await readFile(fileURLToPath(new URL(path, root)), 'utf8'))) named.push(path);
    assert.deepEqual(named, []);
  });
});
