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
export const FORMER = `# Thành phố Mỹ Tho
28249 Phường 5>28249
28252 Phường 4>28249
28261 Phường 1>28261
28264 Phường 2>28261
28270 Phường 6>28270
28273 Phường 9>28273
28276 Phường 10>28285
28279 Phường Tân Long>28261
28282 Xã Đạo Thạnh>28249
28285 Xã Trung An>28285
28288 Xã Mỹ Phong>28273
28291 Xã Tân Mỹ Chánh>28273
28567 Xã Phước Thạnh>28285
28591 Xã Thới Sơn>28270
# Thành phố Gò Công
28297 Phường 2>28297
28300 Phường 1>28306
28306 Phường 5>28306
28309 Phường Long Hưng>28729
28312 Phường Long Thuận>28297
28315 Phường Long Chánh>28315
28318 Phường Long Hòa>28306
28708 Xã Bình Đông>28729
28717 Xã Bình Xuân>28315
28729 Xã Tân Trung>28729
# Thị Xã Cai Lậy
28435 Phường 1>28435
28436 Phường 2>28436
28437 Phường 3>28435
28439 Phường 4>28439
28440 Phường 5>28439
28447 Xã Mỹ Phước Tây>28435
28450 Xã Mỹ Hạnh Đông>28468
28453 Xã Mỹ Hạnh Trung>28435
28459 Xã Tân Phú>28468
28462 Xã Tân Bình>28436
28468 Xã Tân Hội>28468
28474 Phường Nhị Mỹ>28477
28477 Xã Nhị Quý>28477
28480 Xã Thanh Hòa>28436
28483 Xã Phú Quý>28477
28486 Xã Long Khánh>28439
# Huyện Tân Phước
28321 Thị trấn Mỹ Phước>28321
28324 Xã Tân Hòa Đông>28321
28327 Xã Thạnh Tân>28327
28330 Xã Thạnh Mỹ>28321
28333 Xã Thạnh Hòa>28327
28336 Xã Phú Mỹ>28336
28339 Xã Tân Hòa Thành>28336
28342 Xã Hưng Thạnh>28336
28345 Xã Tân Lập 1>28345
28348 Xã Tân Hòa Tây>28327
28354 Xã Tân Lập 2>28345
28357 Xã Phước Lập>28345
# Huyện Cái Bè
28360 Thị trấn Cái Bè>28360
28363 Xã Hậu Mỹ Bắc B>28366
28366 Xã Hậu Mỹ Bắc A>28366
28369 Xã Mỹ Trung>28378
28372 Xã Hậu Mỹ Trinh>28366
28375 Xã Hậu Mỹ Phú>28393
28378 Xã Mỹ Tân>28378
28381 Xã Mỹ Lợi B>28414
28384 Xã Thiện Trung>28378
28387 Xã Mỹ Hội>28393
28390 Xã An Cư>28393
28393 Xã Hậu Thành>28393
28396 Xã Mỹ Lợi A>28414
28399 Xã Hòa Khánh>28360
28402 Xã Thiện Trí>28405
28405 Xã Mỹ Đức Đông>28405
28408 Xã Mỹ Đức Tây>28405
28411 Xã Đông Hòa Hiệp>28360
28414 Xã An Thái Đông>28414
28417 Xã Tân Hưng>28426
28420 Xã Mỹ Lương>28429
28423 Xã Tân Thanh>28426
28426 Xã An Thái Trung>28426
28429 Xã An Hữu>28429
28432 Xã Hòa Hưng>28429
# Huyện Cai Lậy
28438 Xã Thạnh Lộc>28444
28441 Xã Mỹ Thành Bắc>28456
28444 Xã Phú Cường>28444
28456 Xã Mỹ Thành Nam>28456
28465 Xã Phú Nhuận>28456
28471 Thị trấn Bình Phú>28471
28489 Xã Cẩm Sơn>28471
28492 Xã Phú An>28471
28495 Xã Mỹ Long>28504
28498 Xã Long Tiên>28504
28501 Xã Hiệp Đức>28501
28504 Xã Long Trung>28504
28507 Xã Hội Xuân>28501
28510 Xã Tân Phong>28501
28513 Xã Tam Bình>28516
28516 Xã Ngũ Hiệp>28516
# Huyện Châu Thành
28519 Thị trấn Tân Hiệp>28519
28522 Xã Tân Hội Đông>28525
28525 Xã Tân Hương>28525
28528 Xã Tân Lý Đông>28525
28534 Xã Thân Cửu Nghĩa>28519
28537 Xã Tam Hiệp>28537
28540 Xã Điềm Hy>28564
28543 Xã Nhị Bình>28543
28549 Xã Đông Hòa>28543
28552 Xã Long Định>28543
28558 Xã Long An>28519
28561 Xã Long Hưng>28537
28564 Xã Bình Trưng>28564
28570 Xã Thạnh Phú>28537
28573 Xã Bàn Long>28576
28576 Xã Vĩnh Kim>28576
28579 Xã Bình Đức>28582
28582 Xã Song Thuận>28582
28585 Xã Kim Sơn>28582
28588 Xã Phú Phong>28576
# Huyện Chợ Gạo
28594 Thị trấn Chợ Gạo>28594
28597 Xã Trung Hòa>28603
28600 Xã Hòa Tịnh>28603
28603 Xã Mỹ Tịnh An>28603
28606 Xã Tân Bình Thạnh>28603
28609 Xã Phú Kiết>28615
28612 Xã Lương Hòa Lạc>28615
28615 Xã Thanh Bình>28615
28618 Xã Quơn Long>28627
28621 Xã Bình Phục Nhứt>28633
28624 Xã Đăng Hưng Phước>28627
28627 Xã Tân Thuận Bình>28627
28630 Xã Song Bình>28594
28633 Xã Bình Phan>28633
28636 Xã Long Bình Điền>28594
28639 Xã An Thạnh Thủy>28633
28642 Xã Xuân Đông>28648
28645 Xã Hòa Định>28648
28648 Xã Bình Ninh>28648
# Huyện Gò Công Tây
28651 Thị trấn Vĩnh Bình>28651
28654 Xã Đồng Sơn>28660
28657 Xã Bình Phú>28663
28660 Xã Đồng Thạnh>28660
28663 Xã Thành Công>28663
28666 Xã Bình Nhì>28660
28669 Xã Yên Luông>28663
28672 Xã Thạnh Trị>28651
28675 Xã Thạnh Nhựt>28651
28678 Xã Long Vĩnh>28678
28681 Xã Bình Tân>28687
28684 Xã Vĩnh Hựu>28678
28687 Xã Long Bình>28687
# Huyện Gò Công Đông
28702 Thị trấn Tân Hòa>28702
28705 Xã Tăng Hòa>28747
28711 Xã Tân Phước>28723
28714 Xã Gia Thuận>28720
28720 Thị trấn Vàm Láng>28720
28723 Xã Tân Tây>28723
28726 Xã Kiểng Phước>28720
28732 Xã Tân Đông>28723
28735 Xã Bình Ân>28738
28738 Xã Tân Điền>28738
28741 Xã Bình Nghị>28702
28744 Xã Phước Trung>28702
28747 Xã Tân Thành>28747
# Huyện Tân Phú Đông
28690 Xã Tân Thới>28693
28693 Xã Tân Phú>28693
28696 Xã Phú Thạnh>28696
28699 Xã Tân Thạnh>28693
28750 Xã Phú Đông>28696
28753 Xã Phú Tân>28696`;
