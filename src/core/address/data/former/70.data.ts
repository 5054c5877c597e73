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
export const FORMER = `# Thị Xã Phước Long
25216 Phường Thác Mơ>25217
25217 Phường Long Thủy>25217
25219 Phường Phước Bình>25220
25220 Phường Long Phước>25220
25237 Phường Sơn Giang>25217
25245 Xã Long Giang>25220
25249 Xã Phước Tín>25217
# Thành phố Đồng Xoài
25195 Phường Tân Phú>25195
25198 Phường Tân Đồng>25195
25201 Phường Tân Bình>25195
25204 Phường Tân Xuân>25195
25205 Phường Tân Thiện>25195
25207 Xã Tân Thành>25210
25210 Phường Tiến Thành>25210
25213 Xã Tiến Hưng>25195
# Thị Xã Bình Long
25320 Phường Hưng Chiến>25326
25324 Phường An Lộc>25326
25325 Phường Phú Thịnh>25333
25326 Phường Phú Đức>25326
25333 Xã Thanh Lương>25333
25336 Xã Thanh Phú>25333
# Huyện Bù Gia Mập
25222 Xã Bù Gia Mập>25222
25225 Xã Đăk Ơ>25225
25228 Xã Đức Hạnh>25267
25229 Xã Phú Văn>25267
25231 Xã Đa Kia>25231
25232 Xã Phước Minh>25231
25234 Xã Bình Thắng>25231
25267 Xã Phú Nghĩa>25267
# Huyện Lộc Ninh
25270 Thị trấn Lộc Ninh>25270
25273 Xã Lộc Hòa>25280
25276 Xã Lộc An>25318
25279 Xã Lộc Tấn>25279
25280 Xã Lộc Thạnh>25280
25282 Xã Lộc Hiệp>25292
25285 Xã Lộc Thiện>25279
25288 Xã Lộc Thuận>25270
25291 Xã Lộc Quang>25292
25292 Xã Lộc Phú>25292
25294 Xã Lộc Thành>25294
25297 Xã Lộc Thái>25270
25300 Xã Lộc Điền>25303
25303 Xã Lộc Hưng>25303
25305 Xã Lộc Thịnh>25294
25306 Xã Lộc Khánh>25303
# Huyện Bù Đốp
25308 Thị trấn Thanh Bình>25308
25309 Xã Hưng Phước>25309
25310 Xã Phước Thiện>25309
25312 Xã Thiện Hưng>25308
25315 Xã Thanh Hòa>25308
25318 Xã Tân Thành>25318
25321 Xã Tân Tiến>25318
# Huyện Hớn Quản
25327 Xã Thanh An>25345
25330 Xã An Khương>25345
25339 Xã An Phú>25349
25342 Xã Tân Lợi>25351
25345 Xã Tân Hưng>25345
25348 Xã Minh Đức>25349
25349 Xã Minh Tâm>25349
25351 Xã Phước An>25351
25354 Xã Thanh Bình>25326
25357 Thị trấn Tân Khai>25357
25360 Xã Đồng Nơ>25357
25361 Xã Tân Hiệp>25357
25438 Xã Tân Quan>25351
# Huyện Đồng Phú
25363 Thị trấn Tân Phú>25363
25366 Xã Thuận Lợi>25387
25369 Xã Đồng Tâm>25390
25372 Xã Tân Phước>25390
25375 Xã Tân Hưng>25378
25378 Xã Tân Lợi>25378
25381 Xã Tân Lập>25363
25384 Xã Tân Hòa>25378
25387 Xã Thuận Phú>25387
25390 Xã Đồng Tiến>25390
25393 Xã Tân Tiến>25363
# Huyện Bù Đăng
25396 Thị trấn Đức Phong>25396
25398 Xã Đường 10>25399
25399 Xã Đak Nhau>25399
25400 Xã Phú Sơn>25402
25402 Xã Thọ Sơn>25402
25404 Xã Bình Minh>25405
25405 Xã Bom Bo>25405
25408 Xã Minh Hưng>25396
25411 Xã Đoàn Kết>25396
25414 Xã Đồng Nai>25402
25417 Xã Đức Liễu>25417
25420 Xã Thống Nhất>25420
25423 Xã Nghĩa Trung>25417
25424 Xã Nghĩa Bình>25417
25426 Xã Đăng Hà>25420
25429 Xã Phước Sơn>25420
# Thị Xã Chơn Thành
25432 Phường Hưng Long>25432
25433 Phường Thành Tâm>25432
25435 Xã Minh Lập>25450
25439 Xã Quang Minh>25351
25441 Phường Minh Hưng>25441
25444 Phường Minh Long>25441
25447 Phường Minh Thành>25432
25450 Xã Nha Bích>25450
25453 Xã Minh Thắng>25450
# Huyện Phú Riềng
25240 Xã Long Bình>25246
25243 Xã Bình Tân>25246
25244 Xã Bình Sơn>25220
25246 Xã Long Hưng>25246
25250 Xã Phước Tân>25261
25252 Xã Bù Nho>25252
25255 Xã Long Hà>25255
25258 Xã Long Tân>25255
25261 Xã Phú Trung>25261
25264 Xã Phú Riềng>25252`;
