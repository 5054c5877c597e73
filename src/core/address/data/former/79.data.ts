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
export const FORMER = `# Quận 1
26734 Phường Tân Định>26737
26737 Phường Đa Kao>26737 26740
26740 Phường Bến Nghé>26740
26743 Phường Bến Thành>26743
26746 Phường Nguyễn Thái Bình>26740 26743
26749 Phường Phạm Ngũ Lão>26743
26752 Phường Cầu Ông Lãnh>26743 26758
26755 Phường Cô Giang>26758
26758 Phường Nguyễn Cư Trinh>26758
26761 Phường Cầu Kho>26758
# Quận 12
26764 Phường Thạnh Xuân>26773
26767 Phường Thạnh Lộc>26767
26770 Phường Hiệp Thành>26782
26773 Phường Thới An>26773
26776 Phường Tân Chánh Hiệp>26785
26779 Phường An Phú Đông>26767
26782 Phường Tân Thới Hiệp>26782
26785 Phường Trung Mỹ Tây>26785
26787 Phường Tân Hưng Thuận>26791
26788 Phường Đông Hưng Thuận>26791
26791 Phường Tân Thới Nhất>26791
# Quận Gò Vấp
26872 Phường 15>26878
26875 Phường 17>26884
26876 Phường 6>26876
26878 Phường 16>26878
26881 Phường 12>26882
26882 Phường 14>26882
26884 Phường 10>26884
26887 Phường 5>26876
26890 Phường 1>26890
26898 Phường 8>26898
26899 Phường 11>26898
26902 Phường 3>26890
# Quận Bình Thạnh
26905 Phường 13>26905
26908 Phường 11>26905
26911 Phường 27>26911
26914 Phường 26>26929
26917 Phường 12>26929
26920 Phường 25>26956
26923 Phường 5>26905
26926 Phường 7>26944
26929 Phường 14>26929
26941 Phường 2>26944
26944 Phường 1>26944
26950 Phường 17>26944
26953 Phường 19>26956
26956 Phường 22>26956
26962 Phường 28>26911
# Quận Tân Bình
26965 Phường 2>26977
26968 Phường 4>26968
26971 Phường 12>26983
26974 Phường 13>27004
26977 Phường 1>26977
26980 Phường 3>26977
26983 Phường 11>26983
26986 Phường 7>26968
26989 Phường 5>26968
26992 Phường 10>26983
26995 Phường 6>26995
26998 Phường 8>26995
27001 Phường 9>26995
27004 Phường 14>27004
27007 Phường 15>27004 27007
# Quận Tân Phú
27010 Phường Tân Sơn Nhì>27019
27013 Phường Tây Thạnh>27013
27016 Phường Sơn Kỳ>27013 27019 27439
27019 Phường Tân Quý>27019 27022
27022 Phường Tân Thành>27019 27022 27031
27025 Phường Phú Thọ Hòa>27022
27028 Phường Phú Thạnh>27028
27031 Phường Phú Trung>27031
27034 Phường Hòa Thạnh>27031
27037 Phường Hiệp Tân>27028
27040 Phường Tân Thới Hòa>27028 27031
# Quận Phú Nhuận
27043 Phường 4>27043
27046 Phường 5>27043
27049 Phường 9>27043
27052 Phường 7>27058
27058 Phường 1>27058
27061 Phường 2>27058
27064 Phường 8>27073
27070 Phường 10>27073
27073 Phường 11>27073
27076 Phường 15>27058 27073
27085 Phường 13>27073
# Thành phố Thủ Đức
26794 Phường Linh Xuân>26800
26797 Phường Bình Chiểu>26803
26800 Phường Linh Trung>26800
26803 Phường Tam Bình>26803
26806 Phường Tam Phú>26803
26809 Phường Hiệp Bình Phước>26809
26812 Phường Hiệp Bình Chánh>26809
26815 Phường Linh Chiểu>26824
26818 Phường Linh Tây>26800 26824
26821 Phường Linh Đông>26809 26824
26824 Phường Bình Thọ>26824
26827 Phường Trường Thọ>26824
26830 Phường Long Bình>26833
26833 Phường Long Thạnh Mỹ>26833 26842
26836 Phường Tân Phú>26842
26839 Phường Hiệp Phú>26842
26842 Phường Tăng Nhơn Phú A>26842
26845 Phường Tăng Nhơn Phú B>26842
26848 Phường Phước Long B>26848
26851 Phường Phước Long A>26848
26854 Phường Trường Thạnh>26857
26857 Phường Long Phước>26857
26860 Phường Long Trường>26860
26863 Phường Phước Bình>26848
26866 Phường Phú Hữu>26860
27088 Phường Thảo Điền>27094
27091 Phường An Phú>27094 27097
27094 Phường An Khánh>27094
27097 Phường Bình Trưng Đông>27097
27100 Phường Bình Trưng Tây>27097
27109 Phường Cát Lái>27112
27112 Phường Thạnh Mỹ Lợi>27112
27115 Phường An Lợi Đông>27094
27118 Phường Thủ Thiêm>27094
# Quận 3
27127 Phường 14>27142
27130 Phường 12>27142
27133 Phường 11>27142
27139 Phường Võ Thị Sáu>27139
27142 Phường 9>27142
27148 Phường 4>27139 27154
27151 Phường 5>27154
27154 Phường 3>27154
27157 Phường 2>27154
27160 Phường 1>27154
# Quận 10
27163 Phường 15>27163
27166 Phường 13>27163
27169 Phường 14>27163 27169
27172 Phường 12>27163
27178 Phường 10>27190
27181 Phường 9>27190
27184 Phường 1>27190
27187 Phường 8>27169
27190 Phường 2>27190
27193 Phường 4>27190
27202 Phường 6>27169
# Quận 11
27208 Phường 15>27226
27211 Phường 5>27211
27214 Phường 14>27211
27220 Phường 3>27232
27226 Phường 11>27226
27229 Phường 8>27226 27232
27232 Phường 10>27232
27238 Phường 7>27238
27247 Phường 1>27238
27253 Phường 16>27238
# Quận 4
27259 Phường 13>27259
27265 Phường 9>27265
27271 Phường 8>27265
27277 Phường 18>27259
27283 Phường 4>27265 27286
27286 Phường 3>27286
27289 Phường 16>27259
27292 Phường 2>27265 27286
27295 Phường 15>27259 27265
27298 Phường 1>27286
# Quận 5
27301 Phường 4>27301
27304 Phường 9>27316
27307 Phường 2>27301
27310 Phường 12>27343
27316 Phường 7>27316
27325 Phường 1>27301
27328 Phường 11>27343
27331 Phường 14>27343
27334 Phường 5>27316
27343 Phường 13>27343
# Quận 6
27346 Phường 14>27349
27349 Phường 13>27349
27352 Phường 9>27367
27358 Phường 12>27349
27364 Phường 11>27364
27367 Phường 2>27367
27373 Phường 1>27373
27376 Phường 8>27373
27382 Phường 7>27373
27385 Phường 10>27364
# Quận 8
27397 Phường Rạch Ông>27418
27403 Phường Hưng Phú>27418
27409 Phường 4>27418
27415 Phường Xóm Củi>27427
27418 Phường 5>27418 27424
27421 Phường 14>27427
27424 Phường 6>27424
27427 Phường 15>27427
27430 Phường 16>27364 27427 27595
27433 Phường 7>27424 27619
# Quận Bình Tân
27436 Phường Bình Hưng Hòa>27439
27439 Phường Bình Hưng Hòa A>27439 27448
27442 Phường Bình Hưng Hòa B>27442
27445 Phường Bình Trị Đông>27448
27448 Phường Bình Trị Đông A>27442 27448
27451 Phường Bình Trị Đông B>27460
27454 Phường Tân Tạo>27442 27457 27604
27457 Phường Tân Tạo A>27457 27595
27460 Phường An Lạc>27460
27463 Phường An Lạc A>27460
# Quận 7
27466 Phường Tân Thuận Đông>27478
27469 Phường Tân Thuận Tây>27478
27472 Phường Tân Kiểng>27475
27475 Phường Tân Hưng>27475
27478 Phường Bình Thuận>27478
27481 Phường Tân Quy>27475
27484 Phường Phú Thuận>27484
27487 Phường Tân Phú>27487
27490 Phường Tân Phong>27475
27493 Phường Phú Mỹ>27484 27487
# Huyện Củ Chi
27496 Thị trấn Củ Chi>27496
27499 Xã Phú Mỹ Hưng>27508
27502 Xã An Phú>27508
27505 Xã Trung Lập Thượng>27526
27508 Xã An Nhơn Tây>27508
27511 Xã Nhuận Đức>27511
27514 Xã Phạm Văn Cội>27511
27517 Xã Phú Hòa Đông>27541
27520 Xã Trung Lập Hạ>27511
27523 Xã Trung An>27544
27526 Xã Phước Thạnh>27526
27529 Xã Phước Hiệp>27496
27532 Xã Tân An Hội>27496
27535 Xã Phước Vĩnh An>27553
27538 Xã Thái Mỹ>27526
27541 Xã Tân Thạnh Tây>27541
27544 Xã Hòa Phú>27544
27547 Xã Tân Thạnh Đông>27541
27550 Xã Bình Mỹ>27544
27553 Xã Tân Phú Trung>27553
27556 Xã Tân Thông Hội>27553
# Huyện Hóc Môn
27559 Thị trấn Hóc Môn>27559
27562 Xã Tân Hiệp>27559
27565 Xã Nhị Bình>27568
27568 Xã Đông Thạnh>27568
27571 Xã Tân Thới Nhì>27577
27574 Xã Thới Tam Thôn>27568
27577 Xã Xuân Thới Sơn>27577
27580 Xã Tân Xuân>27559
27583 Xã Xuân Thới Đông>27577
27586 Xã Trung Chánh>27592
27589 Xã Xuân Thới Thượng>27592
27592 Xã Bà Điểm>27592
# Huyện Bình Chánh
27595 Thị trấn Tân Túc>27595
27598 Xã Phạm Văn Hai>27601 27604
27601 Xã Vĩnh Lộc A>27601
27604 Xã Vĩnh Lộc B>27604
27607 Xã Bình Lợi>27610
27610 Xã Lê Minh Xuân>27610
27613 Xã Tân Nhựt>27595
27616 Xã Tân Kiên>27457 27595
27619 Xã Bình Hưng>27619
27622 Xã Phong Phú>27619
27625 Xã An Phú Tây>27424 27637
27628 Xã Hưng Long>27628
27631 Xã Đa Phước>27628
27634 Xã Tân Quý Tây>27637
27637 Xã Bình Chánh>27637
27640 Xã Qui Đức>27628
# Huyện Nhà Bè
27643 Thị trấn Nhà Bè>27655
27646 Xã Phước Kiển>27655
27649 Xã Phước Lộc>27655
27652 Xã Nhơn Đức>27658
27655 Xã Phú Xuân>27655
27658 Xã Long Thới>27658
27661 Xã Hiệp Phước>27658
# Huyện Cần Giờ
27664 Thị trấn Cần Thạnh>27664
27667 Xã Bình Khánh>27667
27670 Xã Tam Thôn Hiệp>27667
27673 Xã An Thới Đông>27667 27673
27676 Xã Thạnh An>27676
27679 Xã Long Hòa>27664
27682 Xã Lý Nhơn>27673`;
