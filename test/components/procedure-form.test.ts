import type { BkCardScanner } from '../../src/components/card-scanner/card-scanner.js';
import { elementUpdated, expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/components/procedure-form/bk-procedure-form.js';
import type {
  BkDraftSavedEvent,
  BkSubmitEvent,
  BkSubmittedEvent,
} from '../../src/components/procedure-form/procedure-form.events.js';
import type { BkPrefilledEvent } from '../../src/components/shared/prefilled.event.js';
import type { BkProcedureForm } from '../../src/components/procedure-form/procedure-form.js';
import '../../src/components/provider/bk-provider.js';
import type { BkErrorEvent } from '../../src/components/shared/error.event.js';
import { draftsPart } from '../../src/core/procedure/drafts.js';
import type { ProcedureDefinition } from '../../src/core/procedure/definition.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { expectAccessible } from './support/accessible.js';
import { control, enter, errorText, write } from './support/form.js';
import {
  ACCEPTED,
  begin,
  CARD,
  choose,
  DEFINITION,
  field,
  fill,
  formWith,
  isFocused,
  makeClient,
  next,
  scan,
  screenText,
  send,
  server,
  shows,
  title,
  titled,
  within,
} from './support/procedure.js';

/** A form on a client of its own. */
async function start(answers = {}, options = {}, properties?: Partial<BkProcedureForm>) {
  const portal = server(answers);
  const client = makeClient({ fetch: portal.fetch, ...options });
  return { portal, client, form: await formWith(client, properties) };
}
type Begin = Parameters<typeof begin>[1];

async function atSection(how?: Begin, answers = {}) {
  const all = await start(answers);
  await begin(all.form, how);
  return all;
}
async function atCheck(how?: Begin, answers = {}, options = {}) {
  const all = await start(answers, options);
  await begin(all.form, how);
  await fill(all.form);
  return all;
}
async function atSent(how?: Begin, answers = {}) {
  const all = await atCheck(how, answers);
  await send(all.form);
  return all;
}
const alertText = (form: Element) => within(form, '[role=alert]')!.textContent.trim();
const button = (form: Element, text: string) =>
  [...form.shadowRoot!.querySelectorAll<HTMLElement>('button, a')].find(
    (each) => each.textContent.trim() === text,
  );

/** Every attribute and, apart, all text of the tree, shadow roots included. */
function attributesOf(root: Element): string[] {
  return [root, ...root.querySelectorAll('*')].flatMap((each) => [
    ...[...each.attributes].map(({ value }) => value),
    ...[...(each.shadowRoot?.children ?? [])].flatMap(attributesOf),
  ]);
}

/** Storage that fails to write, until the returned function is called. */
function breakStorage(): () => void {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
  return () => {
    Object.defineProperty(IDBObjectStore.prototype, 'put', put);
  };
}

beforeEach(() => sessionStorage.clear());

describe('<bk-procedure-form> for everybody', () => {
  it('is accessible at the start', async () => {
    const { form } = await start();
    await choose(form, 'who', 'new');
    await expectAccessible(form);
  });

  it('is accessible in a section', async () => {
    const { form } = await atSection({ card: CARD });
    await expectAccessible(form);
  });

  it('is accessible in a section with errors', async () => {
    const { form } = await atSection();
    await next(form);
    await expectAccessible(form);
  });

  it('is accessible at the check', async () => {
    const { form } = await atCheck({ level: 'device' });
    await expectAccessible(form);
  });

  it('is accessible at the check that only prepares', async () => {
    const { form } = await atCheck({}, {}, { handoverOnly: true });
    await expectAccessible(form);
  });

  it('is accessible when it is sent', async () => {
    const { form } = await atSent();
    await shows(form, '[part=code]');
    await expectAccessible(form);
  });

  it('is accessible when it cannot load', async () => {
    const { form } = await start({}, {}, { code: '0.000000' });
    await expectAccessible(form);
  });

  it('is accessible with a draft to go on with', async () => {
    const { client, form } = await atSection({ level: 'device' });
    await waitUntil(async () => (await client.use(draftsPart).list(DEFINITION.code)).length === 1);
    form.remove();
    const again = await formWith(client);
    await shows(again, '.resume');
    await expectAccessible(again);
  });

  it('is accessible in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = 'Canvas';
    try {
      const { form } = await atSection();
      await next(form);
      await expectAccessible(form);
    } finally {
      document.documentElement.removeAttribute('style');
      document.body.removeAttribute('style');
    }
  });

  it('offers targets of at least 48 px', async () => {
    const { form } = await atSection();
    await next(form);
    const targets = [...form.shadowRoot!.querySelectorAll('button, li a, summary')];
    expect(Math.min(...targets.map((each) => each.getBoundingClientRect().height))).to.be.at.least(48);
  });
});

