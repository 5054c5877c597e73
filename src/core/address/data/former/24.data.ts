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
export const FORMER = `# Thành phố Bắc Giang
07201 Phường Thọ Xương>07210
07207 Phường Ngô Quyền>07210
07210 Phường Hoàng Văn Thụ>07210
07213 Phường Trần Phú>07210
07216 Phường Mỹ Độ>07228
07222 Phường Song Mai>07228
07225 Phường Xương Giang>07210
07228 Phường Đa Mai>07228
07231 Phường Dĩnh Kế>07210
07441 Phường Dĩnh Trì>07210
07681 Phường Nham Biền>07681
07682 Phường Tân An>07682
07687 Phường Tân Mỹ>07228
07690 Phường Hương Gián>07699
07696 Phường Đồng Sơn>07696
07699 Phường Tân Tiến>07699
07702 Xã Quỳnh Sơn>07682
07705 Phường Song Khê>07696
07708 Phường Nội Hoàng>07696
07711 Phường Tiền Phong>07696
07714 Xã Xuân Phú>07699
07717 Phường Tân Liễu>07681
07720 Xã Trí Yên>07682
07723 Xã Lãng Sơn>07682
07726 Xã Yên Lư>07681
07729 Xã Tiến Dũng>07738
07735 Xã Đức Giang>07735
07738 Phường Cảnh Thụy>07738
07741 Xã Tư Mại>07738
07747 Xã Đồng Việt>07735
07750 Xã Đồng Phúc>07735
# Huyện Yên Thế
07243 Xã Đồng Tiến>07246
07246 Xã Canh Nậu>07246
07249 Xã Xuân Lương>07246
07252 Xã Tam Tiến>07264
07255 Xã Đồng Vương>07282
07258 Xã Đồng Hưu>07282
07260 Xã Đồng Tâm>07288
07261 Xã Tân Hiệp>07288
07264 Xã Tiến Thắng>07264
07270 Xã Đồng Lạc>07288
07273 Xã Đông Sơn>07294
07279 Xã Hương Vĩ>07294
07282 Xã Đồng Kỳ>07282
07285 Xã An Thượng>07264
07288 Thị trấn Phồn Xương>07288
07291 Xã Tân Sỏi>07288
07294 Thị trấn Bố Hạ>07294
# Huyện Tân Yên
07306 Thị trấn Nhã Nam>07306
07309 Xã Tân Trung>07306
07315 Xã Quang Trung>07333
07321 Xã An Dương>07306
07324 Xã Phúc Hòa>07330
07327 Xã Liên Sơn>07306
07330 Xã Hợp Đức>07330
07333 Xã Lam Sơn>07333
07336 Xã Cao Xá>07339
07339 Thị trấn Cao Thượng>07339
07342 Xã Việt Ngọc>07351
07345 Xã Song Vân>07351
07348 Xã Ngọc Châu>07351
07351 Xã Ngọc Vân>07351
07354 Xã Việt Lập>07339
07357 Xã Liên Chung>07330
07360 Xã Ngọc Thiện>07351
07363 Xã Ngọc Lý>07339
07366 Xã Quế Nham>07228
# Huyện Lạng Giang
07375 Thị trấn Vôi>07375
07378 Xã Nghĩa Hòa>07381
07381 Xã Nghĩa Hưng>07381
07384 Xã Quang Thịnh>07399
07387 Xã Hương Sơn>07399
07390 Xã Đào Mỹ>07381
07393 Xã Tiên Lục>07381
07396 Xã An Hà>07381
07399 Thị trấn Kép>07399
07405 Xã Hương Lạc>07375
07408 Xã Dương Đức>07420
07411 Xã Tân Thanh>07420
07417 Xã Tân Hưng>07375
07420 Xã Mỹ Thái>07420
07426 Xã Xương Lâm>07375
07429 Xã Xuân Hương>07420
07432 Xã Tân Dĩnh>07432
07435 Xã Đại Lâm>07432
07438 Xã Thái Đào>07432
# Huyện Lục Nam
07444 Thị trấn Đồi Ngô>07444
07450 Xã Đông Hưng>07450
07453 Xã Đông Phú>07450
07456 Xã Tam Dị>07462
07459 Xã Bảo Sơn>07462
07462 Xã Bảo Đài>07462
07465 Xã Thanh Lâm>07462
07468 Xã Tiên Nha>07444
07471 Xã Trường Giang>07486
07477 Thị trấn Phương Sơn>07444
07480 Xã Chu Điện>07444
07483 Xã Cương Sơn>07444
07486 Xã Nghĩa Phương>07486
07489 Xã Vô Tranh>07489
07492 Xã Bình Sơn>07492
07495 Xã Lan Mẫu>07498
07498 Xã Yên Sơn>07498
07501 Xã Khám Lạng>07498
07504 Xã Huyền Sơn>07486
07507 Xã Trường Sơn>07489
07510 Xã Lục Sơn>07492
07513 Xã Bắc Lũng>07498
07519 Xã Cẩm Lý>07519
07522 Xã Đan Hội>07519
# Huyện Lục Ngạn
07528 Xã Cấm Sơn>07531
07531 Xã Tân Sơn>07531
07534 Xã Phong Minh>07534
07537 Xã Phong Vân>07537
07540 Xã Sa Lý>07534
07543 Xã Hộ Đáp>07543
07546 Xã Sơn Hải>07543
07555 Xã Biên Sơn>07537
07564 Xã Kim Sơn>07573
07567 Xã Tân Hoa>07582
07570 Xã Giáp Sơn>07582
07573 Thị trấn Biển Động>07573
07582 Thị trấn Phì Điền>07582
07588 Xã Tân Quang>07582
07591 Xã Đồng Cốc>07582
07594 Xã Tân Lập>07594
07597 Xã Phú Nhuận>07573
07606 Xã Tân Mộc>07603
07609 Xã Đèo Gia>07594
# Huyện Sơn Động
07615 Thị trấn An Châu>07615
07616 Thị trấn Tây Yên Tử>07616
07621 Xã Vân Sơn>07621
07624 Xã Hữu Sản>07621
07627 Xã Đại Sơn>07627
07630 Xã Phúc Sơn>07627
07636 Xã Giáo Liêm>07627
07642 Xã Cẩm Đàn>07642
07645 Xã An Lạc>07654
07648 Xã Vĩnh An>07615
07651 Xã Yên Định>07642
07654 Xã Lệ Viễn>07654
07660 Xã An Bá>07615
07663 Xã Tuấn Đạo>07663
07666 Xã Dương Hưu>07672
07672 Xã Long Sơn>07672
07678 Xã Thanh Luận>07616
# Thị Xã Việt Yên
07759 Xã Thượng Lan>07774
07762 Xã Việt Tiến>07774
07765 Xã Nghĩa Trung>07777
07768 Xã Minh Đức>07777
07771 Xã Hương Mai>07774
07774 Phường Tự Lạn>07774
07777 Phường Bích Động>07777
07780 Xã Trung Sơn>07798
07783 Phường Hồng Thái>07777
07786 Xã Tiên Sơn>07798
07789 Phường Tăng Tiến>07795
07792 Phường Quảng Minh>07798
07795 Phường Nếnh>07795
07798 Phường Ninh Sơn>07798
07801 Phường Vân Trung>07795
07804 Xã Vân Hà>07798
07807 Phường Quang Châu>07795
# Huyện Hiệp Hòa
07816 Xã Đồng Tiến>07822
07822 Xã Hoàng Vân>07822
07825 Xã Toàn Thắng>07822
07831 Xã Ngọc Sơn>07822
07840 Thị trấn Thắng>07840
07843 Xã Sơn Thịnh>07864
07846 Xã Lương Phong>07840
07849 Xã Hùng Thái>07864
07855 Xã Thường Thắng>07864
07858 Xã Hợp Thịnh>07864
07861 Xã Danh Thắng>07840
07864 Xã Mai Trung>07864
07867 Xã Đoan Bái>07840
07870 Thị trấn Bắc Lý>07870
07873 Xã Xuân Cẩm>07870
07876 Xã Hương Lâm>07870
07879 Xã Đông Lỗ>07840
07882 Xã Châu Minh>07870
07885 Xã Mai Đình>07870
# Thị Xã Chũ
07525 Phường Chũ>07525
07549 Phường Thanh Hải>07525
07552 Xã Kiên Lao>07552
07558 Xã Kiên Thành>07552
07561 Phường Hồng Giang>07525
07576 Xã Quý Sơn>07612
07579 Phường Trù Hựu>07525
07600 Xã Mỹ An>07612
07603 Xã Nam Dương>07603
07612 Phường Phượng Sơn>07612`;
