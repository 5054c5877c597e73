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
export const FORMER = `# Thành phố Biên Hòa
25993 Phường Trảng Dài>25993
25996 Phường Tân Phong>26188
25999 Phường Tân Biên>26020
26002 Phường Hố Nai>26020
26005 Phường Tân Hòa>26005
26008 Phường Tân Hiệp>26017
26011 Phường Bửu Long>26041
26014 Phường Tân Mai>26017
26017 Phường Tam Hiệp>26017
26020 Phường Long Bình>26020
26023 Phường Quang Vinh>26041
26029 Phường Thống Nhất>26041
26041 Phường Trung Dũng>26041
26047 Phường Bình Đa>26017
26050 Phường An Bình>26041
26053 Phường Bửu Hòa>26068
26056 Phường Long Bình Tân>26380
26059 Phường Tân Vạn>26068
26062 Phường Tân Hạnh>26068
26065 Phường Hiệp Hòa>26041
26068 Phường Hóa An>26068
26371 Phường An Hòa>26380
26374 Phường Tam Phước>26374
26377 Phường Phước Tân>26377
26380 Xã Long Hưng>26380
# Thành phố Long Khánh
26077 Phường Xuân Bình>26080
26080 Phường Xuân An>26080
26083 Phường Xuân Hòa>26080
26086 Phường Phú Bình>26080
26089 Xã Bình Lộc>26089
26092 Xã Bảo Quang>26098
26095 Phường Suối Tre>26089
26098 Phường Bảo Vinh>26098
26101 Phường Xuân Lập>26104
26104 Phường Bàu Sen>26104
26107 Xã Bàu Trâm>26080
26110 Phường Xuân Tân>26113
26113 Xã Hàng Gòn>26113
# Huyện Tân Phú
26116 Thị trấn Tân Phú>26116
26119 Xã Đak Lua>26119
26122 Xã Nam Cát Tiên>26122
26125 Xã Phú An>26122
26131 Xã Tà Lài>26134
26134 Xã Phú Lập>26134
26140 Xã Phú Thịnh>26134
26143 Xã Thanh Sơn>26158
26146 Xã Phú Sơn>26158
26149 Xã Phú Xuân>26116
26152 Xã Phú Lộc>26116
26155 Xã Phú Lâm>26158
26158 Xã Phú Bình>26158
26161 Xã Phú Thanh>26116
26164 Xã Trà Cổ>26116
26167 Xã Phú Điền>26221
# Huyện Vĩnh Cửu
26170 Thị trấn Vĩnh An>26170
26173 Xã Phú Lý>26173
26176 Xã Trị An>26170
26179 Xã Tân An>26179
26182 Xã Vĩnh Tân>26179
26185 Xã Bình Lợi>26188
26188 Xã Thạnh Phú>26188
26191 Xã Thiện Tân>25993
26194 Xã Tân Bình>26188
26200 Xã Mã Đà>26170
# Huyện Định Quán
26206 Thị trấn Định Quán>26206
26209 Xã Thanh Sơn>26209
26212 Xã Phú Tân>26215
26215 Xã Phú Vinh>26215
26218 Xã Phú Lợi>26221
26221 Xã Phú Hòa>26221
26224 Xã Ngọc Định>26206
26227 Xã La Ngà>26227
26230 Xã Gia Canh>26206
26233 Xã Phú Ngọc>26206
26236 Xã Phú Cường>26299
26239 Xã Túc Trưng>26227
26242 Xã Phú Túc>26299
26245 Xã Suối Nho>26428
# Huyện Trảng Bom
26248 Thị trấn Trảng Bom>26248
26251 Xã Thanh Bình>26254
26254 Xã Cây Gáo>26254
26257 Xã Bàu Hàm>26254
26260 Xã Sông Thao>26254
26263 Xã Sông Trầu>26248
26266 Xã Đông Hòa>26281
26269 Xã Bắc Sơn>26278
26272 Xã Hố Nai 3>26005
26275 Xã Tây Hòa>26281
26278 Xã Bình Minh>26278
26281 Xã Trung Hòa>26281
26284 Xã Đồi 61>26296
26287 Xã Hưng Thịnh>26281
26290 Xã Quảng Tiến>26248
26293 Xã Giang Điền>26248
26296 Xã An Viễn>26296
# Huyện Thống Nhất
26299 Xã Gia Tân 1>26299
26302 Xã Gia Tân 2>26299
26305 Xã Gia Tân 3>26311
26308 Xã Gia Kiệm>26311
26311 Xã Quang Trung>26311
26314 Xã Bàu Hàm 2>26326
26317 Xã Hưng Lộc>26326
26320 Xã Lộ 25>26326
26323 Xã Xuân Thiện>26089
26326 Thị trấn Dầu Giây>26326
# Huyện Cẩm Mỹ
26329 Xã Sông Nhạn>26332
26332 Xã Xuân Quế>26332
26335 Xã Nhân Nghĩa>26341
26338 Xã Xuân Đường>26347
26341 Thị trấn Long Giao>26341
26344 Xã Xuân Mỹ>26341
26347 Xã Thừa Đức>26347
26350 Xã Bảo Bình>26341
26353 Xã Xuân Bảo>26461
26356 Xã Xuân Tây>26359
26359 Xã Xuân Đông>26359
26362 Xã Sông Ray>26362
26365 Xã Lâm San>26362
# Huyện Long Thành
26368 Thị trấn Long Thành>26368
26383 Xã An Phước>26383
26386 Xã Bình An>26389
26389 Xã Long Đức>26389
26392 Xã Lộc An>26368
26395 Xã Bình Sơn>26368
26398 Xã Tam An>26383
26401 Xã Cẩm Đường>26347
26404 Xã Long An>26368
26410 Xã Bàu Cạn>26413
26413 Xã Long Phước>26413
26416 Xã Phước Bình>26422
26419 Xã Tân Hiệp>26422
26422 Xã Phước Thái>26422
# Huyện Xuân Lộc
26425 Thị trấn Gia Ray>26425
26428 Xã Xuân Bắc>26428
26431 Xã Suối Cao>26434
26434 Xã Xuân Thành>26434
26437 Xã Xuân Thọ>26425
26440 Xã Xuân Trường>26425
26443 Xã Xuân Hòa>26446
26446 Xã Xuân Hưng>26446
26449 Xã Xuân Tâm>26359 26446
26452 Xã Suối Cát>26425
26455 Xã Xuân Hiệp>26425
26458 Xã Xuân Phú>26458
26461 Xã Xuân Định>26461
26464 Xã Bảo Hòa>26461
26467 Xã Lang Minh>26458
# Huyện Nhơn Trạch
26470 Xã Phước Thiền>26485
26473 Xã Long Tân>26485
26476 Xã Đại Phước>26491
26479 Thị trấn Hiệp Phước>26485
26482 Xã Phú Hữu>26491
26485 Xã Phú Hội>26485
26488 Xã Phú Thạnh>26485
26491 Xã Phú Đông>26491
26494 Xã Long Thọ>26503
26497 Xã Vĩnh Thanh>26503
26500 Xã Phước Khánh>26491
26503 Xã Phước An>26503`;
