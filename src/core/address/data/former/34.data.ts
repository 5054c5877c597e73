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
export const FORMER = `# Thành phố Thái Bình
12433 Phường Lê Hồng Phong>13225
12436 Phường Bồ Xuyên>13225
12439 Phường Đề Thám>12452
12442 Phường Kỳ Bá>12454
12445 Phường Quang Trung>12452
12448 Phường Phú Khánh>12466
12451 Phường Tiền Phong>13225
12452 Phường Trần Hưng Đạo>12452
12454 Phường Trần Lãm>12454
12457 Xã Đông Hòa>12817
12460 Phường Hoàng Diệu>12817
12463 Xã Phú Xuân>12452
12466 Xã Vũ Phúc>12466
12469 Xã Vũ Chính>12454
12817 Xã Đông Mỹ>12817
12820 Xã Đông Thọ>12817
13084 Xã Vũ Đông>12454
13108 Xã Vũ Lạc>12454
13225 Xã Tân Bình>13225
# Huyện Quỳnh Phụ
12472 Thị trấn Quỳnh Côi>12472
12475 Xã An Khê>12499
12478 Xã An Đồng>12499
12481 Xã Quỳnh Hoa>12511
12484 Xã Quỳnh Lâm>12517
12487 Xã Quỳnh Thọ>12511
12490 Xã An Hiệp>12499
12493 Xã Quỳnh Hoàng>12517
12496 Xã Quỳnh Giao>12511
12499 Xã An Thái>12499
12502 Xã An Cầu>12526
12505 Xã Quỳnh Hồng>12472
12508 Xã Quỳnh Khê>12532
12511 Xã Quỳnh Minh>12511
12514 Xã An Ninh>12523
12517 Xã Quỳnh Ngọc>12517
12520 Xã Quỳnh Hải>12472
12523 Thị trấn An Bài>12523
12526 Xã An Ấp>12526
12529 Xã Quỳnh Hội>12472
12532 Xã Châu Sơn>12532
12535 Xã Quỳnh Mỹ>12472
12538 Xã An Quý>12526
12541 Xã An Thanh>12523
12547 Xã An Vũ>12523
12550 Xã An Lễ>12526
12553 Xã Quỳnh Hưng>12472
12559 Xã An Mỹ>12523
12562 Xã Quỳnh Nguyên>12532
12565 Xã An Vinh>12577
12571 Xã An Dục>12583
12574 Xã Đông Hải>12577
12577 Xã Trang Bảo Xá>12577
12580 Xã An Tràng>12583
12583 Xã Đồng Tiến>12583
# Huyện Hưng Hà
12586 Thị trấn Hưng Hà>12586
12589 Xã Quang Trung>12619
12592 Xã Tân Lễ>12613
12595 Xã Cộng Hòa>12595
12601 Xã Canh Tân>12595
12604 Xã Hòa Tiến>12595
12610 Xã Tân Tiến>12634
12613 Thị trấn Hưng Nhân>12613
12616 Xã Đoan Hùng>12634
12619 Xã Duyên Hải>12619
12622 Xã Tân Hòa>12595
12625 Xã Văn Cẩm>12619
12628 Xã Bắc Sơn>12631
12631 Xã Đông Đô>12631
12634 Xã Phúc Khánh>12634
12637 Xã Liên Hiệp>12613
12640 Xã Tây Đô>12631
12643 Xã Thống Nhất>12586
12646 Xã Tiến Đức>12613
12649 Xã Thái Hưng>12613
12652 Xã Thái Phương>12634
12655 Xã Hòa Bình>12586
12656 Xã Chi Lăng>12631
12658 Xã Minh Khai>12586
12661 Xã Hồng An>12676
12664 Xã Kim Trung>12586
12667 Xã Hồng Lĩnh>12586
12670 Xã Minh Tân>12676
12673 Xã Văn Lang>12586
12676 Xã Độc Lập>12676
12679 Xã Chí Hòa>12685
12682 Xã Minh Hòa>12685
12685 Xã Hồng Minh>12685
# Huyện Đông Hưng
12688 Thị trấn Đông Hưng>12688
12694 Xã Đông Phương>12694
12700 Xã Liên An Đô>12700
12703 Xã Đông Sơn>12688
12706 Xã Đông Cường>12694
12709 Xã Phú Lương>12700
12712 Xã Mê Linh>12700
12715 Xã Lô Giang>12700
12718 Xã Đông La>12688
12721 Xã Minh Tân>12754
12724 Xã Đông Xá>12694
12730 Xã Nguyên Xá>12688
12736 Xã Phong Dương Tiến>12736
12739 Xã Hồng Việt>12754
12745 Xã Hà Giang>12745
12748 Xã Đông Kinh>12745
12751 Xã Đông Hợp>12688
12754 Xã Thăng Long>12754
12757 Xã Đông Các>12688
12760 Xã Phú Châu>12736
12763 Xã Liên Hoa>12763
12769 Xã Đông Tân>12793
12772 Xã Đông Vinh>12745
12775 Xã Xuân Quang Động>12775
12778 Xã Hồng Bạch>12754
12784 Xã Trọng Quan>12763
12790 Xã Hồng Giang>12763
12793 Xã Đông Quan>12793
12802 Xã Đông Á>12793
12808 Xã Đông Hoàng>12775
12811 Xã Đông Dương>12817
12823 Xã Minh Phú>12763
# Huyện Thái Thụy
12826 Thị trấn Diêm Điền>12826
12832 Xã Thụy Trường>12862
12841 Xã Hồng Dũng>12862
12844 Xã Thụy Quỳnh>12859
12847 Xã An Tân>12862
12850 Xã Thụy Ninh>12850
12853 Xã Thụy Hưng>12865
12856 Xã Thụy Việt>12859
12859 Xã Thụy Văn>12859
12862 Xã Thụy Xuân>12862
12865 Xã Dương Phúc>12865
12868 Xã Thụy Trình>12826
12871 Xã Thụy Bình>12826
12874 Xã Thụy Chính>12850
12877 Xã Thụy Dân>12850
12880 Xã Thụy Hải>12826
12889 Xã Thụy Liên>12826
12892 Xã Thụy Duyên>12904
12898 Xã Thụy Thanh>12904
12901 Xã Thụy Sơn>12865
12904 Xã Thụy Phong>12904
12907 Xã Thái Thượng>12922
12910 Xã Thái Nguyên>12922
12916 Xã Dương Hồng Thủy>12916
12919 Xã Thái Giang>12919
12922 Xã Hòa An>12922
12925 Xã Sơn Hà>12919
12934 Xã Thái Phúc>12916
12937 Xã Thái Hưng>12922
12940 Xã Thái Đô>12943
12943 Xã Thái Xuyên>12943
12949 Xã Mỹ Lộc>12943
12958 Xã Tân Học>12943
12961 Xã Thái Thịnh>12961
12964 Xã Thuần Thành>12961
12967 Xã Thái Thọ>12961
# Huyện Tiền Hải
12970 Thị trấn Tiền Hải>12970
12976 Xã Đông Trà>12988
12979 Xã Đông Long>12988
12985 Xã Vũ Lăng>12970
12988 Xã Đông Xuyên>12988
12991 Xã Tây Lương>12970
12994 Xã Tây Ninh>12970
12997 Xã Đông Quang>12988
13000 Xã Đông Hoàng>13003
13003 Xã Đông Minh>13003
13012 Xã An Ninh>12970
13018 Xã Đông Cơ>13003
13021 Xã Tây Giang>13021
13024 Xã Đông Lâm>13003
13027 Xã Phương Công>13039
13030 Xã Ái Quốc>13021
13036 Xã Nam Cường>13057
13039 Xã Vân Trường>13039
13045 Xã Nam Chính>13057
13048 Xã Bắc Hải>13039
13051 Xã Nam Thịnh>13057
13054 Xã Nam Hà>13063
13057 Xã Nam Tiến>13057
13060 Xã Nam Trung>13066
13063 Xã Nam Hồng>13063
13066 Xã Nam Hưng>13066
13069 Xã Nam Hải>13063
13072 Xã Nam Phú>13066
# Huyện Kiến Xương
13075 Thị trấn Kiến Xương>13075
13078 Xã Trà Giang>13093
13081 Xã Quốc Tuấn>13093
13087 Xã An Bình>13096
13090 Xã Tây Sơn>12454
13093 Xã Hồng Thái>13093
13096 Xã Bình Nguyên>13096
13102 Xã Lê Lợi>13120
13111 Xã Vũ Lễ>13132
13114 Xã Thanh Tân>13096
13120 Xã Thống Nhất>13120
13126 Xã Vũ Ninh>13141
13129 Xã Vũ An>13141
13132 Xã Quang Lịch>13132
13135 Xã Hòa Bình>13132
13138 Xã Bình Minh>13075
13141 Xã Vũ Quý>13141
13144 Xã Quang Bình>13075
13150 Xã Vũ Trung>13141
13156 Xã Vũ Công>13159
13159 Xã Hồng Vũ>13159
13162 Xã Quang Minh>13075
13165 Xã Quang Trung>13075
13171 Xã Minh Quang>13183
13177 Xã Minh Tân>13183
13180 Xã Nam Bình>13186
13183 Xã Bình Thanh>13183
13186 Xã Bình Định>13186
13189 Xã Hồng Tiến>13186
# Huyện Vũ Thư
13192 Thị trấn Vũ Thư>13192
13195 Xã Hồng Lý>13219
13198 Xã Đồng Thanh>13219
13201 Xã Xuân Hòa>13219
13204 Xã Hiệp Hòa>13222
13207 Xã Phúc Thành>13225
13210 Xã Tân Phong>13225
13213 Xã Song Lãng>13222
13216 Xã Tân Hòa>13225
13219 Xã Việt Hùng>13219
13222 Xã Minh Lãng>13222
13228 Xã Minh Khai>13192
13231 Xã Dũng Nghĩa>13192
13234 Xã Minh Quang>13192
13237 Xã Tam Quang>13192
13240 Xã Tân Lập>13246
13243 Xã Bách Thuận>13246
13246 Xã Tự Tân>13246
13249 Xã Song An>12466
13252 Xã Trung An>12466
13255 Xã Vũ Hội>13264
13258 Xã Hòa Bình>13192
13261 Xã Nguyên Xá>12466
13264 Xã Việt Thuận>13264
13267 Xã Vũ Vinh>13264
13270 Xã Vũ Đoài>13279
13273 Xã Vũ Tiến>13279
13276 Xã Vũ Vân>13264
13279 Xã Duy Nhất>13279
13282 Xã Hồng Phong>13279`;
