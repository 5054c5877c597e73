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
export const FORMER = `# Thành phố Đông Hà
19330 Phường Đông Giang>19333
19333 Phường 1>19333
19336 Phường Đông Lễ>19351
19339 Phường Đông Thanh>19333
19342 Phường 2>19351
19345 Phường 4>19333
19348 Phường 5>19351
19351 Phường Đông Lương>19351
19354 Phường 3>19333
# Thị Xã Quảng Trị
19357 Phường 1>19360
19358 Phường An Đôn>19360
19360 Phường 2>19360
19361 Phường 3>19360
19705 Xã Hải Lệ>19360
# Huyện Vĩnh Linh
19363 Thị trấn Hồ Xá>19363
19366 Thị trấn Bến Quan>19366
19369 Xã Vĩnh Thái>19372
19372 Xã Vĩnh Tú>19372
19375 Xã Vĩnh Chấp>19363
19378 Xã Trung Nam>19372
19384 Xã Kim Thạch>19414
19387 Xã Vĩnh Long>19363
19393 Xã Vĩnh Khê>19366
19396 Xã Vĩnh Hòa>19372
19402 Xã Vĩnh Thủy>19405
19405 Xã Vĩnh Lâm>19405
19408 Xã Hiền Thành>19414
19414 Thị trấn Cửa Tùng>19414
19417 Xã Vĩnh Hà>19366
19420 Xã Vĩnh Sơn>19405
19423 Xã Vĩnh Giang>19414
19426 Xã Vĩnh Ô>19366
# Huyện Hướng Hóa
19429 Thị trấn Khe Sanh>19429
19432 Thị trấn Lao Bảo>19432
19435 Xã Hướng Lập>19435
19438 Xã Hướng Việt>19435
19441 Xã Hướng Phùng>19441
19444 Xã Hướng Sơn>19441
19447 Xã Hướng Linh>19441
19450 Xã Tân Hợp>19429
19453 Xã Hướng Tân>19429
19456 Xã Tân Thành>19432
19459 Xã Tân Long>19432
19462 Xã Tân Lập>19462
19465 Xã Tân Liên>19462
19468 Xã Húc>19429
19471 Xã Thuận>19489
19474 Xã Hướng Lộc>19462
19477 Xã Ba Tầng>19483
19480 Xã Thanh>19489
19483 Xã A Dơi>19483
19489 Xã Lìa>19489
19492 Xã Xy>19483
# Huyện Gio Linh
19495 Thị trấn Gio Linh>19495
19496 Thị trấn Cửa Việt>19496
19498 Xã Trung Giang>19501
19501 Xã Trung Hải>19501
19504 Xã Trung Sơn>19501
19507 Xã Phong Bình>19495
19510 Xã Gio Mỹ>19495
19519 Xã Gio Hải>19496
19522 Xã Gio An>19537
19534 Xã Linh Trường>19537
19537 Xã Gio Sơn>19537
19543 Xã Gio Mai>19496
19546 Xã Hải Thái>19537
19552 Xã Gio Quang>19495
# Huyện Đa Krông
19555 Thị trấn Krông Klang>19555
19558 Xã Mò Ó>19555
19561 Xã Hướng Hiệp>19555
19564 Xã Đakrông>19564
19567 Xã Triệu Nguyên>19567
19570 Xã Ba Lòng>19567
19576 Xã Ba Nang>19564
19579 Xã Tà Long>19564
19582 Xã Húc Nghì>19588
19585 Xã A Vao>19588
19588 Xã Tà Rụt>19588
19591 Xã A Bung>19594
19594 Xã A Ngo>19594
# Huyện Cam Lộ
19597 Thị trấn Cam Lộ>19597
19600 Xã Cam Tuyền>19603
19603 Xã Thanh An>19603
19606 Xã Cam Thủy>19603
19612 Xã Cam Thành>19597
19615 Xã Cam Hiếu>19603
19618 Xã Cam Chính>19597
19621 Xã Cam Nghĩa>19597
# Huyện Triệu Phong
19624 Thị trấn Ái Tử>19624
19627 Xã Triệu Tân>19639
19633 Xã Triệu Phước>19639
19636 Xã Triệu Độ>19645
19639 Xã Triệu Trạch>19639
19642 Xã Triệu Thuận>19645
19645 Xã Triệu Đại>19645
19648 Xã Triệu Hòa>19645
19654 Xã Triệu Cơ>19654
19657 Xã Triệu Long>19669
19660 Xã Triệu Tài>19654
19666 Xã Triệu Trung>19654
19669 Xã Triệu Ái>19669
19672 Xã Triệu Thượng>19624
19675 Xã Triệu Giang>19669
19678 Xã Triệu Thành>19624
# Huyện Hải Lăng
19681 Thị trấn Diên Sanh>19681
19684 Xã Hải An>19741
19687 Xã Hải Bình>19699
19693 Xã Hải Quy>19699
19699 Xã Hải Hưng>19699
19702 Xã Hải Phú>19702
19708 Xã Hải Thượng>19702
19711 Xã Hải Dương>19741
19714 Xã Hải Định>19681
19717 Xã Hải Lâm>19702
19726 Xã Hải Phong>19735
19729 Xã Hải Trường>19681
19735 Xã Hải Sơn>19735
19738 Xã Hải Chánh>19735
19741 Xã Hải Khê>19741`;
