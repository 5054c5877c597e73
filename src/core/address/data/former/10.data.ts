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
export const FORMER = `# Thành phố Lào Cai
02635 Phường Duyên Hải>02647
02641 Phường Lào Cai>02647
02644 Phường Cốc Lếu>02647
02647 Phường Kim Tân>02647
02650 Phường Bắc Lệnh>02671
02653 Phường Pom Hán>02671
02656 Phường Xuân Tăng>02671
02658 Phường Bình Minh>02671
02659 Xã Thống Nhất>02923
02662 Xã Đồng Tuyển>02746
02665 Xã Vạn Hòa>02647
02668 Phường Bắc Cường>02671
02671 Phường Nam Cường>02671
02674 Xã Cam Đường>02671
02677 Xã Tả Phời>02680
02680 Xã Hợp Thành>02680
02746 Xã Cốc San>02746
# Huyện Bát Xát
02683 Thị trấn Bát Xát>02683
02686 Xã A Mú Sung>02686
02689 Xã Nậm Chạc>02686
02692 Xã A Lù>02701
02695 Xã Trịnh Tường>02695
02701 Xã Y Tý>02701
02704 Xã Cốc Mỳ>02695
02707 Xã Dền Sáng>02707
02710 Xã Bản Vược>02683
02713 Xã Sàng Ma Sáo>02707
02716 Xã Bản Qua>02683
02719 Xã Mường Vi>02725
02722 Xã Dền Thàng>02707
02725 Xã Bản Xèo>02725
02728 Xã Mường Hum>02728
02731 Xã Trung Lèng Hồ>02728
02734 Xã Quang Kim>02683
02737 Xã Pa Cheo>02725
02740 Xã Nậm Pung>02728
02743 Xã Phìn Ngan>02683
02749 Xã Tòng Sành>02746
# Huyện Mường Khương
02752 Xã Pha Long>02752
02755 Xã Tả Ngài Chồ>02752
02758 Xã Tung Chung Phố>02761
02761 Thị trấn Mường Khương>02761
02764 Xã Dìn Chin>02752
02767 Xã Tả Gia Khâu>02752
02770 Xã Nậm Chảy>02761
02773 Xã Nấm Lư>02761
02776 Xã Lùng Khấu Nhin>02782
02779 Xã Thanh Bình>02761
02782 Xã Cao Sơn>02782
02785 Xã Lùng Vai>02788
02788 Xã Bản Lầu>02788
02791 Xã La Pan Tẩn>02782
02794 Xã Tả Thàng>02782
02797 Xã Bản Sen>02788
# Huyện Si Ma Cai
02800 Xã Nàn Sán>02809
02803 Xã Thào Chư Phìn>02824
02806 Xã Bản Mế>02824
02809 Thị trấn Si Ma Cai>02809
02812 Xã Sán Chải>02809
02818 Xã Lùng Thẩn>02848
02821 Xã Cán Cấu>02809
02824 Xã Sín Chéng>02824
02827 Xã Quan Hồ Thẩn>02809
02836 Xã Nàn Sín>02824
# Huyện Bắc Hà
02839 Thị trấn Bắc Hà>02839
02842 Xã Lùng Cải>02842
02848 Xã Lùng Phình>02848
02851 Xã Tả Van Chư>02848
02854 Xã Tả Củ Tỷ>02842
02857 Xã Thải Giàng Phố>02839
02863 Xã Hoàng Thu Phố>02839
02866 Xã Bản Phố>02839
02869 Xã Bản Liền>02869
02875 Xã Na Hối>02839
02878 Xã Cốc Ly>02890
02881 Xã Nậm Mòn>02839
02884 Xã Nậm Đét>02890
02887 Xã Nậm Khánh>02869
02890 Xã Bảo Nhai>02890
02893 Xã Nậm Lúc>02896
02896 Xã Cốc Lầu>02896
02899 Xã Bản Cái>02896
# Huyện Bảo Thắng
02902 Thị trấn Nông trường Phong Hải>02902
02905 Thị trấn Phố Lu>02905
02908 Thị trấn Tằng Loỏng>02908
02911 Xã Bản Phiệt>02647
02914 Xã Bản Cầm>02902
02917 Xã Thái Niên>02905
02920 Xã Phong Niên>02926
02923 Xã Gia Phú>02923
02926 Xã Xuân Quang>02926
02929 Xã Sơn Hải>02905
02932 Xã Xuân Giao>02923
02935 Xã Trì Quang>02926
02938 Xã Sơn Hà>02905
02944 Xã Phú Nhuận>02908
# Huyện Bảo Yên
02947 Thị trấn Phố Ràng>02947
02950 Xã Tân Tiến>02953
02953 Xã Nghĩa Đô>02953
02956 Xã Vĩnh Yên>02953
02959 Xã Điện Quan>02968
02962 Xã Xuân Hòa>02962
02965 Xã Tân Dương>02962
02968 Xã Thượng Hà>02968
02971 Xã Kim Sơn>02989
02974 Xã Cam Cọn>02989
02977 Xã Minh Tân>02968
02980 Xã Xuân Thượng>02947
02983 Xã Việt Tiến>02998
02986 Xã Yên Sơn>02947
02989 Xã Bảo Hà>02989
02992 Xã Lương Sơn>02947
02998 Xã Phúc Khánh>02998
# Thị Xã Sa Pa
03001 Phường Sa Pa>03006
03002 Phường Sa Pả>03006
03003 Phường Ô Quý Hồ>03006
03004 Xã Ngũ Chỉ Sơn>03004
03006 Phường Phan Si Păng>03006
03010 Xã Trung Chải>03013
03013 Xã Tả Phìn>03013
03016 Phường Hàm Rồng>03006
03019 Xã Hoàng Liên>03037
03022 Xã Thanh Bình>03046
03028 Phường Cầu Mây>03006
03037 Xã Mường Hoa>03037
03040 Xã Tả Van>03037
03043 Xã Mường Bo>03043
03046 Xã Bản Hồ>03046
03052 Xã Liên Minh>03043
# Huyện Văn Bàn
03055 Thị trấn Khánh Yên>03082
03061 Xã Võ Lao>03061
03064 Xã Sơn Thủy>03082
03067 Xã Nậm Mả>03061
03070 Xã Tân Thượng>02989
03073 Xã Nậm Dạng>03061
03076 Xã Nậm Chày>03076
03079 Xã Tân An>02989
03082 Xã Khánh Yên Thượng>03082
03085 Xã Nậm Xé>03085
03088 Xã Dần Thàng>03076
03091 Xã Chiềng Ken>03091
03094 Xã Làng Giàng>03082
03097 Xã Hòa Mạc>03082
03100 Xã Khánh Yên Trung>03103
03103 Xã Khánh Yên Hạ>03103
03106 Xã Dương Quỳ>03106
03109 Xã Nậm Tha>03091
03112 Xã Minh Lương>03121
03115 Xã Thẳm Dương>03106
03118 Xã Liêm Phú>03103
03121 Xã Nậm Xây>03121`;