describe('<bk-procedure-form> loading', () => {
  it('says so until it has what it needs', async () => {
    let answer = (_: Response) => {};
    const hanging = new Promise<Response>((resolve) => (answer = resolve));
    const client = makeClient({ fetch: () => hanging.then((response) => response.clone()) });
    const form = Object.assign(document.createElement('bk-procedure-form'), { definition: DEFINITION });
    const provider = Object.assign(document.createElement('bk-provider'), { client });
    provider.append(form);
    document.body.append(provider);
    await elementUpdated(form);
    const said = within(form, '[role=status]')!.textContent;
    answer(Response.json({}, { status: 404 }));
    await titled(form, 'Thủ tục thử');
    provider.remove();
    expect(said).to.equal('Đang tải…');
  });

  it('takes a definition as a property', async () => {
    const { form } = await start({ '/api/procedures/9.000001': 404 }, {}, { definition: DEFINITION });
    expect(title(form)).to.equal('Thủ tục thử');
  });

  it('takes a definition that ships, by its code, without a line', async () => {
    const { form } = await start({ '/api/site': undefined }, {}, { code: '2.000635' });
    expect(title(form)).to.equal('Cấp bản sao trích lục hộ tịch');
  });

  it('takes a definition from a URL', async () => {
    const src = '/definitions/mine.json';
    const { form } = await start({ [src]: DEFINITION }, {}, { src });
    expect(title(form)).to.equal('Thủ tục thử');
  });

  it('takes a code that is set right after it was connected', async () => {
    const client = makeClient({ fetch: server().fetch });
    const provider = Object.assign(document.createElement('bk-provider'), { client });
    document.body.append(provider);
    const form = document.createElement('bk-procedure-form');
    provider.append(form);
    form.code = DEFINITION.code;
    await shows(form, 'h2, [role=alert]');
    provider.remove();
    expect(title(form)).to.equal('Thủ tục thử');
  });

  it('takes another code', async () => {
    const { form } = await start();
    form.code = '2.000635';
    await titled(form, 'Cấp bản sao trích lục hộ tịch');
  });

  it('offers nothing of the procedure before while another one loads', async () => {
    const { form } = await start();
    form.code = '2.000635';
    await elementUpdated(form);
    expect(within(form, '#begin') === null).to.equal(true);
  });
});

