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
export const FORMER = `# Thành phố Hà Tĩnh
18073 Phường Nam Hà>18073
18077 Phường Bắc Hà>18073
18079 Phường Tân Giang>18073
18082 Phường Đại Nài>18073 18652
18085 Phường Hà Huy Tập>18073
18088 Phường Thạch Trung>18100
18091 Phường Thạch Quý>18073
18094 Phường Trần Phú>18073
18097 Phường Văn Yên>18073
18100 Phường Thạch Hạ>18100
18103 Phường Đồng Môn>18100
18109 Phường Thạch Hưng>18073
18112 Xã Thạch Bình>18685
18571 Xã Thạch Hải>18604
18595 Xã Đỉnh Bàn>18604
18598 Xã Hộ Độ>18100
18604 Xã Thạch Khê>18604
18619 Xã Thạch Trị>18619
18622 Xã Thạch Lạc>18628
18628 Xã Tượng Sơn>18628
18631 Xã Thạch Văn>18619
18637 Xã Thạch Thắng>18628
18643 Xã Thạch Đài>18652
18649 Xã Thạch Hội>18619
18652 Xã Tân Lâm Hương>18652
18685 Xã Cẩm Bình>18685
18691 Xã Cẩm Vịnh>18685
# Thị Xã Hồng Lĩnh
18115 Phường Bắc Hồng>18115
18118 Phường Nam Hồng>18118
18121 Phường Trung Lương>18115
18124 Phường Đức Thuận>18115
18127 Phường Đậu Liêu>18118
18130 Xã Thuận Lộc>18118
# Huyện Hương Sơn
18133 Thị trấn Phố Châu>18133
18136 Thị trấn Tây Sơn>18172
18139 Xã Sơn Hồng>18160
18142 Xã Sơn Tiến>18163
18145 Xã Sơn Lâm>18184
18148 Xã Sơn Lễ>18163
18157 Xã Sơn Giang>18184
18160 Xã Sơn Lĩnh>18160
18163 Xã An Hòa Thịnh>18163
18172 Xã Sơn Tây>18172
18175 Xã Sơn Ninh>18133
18178 Xã Châu Bình>18202
18181 Xã Tân Mỹ Hà>18202
18184 Xã Quang Diệm>18184
18187 Xã Sơn Trung>18133
18190 Xã Sơn Bằng>18133
18196 Xã Sơn Kim 1>18196
18199 Xã Sơn Kim 2>18199
18202 Xã Mỹ Long>18202
18211 Xã Kim Hoa>18223
18217 Xã Sơn Phú>18133
18223 Xã Hàm Trường>18223
# Huyện Đức Thọ
18229 Thị trấn Đức Thọ>18229
18235 Xã Quang Vĩnh>18262
18241 Xã Tùng Châu>18244
18244 Xã Trường Sơn>18244
18247 Xã Liên Minh>18244
18253 Xã Yên Hồ>18262
18259 Xã Tùng Ảnh>18229
18262 Xã Bùi La Nhân>18262
18274 Xã Thanh Bình Thịnh>18277
18277 Xã Lâm Trung Thủy>18277
18280 Xã Hòa Lạc>18229
18283 Xã Tân Dân>18229
18298 Xã An Dũng>18277
18304 Xã Đức Đồng>18304
18307 Xã Đức Lạng>18304
18310 Xã Tân Hương>18304
# Huyện Vũ Quang
18313 Thị trấn Vũ Quang>18313
18316 Xã Ân Phú>18322
18319 Xã Đức Giang>18322
18322 Xã Đức Lĩnh>18322
18325 Xã Thọ Điền>18313
18328 Xã Đức Hương>18328
18331 Xã Đức Bồng>18328
18334 Xã Đức Liên>18328
18340 Xã Hương Minh>18313
18343 Xã Quang Thọ>18313
# Huyện Nghi Xuân
18352 Thị trấn Xuân An>18352
18355 Xã Xuân Hội>18364
18358 Xã Đan Trường>18364
18364 Xã Xuân Phổ>18364
18367 Xã Xuân Hải>18364
18370 Xã Xuân Giang>18352
18373 Thị trấn Tiên Điền>18373
18376 Xã Xuân Yên>18373
18379 Xã Xuân Mỹ>18373
18382 Xã Xuân Thành>18373
18385 Xã Xuân Viên>18352
18388 Xã Xuân Hồng>18352
18391 Xã Cổ Đạm>18394
18394 Xã Xuân Liên>18394
18397 Xã Xuân Lĩnh>18352
18400 Xã Xuân Lam>18115
18403 Xã Cương Gián>18394
# Huyện Can Lộc
18406 Thị trấn Nghèn>18406
18415 Xã Thiên Lộc>18406
18418 Xã Thuần Thiện>18418
18427 Xã Vượng Lộc>18406
18433 Xã Thanh Lộc>18466
18436 Xã Kim Song Trường>18436
18439 Xã Thường Nga>18436
18445 Xã Tùng Lộc>18418
18454 Xã Phú Lộc>18436
18463 Xã Gia Hanh>18466
18466 Xã Khánh Vĩnh Yên>18466
18475 Xã Xuân Lộc>18481
18478 Xã Thượng Lộc>18484
18481 Xã Quang Lộc>18481
18484 Thị trấn Đồng Lộc>18484
18487 Xã Mỹ Lộc>18484
18490 Xã Sơn Lộc>18481
# Huyện Hương Khê
18496 Thị trấn Hương Khê>18496
18499 Xã Điền Mỹ>18502
18502 Xã Hà Linh>18502
18505 Xã Hương Thủy>18532
18508 Xã Hòa Hải>18523
18514 Xã Phúc Đồng>18523
18517 Xã Hương Giang>18532
18520 Xã Lộc Yên>18550
18523 Xã Hương Bình>18523
18526 Xã Hương Long>18496
18529 Xã Phú Gia>18496
18532 Xã Gia Phố>18532
18538 Xã Hương Đô>18550
18541 Xã Hương Vĩnh>18544
18544 Xã Hương Xuân>18544
18547 Xã Phúc Trạch>18547
18550 Xã Hương Trà>18550
18553 Xã Hương Trạch>18547
18556 Xã Hương Lâm>18544
18559 Xã Hương Liên>18547
# Huyện Thạch Hà
18409 Xã Tân Lộc>18409
18412 Xã Hồng Lộc>18409
18421 Xã Thịnh Lộc>18568
18430 Xã Bình An>18568
18457 Xã Ích Hậu>18586
18493 Xã Phù Lưu>18583
18562 Thị trấn Thạch Hà>18562
18565 Xã Ngọc Sơn>18634
18568 Thị trấn Lộc Hà>18568
18577 Xã Thạch Mỹ>18583
18580 Xã Thạch Kim>18568
18583 Xã Thạch Châu>18583
18586 Xã Thạch Kênh>18586
18589 Xã Thạch Sơn>18562
18592 Xã Thạch Liên>18586
18601 Xã Việt Tiến>18601
18607 Xã Thạch Long>18562
18625 Xã Thạch Ngọc>18601
18634 Xã Lưu Vĩnh Sơn>18634
18658 Xã Thạch Xuân>18667
18667 Xã Nam Điền>18667
18670 Xã Mai Phụ>18583
# Huyện Cẩm Xuyên
18673 Thị trấn Cẩm Xuyên>18673
18676 Thị trấn Thiên Cầm>18676
18679 Xã Yên Hòa>18682
18682 Xã Cẩm Dương>18682
18694 Xã Cẩm Thành>18685
18697 Xã Cẩm Quang>18673
18706 Xã Cẩm Thạch>18739
18709 Xã Cẩm Nhượng>18676
18712 Xã Nam Phúc Thăng>18676
18715 Xã Cẩm Duệ>18739
18721 Xã Cẩm Lĩnh>18742
18724 Xã Cẩm Quan>18673
18727 Xã Cẩm Hà>18736
18730 Xã Cẩm Lộc>18742
18733 Xã Cẩm Hưng>18736
18736 Xã Cẩm Thịnh>18736
18739 Xã Cẩm Mỹ>18739
18742 Xã Cẩm Trung>18742
18745 Xã Cẩm Sơn>18748
18748 Xã Cẩm Lạc>18748
18751 Xã Cẩm Minh>18748
# Huyện Kỳ Anh
18757 Xã Kỳ Xuân>18766
18760 Xã Kỳ Bắc>18766
18763 Xã Kỳ Phú>18775
18766 Xã Kỳ Phong>18766
18769 Xã Kỳ Tiến>18775
18772 Xã Kỳ Giang>18775
18775 Thị trấn Kỳ Đồng>18775
18778 Xã Kỳ Khang>18790
18784 Xã Kỳ Văn>18787
18787 Xã Kỳ Trung>18787
18790 Xã Kỳ Thọ>18790
18793 Xã Kỳ Tây>18787
18799 Xã Kỳ Thượng>18844
18802 Xã Kỳ Hải>18781
18805 Xã Kỳ Thư>18790
18811 Xã Kỳ Châu>18754
18814 Xã Kỳ Tân>18814
18838 Xã Lâm Hợp>18838
18844 Xã Kỳ Sơn>18844
18850 Xã Kỳ Lạc>18838
# Thị Xã Kỳ Anh
18754 Phường Hưng Trí>18754
18781 Phường Kỳ Ninh>18781
18796 Xã Kỳ Lợi>18754 18823 18832
18808 Xã Kỳ Hà>18781
18820 Phường Kỳ Trinh>18754
18823 Phường Kỳ Thịnh>18823
18829 Xã Kỳ Hoa>18814
18832 Phường Kỳ Phương>18832
18835 Phường Kỳ Long>18823
18841 Phường Kỳ Liên>18832
18847 Phường Kỳ Nam>18832`;
