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
export const FORMER = `# Thành phố Việt Trì
07888 Phường Dữu Lâu>07900
07894 Phường Nông Trang>07894
07897 Phường Tân Dân>07900
07900 Phường Gia Cẩm>07900
07903 Phường Tiên Cát>07909
07906 Phường Thọ Sơn>07909
07909 Phường Thanh Miếu>07909
07912 Phường Bạch Hạc>07909
07918 Phường Vân Phú>07918
07921 Xã Phượng Lâu>07918
07924 Xã Thụy Vân>07894
07927 Phường Minh Phương>07894
07930 Xã Trưng Vương>07900
07933 Phường Minh Nông>07900
07936 Xã Sông Lô>07909
08281 Xã Kim Đức>07918
08287 Xã Hùng Lô>07918
08503 Xã Hy Cương>08515
08506 Xã Chu Hóa>08515
08515 Xã Thanh Đình>08515
# Thị Xã Phú Thọ
07942 Phường Hùng Vương>07942
07945 Phường Phong Châu>07954
07948 Phường Âu Cơ>07948
07951 Xã Hà Lộc>07942
07954 Xã Phú Hộ>07954
07957 Xã Văn Lung>07942
07960 Xã Thanh Minh>07948
07963 Xã Hà Thạch>07954
07966 Phường Thanh Vinh>07948
# Huyện Đoan Hùng
07969 Thị trấn Đoan Hùng>07969
07975 Xã Hùng Xuyên>07999
07981 Xã Bằng Luân>07996
07987 Xã Phú Lâm>08023
07996 Xã Bằng Doãn>07996
07999 Xã Chí Đám>07999
08005 Xã Phúc Lai>07996
08008 Xã Ngọc Quan>07969
08014 Xã Hợp Nhất>07969
08023 Xã Tây Cốc>08023
08035 Xã Hùng Long>08038
08038 Xã Yên Kiện>08038
08044 Xã Chân Mộng>08038
08050 Xã Ca Đình>08023
# Huyện Hạ Hoà
08053 Thị trấn Hạ Hòa>08053
08056 Xã Đại Phạm>08071
08062 Xã Đan Thượng>08071
08065 Xã Hà Lương>08071
08071 Xã Tứ Hiệp>08071
08080 Xã Hiền Lương>08110
08089 Xã Phương Viên>08113
08092 Xã Gia Điền>08053
08095 Xã Ấm Hạ>08053
08104 Xã Hương Xạ>08113
08110 Xã Xuân Áng>08110
08113 Xã Yên Kỳ>08113
08119 Xã Minh Hạc>08053
08122 Xã Lang Sơn>08143
08125 Xã Bằng Giã>08134
08128 Xã Yên Luật>08143
08131 Xã Vô Tranh>08134
08134 Xã Văn Lang>08134
08140 Xã Minh Côi>08134
08143 Xã Vĩnh Chân>08143
# Huyện Thanh Ba
08152 Thị trấn Thanh Ba>08152
08156 Xã Vân Lĩnh>08152
08158 Xã Đông Lĩnh>08173
08161 Xã Đại An>08173
08164 Xã Hanh Cù>08152
08170 Xã Đồng Xuân>08152
08173 Xã Quảng Yên>08173
08179 Xã Ninh Dân>08203
08194 Xã Võ Lao>08209
08197 Xã Khải Xuân>08209
08200 Xã Mạn Lạn>08203
08203 Xã Hoàng Cương>08203
08206 Xã Chí Tiên>08218
08209 Xã Đông Thành>08209
08215 Xã Sơn Cương>08218
08218 Xã Thanh Hà>08218
08221 Xã Đỗ Sơn>08227
08224 Xã Đỗ Xuyên>08227
08227 Xã Lương Lỗ>08227
# Huyện Phù Ninh
08230 Thị trấn Phong Châu>08230
08233 Xã Phú Mỹ>08236
08234 Xã Lệ Mỹ>08236
08236 Xã Liên Hoa>08236
08239 Xã Trạm Thản>08245
08242 Xã Trị Quận>08254
08245 Xã Trung Giáp>08245
08248 Xã Tiên Phú>08245
08251 Xã Hạ Giáp>08254
08254 Xã Bảo Thanh>08254
08257 Xã Phú Lộc>08230
08260 Xã Gia Thanh>08254
08263 Xã Tiên Du>08275
08266 Xã Phú Nham>08230
08272 Xã An Đạo>08275
08275 Xã Bình Phú>08275
08278 Xã Phù Ninh>08230
# Huyện Yên Lập
08290 Thị trấn Yên Lập>08290
08293 Xã Mỹ Lung>08296
08296 Xã Mỹ Lương>08296
08299 Xã Lương Sơn>08296
08302 Xã Xuân An>08305
08305 Xã Xuân Viên>08305
08308 Xã Xuân Thủy>08305
08311 Xã Trung Sơn>08311
08314 Xã Hưng Long>08290
08317 Xã Nga Hoàng>08323
08320 Xã Đồng Lạc>08290
08323 Xã Thượng Long>08323
08326 Xã Đồng Thịnh>08290
08329 Xã Phúc Khánh>08323
08332 Xã Minh Hòa>08338
08335 Xã Ngọc Lập>08338
08338 Xã Ngọc Đồng>08338
# Huyện Cẩm Khê
08341 Thị trấn Cẩm Khê>08341
08344 Xã Tiên Lương>08344
08350 Xã Minh Thắng>08344
08353 Xã Minh Tân>08341
08356 Xã Phượng Vĩ>08344
08374 Xã Tùng Khê>08377
08377 Xã Tam Sơn>08377
08380 Xã Văn Bán>08377
08389 Xã Phong Thịnh>08341
08398 Xã Phú Khê>08398
08401 Xã Hương Lung>08398
08413 Xã Nhật Tiến>08416
08416 Xã Hùng Việt>08416
08422 Xã Yên Dưỡng>08431
08428 Xã Điêu Lương>08431
08431 Xã Đồng Lương>08431
# Huyện Tam Nông
08434 Thị trấn Hưng Hóa>08434
08440 Xã Hiền Quan>08443
08443 Xã Bắc Sơn>08443
08446 Xã Thanh Uyên>08443
08461 Xã Lam Sơn>08467
08467 Xã Vạn Xuân>08467
08470 Xã Quang Húc>08467
08473 Xã Hương Nộn>08434
08476 Xã Tề Lễ>08479
08479 Xã Thọ Văn>08479
08482 Xã Dị Nậu>08479
08491 Xã Dân Quyền>08434
# Huyện Lâm Thao
08494 Thị trấn Lâm Thao>08494
08497 Xã Tiên Kiên>08500
08498 Thị trấn Hùng Sơn>08494
08500 Xã Xuân Lũng>08500
08509 Xã Xuân Huy>08500
08512 Xã Thạch Sơn>08494
08518 Xã Sơn Vi>08521
08521 Xã Phùng Nguyên>08521
08527 Xã Cao Xá>08527
08533 Xã Vĩnh Lại>08527
08536 Xã Tứ Xã>08521
08539 Xã Bản Nguyên>08527
# Huyện Thanh Sơn
08542 Thị trấn Thanh Sơn>08542
08563 Xã Sơn Hùng>08542
08572 Xã Địch Quả>08584
08575 Xã Giáp Lai>08542
08581 Xã Thục Luyện>08542
08584 Xã Võ Miếu>08584
08587 Xã Thạch Khoán>08542
08602 Xã Cự Thắng>08584
08605 Xã Tất Thắng>08614
08611 Xã Văn Miếu>08611
08614 Xã Cự Đồng>08614
08623 Xã Thắng Sơn>08614
08629 Xã Tân Minh>08611
08632 Xã Hương Cần>08632
08635 Xã Khả Cửu>08635
08638 Xã Đông Cửu>08635
08641 Xã Tân Lập>08611
08644 Xã Yên Lãng>08632
08647 Xã Yên Lương>08632
08650 Xã Thượng Cửu>08635
08653 Xã Lương Nha>08656
08656 Xã Yên Sơn>08656
08659 Xã Tinh Nhuệ>08656
# Huyện Thanh Thuỷ
08662 Xã Đào Xá>08662
08665 Xã Thạch Đồng>08662
08668 Xã Xuân Lộc>08662
08671 Xã Tân Phương>08662
08674 Thị trấn Thanh Thủy>08674
08677 Xã Sơn Thủy>08674
08680 Xã Bảo Yên>08674
08683 Xã Đoan Hạ>08674
08686 Xã Đồng Trung>08686
08689 Xã Hoàng Xá>08686
08701 Xã Tu Vũ>08686
# Huyện Tân Sơn
08545 Xã Thu Cúc>08545
08548 Xã Thạch Kiệt>08566
08551 Xã Thu Ngạc>08566
08554 Xã Kiệt Sơn>08560
08557 Xã Đồng Sơn>08560
08560 Xã Lai Đồng>08560
08566 Thị trấn Tân Phú>08566
08569 Xã Mỹ Thuận>08593
08578 Xã Tân Sơn>08560
08590 Xã Xuân Đài>08590
08593 Xã Minh Đài>08593
08596 Xã Văn Luông>08593
08599 Xã Xuân Sơn>08590
08608 Xã Long Cốc>08620
08617 Xã Kim Thượng>08590
08620 Xã Tam Thanh>08620
08626 Xã Vinh Tiền>08620`;
