/**
 * A province of before 1 July 2025: its districts (#), their units and the units of today that they went to.
 *
 * Source of the units of today: Quyết định 19/2025/QĐ-TTg and Nghị quyết 30/2026/QH16, 237/NQ-UBTVQH16 (Đồng Nai),
 * as in github.com/thanglequoc/vietnamese-provinces-database at cd58063 (MIT, (c) 2021 Thang Le Quoc); spelling and
 * the units of before from the old/new conversion table of the National Statistics Office (danhmuchanhchinh.nso.gov.vn),
 * a public table, as stored at 809e91b in github.com/sunshine-tech/VietnamProvinces (GPL-3.0: no code of it is used).
 * Read: 2026-11-21. Refresh: node scripts/units.mjs, which says with what.
 * @module
 */
export const FORMER = `# Quận Liên Chiểu
20194 Phường Hòa Hiệp Bắc>20194
20195 Phường Hòa Hiệp Nam>20194
20197 Phường Hòa Khánh Bắc>20197
20198 Phường Hòa Khánh Nam>20200
20200 Phường Hòa Minh>20200
# Quận Thanh Khê
20206 Phường Thanh Khê Tây>20209
20207 Phường Thanh Khê Đông>20209
20209 Phường Xuân Hà>20209
20215 Phường Chính Gián>20209
20218 Phường Thạc Gián>20209
20224 Phường An Khê>20305
# Quận Hải Châu
20227 Phường Thanh Bình>20242
20230 Phường Thuận Phước>20242
20233 Phường Thạch Thang>20242
20236 Phường Hải Châu>20242
20242 Phường Phước Ninh>20242
20245 Phường Hòa Thuận Tây>20257
20254 Phường Bình Thuận>20257
20257 Phường Hòa Cường Bắc>20257
20258 Phường Hòa Cường Nam>20257
# Quận Sơn Trà
20263 Phường Thọ Quang>20263
20266 Phường Nại Hiên Đông>20263
20269 Phường Mân Thái>20263
20272 Phường An Hải Bắc>20275
20275 Phường Phước Mỹ>20275
20278 Phường An Hải Nam>20275
# Quận Ngũ Hành Sơn
20284 Phường Mỹ An>20285
20285 Phường Khuê Mỹ>20285
20287 Phường Hòa Quý>20285
20290 Phường Hòa Hải>20285
# Quận Cẩm Lệ
20260 Phường Khuê Trung>20260
20305 Phường Hòa Phát>20305
20306 Phường Hòa An>20305
20311 Phường Hòa Thọ Tây>20260
20312 Phường Hòa Thọ Đông>20260
20314 Phường Hòa Xuân>20314
# Huyện Hòa Vang
20293 Xã Hòa Bắc>20194
20296 Xã Hòa Liên>20194 20197
20299 Xã Hòa Ninh>20308
20302 Xã Hòa Sơn>20200
20308 Xã Hòa Nhơn>20308
20317 Xã Hòa Phú>20320
20320 Xã Hòa Phong>20320
20323 Xã Hòa Châu>20314
20326 Xã Hòa Tiến>20332
20329 Xã Hòa Phước>20314
20332 Xã Hòa Khương>20332
# Huyện Hoàng Sa
D498 Huyện Hoàng Sa>20333`;
