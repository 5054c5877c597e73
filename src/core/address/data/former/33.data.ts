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
export const FORMER = `# Thành phố Hưng Yên
11950 Phường Lam Sơn>11983
11953 Phường Hiến Nam>11953
11956 Phường An Tảo>11953
11959 Phường Lê Lợi>11953
11962 Phường Minh Khai>11953
11968 Phường Hồng Châu>11980
11971 Xã Trung Nghĩa>11953
11974 Xã Liên Phương>11953
11977 Xã Phương Nam>11977
11980 Xã Quảng Châu>11980
11983 Xã Bảo Khê>11983
12331 Xã Phú Cường>11983
12334 Xã Hùng Cường>11983
12385 Xã Tân Hưng>11977
12388 Xã Hoàng Hanh>11980
# Huyện Văn Lâm
11986 Thị trấn Như Quỳnh>12004
11989 Xã Lạc Đạo>11992 11995
11992 Xã Chỉ Đạo>11992
11995 Xã Đại Đồng>11995
11998 Xã Việt Hưng>11995
12001 Xã Tân Quang>12004
12004 Xã Đình Dù>11995 12004
12007 Xã Minh Hải>11992
12010 Xã Lương Tài>11995
12013 Xã Trưng Trắc>12004
12016 Xã Lạc Hồng>12004
# Huyện Văn Giang
12019 Thị trấn Văn Giang>12019
12022 Xã Xuân Quan>12025
12025 Xã Cửu Cao>12025
12028 Xã Phụng Công>12025
12031 Xã Nghĩa Trụ>12031
12034 Xã Long Hưng>12031
12037 Xã Vĩnh Khúc>12031
12040 Xã Liên Nghĩa>12019
12043 Xã Tân Tiến>12019
12046 Xã Thắng Lợi>12049
12049 Xã Mễ Sở>12049
# Huyện Yên Mỹ
12052 Thị trấn Yên Mỹ>12073
12055 Xã Nguyễn Văn Linh>12064
12061 Xã Đồng Than>12070
12064 Xã Ngọc Long>12064
12067 Xã Liêu Xá>12064
12070 Xã Hoàn Long>12070
12073 Xã Tân Lập>12073
12076 Xã Thanh Long>12091
12079 Xã Yên Phú>12091
12085 Xã Trung Hòa>12073
12091 Xã Việt Yên>12091
12100 Xã Tân Minh>12073
# Thị Xã Mỹ Hào
12103 Phường Bần Yên Nhân>12103
12106 Phường Phan Đình Phùng>12103
12109 Xã Cẩm Xá>12103
12112 Xã Dương Quang>12127
12115 Xã Hòa Phong>12127
12118 Phường Nhân Hòa>12103
12121 Phường Dị Sử>12133
12124 Phường Bạch Sam>12127
12127 Phường Minh Đức>12127
12130 Phường Phùng Chí Kiên>12133
12133 Xã Xuân Dục>12133
12136 Xã Ngọc Lâm>12133
12139 Xã Hưng Long>12133
# Huyện Ân Thi
12142 Thị trấn Ân Thi>12142
12145 Xã Phù Ủng>12148
12148 Xã Bắc Sơn>12148
12151 Xã Bãi Sậy>12148
12154 Xã Đào Dương>12148
12157 Xã Quang Vinh>12142
12160 Xã Vân Du>12166
12166 Xã Xuân Trúc>12166
12169 Xã Hoàng Hoa Thám>12142
12172 Xã Quảng Lãng>12166
12175 Xã Đa Lộc>12184
12178 Xã Đặng Lễ>12184
12181 Xã Cẩm Ninh>12184
12184 Xã Nguyễn Trãi>12184
12190 Xã Hồ Tùng Mậu>12196
12193 Xã Tiền Phong>12196
12196 Xã Hồng Quang>12196
12202 Xã Hạ Lễ>12196
# Huyện Khoái Châu
12205 Thị trấn Khoái Châu>12205
12208 Xã Đông Tảo>12070
12211 Xã Bình Minh>12049
12214 Xã Phạm Hồng Thái>12223
12220 Xã Ông Đình>12223
12223 Xã Tân Dân>12223
12226 Xã Tứ Dân>12247
12229 Xã An Vĩ>12223
12232 Xã Đông Kết>12205
12238 Xã Dân Tiến>12238
12244 Xã Đồng Tiến>12238
12247 Xã Tân Châu>12247
12250 Xã Liên Khê>12205
12253 Xã Phùng Hưng>12205
12256 Xã Việt Hòa>12238
12259 Xã Đông Ninh>12247
12262 Xã Đại Tập>12247
12265 Xã Chí Minh>12271
12271 Xã Thuần Hưng>12271
12274 Xã Nguyễn Huệ>12271
# Huyện Kim Động
12280 Thị trấn Lương Bằng>12280
12283 Xã Nghĩa Dân>12286
12286 Xã Toàn Thắng>12286
12289 Xã Vĩnh Xá>12286
12292 Xã Phạm Ngũ Lão>12280
12295 Xã Phú Thọ>12313
12298 Xã Đồng Thanh>12286
12301 Xã Song Mai>12322
12304 Xã Chính Nghĩa>12280
12313 Xã Mai Động>12313
12316 Xã Đức Hợp>12313
12319 Xã Hùng An>12322
12322 Xã Ngọc Thanh>11983 12322
12325 Xã Diên Hồng>12280
12328 Xã Hiệp Cường>12322
# Huyện Tiên Lữ
12337 Thị trấn Vương>12337
12340 Xã Hưng Đạo>12337
12346 Xã Nhật Tân>12337
12352 Xã Lệ Xá>12361
12355 Xã An Viên>12337
12361 Xã Trung Dũng>12361
12364 Xã Hải Thắng>12364
12367 Xã Thủ Sỹ>11977
12370 Xã Thiện Phiến>12364
12373 Xã Thụy Lôi>12364
12376 Xã Cương Chính>12361
# Huyện Phù Cừ
12391 Thị trấn Trần Cao>12391
12394 Xã Minh Tân>12391
12397 Xã Phan Sào Nam>12406
12400 Xã Quang Hưng>12391
12403 Xã Minh Hoàng>12406
12406 Xã Đoàn Đào>12406
12409 Xã Tống Phan>12391
12412 Xã Đình Cao>12424
12415 Xã Nhật Quang>12424
12421 Xã Tam Đa>12427
12424 Xã Tiên Tiến>12424
12427 Xã Nguyên Hòa>12427
12430 Xã Tống Trân>12427`;
