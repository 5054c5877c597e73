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
export const FORMER = `# Thành phố Lạng Sơn
05971 Phường Hoàng Văn Thụ>06187
05974 Phường Tam Thanh>05986
05977 Phường Vĩnh Trại>05977
05980 Phường Đông Kinh>05977
05983 Phường Chi Lăng>05983
05986 Xã Hoàng Đồng>05986
05989 Xã Quảng Lạc>05983
05992 Xã Mai Pha>05977
# Huyện Tràng Định
05998 Xã Khánh Long>06001
06001 Xã Đoàn Kết>06001
06004 Xã Quốc Khánh>06004
06010 Xã Cao Minh>06001
06013 Xã Chí Minh>06040
06016 Xã Tri Phương>06004
06019 Xã Tân Tiến>06019
06022 Xã Tân Yên>06019
06025 Xã Đội Cấn>06004
06028 Xã Tân Minh>06037
06031 Xã Kim Đồng>06019
06034 Xã Chi Lăng>06040
06037 Xã Trung Thành>06037
06040 Thị trấn Thất Khê>06040
06043 Xã Đào Viên>06058
06046 Xã Đề Thám>06046
06049 Xã Kháng Chiến>06037
06055 Xã Hùng Sơn>06046
06058 Xã Quốc Việt>06058
06061 Xã Hùng Việt>06046
# Huyện Bình Gia
06067 Xã Hưng Đạo>06073
06070 Xã Vĩnh Yên>06076
06073 Xã Hoa Thám>06073
06076 Xã Quý Hòa>06076
06079 Xã Hồng Phong>06079
06082 Xã Yên Lỗ>06085
06085 Xã Thiện Hòa>06085
06088 Xã Quang Trung>06091
06091 Xã Thiện Thuật>06091
06094 Xã Minh Khai>06079
06097 Xã Thiện Long>06103
06100 Xã Hoàng Văn Thụ>06112
06103 Xã Hòa Bình>06103
06106 Xã Mông Ân>06112
06109 Xã Tân Hòa>06103
06112 Thị trấn Bình Gia>06112
06115 Xã Hồng Thái>06115
06118 Xã Bình La>06115
06121 Xã Tân Văn>06115
# Huyện Văn Lãng
06124 Thị trấn Na Sầm>06124
06127 Xã Trùng Khánh>06148
06133 Xã Bắc La>06154
06136 Xã Thụy Hùng>06148
06139 Xã Bắc Hùng>06124
06142 Xã Tân Tác>06154
06148 Xã Thanh Long>06148
06151 Xã Hội Hoan>06151
06154 Xã Bắc Việt>06154
06157 Xã Hoàng Việt>06124
06160 Xã Gia Miễn>06151
06163 Xã Thành Hòa>06154
06166 Xã Tân Thanh>06172
06172 Xã Tân Mỹ>06172
06175 Xã Hồng Thái>06172
06178 Xã Hoàng Văn Thụ>06172
06181 Xã Nhạc Kỳ>06172
# Huyện Cao Lộc
06184 Thị trấn Đồng Đăng>06184
06187 Thị trấn Cao Lộc>06187
06190 Xã Bảo Lâm>06184
06193 Xã Thanh Lòa>06211
06196 Xã Cao Lâu>06196
06199 Xã Thạch Đạn>06211
06202 Xã Xuất Lễ>06196
06205 Xã Hồng Phong>06184
06208 Xã Thụy Hùng>06184
06211 Xã Lộc Yên>06211
06214 Xã Phú Xá>06184
06217 Xã Bình Trung>06286
06220 Xã Hải Yến>06220
06223 Xã Hòa Cư>06220
06226 Xã Hợp Thành>06187
06232 Xã Công Sơn>06220
06235 Xã Gia Cát>06187
06238 Xã Mẫu Sơn>06196
06241 Xã Xuân Long>06286
06244 Xã Tân Liên>06187
06247 Xã Yên Trạch>05977
06250 Xã Tân Thành>06316
# Huyện Văn Quan
06253 Thị trấn Văn Quan>06253
06256 Xã Trấn Ninh>06280
06268 Xã Liên Hội>06280
06274 Xã Hòa Bình>06253
06277 Xã Tú Xuyên>06253
06280 Xã Điềm He>06280
06283 Xã An Sơn>06298
06286 Xã Khánh Khê>06286
06292 Xã Lương Năng>06313
06298 Xã Bình Phúc>06298
06307 Xã Tân Đoàn>06316
06313 Xã Tri Lễ>06313
06316 Xã Tràng Phái>06316
06319 Xã Yên Phúc>06298
06322 Xã Hữu Lễ>06313
# Huyện Bắc Sơn
06325 Thị trấn Bắc Sơn>06325
06328 Xã Long Đống>06325
06331 Xã Vạn Thủy>06337
06337 Xã Đồng Ý>06337
06340 Xã Tân Tri>06337
06343 Xã Bắc Quỳnh>06325
06349 Xã Hưng Vũ>06349
06352 Xã Tân Lập>06367
06355 Xã Vũ Sơn>06364
06358 Xã Chiêu Vũ>06367
06361 Xã Tân Hương>06367
06364 Xã Chiến Thắng>06364
06367 Xã Vũ Lăng>06367
06370 Xã Trấn Yên>06349
06373 Xã Vũ Lễ>06364
06376 Xã Nhất Hòa>06376
06379 Xã Tân Thành>06376
06382 Xã Nhất Tiến>06376
# Huyện Hữu Lũng
06385 Thị trấn Hữu Lũng>06385
06388 Xã Hữu Liên>06400
06391 Xã Yên Bình>06391
06394 Xã Quyết Thắng>06391
06397 Xã Hòa Bình>06391
06400 Xã Yên Thịnh>06400
06403 Xã Yên Sơn>06427
06406 Xã Thiện Tân>06436
06412 Xã Yên Vượng>06427
06415 Xã Minh Tiến>06415
06418 Xã Nhật Tiến>06415
06421 Xã Thanh Sơn>06436
06424 Xã Đồng Tân>06385
06427 Xã Cai Kinh>06427
06430 Xã Hòa Lạc>06445
06433 Xã Vân Nham>06415
06436 Xã Đồng Tiến>06436
06442 Xã Tân Thành>06445
06445 Xã Hòa Sơn>06445
06448 Xã Minh Sơn>06457
06451 Xã Hồ Sơn>06385
06457 Xã Minh Hòa>06457
06460 Xã Hòa Thắng>06457
# Huyện Chi Lăng
06463 Thị trấn Đồng Mỏ>06463
06466 Thị trấn Chi Lăng>06463
06469 Xã Vân An>06481
06472 Xã Vân Thủy>06481
06475 Xã Gia Lộc>06475
06478 Xã Bắc Thủy>06496
06481 Xã Chiến Thắng>06481
06484 Xã Mai Sao>06496
06487 Xã Bằng Hữu>06475
06490 Xã Thượng Cường>06475
06493 Xã Bằng Mạc>06475
06496 Xã Nhân Lý>06496
06499 Xã Lâm Sơn>06496
06502 Xã Liên Sơn>06481
06505 Xã Vạn Linh>06505
06508 Xã Hòa Bình>06505
06514 Xã Hữu Kiên>06517
06517 Xã Quan Sơn>06517
06520 Xã Y Tịch>06505
06523 Xã Chi Lăng>06463
# Huyện Lộc Bình
06526 Thị trấn Na Dương>06526
06529 Thị trấn Lộc Bình>06529
06532 Xã Mẫu Sơn>06541
06541 Xã Yên Khoái>06541
06544 Xã Khánh Xuân>06529
06547 Xã Tú Mịch>06541
06550 Xã Hữu Khánh>06529
06553 Xã Đồng Bục>06529
06559 Xã Tam Gia>06565
06562 Xã Tú Đoạn>06526
06565 Xã Khuất Xá>06565
06577 Xã Thống Nhất>06577
06589 Xã Sàn Viên>06601
06592 Xã Đông Quan>06526
06595 Xã Minh Hiệp>06577
06598 Xã Hữu Lân>06577
06601 Xã Lợi Bác>06601
06604 Xã Nam Quan>06607
06607 Xã Xuân Dương>06607
06610 Xã Ái Quốc>06607
# Huyện Đình Lập
06613 Thị trấn Đình Lập>06613
06616 Thị trấn Nông Trường Thái Bình>06616
06619 Xã Bắc Xa>06625
06622 Xã Bính Xá>06613 06625
06625 Xã Kiên Mộc>06625 06637
06628 Xã Đình Lập>06613
06631 Xã Thái Bình>06616
06634 Xã Cường Lợi>06637
06637 Xã Châu Sơn>06637
06640 Xã Lâm Ca>06616
06643 Xã Đồng Thắng>06637
06646 Xã Bắc Lãng>06637`;
