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
export const FORMER = `# Thành phố Vũng Tàu
26506 Phường 1>26506
26508 Phường Thắng Tam>26506
26509 Phường 2>26506
26512 Phường 3>26506
26515 Phường 4>26506
26518 Phường 5>26506
26521 Phường Thắng Nhì>26506
26524 Phường 7>26526
26526 Phường Nguyễn An Ninh>26526
26527 Phường 8>26526
26530 Phường 9>26526
26533 Phường Thắng Nhất>26536
26535 Phường Rạch Dừa>26536
26536 Phường 10>26536
26539 Phường 11>26542
26542 Phường 12>26542
26545 Xã Long Sơn>26545
# Thành phố Bà Rịa
26548 Phường Phước Hưng>26560
26554 Phường Phước Nguyên>26560
26557 Phường Long Toàn>26560
26558 Phường Long Tâm>26572
26560 Phường Phước Trung>26560
26563 Phường Long Hương>26566
26566 Phường Kim Dinh>26566
26567 Xã Tân Hưng>26566
26569 Xã Long Phước>26572
26572 Xã Hòa Long>26572
# Huyện Châu Đức
26574 Xã Bàu Chinh>26608
26575 Thị trấn Ngãi Giao>26575
26578 Xã Bình Ba>26575
26581 Xã Suối Nghệ>26575
26584 Xã Xuân Sơn>26584
26587 Xã Sơn Bình>26584
26590 Xã Bình Giã>26590
26593 Xã Bình Trung>26590
26596 Xã Xà Bang>26596
26599 Xã Cù Bị>26596
26602 Xã Láng Lớn>26608
26605 Xã Quảng Thành>26590
26608 Thị trấn Kim Long>26608
26611 Xã Suối Rao>26584
26614 Xã Đá Bạc>26617
26617 Xã Nghĩa Thành>26617
# Huyện Xuyên Mộc
26620 Thị trấn Phước Bửu>26620
26623 Xã Phước Thuận>26620
26626 Xã Phước Tân>26620
26629 Xã Xuyên Mộc>26632
26632 Xã Bông Trang>26632
26635 Xã Tân Lâm>26638
26638 Xã Bàu Lâm>26638
26641 Xã Hòa Bình>26641
26644 Xã Hòa Hưng>26641
26647 Xã Hòa Hiệp>26647
26650 Xã Hòa Hội>26641
26653 Xã Bưng Riềng>26632
26656 Xã Bình Châu>26656
# Huyện Long Đất
26659 Thị trấn Long Điền>26659
26662 Thị trấn Long Hải>26662
26668 Xã Tam An>26659
26674 Xã Phước Tỉnh>26662
26677 Xã Phước Hưng>26662
26680 Thị trấn Đất Đỏ>26680
26683 Xã Phước Long Thọ>26680
26686 Xã Phước Hội>26686
26689 Thị trấn Phước Hải>26686
26695 Xã Long Tân>26680
26698 Xã Láng Dài>26680
# Thành phố Phú Mỹ
26704 Phường Phú Mỹ>26704
26707 Phường Tân Hòa>26710
26710 Phường Tân Hải>26710
26713 Phường Phước Hòa>26713
26716 Phường Tân Phước>26713
26719 Phường Mỹ Xuân>26704
26722 Xã Sông Xoài>26725
26725 Phường Hắc Dịch>26725
26728 Xã Châu Pha>26728
26731 Xã Tóc Tiên>26728
# Huyện Côn Đảo
D755 Huyện Côn Đảo>26732`;
