/**
 * Banks and wallets that can receive a VietQR transfer, by BIN.
 *
 * Sources: State Bank of Vietnam, letter 1589/NHNN-TT of 2024-03-05 (BINs granted up to 2023-12-31;
 * copy in github.com/subiz/vietqr, spec/); npm vietnam-qr-pay 1.5.1 (MIT, (c) xuannghia) for names;
 * the public bank directory of vietqr.io with its changelog up to 2026-07-31 for names of today and
 * the transfer flag. Not taken over: short codes, on which these sources disagree (join on the BIN).
 * Read: 2026-11-21. Refresh: compare with the newest BIN list of the State Bank and that changelog.
 * Known conflict: CIMB and Mirae Asset have other BINs in the official list (970459, 970468).
 * @module
 */

/** A receiver of transfers. */
export interface Bank {
  /** Six digits, as in a VietQR payload. */
  readonly bin: string;
  /** What people call it. */
  readonly shortName: string;
  /** Vietnamese name in full. */
  readonly name: string;
  /** Whether its own app can send by VietQR; false also where that is not confirmed. */
  readonly transfer: boolean;
  /** Names of before, which people still search for. */
  readonly formerly?: readonly string[];
}

// prettier-ignore
/**
 * The banks and wallets that are known to receive transfers, ordered by BIN. Warn about a BIN that is not
 * here, never refuse it: new ones are granted.
 */
