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
export const FORMER = `# Thành phố Phủ Lý
13285 Phường Quang Trung>13285 13366
13291 Phường Lê Hồng Phong>13291
13294 Phường Châu Cầu>13285
13303 Phường Lam Hạ>13366
13306 Xã Phù Vân>13291
13309 Phường Liêm Chính>13285
13315 Phường Thanh Châu>13285
13318 Phường Châu Sơn>13318
13366 Phường Tân Hiệp>13366
13426 Xã Kim Bình>13291
13444 Phường Tân Liêm>13444
13459 Phường Thanh Tuyền>13318
13507 Xã Đinh Xá>13444
13513 Xã Trịnh Xá>13444
# Thị Xã Duy Tiên
13321 Phường Đồng Văn>13348
13324 Phường Hòa Mạc>13324 13330
13327 Xã Mộc Hoàn>13330
13330 Phường Châu Giang>13330
13333 Phường Bạch Thượng>13348
13336 Phường Duy Minh>13336
13342 Phường Duy Hải>13336
13345 Xã Chuyên Ngoại>13324
13348 Phường Yên Bắc>13348
13351 Xã Trác Văn>13324
13354 Phường Tiên Nội>13363 13366
13357 Phường Hoàng Đông>13336 13366
13360 Xã Yên Nam>13324
13363 Xã Tiên Ngoại>13363 13366
13369 Phường Tiên Sơn>13363
# Thị Xã Kim Bảng
13384 Phường Quế>13384
13387 Xã Nguyễn Úy>13396
13390 Phường Đại Cương>13393
13393 Phường Lê Hồ>13393
13396 Phường Tượng Lĩnh>13396
13402 Phường Tân Tựu>13402
13405 Phường Đồng Hóa>13393
13408 Xã Hoàng Tây>13402
13411 Phường Tân Sơn>13396
13414 Xã Thụy Lôi>13420
13417 Xã Văn Xá>13384
13420 Xã Khả Phong>13420
13423 Phường Ngọc Sơn>13384
13429 Phường Ba Sao>13420
13432 Xã Liên Sơn>13435
13435 Phường Thi Sơn>13435
13438 Xã Thanh Sơn>13435
# Huyện Thanh Liêm
13441 Thị trấn Kiện Khê>13318
13450 Xã Liêm Phong>13456
13453 Xã Thanh Hà>13456
13456 Xã Liêm Cần>13456
13465 Xã Liêm Thuận>13483
13468 Xã Thanh Thủy>13474
13471 Xã Thanh Phong>13474
13474 Thị trấn Tân Thanh>13474
13477 Xã Thanh Tân>13489
13480 Xã Liêm Túc>13483
13483 Xã Liêm Sơn>13483
13486 Xã Thanh Hương>13495
13489 Xã Thanh Nghị>13489
13492 Xã Thanh Tâm>13495
13495 Xã Thanh Nguyên>13495
13498 Xã Thanh Hải>13489
# Huyện Bình Lục
13501 Thị trấn Bình Mỹ>13501
13504 Xã Bình Nghĩa>13504
13510 Xã Tràng An>13504
13516 Xã Đồng Du>13504
13519 Xã Ngọc Lũ>13540
13525 Xã Đồn Xá>13501
13528 Xã An Ninh>13531
13531 Xã Bồ Đề>13531
13540 Xã Bình An>13540
13543 Xã Vũ Bản>13531
13546 Xã Trung Lương>13540
13552 Xã An Đổ>13558
13555 Xã La Sơn>13501
13558 Xã Tiêu Động>13558
13561 Xã An Lão>13558
# Huyện Lý Nhân
13567 Xã Hợp Lý>13573
13570 Xã Nguyên Lý>13591
13573 Xã Chính Lý>13573
13576 Xã Chân Lý>13579
13579 Xã Đạo Lý>13579
13582 Xã Công Lý>13591
13585 Xã Văn Lý>13573
13588 Xã Bắc Lý>13579
13591 Xã Đức Lý>13591
13594 Xã Trần Hưng Đạo>13594
13597 Thị trấn Vĩnh Trụ>13597
13600 Xã Nhân Thịnh>13609
13606 Xã Nhân Khang>13597
13609 Xã Nhân Mỹ>13609
13612 Xã Nhân Nghĩa>13594
13615 Xã Nhân Chính>13597
13618 Xã Nhân Bình>13594
13621 Xã Phú Phúc>13627
13624 Xã Xuân Khê>13609
13627 Xã Tiến Thắng>13627
13630 Xã Hòa Hậu>13627`;
