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
export const FORMER = `# Thành phố Tuy Hoà
22015 Phường 1>22015
22018 Phường 2>22015
22024 Phường 9>22015 22045
22030 Phường 4>22015
22033 Phường 5>22015
22036 Phường 7>22015
22040 Phường Phú Thạnh>22240
22041 Phường Phú Đông>22240
22042 Xã Hòa Kiến>22045
22045 Xã Bình Kiến>22045
22162 Xã An Phú>22045
22240 Phường Phú Lâm>22240
# Thị Xã Sông Cầu
22051 Phường Xuân Phú>22051
22052 Xã Xuân Lâm>22075
22053 Phường Xuân Thành>22076
22054 Xã Xuân Hải>22057
22057 Xã Xuân Lộc>22057
22060 Xã Xuân Bình>22060
22066 Xã Xuân Cảnh>22060
22069 Xã Xuân Thịnh>22051
22072 Xã Xuân Phương>22051
22073 Phường Xuân Yên>22051
22075 Xã Xuân Thọ 1>22075
22076 Phường Xuân Đài>22076
22078 Xã Xuân Thọ 2>22075
# Huyện Đồng Xuân
22081 Thị trấn La Hai>22081
22084 Xã Đa Lộc>22090
22087 Xã Phú Mỡ>22096
22090 Xã Xuân Lãnh>22090
22093 Xã Xuân Long>22081
22096 Xã Xuân Quang 1>22096
22099 Xã Xuân Sơn Bắc>22081
22102 Xã Xuân Quang 2>22081
22105 Xã Xuân Sơn Nam>22081
22108 Xuân Quang 3>22111
22111 Xuân Phước>22111
# Huyện Tuy An
22114 Thị trấn Chí Thạnh>22114
22117 Xã An Dân>22114
22120 Xã An Ninh Tây>22120
22123 Xã An Ninh Đông>22120
22126 Xã An Thạch>22120
22129 Xã An Định>22114
22132 Xã An Nghiệp>22132
22138 Xã An Cư>22147
22141 Xã An Xuân>22132
22144 Xã An Lĩnh>22132
22147 Xã An Hòa Hải>22147
22150 Xã An Hiệp>22147
22153 Xã An Mỹ>22153
22156 Xã An Chấn>22153
22159 Xã An Thọ>22153
# Huyện Sơn Hòa
22165 Thị trấn Củng Sơn>22165
22168 Xã Phước Tân>22171
22171 Xã Sơn Hội>22171
22174 Xã Sơn Định>22177
22177 Xã Sơn Long>22177
22180 Xã Cà Lúi>22171
22183 Xã Sơn Phước>22165
22186 Xã Sơn Xuân>22177
22189 Xã Sơn Nguyên>22165
22192 Xã Ea Chà Rang>22192
22195 Xã Krông Pa>22192
22198 Xã Suối Bạc>22165
22201 Xã Sơn Hà>22165
22204 Xã Suối Trai>22192
# Huyện Sông Hinh
22207 Thị trấn Hai Riêng>22207
22210 Xã Ea Lâm>22237
22213 Xã Đức Bình Tây>22222
22216 Xã Ea Bá>22225
22219 Xã Sơn Giang>22222
22222 Xã Đức Bình Đông>22222
22225 Xã Ea Bar>22225 22237
22228 Xã Ea Bia>22207 22222
22231 Xã Ea Trol>22207
22234 Xã Sông Hinh>22207
22237 Xã Ea Ly>22237
# Huyện Tây Hoà
22249 Xã Sơn Thành Tây>22250
22250 Xã Sơn Thành Đông>22250
22252 Xã Hòa Bình 1>22240 22255
22255 Thị trấn Phú Thứ>22255
22264 Xã Hòa Phong>22255
22270 Xã Hòa Phú>22250
22273 Xã Hòa Tân Tây>22255
22276 Xã Hòa Đồng>22276
22285 Xã Hòa Mỹ Đông>22285
22288 Xã Hòa Mỹ Tây>22285
22294 Xã Hòa Thịnh>22276
# Huyện Phú Hoà
22303 Xã Hòa Quang Bắc>22303
22306 Xã Hòa Quang Nam>22303
22309 Xã Hòa Hội>22319
22312 Xã Hòa Trị>22015 22303
22315 Xã Hòa An>22015 22319
22318 Xã Hòa Định Đông>22319
22319 Thị trấn Phú Hòa>22319
22321 Xã Hòa Định Tây>22319
22324 Xã Hòa Thắng>22319
# Thị Xã Đông Hòa
22243 Xã Hòa Thành>22240
22246 Phường Hòa Hiệp Bắc>22240 22261
22258 Phường Hòa Vinh>22258
22261 Phường Hòa Hiệp Trung>22261
22267 Phường Hòa Tân Đông>22258
22279 Phường Hòa Xuân Tây>22258
22282 Phường Hòa Hiệp Nam>22261
22291 Xã Hòa Xuân Đông>22291
22297 Xã Hòa Tâm>22291
22300 Xã Hòa Xuân Nam>22291`;
