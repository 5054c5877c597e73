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
export const FORMER = `# Thành phố Bến Tre
28756 Phường Phú Khương>28756
28757 Phường Phú Tân>28858
28759 Phường 8>28756
28762 Phường 6>28783
28777 Phường An Hội>28777
28780 Phường 7>28789
28783 Xã Sơn Đông>28783
28786 Xã Phú Hưng>28756
28789 Xã Bình Phú>28789
28792 Xã Mỹ Thạnh An>28777
28795 Xã Nhơn Thạnh>28756
28798 Xã Phú Nhuận>28777
# Huyện Châu Thành
28804 Xã Tân Thạch>28810
28807 Xã Quới Sơn>28807
28810 Thị trấn Châu Thành>28810
28813 Xã Giao Long>28807
28819 Xã Phú Túc>28810
28822 Xã Phú Đức>28840
28828 Xã An Phước>28807
28831 Xã Tam Phước>28783
28834 Xã Thành Triệu>28861
28840 Xã Tân Phú>28840
28843 Xã Quới Thành>28861
28846 Xã Phước Thạnh>28858
28852 Xã Tiên Long>28840
28855 Xã Tường Đa>28810
28858 Xã Hữu Định>28858
28861 Thị trấn Tiên Thủy>28861
# Huyện Chợ Lách
28870 Thị trấn Chợ Lách>28870
28873 Xã Phú Phụng>28879
28876 Xã Sơn Định>28879
28879 Xã Vĩnh Bình>28879
28882 Xã Hòa Nghĩa>28870
28885 Xã Long Thới>28870
28888 Xã Phú Sơn>28894
28891 Xã Tân Thiềng>28894
28894 Xã Vĩnh Thành>28894
28897 Xã Vĩnh Hòa>28901
28900 Xã Hưng Khánh Trung B>28901
# Huyện Mỏ Cày Nam
28903 Thị trấn Mỏ Cày>28903
28930 Xã Định Thủy>28945
28939 Xã Đa Phước Hội>28903
28940 Xã Tân Hội>28903
28942 Xã Phước Hiệp>28945
28945 Xã Bình Khánh>28945
28951 Xã An Thạnh>28903
28957 Xã An Định>28957
28960 Xã Thành Thới B>28969
28963 Xã Tân Trung>28957
28966 Xã An Thới>28969
28969 Xã Thành Thới A>28969
28972 Xã Minh Đức>28957
28975 Xã Ngãi Đăng>28981
28978 Xã Cẩm Sơn>28981
28981 Xã Hương Mỹ>28981
# Huyện Giồng Trôm
28984 Thị trấn Giồng Trôm>28984
28987 Xã Phong Nẫm>28987
28993 Xã Mỹ Thạnh>28993
28996 Xã Châu Hòa>28996
28999 Xã Lương Hòa>28987
29002 Xã Lương Quới>28996
29005 Xã Lương Phú>28993
29008 Xã Châu Bình>28996
29011 Xã Thuận Điền>28993
29014 Xã Sơn Phú>28777
29017 Xã Bình Hòa>28984
29020 Xã Phước Long>29020
29023 Xã Hưng Phong>29020
29026 Xã Long Mỹ>29020
29029 Xã Tân Hào>29029
29032 Xã Bình Thành>28984
29035 Xã Tân Thanh>29044
29038 Xã Tân Lợi Thạnh>29029
29041 Xã Thạnh Phú Đông>29029
29044 Xã Hưng Nhượng>29044
29047 Xã Hưng Lễ>29044
# Huyện Bình Đại
29050 Thị trấn Bình Đại>29050
29053 Xã Tam Hiệp>29062
29056 Xã Long Định>29062
29059 Xã Long Hòa>29083
29062 Xã Phú Thuận>29062
29065 Xã Vang Quới Tây>29077
29068 Xã Vang Quới Đông>29077
29071 Xã Châu Hưng>29083
29077 Xã Lộc Thuận>29077
29080 Xã Định Trung>29089
29083 Xã Thới Lai>29083
29086 Xã Bình Thới>29050
29089 Xã Phú Long>29089
29092 Xã Bình Thắng>29050
29095 Xã Thạnh Trị>29089
29098 Xã Đại Hòa Lộc>29104
29101 Xã Thừa Đức>29107
29104 Xã Thạnh Phước>29104
29107 Xã Thới Thuận>29107
# Huyện Ba Tri
29110 Thị trấn Ba Tri>29110
29116 Xã Mỹ Hòa>29122
29119 Xã Tân Xuân>29137
29122 Xã Mỹ Chánh>29122
29125 Xã Bảo Thạnh>29125
29128 Xã An Phú Trung>29143
29131 Xã Mỹ Thạnh>29143
29134 Xã Mỹ Nhơn>29122
29137 Xã Phước Ngãi>29137
29143 Xã An Ngãi Trung>29143
29146 Xã Phú Lễ>29137
29149 Xã An Bình Tây>29110
29152 Xã Bảo Thuận>29125
29155 Xã Tân Hưng>29158
29158 Xã An Ngãi Tây>29158
29161 Xã An Hiệp>29158
29164 Xã Vĩnh Hòa>29110
29167 Xã Tân Thủy>29167
29170 Xã Vĩnh An>29110
29173 Xã An Đức>29110
29176 Xã An Hòa Tây>29167
29179 Thị trấn Tiệm Tôm>29167
# Huyện Thạnh Phú
29182 Thị trấn Thạnh Phú>29182
29185 Xã Phú Khánh>29194
29188 Xã Đại Điền>29194
29191 Xã Quới Điền>29191
29194 Xã Tân Phong>29194
29197 Xã Mỹ Hưng>29191
29200 Xã An Thạnh>29182
29203 Xã Thới Thạnh>29194
29206 Xã Hòa Lợi>29191
29209 Xã An Điền>29221
29212 Xã Bình Thạnh>29182
29215 Xã An Thuận>29224
29218 Xã An Qui>29224
29221 Xã Thạnh Hải>29221
29224 Xã An Nhơn>29224
29227 Xã Giao Thạnh>29227
29230 Xã Thạnh Phong>29227
29233 Xã Mỹ An>29182
# Huyện Mỏ Cày Bắc
28889 Xã Phú Mỹ>28915
28901 Xã Hưng Khánh Trung A>28901
28906 Xã Thanh Tân>28789
28909 Xã Thạnh Ngãi>28915
28912 Xã Tân Phú Tây>28915
28915 Thị trấn Phước Mỹ Trung>28915
28918 Xã Tân Thành Bình>28921
28921 Xã Thành An>28921
28924 Xã Hòa Lộc>28921
28927 Xã Tân Thanh Tây>28948
28933 Xã Tân Bình>28921
28936 Xã Nhuận Phú Tân>28948
28948 Xã Khánh Thạnh Tân>28948`;
