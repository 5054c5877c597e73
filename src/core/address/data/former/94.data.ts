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
export const FORMER = `# Thành phố Sóc Trăng
31498 Phường 5>31507
31501 Phường 7>31507
31504 Phường 8>31507
31507 Phường 6>31507
31510 Phường 2>31510
31516 Phường 4>31510
31519 Phường 3>31510
31522 Phường 1>31510
31525 Phường 10>31684
# Huyện Châu Thành
31569 Thị trấn Châu Thành>31569
31570 Xã Hồ Đắc Kiện>31570
31573 Xã Phú Tâm>31569
31576 Xã Thuận Hòa>31582
31582 Xã Phú Tân>31582
31585 Xã Thiện Mỹ>31570
31594 Xã An Hiệp>31594
31600 Xã An Ninh>31594
# Huyện Kế Sách
31528 Thị trấn Kế Sách>31528
31531 Thị trấn An Lạc Thôn>31531
31534 Xã Xuân Hòa>31531
31537 Xã Phong Nẫm>31537
31540 Xã An Lạc Tây>31540
31543 Xã Trinh Phú>31531
31546 Xã Ba Trinh>31561
31549 Xã Thới An Hội>31540
31552 Xã Nhơn Mỹ>31552
31555 Xã Kế Thành>31528
31558 Xã Kế An>31528
31561 Xã Đại Hải>31561
31564 Xã An Mỹ>31552
# Huyện Mỹ Tú
31567 Thị trấn Huỳnh Hữu Nghĩa>31567
31579 Xã Long Hưng>31579
31588 Xã Hưng Phú>31579
31591 Xã Mỹ Hương>31591
31597 Xã Mỹ Tú>31567
31603 Xã Mỹ Phước>31603
31606 Xã Thuận Hưng>31591
31609 Xã Mỹ Thuận>31567
31612 Xã Phú Mỹ>31591
# Huyện Cù Lao Dung
31615 Thị trấn Cù Lao Dung>31615
31618 Xã An Thạnh 1>31615
31621 Xã An Thạnh Tây>31615
31624 Xã An Thạnh Đông>31615
31627 Xã Đại Ân 1>31633
31630 Xã An Thạnh 2>31633
31633 Xã An Thạnh 3>31633
31636 Xã An Thạnh Nam>31633
# Huyện Long Phú
31639 Thị trấn Long Phú>31639
31642 Xã Song Phụng>31552
31645 Thị trấn Đại Ngãi>31645
31648 Xã Hậu Thạnh>31654
31651 Xã Long Đức>31645
31654 Xã Trường Khánh>31654
31657 Xã Phú Hữu>31654
31660 Xã Tân Hưng>31666
31663 Xã Châu Khánh>31666
31666 Xã Tân Thạnh>31666
31669 Xã Long Phú>31639
# Huyện Mỹ Xuyên
31684 Thị trấn Mỹ Xuyên>31684
31690 Xã Đại Tâm>31684
31693 Xã Tham Đôn>31723
31708 Xã Thạnh Phú>31708
31711 Xã Ngọc Đông>31723
31714 Xã Thạnh Quới>31726
31717 Xã Hòa Tú 1>31717
31720 Xã Gia Hòa 1>31708
31723 Xã Ngọc Tố>31723
31726 Xã Gia Hòa 2>31726
31729 Xã Hòa Tú 2>31717
# Thị Xã Ngã Năm
31732 Phường 1>31732
31735 Phường 2>31732
31738 Xã Vĩnh Quới>31732
31741 Xã Tân Long>31741
31744 Xã Long Bình>31741
31747 Phường 3>31753
31750 Xã Mỹ Bình>31753
31753 Xã Mỹ Quới>31753
# Huyện Thạnh Trị
31756 Thị trấn Phú Lộc>31756
31757 Thị trấn Hưng Lợi>31756
31759 Xã Lâm Tân>31759
31762 Xã Thạnh Tân>31741
31765 Xã Lâm Kiết>31759
31768 Xã Tuân Tức>31759
31771 Xã Vĩnh Thành>31777
31774 Xã Thạnh Trị>31756
31777 Xã Vĩnh Lợi>31777
31780 Xã Châu Hưng>31777
# Thị Xã Vĩnh Châu
31783 Phường 1>31783
31786 Xã Hòa Đông>31789
31789 Phường Khánh Hòa>31789
31792 Xã Vĩnh Hiệp>31789
31795 Xã Vĩnh Hải>31795
31798 Xã Lạc Hòa>31783
31801 Phường 2>31783
31804 Phường Vĩnh Phước>31804
31807 Xã Vĩnh Tân>31804
31810 Xã Lai Hòa>31810
# Huyện Trần Đề
31672 Xã Đại Ân 2>31673
31673 Thị trấn Trần Đề>31673
31675 Xã Liêu Tú>31675
31678 Xã Lịch Hội Thượng>31679
31679 Thị trấn Lịch Hội Thượng>31679
31681 Xã Trung Bình>31673
31687 Xã Tài Văn>31687
31696 Xã Viên An>31687
31699 Xã Thạnh Thới An>31699
31702 Xã Thạnh Thới Thuận>31699
31705 Xã Viên Bình>31675`;
