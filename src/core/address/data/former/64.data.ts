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
export const FORMER = `# Thành phố Pleiku
23557 Phường Yên Đỗ>23563
23560 Phường Diên Hồng>23563
23563 Phường Ia Kring>23563
23566 Phường Hội Thương>23575
23569 Phường Hội Phú>23586
23570 Phường Phù Đổng>23575
23572 Phường Hoa Lư>23575
23575 Phường Tây Sơn>23575
23578 Phường Thống Nhất>23584
23579 Phường Đống Đa>23584
23581 Phường Trà Bá>23586
23582 Phường Thắng Lợi>23602
23584 Phường Yên Thế>23584
23586 Phường Chi Lăng>23586
23590 Xã Biển Hồ>23590
23596 Xã Trà Đa>23575
23599 Xã Chư Á>23602
23602 Xã An Phú>23602
23605 Xã Diên Phú>23563
23608 Xã Ia Kênh>23611
23611 Xã Gào>23611
# Thị Xã An Khê
23614 Phường An Bình>23614
23617 Phường Tây Sơn>23617
23620 Phường An Phú>23617
23623 Phường An Tân>23617
23626 Xã Tú An>23629
23627 Xã Xuân An>23629
23629 Xã Cửu An>23629
23630 Phường An Phước>23617
23632 Xã Song An>23629
23633 Phường Ngô Mây>23617
23635 Xã Thành An>23617
# Thị Xã Ayun Pa
24041 Phường Cheo Reo>24044
24042 Phường Hòa Bình>24044
24044 Phường Đoàn Kết>24044
24045 Phường Sông Bờ>24044
24064 Xã Ia Rbol>24065
24065 Xã Chư Băh>24065
24070 Xã Ia Rtô>24073
24073 Xã Ia Sao>24073
# Huyện KBang
23638 Thị trấn Kbang>23638
23641 Xã Kon Pne>23644
23644 Xã Đak Rong>23644
23647 Xã Sơn Lang>23647
23650 Xã Krong>23650
23653 Xã Sơ Pai>23647
23656 Xã Lơ Ku>23638
23659 Xã Đông>23674
23660 Xã Đak Smar>23638
23662 Xã Nghĩa An>23674
23665 Xã Tơ Tung>23668
23668 Xã Kông Lơng Khơng>23668
23674 Xã Kông Bơ La>23674
# Huyện Đăk Đoa
23677 Thị trấn Đak Đoa>23677
23680 Xã Hà Đông>23683
23683 Xã Đak Sơmei>23683
23684 Xã Đak Krong>23701
23686 Xã Hải Yang>23794
23689 Xã Kon Gang>23701
23692 Xã Hà Bầu>23590
23695 Xã Nam Yang>23701
23698 Xã KDang>23714
23701 Xã Hneng>23701
23704 Xã Tân Bình>23677
23707 Xã Glar>23677
23710 Xã Adơk>23710
23713 Xã Trang>23714
23714 Xã Hnol>23714
23716 Xã Ia Pết>23710
23719 Xã Ia Băng>23710
# Huyện Chư Păh
23722 Thị trấn Phú Hòa>23722
23725 Xã Hà Tây>23728
23728 Xã Ia Khươl>23728
23731 Xã Ia Phí>23749
23734 Thị trấn Ia Ly>23734
23737 Xã Ia Mơ Nông>23734
23738 Xã Ia Kreng>23734
23740 Xã Đăk Tơ Ver>23728
23743 Xã Hòa Phú>23722
23746 Xã Chư Đang Ya>23590
23749 Xã Ia Ka>23749
23752 Xã Ia Nhin>23749
23755 Xã Nghĩa Hòa>23722
23761 Xã Nghĩa Hưng>23590
# Huyện Ia Grai
23764 Thị trấn Ia Kha>23764
23767 Xã Ia Sao>23767
23768 Xã Ia Yok>23767
23770 Xã Ia Hrung>23767
23771 Xã Ia Bă>23764
23773 Xã Ia Khai>23776
23776 Xã Ia Krái>23776
23778 Xã Ia Grăng>23764
23779 Xã Ia Tô>23776
23782 Xã Ia O>23782
23785 Xã Ia Dêr>23767
23788 Xã Ia Chia>23788
23791 Xã Ia Pếch>23611
# Huyện Mang Yang
23794 Thị trấn Kon Dơng>23794
23797 Xã Ayun>23798
23798 Xã Đak Jơ Ta>23798
23799 Xã Đak Ta Ley>23799
23800 Xã Hra>23799
23803 Xã Đăk Yă>23794
23806 Xã Đak Djrăng>23794
23809 Xã Lơ Pang>23812
23812 Xã Kon Thụp>23812
23815 Xã Đê Ar>23812
23818 Xã Kon Chiêng>23818
23821 Xã Đăk Trôi>23818
# Huyện Kông Chro
23824 Thị trấn Kông Chro>23824
23827 Xã Chư Krey>23830
23830 Xã An Trung>23830
23833 Xã Kông Yang>23833
23836 Xã Đăk Tơ Pang>23833
23839 Xã SRó>23839
23840 Xã Đắk Kơ Ning>23839
23842 Xã Đăk Song>23842
23843 Xã Đăk Pling>23842
23845 Xã Yang Trung>23824
23846 Xã Đăk Pơ Pho>23851
23848 Xã Ya Ma>23833
23851 Xã Chơ GLong>23851
23854 Xã Yang Nam>23824
# Huyện Đức Cơ
23857 Thị trấn Chư Ty>23857
23860 Xã Ia Dơk>23869
23863 Xã Ia Krêl>23866
23866 Xã Ia Din>23866
23869 Xã Ia Kla>23869
23872 Xã Ia Dom>23872
23875 Xã Ia Lang>23866
23878 Xã Ia Kriêng>23857
23881 Xã Ia Pnôn>23881
23884 Xã Ia Nan>23884
# Huyện Chư Prông
23887 Thị trấn Chư Prông>23887
23888 Xã Ia Kly>23887
23890 Xã Bình Giáo>23896
23893 Xã Ia Drang>23887
23896 Xã Thăng Hưng>23896
23899 Xã Bàu Cạn>23896
23902 Xã Ia Phìn>23887
23905 Xã Ia Băng>23908
23908 Xã Ia Tôr>23908
23911 Xã Ia Boòng>23911
23914 Xã Ia O>23911
23917 Xã Ia Púch>23917
23920 Xã Ia Me>23911
23923 Xã Ia Vê>23926
23924 Xã Ia Bang>23908
23926 Xã Ia Pia>23926
23929 Xã Ia Ga>23926
23932 Xã Ia Lâu>23935
23935 Xã Ia Piơr>23935
23938 Xã Ia Mơ>23938
# Huyện Chư Sê
23941 Thị trấn Chư Sê>23941
23944 Xã Ia Tiêm>23947
23945 Xã Chư Pơng>23947
23946 Xã Bar Măih>23947
23947 Xã Bờ Ngoong>23947
23950 Xã Ia Glai>23941
23953 Xã Al Bá>23954
23954 Xã Kông Htok>23954
23956 Xã Ayun>23954
23959 Xã Ia Hlốp>23977
23962 Xã Ia Blang>23941
23965 Xã Dun>23941
23966 Xã Ia Pal>23941
23968 Xã HBông>23971
23977 Xã Ia Ko>23977
# Huyện Đăk Pơ
23989 Xã Hà Tam>23995
23992 Xã An Thành>23995
23995 Thị trấn Đak Pơ>23995
23998 Xã Yang Bắc>23995
24001 Xã Cư An>23614
24004 Xã Tân An>23614
24007 Xã Phú An>24007
24010 Xã Ya Hội>24007
# Huyện Ia Pa
24013 Xã Pờ Tó>24013
24016 Xã Chư Răng>24013
24019 Xã Ia Kdăm>24028
24022 Xã Kim Tân>24022
24025 Xã Chư Mố>24028
24028 Xã Ia Tul>24028
24031 Xã Ia Mrơn>24022
24034 Xã Ia Broăi>24028
24037 Xã Ia Trôk>24022
# Huyện Krông Pa
24076 Thị trấn Phú Túc>24076
24079 Xã Ia Rsai>24112
24082 Xã Ia RSươm>24109
24085 Xã Chư Gu>24112
24088 Xã Đất Bằng>24076
24091 Xã Ia Mlah>24076
24094 Xã Chư Drăng>24109
24097 Xã Phú Cần>24076
24100 Xã Ia Dreh>24100
24103 Xã Ia Rmok>24100
24106 Xã Chư Ngọc>24076
24109 Xã Uar>24109
24112 Xã Chư RCăm>24112
24115 Xã Krông Năng>24100
# Huyện Phú Thiện
24043 Thị trấn Phú Thiện>24043
24046 Xã Chư A Thai>24049
24048 Xã Ayun Hạ>24049
24049 Xã Ia Ake>24049
24052 Xã Ia Sol>24043
24055 Xã Ia Piar>24043
24058 Xã Ia Peng>24061
24060 Xã Chrôh Pơnan>24061
24061 Xã Ia Hiao>24061
24067 Xã Ia Yeng>24043
# Huyện Chư Pưh
23942 Thị trấn Nhơn Hòa>23942
23971 Xã Ia Hrú>23971
23972 Xã Ia Rong>23971
23974 Xã Ia Dreng>23971
23978 Xã Ia Hla>23977
23980 Xã Chư Don>23942
23983 Xã Ia Phang>23942
23986 Xã Ia Le>23986
23987 Xã Ia Blứ>23986`;
