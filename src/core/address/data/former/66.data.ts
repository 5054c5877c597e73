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
export const FORMER = `# Thành phố Buôn Ma Thuột
24118 Phường Tân Lập>24121
24121 Phường Tân Hòa>24121
24124 Phường Tân An>24163
24130 Phường Thành Nhất>24154
24133 Phường Thành Công>24133
24136 Phường Tân Lợi>24133
24142 Phường Tân Thành>24133
24145 Phường Tân Tiến>24133
24148 Phường Tự An>24133
24151 Phường Ea Tam>24169
24154 Phường Khánh Xuân>24154
24157 Xã Hòa Thuận>24163
24160 Xã Cư Êbur>24133
24163 Xã Ea Tu>24163
24166 Xã Hòa Thắng>24121
24169 Xã Ea Kao>24169
24172 Xã Hòa Phú>24175
24175 Xã Hòa Khánh>24175
24178 Xã Hòa Xuân>24175
# Thị Xã Buôn Hồ
24305 Phường An Lạc>24305
24308 Phường An Bình>24305
24311 Phường Thiện An>24305
24318 Phường Đạt Hiếu>24305
24322 Phường Đoàn Kết>24305
24328 Xã Ea Drông>24328
24331 Phường Thống Nhất>24305
24332 Phường Bình Tân>24340
24334 Xã Ea Siên>24328
24337 Xã Bình Thuận>24340
24340 Xã Cư Bao>24340
# Huyện Ea H'leo
24181 Thị trấn Ea Drăng>24181
24184 Xã Ea H'Leo>24184
24187 Xã Ea Sol>24187
24190 Xã Ea Ral>24181
24193 Xã Ea Wy>24193
24194 Xã Cư A Mung>24193
24196 Xã Cư Mốt>24193
24199 Xã Ea Hiao>24187
24202 Xã Ea Khăl>24208
24205 Xã Dliê Yang>24181
24207 Xã Ea Tir>24208
24208 Xã Ea Nam>24208
# Huyện Ea Súp
24211 Thị trấn Ea Súp>24211
24214 Xã Ia Lốp>24214
24215 Xã Ia Jlơi>24217
24217 Xã Ea Rốk>24217
24220 Xã Ya Tờ Mốt>24229
24221 Xã Ia Rvê>24221
24223 Xã Ea Lê>24211
24226 Xã Cư Kbang>24217
24229 Xã Ea Bung>24229
24232 Xã Cư M'Lan>24211
# Huyện Buôn Đôn
24235 Xã Krông Na>24235
24238 Xã Ea Huar>24241
24241 Xã Ea Wer>24241
24244 Xã Tân Hòa>24241
24247 Xã Cuôr Knia>24250
24250 Xã Ea Bar>24250
24253 Xã Ea Nuôl>24250
# Huyện Cư M'gar
24256 Thị trấn Ea Pốk>24259
24259 Thị trấn Quảng Phú>24259
24262 Xã Quảng Tiến>24259
24264 Xã Ea Kuêh>24265
24265 Xã Ea Kiết>24265
24268 Xã Ea Tar>24277
24271 Xã Cư Dliê Mnông>24277
24274 Xã Ea H'đing>24280
24277 Xã Ea Tul>24277
24280 Xã Ea Kpam>24280
24283 Xã Ea M'Droh>24286
24286 Xã Quảng Hiệp>24286
24289 Xã Cư M'gar>24280
24292 Xã Ea Drơng>24301
24295 Xã Ea M'nang>24286
24298 Xã Cư Suê>24259
24301 Xã Cuôr Đăng>24301
# Huyện Krông Búk
24307 Xã Cư Né>24310
24310 Xã Chứ Kbô>24310
24313 Xã Cư Pơng>24313
24314 Xã Ea Sin>24313
24316 Thị trấn Pơng Drang>24316
24317 Xã Tân Lập>24316
24319 Xã Ea Ngai>24316
# Huyện Krông Năng
24343 Thị trấn Krông Năng>24343
24346 Xã Dliê Ya>24346
24349 Xã Ea Tóh>24346
24352 Xã Ea Tam>24352
24355 Xã Phú Lộc>24343
24358 Xã Tam Giang>24352
24359 Xã Ea Púk>24364
24360 Xã Ea Dăh>24364
24361 Xã Ea Hồ>24343
24364 Xã Phú Xuân>24364
24367 Xã Cư Klông>24352
24370 Xã Ea Tân>24346
# Huyện Ea Kar
24373 Thị trấn Ea Kar>24373
24376 Thị trấn Ea Knốp>24376
24379 Xã Ea Sô>24376
24380 Xã Ea Sar>24376
24382 Xã Xuân Phú>24373
24385 Xã Cư Huê>24373
24388 Xã Ea Tih>24376
24391 Xã Ea Đar>24373
24394 Xã Ea Kmút>24373
24397 Xã Cư Ni>24373
24400 Xã Ea Păl>24400
24401 Xã Cư Prông>24400
24403 Xã Ea Ô>24403
24404 Xã Cư Elang>24403
24406 Xã Cư Bông>24406
24409 Xã Cư Yang>24406
# Huyện M'Đrắk
24412 Thị trấn M'Drắk>24412
24415 Xã Cư Prao>24415
24418 Xã Ea Pil>24415
24421 Xã Ea Lai>24412
24424 Xã Ea H'Mlay>24433
24427 Xã Krông Jing>24412
24430 Xã Ea M'Doal>24433
24433 Xã Ea Riêng>24433
24436 Xã Cư M'ta>24436
24439 Xã Cư Króa>24436
24442 Xã Krông Á>24444
24444 Xã Cư San>24444
24445 Xã Ea Trang>24445
# Huyện Krông Bông
24448 Thị trấn Krông Kmar>24448
24451 Xã Dang Kang>24454
24454 Xã Cư Kty>24454
24457 Xã Hòa Thành>24454
24463 Xã Hòa Phong>24478
24466 Xã Hòa Lễ>24448
24469 Xã Yang Reh>24472
24472 Xã Ea Trul>24472
24475 Xã Khuê Ngọc Điền>24448
24478 Xã Cư Pui>24478
24481 Xã Hòa Sơn>24472
24484 Xã Cư Drăm>24484
24487 Xã Yang Mao>24484
# Huyện Krông Pắc
24490 Thị trấn Phước An>24490
24493 Xã Krông Búk>24496
24496 Xã Ea Kly>24496
24499 Xã Ea Kênh>24505
24502 Xã Ea Phê>24502
24505 Xã Ea Knuếc>24505
24508 Xã Ea Yông>24490
24511 Xã Hòa An>24490
24514 Xã Ea Kuăng>24502
24517 Xã Hòa Đông>24505
24520 Xã Ea Hiu>24502
24523 Xã Hòa Tiến>24490
24526 Xã Tân Tiến>24526
24529 Xã Vụ Bổn>24529
24532 Xã Ea Uy>24526
24535 Xã Ea Yiêng>24526
# Huyện Krông A Na
24538 Thị trấn Buôn Trấp>24538
24556 Xã Dray Sáp>24559
24559 Xã Ea Na>24559
24565 Xã Ea Bông>24559
24568 Xã Băng A Drênh>24568
24571 Xã Dur Kmăl>24568
24574 Xã Bình Hòa>24538
24577 Xã Quảng Điền>24538
# Huyện Lắk
24580 Thị trấn Liên Sơn>24580
24583 Xã Yang Tao>24580
24586 Xã Bông Krang>24580
24589 Xã Đắk Liêng>24595
24592 Xã Buôn Triết>24595
24595 Xã Buôn Tría>24595
24598 Xã Đắk Phơi>24598
24601 Xã Đắk Nuê>24598
24604 Xã Krông Nô>24604
24607 Xã Nam Ka>24607
24610 Xã Ea Rbin>24607
# Huyện Cư Kuin
24540 Xã Ea Ning>24540
24541 Xã Cư Êwi>24540
24544 Xã Ea Ktur>24544
24547 Xã Ea Tiêu>24544
24550 Xã Ea Bhốk>24544 24561
24553 Xã Ea Hu>24540
24561 Xã Dray Bhăng>24561
24562 Xã Hòa Hiệp>24561`;
