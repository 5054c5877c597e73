/**
 * Takes out of a text what names or reaches a person, before it is shown in public: numbers of phones, papers and
 * accounts, addresses of e-mail, plates, names. It hides too much rather than too little, and yet no rule finds
 * everything: what becomes public is read by a person first.
 *
 * What is left in place: dates, clock times, amounts with their unit, numbers of legal texts, and numbers of fewer than
 * eight digits.
 * @module
 */

/** What stands where something was taken out; Vietnamese as the text around it. */
const HIDDEN = {
  email: '[thư điện tử]',
  phone: '[số điện thoại]',
  paper: '[số giấy tờ]',
  number: '[dãy số]',
  plate: '[biển số xe]',
  name: '[tên người]',
};

/**
 * Hides what names a person.
 *
 * @param names - Names that are known to belong to somebody, such as that of the sender; found with and without accents.
 * @returns The text in NFC, with a word in brackets where something was.
 * @example
 * maskPersonal('Gọi 0912.345.678 gặp ông Bình'); // 'Gọi [số điện thoại] gặp ông [tên người]'
 */
export function maskPersonal(text: string, names: readonly string[] = []): string {
  const tidy = text.normalize('NFC').replaceAll(INVISIBLE, '');
  return [
    hideEmails,
    hidePlates,
    hideSpelled,
    hideNumbers,
    (part: string) => hideKnown(part, names),
    hideNames,
  ].reduce((part, hide) => hide(part), tidy);
}

/** Zero-width characters and the soft hyphen: nobody sees them in the middle of a number. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Also with spaces around the signs, or with words in their place: `lan (a còng) gmail chấm com`. */
const EMAIL =
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\(a còng\)|\s(?:a còng|at)\s)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\]|\schấm\s|\sdot\s)\s?[a-z]{2,}){1,3}/giu;
const hideEmails = (text: string) => text.replaceAll(EMAIL, HIDDEN.email);

/** `36A-123.45`, `36-B1 234.56`, `36B1-23456`, `29 MĐ 123.45`, `36a12345`; of soldiers `TM-12-34`. */
const PLATE =
  /(?<![\p{L}\p{N}])(?:\d{2}[ .-]?[A-Za-zĐđ][A-Za-zĐđ\d]?[ .-]{0,2}\d{3}[. ]?\d{2}|\d{2}[ .-]?[A-Za-zĐđ][A-Za-zĐđ\d]?[ .-]{1,2}\d{4}|[A-Z]{2}-\d{2}-\d{2})(?!\d)/gu;
const hidePlates = (text: string) => text.replaceAll(PLATE, HIDDEN.plate);

const DIGIT_WORD =
  '(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|khong|mot|bon|nam|sau|bay|tam|chin)';
/** A number told in words, digit by digit: eight or more of them in a row. */
const SPELLED = new RegExp(
  `(?<!\\p{L})${DIGIT_WORD}(?:[\\s,.-]+${DIGIT_WORD}){7,}(?!\\p{L})`.normalize('NFC'),
  'giu',
);
const hideSpelled = (text: string) => text.replaceAll(SPELLED, HIDDEN.number);

/** `12/11/2026`, `12.11.2026`, `2026-11-12`. */
const DATE = String.raw`(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1\d{4}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)`;
/** The same where it only must not begin here. */
const NO_DATE = String.raw`(?!(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{4}(?!\d))`;
const UNIT = String.raw`\s?(?:đồng|đ|vnđ|vnd|₫)(?!\p{L})`;
/** `1.200.000 đồng`, `500000đ`; no amount begins with 0. */
const AMOUNT = String.raw`[1-9]\d{0,2}(?:([. ,])\d{3}(?!\d))(?:\2\d{3}(?!\d))*${UNIT}|[1-9]\d*${UNIT}`;
/** Digits with whatever people put between them, and an O in place of a zero. */
const RUN = String.raw`\+?\(?(?:(?<!\p{L})o(?=[\s.-]?\d))?\p{Nd}(?:[\s.()_*/–—-]{0,3}${NO_DATE}\p{Nd}|,(?=\p{Nd}{3})\p{Nd}|o(?=\p{Nd}))*`;
/** What is kept comes first, so that no run begins within it. */
const KEPT_OR_RUN = new RegExp(
  String.raw`(?<!\p{Nd})(?:${DATE}|${AMOUNT})|(?<paper>(?<!\p{L})[A-Z]\d{7}(?!\d))|(?<run>${RUN})`.normalize(
    'NFC',
  ),
  'giu',
);
const LEAST_DIGITS = 8;

