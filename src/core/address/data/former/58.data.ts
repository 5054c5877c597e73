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
export const FORMER = `# Thành phố Phan Rang-Tháp Chàm
22738 Phường Đô Vinh>22738
22741 Phường Phước Mỹ>22741
22744 Phường Bảo An>22741
22750 Phường Phủ Hà>22759
22759 Phường Kinh Dinh>22759
22762 Phường Đạo Long>22759
22765 Phường Đài Sơn>22759
22768 Phường Đông Hải>22780 22888
22771 Phường Mỹ Đông>22780
22774 Xã Thành Hải>22741
22777 Phường Văn Hải>22834
22779 Phường Mỹ Bình>22780
22780 Phường Mỹ Hải>22780
# Huyện Bác Ái
22783 Xã Phước Bình>22786
22786 Xã Phước Hòa>22786
22789 Xã Phước Tân>22786
22792 Xã Phước Tiến>22795
22795 Xã Phước Thắng>22795
22798 Xã Phước Thành>22801
22801 Xã Phước Đại>22801
22804 Xã Phước Chính>22795
22807 Xã Phước Trung>22822
# Huyện Ninh Sơn
22810 Thị trấn Tân Sơn>22810
22813 Xã Lâm Sơn>22813
22816 Xã Lương Sơn>22813
22819 Xã Quảng Sơn>22810
22822 Xã Mỹ Sơn>22822
22825 Xã Hòa Sơn>22828
22828 Xã Ma Nới>22828
22831 Xã Nhơn Sơn>22738
# Huyện Ninh Hải
22834 Thị trấn Khánh Hải>22834
22846 Xã Vĩnh Hải>22846
22852 Xã Phương Hải>22852
22855 Xã Tân Hải>22861
22858 Xã Xuân Hải>22861
22861 Xã Hộ Hải>22861
22864 Xã Tri Hải>22852
22867 Xã Nhơn Hải>22846
22868 Xã Thanh Hải>22846
# Huyện Ninh Phước
22870 Thị trấn Phước Dân>22870
22873 Xã Phước Sơn>22873
22876 Xã Phước Thái>22891
22879 Xã Phước Hậu>22873
22882 Xã Phước Thuận>22870
22888 Xã An Hải>22888
22891 Xã Phước Hữu>22891
22894 Xã Phước Hải>22870
22912 Xã Phước Vinh>22873
# Huyện Thuận Bắc
22837 Xã Phước Chiến>22840
22840 Xã Công Hải>22840
22843 Xã Phước Kháng>22849
22849 Xã Lợi Hải>22849
22853 Xã Bắc Sơn>22852
22856 Xã Bắc Phong>22849
# Huyện Thuận Nam
22885 Xã Phước Hà>22900
22897 Xã Phước Nam>22897
22898 Xã Phước Ninh>22897
22900 Xã Nhị Hà>22900
22903 Xã Phước Dinh>22888
22906 Xã Phước Minh>22897
22909 Xã Phước Diêm>22909
22910 Xã Cà Ná>22909`;
