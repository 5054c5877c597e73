/** Petitions: received once and for a proof, worked on, published by a person only, judged by their sender. */
import { strict as assert } from 'node:assert';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import * as desk from '../../build/portal/server/domain/petition-desk.js';
import { ProofOfWork } from '../../build/portal/server/domain/proof-of-work.js';
import { site } from '../../build/portal/server/domain/site.data.js';
import { prove } from '../../dist/core/feedback/proof.js';
import { clerkAt, filing, MORNING, problem } from './portal.mjs';
import { pdf, sender } from './uploads.suite.mjs';

const later = (ms) => new Date(Date.parse(MORNING) + ms).toISOString();
const MINUTE = 60_000;
const NOBODY = 'PA38-261125-999999-00';
/** Every piece of it names or reaches somebody; none of it may be in any public answer. */
const PERSONAL = [
  'Nguyễn Thị Rò Rỉ',
  'nguyen thi ro ri',
  '0912 345 678',
  '0912345678',
  '038190007777',
  'rori@example.vn',
  '36A-123.45',
  '19034567890123',
  'ngõ nhà ông Kín',
  '19.8075',
  'Cán bộ Thầm Lặng',
];
const TELLING = {
  topic: 'moi-truong',
  text: `Tôi là nguyen thi ro ri, CCCD 038190007777. Bãi rác sau chợ cháy suốt đêm, khói vào trường học.
    Xe 36A-123.45 đổ trộm. Gọi 0912 345 678, thư rori@example.vn, tài khoản 19034567890123.`,
  place: { commune: '14797', note: 'ngõ nhà ông Kín', point: { lat: 19.8075, lng: 105.7764, accuracyM: 20 } },
  contact: { name: 'Nguyễn Thị Rò Rỉ', phone: '0912345678', email: 'rori@example.vn' },
  public: true,
};

