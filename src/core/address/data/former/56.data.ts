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
export const FORMER = `# Thành phố Nha Trang
22327 Phường Vĩnh Hòa>22333
22330 phường Vĩnh Hải>22333
22333 phường Vĩnh Phước>22333
22336 Phường Ngọc Hiệp>22390
22339 phường Vĩnh Thọ>22333
22348 Phường Vạn Thạnh>22366
22351 Phường Phương Sài>22390
22357 Phường Phước Hải>22402
22363 phường Lộc Thọ>22366
22366 phường Tân Tiến>22366
22372 phường Phước Hòa>22366
22375 phường Vĩnh Nguyên>22366
22378 Phường Phước Long>22402
22381 Phường Vĩnh Trường>22402
22384 Xã Vĩnh Lương>22333
22387 Xã Vĩnh Phương>22333
22390 Xã Vĩnh Ngọc>22390
22393 Xã Vĩnh Thạnh>22390
22396 Xã Vĩnh Trung>22390
22399 Xã Vĩnh Hiệp>22390
22402 Xã Vĩnh Thái>22402
22405 Xã Phước Đồng>22402
# Thành phố Cam Ranh
22408 Phường Cam Nghĩa>22411
22411 Phường Cam Phúc Bắc>22411
22414 Phường Cam Phúc Nam>22420
22417 Phường Cam Lộc>22420
22420 Phường Cam Phú>22420
22423 Phường Ba Ngòi>22423
22426 Phường Cam Thuận>22432
22429 Phường Cam Lợi>22432
22432 Phường Cam Linh>22432
22468 Xã Cam Thành Nam>22411
22474 Xã Cam Phước Đông>22423
22477 Xã Cam Thịnh Tây>22480
22480 Xã Cam Thịnh Đông>22480
22483 Xã Cam Lập>22480
22486 Xã Cam Bình>22480
# Huyện Cam Lâm
22435 Xã Cam Tân>22435 22453 22708
22438 Xã Cam Hòa>22435 22453 22708
22441 Xã Cam Hải Đông>22453
22444 Xã Cam Hải Tây>22453
22447 Xã Sơn Tân>22435
22450 Xã Cam Hiệp Bắc>22435 22453
22453 Thị trấn Cam Đức>22453
22456 Xã Cam Hiệp Nam>22435 22453
22459 xã Cam Phước Tây>22465
22462 Xã Cam Thành Bắc>22453
22465 Xã Cam An Bắc>22453 22465
22471 Xã Cam An Nam>22453 22465
22708 Xã Suối Cát>22708
22711 Xã Suối Tân>22435 22453 22708
# Huyện Vạn Ninh
22489 thị trấn Vạn Giã>22489
22492 xã Đại Lãnh>22504
22495 xã Vạn Phước>22498
22498 Xã Vạn Long>22498
22501 Xã Vạn Bình>22516
22504 Xã Vạn Thọ>22504
22507 Xã Vạn Khánh>22498
22510 xã Vạn Phú>22489
22513 Xã Vạn Lương>22489
22516 xã Vạn Thắng>22516
22519 Xã Vạn Thạnh>22504
22522 Xã Xuân Sơn>22525
22525 Xã Vạn Hưng>22525
# Thị Xã Ninh Hòa
22528 phường Ninh Hiệp>22528
22531 Xã Ninh Sơn>22546
22534 Xã Ninh Tây>22552
22537 Xã Ninh Thượng>22558
22540 Xã Ninh An>22546
22543 Phường Ninh Hải>22561
22546 xã Ninh Thọ>22546
22549 Xã Ninh Trung>22558
22552 Xã Ninh Sim>22552
22555 Xã Ninh Xuân>22576
22558 Xã Ninh Thân>22558
22561 Phường Ninh Diêm>22561
22564 Xã Ninh Đông>22528
22567 Phường Ninh Thuỷ>22561
22570 Phường Ninh Đa>22528
22573 Xã Ninh Phụng>22528
22576 Xã Ninh Bình>22576
22582 Xã Ninh Phú>22591
22585 Xã Ninh Tân>22597
22588 Xã Ninh Quang>22576
22591 Phường Ninh Giang>22591
22594 Phường Ninh Hà>22591
22597 Xã Ninh Hưng>22597
22600 Xã Ninh Lộc>22597
22603 Xã Ninh Ích>22597
22606 Xã Ninh Phước>22561
# Huyện Khánh Vĩnh
22609 Thị trấn Khánh Vĩnh>22609
22612 Xã Khánh Hiệp>22612
22615 Xã Khánh Bình>22615
22618 Xã Khánh Trung>22612
22621 Xã Khánh Đông>22615
22624 xã Khánh Thượng>22624
22627 xã Khánh Nam>22624
22630 Xã Sông Cầu>22609
22633 Xã Giang Ly>22624
22636 Xã Cầu Bà>22648
22639 Xã Liên Sang>22648
22642 Xã Khánh Thành>22648
22645 Xã Khánh Phú>22609
22648 xã Sơn Thái>22648
# Huyện Diên Khánh
22651 thị trấn Diên Khánh>22651
22654 Xã Diên Lâm>22660
22657 Xã Diên Điền>22657
22660 xã Xuân Đồng>22660
22663 Xã Diên Sơn>22657
22669 Xã Diên Phú>22657
22672 xã Diên Thọ>22672
22675 Xã Diên Phước>22672
22678 xã Diên Lạc>22678
22681 xã Diên Tân>22672
22684 xã Diên Hòa>22678
22687 Xã Diên Thạnh>22678
22690 xã Diên Toàn>22651
22693 xã Diên An>22651
22696 xã Bình Lộc>22702
22702 Xã Suối Hiệp>22702
22705 Xã Suối Tiên>22702
# Huyện Khánh Sơn
22714 Thị trấn Tô Hạp>22714
22717 Xã Thành Sơn>22720
22720 Xã Sơn Lâm>22720
22723 Xã Sơn Hiệp>22714
22726 Xã Sơn Bình>22714
22729 Xã Sơn Trung>22732
22732 Xã Ba Cụm Bắc>22732
22735 Xã Ba Cụm Nam>22732
# Huyện Trường Sa
22736 Thị trấn Trường Sa>22736
22737 Xã Song Tử Tây>22736
22739 Xã Sinh Tồn>22736`;
