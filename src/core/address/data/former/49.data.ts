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
export const FORMER = `# Thành phố Tam Kỳ
20335 Phường Tân Thạnh>20335
20341 Phường An Mỹ>20341
20344 Phường Hòa Hương>20350
20347 Phường An Xuân>20341
20350 Phường An Sơn>20350
20353 Phường Trường Xuân>20341
20356 Phường An Phú>20356
20359 Xã Tam Thanh>20356
20362 Xã Tam Thăng>20335
20371 Xã Tam Phú>20356
20375 Phường Hòa Thuận>20335
20389 Xã Tam Ngọc>20350
# Thành phố Hội An
20398 Phường Minh An>20410
20401 Phường Tân An>20401
20404 Phường Cẩm Phô>20410
20407 Phường Thanh Hà>20401
20410 Phường Sơn Phong>20410
20413 Phường Cẩm Châu>20413
20416 Phường Cửa Đại>20413
20419 Phường Cẩm An>20401
20422 Xã Cẩm Hà>20401
20425 Xã Cẩm Kim>20410
20428 Phường Cẩm Nam>20410
20431 Xã Cẩm Thanh>20413
20434 Xã Tân Hiệp>20434
# Huyện Tây Giang
20437 Xã Ch'ơm>20443
20440 Xã Gari>20443
20443 Xã Axan>20443
20446 Xã Tr'hy>20443
20449 Xã Lăng>20455
20452 Xã Anông>20455
20455 Xã Atiêng>20455
20458 Xã Bhalêê>20458
20461 Xã Avương>20458
20464 Xã Dang>20455
# Huyện Đông Giang
20467 Thị trấn Prao>20467
20470 Xã Tà Lu>20467
20473 Xã Sông Kôn>20476
20476 Xã Jơ Ngây>20476
20479 Xã A Ting>20476
20482 Xã Tư>20485
20485 Xã Ba>20485
20488 Xã A Rooi>20467
20491 Xã Zà Hung>20467
20494 Xã Mà Cooih>20494
20497 Xã Kà Dăng>20494
# Huyện Đại Lộc
20500 Thị trấn Ái Nghĩa>20500
20503 Xã Đại Sơn>20506
20506 Xã Đại Lãnh>20506
20509 Xã Đại Hưng>20506
20512 Xã Đại Hồng>20515
20515 Xã Đại Đồng>20515
20518 Xã Đại Quang>20515
20521 Xã Đại Nghĩa>20500
20524 Xã Đại Hiệp>20500
20527 Xã Đại Thạnh>20542
20530 Xã Đại Chánh>20542
20533 Xã Đại Tân>20542
20536 Xã Đại Phong>20539
20539 Xã Đại Minh>20539
20542 Xã Đại Thắng>20542
20545 Xã Đại Cường>20539
20547 Xã Đại An>20500
20548 Xã Đại Hòa>20500
# Thị Xã Điện Bàn
20551 Phường Vĩnh Điện>20551
20554 Xã Điện Tiến>20557
20557 Xã Điện Hòa>20557
20560 Phường Điện Thắng Bắc>20557
20561 Phường Điện Thắng Trung>20575
20562 Phường Điện Thắng Nam>20575
20563 Phường Điện Ngọc>20579
20566 Xã Điện Hồng>20569
20569 Xã Điện Thọ>20569
20572 Xã Điện Phước>20569
20575 Phường Điện An>20575
20578 Phường Điện Nam Bắc>20579
20579 Phường Điện Nam Trung>20579
20580 Phường Điện Nam Đông>20579
20581 Phường Điện Dương>20579
20584 Xã Điện Quang>20587
20587 Xã Điện Trung>20587
20590 Xã Điện Phong>20587
20593 Phường Điện Minh>20551
20596 Phường Điện Phương>20551
# Huyện Duy Xuyên
20599 Thị trấn Nam Phước>20599
20605 Xã Duy Phú>20611
20608 Xã Duy Tân>20611
20611 Xã Duy Hòa>20611
20614 Xã Duy Châu>20611
20617 Xã Duy Trinh>20623
20620 Xã Duy Sơn>20623
20623 Xã Duy Trung>20623
20626 Xã Duy Phước>20599
20629 Xã Duy Thành>20635
20632 Xã Duy Vinh>20599
20635 Xã Duy Nghĩa>20635
20638 Xã Duy Hải>20635
# Huyện Quế Sơn
20641 Thị trấn Đông Phú>20641
20644 Xã Quế Xuân 1>20650
20647 Xã Quế Xuân 2>20650
20650 Xã Quế Phú>20650
20651 Thị trấn Hương An>20650
20656 Thị trấn Trung Phước>20656
20659 Xã Quế Hiệp>20662
20662 Xã Quế Thuận>20662
20665 Xã Quế Mỹ>20662
20668 Xã Ninh Phước>20669
20669 Xã Phước Ninh>20669
20671 Xã Quế Lộc>20656
20677 Xã Quế Long>20641
20680 Xã Quế Châu>20662
20683 Xã Quế Phong>20641
20686 Xã Quế An>20641
20689 Xã Quế Minh>20641
20692 Xã Quế Lâm>20669
# Huyện Nam Giang
20695 Thị trấn Thạnh Mỹ>20695
20698 Xã La Êê>20698
20699 Xã Chơ Chun>20698
20701 Xã Zuôih>20707
20702 Xã Tà Pơơ>20710
20704 Xã La Dêê>20704
20705 Xã Đắc Tôi>20704
20707 Xã Chà Vàl>20707
20710 Xã Tà Bhing>20710
20713 Xã Cà Dy>20710
20716 Xã Đắc Pre>20716
20719 Xã Đắc Pring>20716
# Huyện Phước Sơn
20722 Thị trấn Khâm Đức>20722
20725 Xã Phước Xuân>20722
20728 Xã Phước Hiệp>20728
20729 Xã Phước Hòa>20728
20731 Xã Phước Đức>20734
20734 Xã Phước Năng>20734
20737 Xã Phước Mỹ>20734
20740 Xã Phước Chánh>20740
20743 Xã Phước Công>20740
20746 Xã Phước Kim>20752
20749 Xã Phước Lộc>20752
20752 Xã Phước Thành>20752
# Huyện Hiệp Đức
20758 Xã Quế Tân>20779
20764 Xã Quế Thọ>20767
20767 Xã Bình Lâm>20767
20770 Xã Sông Trà>20770
20773 Xã Phước Trà>20770
20776 Xã Phước Gia>20770
20779 Thị trấn Tân Bình>20779
20782 Xã Quế Lưu>20779
20785 Xã Thăng Phước>20767
20788 Xã Bình Sơn>20767
# Huyện Thăng Bình
20791 Thị trấn Hà Lam>20791
20794 Xã Bình Dương>20794
20797 Xã Bình Giang>20794
20800 Xã Bình Nguyên>20791
20803 Xã Bình Phục>20791
20806 Xã Bình Triều>20794
20809 Xã Bình Đào>20794
20812 Xã Bình Minh>20794
20815 Xã Bình Lãnh>20818
20818 Xã Bình Trị>20818
20821 Xã Bình Định>20818
20824 Xã Bình Quý>20791
20827 Xã Bình Phú>20827
20833 Xã Bình Tú>20848
20836 Xã Bình Sa>20836
20839 Xã Bình Hải>20836
20842 Xã Bình Quế>20827
20845 Xã Bình An>20848
20848 Xã Bình Trung>20848
20851 Xã Bình Nam>20836
# Huyện Tiên Phước
20854 Thị trấn Tiên Kỳ>20854
20857 Xã Tiên Sơn>20857
20860 Xã Tiên Hà>20857
20866 Xã Tiên Châu>20857
20869 Xã Tiên Lãnh>20875
20872 Xã Tiên Ngọc>20875
20875 Xã Tiên Hiệp>20875
20878 Xã Tiên Cảnh>20878
20881 Xã Tiên Mỹ>20854
20884 Xã Tiên Phong>20854
20887 Xã Tiên Thọ>20854
20890 Xã Tiên An>20878
20893 Xã Tiên Lộc>20878
20896 Xã Tiên Lập>20878
# Huyện Bắc Trà My
20899 Thị trấn Trà My>20900
20900 Xã Trà Sơn>20900
20902 Xã Trà Kót>20908
20905 Xã Trà Nú>20908
20908 Xã Trà Đông>20908
20911 Xã Trà Dương>20900
20914 Xã Trà Giang>20900
20917 Xã Trà Bui>20920
20920 Xã Trà Đốc>20920
20923 Xã Trà Tân>20923
20926 Xã Trà Giác>20923
20929 Xã Trà Giáp>20929
20932 Xã Trà Ka>20929
# Huyện Nam Trà My
20935 Xã Trà Leng>20938
20938 Xã Trà Dơn>20938
20941 Xã Trà Tập>20941
20944 Xã Trà Mai>20944
20947 Xã Trà Cang>20941
20950 Xã Trà Linh>20950
20953 Xã Trà Nam>20950
20956 Xã Trà Don>20944
20959 Xã Trà Vân>20959
20962 Xã Trà Vinh>20959
# Huyện Núi Thành
20965 Thị trấn Núi Thành>20965
20968 Xã Tam Xuân I>20971
20971 Xã Tam Xuân II>20971
20974 Xã Tam Tiến>20971
20977 Xã Tam Sơn>20977
20980 Xã Tam Thạnh>20977
20983 Xã Tam Anh Bắc>20984
20984 Xã Tam Anh Nam>20984
20986 Xã Tam Hòa>20984
20989 Xã Tam Hiệp>20965
20992 Xã Tam Hải>20992
20995 Xã Tam Giang>20965
20998 Xã Tam Quang>20965
21001 Xã Tam Nghĩa>20965
21004 Xã Tam Mỹ Tây>21004
21005 Xã Tam Mỹ Đông>21004
21007 Xã Tam Trà>21004
# Huyện Phú Ninh
20364 Thị trấn Phú Thịnh>20364
20365 Xã Tam Thành>20380
20368 Xã Tam An>20380
20374 Xã Tam Đàn>20364
20377 Xã Tam Lộc>20380
20380 Xã Tam Phước>20380
20386 Xã Tam Thái>20364
20387 Xã Tam Đại>20392
20392 Xã Tam Dân>20392
20395 Xã Tam Lãnh>20392`;