describe('<bk-procedure-form> at the start', () => {
  it('asks whose device it is while that is open', async () => {
    const { form } = await start();
    expect(field(form, 'level').label).to.equal('Máy này là của ai?');
  });

  it('leaves that question to a session on the page, and says so when it is open', async () => {
    const { client, form } = await start();
    await import('../../src/components/session/bk-session.js');
    form.before(document.createElement('bk-session'));
    form.requestUpdate();
    await waitUntil(() => within(form, '#level') === null);
    await choose(form, 'who', 'self');
    within(form, '#begin')!.click();
    await waitUntil(() => screenText(form).includes('Vui lòng trả lời câu hỏi “Máy này là của ai?”'));
    await client.use(profilesPart).setLevel('session');
    await waitUntil(() => !screenText(form).includes('Vui lòng trả lời câu hỏi'));
    within(form, '#begin')!.click();
    await waitUntil(() => within(form, '#begin') === null, 'the first section shows');
  });

  it('does not ask again on a device that keeps data', async () => {
    const { client, form } = await start();
    form.remove();
    await client.use(profilesPart).setLevel('device');
    expect(within(await formWith(client), '#level') === null).to.equal(true);
  });

  it('does not start over a card that was read and not confirmed', async () => {
    const { form } = await start();
    const scanner = within<BkCardScanner>(form, 'bk-card-scanner')!;
    scanner.closest('details')!.open = true;
    await customElements.whenDefined('bk-card-scanner');
    await scanner.updateComplete;
    scanner.shadowRoot!.querySelector('textarea')!.value = CARD;
    scanner.shadowRoot!.querySelector<HTMLElement>('#read')!.click();
    await scanner.updateComplete;
    await choose(form, 'level', 'session');
    await choose(form, 'who', 'self');
    within(form, '#begin')!.click();
    await elementUpdated(form);
    expect([within(form, '#next'), scanner.shadowRoot!.activeElement?.id]).to.deep.equal([null, 'use']);
  });

  it('says that a form is past the day until which it is valid', async () => {
    const definition = { ...DEFINITION, validTo: '2026-02-28' };
    const { form } = await start({ [`/api/procedures/${DEFINITION.code}`]: definition });
    expect(screenText(form)).to.contain('có hiệu lực đến 28/02/2026');
  });

  it('points out what is missing', async () => {
    const { form } = await start();
    within(form, '#begin')!.click();
    await elementUpdated(form);
    await field(form, 'who').updateComplete;
    expect(['level', 'who'].map((key) => errorText(field(form, key)))).to.deep.equal([
      'Vui lòng chọn một mục.',
      'Vui lòng chọn một mục.',
    ]);
  });

  it('moves the focus to the first thing that is missing', async () => {
    const { form } = await start();
    await choose(form, 'level', 'session');
    within(form, '#begin')!.click();
    await elementUpdated(form);
    await elementUpdated(form);
    expect(within(form, '#who')!.matches(':focus-within')).to.equal(true);
  });

  it('asks what the other person is to the one at the device', async () => {
    const { form } = await start();
    await choose(form, 'who', 'new');
    await waitUntil(() => within(form, '#relation'), 'the list is there');
    expect(field(form, 'relation').label).to.equal('Người đó là gì của bạn?');
  });

  it('offers the household by name', async () => {
    const { client, form } = await start();
    form.remove();
    const fact = { value: 'Nguyễn Văn Mẫu', source: 'typed', at: '2026-11-01T00:00:00Z' } as const;
    await client.use(profilesPart).save({ relation: 'self', facts: { 'person.fullName': fact } });
    expect(screenText(await formWith(client))).to.contain('Cho tôi: Nguyễn Văn Mẫu');
  });

  it('follows the household while it changes', async () => {
    const { client, form } = await start();
    const fact = { value: 'Nguyễn Thị Con', source: 'typed', at: '2026-11-01T00:00:00Z' } as const;
    await client.use(profilesPart).save({ relation: 'child', facts: { 'person.fullName': fact } });
    await waitUntil(() => screenText(form).includes('Nguyễn Thị Con (con)'));
  });

  it('says whose card was read and moves the focus there', async () => {
    const { form } = await start();
    await scan(form, CARD);
    expect([within(form, '#ownCard')!.textContent.trim(), isFocused(form, '#ownCard')]).to.deep.equal([
      'Đã lấy thông tin từ thẻ của NGUYỄN VĂN MẪU.',
      true,
    ]);
  });

  it('moves the focus to the title of the first section', async () => {
    const { form } = await atSection();
    expect(isFocused(form, 'h2')).to.equal(true);
  });

  it('begins once, however often the button is pressed', async () => {
    const { client, form } = await start();
    await choose(form, 'level', 'device');
    await choose(form, 'who', 'self');
    within(form, '#begin')!.click();
    within(form, '#begin')!.click();
    await shows(form, '#next');
    form.remove();
    const drafts = client.use(draftsPart);
    await waitUntil(async () => (await drafts.list(DEFINITION.code)).length > 0);
    expect(await drafts.list(DEFINITION.code)).to.have.lengthOf(1);
  });
});

