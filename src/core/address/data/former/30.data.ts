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
export const FORMER = `# Thành phố Hải Dương
10507 Phường Cẩm Thượng>10507
10510 Phường Bình Hàn>10507
10513 Phường Ngọc Châu>10525
10514 Phường Nhị Châu>10525
10516 Phường Quang Trung>10525
10519 Phường Nguyễn Trãi>10507
10525 Phường Trần Hưng Đạo>10525
10528 Phường Trần Phú>10532 10537
10531 Phường Thanh Bình>10532
10532 Phường Tân Bình>10532
10534 Phường Lê Thanh Nghị>10532
10537 Phường Hải Tân>10537
10540 Phường Tứ Minh>10543 10891
10543 Phường Việt Hòa>10543
10660 Phường Ái Quốc>10660
10663 Xã An Thượng>10507
10672 Phường Nam Đồng>10837
10822 Xã Quyết Thắng>10660
10837 Xã Tiền Tiến>10837
11002 Phường Thạch Khôi>11002
11005 Xã Liên Hồng>11002
11011 Phường Tân Hưng>10537
11017 Xã Gia Xuyên>11002
11077 Xã Ngọc Sơn>10537
# Thành phố Chí Linh
10546 Phường Phả Lại>10546
10549 Phường Sao Đỏ>10549
10552 Phường Bến Tắm>10552
10555 Xã Hoàng Hoa Thám>10552
10558 Xã Bắc An>10552
10561 Xã Hưng Đạo>10570
10564 Xã Lê Lợi>10570
10567 Phường Hoàng Tiến>10573
10570 Phường Cộng Hòa>10549 10570
10573 Phường Hoàng Tân>10573
10576 Phường Cổ Thành>10546
10579 Phường Văn An>10549
10582 Phường Chí Minh>10549
10585 Phường Văn Đức>10549 10573 10678
10588 Phường Thái Học>10549
10591 Xã Nhân Huệ>10546
10594 Phường An Lạc>10603
10600 Phường Đồng Lạc>10603
10603 Phường Tân Dân>10603
# Huyện Nam Sách
10606 Thị trấn Nam Sách>10606
10609 Xã Nam Hưng>10615
10612 Xã Nam Tân>10615
10615 Xã Hợp Tiến>10615
10618 Xã Hiệp Cát>10633
10621 Xã Quốc Tuấn>10633
10630 Xã An Bình>10645
10633 Xã Trần Phú>10633
10636 Xã An Sơn>10642
10639 Xã Cộng Hòa>10645 10705 10756
10642 Xã Thái Tân>10642
10645 Xã An Phú>10645
10654 Xã Hồng Phong>10606
10657 Xã Đồng Lạc>10606
10666 Xã Minh Tân>10642
# Thị Xã Kinh Môn
10675 Phường An Lưu>10675
10678 Xã Bạch Đằng>10678
10681 Phường Thất Hùng>10678
10684 Xã Lê Ninh>10678
10693 Phường Phạm Thái>10726
10696 Phường Duy Tân>10714
10699 Phường Tân Dân>10714
10702 Phường Minh Tân>10714
10705 Xã Quang Thành>10705
10708 Xã Hiệp Hòa>10729
10714 Phường Phú Thứ>10714
10717 Xã Thăng Long>10705
10720 Xã Lạc Long>10705
10723 Phường An Sinh>10726
10726 Phường Hiệp Sơn>10726
10729 Xã Thượng Quận>10729 10750
10732 Phường An Phụ>10729
10735 Phường Hiệp An>10675
10738 Phường Long Xuyên>10675
10741 Phường Thái Thịnh>10744
10744 Phường Hiến Thành>10744
10747 Xã Minh Hòa>10744
# Huyện Kim Thành
10750 Thị trấn Phú Thái>10750
10756 Xã Lai Khê>10756
10762 Xã Vũ Dũng>10705 10756
10768 Xã Tuấn Việt>10705 10756
10771 Xã Kim Xuyên>10750
10777 Xã Ngũ Phúc>10792
10780 Xã Kim Anh>10750
10783 Xã Kim Liên>10750
10786 Xã Kim Tân>10792
10792 Xã Kim Đính>10792
10798 Xã Hòa Bình>10804 10843
10801 Xã Tam Kỳ>10804
10804 Xã Đồng Cẩm>10804
10810 Xã Đại Đức>10804
# Huyện Thanh Hà
10813 Thị trấn Thanh Hà>10813
10816 Xã Hồng Lạc>10660 10816
10825 Xã Tân Việt>10816
10828 Xã Cẩm Việt>10756 10816
10831 Xã Thanh An>10756 10843
10834 Xã Thanh Lang>10843
10840 Xã Tân An>10846
10843 Xã Liên Mạc>10843
10846 Xã Thanh Hải>10846 11086
10855 Xã Thanh Xuân>10843
10861 Xã Thanh Tân>10813
10864 Xã An Phượng>10846
10867 Xã Thanh Sơn>10813
10876 Xã Thanh Quang>10882
10879 Xã Thanh Hồng>10882
10882 Xã Vĩnh Cường>10882
# Huyện Cẩm Giàng
10888 Thị trấn Cẩm Giang>10888
10891 Thị trấn Lai Cách>10543 10891
10894 Xã Cẩm Hưng>10903
10897 Xã Cẩm Hoàng>10888
10900 Xã Cẩm Văn>10909
10903 Xã Ngọc Liên>10903
10909 Xã Cẩm Vũ>10909
10912 Xã Đức Chính>10909
10918 Xã Định Sơn>10888
10924 Xã Lương Điền>10903
10927 Xã Cao An>10543
10930 Xã Tân Trường>10930
10933 Xã Phúc Điền>10903 10930
10939 Xã Cẩm Đông>10930
10942 Xã Cẩm Đoài>10891
# Huyện Bình Giang
10945 Thị trấn Kẻ Sặt>10945
10951 Xã Vĩnh Hưng>10945
10954 Xã Hùng Thắng>10945
10960 Xã Vĩnh Hồng>10945 10966
10963 Xã Long Xuyên>10966
10966 Xã Tân Việt>10966
10969 Xã Thúc Kháng>10972 10993
10972 Xã Tân Hồng>10972 10993
10978 Xã Hồng Khê>10966
10981 Xã Thái Minh>10972 10993
10984 Xã Cổ Bì>10966
10987 Xã Nhân Quyền>11242
10990 Xã Thái Dương>10972 10993
10993 Xã Thái Hòa>10972 10993
10996 Xã Bình Xuyên>10993
# Huyện Gia Lộc
10999 Thị trấn Gia Lộc>10999 11050
11008 Xã Thống Nhất>11002 11020
11020 Xã Yết Kiêu>10999 11020
11035 Xã Gia Phúc>10999 11050
11038 Xã Gia Tiến>10999
11041 Xã Lê Lợi>10999 11020
11044 Xã Toàn Thắng>11050
11047 Xã Hoàng Diệu>11050
11050 Xã Hồng Hưng>11050
11053 Xã Phạm Trấn>11065
11056 Xã Đoàn Thượng>11050 11065
11059 Xã Thống Kênh>11050 11065
11065 Xã Nhật Quang>11065
11071 Xã Quang Đức>11050 11065
# Huyện Tứ Kỳ
11074 Thị trấn Tứ Kỳ>11074
11083 Xã Đại Sơn>11086
11086 Xã Hưng Đạo>11086 11113
11092 Xã Bình Lãng>11086
11095 Xã Chí Minh>11131
11098 Xã Kỳ Sơn>11113
11101 Xã Quang Phục>11074
11113 Xã Tân Kỳ>11113
11116 Xã Quang Khải>11074
11119 Xã Đại Hợp>11113
11122 Xã Dân An>11113
11125 Xã An Thanh>11131
11128 Xã Minh Đức>11074
11131 Xã Văn Tố>11131
11134 Xã Quang Trung>11140
11140 Xã Lạc Phượng>11140
11143 Xã Tiên Động>11140 11146
11146 Xã Nguyên Giáp>11146
11149 Xã Hà Kỳ>11146
11152 Xã Hà Thanh>11146
# Huyện Ninh Giang
11161 Xã Ứng Hòe>11164
11164 Xã Nghĩa An>11164
11167 Xã Đức Phúc>11167
11173 Xã An Đức>11167
11179 Xã Tân Hương>11164
11185 Xã Vĩnh Hòa>11203
11188 Xã Bình Xuyên>11224
11197 Xã Tân Phong>11167
11203 Thị trấn Ninh Giang>11203
11206 Xã Tân Quang>11218
11215 Xã Hồng Dụ>11203
11218 Xã Văn Hội>11218
11224 Xã Hồng Phong>11224
11227 Xã Hiệp Lực>11203
11230 Xã Kiến Phúc>11224
11233 Xã Hưng Long>11218
# Huyện Thanh Miện
11239 Thị trấn Thanh Miện>11065 11239
11242 Xã Thanh Tùng>10993 11242
11245 Xã Phạm Kha>11242
11248 Xã Ngô Quyền>11257
11251 Xã Đoàn Tùng>10993 11242
11254 Xã Hồng Quang>11254
11257 Xã Tân Trào>11257
11260 Xã Lam Sơn>11254
11263 Xã Đoàn Kết>11257
11266 Xã Lê Hồng>11254
11269 Xã Tứ Cường>11239
11275 Xã Ngũ Hùng>11239
11278 Xã Cao Thắng>11239
11281 Xã Chi Lăng Bắc>11284
11284 Xã Chi Lăng Nam>11284
11287 Xã Thanh Giang>11284
11293 Xã Hồng Phong>11284`;
