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
export const FORMER = `# Thành phố Hòa Bình
04789 Phường Thái Bình>04828
04792 Phường Tân Hòa>04792
04795 Phường Thịnh Lang>04795
04798 Phường Hữu Nghị>04795
04801 Phường Tân Thịnh>04795
04804 Phường Đồng Tiến>04795
04807 Phường Phương Lâm>04795
04813 Xã Yên Mông>04792
04816 Phường Quỳnh Lâm>04795
04819 Phường Dân Chủ>04828
04825 Xã Hòa Bình>04792
04828 Phường Thống Nhất>04828
04894 Phường Kỳ Sơn>04894
04897 Xã Thịnh Minh>04897
04903 Xã Hợp Thành>04897
04906 Xã Quang Tiến>04897
04912 Xã Mông Hóa>04894
04918 Phường Trung Minh>04795
04921 Xã Độc Lập>04894
# Huyện Đà Bắc
04831 Thị trấn Đà Bắc>04831
04834 Xã Nánh Nghê>04846
04840 Xã Giáp Đắt>04849
04846 Xã Mường Chiềng>04846
04849 Xã Tân Pheo>04849
04852 Xã Đồng Chum>04849
04855 Xã Tân Minh>04876
04858 Xã Đoàn Kết>04873
04861 Xã Đồng Ruộng>04873
04867 Xã Tú Lý>04831
04870 Xã Trung Thành>04873
04873 Xã Yên Hòa>04873
04876 Xã Cao Sơn>04876
04879 Xã Toàn Sơn>04831
04885 Xã Hiền Lương>04831
04888 Xã Tiền Phong>04891
04891 Xã Vầy Nưa>04828 04891
# Huyện Lương Sơn
04924 Thị trấn Lương Sơn>04924
04942 Xã Lâm Sơn>04924
04945 Xã Hòa Sơn>04924
04951 Xã Tân Vinh>04924
04954 Xã Nhuận Trạch>04924
04957 Xã Cao Sơn>04924 04960
04960 Xã Cư Yên>04960
04969 Xã Liên Sơn>04960
05008 Xã Cao Dương>05047
05041 Xã Thanh Sơn>05047
05047 Xã Thanh Cao>05047
# Huyện Kim Bôi
04978 Thị trấn Bo>04978
04984 Xã Đú Sáng>04990
04987 Xã Hùng Sơn>04990
04990 Xã Bình Sơn>04990
04999 Xã Tú Sơn>05014
05005 Xã Vĩnh Tiến>05014
05014 Xã Đông Bắc>05014
05017 Xã Xuân Thủy>04990
05026 Xã Vĩnh Đồng>04978
05035 Xã Kim Lập>05068
05038 Xã Hợp Tiến>05014
05065 Xã Kim Bôi>04978
05068 Xã Nam Thượng>05068
05077 Xã Cuối Hạ>05086
05080 Xã Sào Báy>05068
05083 Xã Mỵ Hòa>05086
05086 Xã Nuông Dăm>05086
# Huyện Cao Phong
05089 Thị trấn Cao Phong>05089
05092 Xã Bình Thanh>05092
05095 Xã Thung Nai>05092
05098 Xã Bắc Phong>05092
05101 Xã Thu Phong>05089
05104 Xã Hợp Phong>05089
05110 Xã Tây Phong>05116
05116 Xã Dũng Phong>05116
05119 Xã Nam Phong>05116
05125 Xã Thạch Yên>05116
# Huyện Tân Lạc
05128 Thị trấn Mãn Đức>05128
05134 Xã Suối Hoa>05134
05137 Xã Phú Vinh>05134
05140 Xã Phú Cường>05158
05143 Xã Mỹ Hòa>05158
05152 Xã Quyết Chiến>05152
05158 Xã Phong Phú>05158
05164 Xã Tử Nê>05128
05167 Xã Thanh Hối>05128
05170 Xã Ngọc Mỹ>05128
05173 Xã Đông Lai>05128
05176 Xã Vân Sơn>05152
05182 Xã Nhân Mỹ>05191
05191 Xã Lỗ Sơn>05191
05194 Xã Ngổ Luông>05152
05197 Xã Gia Mô>05191
# Huyện Mai Châu
04882 Xã Tân Thành>05206
05200 Thị trấn Mai Châu>05200
05206 Xã Sơn Thuỷ>05206
05209 Xã Pà Cò>05212
05212 Xã Hang Kia>05212
05221 Xã Đồng Tân>05200 05212
05224 Xã Cun Pheo>05212
05227 Xã Bao La>05245
05233 Xã Tòng Đậu>05200
05242 Xã Nà Phòn>05200
05245 Xã Xăm Khòe>05245
05248 Xã Chiềng Châu>05251
05251 Xã Mai Hạ>05251
05254 Xã Thành Sơn>05200
05257 Xã Mai Hịch>05245
05263 Xã Vạn Mai>05251
# Huyện Lạc Sơn
05266 Thị trấn Vụ Bản>05266
05269 Xã Quý Hòa>05287
05272 Xã Miền Đồi>05293
05275 Xã Mỹ Thành>05290
05278 Xã Tuân Đạo>05287
05281 Xã Văn Nghĩa>05290
05284 Xã Văn Sơn>05293
05287 Xã Tân Lập>05287
05290 Xã Nhân Nghĩa>05290
05293 Xã Thượng Cốc>05293
05299 Xã Quyết Thắng>05323
05302 Xã Xuất Hóa>05305
05305 Xã Yên Phú>05305
05308 Xã Bình Hẻm>05305
05320 Xã Định Cư>05323
05323 Xã Chí Đạo>05323
05329 Xã Ngọc Sơn>05329
05332 Xã Hương Nhượng>05266
05335 Xã Vũ Bình>05266
05338 Xã Tự Do>05329
05341 Xã Yên Nghiệp>05347
05344 Xã Tân Mỹ>05347
05347 Xã Ân Nghĩa>05347
05350 Xã Ngọc Lâu>05329
# Huyện Yên Thủy
05353 Thị trấn Hàng Trạm>05353
05356 Xã Lạc Sỹ>05362
05362 Xã Lạc Lương>05362
05365 Xã Bảo Hiệu>05362
05368 Xã Đa Phúc>05362
05371 Xã Hữu Lợi>05386
05374 Xã Lạc Thịnh>05353
05380 Xã Đoàn Kết>05386
05383 Xã Phú Lai>05353
05386 Xã Yên Trị>05386
05389 Xã Ngọc Lương>05386
# Huyện Lạc Thủy
04981 Thị trấn Ba Hàng Đồi>05395
05392 Thị trấn Chi Nê>05392
05395 Xã Phú Nghĩa>05395
05398 Xã Phú Thành>05395
05404 Xã Hưng Thi>05425
05413 Xã Khoan Dụ>05392
05419 Xã Đồng Tâm>05392
05422 Xã Yên Bồng>05392
05425 Xã Thống Nhất>05425
05428 Xã An Bình>05425`;
