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
export const FORMER = `# Thành phố Trà Vinh
29236 Phường 4>29263
29239 Phường 1>29242
29242 Phường 3>29242
29248 Phường 5>29398
29254 Phường 7>29254
29257 Phường 8>29254
29260 Phường 9>29242
29263 Xã Long Đức>29263
# Huyện Càng Long
29266 Thị trấn Càng Long>29266
29269 Xã Mỹ Cẩm>29266
29272 Xã An Trường A>29275
29275 Xã An Trường>29275
29278 Xã Huyền Hội>29278
29281 Xã Tân An>29278
29284 Xã Tân Bình>29275
29287 Xã Bình Phú>29287
29290 Xã Phương Thạnh>29287
29293 Xã Đại Phúc>29287
29296 Xã Đại Phước>29302
29299 Xã Nhị Long Phú>29266
29302 Xã Nhị Long>29302
29305 Xã Đức Mỹ>29302
# Huyện Cầu Kè
29308 Thị trấn Cầu Kè>29308
29311 Xã Hòa Ân>29308
29314 Xã Châu Điền>29308
29317 Xã An Phú Tân>29317
29320 Xã Hòa Tân>29317
29323 Xã Ninh Thới>29329
29326 Xã Phong Phú>29329
29329 Xã Phong Thạnh>29329
29332 Xã Tam Ngãi>29335
29335 Xã Thông Hòa>29335
29338 Xã Thạnh Phú>29335
# Huyện Tiểu Cần
29341 Thị trấn Tiểu Cần>29341
29344 Thị trấn Cầu Quan>29371
29347 Xã Phú Cần>29341
29350 Xã Hiếu Tử>29365
29353 Xã Hiếu Trung>29341
29356 Xã Long Thới>29371
29359 Xã Hùng Hòa>29362
29362 Xã Tân Hùng>29362
29365 Xã Tập Ngãi>29365
29368 Xã Ngãi Hùng>29362
29371 Xã Tân Hòa>29371
# Huyện Châu Thành
29374 Thị trấn Châu Thành>29374
29377 Xã Đa Lộc>29374
29380 Xã Mỹ Chánh>29374
29383 Xã Thanh Mỹ>29374
29386 Xã Lương Hòa A>29386
29389 Xã Lương Hòa>29386
29392 Xã Song Lộc>29386
29395 Xã Nguyệt Hóa>29254
29398 Xã Hòa Thuận>29398
29401 Xã Hòa Lợi>29407
29404 Xã Phước Hảo>29407
29407 Xã Hưng Mỹ>29407
29410 Xã Hòa Minh>29410
29413 Xã Long Hòa>29413
# Huyện Cầu Ngang
29416 Thị trấn Cầu Ngang>29416
29419 Thị trấn Mỹ Long>29419
29422 Xã Mỹ Long Bắc>29419
29425 Xã Mỹ Long Nam>29419
29428 Xã Mỹ Hòa>29416
29431 Xã Vinh Kim>29431
29434 Xã Kim Hòa>29431
29437 Xã Hiệp Hòa>29446
29440 Xã Thuận Hòa>29416
29443 Xã Long Sơn>29455
29446 Xã Nhị Trường>29446
29449 Xã Trường Thọ>29446
29452 Xã Hiệp Mỹ Đông>29455
29455 Xã Hiệp Mỹ Tây>29455
29458 Xã Thạnh Hòa Sơn>29530
# Huyện Trà Cú
29461 Thị trấn Trà Cú>29461
29462 Thị trấn Định An>29491
29464 Xã Phước Hưng>29467
29467 Xã Tập Sơn>29467
29470 Xã Tân Sơn>29467
29473 Xã An Quảng Hữu>29476
29476 Xã Lưu Nghiệp Anh>29476
29479 Xã Ngãi Xuyên>29461
29482 Xã Kim Sơn>29489
29485 Xã Thanh Sơn>29461
29488 Xã Hàm Giang>29489
29489 Xã Hàm Tân>29489
29491 Xã Đại An>29491
29494 Xã Định An>29491
29503 Xã Ngọc Biên>29506
29506 Xã Long Hiệp>29506
29509 Xã Tân Hiệp>29506
# Huyện Duyên Hải
29497 Xã Đôn Xuân>29497
29500 Xã Đôn Châu>29497
29513 Thị trấn Long Thành>29513
29521 Xã Long Khánh>29513
29530 Xã Ngũ Lạc>29530
29533 Xã Long Vĩnh>29533
29536 Xã Đông Hải>29536
# Thị Xã Duyên Hải
29512 Phường 1>29512
29515 Xã Long Toàn>29512
29516 Phường 2>29516
29518 Xã Long Hữu>29518
29524 Xã Dân Thành>29512
29527 Xã Trường Long Hòa>29516
29539 Xã Hiệp Thạnh>29518`;
