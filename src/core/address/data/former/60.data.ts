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
export const FORMER = `# Thành phố Phan Thiết
22915 Phường Mũi Né>22918
22918 Phường Hàm Tiến>22918
22921 Phường Phú Hài>22924
22924 Phường Phú Thủy>22924
22927 Phường Phú Tài>22960
22930 Phường Phú Trinh>22945
22933 Phường Xuân An>22933
22936 Phường Thanh Hải>22924
22945 Phường Lạc Đạo>22945
22951 Phường Bình Hưng>22945
22954 Phường Đức Long>22954
22957 Xã Thiện Nghiệp>22918
22960 Xã Phong Nẫm>22960
22963 Xã Tiến Lợi>22963
22966 Xã Tiến Thành>22954
# Thị Xã La Gi
23231 Phường Phước Hội>23231
23232 Phường Phước Lộc>23231
23234 Phường Tân Thiện>23235
23235 Phường Tân An>23235
23237 Phường Bình Tân>23235
23245 Xã Tân Hải>23246
23246 Xã Tân Tiến>23246
23248 Xã Tân Bình>23235
23268 Xã Tân Phước>23231
# Huyện Tuy Phong
22969 Thị trấn Liên Hương>22969
22972 Thị trấn Phan Rí Cửa>22972
22975 Xã Phan Dũng>22978
22978 Xã Phong Phú>22972 22978
22981 Xã Vĩnh Hảo>22981
22984 Xã Vĩnh Tân>22981
22987 Xã Phú Lạc>22969
22990 Xã Phước Thể>22969
22993 Xã Hòa Minh>22972
22996 Xã Chí Công>22972
22999 Xã Bình Thạnh>22969
# Huyện Bắc Bình
23005 Thị trấn Chợ Lầu>23005
23008 Xã Phan Sơn>23008
23011 Xã Phan Lâm>23008
23014 Xã Bình An>23020
23017 Xã Phan Điền>23020
23020 Xã Hải Ninh>23020
23023 Xã Sông Lũy>23023
23026 Xã Phan Tiến>23023
23029 Xã Sông Bình>23032
23032 Thị trấn Lương Sơn>23032
23035 Xã Phan Hòa>23005
23038 Xã Phan Thanh>23041
23041 Xã Hồng Thái>23041
23044 Xã Phan Hiệp>23005
23047 Xã Bình Tân>23023
23050 Xã Phan Rí Thành>23005
23053 Xã Hòa Thắng>23053
23056 Xã Hồng Phong>23053
# Huyện Hàm Thuận Bắc
23059 Thị trấn Ma Lâm>23059
23062 Thị trấn Phú Long>22933
23065 Xã La Dạ>23065
23068 Xã Đông Tiến>23074
23071 Xã Thuận Hòa>23089
23074 Xã Đông Giang>23074
23077 Xã Hàm Phú>23089
23080 Xã Hồng Liêm>23086
23083 Xã Thuận Minh>23059
23086 Xã Hồng Sơn>23086
23089 Xã Hàm Trí>23089
23092 Xã Hàm Đức>23059
23095 Xã Hàm Liêm>23095
23098 Xã Hàm Chính>23095
23101 Xã Hàm Hiệp>22960
23104 Xã Hàm Thắng>22933
23107 Xã Đa Mi>23065
# Huyện Hàm Thuận Nam
23110 Thị trấn Thuận Nam>23110
23113 Xã Mỹ Thạnh>23122
23116 Xã Hàm Cần>23122
23119 Xã Mương Mán>23128
23122 Xã Hàm Thạnh>23122
23125 Xã Hàm Kiệm>23128
23128 Xã Hàm Cường>23128
23131 Xã Hàm Mỹ>22963
23134 Xã Tân Lập>23134
23137 Xã Hàm Minh>23110
23140 Xã Thuận Quý>23143
23143 Xã Tân Thuận>23143
23146 Xã Tân Thành>23143
# Huyện Tánh Linh
23149 Thị trấn Lạc Tánh>23149
23152 Xã Bắc Ruộng>23152
23158 Xã Nghị Đức>23158
23161 Xã La Ngâu>23173
23164 Xã Huy Khiêm>23173
23167 Xã Măng Tố>23152
23170 Xã Đức Phú>23158
23173 Xã Đồng Kho>23173
23176 Xã Gia An>23149
23179 Xã Đức Bình>23173
23182 Xã Gia Huynh>23188
23185 Xã Đức Thuận>23149
23188 Xã Suối Kiết>23188
# Huyện Đức Linh
23191 Thị trấn Võ Xu>23191
23194 Thị trấn Đức Tài>23194
23197 Xã Đa Kai>23200
23200 Xã Sùng Nhơn>23200
23203 Xã Mê Pu>23200
23206 Xã Nam Chính>23191
23212 Xã Đức Hạnh>23194
23215 Xã Đức Tín>23194
23218 Xã Vũ Hòa>23191
23221 Xã Tân Hà>23227
23224 Xã Đông Hà>23227
23227 Xã Trà Tân>23227
# Huyện Hàm Tân
23230 Thị trấn Tân Minh>23230
23236 Thị trấn Tân Nghĩa>23236
23239 Xã Sông Phan>23134
23242 Xã Tân Phúc>23230
23251 Xã Tân Đức>23230
23254 Xã Tân Thắng>23266
23255 Xã Thắng Hải>23266
23257 Xã Tân Hà>23236
23260 Xã Tân Xuân>23236
23266 Xã Sơn Mỹ>23266
# Huyện Phú Quý
23272 Xã Ngũ Phụng>23272
23275 Xã Long Hải>23272
23278 Xã Tam Thanh>23272`;