describe('<bk-procedure-form> filling in', () => {
  it('fills in from the card and says where from', async () => {
    const { form } = await atSection({ card: CARD });
    const { value, origin } = field(form, 'name');
    expect([value, origin]).to.deep.equal([
      'NGUYỄN VĂN MẪU',
      `Từ thẻ căn cước, ${new Date().toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })}`,
    ]);
  });

  for (const level of ['session', 'device']) {
    it(`emits bk-prefilled with how many answers it has filled (${level})`, async () => {
      const { form } = await start();
      const heard = oneEvent<BkPrefilledEvent>(form, 'bk-prefilled');
      await begin(form, { level, card: CARD });
      expect((await heard).count).to.equal(4);
    });
  }

  it('drops the origin of an answer that is changed by hand', async () => {
    const { form } = await atSection({ card: CARD });
    await write(field(form, 'name'), 'NGUYỄN VĂN MẪU A');
    await elementUpdated(form);
    expect(field(form, 'name').origin).to.equal('');
  });

  it('knows what the person is to themselves', async () => {
    const { form } = await atSection();
    expect(field(form, 'relation').value).to.equal('self');
  });

  it('knows what the father of a child is, by the sex on his card', async () => {
    const { form } = await atSection({ who: 'new', card: CARD });
    expect(field(form, 'relation').value).to.equal('father');
  });

  it('does not ask again what it knows of the same person, and says so', async () => {
    const { form } = await atSection({ card: CARD });
    await next(form);
    expect([within(form, '#ofName') === null, within(form, '.note')!.textContent.trim()]).to.deep.equal([
      true,
      'Các mục đã khai ở trên được chép lại, bạn không phải khai lần nữa.',
    ]);
  });

  it('asks about the other person', async () => {
    const { form } = await atSection({ who: 'new', card: CARD });
    await next(form);
    expect([title(form), field(form, 'ofName').value]).to.deep.equal(['Người được cấp', '']);
  });

  it('shows a field while its condition holds', async () => {
    const { form } = await atSection();
    const before = within(form, '#paper') !== null;
    control(field(form, 'noNumber')).click();
    await elementUpdated(form);
    expect([before, within(form, '#paper') !== null]).to.deep.equal([false, true]);
  });

  it('leaves the focus where it is when a field appears', async () => {
    const { form } = await atSection();
    field(form, 'noNumber').focus();
    control(field(form, 'noNumber')).click();
    await elementUpdated(form);
    expect(control(field(form, 'noNumber')).matches(':focus')).to.equal(true);
  });

  it('sums up what is wrong, and moves the focus there', async () => {
    const { form } = await atSection({ who: 'new' });
    await enter(field(form, 'phone'), '0912');
    await next(form);
    await elementUpdated(form);
    expect([
      within(form, '#summary')!.getAttribute('role'),
      within(form, '#summary p')!.textContent.trim(),
      isFocused(form, '#summary'),
    ]).to.deep.equal(['alert', 'Có 3 mục cần xem lại', true]);
  });

  it('leads from the summary to the field', async () => {
    const { form } = await atSection();
    await next(form);
    within(form, '#summary a')!.click();
    expect(control(field(form, 'name')).matches(':focus')).to.equal(true);
  });

  it('keeps the address of the page when a link of the summary is followed', async () => {
    const { form } = await atSection();
    const before = location.href;
    await next(form);
    within(form, '#summary a')!.click();
    expect(location.href).to.equal(before);
  });

  it('says at the field what is wrong', async () => {
    const { form } = await atSection();
    await next(form);
    await field(form, 'name').updateComplete;
    expect(errorText(field(form, 'name'))).to.equal('Vui lòng điền mục này.');
  });

  it('keeps what does not parse as it was typed', async () => {
    const { form } = await atSection();
    await enter(field(form, 'phone'), '0912 34');
    await next(form);
    expect(control(field(form, 'phone')).value).to.equal('0912 34');
  });

  it('moves the focus to the title when it goes on', async () => {
    const { form } = await atSection({ card: CARD });
    await next(form);
    expect(isFocused(form, 'h2')).to.equal(true);
  });

  it('keeps the answers on the way back', async () => {
    const { form } = await atSection({ card: CARD });
    await next(form);
    await enter(field(form, 'ofBirth'), '1995');
    button(form, 'Quay lại')!.click();
    await elementUpdated(form);
    await next(form);
    expect(field(form, 'ofBirth').value).to.equal('1995');
  });

  it('writes into a field without a word to the other form on the page', async () => {
    const one = await atSection();
    sessionStorage.clear();
    const two = await atSection({ who: 'new' });
    await choose(one.form, 'relation', 'other');
    await choose(two.form, 'relation', 'father');
    expect([field(one.form, 'relation').value, field(two.form, 'relation').value]).to.deep.equal([
      'other',
      'father',
    ]);
  });
});

