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
export const FORMER = `# Thành phố Cà Mau
31999 Phường 9>32002
32002 Phường 2>32002
32005 Phường 1>32002
32008 Phường 5>32025
32014 Phường 8>32014
32017 Phường 6>32025 32041
32020 Phường 7>32025 32041
32022 Phường Tân Xuyên>32002
32023 Xã An Xuyên>32002
32025 Phường Tân Thành>32025
32026 Xã Tân Thành>32025
32029 Xã Tắc Vân>32025 32041
32032 Xã Lý Văn Lâm>32014
32035 Xã Định Bình>32025 32041
32038 Xã Hòa Thành>32041
32041 Xã Hòa Tân>32041
# Huyện U Minh
32044 Thị trấn U Minh>32044
32047 Xã Khánh Hòa>32047
32048 Xã Khánh Thuận>32044 32047
32050 Xã Khánh Tiến>32047
32053 Xã Nguyễn Phích>32044 32059 32062
32056 Xã Khánh Lâm>32047 32062
32059 Xã Khánh An>32059
32062 Xã Khánh Hội>32062
# Huyện Thới Bình
32065 Thị trấn Thới Bình>32065
32068 Xã Biển Bạch>32069
32069 Xã Tân Bằng>32069
32071 Xã Trí Phải>32071
32072 Xã Trí Lực>32071
32074 Xã Biển Bạch Đông>32069
32077 Xã Thới Bình>32065
32080 Xã Tân Phú>32071
32083 Xã Tân Lộc Bắc>32083
32086 Xã Tân Lộc>32083
32089 Xã Tân Lộc Đông>32083
32092 Xã Hồ Thị Kỷ>32092
# Huyện Trần Văn Thời
32095 Thị trấn Trần Văn Thời>32095
32098 Thị trấn Sông Đốc>32098
32101 Xã Khánh Bình Tây Bắc>32104
32104 Xã Khánh Bình Tây>32104
32107 Xã Trần Hợi>32095 32104
32108 Xã Khánh Lộc>32095
32110 Xã Khánh Bình>32110
32113 Xã Khánh Hưng>32119
32116 Xã Khánh Bình Đông>32110
32119 Xã Khánh Hải>32119
32122 Xã Lợi An>32014 32095 32134
32124 Xã Phong Điền>32095 32098
32125 Xã Phong Lạc>32095
# Huyện Cái Nước
32128 Thị trấn Cái Nước>32128
32130 Xã Thạnh Phú>32134
32131 Xã Lương Thế Trân>32134
32134 Xã Phú Hưng>32134
32137 Xã Tân Hưng>32137
32140 Xã Hưng Mỹ>32140
32141 Xã Hòa Mỹ>32137 32140 32214
32142 Xã Đông Hưng>32128 32137
32143 Xã Đông Thới>32128 32137
32146 Xã Tân Hưng Đông>32128 32140
32149 Xã Trần Thới>32128
# Huyện Đầm Dơi
32152 Thị trấn Đầm Dơi>32152
32155 Xã Tạ An Khương>32152 32155
32158 Xã Tạ An Khương Đông>32155
32161 Xã Trần Phán>32161
32162 Xã Tân Trung>32161
32164 Xã Tân Đức>32167
32167 Xã Tân Thuận>32167
32170 Xã Tạ An Khương Nam>32155
32173 Xã Tân Duyệt>32152
32174 Xã Tân Dân>32152
32176 Xã Tân Tiến>32188
32179 Xã Quách Phẩm Bắc>32182
32182 Xã Quách Phẩm>32182
32185 Xã Thanh Tùng>32185
32186 Xã Ngọc Chánh>32185
32188 Xã Nguyễn Huân>32188
# Huyện Năm Căn
32191 Thị trấn Năm Căn>32191 32201
32194 Xã Hàm Rồng>32191 32201
32197 Xã Hiệp Tùng>32206
32200 Xã Đất Mới>32201
32201 Xã Lâm Hải>32201
32203 Xã Hàng Vịnh>32191
32206 Xã Tam Giang>32206
32209 Xã Tam Giang Đông>32206
# Huyện Phú Tân
32212 Thị trấn Cái Đôi Vàm>32212
32214 Xã Phú Thuận>32214
32215 Xã Phú Mỹ>32214
32218 Xã Phú Tân>32218
32221 Xã Tân Hải>32218
32224 Xã Việt Thắng>32227
32227 Xã Tân Hưng Tây>32227
32228 Xã Rạch Chèo>32227
32230 Xã Nguyễn Việt Khái>32212
# Huyện Ngọc Hiển
32233 Xã Tam Giang Tây>32236
32236 Xã Tân Ân Tây>32236
32239 Xã Viên An Đông>32244
32242 Xã Viên An>32201 32248
32244 Thị trấn Rạch Gốc>32244
32245 Xã Tân Ân>32244 32248
32248 Xã Đất Mũi>32248`;
