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
export const FORMER = `# Quận Hồng Bàng
11296 Phường Quán Toan>11602
11299 Phường Hùng Vương>11311
11302 Phường Sở Dầu>11311
11305 Phường Thượng Lý>11311
11311 Phường Minh Khai>11311
11320 Phường Hoàng Văn Thụ>11311
11323 Phường Phan Bội Châu>11311
11587 Phường Đại Bản>11593 11602
11599 Phường An Hưng>11581 11602
11602 Phường An Hồng>11602
# Quận Ngô Quyền
11329 Phường Máy Chai>11329
11335 Phường Vạn Mỹ>11329
11338 Phường Cầu Tre>11329
11341 Phường Gia Viên>11311 11329 11359
11344 Phường Cầu Đất>11359 11383
11350 Phường Đông Khê>11329 11359
11359 Phường Đằng Giang>11359
11365 Phường Lạch Tray>11359 11383
# Quận Lê Chân
11371 Phường An Biên>11383 11407
11383 Phường Trần Nguyên Hãn>11383 11407
11395 Phường Hàng Kênh>11383
11401 Phường An Dương>11407
11404 Phường Dư Hàng Kênh>11383
11405 Phường Kênh Dương>11383
11407 Phường Vĩnh Niệm>11383 11407
# Quận Hải An
11410 Phường Đông Hải 1>11411
11411 Phường Đông Hải 2>11411 11413
11413 Phường Đằng Lâm>11413
11414 Phường Thành Tô>11413
11416 Phường Đằng Hải>11413
11419 Phường Nam Hải>11411 11413
11422 Phường Cát Bi>11413
11425 Phường Tràng Cát>11413
# Quận Kiến An
11431 Phường Đồng Hòa>11443 11446
11434 Phường Bắc Sơn>11443 11446
11437 Phường Nam Sơn>11443 11446
11440 Phường Ngọc Sơn>11446
11443 Phường Trần Thành Ngọ>11443 11446
11446 Phường Văn Đẩu>11443 11446
11449 Phường Bắc Hà>11446
# Quận Đồ Sơn
11455 Phường Ngọc Xuyên>11455 11737
11458 Phường Hải Sơn>11455
11461 Phường Vạn Hương>11455 11737
11465 Phường Minh Đức>11737
11467 Phường Bàng La>11737
11737 Phường Hợp Đức>11737
# Quận Dương Kinh
11683 Phường Đa Phúc>11689
11686 Phường Hưng Đạo>11689
11689 Phường Anh Dũng>11689 11692
11692 Phường Hải Thành>11689 11692
11707 Phường Hòa Nghĩa>11692
11740 Phường Tân Thành>11455 11692
# Thành phố Thuỷ Nguyên
11473 Phường Minh Đức>11473
11485 Xã Liên Xuân>11488 11503
11488 Phường Lưu Kiếm>11488
11500 Xã Bạch Đằng>11473
11503 Xã Ninh Sơn>11503
11506 Phường Quảng Thanh>11506
11512 Phường Trần Hưng Đạo>11488
11518 Xã Quang Trung>11488 11506
11521 Phường Lê Hồng Phong>11506 11557
11527 Phường Hòa Bình>11533
11530 Phường Thủy Hà>11533 11560
11533 Phường An Lư>11533 11560
11539 Phường Phạm Ngũ Lão>11473
11542 Phường Nam Triệu Giang>11542
11545 Phường Tam Hưng>11542
11551 Phường Lập Lễ>11542
11557 Phường Thiên Hương>11557
11560 Phường Thủy Đường>11560
11569 Phường Hoàng Lâm>11557
11572 Phường Hoa Động>11557 11560
11578 Phường Dương Quan>11560
# Quận An Dương
11581 Phường Lê Lợi>11581 11593 11617
11584 Phường Lê Thiện>11593 11602
11590 Phường An Hòa>11593
11593 Phường Hồng Phong>11593
11596 Phường Tân Tiến>11581 11593 11602
11608 Phường Nam Sơn>11581
11614 Phường An Hải>11581 11617
11617 Phường Đồng Thái>11581 11617
11623 Phường An Đồng>11617
11626 Phường Hồng Thái>11617
# Huyện An Lão
11629 Thị trấn An Lão>11629
11632 Xã Bát Trang>11635
11635 Xã Trường Thọ>11635
11638 Xã Trường Thành>11635
11641 Xã An Tiến>11629
11644 Xã Quang Hưng>11647
11647 Xã Quang Trung>11647
11650 Xã Quốc Tuấn>11647
11653 Xã An Thắng>11629
11656 Thị trấn Trường Sơn>11446 11629
11659 Xã Tân Dân>11629
11662 Xã Thái Sơn>11629 11668
11665 Xã Tân Viên>11668
11668 Xã Mỹ Đức>11668
11671 Xã Chiến Thắng>11674
11674 Xã An Thọ>11674
11677 Xã An Thái>11674
# Huyện Kiến Thuỵ
11680 Thị trấn Núi Đối>11680
11695 Xã Đông Phương>11725
11698 Xã Thuận Thiên>11680
11701 Xã Hữu Bằng>11680
11704 Xã Đại Đồng>11725
11710 Xã Ngũ Phúc>11713
11713 Xã Kiến Quốc>11713
11716 Xã Du Lễ>11713
11722 Xã Thanh Sơn>11680
11725 Xã Minh Tân>11725
11728 Xã Kiến Hưng>11680 11728
11734 Xã Tân Phong>11749
11743 Xã Tân Trào>11728
11746 Xã Đoàn Xá>11728 11749
11749 Xã Tú Sơn>11749
11752 Xã Đại Hợp>11749
# Huyện Tiên Lãng
11755 Thị trấn Tiên Lãng>11755
11758 Xã Đại Thắng>11761
11761 Xã Tiên Cường>11761
11764 Xã Tự Cường>11761
11770 Xã Quyết Tiến>11755
11773 Xã Khởi Nghĩa>11755
11776 Xã Tiên Thanh>11755
11779 Xã Cấp Tiến>11779
11782 Xã Kiến Thiết>11779
11785 Xã Đoàn Lập>11779
11791 Xã Tân Minh>11779 11791
11797 Xã Tiên Thắng>11791
11800 Xã Tiên Minh>11791
11803 Xã Bắc Hưng>11806
11806 Xã Nam Hưng>11806
11809 Xã Hùng Thắng>11809
11812 Xã Tây Hưng>11806
11815 Xã Đông Hưng>11806
11821 Xã Vinh Quang>11809
# Huyện Vĩnh Bảo
11824 Thị trấn Vĩnh Bảo>11824
11827 Xã Dũng Tiến>11842
11830 Xã Giang Biên>11842
11833 Xã Thắng Thuỷ>11836
11836 Xã Trung Lập>11836
11839 Xã Việt Tiến>11836
11842 Xã Vĩnh An>11842
11848 Xã Vĩnh Hòa>11848
11851 Xã Hùng Tiến>11848
11857 Xã Tân Hưng>11824
11860 Xã Tân Liên>11824
11866 Xã Vĩnh Hưng>11824
11875 Xã Vĩnh Hải>11875
11881 Xã Liên Am>11887
11884 Xã Lý Học>11911
11887 Xã Tam Cường>11887
11890 Xã Hòa Bình>11911
11893 Xã Tiền Phong>11875
11902 Xã Cao Minh>11887
11911 Xã Trấn Dương>11911
# Huyện Cát Hải
11914 Thị trấn Cát Bà>11914
11917 Thị trấn Cát Hải>11914
11920 Xã Nghĩa Lộ>11914
11923 Xã Đồng Bài>11914
11926 Xã Hoàng Châu>11914
11929 Xã Văn Phong>11914
11932 Xã Phù Long>11914
11935 Xã Gia Luận>11914
11938 Xã Hiền Hào>11914
11941 Xã Trân Châu>11914
11944 Xã Việt Hải>11914
11947 Xã Xuân Đám>11914
# Huyện Bạch Long Vĩ
D318 Huyện Bạch Long Vĩ>11948`;