describe('<bk-procedure-form> with drafts', () => {
  it('says when the draft was saved', async () => {
    const { form } = await atSection({ level: 'device' });
    await waitUntil(() => within(form, '.saved')?.textContent.trim() === 'Đã lưu trên máy lúc 09:05');
  });

  it('emits bk-draft-saved with the time', async () => {
    const { form } = await start();
    const heard = oneEvent<BkDraftSavedEvent>(form, 'bk-draft-saved');
    await begin(form, { level: 'device' });
    expect((await heard).savedAt).to.equal(Date.UTC(2026, 10, 22, 2, 5));
  });

  it('offers to go on where the person was', async () => {
    const { client, form } = await atSection({ level: 'device', card: CARD });
    await next(form);
    await next(form);
    await enter(field(form, 'count'), 'hai');
    form.remove();
    const again = await formWith(client);
    await waitUntil(
      async () => (await client.use(draftsPart).list(DEFINITION.code))[0]?.answers['count'] === 'hai',
    );
    again.remove();
    const third = await formWith(client);
    await shows(third, '.resume');
    button(third, 'Làm tiếp')!.click();
    await shows(third, '#count');
    expect([title(third), field(third, 'count').value]).to.deep.equal(['Đề nghị', 'hai']);
  });

  it('saves when the page is left, though it still counts as visible', async () => {
    const { client, form } = await atSection({ level: 'device', card: CARD });
    await next(form);
    await next(form);
    const drafts = async () => (await client.use(draftsPart).list(DEFINITION.code))[0]?.answers['count'];
    await waitUntil(async () => (await client.use(draftsPart).list(DEFINITION.code)).length === 1);
    // What waits for a pause in typing does not come by itself here.
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
    try {
      await enter(field(form, 'count'), 'hai');
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      dispatchEvent(new Event('pagehide'));
    } finally {
      delete (document as { visibilityState?: unknown }).visibilityState;
      globalThis.setTimeout = setTimeout;
    }
    await waitUntil(async () => (await drafts()) === 'hai');
  });

  it('offers every draft that there is', async () => {
    const { client, form } = await atSection({ level: 'device' });
    form.remove();
    const second = await formWith(client);
    await choose(second, 'who', 'self');
    within(second, '#begin')!.click();
    await shows(second, '#next');
    second.remove();
    await waitUntil(async () => (await client.use(draftsPart).list(DEFINITION.code)).length === 2);
    expect((await formWith(client)).shadowRoot!.querySelectorAll('.resume')).to.have.lengthOf(2);
  });

  it('erases a draft once the person has said so, says it then, and keeps the focus', async () => {
    const { client, form } = await atSection({ level: 'device' });
    await waitUntil(async () => (await client.use(draftsPart).list(DEFINITION.code)).length === 1);
    form.remove();
    const again = await formWith(client);
    await shows(again, '.resume');
    button(again, 'Xóa bản này')!.click();
    await elementUpdated(again);
    await waitUntil(() => isFocused(again, '#ask'));
    button(again, 'Giữ lại')!.click();
    await elementUpdated(again);
    button(again, 'Xóa bản này')!.click();
    await elementUpdated(again);
    expect(await client.use(draftsPart).list()).to.have.lengthOf(1);
    button(again, 'Xóa hẳn')!.click();
    await waitUntil(() => isFocused(again, '#erased'));
    await waitUntil(() => within(again, '.resume') === null);
    expect(await client.use(draftsPart).list()).to.deep.equal([]);
  });

  it('keeps nothing on a shared device, and says so', async () => {
    const { client, form } = await atCheck();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect([names.includes(client.options.databaseName), within(form, '.saved')!.textContent]).to.deep.equal([
      false,
      'Máy dùng chung: không lưu trên máy.',
    ]);
  });

  it('tells nobody of a draft on a shared device', async () => {
    const { form } = await start();
    let heard = false;
    form.addEventListener('bk-draft-saved', () => (heard = true));
    await begin(form);
    await next(form);
    expect(heard).to.equal(false);
  });
});

