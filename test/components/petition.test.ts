import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/feedback/bk-feedback.js';
import type { BkFeedback } from '../../src/components/feedback/feedback.js';
import type { Client } from '../../src/core/client.js';
import { documentsPart } from '../../src/core/document/documents.js';
import { petitionsPart } from '../../src/core/feedback/petitions.js';
import { outboxPart } from '../../src/core/outbox/outbox.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { inProvider, siteDouble, textOf, type Answers } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const POST = 'POST /petitions';
const LIST = 'GET /petitions?page=1';
const CODE = 'PA38-261122-000001-7K';
const AT = '2026-11-22T10:00:00+07:00';
const SITE = {
  petitions: {
    topics: [
      { id: 'ha-tang', name: 'Hạ tầng' },
      { id: 'khac', name: 'Việc khác' },
    ],
    receiveHours: 24,
    answerWorkingDays: 10,
    maxDays: 17,
    photos: 5,
  },
  unit: { name: 'Xã Hoa Gạo', provinceCode: '38', communeCode: '99938' },
  hotline: '0237 000 0000',
};
const CHALLENGE = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    nonce: '00112233445566778899aabbccddeeff',
    salt: 'ffeeddccbbaa99887766554433221100',
    cost: 1,
    keyLength: 32,
    keyPrefix: '0',
  },
  signature: 'ab',
};
const RECEIPT = { code: CODE, secret: 'opens-it', receivedAt: AT, dueAt: AT };
const publicOne = (text: string, code = CODE) => ({
  code,
  topic: { id: 'ha-tang', name: 'Hạ tầng' },
  status: 'published',
  receivedAt: AT,
  public: { text, place: 'Cầu Bến', answer: 'Đã thay', publishedAt: AT },
});
const status = (change: object = {}, personal: object = {}) => ({
  ...publicOne('Đèn hỏng'),
  status: 'answered',
  public: null,
  dueAt: AT,
  timeline: [
    { at: AT, state: 'received', unit: null },
    { at: AT, state: 'answered', unit: 'Phòng Kinh tế' },
  ],
  personal: {
    text: 'Đèn hỏng',
    place: { commune: null, note: null, point: null },
    answer: { text: 'Đã thay bóng', at: AT },
    closed: null,
    unit: 'Phòng Kinh tế',
    verdict: null,
    reopened: false,
    ...personal,
  },
  ...change,
});

const empty = { petitions: [], total: 0, page: 1, pages: 1 };
const answersOf = (more: Answers = {}): Answers => ({
  'GET /site': SITE,
  'GET /petitions/challenge': CHALLENGE,
  [LIST]: empty,
  [POST]: RECEIPT,
  ...more,
});

async function show(
  more: Answers = {},
  setting: Partial<BkFeedback> = {},
  prepare?: (client: Client) => Promise<unknown>,
) {
  const site = siteDouble(answersOf(more));
  await prepare?.(site.client);
  return { ...site, ...(await showWith(site.client, setting)) };
}

async function showWith(client: Client, setting: Partial<BkFeedback> = {}) {
  const heard: string[] = [];
  const element = Object.assign(document.createElement('bk-feedback'), { kind: 'petition' }, setting);
  for (const type of ['bk-feedback-sent', 'bk-error', 'bk-point-changed'] as const)
    element.addEventListener(type, (event) =>
      heard.push(
        (event as { code?: string; kind?: string }).code ?? (event as { kind?: string }).kind ?? type,
      ),
    );
  await inProvider(client, element);
  await waitUntil(() => !/Đang tải(?! danh sách)/.test(textOf(element)) && textOf(element) !== '', 'shown', {
    timeout: 4000,
  });
  return { element, heard };
}

