/**
 * The site of the demo: a commune that does not exist, placed in a province that does.
 *
 * Made up for this example on 2026-11-22, nothing to refresh. "Hoa Gạo" is the name of no
 * commune, now or before July 2025, and 99938 the code of none; the bank and its BIN 970499 do
 * not exist either, so that no real app can send real money; the hotline cannot be dialled.
 * The fee is real: Thông tư 281/2016/TT-BTC (8.000 đ for each copy), read 2026-11-21.
 *
 * Petitions: the topics are those of the province's own system, and its 17 days to receive, answer and publish are told
 * by the press (phanhoi.thanhhoa.gov.vn; read 2026-11-21); 10 working days are those of Ninh Bình (QĐ 163/2025). The
 * hours to receive and the names of the teams are made up. Items to rate: the questionnaire of the portal of Huế, as one
 * source tells it; its words are ours.
 * @module
 */
import type { FeeRow } from './fees.js';

/** An account that the site has vouched for. */
export interface Payee {
  readonly id: string;
  /** Holder as banks write it: ASCII capitals. */
  readonly name: string;
  /** Six digits that name the bank in a VietQR. */
  readonly bin: string;
  readonly account: string;
  readonly bankName: string;
}

/** A part of the office that holds dossiers. */
export interface Unit {
  /** Stands in the database; never changed. */
  readonly id: string;
  readonly name: string;
}

/** The settings of one site. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly unit: { readonly provinceCode: string; readonly communeCode: string; readonly name: string };
  readonly hotline: string;
  readonly officeHours: string;
  /** Start of every dossier code and payment reference. */
  readonly codePrefix: string;
  /** Who works here; what is sent comes to the first. */
  readonly units: readonly [Unit, ...Unit[]];
  /** Who answers for it, as a slip or a letter names them. */
  readonly agency: string;
  readonly head: string;
  /** Rules of the site for supplements; see docs/decisions/0033-life-of-a-dossier.md. */
  readonly supplements: {
    /** Whether the time to the due day goes on while the person is waited for. */
    readonly clock: 'stops' | 'runs';
    /** So many working days the person has; what comes later is still taken. */
    readonly answerWorkingDays: number;
  };
  /** Codes of the procedures that may be filed here. */
  readonly receives: readonly string[];
  /** When the desk closes, as a clock time. */
  readonly closes: string;
  readonly fees: readonly FeeRow[];
  readonly payees: readonly [Payee, ...Payee[]];
  /** Grows with every change of the payees. */
  readonly payeesVersion: number;
  readonly paymentOpenHours: number;
  readonly petitions: PetitionRules;
  /** What may be rated one by one, beside the whole; none of it has to be. */
  readonly ratingItems: readonly { readonly id: string; readonly text: string }[];
}

/** How the site deals with petitions (phản ánh, kiến nghị). */
export interface PetitionRules {
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** From sending to "received by a person". */
  readonly receiveHours: number;
  readonly answerWorkingDays: number;
  /** Calendar days that no answer may take longer than. */
  readonly maxDays: number;
  /** Most photos of one, up to {@link MOST_PHOTOS}; none with 0. They are seen at the desk and never published. */
  readonly photos: number;
  /** Who may be given one; a clerk may also write another. */
  readonly units: readonly string[];
}

/** Photos that any site may take with one petition. */
export const MOST_PHOTOS = 5;

export const site: Site = {
  id: 'hoa-gao',
  name: 'Cổng dịch vụ xã Hoa Gạo (thử nghiệm)',
  unit: { provinceCode: '38', communeCode: '99938', name: 'Xã Hoa Gạo' },
  hotline: '0237 000 0000',
  officeHours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00',
  codePrefix: 'BK38',
  units: [
    { id: 'mot-cua', name: 'Bộ phận Một cửa xã Hoa Gạo' },
    { id: 'tu-phap', name: 'Công chức Tư pháp – Hộ tịch xã Hoa Gạo' },
    { id: 'van-phong', name: 'Văn phòng UBND xã Hoa Gạo' },
  ],
  agency: 'UBND xã Hoa Gạo',
  head: 'Trần Văn Mẫu, Chủ tịch UBND xã Hoa Gạo',
  supplements: { clock: 'stops', answerWorkingDays: 10 },
  receives: ['2.000635'],
  closes: '17:00',
  fees: [
    {
      code: '2.000635',
      channel: 'online',
      amount: 8000,
      basis: 'Thông tư 281/2016/TT-BTC',
      from: '2017-01-01',
    },
    {
      code: '2.000635',
      channel: 'counter',
      amount: 8000,
      basis: 'Thông tư 281/2016/TT-BTC',
      from: '2017-01-01',
    },
  ],
  payees: [
    {
      id: 'xa-hoa-gao',
      name: 'XA HOA GAO THU NGHIEM',
      bin: '970499',
      account: '3800000635',
      bankName: 'Ngân hàng Thử nghiệm',
    },
  ],
  payeesVersion: 1,
  paymentOpenHours: 24,
  petitions: {
    topics: [
      { id: 'moi-truong', name: 'Môi trường' },
      { id: 'an-toan-thuc-pham', name: 'An toàn thực phẩm' },
      { id: 'ha-tang', name: 'Hạ tầng: đường, điện, nước' },
      { id: 'doanh-nghiep', name: 'Vướng mắc của doanh nghiệp' },
      { id: 'can-bo', name: 'Cán bộ gây phiền hà' },
      { id: 'khac', name: 'Việc khác' },
    ],
    receiveHours: 24,
    answerWorkingDays: 10,
    maxDays: 17,
    photos: MOST_PHOTOS,
    units: ['Văn phòng xã Hoa Gạo', 'Phòng Kinh tế xã Hoa Gạo', 'Công an xã Hoa Gạo', 'Trạm Y tế xã Hoa Gạo'],
  },
  ratingItems: [
    { id: 'chung', text: 'Nhìn chung' },
    { id: 'de-dung', text: 'Dễ thực hiện' },
    { id: 'kip-thoi', text: 'Kịp thời' },
    { id: 'thai-do', text: 'Thái độ của cán bộ' },
    { id: 'thoi-gian-quy-dinh', text: 'Thời gian giải quyết so với quy định' },
    { id: 'thoi-gian-hen', text: 'Thời gian giải quyết so với giấy hẹn' },
    { id: 'so-lan-lien-he', text: 'Số lần liên hệ để hoàn thiện hồ sơ' },
    { id: 'so-co-quan', text: 'Số cơ quan phải liên hệ' },
    { id: 'mot-cua', text: 'Tổ chức Bộ phận Một cửa' },
    { id: 'cong-khai', text: 'Công khai thủ tục' },
    { id: 'tiep-thu', text: 'Tiếp thu và giải trình góp ý' },
    { id: 'truc-tuyen', text: 'Tiến độ và chất lượng dịch vụ trực tuyến' },
  ],
};
