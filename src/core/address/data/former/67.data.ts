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
export const FORMER = `# Thành phố Gia Nghĩa
24611 Phường Nghĩa Đức>24611
24612 Phường Nghĩa Thành>24611
24614 Phường Nghĩa Phú>24615
24615 Phường Nghĩa Tân>24615
24617 Phường Nghĩa Trung>24617
24618 Xã Đắk R'Moan>24615
24619 Phường Quảng Thành>24611
24628 Xã Đắk Nia>24617
# Huyện Đăk Glong
24616 Xã Quảng Sơn>24616
24620 Xã Quảng Hòa>24620
24622 Xã Đắk Ha>24611
24625 Xã Đắk R’Măng>24637
24631 Xã Quảng Khê>24631
24634 Xã Đắk Plao>24631
24637 Xã Đắk Som>24637
# Huyện Cư Jút
24640 Thị trấn Ea T’ling>24640
24643 Xã Đăk Wil>24646
24646 Xã Ea Pô>24646
24649 Xã Nam Dong>24649
24652 Xã Đắk D'rông>24649
24655 Xã Tâm Thắng>24640
24658 Xã Cư K'nia>24640
24661 Xã Trúc Sơn>24640
# Huyện Đắk Mil
24664 Thị trấn Đắk Mil>24664
24667 Xã Đắk Lao>24682
24670 Xã Đắk R’La>24670
24673 Xã Đắk Gằn>24670
24676 Xã Đức Mạnh>24664
24677 Xã Đắk N’Drót>24670
24678 Xã Long Sơn>24678
24679 Xã Đắk Sắk>24678
24682 Xã Thuận An>24682
24685 Xã Đức Minh>24664
# Huyện Krông Nô
24688 Thị trấn Đắk Mâm>24688
24691 Xã Đắk Sôr>24697
24692 Xã Nam Xuân>24678
24694 Xã Buôn Choáh>24697
24697 Xã Nam Đà>24697
24699 Xã Tân Thành>24688
24700 Xã Đắk Drô>24688
24703 Xã Nâm Nung>24703
24706 Xã Đức Xuyên>24712
24709 Xã Đắk Nang>24712
24712 Xã Quảng Phú>24712
24715 Xã Nâm N’Đir>24703
# Huyện Đắk Song
24717 Thị trấn Đức An>24717
24718 Xã Đắk Môl>24718
24719 Xã Đắk Hòa>24718
24721 Xã Nam Bình>24717
24722 Xã Thuận Hà>24722
24724 Xã Thuận Hạnh>24722
24727 Xã Đắk N’Drung>24717
24728 Xã Nâm N’Jang>24730
24730 Xã Trường Xuân>24730
# Huyện Đắk R'Lấp
24733 Thị trấn Kiến Đức>24733
24745 Xã Quảng Tín>24760
24750 Xã Đắk Wer>24751
24751 Xã Nhân Cơ>24751
24754 Xã Kiến Thành>24733
24756 Xã Nghĩa Thắng>24733
24757 Xã Đạo Nghĩa>24733
24760 Xã Đắk Sin>24760
24761 Xã Hưng Bình>24760
24763 Xã Đắk Ru>24760
24766 Xã Nhân Đạo>24751
# Huyện Tuy Đức
24736 Xã Quảng Trực>24736
24739 Xã Đắk Búk So>24739
24740 Xã Quảng Tâm>24739
24742 Xã Đắk R’Tíh>24739
24746 Xã Đắk Ngo>24748
24748 Xã Quảng Tân>24748`;
