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
export const FORMER = `# Thành phố Vĩnh Long
29542 Phường 9>29551
29545 Phường 5>29590
29551 Phường 1>29551
29554 Phường 4>29557
29557 Phường 3>29557
29560 Phường 8>29593
29563 Phường Tân Ngãi>29566
29566 Phường Tân Hòa>29566
29569 Phường Tân Hội>29566
29572 Phường Trường An>29551
# Huyện Long Hồ
29578 Xã Đồng Phú>29584
29581 Xã Bình Hòa Phước>29584
29584 Xã Hòa Ninh>29584
29587 Xã An Bình>29584
29590 Xã Thanh Đức>29590
29593 Xã Tân Hạnh>29593
29596 Xã Phước Hậu>29557
29599 Xã Long Phước>29602
29602 Thị trấn Long Hồ>29602
29605 Xã Lộc Hòa>29611
29608 Xã Long An>29602
29611 Xã Phú Quới>29611
29614 Xã Thạnh Quới>29611
29617 Xã Hòa Phú>29611
# Huyện Mang Thít
29623 Xã Mỹ An>29623
29626 Xã Mỹ Phước>29623
29629 Xã An Phước>29641
29632 Xã Nhơn Phú>29623
29635 Xã Long Mỹ>29638
29638 Xã Hòa Tịnh>29638
29641 Thị trấn Cái Nhum>29641
29644 Xã Bình Phước>29638
29647 Xã Chánh An>29641
29650 Xã Tân An Hội>29653
29653 Xã Tân Long>29653
29656 Xã Tân Long Hội>29653
# Huyện Vũng Liêm
29659 Thị trấn Vũng Liêm>29659
29662 Xã Tân Quới Trung>29668
29665 Xã Quới Thiện>29677
29668 Xã Quới An>29668
29671 Xã Trung Chánh>29683
29674 Xã Tân An Luông>29683
29677 Xã Thanh Bình>29677
29680 Xã Trung Thành Tây>29668
29683 Xã Trung Hiệp>29683
29686 Xã Hiếu Phụng>29701
29689 Xã Trung Thành Đông>29698
29692 Xã Trung Thành>29659
29695 Xã Trung Hiếu>29659
29698 Xã Trung Ngãi>29698
29701 Xã Hiếu Thuận>29701
29704 Xã Trung Nghĩa>29698
29707 Xã Trung An>29701
29710 Xã Hiếu Nhơn>29713
29713 Xã Hiếu Thành>29713
29716 Xã Hiếu Nghĩa>29713
# Huyện Tam Bình
29719 Thị trấn Tam Bình>29719 29836
29722 Xã Tân Lộc>29728
29725 Xã Phú Thịnh>29740
29728 Xã Hậu Lộc>29728
29731 Xã Hòa Thạnh>29734
29734 Xã Hòa Lộc>29734
29737 Xã Phú Lộc>29728
29740 Xã Song Phú>29740
29743 Xã Hòa Hiệp>29734
29746 Xã Mỹ Lộc>29728
29749 Xã Tân Phú>29740
29752 Xã Long Phú>29740
29755 Xã Mỹ Thạnh Trung>29719
29761 Xã Loan Mỹ>29767
29764 Xã Ngãi Tứ>29767 29770
29767 Xã Bình Ninh>29767
# Thị Xã Bình Minh
29770 Phường Cái Vồn>29770 29771
29771 Phường Thành Phước>29770 29771
29806 Xã Thuận An>29771
29809 Xã Đông Thạnh>29812
29812 Xã Đông Bình>29812
29813 Phường Đông Thuận>29812
29815 Xã Mỹ Hòa>29770
29818 Xã Đông Thành>29812
# Huyện Trà Ôn
29821 Thị trấn Trà Ôn>29767 29821
29824 Xã Xuân Hiệp>29830
29827 Xã Nhơn Bình>29836
29830 Xã Hòa Bình>29830
29833 Xã Thới Hòa>29830
29836 Xã Trà Côn>29836
29839 Xã Tân Mỹ>29836
29842 Xã Hựu Thành>29845
29845 Xã Vĩnh Xuân>29845
29848 Xã Thuận Thới>29845
29851 Xã Phú Thành>29857
29857 Xã Lục Sĩ Thành>29857
29860 Xã Tích Thiện>29821
# Huyện Bình Tân
29776 Xã Tân Thành>29785
29779 Xã Thành Trung>29788
29782 Xã Tân An Thạnh>29785
29785 Xã Tân Lược>29785
29788 Xã Nguyễn Văn Thảnh>29788
29791 Xã Thành Lợi>29800
29794 Xã Mỹ Thuận>29788
29797 Xã Tân Bình>29800
29800 Thị trấn Tân Quới>29800`;