function hideNumbers(text: string): string {
  return text.replaceAll(KEPT_OR_RUN, (...found: readonly unknown[]) => {
    const whole = String(found[0]);
    const { paper, run } = found.at(-1) as { paper?: string; run?: string };
    if (paper !== undefined) return HIDDEN.paper;
    if (run === undefined) return whole;
    const digits = run.normalize('NFKC').replaceAll(/o/gi, '0').replaceAll(/\D/g, '');
    return digits.length < LEAST_DIGITS ? whole : kindOf(digits);
  });
}

function kindOf(digits: string): string {
  const isPhone = /^(?:0|84)\d{8,10}$/.test(digits) && digits.length <= 11;
  if (isPhone) return HIDDEN.phone;
  return digits.length === 12 || digits.length === 9 ? HIDDEN.paper : HIDDEN.number;
}

/** Letter by letter without its marks, so that places in the folded text are places in the text. */
const fold = (text: string) =>
  Array.from(text, (letter) => {
    const base = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd');
    return (base === '' ? ' ' : base).toLowerCase().slice(0, letter.length).padEnd(letter.length);
  }).join('');

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function hideKnown(text: string, names: readonly string[]): string {
  let left = text;
  for (const name of names) {
    const words = fold(name.normalize('NFC').trim()).split(/\s+/).filter(Boolean);
    if (words.join('').length < 2) continue;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${words.map(escaped).join('\\s+')}(?![\\p{L}\\p{N}])`,
      'gu',
    );
    const folded = fold(left);
    let [done, at] = ['', 0];
    for (const { index, 0: found } of folded.matchAll(pattern)) {
      done += left.slice(at, index) + HIDDEN.name;
      at = index + found.length;
    }
    left = done + left.slice(at);
  }
  return left;
}

const CAPITAL = String.raw`\p{Lu}[\p{Ll}\p{M}]*(?![\p{L}\p{N}])`;
/** Streets, schools and markets bear the names of people who are long dead. */
const PLACE =
  '[Đđ]ường|[Pp]hố|[Nn]gõ|[Hh]ẻm|[Nn]gách|[Cc]ầu|[Cc]hợ|[Tt]rường|[Pp]hường|[Xx]ã|[Tt]hôn|[Ll]àng|[Xx]óm|[Kk]hu|[Đđ]ại lộ|[Cc]ông viên|THPT|THCS|[Tt]iểu học|[Hh]ai|[Cc]hùa|[Đđ]ền|[Tt]ượng|[Vv]ua';
const NOT_A_PLACE = String.raw`(?<!(?:${PLACE})\s)`;
/** `ông Nguyễn Văn Bình`, `chị Hoa`. */
const AFTER_TITLE = new RegExp(
  String.raw`(?<!\p{L})${NOT_A_PLACE}([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Cc]ụ|[Tt]hầy|[Dd]ì|[Cc]ậu|[Mm]ợ|[Dd]ượng|[Tt]hím)\s+${CAPITAL}(?:\s${CAPITAL}){0,4}`.normalize(
    'NFC',
  ),
  'gu',
);
const FAMILY =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Lương|Trịnh|Hà|Mai|Cao|Lưu|Tạ|Trương|Đoàn|Tống|Quách|Lò|Vi|Thái';
/** A full name of three to five words; shorter ones are mostly streets. */
const FULL_NAME = new RegExp(
  String.raw`(?<!\p{L})${NOT_A_PLACE}(?:${FAMILY})(?:\s${CAPITAL}){2,4}`.normalize('NFC'),
  'gu',
);

const hideNames = (text: string) =>
  text.replaceAll(AFTER_TITLE, `$1 ${HIDDEN.name}`).replaceAll(FULL_NAME, HIDDEN.name);