describe('<bk-procedure-form> at the check', () => {
  it('shows exactly what is sent', async () => {
    const { form, portal } = await atCheck({ card: CARD });
    const shown = [...form.shadowRoot!.querySelectorAll('dd')].map(({ textContent }) => textContent.trim());
    await send(form);
    await waitUntil(() => portal.posts.length === 1);
    expect([shown, portal.posts[0]!.body]).to.deep.equal([
      ['NGUYỄN VĂN MẪU', '038095990019', 'Bản thân', 'NGUYỄN VĂN MẪU', '15/08/1995', '2', 'Có'],
      {
        procedure: { code: '9.000001', version: 3 },
        answers: {
          name: 'NGUYỄN VĂN MẪU',
          number: '038095990019',
          relation: 'self',
          ofName: 'NGUYỄN VĂN MẪU',
          ofBirth: '1995-08-15',
          count: 2,
          pledge: true,
        },
      },
    ]);
  });

  it('says to whom, and what it costs at this site', async () => {
    const { form } = await atCheck();
    expect(screenText(form))
      .to.match(/10\.000\s₫|10\.000\sđ/)
      .and.to.contain('gửi tới Cổng thử để giải quyết');
  });

  it('sends nothing to a site that has not said that it may receive, and asks it again', async () => {
    const { form, portal } = await atCheck({}, { '/api/site': undefined });
    expect([
      within(form, '#send'),
      screenText(form).includes('Chưa hỏi được cơ quan nhận hồ sơ'),
    ]).to.deep.equal([null, true]);
    portal.answers['/api/site'] = server().answers['/api/site'];
    button(form, 'Thử lại')!.click();
    await shows(form, '#send');
    expect(screenText(form)).to.contain('gửi tới Cổng thử để giải quyết');
  });

  it('has a page for the papers that the answers ask for, between the last section and the check', async () => {
    const when = { op: 'equals', field: 'count', value: '2' } as const;
    const documents = [{ id: 'proxy', name: { vi: 'Văn bản ủy quyền' }, required: when }];
    const definition = { ...DEFINITION, documents };
    const { form } = await atSection({}, { [`/api/procedures/${DEFINITION.code}`]: definition });
    await fill(form);
    expect(title(form)).to.equal('Giấy tờ kèm theo');
    button(form, 'Tiếp tục')!.click();
    await waitUntil(() => title(form) === 'Kiểm tra lại trước khi gửi');
    expect(screenText(form)).to.include('Văn bản ủy quyền');
    button(form, 'Quay lại')!.click();
    await waitUntil(() => title(form) === 'Giấy tờ kèm theo');
  });

  it('goes to the section to change, with the focus on its title', async () => {
    const { form } = await atCheck();
    within(form, '[aria-label="Sửa phần Người yêu cầu"]')!.click();
    await elementUpdated(form);
    expect([title(form), isFocused(form, 'h2')]).to.deep.equal(['Người yêu cầu', true]);
  });

  it('emits bk-submit with what is about to be sent', async () => {
    const { form } = await atCheck();
    const heard = oneEvent<BkSubmitEvent>(form, 'bk-submit');
    await send(form);
    expect((await heard).submission.answers['count']).to.equal(2);
  });

  it('sends nothing when bk-submit is canceled', async () => {
    const { form, portal } = await atCheck();
    form.addEventListener('bk-submit', (event) => event.preventDefault());
    await send(form);
    expect([portal.posts.length, title(form)]).to.deep.equal([0, 'Kiểm tra lại trước khi gửi']);
  });

  it('asks to send once, however often the button is pressed', async () => {
    const { form } = await atCheck();
    let asked = 0;
    form.addEventListener('bk-submit', () => asked++);
    const press = within(form, '#send')!;
    press.click();
    press.click();
    await titled(form, 'Cơ quan đã nhận hồ sơ');
    expect(asked).to.equal(1);
  });

  it('remembers only where the box is ticked', async () => {
    const { client, form } = await atCheck({ level: 'device' });
    await send(form);
    await shows(form, '[part=code]');
    expect(await client.use(profilesPart).list()).to.deep.equal([]);
  });

  it('remembers what was typed once the person has agreed', async () => {
    const { client, form } = await atCheck({ level: 'device' });
    control(field(form, 'remember')).click();
    await send(form);
    await shows(form, '[part=code]');
    const [person] = await client.use(profilesPart).list();
    expect(person!.facts['person.fullName']!.value).to.equal('Nguyễn Văn Mẫu');
  });

  it('shows on the way back and forth that the person has agreed', async () => {
    const { form } = await atCheck({ level: 'device' });
    control(field(form, 'remember')).click();
    button(form, 'Quay lại')!.click();
    await elementUpdated(form);
    await next(form);
    expect(field(form, 'remember').value).to.equal('yes');
  });

  it('does not take the consent of one filing for the next', async () => {
    const { client, form } = await atCheck({ level: 'device' });
    control(field(form, 'remember')).click();
    form.code = '2.000635';
    await titled(form, 'Cấp bản sao trích lục hộ tịch');
    form.code = DEFINITION.code;
    await shows(form, '.resume');
    button(form, 'Làm tiếp')!.click();
    await shows(form, '#send');
    await send(form);
    await shows(form, '[part=code]');
    expect(await client.use(profilesPart).list()).to.deep.equal([]);
  });
});

describe('<bk-procedure-form> that only prepares', () => {
  const notReceiving = {
    '/api/site': { name: 'Cổng thử', unit: { name: 'Xã Thử' }, receives: [], fees: [] },
  };
  for (const [why, answers, options] of [
    ['without an endpoint', {}, { endpoint: undefined }],
    ['where the provider forbids to send', {}, { handoverOnly: true }],
    ['where the site does not receive it', notReceiving, {}],
  ] as const) {
    it(`offers no way to send ${why}`, async () => {
      const portal = server(answers);
      const form = await formWith(makeClient({ fetch: portal.fetch, ...options }), {
        definition: DEFINITION,
      });
      await begin(form);
      await fill(form);
      expect(within(form, '#send') === null).to.equal(true);
    });

    it(`says ${why} that nothing is filed`, async () => {
      const portal = server(answers);
      const form = await formWith(makeClient({ fetch: portal.fetch, ...options }), {
        definition: DEFINITION,
      });
      await begin(form);
      await fill(form);
      expect(within(form, '.warn')!.textContent).to.contain('chưa nộp hồ sơ');
    });
  }

  it('shows the ways to hand over, with the answers, and keeps the draft', async () => {
    const { client, form } = await atCheck({ level: 'device' }, {}, { handoverOnly: true });
    button(form, 'Xem cách nộp')!.click();
    await waitUntil(() => title(form) === 'Nộp hồ sơ');
    await shows(form, 'bk-handover');
    const { dossier } = within<HTMLElement & { dossier: string }>(form, 'bk-handover')!;
    expect((await client.use(draftsPart).list(DEFINITION.code)).map(({ id }) => id)).to.deep.equal([dossier]);
    button(form, 'Quay lại')!.click();
    await waitUntil(() => title(form) === 'Kiểm tra lại');
  });
});

