/** Following over HTTP: the stream of a dossier, within one process and across two. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { DossierWatch } from '../../build/portal/server/domain/dossier-watch.js';
import { readEvents } from './events.mjs';
import { problem } from './portal.mjs';

const NOBODY = 'BK38-261125-999999-00';

/** @param at - Gives the portal and its database. */
export function followSuite(at) {
  /** As another process would: the row and its step, without a word to the watch. */
  const move = (code, status) =>
    at().database.transaction(async (tx) => {
      await tx.query('update dossiers set status = $2 where code = $1', [code, status]);
      await tx.query('insert into dossier_events (dossier_code, at, state) values ($1, now(), $2)', [
        code,
        status,
      ]);
    });

  describe('the stream of a dossier', () => {
    it('begins with how it stands, in public things only', async () => {
      const { portal } = at();
      const { code } = (await portal.file()).body;
      const events = readEvents(`${portal.origin}/api/dossiers/${code.toLowerCase()}/events`);
      const { event, id, data } = (await events.next()).value;
      assert.deepEqual(
        [event, id, Object.keys(data).sort(), data.code, data.status],
        ['dossier', String(data.version), ['code', 'status', 'version'], code, 'received'],
      );
      await events.return();
    });

    it('learns of a change that another process made', async () => {
      const { portal } = at();
      const { code } = (await portal.file()).body;
      const events = readEvents(`${portal.origin}/api/dossiers/${code}/events`);
      const { version } = (await events.next()).value.data;
      await move(code, 'in-progress');
      const { data } = (await events.next()).value;
      assert.equal(data.status, 'in-progress');
      assert.ok(data.version > version);
      await events.return();
    });

    it('is none for a code that nobody has', async () => {
      const { portal } = at();
      const answer = await portal.get(`/dossiers/${NOBODY}/events`);
      assert.deepEqual([answer.status, problem(answer)], [404, 'unknown-dossier']);
    });
  });
}

describe('portal/dossier-watch', () => {
  const standing = (version, code = 'A') => ({ code, status: 'received', version });

  /** A watch over a table; `reads` says which codes were asked for. */
  function watchOver(table) {
    const reads = [];
    const watch = new DossierWatch(async (codes) => {
      reads.push([...codes]);
      return codes.flatMap((code) => table[code] ?? []);
    }, 1e6);
    return { watch, reads };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('tells a change once, and each listener from where it began', async () => {
    const table = { A: standing(2) };
    const { watch } = watchOver(table);
    const heard = [];
    const stops = [1, 2].map((from) =>
      watch.subscribe(standing(from), ({ version }) => heard.push(`${from}:${version}`)),
    );
    watch.changed('A');
    watch.changed('A');
    await settled();
    assert.deepEqual(heard, ['1:2']);
    table.A = standing(3);
    watch.changed('A');
    await settled();
    assert.deepEqual(heard, ['1:2', '1:3', '2:3']);
    for (const stop of stops) stop();
  });

  it('reads nothing for a dossier that nobody watches, and says so to whoever hears all', async () => {
    const { watch, reads } = watchOver({ A: standing(2) });
    const heard = [];
    const stop = watch.onChange((code) => heard.push(code));
    watch.changed('A');
    stop();
    watch.changed('A');
    await settled();
    assert.deepEqual([reads, heard], [[], ['A']]);
  });

  it('reads all that are watched in one statement, and stops with the last of them', async () => {
    const reads = [];
    const watch = new DossierWatch(async (codes) => {
      reads.push([...codes]);
      return [];
    }, 1);
    const stops = ['A', 'B'].map((code) => watch.subscribe(standing(1, code), () => {}));
    while (reads.length === 0) await settled();
    for (const stop of stops) stop();
    const before = reads.length;
    assert.deepEqual(reads[0], ['A', 'B']);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    assert.equal(reads.length, before);
  });

  it('goes on after a read that failed', async () => {
    let fails = true;
    const watch = new DossierWatch(async () => {
      if (fails) throw new Error('gone');
      return [standing(2)];
    }, 1e6);
    const heard = [];
    const stop = watch.subscribe(standing(1), ({ version }) => heard.push(version));
    watch.changed('A');
    await settled();
    fails = false;
    watch.changed('A');
    await settled();
    assert.deepEqual(heard, [2]);
    stop();
  });
});
