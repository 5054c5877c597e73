/** The life of a dossier, as clerks and its person live it; every answer of the API is checked by `portal.mjs`. */
import { strict as assert } from 'node:assert';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { clerkAt, filing, MORNING, problem, startPortal } from './portal.mjs';
import { pdf, sender } from './uploads.suite.mjs';

const GOOD = 'nắng vàng trên đồi chè';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Sig /ByteRange [0 10 20 30]>> endobj\n%%EOF');
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(20)]);

/** Runs on one kind of database. */
export function caseworkSuite(kind) {
  let server;
  let database;
  let portal;
  let clerk;
  let colleague;
  let stranger;
  before(async () => {
    server = await kind.start();
    database = await server.open();
    portal = await startPortal(database);
    clerk = clerkAt(portal);
    for (const [id, unit] of [
      ['hoa', 'mot-cua'],
      ['lan', 'tu-phap'],
    ]) {
      const form = { id, name: `Cán bộ ${id}`, unit, password: GOOD, 'role-dossiers': '1' };
      assert.equal((await clerk.submit('/can-bo/tai-khoan', form)).status, 303);
    }
    colleague = clerkAt(portal, 'hoa', GOOD);
    stranger = clerkAt(portal, 'lan', GOOD);
  });
  after(async () => {
    await portal?.stop();
    await server?.stop();
  });

  let dossier;
  beforeEach(async () => {
    portal.setClock(MORNING);
    dossier = (await portal.file()).body;
  });
  const follow = async (code = dossier.code) =>
    (await portal.get(`/dossiers/${code}`, { secret: dossier.secret })).body;
  const pathOf = (end = '') => `/can-bo/ho-so/${dossier.code}${end && `/${end}`}`;
  /** Does something with the dossier as it stands now. */
  async function act(name, form = {}, who = clerk) {
    const { version } = (await portal.get(`/dossiers/${dossier.code}`)).body;
    if (form instanceof FormData) form.set('version', String(version));
    return who.submit(pathOf(name), form instanceof FormData ? form : { version, ...form });
  }
  const done = async (...args) => assert.equal((await act(...args)).status, 303, args[0]);
  const told = async () => (await follow()).timeline.map(({ state }) => state);
  const withFile = (bytes, name = 'ket-qua.pdf', title = 'Bản sao trích lục') => {
    const form = new FormData();
    form.set('title', title);
    form.set('file', new File([bytes], name, { type: 'application/octet-stream' }));
    return form;
  };
  const ASK = { text: 'Ảnh chụp bị mờ, xin gửi lại.', 'title-1': 'Số nhà', 'kind-1': 'text' };
  const answer = (id, body, { key = randomUUID(), secret = dossier.secret } = {}) =>
    portal.post(`/dossiers/${dossier.code}/supplements/${id}`, body, {
      secret,
      headers: { 'idempotency-key': key },
    });

  describe('a dossier', () => {
    it('goes from received to returned, with each step on its timeline and in the audit trail', async () => {
      await done('nhan');
      await done('bo-sung', ASK);
      const { supplement } = (await follow()).personal;
      assert.equal((await answer(supplement.id, { texts: { s1: '12' }, files: [] })).status, 201);
      await done('xong', withFile(PDF));
      await done('da-tra');
      assert.deepEqual(await told(), [
        'received',
        'in-progress',
        'supplement-asked',
        'supplemented',
        'done',
        'returned',
      ]);
      const trail = await database.query(
        'select clerk_id, action from audit_trail where subject = $1 order by id',
        [dossier.code],
      );
      assert.deepEqual(
        trail.map(({ clerk_id, action }) => `${clerk_id} ${action}`),
        [
          'canbo dossier-taken',
          'canbo supplement-asked',
          'null supplement-answered',
          'canbo dossier-done',
          'canbo dossier-returned',
        ],
      );
      assert.equal((await follow()).version, 6);
    });

    it('is taken by one of two clerks who press at the same moment', async () => {
      await Promise.all([clerk.enter(), colleague.enter()]);
      const both = await Promise.all([
        clerk.submit(pathOf('nhan'), { version: 1 }),
        colleague.submit(pathOf('nhan'), { version: 1 }),
      ]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
      const { text } = both.find(({ status }) => status === 409);
      assert.match(text, /người khác vừa làm việc với hồ sơ này/);
      assert.deepEqual(await told(), ['received', 'in-progress']);
    });

    it('is not moved by a page that is old, and keeps what was typed', async () => {
      await done('nhan');
      const { status, text } = await clerk.submit(pathOf('bo-sung'), { version: 1, ...ASK });
      assert.equal(status, 409);
      assert.match(text, /Ảnh chụp bị mờ, xin gửi lại\./);
      assert.equal((await follow()).status, 'in-progress');
    });

    for (const [state, steps, refused] of [
      ['received', [], ['bo-sung', 'lam-tiep', 'xong', 'ket-qua', 'da-tra', 'chuyen']],
      ['in-progress', ['nhan'], ['lam-tiep', 'ket-qua', 'da-tra']],
      ['supplement-asked', ['nhan', 'bo-sung'], ['bo-sung', 'xong', 'ket-qua', 'da-tra']],
      ['done', ['nhan', 'xong'], ['nhan', 'bo-sung', 'lam-tiep', 'xong', 'tu-choi', 'chuyen', 'hen-lai']],
      ['returned', ['nhan', 'xong', 'da-tra'], ['nhan', 'bo-sung', 'xong', 'da-tra', 'tu-choi', 'hen-lai']],
      [
        'refused',
        ['tu-choi'],
        ['nhan', 'bo-sung', 'lam-tiep', 'xong', 'ket-qua', 'da-tra', 'tu-choi', 'hen-lai'],
      ],
    ]) {
      it(`that is ${state} takes only the steps of the table`, async () => {
        const FORMS = {
          'bo-sung': ASK,
          'tu-choi': { text: 'không thuộc thẩm quyền' },
          chuyen: { to: 'unit:tu-phap' },
          'hen-lai': { text: 'thiếu sổ gốc', day: '2026-12-01' },
          'ket-qua': withFile(PDF),
        };
        for (const step of steps) await done(step, FORMS[step]);
        const { version } = await follow();
        for (const step of refused) assert.equal((await act(step, FORMS[step])).status, 409, step);
        assert.deepEqual([(await follow()).status, (await follow()).version], [state, version]);
      });
    }

    it('is refused with a reason that its person reads', async () => {
      assert.equal((await act('tu-choi', { text: ' ' })).status, 400);
      await done('tu-choi', { text: 'Việc đăng ký ở nước ngoài.' });
      const { status, personal } = await follow();
      assert.equal(status, 'refused');
      assert.deepEqual(personal.refusal, {
        reason: 'Việc đăng ký ở nước ngoài.',
        at: '2026-11-25T02:00:00.000Z',
      });
      assert.equal((await portal.get(`/dossiers/${dossier.code}`)).body.personal, undefined);
    });

    it('goes to another clerk or unit, and leaves the sight of those who gave it away', async () => {
      await done('nhan');
      await done('chuyen', { to: 'clerk:hoa' });
      assert.match((await clerk.open(pathOf())).text, /Cán bộ hoa/);
      await done('chuyen', { to: 'clerk:lan' });
      assert.equal((await clerk.open(pathOf())).status, 404);
      const { holder, timeline } = await follow();
      assert.match(holder, /Tư pháp/);
      assert.match(timeline.at(-1).holder, /Tư pháp/);
      assert.equal((await stranger.open(pathOf())).status, 200);
      assert.equal((await act('chuyen', { to: 'clerk:khong-co' }, stranger)).status, 400);
      assert.equal((await act('chuyen', { to: 'unit:khong-co' }, stranger)).status, 400);
    });

    it('is neither seen nor moved by a clerk of another unit', async () => {
      assert.equal((await stranger.open(pathOf())).status, 404);
      assert.equal((await act('nhan', {}, stranger)).status, 404);
      assert.equal((await stranger.open(`/can-bo/ho-so?ma=${dossier.code}`)).status, 404);
    });
  });

  describe('a supplement', () => {
    const asked = async (form = ASK) => {
      await done('nhan');
      await done('bo-sung', form);
      return (await follow()).personal.supplement;
    };

    it('says what is asked, and until when', async () => {
      const { id, ...supplement } = await asked({
        ...ASK,
        'title-2': 'Tên gọi khác',
        'kind-2': 'text',
        'optional-2': '1',
      });
      assert.match(id, /^[\w-]{22}$/);
      assert.deepEqual(supplement, {
        askedAt: '2026-11-25T02:00:00.000Z',
        answerBy: '2026-12-09T10:00:00.000Z',
        text: ASK.text,
        items: [
          { id: 's1', title: 'Số nhà', kind: 'text', required: true },
          { id: 's2', title: 'Tên gọi khác', kind: 'text', required: false },
        ],
        answeredAt: null,
      });
    });

    it('needs at least one thing to ask for', async () => {
      await done('nhan');
      assert.equal((await act('bo-sung', { text: 'xin bổ sung' })).status, 400);
      assert.equal((await follow()).personal.supplement, null);
    });

    it('is answered once per key, and once at all', async () => {
      const { id } = await asked();
      const key = randomUUID();
      const body = { texts: { s1: '12' }, files: [] };
      const first = await answer(id, body, { key });
      const again = await answer(id, body, { key });
      assert.deepEqual(again.body, first.body);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
      assert.deepEqual((await portal.get(`/submissions/${key}`)).body, {
        state: 'accepted',
        response: first.body,
      });
      assert.equal(problem(await answer(id, { texts: { s1: '13' }, files: [] }, { key })), 'key-reused');
      assert.equal(problem(await answer(id, body)), 'supplement-closed');
      assert.equal((await told()).filter((state) => state === 'supplemented').length, 1);
    });

    it('is answered by one of two requests at the same moment', async () => {
      const { id } = await asked();
      const body = { texts: { s1: '12' }, files: [] };
      const both = await Promise.all([answer(id, body), answer(id, body)]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409]);
    });

    it('is refused when something is missing or was not asked for, and the key is free again', async () => {
      const { id } = await asked();
      const key = randomUUID();
      for (const [texts, error] of [
        [{}, { path: 'texts.s1', code: 'required' }],
        [{ s1: ' ' }, { path: 'texts.s1', code: 'required' }],
        [
          { s1: '1', s9: '2' },
          { path: 'texts', code: 'unknown-item' },
        ],
        [{ s1: 'a\0' }, { path: 'texts.s1', code: 'bad-character' }],
      ]) {
        const refused = await answer(id, { texts, files: [] }, { key });
        assert.equal(problem(refused), 'invalid-supplement');
        assert.deepEqual(refused.body.errors, [error]);
      }
      assert.equal((await answer(id, { texts: { s1: '12' }, files: [] }, { key })).status, 201);
    });

    it('is for its person alone', async () => {
      const { id } = await asked();
      const other = (await portal.file()).body;
      const body = { texts: { s1: '12' }, files: [] };
      assert.equal((await answer(id, body, { secret: other.secret })).status, 403);
      assert.equal((await answer(id, body, { secret: undefined })).status === 401, false, 'default applies');
      const nobody = await portal.post(`/dossiers/${dossier.code}/supplements/${id}`, body, {
        headers: { 'idempotency-key': randomUUID() },
      });
      assert.equal(nobody.status, 401);
      assert.equal((await answer('x'.repeat(22), body)).status, 404);
    });

    it('takes files, which its clerk saves and nobody else', async () => {
      const { id } = await asked({ text: 'Ảnh bị mờ.', 'title-1': 'Giấy khai sinh cũ', 'kind-1': 'file' });
      const paper = await sender(portal.origin).send(pdf(3000), { paper: 's1' });
      const wrong = await answer(id, { texts: {}, files: [{ ...paper, paper: 's2' }] });
      assert.deepEqual(wrong.body.errors, [
        { path: 'files.0', code: 'unknown-item' },
        { path: 's1', code: 'required' },
      ]);
      const lost = await answer(id, { texts: {}, files: [{ ...paper, upload: 'A'.repeat(22) }] });
      assert.equal(problem(lost), 'files-missing');
      assert.equal((await follow()).status, 'supplement-asked');
      assert.equal((await answer(id, { texts: {}, files: [paper] })).status, 201);
      const { title, bytes, sha256 } = paper;
      assert.deepEqual((await follow()).personal.papers, [{ paper: 's1', title, bytes, sha256 }]);

      const [, link] = /href="([^"]*\/giay-to\/[\w-]+)"/.exec((await clerk.open(pathOf())).text);
      const saved = await fetch(portal.origin + link, { headers: { cookie: clerk.cookie() } });
      assert.match(saved.headers.get('content-disposition'), /^attachment; /);
      assert.equal(saved.headers.get('content-security-policy'), "default-src 'none'; sandbox");
      assert.equal(
        createHash('sha256')
          .update(Buffer.from(await saved.arrayBuffer()))
          .digest('hex'),
        sha256,
      );
      assert.equal((await stranger.open(link)).status, 404);
      const other = (await portal.file()).body;
      assert.equal((await clerk.open(link.replace(dossier.code, other.code))).status, 404);
    });

    it('stops the clock: the days that the person took are added', async () => {
      const { id } = await asked();
      assert.equal((await follow()).dueAt, '2026-11-25T10:00:00.000Z');
      // Wednesday to Monday: three working days.
      portal.setClock('2026-11-30T09:00:00+07:00');
      await answer(id, { texts: { s1: '12' }, files: [] });
      const { dueAt, firstDueAt } = await follow();
      assert.deepEqual([dueAt, firstDueAt], ['2026-11-30T10:00:00.000Z', undefined]);
    });

    it('is closed when the clerk goes on without it', async () => {
      const { id } = await asked();
      await done('lam-tiep');
      assert.equal(problem(await answer(id, { texts: { s1: '12' }, files: [] })), 'supplement-closed');
      assert.equal((await follow()).personal.supplement, null);
      await done('bo-sung', ASK);
      assert.notEqual((await follow()).personal.supplement.id, id);
    });
  });

  describe('an apology', () => {
    const FORM = { text: 'Sổ gốc phải tìm ở kho lưu trữ.', day: '2026-12-01' };

    it('carries every field of the slip, and names one new day', async () => {
      await done('nhan');
      await done('hen-lai', FORM);
      const { dueAt, firstDueAt, personal } = await follow();
      assert.deepEqual([dueAt, firstDueAt], ['2026-12-01T10:00:00.000Z', '2026-11-25T10:00:00.000Z']);
      const { number, ...slip } = personal.apology;
      assert.match(number, /^\d+\/2026\/PXL$/);
      assert.deepEqual(slip, {
        agency: 'UBND xã Hoa Gạo',
        addressee: 'Nguyễn Thị Mẫu',
        procedure: 'Cấp bản sao trích lục hộ tịch',
        personalId: '038190000001',
        code: dossier.code,
        dueAt: '2026-11-25T10:00:00.000Z',
        reason: FORM.text,
        newDueAt: '2026-12-01T10:00:00.000Z',
        signer: 'Trần Văn Mẫu, Chủ tịch UBND xã Hoa Gạo',
        signedAt: '2026-11-25T02:00:00.000Z',
        signature: 'none',
      });
      assert.equal((await told()).at(-1), 'put-off');
    });

    it('is written once only', async () => {
      await done('hen-lai', FORM);
      assert.equal((await act('hen-lai', { ...FORM, day: '2026-12-08' })).status, 409);
    });

    for (const [what, form] of [
      ['no reason', { ...FORM, text: '' }],
      ['no day', { ...FORM, day: '' }],
      ['today', { ...FORM, day: '2026-11-25' }],
      ['a Saturday', { ...FORM, day: '2026-11-28' }],
      ['a day that is none', { ...FORM, day: '2026-11-31' }],
      ['a day far away', { ...FORM, day: '2027-03-01' }],
    ]) {
      it(`is refused with ${what}`, async () => {
        assert.equal((await act('hen-lai', form)).status, 400);
        assert.equal((await follow()).personal.apology, null);
      });
    }

    it('waits until the day is near, and is still possible when it is late', async () => {
      await database.query('update dossiers set due_at = $2 where code = $1', [
        dossier.code,
        new Date('2026-11-27T17:00:00+07:00'),
      ]);
      assert.equal((await act('hen-lai', FORM)).status, 409, 'two working days before');
      portal.setClock('2026-11-26T08:00:00+07:00');
      assert.match((await clerkAt(portal).open(pathOf())).text, /Sắp đến ngày hẹn trả/);
      portal.setClock('2026-11-30T08:00:00+07:00');
      const late = clerkAt(portal);
      assert.match((await late.open(pathOf())).text, /quá hạn 1 ngày làm việc/);
      assert.equal((await act('hen-lai', FORM, late)).status, 303);
    });
    // Nobody stays signed in for so long.
    after(() => {
      portal.setClock(MORNING);
      clerk = clerkAt(portal);
      colleague = clerkAt(portal, 'hoa', GOOD);
      stranger = clerkAt(portal, 'lan', GOOD);
    });
  });

  describe('a result', () => {
    const result = (id, secret = dossier.secret) =>
      fetch(`${portal.origin}/api/dossiers/${dossier.code}/results/${id}`, {
        headers: secret ? { authorization: `Bearer ${secret}` } : {},
      });

    it('is kept with its hash, its real type, and no claim about its signature', async () => {
      await done('nhan');
      await done('xong', withFile(PDF, 'anh.jpg', 'Trích lục'));
      await done('ket-qua', withFile(PNG, 'x.pdf', 'Ảnh'));
      const { results } = (await follow()).personal;
      assert.deepEqual(
        results.map(({ title, type, bytes, sha256, signature }) => ({
          title,
          type,
          bytes,
          sha256,
          signature,
        })),
        [
          ['Trích lục', 'application/pdf', PDF, 'unverified'],
          ['Ảnh', 'image/png', PNG, 'none'],
        ]
          .map(([title, type, bytes, state]) => ({
            title,
            type,
            bytes: bytes.length,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            signature: { state, signer: null, at: null },
          }))
          .sort(
            (a, b) =>
              results.findIndex((r) => r.title === a.title) - results.findIndex((r) => r.title === b.title),
          ),
      );
    });

    it('is saved, never shown', async () => {
      await done('nhan');
      await done('xong', withFile(PDF));
      const [{ id }] = (await follow()).personal.results;
      for (const response of [await result(id), await fetchAsClerk(id)]) {
        assert.equal(response.status, 200);
        assert.equal(response.headers.get('content-type'), 'application/pdf');
        assert.match(
          response.headers.get('content-disposition'),
          /^attachment; filename="ket-qua-BK38-[\w-]+\.pdf"$/,
        );
        assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; sandbox");
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
        assert.equal(response.headers.get('cache-control'), 'no-store');
        assert.deepEqual(Buffer.from(await response.arrayBuffer()), PDF);
      }
    });
    const fetchAsClerk = (id) =>
      fetch(`${portal.origin}${pathOf('ket-qua')}/${id}`, { headers: { cookie: clerk.cookie() } });

    it('is for its person alone', async () => {
      await done('nhan');
      await done('xong', withFile(PDF));
      const [{ id }] = (await follow()).personal.results;
      const other = (await portal.file()).body;
      assert.equal((await result(id, '')).status, 401);
      assert.equal((await result(id, other.secret)).status, 403);
      assert.equal((await result('x'.repeat(22))).status, 404);
      const elsewhere = await fetch(`${portal.origin}/api/dossiers/${other.code}/results/${id}`, {
        headers: { authorization: `Bearer ${other.secret}` },
      });
      assert.equal(elsewhere.status, 404);
    });

    it('is refused when it is no PDF, JPEG or PNG, whatever its name says', async () => {
      await done('nhan');
      for (const bytes of ['<html><script>alert(1)</script>', 'MZ', ''])
        assert.equal((await act('xong', withFile(Buffer.from(bytes)))).status, 400, bytes);
      assert.equal((await follow()).status, 'in-progress');
    });

    it('is refused when it is too large', async () => {
      await done('nhan');
      const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
      assert.equal((await act('xong', withFile(large))).status, 413);
      assert.equal((await follow()).status, 'in-progress');
    });

    it('may be a paper at the desk', async () => {
      await done('nhan');
      await done('xong', { title: '' });
      assert.deepEqual((await follow()).personal.results, []);
    });
  });

  describe('what a follower reads', () => {
    it('has the exceptions of the calendar, from the day of receipt to well after the due day', async () => {
      portal.setClock('2026-08-20T09:00:00+07:00');
      const { code } = (await portal.file()).body;
      const { calendar } = (await portal.get(`/dossiers/${code}`)).body;
      assert.deepEqual(calendar, { off: ['2026-08-31', '2026-09-01', '2026-09-02'], on: ['2026-08-22'] });
    });

    it('is shut to whoever tries secrets, and never to its person', async () => {
      const guess = () => portal.get(`/dossiers/${dossier.code}`, { secret: randomUUID() });
      const statuses = [];
      for (let i = 0; i < 21; i++) statuses.push((await guess()).status);
      assert.deepEqual([...new Set(statuses)], [403, 429]);
      assert.equal(statuses.filter((status) => status === 403).length, 20);
      assert.equal((await portal.get(`/dossiers/${dossier.code}`, { secret: dossier.secret })).status, 200);
      portal.setClock('2026-11-25T09:16:00+07:00');
      assert.equal((await guess()).status, 403);
    });
  });

  describe('the queue', () => {
    const list = async (view, who = clerk) => (await who.open(`/can-bo/ho-so?xem=${view}`)).text;

    it('sorts dossiers by what is to be done', async () => {
      assert.ok((await list('open')).includes('Đang mở ('));
      await database.query(
        "update dossiers set status = 'returned' where code <> $1 and status <> 'refused'",
        [dossier.code],
      );
      const { code } = dossier;
      assert.ok((await list('new')).includes(code));
      assert.ok((await list('today')).includes(code));
      assert.ok(!(await list('mine')).includes(code));
      await done('nhan');
      assert.ok((await list('mine')).includes(code));
      assert.ok(!(await list('mine', colleague)).includes(code));
      assert.ok((await list('open', colleague)).includes(code));
      assert.ok(!(await list('open', stranger)).includes(code));
      await done('bo-sung', ASK);
      assert.ok((await list('waiting')).includes(code));
      assert.ok(!(await list('today')).includes(code));
    });

    it('finds a dossier by its code', async () => {
      const found = await clerk.open(`/can-bo/ho-so?ma=${dossier.code.toLowerCase()}`);
      assert.equal(found.headers.get('location'), pathOf());
      const missing = await clerk.open('/can-bo/ho-so?ma=<script>');
      assert.equal(missing.status, 404);
      assert.ok(!missing.text.includes('<SCRIPT>'));
    });

    it('reads the answers under the names of the form', async () => {
      dossier = (await portal.file(filing({ ndkNgaySinh: '1990-01' }))).body;
      const { text } = await clerk.open(pathOf());
      for (const part of [
        'Số lượng bản sao',
        '01/1990',
        'Thôn 1, xã Hoa Gạo, tỉnh Thanh Hóa',
        'Nguyễn Thị Mẫu',
      ])
        assert.ok(text.includes(part), part);
      assert.doesNotMatch(text, /\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/);
    });
  });

  it('forgets keys after thirty days, and not before seven', async () => {
    const { tidyUp } = await import('../../build/portal/server/domain/housekeeping.js');
    const key = randomUUID();
    const first = await portal.file(filing(), key);
    const after = (days) => ({ database, now: () => new Date(Date.parse(MORNING) + days * 86_400_000) });
    await tidyUp(after(8));
    assert.equal((await portal.file(filing(), key)).body.code, first.body.code);
    await tidyUp(after(31));
    assert.equal((await portal.get(`/submissions/${key}`)).status, 404);
  });
}
