/**
 * The procedures that ship with the library, as a list shows them: `catalogueEntry` of each definition in
 * `src/procedures`, whose sources are named there, as of 2026-11-22. Refresh after a change of a definition:
 * `npm run build && node scripts/procedure-catalogue.mjs`.
 * @module
 */
import type { CatalogueEntry } from './catalogue-entry.js';

/** In the order of their codes. */
export const builtInCatalogue: readonly CatalogueEntry[] = [
  {
    code: '1.001731',
    name: {
      vi: 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
      en: 'Support for burial costs of people under social protection',
    },
    shortName: { vi: 'Hỗ trợ chi phí mai táng (bảo trợ xã hội)', en: 'Burial support (social protection)' },
    authority: { vi: 'Chủ tịch Ủy ban nhân dân xã, phường, đặc khu nơi người chết đang hưởng trợ cấp' },
    time: { workingDays: 3 },
    fees: [],
    keywords: [
      'mai táng',
      'mai táng phí',
      'tiền mai táng',
      'hỗ trợ mai táng',
      'ma chay',
      'đám tang',
      'chôn cất',
      'hỏa táng',
      'người mất',
      'bảo trợ xã hội',
      'trợ cấp xã hội',
    ],
    replaces: [],
  },
  {
    code: '1.004222',
    name: { vi: 'Đăng ký thường trú', en: 'Registration of permanent residence' },
    shortName: { vi: 'Đăng ký thường trú (tờ khai CT01)', en: 'Permanent residence (form CT01)' },
    authority: { vi: 'Công an xã, phường, đặc khu (cơ quan đăng ký cư trú)' },
    time: { workingDays: 7 },
    fees: [
      { amount: 20000, channel: 'counter', maybe: true },
      { amount: 10000, channel: 'online', maybe: true },
    ],
    keywords: [
      'thường trú',
      'hộ khẩu',
      'nhập hộ khẩu',
      'chuyển hộ khẩu',
      'đăng ký hộ khẩu',
      'chuyển nơi ở',
      'CT01',
      'cư trú',
    ],
    replaces: [],
  },
  {
    code: '2.000635',
    name: {
      vi: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
      en: 'Copies of civil-status extracts and birth certificates',
    },
    shortName: { vi: 'Cấp bản sao trích lục hộ tịch', en: 'Copy of a civil-status extract' },
    authority: {
      vi: 'Ủy ban nhân dân xã, phường, đặc khu bất kỳ, không phụ thuộc nơi cư trú hay nơi đã đăng ký',
    },
    time: { workingDays: 0 },
    fees: [{ amount: 8000, each: true }],
    keywords: [
      'giấy khai sinh',
      'bản sao khai sinh',
      'trích lục',
      'trích lục khai sinh',
      'trích lục kết hôn',
      'giấy kết hôn',
      'trích lục khai tử',
      'bản sao',
      'mất giấy khai sinh',
      'cấp lại giấy khai sinh',
      'hộ tịch',
    ],
    replaces: [],
  },
  {
    code: '2.002913',
    name: {
      vi: 'Liên thông điện tử: đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất',
      en: 'Linked service: death, end of permanent residence, burial and survivor benefits',
    },
    shortName: { vi: 'Liên thông khai tử', en: 'Death, linked service' },
    authority: {
      vi: 'Ủy ban nhân dân xã (khai tử, hỗ trợ mai táng bảo trợ xã hội), Công an xã (xóa đăng ký thường trú), cơ quan bảo hiểm xã hội hoặc Sở, Ủy ban nhân dân xã (người có công, bảo trợ xã hội)',
    },
    time: { workingDays: 0, longest: 18 },
    fees: [{ amount: 8000, each: true, maybe: true }],
    keywords: [
      'khai tử',
      'báo tử',
      'giấy chứng tử',
      'chứng tử',
      'người mất',
      'qua đời',
      'xóa hộ khẩu',
      'xóa thường trú',
      'mai táng phí',
      'tiền mai táng',
      'tử tuất',
      'tiền tuất',
      'đám tang',
    ],
    replaces: ['2.002622'],
  },
  {
    code: '3.000722',
    name: {
      vi: 'Liên thông điện tử: đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
      en: 'Linked service: birth, permanent residence, health-insurance card and identity card for children under 6',
    },
    shortName: { vi: 'Liên thông khai sinh', en: 'Birth, linked service' },
    authority: {
      vi: 'Ủy ban nhân dân xã (khai sinh), Công an xã (thường trú, căn cước), cơ quan bảo hiểm xã hội cơ sở (thẻ bảo hiểm y tế); một hồ sơ cho tất cả',
    },
    time: { workingDays: 3, longest: 5 },
    fees: [{ amount: 8000, each: true, maybe: true }],
    keywords: [
      'khai sinh',
      'giấy khai sinh',
      'làm khai sinh',
      'sinh con',
      'em bé',
      'trẻ sơ sinh',
      'thẻ bảo hiểm y tế',
      'bảo hiểm y tế cho con',
      'nhập hộ khẩu cho con',
      'thẻ căn cước cho trẻ',
    ],
    replaces: ['2.002621', '2.000986', '2.001023'],
  },
];
