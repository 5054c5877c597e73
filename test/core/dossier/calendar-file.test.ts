import { expect } from '@open-wc/testing';
import { dueDayFile } from '../../../src/core/dossier/calendar-file.js';

const event = {
  code: 'BK38-261122-000001-7K',
  title: 'Hẹn trả kết quả: Cấp bản sao trích lục',
  description: 'Mã hồ sơ: BK38-261122-000001-7K',
  dueAt: '2026-11-27T10:00:00Z',
  version: 3,
  now: Date.parse('2026-11-25T01:02:03.456Z'),
};

/** Reads a file as RFC 5545 §3.1 and §3.3.11 say: unfolds, splits name, parameters and value, undoes the escapes. */
function parsed(file: string) {
  const stack: string[] = [];
  const found: { within: string; name: string; params: string; value: string }[] = [];
  for (const line of file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)) {
    const [, name = '', params = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/s.exec(line) ?? [];
    if (name === 'BEGIN') stack.push(value);
    else if (name === 'END') expect(stack.pop()).to.equal(value);
    else {
      const text = value.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      found.push({ within: stack.at(-1) ?? '', name, params, value: text });
    }
  }
  expect(stack).to.deep.equal([]);
  return (within: string, name: string) => found.find((one) => one.within === within && one.name === name);
}

describe('dossier/calendar-file', () => {
  it('writes every line as it should be', () => {
    expect(dueDayFile(event).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//ba-khong//bk-dossier//VI',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Ho_Chi_Minh',
      'BEGIN:STANDARD',
      'DTSTART:19750613T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'TZNAME:+07',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:BK38-261122-000001-7K@ba-khong',
      'DTSTAMP:20261125T010203Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261127T170000',
      'SUMMARY:Hẹn trả kết quả: Cấp bản sao trích lục',
      'DESCRIPTION:Mã hồ sơ: BK38-261122-000001-7K',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Hẹn trả kết quả: Cấp bản sao trích lục',
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('breaks no line before its end, no character in two, and none over 75 octets (§3.1)', () => {
    const title =
      'Hẹn trả kết quả: liên thông khai sinh, đăng ký thường trú, 🪪 cấp thẻ bảo hiểm y tế '.repeat(3);
    const file = dueDayFile({ ...event, title });
    const lines = file.split('\r\n');
    const octets = (line: string) => new TextEncoder().encode(line).length;
    expect(Math.max(...lines.map(octets))).to.be.within(70, 75);
    expect(file.replaceAll('\r\n', '')).to.not.match(/[\r\n]|\p{Surrogate}/u);
    expect(parsed(file)('VEVENT', 'SUMMARY')!.value).to.equal(title);
  });

  for (const text of [
    'a; b, c \\ d',
    'hai\ndòng',
    'END:VEVENT\r\nBEGIN:VEVENT',
    'a\u0000b\u0007c'.replaceAll(/\p{Cc}/gu, ''),
    ': " = đ',
  ]) {
    it(`gives back the text ${JSON.stringify(text)} (§3.3.11)`, () => {
      const read = parsed(dueDayFile({ ...event, title: text, description: text }));
      const expected = text.replaceAll('\r\n', '\n');
      expect(read('VEVENT', 'SUMMARY')!.value).to.equal(expected);
      expect(read('VALARM', 'DESCRIPTION')!.value).to.equal(expected);
    });
  }

  it('leaves out control characters', () => {
    expect(dueDayFile({ ...event, title: 'a\u0000b\u0007c' })).to.include('SUMMARY:abc\r\n');
  });

  it('is the same event when the promise changes, and a later one', () => {
    const read = (version: number, dueAt: string) => parsed(dueDayFile({ ...event, version, dueAt }));
    const [before, after] = [read(3, event.dueAt), read(4, '2026-12-01T10:00:00Z')];
    expect(after('VEVENT', 'UID')).to.deep.equal(before('VEVENT', 'UID'));
    expect(after('VEVENT', 'SEQUENCE')!.value).to.equal('4');
    expect(after('VEVENT', 'DTSTART')).to.include({
      params: ';TZID=Asia/Ho_Chi_Minh',
      value: '20261201T170000',
    });
  });
});
