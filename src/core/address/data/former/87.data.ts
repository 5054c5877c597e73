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
export const FORMER = `# Thành phố Cao Lãnh
29869 Phường 1>29869
29872 Phường 4>29869
29875 Phường 3>29869
29878 Phường 6>29869
29881 Phường Mỹ Ngãi>29884
29884 Xã Mỹ Tân>29884
29887 Xã Mỹ Trà>29888
29888 Phường Mỹ Phú>29888
29890 Xã Tân Thuận Tây>29869
29892 Phường Hòa Thuận>29869
29893 Xã Hòa An>29869
29896 Xã Tân Thuận Đông>29869
29899 Xã Tịnh Thới>29869
# Thành phố Sa Đéc
29902 Phường 3>29905
29905 Phường 1>29905
29908 Phường 4>29905
29911 Phường 2>29905
29914 Xã Tân Khánh Đông>29905
29917 Phường Tân Quy Đông>29905
29919 Phường An Hòa>29905
29920 Xã Tân Quy Tây>29905
29923 Xã Tân Phú Đông>30214
# Thành phố Hồng Ngự
29954 Phường An Lộc>29954
29955 Phường An Thạnh>29955
29959 Xã Bình Thạnh>29955
29965 Xã Tân Hội>29955
29978 Phường An Lạc>29978
29986 Phường An Bình B>29954
29989 Phường An Bình A>29954
# Huyện Tân Hồng
29926 Thị trấn Sa Rài>29926
29929 Xã Tân Hộ Cơ>29929
29932 Xã Thông Bình>29938
29935 Xã Bình Phú>29926
29938 Xã Tân Thành A>29938
29941 Xã Tân Thành B>29929
29944 Xã Tân Phước>29944
29947 Xã Tân Công Chí>29926
29950 Xã An Phước>29944
# Huyện Hồng Ngự
29956 Xã Thường Phước 1>29971
29962 Xã Thường Thới Hậu A>29978
29971 Thị trấn Thường Thới Tiền>29971
29974 Xã Thường Phước 2>29971
29977 Xã Thường Lạc>29978
29980 Xã Long Khánh A>29983
29983 Xã Long Khánh B>29983
29992 Xã Long Thuận>29992
29995 Xã Phú Thuận B>29992 30154
29998 Xã Phú Thuận A>29992
# Huyện Tam Nông
30001 Thị trấn Tràm Chim>30001
30004 Xã Hòa Bình>30025
30007 Xã Tân Công Sính>30001
30010 Xã Phú Hiệp>30010
30013 Xã Phú Đức>30010
30016 Xã Phú Thành B>30019
30019 Xã An Hòa>30019
30022 Xã An Long>30028
30025 Xã Phú Cường>30025
30028 Xã Phú Ninh>30028
30031 Xã Phú Thọ>30034
30034 Xã Phú Thành A>30034
# Huyện Tháp Mười
30037 Thị trấn Mỹ An>30037
30040 Xã Thạnh Lợi>30046
30043 Xã Hưng Thạnh>30043
30046 Xã Trường Xuân>30046
30049 Xã Tân Kiều>30061
30052 Xã Mỹ Hòa>30037
30055 Xã Mỹ Quí>30055
30058 Xã Mỹ Đông>30055
30061 Xã Đốc Binh Kiều>30061
30064 Xã Mỹ An>30037
30067 Xã Phú Điền>30073
30070 Xã Láng Biển>30055
30073 Xã Thanh Mỹ>30073
# Huyện Cao Lãnh
30076 Thị trấn Mỹ Thọ>30076
30079 Xã Gáo Giồng>30025 30088
30082 Xã Phương Thịnh>30043
30085 Xã Ba Sao>30085
30088 Xã Phong Mỹ>30088
30091 Xã Tân Nghĩa>29884
30094 Xã Phương Trà>30085
30097 Xã Nhị Mỹ>29888
30100 Xã Mỹ Thọ>30076
30103 Xã Tân Hội Trung>30118
30106 Xã An Bình>29888
30109 Xã Mỹ Hội>30076
30112 Xã Mỹ Hiệp>30112
30115 Xã Mỹ Long>30112
30118 Xã Bình Hàng Trung>30118
30121 Xã Mỹ Xương>30076
30124 Xã Bình Hàng Tây>30118
30127 Xã Bình Thạnh>30112
# Huyện Thanh Bình
30130 Thị trấn Thanh Bình>30130
30133 Xã Tân Quới>30154
30136 Xã Tân Hòa>30154
30139 Xã An Phong>30028
30142 Xã Phú Lợi>30157
30145 Xã Tân Mỹ>30130
30148 Xã Bình Tấn>30163
30151 Xã Tân Huề>30154
30154 Xã Tân Bình>30154
30157 Xã Tân Thạnh>30130 30157
30160 Xã Tân Phú>30130
30163 Xã Bình Thành>30163
30166 Xã Tân Long>30154
# Huyện Lấp Vò
30169 Thị trấn Lấp Vò>30169
30172 Xã Mỹ An Hưng A>30178
30175 Xã Tân Mỹ>30178
30178 Xã Mỹ An Hưng B>30178
30181 Xã Tân Khánh Trung>30184
30184 Xã Long Hưng A>30184
30187 Xã Vĩnh Thạnh>30169
30190 Xã Long Hưng B>30184
30193 Xã Bình Thành>30169
30196 Xã Định An>30226
30199 Xã Định Yên>30226
30202 Xã Hội An Đông>30178
30205 Xã Bình Thạnh Trung>30169
# Huyện Lai Vung
30208 Thị trấn Lai Vung>30208
30211 Xã Tân Dương>30214
30214 Xã Hòa Thành>30214
30217 Xã Long Hậu>30208
30220 Xã Tân Phước>30226
30223 Xã Hòa Long>30208
30226 Xã Tân Thành>30226
30229 Xã Long Thắng>30208
30232 Xã Vĩnh Thới>30235
30235 Xã Tân Hòa>30235
30238 Xã Định Hòa>30235
30241 Xã Phong Hòa>30235
# Huyện Châu Thành
30244 Thị trấn Cái Tàu Hạ>30244
30247 Xã An Hiệp>30244
30250 Xã An Nhơn>30244
30253 Xã Tân Nhuận Đông>30253
30256 Xã Tân Bình>30259
30259 Xã Tân Phú Trung>30259
30262 Xã Phú Long>30259
30265 Xã An Phú Thuận>30244
30268 Xã Phú Hựu>30244
30271 Xã An Khánh>30253
30274 Xã Tân Phú>30259
30277 Xã Hòa Tân>30253`;