describe('<bk-procedure-form> sending', () => {
  it('shows the code and the day that the server has given', async () => {
    const { form } = await atSent();
    await shows(form, '[part=code]');
    expect([
      title(form),
      within(form, '[part=code]')!.textContent,
      screenText(form).includes('23/11/2026'),
    ]).to.deep.equal(['Cơ quan đã nhận hồ sơ', ACCEPTED.code, true]);
  });

  it('emits bk-submitted with the code', async () => {
    const { form } = await atCheck();
    const heard = oneEvent<BkSubmittedEvent>(form, 'bk-submitted');
    await send(form);
    const { code, paymentId, procedure, figures } = await heard;
    expect([code, paymentId, procedure]).to.deep.equal([ACCEPTED.code, null, DEFINITION.code]);
    expect(figures.shown).to.be.above(0);
    expect(figures.minutes).to.equal(1);
  });

  it('emits bk-submitted for the second dossier as well', async () => {
    const { form } = await atSent({ level: 'device' });
    await shows(form, '[part=code]');
    button(form, 'Làm hồ sơ khác')!.click();
    await choose(form, 'who', 'self');
    within(form, '#begin')!.click();
    await shows(form, '#next');
    await fill(form);
    const heard = oneEvent<BkSubmittedEvent>(form, 'bk-submitted');
    await send(form);
    expect((await heard).code).to.equal(ACCEPTED.code);
  });

  it('keeps no draft of what was accepted', async () => {
    const { client, form } = await atSent({ level: 'device' });
    await shows(form, '[part=code]');
    await waitUntil(async () => (await client.use(draftsPart).list(DEFINITION.code)).length === 0);
  });

  it('sends under the id of the draft', async () => {
    const { form, portal } = await atSent();
    await shows(form, '[part=code]');
    expect(portal.posts[0]!.key).to.match(/^[0-9a-f-]{36}$/);
  });

  it('waits for the line, and says on a device of one’s own that all is kept', async () => {
    const { form } = await atSent({ level: 'device' }, { '/api/dossiers': undefined });
    await waitUntil(() => screenText(form).includes('Đã lưu trên máy. Đang chờ mạng'));
  });

  it('never says on a shared device that anything is kept', async () => {
    const { form } = await atSent({}, { '/api/dossiers': undefined });
    await waitUntil(() => screenText(form).includes('Đang chờ mạng'));
    expect(screenText(form)).to.contain('đừng đóng trang').and.not.to.contain('Đã lưu trên máy');
  });

  it('sends at once when the person asks for it', async () => {
    const { form, portal } = await atSent({}, { '/api/dossiers': undefined });
    await waitUntil(() => screenText(form).includes('Đang chờ mạng'));
    portal.answers['/api/dossiers'] = ACCEPTED;
    button(form, 'Gửi ngay')!.click();
    await shows(form, '[part=code]');
  });

  it('asks a person to help when the server refuses, and tries again', async () => {
    const { form, portal } = await atSent({}, { '/api/dossiers': 422 });
    await waitUntil(() => screenText(form).includes('Chưa gửi được'));
    portal.answers['/api/dossiers'] = ACCEPTED;
    button(form, 'Gửi ngay')!.click();
    await shows(form, '[part=code]');
  });

  it('shows at the start what still waits, until it is sent', async () => {
    const { client, form, portal } = await atSent({ level: 'device' }, { '/api/dossiers': undefined });
    await waitUntil(() => screenText(form).includes('Đang chờ mạng'));
    form.remove();
    const again = await formWith(client);
    expect(screenText(again)).to.contain('Đang chờ mạng');
    portal.answers['/api/dossiers'] = ACCEPTED;
    button(again, 'Gửi ngay')!.click();
    await waitUntil(() => !screenText(again).includes('Đang chờ mạng'));
  });

  it('follows the dossier after it was moved on the page', async () => {
    const { form, portal } = await atSent({}, { '/api/dossiers': undefined });
    await waitUntil(() => screenText(form).includes('Đang chờ mạng'));
    form.parentElement!.append(form);
    portal.answers['/api/dossiers'] = ACCEPTED;
    button(form, 'Gửi ngay')!.click();
    await shows(form, '[part=code]');
  });
});

