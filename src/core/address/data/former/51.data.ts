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
export const FORMER = `# Thành phố Quảng Ngãi
21010 Phường Lê Hồng Phong>21028
21013 Phường Trần Phú>21028
21016 Phường Quảng Phú>21028
21019 Phường Nghĩa Chánh>21025
21022 Phường Trần Hưng Đạo>21025
21025 Phường Nguyễn Nghiêm>21025
21028 Phường Nghĩa Lộ>21028
21031 Phường Chánh Lộ>21025
21034 Xã Nghĩa Dũng>21034
21037 Xã Nghĩa Dõng>21034
21172 Phường Trương Quang Trọng>21172
21187 Xã Tịnh Hòa>21109
21190 Xã Tịnh Kỳ>21211
21199 Xã Tịnh Thiện>21211
21202 Xã Tịnh Ấn Đông>21172
21208 Xã Tịnh Châu>21211
21211 Xã Tịnh Khê>21211
21214 Xã Tịnh Long>21211
21223 Xã Tịnh Ấn Tây>21172
21232 Xã Tịnh An>21172
21256 Xã Nghĩa Hà>21034
21262 Xã An Phú>21034
# Huyện Bình Sơn
21040 Thị trấn Châu Ổ>21040
21043 Xã Bình Thuận>21061
21046 Xã Bình Thạnh>21040
21049 Xã Bình Đông>21061
21052 Xã Bình Chánh>21040
21055 Xã Bình Nguyên>21040
21058 Xã Bình Khương>21085
21061 Xã Bình Trị>21061
21064 Xã Bình An>21085
21067 Xã Bình Hải>21061
21070 Xã Bình Dương>21040
21073 Xã Bình Phước>21061
21079 Xã Bình Hòa>21061
21082 Xã Bình Trung>21040
21085 Xã Bình Minh>21085
21088 Xã Bình Long>21040
21091 Xã Bình Thanh>21109
21100 Xã Bình Chương>21100
21103 Xã Bình Hiệp>21109
21106 Xã Bình Mỹ>21100
21109 Xã Bình Tân Phú>21109
21112 Xã Bình Châu>21109
# Huyện Trà Bồng
21115 Thị trấn Trà Xuân>21115
21118 Xã Trà Giang>21127
21121 Xã Trà Thủy>21115
21124 Xã Trà Hiệp>21124
21127 Xã Trà Bình>21127
21130 Xã Trà Phú>21127
21133 Xã Trà Lâm>21124
21136 Xã Trà Tân>21136
21139 Xã Trà Sơn>21115
21142 Xã Trà Bùi>21136 21157
21145 Xã Trà Thanh>21124
21148 Xã Sơn Trà>21154
21154 Xã Trà Phong>21154
21157 Xã Hương Trà>21157
21163 Xã Trà Xinh>21154
21166 Xã Trà Tây>21157
# Huyện Sơn Tịnh
21175 Xã Tịnh Thọ>21181
21178 Xã Tịnh Trà>21205
21181 Xã Tịnh Phong>21181
21184 Xã Tịnh Hiệp>21205
21193 Xã Tịnh Bình>21220
21196 Xã Tịnh Đông>21196
21205 Xã Tịnh Bắc>21205
21217 Xã Tịnh Sơn>21220
21220 Thị trấn Tịnh Hà>21220
21226 Xã Tịnh Giang>21196
21229 Xã Tịnh Minh>21196
# Huyện Tư Nghĩa
21235 Thị trấn La Hà>21235
21238 Thị trấn Sông Vệ>21238
21241 Xã Nghĩa Lâm>21244
21244 Xã Nghĩa Thắng>21244
21247 Xã Nghĩa Thuận>21250
21250 Xã Nghĩa Kỳ>21250
21259 Xã Nghĩa Sơn>21244
21268 Xã Nghĩa Hòa>21235
21271 Xã Nghĩa Điền>21250
21274 Xã Nghĩa Thương>21235
21277 Xã Nghĩa Trung>21235
21280 Xã Nghĩa Hiệp>21238
21283 Xã Nghĩa Phương>21238
# Huyện Sơn Hà
21289 Thị trấn Di Lăng>21289
21292 Xã Sơn Hạ>21292
21295 Xã Sơn Thành>21292
21298 Xã Sơn Nham>21292
21301 Xã Sơn Bao>21289
21304 Xã Sơn Linh>21307
21307 Xã Sơn Giang>21307
21310 Xã Sơn Trung>21319
21313 Xã Sơn Thượng>21289
21316 Xã Sơn Cao>21307
21319 Xã Sơn Hải>21319
21322 Xã Sơn Thủy>21319
21325 Xã Sơn Kỳ>21325
21328 Xã Sơn Ba>21325
# Huyện Sơn Tây
21331 Xã Sơn Bua>21334
21334 Xã Sơn Mùa>21334
21335 Xã Sơn Liên>21334
21337 Xã Sơn Tân>21340
21338 Xã Sơn Màu>21343
21340 Xã Sơn Dung>21340
21341 Xã Sơn Long>21340
21343 Xã Sơn Tinh>21343
21346 Xã Sơn Lập>21343
# Huyện Minh Long
21349 Xã Long Sơn>21349
21352 Xã Long Mai>21349
21355 Xã Thanh An>21361
21358 Xã Long Môn>21361
21361 Xã Long Hiệp>21361
# Huyện Nghĩa Hành
21364 Thị trấn Chợ Chùa>21364
21367 Xã Hành Thuận>21364
21370 Xã Hành Dũng>21370
21373 Xã Hành Trung>21364
21376 Xã Hành Nhân>21370
21379 Xã Hành Đức>21385
21382 Xã Hành Minh>21370
21385 Xã Hành Phước>21385
21388 Xã Hành Thiện>21388
21391 Xã Hành Thịnh>21385
21394 Xã Hành Tín Tây>21388
21397 Xã Hành Tín Đông>21388
# Huyện Mộ Đức
21400 Thị trấn Mộ Đức>21400
21406 Xã Thắng Lợi>21409
21409 Xã Đức Nhuận>21409
21412 Xã Đức Chánh>21421
21415 Xã Đức Hiệp>21409
21418 Xã Đức Minh>21421
21421 Xã Đức Thạnh>21421
21424 Xã Đức Hòa>21400
21427 Xã Đức Tân>21400
21430 Xã Đức Phú>21400
21433 Xã Đức Phong>21433
21436 Xã Đức Lân>21433
# Thị Xã Đức Phổ
21439 Phường Nguyễn Nghiêm>21439
21442 Xã Phổ An>21451
21445 Xã Phổ Phong>21457
21448 Xã Phổ Thuận>21451
21451 Phường Phổ Văn>21451
21454 Phường Phổ Quang>21451
21457 Xã Phổ Nhơn>21457
21460 Phường Phổ Ninh>21439
21463 Phường Phổ Minh>21439
21466 Phường Phổ Vinh>21439
21469 Phường Phổ Hòa>21439
21472 Xã Phổ Cường>21472
21475 Xã Phổ Khánh>21472
21478 Phường Phổ Thạnh>21478
21481 Xã Phổ Châu>21478
# Huyện Ba Tơ
21484 Thị trấn Ba Tơ>21484
21487 Xã Ba Điền>21490
21490 Xã Ba Vinh>21490
21493 Xã Ba Thành>21496
21496 Xã Ba Động>21496
21499 Xã Ba Dinh>21499
21500 Xã Ba Giang>21499
21502 Xã Ba Liên>21496
21505 Xã Ba Ngạc>21529
21508 Xã Ba Khâm>21520
21511 Xã Ba Cung>21484
21517 Xã Ba Tiêu>21529
21520 Xã Ba Trang>21520
21523 Xã Ba Tô>21523
21526 Xã Ba Bích>21484
21529 Xã Ba Vì>21529
21532 Xã Ba Lế>21523
21535 Xã Ba Nam>21523
21538 Xã Ba Xa>21538
# Huyện Lý Sơn
D536 Huyện Lý Sơn>21548`;
