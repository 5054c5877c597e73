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
export const FORMER = `# Thành phố Đồng Hới
18853 Phường Hải Thành>18880
18856 Phường Đồng Phú>18880
18859 Phường Bắc Lý>18859
18865 Phường Nam Lý>18880
18868 Phường Đồng Hải>18880
18871 Phường Đồng Sơn>18871
18874 Phường Phú Hải>18880
18877 Phường Bắc Nghĩa>18871
18880 Phường Đức Ninh Đông>18880
18883 Xã Quang Phú>18859
18886 Xã Lộc Ninh>18859
18889 Xã Bảo Ninh>18880
18892 Xã Nghĩa Ninh>18871
18895 Xã Thuận Đức>18871
18898 Xã Đức Ninh>18880
# Huyện Minh Hóa
18901 Thị trấn Quy Đạt>18901
18904 Xã Dân Hóa>18904
18907 Xã Trọng Hóa>18904
18913 Xã Hồng Hóa>18901
18919 Xã Tân Thành>18919
18922 Xã Hóa Hợp>18922
18925 Xã Xuân Hóa>18901
18928 Xã Yên Hóa>18901
18931 Xã Minh Hóa>18943
18934 Xã Tân Hóa>18943
18937 Xã Hóa Sơn>18922
18943 Xã Trung Hóa>18943
18946 Xã Thượng Hóa>18943
# Huyện Tuyên Hóa
18949 Thị trấn Đồng Lê>18949
18952 Xã Hương Hóa>18952
18955 Xã Kim Hóa>18949
18958 Xã Thanh Hóa>18958
18961 Xã Thanh Thạch>18952
18964 Xã Thuận Hóa>18949
18967 Xã Lâm Hóa>18958
18970 Xã Lê Hóa>18949
18973 Xã Sơn Hóa>18949
18976 Xã Đồng Hóa>18985
18979 Xã Ngư Hóa>18991
18985 Xã Thạch Hóa>18985
18988 Xã Đức Hóa>18985
18991 Xã Phong Hóa>18991
18994 Xã Mai Hóa>18991
18997 Xã Tiến Hóa>18997
19000 Xã Châu Hóa>18997
19003 Xã Cao Quảng>18997
19006 Xã Văn Hóa>18997
# Huyện Quảng Trạch
19012 Xã Quảng Hợp>19021
19015 Xã Quảng Kim>19021
19018 Xã Quảng Đông>19021
19021 Xã Quảng Phú>19021
19024 Xã Quảng Châu>19033
19027 Xã Quảng Thạch>19030
19030 Xã Quảng Lưu>19030
19033 Xã Quảng Tùng>19033
19036 Xã Cảnh Dương>19033
19039 Xã Quảng Tiến>19030
19042 Xã Quảng Hưng>19057
19045 Xã Quảng Xuân>19057
19051 Xã Liên Trường>19051
19057 Xã Quảng Phương>19057
19063 Xã Phù Cảnh>19051
19072 Xã Quảng Thanh>19051
# Huyện Bố Trạch
19111 Thị trấn Hoàn Lão>19111
19114 Thị trấn Nông trường Việt Trung>19198
19117 Xã Xuân Trạch>19138
19123 Xã Hạ Mỹ>19126
19126 Xã Bắc Trạch>19126
19129 Xã Lâm Trạch>19138
19132 Xã Thanh Trạch>19126
19135 Xã Liên Trạch>19126
19138 Xã Phúc Trạch>19138
19141 Xã Cự Nẫm>19141
19144 Xã Hải Phú>19159
19147 Xã Thượng Trạch>19147
19150 Xã Sơn Lộc>19159
19156 Xã Hưng Trạch>19141
19159 Xã Đồng Trạch>19159
19162 Xã Đức Trạch>19159
19165 Thị trấn Phong Nha>19138
19168 Xã Vạn Trạch>19141
19174 Xã Phú Định>19141
19177 Xã Trung Trạch>19111
19180 Xã Tây Trạch>19111
19183 Xã Hòa Trạch>19111
19186 Xã Đại Trạch>19111
19189 Xã Nhân Trạch>19198
19192 Xã Tân Trạch>19147
19198 Xã Lý Nam>19198
# Huyện Quảng Ninh
19204 Xã Trường Sơn>19204
19207 Thị trấn Quán Hàu>19207
19210 Xã Vĩnh Ninh>19207
19213 Xã Võ Ninh>19207
19216 Xã Hải Ninh>19225
19219 Xã Hàm Ninh>19207
19222 Xã Duy Ninh>19225
19225 Xã Gia Ninh>19225
19228 Xã Trường Xuân>19204
19231 Xã Hiền Ninh>19237
19234 Xã Tân Ninh>19225
19237 Xã Xuân Ninh>19237
19240 Xã An Ninh>19237
19243 Xã Vạn Ninh>19237
# Huyện Lệ Thủy
19246 Thị trấn Nông trường Lệ Ninh>19246
19249 Thị trấn Kiến Giang>19249
19252 Xã Hồng Thủy>19255
19255 Xã Ngư Thủy Bắc>19255
19258 Xã Hoa Thủy>19246
19261 Xã Thanh Thủy>19255
19264 Xã An Thủy>19249
19267 Xã Phong Thủy>19249
19270 Xã Cam Thủy>19255
19273 Xã Ngân Thủy>19318
19276 Xã Sơn Thủy>19246
19279 Xã Lộc Thủy>19249
19285 Xã Liên Thủy>19249
19288 Xã Hưng Thủy>19288
19291 Xã Dương Thủy>19291
19294 Xã Tân Thủy>19291
19297 Xã Phú Thủy>19309
19300 Xã Xuân Thủy>19249
19303 Xã Mỹ Thủy>19291
19306 Xã Ngư Thủy>19288
19309 Xã Mai Thủy>19309
19312 Xã Sen Thủy>19288
19315 Xã Thái Thủy>19291
19318 Xã Kim Thủy>19318
19321 Xã Trường Thủy>19309
19327 Xã Lâm Thủy>19318
# Thị Xã Ba Đồn
19009 Phường Ba Đồn>19009
19060 Phường Quảng Long>19009
19066 Phường Quảng Thọ>19066
19069 Xã Quảng Tiên>19075
19075 Xã Quảng Trung>19075
19078 Phường Quảng Phong>19009
19081 Phường Quảng Thuận>19066
19084 Xã Quảng Tân>19075
19087 Xã Quảng Hải>19009
19090 Xã Quảng Sơn>19075
19093 Xã Quảng Lộc>19093
19096 Xã Quảng Thủy>19075
19099 Xã Quảng Văn>19093
19102 Phường Quảng Phúc>19066
19105 Xã Quảng Hòa>19093
19108 Xã Quảng Minh>19093
# Huyện Cồn Cỏ
D471 Huyện Cồn Cỏ>19742`;
