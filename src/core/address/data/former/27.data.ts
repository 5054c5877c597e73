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
export const FORMER = `# Thành phố Bắc Ninh
09163 Phường Vũ Ninh>09169
09166 Phường Đáp Cầu>09169
09169 Phường Thị Cầu>09169
09172 Phường Kinh Bắc>09187
09181 Phường Đại Phúc>09190
09184 Phường Tiền Ninh Vệ>09187
09187 Phường Suối Hoa>09187
09190 Phường Võ Cường>09190
09214 Phường Hòa Long>09187
09226 Phường Vạn An>09187
09235 Phường Khúc Xuyên>09187
09244 Phường Phong Khê>09190
09256 Phường Kim Chân>09169
09271 Phường Vân Dương>09286
09286 Phường Nam Sơn>09286
09325 Phường Khắc Niệm>09325
09331 Phường Hạp Lĩnh>09325
# Huyện Yên Phong
09193 Thị trấn Chờ>09193
09196 Xã Dũng Liệt>09205
09199 Xã Tam Đa>09208
09202 Xã Tam Giang>09202
09205 Xã Yên Trung>09205
09208 Xã Thụy Hòa>09208
09211 Xã Hòa Tiến>09202
09217 Xã Đông Tiến>09193
09220 Xã Yên Phụ>09238
09223 Xã Trung Nghĩa>09193
09229 Xã Đông Phong>09208
09232 Xã Long Châu>09193
09238 Xã Văn Môn>09238
09241 Xã Đông Thọ>09238
# Thị Xã Quế Võ
09247 Phường Phố Mới>09247
09250 Xã Việt Thống>09253
09253 Phường Đại Xuân>09253
09259 Phường Nhân Hòa>09253
09262 Phường Bằng An>09247
09265 Phường Phương Liễu>09265
09268 Phường Quế Tân>09247
09274 Phường Phù Lương>09301
09277 Xã Phù Lãng>09292
09280 Phường Phượng Mao>09265
09283 Phường Việt Hùng>09247
09289 Xã Ngọc Xá>09301
09292 Xã Châu Phong>09292
09295 Phường Bồng Lai>09295
09298 Phường Cách Bi>09295
09301 Xã Đào Viên>09301
09304 Xã Yên Giả>09313
09307 Xã Mộ Đạo>09295
09310 Xã Đức Long>09292
09313 Xã Chi Lăng>09313
# Huyện Tiên Du
09319 Thị trấn Lim>09319
09322 Xã Phú Lâm>09319
09328 Xã Nội Duệ>09319
09334 Xã Liên Bão>09334
09337 Xã Hiên Vân>09334
09340 Xã Hoàn Sơn>09340
09343 Xã Lạc Vệ>09343
09346 Xã Việt Đoàn>09334
09349 Xã Phật Tích>09349
09352 Xã Tân Chi>09343
09355 Xã Đại Đồng>09340
09358 Xã Tri Phương>09340
09361 Xã Minh Đạo>09349
09364 Xã Cảnh Hưng>09349
# Thành phố Từ Sơn
09367 Phường Đông Ngàn>09367
09370 Phường Tam Sơn>09370
09373 Phường Hương Mạc>09379
09376 Phường Tương Giang>09370
09379 Phường Phù Khê>09379
09382 Phường Đồng Kỵ>09385
09383 Phường Trạng Hạ>09385
09385 Phường Đồng Nguyên>09385
09388 Phường Châu Khê>09379
09391 Phường Tân Hồng>09367
09394 Phường Đình Bảng>09367
09397 Phường Phù Chẩn>09367
# Thị Xã Thuận Thành
09400 Phường Hồ>09400
09403 Xã Hoài Thượng>09409
09406 Xã Đại Đồng Thành>09400
09409 Xã Mão Điền>09409
09412 Phường Song Hồ>09400
09415 Xã Đình Tổ>09427
09418 Phường An Bình>09409
09421 Phường Trí Quả>09427
09424 Phường Gia Đông>09400
09427 Phường Thanh Khương>09427
09430 Phường Trạm Lộ>09430
09433 Phường Xuân Lâm>09433
09436 Phường Hà Mãn>09433
09439 Xã Ngũ Thái>09433
09442 Xã Nguyệt Đức>09445
09445 Phường Ninh Xá>09445
09448 Xã Nghĩa Đạo>09430
09451 Xã Song Liễu>09433
# Huyện Gia Bình
09454 Thị trấn Gia Bình>09454
09457 Xã Vạn Ninh>09466
09460 Xã Thái Bảo>09475
09463 Xã Giang Sơn>09487
09466 Xã Cao Đức>09466
09469 Xã Đại Lai>09469
09472 Xã Song Giang>09469
09475 Xã Bình Dương>09475
09478 Xã Lãng Ngâm>09487
09481 Thị trấn Nhân Thắng>09475
09484 Xã Xuân Lai>09454
09487 Xã Đông Cứu>09487
09490 Xã Đại Bái>09454
09493 Xã Quỳnh Phú>09454
# Huyện Lương Tài
09496 Thị trấn Thứa>09496
09499 Xã An Thịnh>09499
09502 Xã Trung Kênh>09499
09505 Xã Phú Hòa>09496
09508 Xã An Tập>09499
09511 Xã Tân Lãng>09496
09514 Xã Quảng Phú>09529
09517 Xã Quang Minh>09523
09523 Xã Trung Chính>09523
09529 Xã Bình Định>09529
09532 Xã Phú Lương>09523
09535 Xã Lâm Thao>09529`;