describe('<bk-procedure-form> and privacy', () => {
  const SECRETS = ['NGUYỄN VĂN MẪU', '038095990019', '1995-08-15', '15/08/1995', 'Hoằng Lộc', '0987654321'];

  it('writes nothing of a person into an attribute', async () => {
    const { form } = await start();
    await choose(form, 'level', 'device');
    await choose(form, 'who', 'self');
    await scan(form, CARD);
    const seen = attributesOf(form);
    within(form, '#begin')!.click();
    await shows(form, '#next');
    await enter(field(form, 'phone'), '0987654321');
    seen.push(...attributesOf(form));
    await fill(form);
    seen.push(...attributesOf(form));
    expect(SECRETS.filter((secret) => seen.some((value) => value.includes(secret)))).to.deep.equal([]);
  });

  it('carries nothing of a person in the other events', async () => {
    const { form } = await start();
    const carried: string[] = [];
    const types = ['bk-prefilled', 'bk-draft-saved', 'bk-submitted', 'bk-error', 'bk-handed-over'];
    for (const type of types)
      form.addEventListener(type, (event) => carried.push(JSON.stringify(Object.entries(event))));
    await begin(form, { level: 'device', card: CARD });
    await fill(form);
    await send(form);
    await shows(form, '[part=code]');
    expect([carried.length > 2, SECRETS.filter((secret) => carried.join().includes(secret))]).to.deep.equal([
      true,
      [],
    ]);
  });
});

describe('<bk-procedure-form> when something fails', () => {
  it('says that it does not know a procedure', async () => {
    const { form } = await start({}, {}, { code: '0.000000' });
    expect(alertText(form)).to.equal('Chưa có biểu mẫu của thủ tục này. Vui lòng liên hệ bộ phận Một cửa.');
  });

  it('emits bk-error with the code', async () => {
    const heard = oneEvent<BkErrorEvent>(document, 'bk-error');
    await start({}, {}, { code: '0.000000' });
    expect((await heard).code).to.equal('procedure-unknown');
  });

  it('loads when it is tried again', async () => {
    const { form, portal } = await start({ '/api/procedures/9.000001': 503 });
    const failed = alertText(form);
    portal.answers['/api/procedures/9.000001'] = DEFINITION;
    button(form, 'Thử lại')!.click();
    await titled(form, 'Thủ tục thử');
    expect(failed).not.to.equal('');
  });

  it('refuses a definition that is broken', async () => {
    const broken = { ...DEFINITION, format: 2 } as unknown as ProcedureDefinition;
    const { form } = await start({ '/api/procedures/9.000001': broken });
    expect(alertText(form)).to.contain('Biểu mẫu bị hỏng');
  });

  it('keeps what was typed when the device cannot store it, and says so', async () => {
    const { form } = await atSection({ level: 'device' });
    await waitUntil(() => within(form, '.saved')?.textContent.includes('09:05'));
    const mend = breakStorage();
    try {
      await enter(field(form, 'name'), 'Nguyễn Văn Mẫu');
      await waitUntil(() => within(form, '.error'));
    } finally {
      mend();
    }
    expect([field(form, 'name').value, alertText(form)]).to.deep.equal([
      'Nguyễn Văn Mẫu',
      'Chưa lưu được trên máy. Những gì bạn nhập vẫn còn trên trang. Máy đã hết chỗ lưu. Thông tin trên trang vẫn còn; hãy xóa bớt dữ liệu rồi thử lại.',
    ]);
  });

  it('stays at the check when the dossier cannot be stored, and says so', async () => {
    const { form } = await atCheck({ level: 'device' });
    await waitUntil(() => within(form, '.saved')?.textContent.includes('09:05'));
    const mend = breakStorage();
    try {
      await send(form);
      await waitUntil(() => within(form, '.error'));
    } finally {
      mend();
    }
    expect([title(form), alertText(form).startsWith('Chưa lưu được trên máy.')]).to.deep.equal([
      'Kiểm tra lại trước khi gửi',
      true,
    ]);
  });

  it('goes on in memory where the browser keeps nothing, and says so', async () => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here', 'SecurityError');
    };
    try {
      const { form } = await atSection({ level: 'device' });
      expect(within(form, '.saved')!.textContent).to.equal(
        'Trình duyệt này không cho lưu trên máy. Thông tin chỉ giữ đến khi đóng trang.',
      );
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', open);
    }
  });
});
