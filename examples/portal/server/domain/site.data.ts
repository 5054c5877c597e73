/**
 * The site of the demo: a commune that does not exist, placed in a province that does.
 *
 * Made up for this example on 2026-11-22, nothing to refresh. "Hoa Gạo" is the name of no
 * commune, now or before July 2025, and 99938 the code of none; the bank and its BIN 970499 do
 * not exist either, so that no real app can send real money; the hotline cannot be dialled.
 * The fee is real: Thông tư 281/2016/TT-BTC (8.000 đ for each copy), read 2026-11-21.
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
  /** Codes of the procedures that may be filed here. */
  readonly receives: readonly string[];
  /** When the desk closes, as a clock time. */
  readonly closes: string;
  readonly fees: readonly FeeRow[];
  readonly payees: readonly [Payee, ...Payee[]];
  /** Grows with every change of the payees. */
  readonly payeesVersion: number;
  readonly paymentOpenHours: number;
}

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
};