/** @param at - Gives the portal and its database. */
export function petitionsSuite(at) {
  /** What the desk's functions want of a portal. */
  const office = () => ({ database: at().database, site, now: () => new Date(MORNING) });
  const proof = async () => prove((await at().portal.get('/petitions/challenge')).body);
  const petition = async (more = {}) => ({
    topic: 'ha-tang',
    text: 'Đèn đường trước trường tiểu học không sáng ba tuần nay.',
    public: true,
    proof: await proof(),
    ...more,
  });
  const post = (body, key = randomUUID()) =>
    at().portal.post('/petitions', body, { headers: { 'idempotency-key': key } });
  const sent = async (more) => (await post(await petition(more))).body;
  const judge = ({ code, secret }, body, key = randomUUID()) =>
    at().portal.post(`/petitions/${code}/verdict`, body, { secret, headers: { 'idempotency-key': key } });
  const follow = ({ code, secret }) => at().portal.get(`/petitions/${code}`, { secret });
  const outcome = (answer) => [answer.status, problem(answer)];

  describe('a petition', () => {
    it('is received with a code, and due by the rules of the site', async () => {
      const { status, body } = await post(await petition());
      assert.equal(status, 201);
      assert.match(body.code, /^PA38-261125-\d{6}-[0-9A-Z]{2}$/);
      // Ten working days after Wednesday 25 November; well before the seventeenth day.
      assert.equal(body.dueAt, new Date('2026-12-09T17:00:00+07:00').toISOString());
    });

    it('is due no later than the most days, whatever holidays lie between', async () => {
      const { portal } = at();
      portal.setClock('2026-02-12T09:00:00+07:00');
      const { receivedAt, dueAt } = await sent();
      assert.equal(Date.parse(dueAt) - Date.parse(receivedAt), 17 * 86_400_000);
    });

    it('is received once, with another proof in each attempt', async () => {
      const key = randomUUID();
      const first = await post(await petition(), key);
      const again = await post(await petition(), key);
      assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [201, 'true']);
      assert.deepEqual(again.body, first.body);
      const asked = await at().portal.get(`/submissions/${key}`);
      assert.deepEqual(asked.body, { state: 'accepted', response: first.body });
    });

    it('is not received as another under the same key', async () => {
      const key = randomUUID();
      await post(await petition(), key);
      assert.deepEqual(outcome(await post(await petition({ text: 'Khác' }), key)), [422, 'key-reused']);
    });

    it('is received once of ten that come at the same moment', async () => {
      const key = randomUUID();
      const bodies = [];
      for (let i = 0; i < 10; i++) bodies.push(await petition({ text: 'Mười lần cùng lúc' }));
      const answers = await Promise.all(bodies.map((body) => post(body, key)));
      assert.equal(new Set(answers.filter((a) => a.status === 201).map((a) => a.body.code)).size, 1);
      const [{ n }] = await at().database.query(
        "select count(*)::int as n from petitions where body = 'Mười lần cùng lúc'",
      );
      assert.equal(n, 1);
    });

    for (const [what, more, code] of [
      ['without a topic of the site', { topic: 'thoi-tiet' }, 'invalid-petition'],
      ['of spaces', { text: '   ' }, 'invalid-petition'],
      ['with half a character', { text: 'a\ud800' }, 'invalid-petition'],
      [
        'with a point beyond the pole',
        { place: { point: { lat: 91, lng: 0, accuracyM: 1 } } },
        'invalid-body',
      ],
      ['with a contact that has no name', { contact: { phone: '0912345678' } }, 'invalid-body'],
      ['that does not say whether it may be public', { public: undefined }, 'invalid-body'],
      ['with a field more', { device: 'x' }, 'invalid-body'],
    ]) {
      it(`${what} is refused`, async () => {
        assert.deepEqual(outcome(await post(await petition(more))), [400, code]);
      });
    }

    it('without a key is refused', async () => {
      const answer = await at().portal.post('/petitions', await petition());
      assert.deepEqual(outcome(answer), [400, 'idempotency-key']);
    });

    it('of more than 256 KiB is refused', async () => {
      assert.equal((await post({ text: 'x'.repeat(300_000) })).status, 413);
    });
  });

  describe('a proof of work', () => {
    const refusedFor = async (made) => {
      const answer = await post(await petition({ proof: made }));
      assert.deepEqual(outcome(answer), [409, 'proof-refused']);
    };
    const solved = async (change) => {
      const made = JSON.parse(atob(await proof()));
      return btoa(JSON.stringify(change(made)));
    };

    it('counts once', async () => {
      const body = await petition();
      assert.equal((await post(body)).status, 201);
      await refusedFor(body.proof);
    });

    it('that was refused with its petition may be used for another', async () => {
      const made = await proof();
      assert.equal((await post(await petition({ topic: 'x', proof: made }))).status, 400);
      assert.equal((await post(await petition({ proof: made }))).status, 201);
    });

    it('expires', async () => {
      const made = await proof();
      at().portal.setClock(later(10 * MINUTE));
      await refusedFor(made);
    });

    it('lasts until just before', async () => {
      const made = await proof();
      at().portal.setClock(later(10 * MINUTE - 1));
      assert.equal((await post(await petition({ proof: made }))).status, 201);
    });

    it('that is made of nothing is refused', async () => {
      for (const made of [
        'x',
        btoa('{}'),
        btoa('null'),
        btoa('{"challenge":{},"solution":1}'),
        'A'.repeat(4000),
      ])
        await refusedFor(made);
    });

    for (const [what, change] of [
      ['a later end', (p) => ((p.challenge.parameters.data.until += 1000), p)],
      ['an easier prefix', (p) => ((p.challenge.parameters.keyPrefix = '0'), p)],
      ['no signature', (p) => ((p.challenge.signature = ''), p)],
      ['another key', (p) => ((p.solution.derivedKey = 'ab'.repeat(32)), p)],
      [
        'a key that only begins as it should',
        (p) => ((p.solution.derivedKey = p.challenge.parameters.keyPrefix.padEnd(64, '0')), p),
      ],
      ['the challenge twice', (p) => ({ challenge: p.challenge, solution: p.challenge })],
    ]) {
      it(`is refused with ${what}`, async () => refusedFor(await solved(change)));
    }

    it('is one for all processes on one database, and no other', async () => {
      const { database } = at();
      const now = () => new Date(MORNING);
      const [one, two, other] = [undefined, undefined, 'another key'].map(
        (secret) => new ProofOfWork(database, now, secret, [1, 4]),
      );
      const made = await prove(await one.challenge());
      const checked = await two.check(made);
      await assert.rejects(other.check(made), { code: 'proof-refused' });
      await database.transaction((tx) => two.spend(tx, checked));
      await assert.rejects(
        database.transaction((tx) => one.spend(tx, checked)),
        { code: 'proof-refused' },
      );
    });

    it('that was used is forgotten once it is too old to be used again', async () => {
      const { database, portal } = at();
      await sent();
      portal.setClock(later(11 * MINUTE));
      await sent();
      const [{ n }] = await database.query('select count(*)::int as n from spent_proofs where until < $1', [
        later(11 * MINUTE),
      ]);
      assert.equal(n, 0);
    });
  });

  describe('photos', () => {
    const START = { 'image/jpeg': [0xff, 0xd8, 0xff, 0xe0], 'image/png': [137, 80, 78, 71, 13, 10, 26, 10] };
    const picture = (size = 900, type = 'image/jpeg') =>
      Buffer.concat([Buffer.from(START[type]), randomBytes(size)]);
    const upload = (bytes, type = 'image/jpeg') =>
      sender(at().portal.origin).send(bytes, { type, paper: 'photo' });
    const count = async () => (await at().database.query('select count(*)::int as n from petitions'))[0].n;
    const shownAt = (code) => clerkAt(at().portal).open(`/can-bo/phan-anh/${code}`);
    const links = (text) => [...text.matchAll(/href="([^"]*\/anh\/[\w-]+)"/g)].map(([, link]) => link);

    it('go along, and come to the desk byte by byte, to be saved and never shown', async () => {
      const sizes = [picture(700_000), picture(3000, 'image/png')];
      const files = [await upload(sizes[0]), await upload(sizes[1], 'image/png')];
      const own = await sent({ files });
      const found = links((await shownAt(own.code)).text);
      assert.equal(found.length, 2);
      const clerk = clerkAt(at().portal);
      await clerk.enter();
      const saved = [];
      for (const link of found) {
        const answer = await fetch(at().portal.origin + link, { headers: { cookie: clerk.cookie() } });
        assert.equal(answer.status, 200);
        assert.match(
          answer.headers.get('content-disposition'),
          /^attachment; filename="anh-[12]-[\w-]+\.(jpg|png)"$/,
        );
        assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
        assert.match(answer.headers.get('content-security-policy'), /default-src 'none'; sandbox/);
        assert.equal(answer.headers.get('cache-control'), 'no-store');
        saved.push(
          createHash('sha256')
            .update(Buffer.from(await answer.arrayBuffer()))
            .digest('hex'),
        );
      }
      assert.deepEqual(saved.sort(), files.map(({ sha256 }) => sha256).sort());
    });

    it('are counted for the sender, and for nobody else', async () => {
      const own = await sent({ files: [await upload(picture())] });
      assert.equal((await follow(own)).body.personal.photos, 1);
      await desk.publish(office(), own.code, { text: 'Có ảnh kèm', place: '', answer: '', sure: false });
      const { text } = await at().portal.get(`/petitions/${own.code}`);
      assert.doesNotMatch(text, /photo|image|anh\//);
    });

    it('are all there, or nothing is received: the key is free for the next try', async () => {
      const before = await count();
      const good = await upload(picture());
      const key = randomUUID();
      const refused = await post(
        await petition({
          files: [
            good,
            { ...good, upload: 'A'.repeat(22) },
            { ...(await upload(picture())), sha256: 'ab'.repeat(32) },
            { ...(await upload(picture())), type: 'image/png' },
          ],
        }),
        key,
      );
      assert.deepEqual(outcome(refused), [409, 'files-missing']);
      assert.equal(refused.headers.get('retry-after'), null);
      assert.deepEqual(
        refused.body.errors.sort((a, b) => (a.path < b.path ? -1 : 1)),
        [
          { path: 'files.1', code: 'missing' },
          { path: 'files.2', code: 'hash' },
          { path: 'files.3', code: 'type' },
        ],
      );
      assert.equal(await count(), before);
      assert.equal((await post(await petition({ files: [good] }), key)).status, 201);
    });

    it('leave the proof unspent when they are missing', async () => {
      const body = await petition({ files: [{ ...(await upload(picture())), upload: 'A'.repeat(22) }] });
      assert.equal((await post(body)).status, 409);
      assert.equal((await post({ ...body, files: [] })).status, 201);
    });

    it('that had to be sent anew are the same petition under the same key', async () => {
      const bytes = picture();
      const key = randomUUID();
      const first = await post(await petition({ files: [await upload(bytes)] }), key);
      const again = await post(await petition({ files: [await upload(bytes)] }), key);
      assert.deepEqual([again.status, again.body], [201, first.body]);
      const other = await post(await petition({ files: [await upload(picture())] }), key);
      assert.deepEqual(outcome(other), [422, 'key-reused']);
    });

    it('are five at most', async () => {
      const files = [];
      for (let n = 0; n < 6; n++) files.push(await upload(picture()));
      assert.deepEqual(outcome(await post(await petition({ files }))), [400, 'invalid-body']);
      assert.equal((await post(await petition({ files: files.slice(1) }))).status, 201);
    });

    for (const [what, make] of [
      ['a PDF', async () => ({ ...(await sender(at().portal.origin).send(pdf(900))), paper: 'photo' })],
      [
        'a PDF that says it is a photo',
        async () => ({ ...(await sender(at().portal.origin).send(pdf(900))), type: 'image/jpeg' }),
      ],
      ['a photo of 5 MB and more', async () => upload(picture(5_000_000))],
    ]) {
      it(`are no place for ${what}`, async () => {
        const before = await count();
        const refused = await post(await petition({ files: [await make()] }));
        assert.ok([400, 409].includes(refused.status), String(refused.status));
        assert.match(refused.body.errors[0].code, /^(not-a-photo|type|too-large)$/);
        assert.equal(await count(), before);
      });
    }

    it('open only with the petition that they came with', async () => {
      const paper = await sender(at().portal.origin).send(pdf(900));
      const filed = await at().portal.file({ ...filing(), files: [paper] });
      assert.equal(filed.status, 201);
      const [{ id }] = await at().database.query(
        "select id from stored_files where owner_kind = 'dossier' and owner_id = $1",
        [filed.body.code],
      );
      const [first, second] = [await sent({ files: [await upload(picture())] }), await sent()];
      const [link] = links((await shownAt(first.code)).text);
      const clerk = clerkAt(at().portal);
      assert.equal((await clerk.open(link)).status, 200);
      assert.equal((await clerk.open(link.replace(first.code, second.code))).status, 404);
      const foreign = await clerk.open(`/can-bo/phan-anh/${first.code}/anh/${id}`);
      assert.equal(foreign.status, 404);
      assert.match(foreign.text, /Phản ánh này không có ảnh đó/);
    });
  });

  describe('who follows a petition', () => {
    it('sees all of it with the secret', async () => {
      const own = await sent(TELLING);
      const { body } = await follow(own);
      assert.equal(body.status, 'received');
      assert.deepEqual(body.personal.contact, TELLING.contact);
      assert.deepEqual(body.personal.place, TELLING.place);
      assert.equal(body.public, null);
    });

    it('sees nothing without it, not even that there is one', async () => {
      const { code } = await sent(TELLING);
      for (const secret of [undefined, 'A'.repeat(22)])
        assert.deepEqual(outcome(await follow({ code, secret })), [404, 'unknown-petition']);
      assert.deepEqual(outcome(await follow({ code: NOBODY })), [404, 'unknown-petition']);
      assert.deepEqual(outcome(await follow({ code: 'x' })), [404, 'unknown-petition']);
    });

    it('sees of a published one what is public, and is told that a secret is wrong', async () => {
      const { code } = await sent();
      await desk.publish(office(), code, { text: 'Đèn đường hỏng', place: '', answer: '', sure: false });
      assert.equal((await follow({ code })).body.public.text, 'Đèn đường hỏng');
      assert.deepEqual(outcome(await follow({ code, secret: 'A'.repeat(22) })), [403, 'wrong-secret']);
    });
  });

  describe('the desk', () => {
    it('moves a petition from receipt to its published answer', async () => {
      const own = await sent();
      const { code } = own;
      const steps = [];
      const audit = async (_tx, about) => void steps.push(about);
      await desk.assign(office(), code, 'Phòng Kinh tế', audit);
      await desk.begin(office(), code, audit);
      await desk.answer(office(), code, 'Đã thay bóng đèn ngày 24/11/2026.', audit);
      assert.equal((await follow(own)).body.status, 'answered');
      assert.equal((await follow(own)).body.public, null);
      const row = (await at().database.query('select * from petitions where code = $1', [code]))[0];
      await desk.publish(office(), code, { ...desk.proposal(row), sure: false }, audit);
      const { body } = await follow({ code });
      assert.equal(body.status, 'published');
      assert.equal(body.public.answer, 'Đã thay bóng đèn ngày 24/11/2026.');
      assert.deepEqual(
        body.timeline.map(({ state }) => state),
        ['received', 'assigned', 'in-progress', 'answered', 'published'],
      );
      assert.deepEqual(steps, [code, code, code, code]);
    });

    it('lets out no answer before there is one, whatever the form says', async () => {
      const { code } = await sent();
      await desk.publish(office(), code, { text: 'Đèn đường', place: '', answer: 'Đã xong.', sure: false });
      assert.equal((await follow({ code })).body.public.answer, null);
    });

    it('publishes nothing against the wish of its sender', async () => {
      const { code } = await sent({ public: false });
      const version = { text: 'Đèn đường hỏng', place: '', answer: '', sure: true };
      await assert.rejects(desk.publish(office(), code, version), { code: 'not-public' });
    });

    it('publishes no text that still names somebody, unless the clerk is sure', async () => {
      const { code } = await sent(TELLING);
      for (const text of ['Gọi 0912 345 678', 'Bà Nguyễn Thị Rò Rỉ nói', 'nguyen thi ro ri nói']) {
        const version = { text, place: '', answer: '', sure: false };
        await assert.rejects(desk.publish(office(), code, version), { code: 'names-someone' });
      }
      const version = { text: 'Gọi đường dây nóng 1900 0000', place: '', answer: '', sure: true };
      await desk.publish(office(), code, version);
    });

    it('takes a petition out of the public list again', async () => {
      const { code } = await sent();
      await desk.publish(office(), code, { text: 'Rút lại được', place: '', answer: '', sure: false });
      await desk.withdraw(office(), code);
      assert.equal((await follow({ code })).status, 404);
      assert.equal((await at().portal.get('/petitions?q=r%C3%BAt+l%E1%BA%A1i')).body.total, 0);
    });

    it('refuses with a reason, and hands on to another body', async () => {
      const [first, second] = [await sent(), await sent()];
      await desk.refuse(office(), first.code, 'Nội dung không rõ, không có địa chỉ.');
      const { personal, status } = (await follow(first)).body;
      assert.deepEqual([status, personal.closed.reason], ['refused', 'Nội dung không rõ, không có địa chỉ.']);
      await desk.forward(office(), second.code, 'Sở Xây dựng', 'Đường do tỉnh quản lý.');
      const there = (await follow(second)).body;
      assert.deepEqual([there.status, there.personal.unit], ['forwarded', 'Sở Xây dựng']);
    });

    it('does nothing to what another clerk has moved meanwhile, and nothing without words', async () => {
      const { code } = await sent();
      await assert.rejects(desk.refuse(office(), code, 'ngắn'), { code: 'text-needed' });
      await desk.refuse(office(), code, 'Nội dung không rõ ràng.');
      for (const step of [
        () => desk.assign(office(), code, 'Phòng Kinh tế'),
        () => desk.answer(office(), code, 'Đã xử lý xong việc này.'),
        () => desk.forward(office(), code, 'Sở Xây dựng', 'Đường do tỉnh quản lý.'),
      ])
        await assert.rejects(step(), { code: 'moved-meanwhile' });
    });

    it('is told what is not kept of the promise: so many hours until somebody takes it up', async () => {
      const { portal } = at();
      const { code } = await sent();
      const clerk = clerkAt(portal, 'canbo', undefined, { again: true });
      const said = async () => {
        const pages = [];
        for (let page = 1; page <= 9; page++)
          pages.push((await clerk.open(`/can-bo/phan-anh?trang=${page}`)).text);
        return pages
          .map((page) => new RegExp(`${code}</a>.*?</article>`, 's').exec(page)?.[0] ?? '')
          .join('');
      };
      portal.setClock(later(24 * 60 * MINUTE));
      assert.doesNotMatch(await said(), /chưa có người tiếp nhận/);
      portal.setClock(later(24 * 60 * MINUTE + 1));
      assert.match(await said(), /Quá 24 giờ chưa có người tiếp nhận\./);
      portal.setClock('2026-12-09T17:00:00.001+07:00');
      assert.match(await said(), /Đã quá hẹn trả lời\./);
    });

    it('lists what is due first', async () => {
      const { counts, petitions } = await desk.listForDesk(office(), 'new', 1);
      assert.ok(counts.new > 0);
      const dues = petitions.map(({ due_at }) => due_at.getTime());
      assert.deepEqual(
        dues,
        dues.toSorted((a, b) => a - b),
      );
    });
  });

  describe('a verdict', () => {
    const answered = async () => {
      const own = await sent();
      await desk.answer(office(), own.code, 'Đã thay bóng đèn hôm nay.');
      return own;
    };

    it('is noted once per key, and changes with another', async () => {
      const own = await answered();
      const key = randomUUID();
      const first = await judge(own, { verdict: 'partly', comment: 'Còn một bóng' }, key);
      assert.equal(first.status, 201);
      const again = await judge(own, { verdict: 'partly', comment: 'Còn một bóng' }, key);
      assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
      assert.deepEqual((await at().portal.get(`/submissions/${key}`)).body.response, first.body);
      assert.deepEqual(outcome(await judge(own, { verdict: 'resolved' }, key)), [422, 'key-reused']);
      await judge(own, { verdict: 'resolved' });
      assert.equal((await follow(own)).body.personal.verdict.verdict, 'resolved');
    });

    it('opens the petition again, once', async () => {
      const own = await answered();
      const { portal } = at();
      portal.setClock(later(86_400_000));
      assert.equal((await judge(own, { verdict: 'unresolved', reopen: true })).body.reopened, true);
      const { body } = await follow(own);
      assert.deepEqual([body.status, body.timeline.at(-1).state], ['in-progress', 'reopened']);
      assert.equal(body.dueAt, new Date('2026-12-10T17:00:00+07:00').toISOString());
      await desk.answer(office(), own.code, 'Đã thay nốt bóng còn lại.');
      const again = await judge(own, { verdict: 'disagree', reopen: true });
      assert.deepEqual(outcome(again), [409, 'already-reopened']);
      assert.equal((await judge(own, { verdict: 'disagree' })).status, 201);
    });

    it('opens it once of two that come at the same moment', async () => {
      const own = await answered();
      const answers = await Promise.all(
        [1, 2, 3].map(() => judge(own, { verdict: 'unresolved', reopen: true })),
      );
      assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    });

    it('waits for an answer', async () => {
      assert.deepEqual(outcome(await judge(await sent(), { verdict: 'partly' })), [409, 'not-answered']);
    });

    it('is the sender’s alone', async () => {
      const { code } = await answered();
      assert.equal((await judge({ code, secret: 'A'.repeat(22) }, { verdict: 'resolved' })).status, 404);
      await desk.publish(office(), code, { text: 'Đèn đường', place: '', answer: '', sure: false });
      assert.equal((await judge({ code, secret: 'A'.repeat(22) }, { verdict: 'resolved' })).status, 403);
      assert.equal((await judge({ code }, { verdict: 'resolved' })).status, 401);
    });

    it('that says two things, or none, is refused', async () => {
      const own = await answered();
      const both = await judge(own, { verdict: 'resolved', reopen: true });
      assert.deepEqual(outcome(both), [400, 'invalid-verdict']);
      assert.deepEqual(outcome(await judge(own, { verdict: 'maybe' })), [400, 'invalid-body']);
    });
  });

  describe('the public list', () => {
    it('never holds what names a person, in any public answer', async () => {
      const { database, portal } = at();
      const own = await sent(TELLING);
      await desk.assign(office(), own.code, 'Phòng Kinh tế');
      await desk.answer(office(), own.code, 'Cán bộ Thầm Lặng (0912 345 678) đã dập lửa, ông Kín xác nhận.');
      const [row] = await database.query('select * from petitions where code = $1', [own.code]);
      const { answer, ...rest } = desk.proposal(row);
      // The clerk strikes out what no rule can know.
      const version = { ...rest, answer: answer.replace('Cán bộ Thầm Lặng', 'Cán bộ'), sure: false };
      await desk.publish(office(), own.code, version);
      await judge(own, { verdict: 'partly', comment: 'Gọi tôi 0912345678' });
      const seen = [
        await portal.get('/petitions'),
        await portal.get('/petitions?q=b%C3%A3i+r%C3%A1c'),
        await portal.get('/petitions?topic=moi-truong'),
        await portal.get(`/petitions/${own.code}`),
        await portal.get('/site'),
      ];
      assert.equal(seen[1].body.total, 1);
      assert.match(seen[1].body.petitions[0].public.text, /\[số điện thoại\]/);
      for (const { text } of seen)
        for (const piece of PERSONAL) assert.ok(!text.includes(piece), `${piece} is public`);
      for (const word of ['rori', '0912', '038190007777'])
        assert.equal((await portal.get(`/petitions?q=${word}`)).body.total, 0, `${word} can be searched`);
    });

    it('holds nothing that no clerk has published', async () => {
      await sent({ text: 'Chưa ai duyệt phản ánh cống ngập này' });
      assert.equal((await at().portal.get('/petitions?q=cong+ngap')).body.total, 0);
      const { petitions } = (await at().portal.get('/petitions')).body;
      assert.ok(petitions.every((one) => one.public !== null));
    });

    it('finds by words without accents, and by a sentence that says much the same', async () => {
      const { portal } = at();
      const { code } = await sent({ topic: 'ha-tang' });
      const text = 'Cầu Bến Gạo gãy lan can phía thượng lưu, trẻ em đi học nguy hiểm';
      await desk.publish(office(), code, { text, place: 'Cầu Bến Gạo', answer: '', sure: true });
      const found = async (q) =>
        (await portal.get(`/petitions?q=${encodeURIComponent(q)}`)).body.petitions.map((one) => one.code);
      assert.deepEqual(await found('lan can cau'), [code]);
      assert.deepEqual(await found('Lan can của cầu Bến Gạo bị gãy, rất nguy hiểm cho trẻ em'), [code]);
      assert.deepEqual(await found('Lan can ban công nhà tôi bị gãy vì bão số ba năm ngoái'), []);
      assert.deepEqual(await found('lan can %'), [code]);
    });

    it('refuses a search that is none', async () => {
      for (const query of ['page=0', 'page=x', 'q=a&q=b', 'q=%00', `q=${'x'.repeat(501)}`])
        assert.equal((await at().portal.get(`/petitions?${query}`)).status, 400);
    });
  });
}
