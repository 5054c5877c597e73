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
export const FORMER = `# Thành phố Cao Bằng
01267 Phường Sông Hiến>01273
01270 Phường Sông Bằng>01279
01273 Phường Hợp Giang>01273
01276 Phường Tân Giang>01288
01279 Phường Ngọc Xuân>01279
01282 Phường Đề Thám>01273
01285 Phường Hòa Chung>01288
01288 Phường Duyệt Trung>01288
01693 Xã Vĩnh Quang>01279
01705 Xã Hưng Đạo>01273
01720 Xã Chu Trinh>01288
# Huyện Bảo Lâm
01290 Thị trấn Pác Miầu>01290
01291 Xã Đức Hạnh>01324
01294 Xã Lý Bôn>01294
01296 Xã Nam Cao>01297
01297 Xã Nam Quang>01297
01300 Xã Vĩnh Quang>01294
01303 Xã Quảng Lâm>01304
01304 Xã Thạch Lâm>01304
01309 Xã Vĩnh Phong>01290
01312 Xã Mông Ân>01290
01315 Xã Thái Học>01318
01316 Xã Thái Sơn>01318
01318 Xã Yên Thổ>01318
# Huyện Bảo Lạc
01321 Thị trấn Bảo Lạc>01321
01324 Xã Cốc Pàng>01324
01327 Xã Thượng Hà>01327
01330 Xã Cô Ba>01327
01333 Xã Bảo Toàn>01321
01336 Xã Khánh Xuân>01336
01339 Xã Xuân Trường>01339
01342 Xã Hồng Trị>01321
01343 Xã Kim Cúc>01351
01345 Xã Phan Thanh>01336
01348 Xã Hồng An>01339
01351 Xã Hưng Đạo>01351
01352 Xã Hưng Thịnh>01351
01354 Xã Huy Giáp>01354
01357 Xã Đình Phùng>01354
01359 Xã Sơn Lập>01360
01360 Xã Sơn Lộ>01360
# Huyện Hà Quảng
01363 Thị trấn Thông Nông>01363
01366 Xã Cần Yên>01366
01367 Xã Cần Nông>01366
01372 Xã Lương Thông>01366
01375 Xã Đa Thông>01363
01378 Xã Ngọc Động>01387
01381 Xã Yên Sơn>01387
01384 Xã Lương Can>01363
01387 Xã Thanh Long>01387
01392 Thị trấn Xuân Hòa>01392
01393 Xã Lũng Nặm>01393
01399 Xã Trường Hà>01392
01402 Xã Cải Viên>01414
01411 Xã Nội Thôn>01414
01414 Xã Tổng Cọt>01414
01417 Xã Sóc Hà>01392
01420 Xã Thượng Thôn>01393
01429 Xã Hồng Sỹ>01438
01432 Xã Quý Quân>01392
01435 Xã Mã Ba>01438
01438 Xã Ngọc Đào>01438
# Huyện Trùng Khánh
01447 Thị trấn Trà Lĩnh>01447
01453 Xã Tri Phương>01465
01456 Xã Quang Hán>01456
01462 Xã Xuân Nội>01465
01465 Xã Quang Trung>01465
01468 Xã Quang Vinh>01456
01471 Xã Cao Chương>01447
01477 Thị trấn Trùng Khánh>01477
01480 Xã Ngọc Khê>01489
01481 Xã Ngọc Côn>01489
01483 Xã Phong Nặm>01489
01489 Xã Đình Phong>01489
01495 Xã Đàm Thủy>01501
01498 Xã Khâm Thành>01477
01501 Xã Chí Viễn>01501
01504 Xã Lăng Hiếu>01477
01507 Xã Phong Châu>01501
01516 Xã Trung Phúc>01525
01519 Xã Cao Thăng>01525
01522 Xã Đức Hồng>01477
01525 Xã Đoài Dương>01525
# Huyện Hạ Lang
01534 Xã Minh Long>01537
01537 Xã Lý Quốc>01537
01540 Xã Thắng Lợi>01552
01543 Xã Đồng Loan>01537
01546 Xã Đức Quang>01552
01549 Xã Kim Loan>01561
01552 Xã Quang Long>01552
01555 Xã An Lạc>01561
01558 Thị trấn Thanh Nhật>01558
01561 Xã Vinh Quý>01561
01564 Xã Thống Nhất>01558
01567 Xã Cô Ngân>01561
01573 Xã Thị Hoa>01558
# Huyện Quảng Hòa
01474 Xã Quốc Toản>01447
01576 Thị trấn Quảng Uyên>01576
01579 Xã Phi Hải>01576
01582 Xã Quảng Hưng>01594
01594 Xã Độc Lập>01594
01597 Xã Cai Bộ>01594
01603 Xã Phúc Sen>01576
01606 Xã Chí Thảo>01576
01609 Xã Tự Do>01618
01615 Xã Hồng Quang>01636 01648
01618 Xã Ngọc Động>01618
01624 Xã Hạnh Phúc>01618
01627 Thị trấn Tà Lùng>01648
01630 Xã Bế Văn Đàn>01636
01636 Xã Cách Linh>01636
01639 Xã Đại Sơn>01648
01645 Xã Tiên Thành>01807
01648 Thị trấn Hòa Thuận>01648
# Huyện Hoà An
01654 Thị trấn Nước Hai>01654
01657 Xã Dân Chủ>01660
01660 Xã Nam Tuấn>01660
01666 Xã Đại Tiến>01654
01669 Xã Đức Long>01660
01672 Xã Ngũ Lão>01699
01675 Xã Trương Lương>01747
01687 Xã Hồng Việt>01654
01696 Xã Hoàng Tung>01273
01699 Xã Nguyễn Huệ>01699
01702 Xã Quang Trung>01699
01708 Xã Bạch Đằng>01708
01711 Xã Bình Dương>01708
01714 Xã Lê Chung>01288
01723 Xã Hồng Nam>01792
# Huyện Nguyên Bình
01726 Thị trấn Nguyên Bình>01726
01729 Thị trấn Tĩnh Túc>01729
01732 Xã Yên Lạc>01738
01735 Xã Triệu Nguyên>01729
01738 Xã Ca Thành>01738
01744 Xã Vũ Nông>01729
01747 Xã Minh Tâm>01747
01750 Xã Thể Dục>01726
01756 Xã Mai Long>01768
01762 Xã Vũ Minh>01726
01765 Xã Hoa Thám>01774
01768 Xã Phan Thanh>01768
01771 Xã Quang Thành>01777
01774 Xã Tam Kim>01774
01777 Xã Thành Công>01777
01780 Xã Thịnh Vượng>01708
01783 Xã Hưng Đạo>01774
# Huyện Thạch An
01786 Thị trấn Đông Khê>01786
01789 Xã Canh Tân>01789
01792 Xã Kim Đồng>01792
01795 Xã Minh Khai>01795
01801 Xã Đức Thông>01789
01804 Xã Thái Cường>01792
01807 Xã Vân Trình>01807
01810 Xã Thụy Hùng>01822
01813 Xã Quang Trọng>01795
01816 Xã Trọng Con>01786
01819 Xã Lê Lai>01807
01822 Xã Đức Long>01822
01828 Xã Lê Lợi>01822
01831 Xã Đức Xuân>01786`;
