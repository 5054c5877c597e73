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
export const FORMER = `# Thành phố Tây Ninh
25456 Phường 1>25459
25459 Phường 3>25459
25462 Phường IV>25459
25465 Phường Hiệp Ninh>25459
25468 Phường 2>25459
25471 Xã Thạnh Tân>25480
25474 Xã Tân Bình>25480
25477 Xã Bình Minh>25480
25480 Phường Ninh Sơn>25480
25483 Phường Ninh Thạnh>25567
# Huyện Tân Biên
25486 Thị trấn Tân Biên>25486
25489 Xã Tân Lập>25489
25492 Xã Thạnh Bắc>25489
25495 Xã Tân Bình>25486
25498 Xã Thạnh Bình>25498
25501 Xã Thạnh Tây>25486
25504 Xã Hòa Hiệp>25591
25507 Xã Tân Phong>25498 25549
25510 Xã Mỏ Công>25510 25549
25513 Xã Trà Vong>25510 25549
# Huyện Tân Châu
25516 Thị trấn Tân Châu>25516
25519 Xã Tân Hà>25522
25522 Xã Tân Đông>25522
25525 Xã Tân Hội>25525
25528 Xã Tân Hòa>25531
25531 Xã Suối Ngô>25531
25534 Xã Suối Dây>25516 25534
25537 Xã Tân Hiệp>25525
25540 Xã Thạnh Đông>25516
25543 Xã Tân Thành>25534
25546 Xã Tân Phú>25516 25549
25549 Xã Tân Hưng>25549
# Huyện Dương Minh Châu
25552 Thị trấn Dương Minh Châu>25552
25555 Xã Suối Đá>25480 25552
25558 Xã Phan>25480 25552
25561 Xã Phước Ninh>25573
25564 Xã Phước Minh>25552 25579
25567 Xã Bàu Năng>25567
25570 Xã Chà Là>25567 25573
25573 Xã Cầu Khởi>25573
25576 Xã Bến Củi>25579
25579 Xã Lộc Ninh>25579
25582 Xã Truông Mít>25666
# Huyện Châu Thành
25585 Thị trấn Châu Thành>25585
25588 Xã Hảo Đước>25588
25591 Xã Phước Vinh>25591
25594 Xã Đồng Khởi>25585
25597 Xã Thái Bình>25459 25585
25600 Xã An Cơ>25588
25603 Xã Biên Giới>25606
25606 Xã Hòa Thạnh>25606
25609 Xã Trí Bình>25588
25612 Xã Hòa Hội>25606
25615 Xã An Bình>25585
25618 Xã Thanh Điền>25633
25621 Xã Thành Long>25621
25624 Xã Ninh Điền>25621
25627 Xã Long Vĩnh>25684
# Thị Xã Hòa Thành
25630 Phường Long Hoa>25630
25633 Phường Hiệp Tân>25633
25636 Phường Long Thành Bắc>25630
25639 Xã Trường Hòa>25630
25642 Xã Trường Đông>25630
25645 Phường Long Thành Trung>25645
25648 Xã Trường Tây>25630
25651 Xã Long Thành Nam>25645
# Huyện Gò Dầu
25654 Thị trấn Gò Dầu>25654
25657 Xã Thạnh Đức>25657
25660 Xã Cẩm Giang>25657
25663 Xã Hiệp Thạnh>25663
25666 Xã Bàu Đồn>25666
25669 Xã Phước Thạnh>25663
25672 Xã Phước Đông>25672
25675 Xã Phước Trạch>25663
25678 Xã Thanh Phước>25654
# Huyện Bến Cầu
25681 Thị trấn Bến Cầu>25681
25684 Xã Long Chữ>25684
25687 Xã Long Phước>25684
25690 Xã Long Giang>25702
25693 Xã Tiên Thuận>25681
25696 Xã Long Khánh>25702
25699 Xã Lợi Thuận>25681
25702 Xã Long Thuận>25702
25705 Xã An Thạnh>25681
# Thị Xã Trảng Bàng
25708 Phường Trảng Bàng>25708
25711 Xã Đôn Thuận>25711
25714 Xã Hưng Thuận>25711
25717 Phường Lộc Hưng>25732
25720 Phường Gia Lộc>25672
25723 Phường Gia Bình>25654
25729 Xã Phước Bình>25729
25732 Phường An Tịnh>25732
25735 Phường An Hòa>25708
25738 Xã Phước Chỉ>25729`;
