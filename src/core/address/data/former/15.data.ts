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
export const FORMER = `# Thành phố Yên Bái
04249 Phường Yên Thịnh>04279
04252 Phường Yên Ninh>04252
04255 Phường Minh Tân>04252
04258 Phường Nguyễn Thái Học>04252
04261 Phường Đồng Tâm>04252
04264 Phường Hồng Hà>04252
04270 Xã Minh Bảo>04273
04273 Phường Nam Cường>04273
04276 Xã Tuy Lộc>04273
04279 Xã Tân Thịnh>04279
04540 Xã Âu Lâu>04543
04543 Xã Giới Phiên>04543
04546 Phường Hợp Minh>04543
04558 Xã Văn Phú>04279
# Thị Xã Nghĩa Lộ
04282 Phường Pú Trạng>04288
04285 Phường Trung Tâm>04663
04288 Phường Tân An>04288
04291 Phường Cầu Thia>04681
04294 Xã Nghĩa Lợi>04663
04297 Xã Nghĩa Phúc>04660
04300 Xã Nghĩa An>04288
04624 Xã Nghĩa Lộ>04663
04660 Xã Sơn A>04660
04663 Xã Phù Nham>04663
04675 Xã Thanh Lương>04681
04678 Xã Hạnh Sơn>04681
04681 Xã Phúc Sơn>04681
04684 Xã Thạch Lương>04681
# Huyện Lục Yên
04303 Thị trấn Yên Thế>04303
04306 Xã Tân Phượng>04309
04309 Xã Lâm Thượng>04309
04312 Xã Khánh Thiện>04309
04315 Xã Minh Chuẩn>04336
04318 Xã Mai Sơn>04309
04321 Xã Khai Trung>04336
04324 Xã Mường Lai>04345
04327 Xã An Lạc>04342
04330 Xã Minh Xuân>04303
04333 Xã Tô Mậu>04342
04336 Xã Tân Lĩnh>04336
04339 Xã Yên Thắng>04303
04342 Xã Khánh Hòa>04342
04345 Xã Vĩnh Lạc>04345
04348 Xã Liễu Đô>04303
04351 Xã Động Quan>04342
04354 Xã Tân Lập>04336
04357 Xã Minh Tiến>04345
04360 Xã Trúc Lâu>04363
04363 Xã Phúc Lợi>04363
04366 Xã Phan Thanh>04336
04369 Xã An Phú>04345
04372 Xã Trung Tâm>04363
# Huyện Văn Yên
04375 Thị trấn Mậu A>04375
04378 Xã Lang Thíp>04381
04381 Xã Lâm Giang>04381
04384 Xã Châu Quế Thượng>04387
04387 Xã Châu Quế Hạ>04387
04390 Xã An Bình>04399
04393 Xã Quang Minh>04399
04396 Xã Đông An>04399
04399 Xã Đông Cuông>04399
04402 Xã Phong Dụ Hạ>04402
04405 Xã Mậu Đông>04375
04408 Xã Ngòi A>04375
04411 Xã Xuân Tầm>04402
04414 Xã Tân Hợp>04429
04417 Xã An Thịnh>04375
04420 Xã Yên Thái>04375
04423 Xã Phong Dụ Thượng>04423
04426 Xã Yên Hợp>04441
04429 Xã Đại Sơn>04429
04435 Xã Đại Phác>04441
04438 Xã Yên Phú>04441
04441 Xã Xuân Ái>04441
04447 Xã Viễn Sơn>04441
04450 Xã Mỏ Vàng>04450
04453 Xã Nà Hẩu>04429
# Huyện Mù Căng Chải
04456 Thị trấn Mù Cang Chải>04456
04459 Xã Hồ Bốn>04465
04462 Xã Nậm Có>04462
04465 Xã Khao Mang>04465
04468 Xã Mồ Dề>04456
04471 Xã Chế Cu Nha>04456
04474 Xã Lao Chải>04474
04477 Xã Kim Nọi>04456
04480 Xã Cao Phạ>04630
04483 Xã La Pán Tẩn>04492
04486 Xã Dế Xu Phình>04492
04489 Xã Chế Tạo>04489
04492 Xã Púng Luông>04492
04495 Xã Nậm Khắt>04492
# Huyện Trấn Yên
04498 Thị trấn Cổ Phúc>04498
04501 Xã Tân Đồng>04498
04504 Xã Báo Đáp>04498
04510 Xã Thành Thịnh>04498
04513 Xã Hòa Cuông>04498
04516 Xã Minh Quán>04498
04519 Xã Quy Mông>04531
04522 Xã Cường Thịnh>04273
04525 Xã Kiên Thành>04531
04531 Xã Y Can>04531
04537 Xã Lương Thịnh>04537
04564 Xã Việt Cường>04564
04567 Xã Minh Quân>04543
04570 Xã Hồng Ca>04576
04573 Xã Hưng Thịnh>04537
04576 Xã Hưng Khánh>04576
04579 Xã Việt Hồng>04564
04582 Xã Vân Hội>04564
# Huyện Trạm Tấu
04585 Thị trấn Trạm Tấu>04585
04588 Xã Túc Đán>04606
04591 Xã Pá Lau>04606
04594 Xã Xà Hồ>04585
04597 Xã Phình Hồ>04609
04600 Xã Trạm Tấu>04606
04603 Xã Tà Xi Láng>04603
04606 Xã Pá Hu>04606
04609 Xã Làng Nhì>04609
04612 Xã Bản Công>04585
04615 Xã Bản Mù>04609
04618 Xã Hát Lừu>04585
# Huyện Văn Chấn
04621 Thị trấn Nông trường Liên Sơn>04660
04627 Thị trấn Nông trường Trần Phú>04705
04630 Xã Tú Lệ>04630
04633 Xã Nậm Búng>04636
04636 Xã Gia Hội>04636
04639 Xã Sùng Đô>04651
04642 Xã Nậm Mười>04651
04645 Xã An Lương>04450
04648 Xã Nậm Lành>04636
04651 Xã Sơn Lương>04651
04654 Xã Suối Quyền>04651
04657 Xã Suối Giàng>04672
04666 Xã Nghĩa Sơn>04288
04669 Xã Suối Bu>04672
04672 Thị trấn Sơn Thịnh>04672
04687 Xã Đại Lịch>04699
04690 Xã Đồng Khê>04672
04693 Xã Cát Thịnh>04693
04696 Xã Tân Thịnh>04699
04699 Xã Chấn Thịnh>04699
04702 Xã Bình Thuận>04711
04705 Xã Thượng Bằng La>04705
04708 Xã Minh An>04711
04711 Xã Nghĩa Tâm>04711
# Huyện Yên Bình
04714 Thị trấn Yên Bình>04714
04717 Thị trấn Thác Bà>04717
04720 Xã Xuân Long>04726
04726 Xã Cảm Nhân>04726
04729 Xã Ngọc Chấn>04726
04732 Xã Tân Nguyên>04750
04735 Xã Phúc Ninh>04744
04738 Xã Bảo Ái>04750
04741 Xã Mỹ Gia>04744
04744 Xã Xuân Lai>04744
04747 Xã Mông Sơn>04750
04750 Xã Cảm Ân>04750
04753 Xã Yên Thành>04744
04756 Xã Tân Hương>04714
04759 Xã Phúc An>04744
04762 Xã Bạch Hà>04717
04765 Xã Vũ Linh>04717
04768 Xã Đại Đồng>04714
04771 Xã Vĩnh Kiên>04717
04777 Xã Thịnh Hưng>04714
04780 Xã Hán Đà>04717
04783 Xã Phú Thịnh>04279
04786 Xã Đại Minh>04717`;
