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
export const FORMER = `# Thành phố Long Xuyên
30280 Phường Mỹ Bình>30307
30283 Phường Mỹ Long>30307
30286 Phường Mỹ Xuyên>30307
30289 Phường Bình Đức>30292
30292 Phường Bình Khánh>30292
30295 Phường Mỹ Phước>30307
30298 Phường Mỹ Quý>30307
30301 Phường Mỹ Thới>30301
30304 Phường Mỹ Thạnh>30301
30307 Phường Mỹ Hòa>30307
30310 Xã Mỹ Khánh>30292
30313 Xã Mỹ Hòa Hưng>30313
# Thành phố Châu Đốc
30316 Phường Châu Phú B>30316
30319 Phường Châu Phú A>30316
30322 Phường Vĩnh Mỹ>30316
30325 Phường Núi Sam>30325
30328 Phường Vĩnh Nguơn>30316
30331 Xã Vĩnh Tế>30325
30334 Xã Vĩnh Châu>30316 30325
# Huyện An Phú
30337 Thị trấn An Phú>30337
30340 Xã Khánh An>30341
30341 Thị trấn Long Bình>30341
30343 Xã Khánh Bình>30341
30346 Xã Quốc Thái>30346
30349 Xã Nhơn Hội>30346
30352 Xã Phú Hữu>30352
30355 Xã Phú Hội>30337 30346
30358 Xã Phước Hưng>30337 30346 30352
30361 Xã Vĩnh Lộc>30352
30364 Xã Vĩnh Hậu>30367
30367 Xã Vĩnh Trường>30367
30370 Xã Vĩnh Hội Đông>30337
30373 Thị trấn Đa Phước>30367
# Thị Xã Tân Châu
30376 Phường Long Thạnh>30376
30377 Phường Long Hưng>30377
30378 Phường Long Châu>30377
30379 Xã Phú Lộc>30385
30382 Xã Vĩnh Xương>30385
30385 Xã Vĩnh Hòa>30385
30387 Xã Tân Thạnh>30388
30388 Xã Tân An>30388
30391 Xã Long An>30388
30394 Phường Long Phú>30377
30397 Xã Châu Phong>30403
30400 Xã Phú Vĩnh>30403
30403 Xã Lê Chánh>30403
30412 Phường Long Sơn>30376
# Huyện Phú Tân
30406 Thị trấn Phú Mỹ>30406
30409 Thị trấn Chợ Vàm>30409
30415 Xã Long Hòa>30421
30418 Xã Phú Long>30421
30421 Xã Phú Lâm>30421
30424 Xã Phú Hiệp>30430
30427 Xã Phú Thạnh>30409
30430 Xã Hòa Lạc>30430
30433 Xã Phú Thành>30409
30436 Xã Phú An>30436
30439 Xã Phú Xuân>30436
30442 Xã Hiệp Xương>30445
30445 Xã Phú Bình>30445
30448 Xã Phú Thọ>30436
30451 Xã Phú Hưng>30406
30454 Xã Bình Thạnh Đông>30445
30457 Xã Tân Hòa>30406
30460 Xã Tân Trung>30406
# Huyện Châu Phú
30463 Thị trấn Cái Dầu>30463
30466 Xã Khánh Hòa>30469
30469 Xã Mỹ Đức>30469
30472 Xã Mỹ Phú>30478
30475 Xã Ô Long Vĩ>30481
30478 Thị trấn Vĩnh Thạnh Trung>30478
30481 Xã Thạnh Mỹ Tây>30481
30484 Xã Bình Long>30463
30487 Xã Bình Mỹ>30487
30490 Xã Bình Thủy>30487
30493 Xã Đào Hữu Cảnh>30481
30496 Xã Bình Phú>30463
30499 Xã Bình Chánh>30487
# Thị Xã Tịnh Biên
30502 Phường Nhà Bàng>30502
30505 Phường Chi Lăng>30505
30508 Phường Núi Voi>30505
30511 Phường Nhơn Hưng>30502
30514 Phường An Phú>30520
30517 Phường Thới Sơn>30502
30520 Phường Tịnh Biên>30520
30523 Xã Văn Giáo>30526
30526 Xã An Cư>30526
30529 Xã An Nông>30520
30532 Xã Vĩnh Trung>30526
30535 Xã Tân Lợi>30505
30538 Xã An Hảo>30538
30541 Xã Tân Lập>30538
# Huyện Tri Tôn
30544 Thị trấn Tri Tôn>30544
30547 Thị trấn Ba Chúc>30547
30550 Xã Lạc Quới>30547
30553 Xã Lê Trì>30547
30556 Xã Vĩnh Gia>30568
30559 Xã Vĩnh Phước>30568
30562 Xã Châu Lăng>30544
30565 Xã Lương Phi>30577
30568 Xã Lương An Trà>30568
30571 Xã Tà Đảnh>30580
30574 Xã Núi Tô>30544
30577 Xã An Tức>30577
30580 Thị trấn Cô Tô>30580
30583 Xã Tân Tuyến>30580
30586 Xã Ô Lâm>30577
# Huyện Châu Thành
30589 Thị trấn An Châu>30589
30592 Xã An Hòa>30607
30595 Xã Cần Đăng>30595
30598 Xã Vĩnh Hanh>30619
30601 Xã Bình Thạnh>30607
30604 Thị trấn Vĩnh Bình>30604
30607 Xã Bình Hòa>30607
30610 Xã Vĩnh An>30604
30613 Xã Hòa Bình Thạnh>30589
30616 Xã Vĩnh Lợi>30595
30619 Xã Vĩnh Nhuận>30619
30622 Xã Tân Phú>30604
30625 Xã Vĩnh Thành>30589
# Huyện Chợ Mới
30628 Thị trấn Chợ Mới>30628
30631 Thị trấn Mỹ Luông>30631
30634 Xã Kiến An>30628
30637 Xã Mỹ Hội Đông>30658
30640 Xã Long Điền A>30631
30643 Xã Tấn Mỹ>30643
30646 Xã Long Điền B>30631
30649 Xã Kiến Thành>30628
30652 Xã Mỹ Hiệp>30643
30655 Xã Mỹ An>30664
30658 Xã Nhơn Mỹ>30658
30661 Xã Long Giang>30658
30664 Xã Long Kiến>30664
30667 Xã Bình Phước Xuân>30643
30670 Xã An Thạnh Trung>30664
30673 Thị trấn Hội An>30673
30676 Xã Hòa Bình>30673
30679 Xã Hòa An>30673
# Huyện Thoại Sơn
30682 Thị trấn Núi Sập>30682
30685 Thị trấn Phú Hòa>30685
30688 Thị trấn Óc Eo>30688
30691 Xã Tây Phú>30691
30692 Xã An Bình>30691
30694 Xã Vĩnh Phú>30709
30697 Xã Vĩnh Trạch>30697
30700 Xã Phú Thuận>30685
30703 Xã Vĩnh Chánh>30685
30706 Xã Định Mỹ>30709
30709 Xã Định Thành>30709
30712 Xã Mỹ Phú Đông>30691
30715 Xã Vọng Đông>30688
30718 Xã Vĩnh Khánh>30697
30721 Xã Thoại Giang>30682
30724 Xã Bình Thành>30682
30727 Xã Vọng Thê>30688`;