export const BANKS: readonly Bank[] = [
  { bin: '422589', shortName: 'CIMB Bank', name: 'Ngân hàng TNHH MTV CIMB Việt Nam', transfer: false },
  { bin: '458761', shortName: 'HSBC Vietnam', name: 'Ngân hàng TNHH MTV HSBC (Việt Nam)', transfer: false },
  { bin: '533948', shortName: 'Citibank', name: 'Ngân hàng Citibank, N.A. - Chi nhánh Hà Nội', transfer: false },
  { bin: '546034', shortName: 'CAKE by VPBank', name: 'Ngân hàng số CAKE by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng', transfer: true },
  { bin: '546035', shortName: 'Ubank by VPBank', name: 'Ngân hàng số Ubank by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng', transfer: true },
  { bin: '668888', shortName: 'Kasikornbank', name: 'Ngân hàng Đại chúng TNHH KASIKORNBANK - CN TP. Hồ Chí Minh', transfer: true },
  { bin: '796500', shortName: 'DBS Bank', name: 'NH TNHH MTV Phát triển Singapore - Chi nhánh TP. Hồ Chí Minh', transfer: false },
  { bin: '801011', shortName: 'Nonghyup Bank', name: 'Ngân hàng Nonghyup - Chi nhánh Hà Nội', transfer: false },
  { bin: '963369', shortName: 'Liobank', name: 'Ngân hàng số Liobank - Ngân hàng TMCP Phương Đông', transfer: true },
  { bin: '963388', shortName: 'Timo', name: 'Ngân hàng số Timo by Bản Việt Bank', transfer: true },
  { bin: '970400', shortName: 'SaigonBank', name: 'Ngân hàng TMCP Sài Gòn Công Thương', transfer: true },
  { bin: '970403', shortName: 'Sacombank', name: 'Ngân hàng TMCP Sài Gòn Thương Tín', transfer: true },
  { bin: '970405', shortName: 'Agribank', name: 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam', transfer: true },
  { bin: '970406', shortName: 'Vikki Bank', name: 'Ngân hàng TNHH MTV Số Vikki', transfer: true, formerly: ['DongA Bank', 'Đông Á'] },
  { bin: '970407', shortName: 'Techcombank', name: 'Ngân hàng TMCP Kỹ thương Việt Nam', transfer: true },
  { bin: '970408', shortName: 'GPBank', name: 'Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu', transfer: false },
  { bin: '970409', shortName: 'BacA Bank', name: 'Ngân hàng TMCP Bắc Á', transfer: true },
  { bin: '970410', shortName: 'Standard Chartered Vietnam', name: 'Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam', transfer: false },
  { bin: '970412', shortName: 'PVcomBank', name: 'Ngân hàng TMCP Đại Chúng Việt Nam', transfer: true },
  { bin: '970414', shortName: 'MBV', name: 'Ngân hàng TNHH MTV Việt Nam Hiện Đại', transfer: true, formerly: ['Oceanbank'] },
  { bin: '970415', shortName: 'VietinBank', name: 'Ngân hàng TMCP Công thương Việt Nam', transfer: true },
  { bin: '970416', shortName: 'ACB', name: 'Ngân hàng TMCP Á Châu', transfer: true },
  { bin: '970418', shortName: 'BIDV', name: 'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam', transfer: true },
  { bin: '970419', shortName: 'NCB Bank', name: 'Ngân hàng TMCP Quốc Dân', transfer: true },
  { bin: '970421', shortName: 'VietNgaBank', name: 'Ngân hàng Liên doanh Việt - Nga', transfer: false },
  { bin: '970422', shortName: 'MB Bank', name: 'Ngân hàng TMCP Quân đội', transfer: true },
  { bin: '970423', shortName: 'TPBank', name: 'Ngân hàng TMCP Tiên Phong', transfer: true },
  { bin: '970424', shortName: 'Shinhan Bank', name: 'Ngân hàng TNHH MTV Shinhan Việt Nam', transfer: true },
  { bin: '970425', shortName: 'AB Bank', name: 'Ngân hàng TMCP An Bình', transfer: true },
  { bin: '970426', shortName: 'MSB', name: 'Ngân hàng TMCP Hàng Hải', transfer: true },
  { bin: '970427', shortName: 'VietABank', name: 'Ngân hàng TMCP Việt Á', transfer: true },
  { bin: '970428', shortName: 'Nam A Bank', name: 'Ngân hàng TMCP Nam Á', transfer: true },
  { bin: '970429', shortName: 'SCB', name: 'Ngân hàng TMCP Sài Gòn', transfer: true },
  { bin: '970430', shortName: 'PGBank', name: 'Ngân hàng TMCP Thịnh vượng và Phát triển', transfer: true, formerly: ['Xăng dầu Petrolimex'] },
  { bin: '970431', shortName: 'Eximbank', name: 'Ngân hàng TMCP Xuất Nhập khẩu Việt Nam', transfer: true },
  { bin: '970432', shortName: 'VPBank', name: 'Ngân hàng TMCP Việt Nam Thịnh Vượng', transfer: true },
  { bin: '970433', shortName: 'VietBank', name: 'Ngân hàng TMCP Việt Nam Thương Tín', transfer: true },
  { bin: '970434', shortName: 'Indovina Bank', name: 'Ngân hàng TNHH Indovina', transfer: false },
  { bin: '970436', shortName: 'Vietcombank', name: 'Ngân hàng TMCP Ngoại Thương Việt Nam', transfer: true },
  { bin: '970437', shortName: 'HDBank', name: 'Ngân hàng TMCP Phát triển TP. Hồ Chí Minh', transfer: true },
  { bin: '970438', shortName: 'BaoViet Bank', name: 'Ngân hàng TMCP Bảo Việt', transfer: true },
  { bin: '970439', shortName: 'Public Bank Vietnam', name: 'Ngân hàng TNHH MTV Public Việt Nam', transfer: false },
  { bin: '970440', shortName: 'SeABank', name: 'Ngân hàng TMCP Đông Nam Á', transfer: true },
  { bin: '970441', shortName: 'VIB', name: 'Ngân hàng TMCP Quốc tế Việt Nam', transfer: true },
  { bin: '970442', shortName: 'HongLeong Bank', name: 'Ngân hàng TNHH MTV Hong Leong Việt Nam', transfer: false },
  { bin: '970443', shortName: 'SHB', name: 'Ngân hàng TMCP Sài Gòn - Hà Nội', transfer: true },
  { bin: '970444', shortName: 'CB Bank', name: 'Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam', transfer: false },
  { bin: '970446', shortName: 'Co-op Bank', name: 'Ngân hàng Hợp tác xã Việt Nam', transfer: true },
  { bin: '970448', shortName: 'OCB Bank', name: 'Ngân hàng TMCP Phương Đông', transfer: true },
  { bin: '970449', shortName: 'LPBank', name: 'Ngân hàng TMCP Lộc Phát Việt Nam', transfer: true, formerly: ['Bưu điện Liên Việt', 'LienVietPostBank'] },
  { bin: '970452', shortName: 'KienlongBank', name: 'Ngân hàng TMCP Kiên Long', transfer: true },
  { bin: '970454', shortName: 'BVBank', name: 'Ngân hàng TMCP Bản Việt', transfer: true, formerly: ['Viet Capital Bank'] },
  { bin: '970455', shortName: 'IBK HN', name: 'Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội', transfer: false },
  { bin: '970456', shortName: 'IBK HCM', name: 'Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh', transfer: false },
  { bin: '970457', shortName: 'Woori Bank', name: 'Ngân hàng TNHH MTV Woori Việt Nam', transfer: true },
  { bin: '970458', shortName: 'United Overseas Bank Vietnam', name: 'Ngân hàng United Overseas Bank Việt Nam', transfer: false },
  { bin: '970462', shortName: 'Kookmin Bank HN', name: 'Ngân hàng Kookmin - Chi nhánh Hà Nội', transfer: false },
  { bin: '970463', shortName: 'Kookmin Bank HCM', name: 'Ngân hàng Kookmin - Chi nhánh TP. Hồ Chí Minh', transfer: false },
  { bin: '970466', shortName: 'KEB Hana HCM', name: 'Ngân hàng KEB Hana - Chi nhánh TP. Hồ Chí Minh', transfer: false },
  { bin: '970467', shortName: 'KEB Hana HN', name: 'Ngân hàng KEB Hana - Chi nhánh Hà Nội', transfer: false },
  { bin: '971005', shortName: 'Viettel Money', name: 'Tổng Công ty Dịch vụ số Viettel - Chi nhánh Tập đoàn Công nghiệp - Viễn thông Quân đội', transfer: false },
  { bin: '971011', shortName: 'VNPT Money', name: 'Trung tâm dịch vụ tài chính số VNPT', transfer: false },
  { bin: '971025', shortName: 'MoMo', name: 'CTCP Dịch Vụ Di Động Trực Tuyến', transfer: true },
  { bin: '971133', shortName: 'PVcomBank Pay', name: 'PVcomBank Pay (dịch vụ của Ngân hàng TMCP Đại chúng Việt Nam)', transfer: true },
  { bin: '977777', shortName: 'Mirae Asset', name: 'Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)', transfer: false },
  { bin: '999888', shortName: 'VBSP', name: 'Ngân hàng Chính sách Xã hội', transfer: false },
];
