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
export const FORMER = `# Thành phố Vị Thanh
31318 Phường I>31321
31321 Phường III>31321
31324 Phường IV>31333
31327 Phường V>31333
31330 Phường VII>31321
31333 Xã Vị Tân>31333
31336 Xã Hỏa Lựu>31338
31338 Xã Tân Tiến>31338
31339 Xã Hỏa Tiến>31338
# Thành phố Ngã Bảy
31340 Phường Ngã Bảy>31340
31341 Phường Lái Hiếu>31340
31343 Phường Hiệp Thành>31340
31344 Phường Hiệp Lợi>31411
31411 Xã Đại Thành>31411
31414 Xã Tân Thành>31411
# Huyện Châu Thành A
31342 Thị trấn Một Ngàn>31342
31345 Xã Tân Hòa>31342
31346 Thị trấn Bảy Ngàn>31342
31348 Xã Trường Long Tây>31348
31351 Xã Trường Long A>31348
31357 Xã Nhơn Nghĩa A>31342
31359 Thị trấn Rạch Gòi>31360
31360 Xã Thạnh Xuân>31360
31362 Thị trấn Cái Tắc>31369
31363 Xã Tân Phú Thạnh>31360
# Huyện Châu Thành
31366 Thị trấn Ngã Sáu>31366
31369 Xã Đông Thạnh>31369
31375 Xã Đông Phú>31366
31378 Xã Phú Hữu>31378
31379 Xã Phú Tân>31378
31381 Thị trấn Mái Dầm>31366
31384 Xã Đông Phước>31378
31387 Xã Đông Phước A>31369
# Huyện Phụng Hiệp
31393 Thị trấn Kinh Cùng>31393
31396 Thị trấn Cây Dương>31396
31399 Xã Tân Bình>31399
31402 Xã Bình Thành>31399
31405 Xã Thạnh Hòa>31408
31408 Xã Long Thạnh>31408
31417 Xã Phụng Hiệp>31420
31420 Xã Hòa Mỹ>31420
31423 Xã Hòa An>31393
31426 Xã Phương Bình>31426
31429 Xã Hiệp Hưng>31396
31432 Xã Tân Phước Hưng>31432
31433 Thị trấn Búng Tàu>31432
31435 Xã Phương Phú>31426
31438 Xã Tân Long>31408
# Huyện Vị Thuỷ
31441 Thị trấn Nàng Mau>31441
31444 Xã Vị Trung>31441
31447 Xã Vị Thủy>31453
31450 Xã Vị Thắng>31441
31453 Xã Vĩnh Thuận Tây>31453
31456 Xã Vĩnh Trung>31459
31459 Xã Vĩnh Tường>31459
31462 Xã Vị Đông>31465
31465 Xã Vị Thanh>31465
31468 Xã Vị Bình>31465
# Huyện Long Mỹ
31483 Xã Thuận Hưng>31495
31484 Xã Thuận Hòa>31495
31486 Xã Vĩnh Thuận Đông>31453
31489 Thị trấn Vĩnh Viễn>31489
31490 Xã Vĩnh Viễn A>31489
31492 Xã Lương Tâm>31492
31493 Xã Lương Nghĩa>31492
31495 Xã Xà Phiên>31495
# Thị Xã Long Mỹ
31471 Phường Thuận An>31471
31472 Phường Trà Lồng>31480
31473 Phường Bình Thạnh>31473
31474 Xã Long Bình>31473
31475 Phường Vĩnh Tường>31473
31477 Xã Long Trị>31471
31478 Xã Long Trị A>31471
31480 Xã Long Phú>31480
31481 Xã Tân Phú>31480`;