const at = <E extends HTMLElement = HTMLInputElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<E>(selector)!;
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), text, { timeout: 8000 });
const button = (element: Element, text: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find((one) => textOf(one).includes(text))!;
function type(element: Element, selector: string, text: string) {
  const input = at(element, selector);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
async function fill(element: Element, text = 'Đèn hỏng trước cổng trường') {
  await waitUntil(() => at(element, '.topics input') !== null, 'topics');
  at(element, '.topics input').click();
  type(element, '#text', text);
}
const posted = ({ calls }: { calls: readonly { method: string; path: string; body: unknown }[] }) =>
  calls.filter(({ method, path }) => method === 'POST' && path === '/petitions');

/** A photo as a phone makes it: a picture, and where it was taken. */
async function phonePhoto(): Promise<File> {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d')!;
  for (let at = 0; at < 3000; at++) {
    context.fillStyle = `hsl(${(at * 37) % 360} 80% ${(at * 13) % 100}%)`;
    context.fillRect((at * 71) % 640, (at * 43) % 480, 17, 13);
  }
  const picture = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const exif = new TextEncoder().encode('Exif\0\0II*\0GPSLatitude 19.8075 GPSLongitude 105.7764 PhoneModel');
  const head = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  return new File([head, exif, picture.slice(2)], 'IMG_at_home.jpg', { type: 'image/jpeg' });
}
async function choose(element: Element, ...files: readonly File[]) {
  await waitUntil(() => at(element, 'input[type=file]') !== null, 'photos');
  const input = at(element, 'input[type=file]');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

describe('<bk-feedback kind="petition">', () => {
  it('is accessible, empty, filled with faults, and with a contact', async () => {
    const { element } = await show();
    await waitUntil(() => at(element, '.topics input') !== null);
    await expectAccessible(element);
    button(element, 'Gửi phản ánh').click();
    await says(element, 'Vui lòng viết nội dung');
    [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=who]')][1]!.click();
    at(element, '#locate')?.click();
    await says(element, 'Trình duyệt sẽ hỏi bạn');
    await expectAccessible(element);
  });

  it('says in how many hours somebody takes it up, and when the answer comes', async () => {
    const { element } = await show();
    await says(
      element,
      'Có người tiếp nhận trong 24 giờ, trả lời trong 10 ngày làm việc, chậm nhất 17 ngày.',
    );
  });

  it('says what it is not for, and where that goes', async () => {
    const { element } = await show();
    await says(element, '0237 000 0000');
    for (const text of ['113', '114', '115', 'Khiếu nại, tố cáo']) expect(textOf(element)).to.include(text);
  });

  it('has no code before the server has answered, and both codes after', async () => {
    let answer!: (value: unknown) => void;
    const waiting = new Promise((resolve) => (answer = resolve));
    const site = await show({ [POST]: waiting });
    const { element, heard } = site;
    await fill(element);
    button(element, 'Gửi phản ánh').click();
    await says(element, 'Đang gửi');
    expect(textOf(element)).not.to.include('PA38');
    answer(RECEIPT);
    await says(element, CODE);
    expect(textOf(element)).to.include('opens-it');
    expect(heard).to.deep.equal(['petition']);
    expect(posted(site)[0]!.body).to.include({
      topic: 'ha-tang',
      text: 'Đèn hỏng trước cổng trường',
      public: false,
    });
  });

  it('sends nothing, and goes to what is to be mended', async () => {
    const site = await show();
    const { element } = site;
    await waitUntil(() => at(element, '.topics input') !== null);
    type(element, '#text', 'Đèn hỏng');
    button(element, 'Gửi phản ánh').click();
    await says(element, 'Vui lòng chọn lĩnh vực');
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.topics input'));
    expect(posted(site)).to.have.length(0);
  });

  it('goes with a name and a way to answer where the person gives them', async () => {
    const site = await show();
    const { element } = site;
    await fill(element);
    element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=who]')[1]!.click();
    await waitUntil(() => at(element, '#phone') !== null);
    type(element, '#name', 'Lê Thị Hoa');
    type(element, '#phone', '0912345678');
    type(element, '#email', 'hoa@example.test');
    button(element, 'Gửi phản ánh').click();
    await says(element, CODE);
    expect(posted(site)[0]!.body).to.deep.include({
      contact: { name: 'Lê Thị Hoa', phone: '0912345678', email: 'hoa@example.test' },
    });
  });

  it('waits for a line, and says where it is kept', async () => {
    const { element } = await show({ [POST]: 'cut' }, {}, (client) =>
      client.use(vaultPart).setLevel('device'),
    );
    await fill(element);
    button(element, 'Gửi phản ánh').click();
    await says(element, 'Đã lưu trên máy, sẽ tự gửi khi có mạng');
    expect(textOf(element)).not.to.include('PA38');
  });

  it('says to keep the page open where nothing outlives it', async () => {
    const { element } = await show({ [POST]: 'cut' });
    await fill(element);
    button(element, 'Gửi phản ánh').click();
    await says(element, 'Hãy giữ trang này mở');
  });

  it('lets what the server did not take be changed and sent again, as another one', async () => {
    const site = await show({ [POST]: 400 });
    const { element, answers, client } = site;
    await fill(element);
    button(element, 'Gửi phản ánh').click();
    await says(element, 'Máy chủ không nhận phản ánh này');
    const [first] = await client.use(outboxPart).list();
    answers[POST] = RECEIPT;
    button(element, 'Sửa và gửi lại').click();
    await waitUntil(() => at(element, '#text')?.value === 'Đèn hỏng trước cổng trường');
    await waitUntil(async () => (await client.use(outboxPart).list()).length === 0);
    button(element, 'Gửi phản ánh').click();
    await says(element, CODE);
    expect(first!.id).not.to.equal((await client.use(petitionsPart).list())[0]!.id);
  });

  it('keeps what is written, with photos, for the next visit', async () => {
    const site = await show({}, {}, (client) => client.use(vaultPart).setLevel('device'));
    const { element, client } = site;
    await fill(element, 'Còn dở dang');
    await choose(element, await phonePhoto());
    await says(element, 'Đã thêm ảnh 1');
    await says(element, 'Bản nháp đã lưu trên máy này');
    element.remove();
    const { element: again } = await showWith(client);
    await waitUntil(() => at(again, '#text')?.value === 'Còn dở dang');
    await waitUntil(() => at(again, '.photos img') !== null, 'the photo');
  });

  it('keeps nothing of where and with what a photo was taken', async () => {
    const { element, client } = await show();
    const original = await phonePhoto();
    expect(await original.text()).to.include('GPSLatitude');
    await choose(element, original);
    await says(element, 'Đã thêm ảnh 1');
    const kept = (await client.use(petitionsPart).drafts.newest())!.draft.photos[0]!;
    const bytes = new Uint8Array(await (await client.use(documentsPart).get(kept.id))!.arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    expect([bytes[0], bytes[1]]).to.deep.equal([0xff, 0xd8]);
    for (const trace of ['Exif', 'GPS', '19.8075', 'PhoneModel', 'IMG_at_home'])
      expect(text).not.to.include(trace);
  });

  it('makes a photo as small as it has to be to show what is wrong', async () => {
    const { element, client } = await show();
    // Noise, such as gravel in the sun: what compresses worst.
    const canvas = new OffscreenCanvas(3200, 2400);
    const noise = new ImageData(3200, 2400);
    noise.data.forEach((_, i) => (noise.data[i] = Math.imul(i + 1, 2_654_435_761) >>> 24));
    canvas.getContext('2d')!.putImageData(noise, 0, 0);
    const original = new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'a.jpg');
    expect(original.size).to.be.greaterThan(3_000_000);
    await choose(element, original);
    await says(element, 'Đã thêm ảnh 1');
    const kept = (await client.use(petitionsPart).drafts.newest())!.draft.photos[0]!;
    const picture = (await client.use(documentsPart).get(kept.id))!;
    const { width, height } = await createImageBitmap(picture);
    expect(Math.max(width, height)).to.be.within(200, 1600);
    expect(picture.size).to.be.at.most(600_000);
  });

  it('takes five photos and no sixth, and takes one out', async () => {
    const { element } = await show();
    const one = await phonePhoto();
    await choose(element, one, one, one, one, one, one);
    await says(element, 'tối đa 5 ảnh.');
    await waitUntil(() => element.shadowRoot!.querySelectorAll('.photos li').length === 5, 'five', {
      timeout: 8000,
    });
    expect(at(element, '#add-photo')).to.equal(null);
    button(element, 'Bỏ ảnh 2').click();
    await says(element, 'Đã bỏ ảnh 2');
    expect(element.shadowRoot!.querySelectorAll('.photos li')).to.have.length(4);
  });

  it('asks for no photos where the server takes none', async () => {
    const { photos: _photos, ...petitions } = SITE.petitions;
    const { element } = await show({ 'GET /site': { ...SITE, petitions } });
    await waitUntil(() => at(element, '.topics input') !== null);
    expect(at(element, '[part=photos]')).to.equal(null);
  });

  it('says what is wrong with a file that is no photo', async () => {
    const { element } = await show();
    await choose(element, new File(['x'], 'x.txt'));
    await says(element, 'Tệp này không phải ảnh');
  });

  it('says so also where the file before and the one after it are photos', async () => {
    const { element } = await show();
    const photo = await phonePhoto();
    await choose(element, photo, new File(['x'], 'x.txt'), photo);
    await waitUntil(() => element.shadowRoot!.querySelectorAll('.photos li').length === 2, 'two', {
      timeout: 8000,
    });
    await says(element, 'Tệp này không phải ảnh');
  });

  it('shows before sending what everybody would read, and nothing where it stays private', async () => {
    const { element } = await show();
    await fill(element, 'Gọi 0912 345 678 gặp ông Bình');
    // Nothing is public unless the person says so.
    await says(element, 'Không công khai. Chỉ cơ quan và bạn đọc được.');
    expect(at(element, '[part=preview]')).to.equal(null);
    at(element, '#public').click();
    await says(element, 'Gọi [số điện thoại] gặp ông [tên người]');
    at(element, '#public').click();
    await says(element, 'Không công khai. Chỉ cơ quan và bạn đọc được.');
    expect(at(element, '[part=preview]')).to.equal(null);
  });

  it('shows what was said already, and hinders nobody', async () => {
    const text = 'Đèn đường trước trường không sáng';
    const { element } = await show({
      [`GET /petitions?${new URLSearchParams({ q: text, page: '1' }).toString()}`]: {
        ...empty,
        petitions: [publicOne('Đèn trước trường tiểu học không sáng')],
        total: 1,
      },
    });
    await fill(element, text);
    await says(element, 'Có thể đã có người phản ánh');
    button(element, 'Gửi phản ánh').click();
    await says(element, CODE);
  });

  it('asks the public list only for what says enough, while there is a line, and shows three', async () => {
    const text = 'Đèn đường trước trường không sáng';
    const petitions = [1, 2, 3, 4, 5].map((n) => publicOne(`Đèn thứ ${n}`, `PA38-${n}`));
    const search = `/petitions?${new URLSearchParams({ q: text, page: '1' }).toString()}`;
    const { element, calls } = await show({ [`GET ${search}`]: { ...empty, petitions, total: 5 } });
    const searched = () => calls.filter(({ path }) => path.startsWith('/petitions?q=')).length;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 900));
    await fill(element, 'Đèn hỏng ở đó'); // 13 letters
    await pause();
    expect(searched()).to.equal(0);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      type(element, '#text', text);
      await pause();
    } finally {
      delete (navigator as { onLine?: unknown }).onLine;
    }
    expect(searched()).to.equal(0);
    type(element, '#text', text);
    await says(element, 'Có thể đã có người phản ánh');
    expect(at(element, '[part=similar]').querySelectorAll('li')).to.have.length(3);
  });

  it('asks the public list without what names a person', async () => {
    const { element, calls } = await show();
    await fill(element, 'Đèn hỏng trước trường học, gọi 0912 345 678 gặp bà Lan');
    const searched = () => calls.filter(({ path }) => path.startsWith('/petitions?q='));
    await waitUntil(() => searched().length > 0, 'the search', { timeout: 3000 });
    expect(searched()[0]!.path).to.include(encodeURIComponent('trường').replaceAll('%20', '+'));
    for (const { path } of searched()) expect(path).not.to.match(/0912|345|Lan/);
  });

  it('asks before it asks the browser where the device is, and forgets it again', async () => {
    const asked: unknown[] = [];
    const before = navigator.geolocation.getCurrentPosition;
    navigator.geolocation.getCurrentPosition = (done: PositionCallback) => {
      asked.push(done);
      done({ coords: { latitude: 19.8, longitude: 105.7, accuracy: 24.4 } } as GeolocationPosition);
    };
    try {
      const { element, heard } = await show();
      await says(element, 'Xã Hoa Gạo');
      at(element, '#locate').click();
      await says(element, 'không công khai; bạn bỏ được trước khi gửi');
      expect(asked).to.have.length(0);
      at(element, '#locate-yes').click();
      await says(element, 'sai số khoảng 24 m');
      expect(element.point).to.deep.equal({ lat: 19.8, lng: 105.7, accuracyM: 24.4 });
      at(element, '#unlocate').click();
      await waitUntil(() => element.point === undefined);
      expect(heard).to.deep.equal(['bk-point-changed', 'bk-point-changed']);
    } finally {
      navigator.geolocation.getCurrentPosition = before;
    }
  });

  it('says that words are enough where the browser gives no place', async () => {
    const before = navigator.geolocation.getCurrentPosition;
    navigator.geolocation.getCurrentPosition = (_done: unknown, failed: PositionErrorCallback) =>
      failed({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
    try {
      const { element } = await show();
      at(element, '#locate').click();
      await waitUntil(() => at(element, '#locate-yes') !== null);
      at(element, '#locate-yes').click();
      await says(element, 'Bạn ghi địa điểm bằng chữ');
    } finally {
      navigator.geolocation.getCurrentPosition = before;
    }
  });

  it('takes a point from a picture that the site supplies', async () => {
    const site = await show();
    const { element } = site;
    const picture = document.createElement('img');
    picture.slot = 'map';
    picture.alt = 'Bản đồ xã';
    picture.addEventListener('click', () => (element.point = { lat: 19.81, lng: 105.77, accuracyM: 50 }));
    element.append(picture);
    picture.click();
    await says(element, 'Đã chọn một điểm');
    await fill(element);
    button(element, 'Gửi phản ánh').click();
    await says(element, CODE);
    expect(posted(site)[0]!.body).to.deep.include({
      place: { point: { lat: 19.81, lng: 105.77, accuracyM: 50 } },
    });
  });

  it('can be written while the topics cannot be loaded', async () => {
    const { element, answers } = await show({ 'GET /site': 'cut' });
    await says(element, 'Chưa tải được danh sách lĩnh vực');
    expect(textOf(element)).to.include('không giải quyết ở đây. Hãy đến Bộ phận Một cửa');
    type(element, '#text', 'Viết trước');
    answers['GET /site'] = SITE;
    button(element, 'Thử lại').click();
    await says(element, 'Gọi 0237 000 0000 hoặc đến Bộ phận Một cửa');
    expect(at(element, '.topics input')).to.exist;
    expect(at(element, '#text').value).to.equal('Viết trước');
  });

  it('says where a site receives none', async () => {
    const { element } = await show({ 'GET /site': { unit: SITE.unit } });
    await says(element, 'Trang này không nhận phản ánh');
  });

  it('erases a draft only after it was asked once more', async () => {
    const { element, client } = await show();
    await fill(element, 'Sẽ xóa');
    await says(element, 'Bản nháp chỉ giữ');
    at(element, '#discard').click();
    await says(element, 'Xóa cả chữ và ảnh');
    at(element, '#discard-yes').click();
    await waitUntil(() => at(element, '#text')?.value === '');
    expect(await client.use(petitionsPart).drafts.newest()).to.equal(undefined);
  });

  it('goes from the screen when the device is locked or wiped', async () => {
    const { element, client } = await show();
    await fill(element, 'Bí mật');
    client.conceal('wiped');
    await waitUntil(() => at(element, '#text')?.value !== 'Bí mật');
  });

  it('names the dossier that it is about, and leaves the lists out', async () => {
    const site = await show({}, { dossier: 'BK38-261122-000001-7K' });
    const { element } = site;
    await says(element, 'Về hồ sơ BK38-261122-000001-7K');
    expect(at(element, '#search')).to.equal(null);
    await fill(element);
    button(element, 'Gửi phản ánh').click();
    await says(element, CODE);
    expect(posted(site)[0]!.body).to.include({ dossier: 'BK38-261122-000001-7K' });
  });

  describe('following', () => {
    const opened = (more: Answers = {}, answer = status()) =>
      show({ [`GET /petitions/${CODE}`]: answer, ...more }, { code: CODE }, (client) =>
        client.use(petitionsPart).remember(RECEIPT),
      );

    it('shows status, steps, text and answer, with the secret of this device', async () => {
      const { element, calls } = await opened();
      await says(element, 'Đã thay bóng');
      expect(textOf(element)).to.include('Phòng Kinh tế');
      expect(calls.find(({ path }) => path.includes(CODE))!.bearer).to.equal('opens-it');
      await expectAccessible(element);
    });

    it('opens by codes that are typed, and keeps them', async () => {
      const { element, client } = await show({ [`GET /petitions/${CODE}`]: status() });
      await waitUntil(() => at(element, '#lookup') !== null);
      at(element, '#lookup').value = CODE.toLowerCase();
      at(element, '#lookup-secret').value = 'typed';
      button(element, 'Tra cứu').click();
      await says(element, 'Đã thay bóng');
      await waitUntil(async () => (await client.use(petitionsPart).secret(CODE)) === 'typed');
    });

    it('says how many photos went along, and that nobody else sees them', async () => {
      const { element } = await show(
        { [`GET /petitions/${CODE}`]: status({}, { photos: 2 }) },
        { code: CODE },
      );
      await says(element, 'Đã gửi kèm 2 ảnh. Chỉ cán bộ xử lý xem; ảnh không công khai.');
    });

    it('says what is missing, and what is not to be found', async () => {
      const { element } = await show();
      await waitUntil(() => at(element, '#lookup') !== null);
      button(element, 'Tra cứu').click();
      await says(element, 'Vui lòng nhập mã phản ánh');
      at(element, '#lookup').value = 'PA38-1';
      button(element, 'Tra cứu').click();
      await says(element, 'Không mở được PA38-1');
    });

    it('shows why one was refused', async () => {
      const refused = status(
        { status: 'refused' },
        { answer: null, closed: { reason: 'Không rõ chỗ nào', at: AT } },
      );
      const { element } = await opened({}, refused);
      await says(element, 'Không rõ chỗ nào');
      expect(at(element, '[part=verdict]')).to.equal(null);
    });

    it('sends the verdict with the secret, and asks for it to be opened again', async () => {
      const POST_VERDICT = `POST /petitions/${CODE}/verdict`;
      const site = await opened({
        [POST_VERDICT]: { code: CODE, at: AT, verdict: 'unresolved', reopened: true },
      });
      const { element, calls, answers, heard } = site;
      await says(element, 'Việc này đã được giải quyết chưa?');
      button(element, 'Gửi ý kiến').click();
      await says(element, 'Vui lòng chọn một ý');
      expect(at(element, '#reopen')).to.equal(null);
      [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=verdict]')][2]!.click();
      await waitUntil(() => at(element, '#reopen') !== null);
      at(element, '#reopen').click();
      answers[`GET /petitions/${CODE}`] = status(
        { status: 'in-progress' },
        { reopened: true, verdict: { verdict: 'unresolved', comment: null, at: AT } },
      );
      button(element, 'Gửi ý kiến').click();
      await says(element, 'Cơ quan đã nhận ý kiến: Chưa');
      const call = calls.find(({ method, path }) => method === 'POST' && path.endsWith('/verdict'))!;
      expect(call).to.deep.include({ bearer: 'opens-it', body: { verdict: 'unresolved', reopen: true } });
      expect(heard).to.deep.equal(['petition']);
    });

    it('sends a verdict once, however often the button is pressed', async () => {
      const POST_VERDICT = `POST /petitions/${CODE}/verdict`;
      const { element, calls } = await opened({
        [POST_VERDICT]: { code: CODE, at: AT, verdict: 'resolved', reopened: false },
      });
      await says(element, 'Việc này đã được giải quyết chưa?');
      element.shadowRoot!.querySelector<HTMLInputElement>('[name=verdict]')!.click();
      const send = button(element, 'Gửi ý kiến');
      send.click();
      send.click();
      const sent = () => calls.filter(({ path }) => path.endsWith('/verdict')).length;
      await waitUntil(() => sent() > 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(sent()).to.equal(1);
    });

    it('does not offer to open one again that was opened again', async () => {
      const { element } = await opened({}, status({}, { reopened: true }));
      await says(element, 'đã được mở lại một lần');
      [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=verdict]')][2]!.click();
      await element.updateComplete;
      expect(at(element, '#reopen')).to.equal(null);
    });
  });

  it('lists what is public, and searches it', async () => {
    const { element, answers } = await show({
      [LIST]: { ...empty, petitions: [publicOne('Cống tắc')], total: 1 },
    });
    await says(element, 'Cống tắc');
    answers['GET /petitions?q=rac&page=1'] = 'cut';
    type(element, '#search', 'rac');
    at(element, '#search').closest('form')!.requestSubmit();
    await says(element, 'Chưa đọc được danh sách');
    answers['GET /petitions?q=rac&page=1'] = empty;
    at(element, '#search').closest('form')!.requestSubmit();
    await says(element, 'Không có phản ánh nào');
  });
});
