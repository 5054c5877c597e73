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
export const FORMER = `# Quận Thuận Hóa
19777 Phường Vỹ Dạ>19777
19780 Phường Đúc>19789
19783 Phường Vĩnh Ninh>19789
19786 Phường Phú Hội>19789
19789 Phường Phú Nhuận>19789
19792 Phường Xuân Phú>19777
19795 Phường Trường An>19789
19798 Phường Phước Vĩnh>19789
19801 Phường An Cựu>19815
19807 Phường Thủy Biều>19813
19813 Phường Thủy Xuân>19813
19815 Phường An Đông>19815
19816 Phường An Tây>19815
19900 Phường Thuận An>19900
19909 Phường Dương Nỗ>19909
19930 Phường Phú Thượng>19930
19963 Phường Thủy Vân>19777
19981 Phường Thủy Bằng>19813
20002 Phường Hương Phong>20014
# Quận Phú Xuân
19750 Phường Tây Lộc>19753
19753 Phường Thuận Lộc>19753
19756 Phường Gia Hội>19753
19759 Phường Phú Hậu>19753
19762 Phường Thuận Hòa>19753
19768 Phường Đông Ba>19753
19774 Phường Kim Long>19774
19803 Phường An Hòa>19804
19804 Phường Hương Sơ>19804
19810 Phường Hương Long>19774
20014 Phường Hương Vinh>20014
20023 Phường Hương An>19804
20029 Phường Long Hồ>19774
# Thị Xã Phong Điền
19819 Phường Phong Thu>19819
19825 Xã Phong Thạnh>19828
19828 Phường Phong Phú>19828
19831 Xã Phong Bình>19831
19837 Xã Phong Chương>19831
19843 Phường Phong Hải>19873
19846 Phường Phong Hòa>19831
19852 Phường Phong Hiền>19858
19855 Xã Phong Mỹ>19819
19858 Phường Phong An>19858
19861 Xã Phong Xuân>19819
19864 Xã Phong Sơn>19858
# Huyện Quảng Điền
19867 Thị trấn Sịa>19867
19870 Xã Quảng Thái>19885
19873 Xã Quảng Ngạn>19873
19876 Xã Quảng Lợi>19885
19879 Xã Quảng Công>19873
19882 Xã Quảng Phước>19867
19885 Xã Quảng Vinh>19885
19888 Xã Quảng An>19867
19891 Xã Quảng Thành>20014
19894 Xã Quảng Thọ>19867
19897 Xã Quảng Phú>19885
# Huyện Phú Vang
19903 Xã Phú Thuận>19900
19912 Xã Phú An>19930
19915 Xã Phú Hải>19900
19918 Xã Phú Xuân>19918
19921 Xã Phú Diên>19945
19927 Xã Phú Mỹ>19930
19933 Xã Phú Hồ>19918
19936 Xã Vinh Xuân>19945
19939 Xã Phú Lương>19918
19942 Thị trấn Phú Đa>19942
19945 Xã Vinh Thanh>19945
19948 Xã Vinh An>19945
19954 Xã Phú Gia>19942
19957 Xã Vinh Hà>19942
# Thị Xã Hương Thủy
19960 Phường Phú Bài>19960
19966 Xã Thủy Thanh>19969
19969 Phường Thủy Dương>19969
19972 Phường Thủy Phương>19969
19975 Phường Thủy Châu>19975
19978 Phường Thủy Lương>19975
19984 Xã Thủy Tân>19975
19987 Xã Thủy Phù>19960
19990 Xã Phú Sơn>19960
19993 Xã Dương Hòa>19960
# Thị Xã Hương Trà
19996 Phường Tứ Hạ>19996
20005 Xã Hương Toàn>20017
20008 Phường Hương Vân>19996
20011 Phường Hương Văn>19996
20017 Phường Hương Xuân>20017
20020 Phường Hương Chữ>20017
20026 Xã Hương Bình>20035
20035 Xã Bình Tiến>20035
20041 Xã Bình Thành>20035
# Huyện A Lưới
20044 Thị trấn A Lưới>20044
20047 Xã Hồng Vân>20056
20050 Xã Hồng Hạ>20050
20053 Xã Hồng Kim>20056
20056 Xã Trung Sơn>20056
20059 Xã Hương Nguyên>20050
20065 Xã Hồng Bắc>20044
20068 Xã A Ngo>20044
20071 Xã Sơn Thủy>20071
20074 Xã Phú Vinh>20071
20080 Xã Hương Phong>20101
20083 Xã Quảng Nhâm>20044
20086 Xã Hồng Thượng>20071
20089 Xã Hồng Thái>20071
20095 Xã A Roàng>20101
20098 Xã Đông Sơn>20101
20101 Xã Lâm Đớt>20101
20104 Xã Hồng Thủy>20056
# Huyện Phú Lộc
20107 Thị trấn Phú Lộc>20107
20110 Thị trấn Lăng Cô>20137
20113 Xã Vinh Mỹ>20122
20116 Xã Vinh Hưng>20122
20122 Xã Giang Hải>20122
20125 Xã Vinh Hiền>20122
20128 Xã Lộc Bổn>20131
20131 Thị trấn Lộc Sơn>20131
20134 Xã Lộc Bình>20107
20137 Xã Lộc Vĩnh>20137
20140 Xã Lộc An>20140
20143 Xã Lộc Điền>20140
20146 Xã Lộc Thủy>20137
20149 Xã Lộc Trì>20107
20152 Xã Lộc Tiến>20137
20155 Xã Lộc Hòa>20140
20158 Xã Xuân Lộc>20131
20161 Thị trấn Khe Tre>20161
20164 Xã Hương Phú>20161
20167 Xã Hương Sơn>20179
20170 Xã Hương Lộc>20161
20173 Xã Thượng Quảng>20182
20179 Xã Hương Xuân>20179
20182 Xã Hương Hữu>20182
20185 Xã Thượng Lộ>20161
20188 Xã Thượng Long>20182
20191 Xã Thượng Nhật>20179`;
