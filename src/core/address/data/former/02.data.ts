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
export const FORMER = `# Thành phố Hà Giang
00688 Phường Quang Trung>00691 00694
00691 Phường Trần Phú>00691
00692 Phường Ngọc Hà>00691
00694 Phường Nguyễn Trãi>00694
00697 Phường Minh Khai>00691
00700 Xã Ngọc Đường>00700
00946 Xã Phương Độ>00694
00949 Xã Phương Thiện>00694
# Huyện Đồng Văn
00712 Thị trấn Phố Bảng>00745
00715 Xã Lũng Cú>00715
00718 Xã Má Lé>00715
00721 Thị trấn Đồng Văn>00721
00724 Xã Lũng Táo>00715
00727 Xã Phố Là>00745
00730 Xã Thài Phìn Tủng>00721
00733 Xã Sủng Là>00733
00736 Xã Sà Phìn>00733
00739 Xã Tả Phìn>00721
00742 Xã Tả Lủng>00721
00745 Xã Phố Cáo>00745
00748 Xã Sính Lủng>00733
00751 Xã Sảng Tủng>00733
00754 Xã Lũng Thầu>00745
00757 Xã Hố Quáng Phìn>00763
00760 Xã Vần Chải>00820
00763 Xã Lũng Phìn>00763
00766 Xã Sủng Trái>00763
# Huyện Mèo Vạc
00769 Thị trấn Mèo Vạc>00769
00772 Xã Thượng Phùng>00778
00775 Xã Pải Lủng>00721
00778 Xã Xín Cái>00778
00781 Xã Pả Vi>00769
00784 Xã Giàng Chu Phìn>00769
00787 Xã Sủng Trà>00787
00790 Xã Sủng Máng>00787
00793 Xã Sơn Vĩ>00778
00796 Xã Tả Lủng>00769
00799 Xã Cán Chu Phìn>00802
00802 Xã Lũng Pù>00802
00805 Xã Lũng Chinh>00787
00808 Xã Tát Ngà>00808
00811 Xã Nậm Ban>00808
00814 Xã Khâu Vai>00802
00815 Xã Niêm Tòng>00817
00817 Xã Niêm Sơn>00817
# Huyện Yên Minh
00820 Thị Trấn Yên Minh>00820
00823 Xã Thắng Mố>00829
00826 Xã Phú Lũng>00832
00829 Xã Sủng Cháng>00829
00832 Xã Bạch Đích>00832
00835 Xã Na Khê>00832
00838 Xã Sủng Thài>00829
00841 Xã Hữu Vinh>00820
00844 Xã Lao Và Chải>00820
00847 Xã Mậu Duệ>00847
00850 Xã Đông Minh>00820
00853 Xã Mậu Long>00847
00856 Xã Ngam La>00847
00859 Xã Ngọc Long>00859
00862 Xã Đường Thượng>00865
00865 Xã Lũng Hồ>00865
00868 Xã Du Tiến>00871
00871 Xã Du Già>00871
# Huyện Quản Bạ
00874 Thị trấn Tam Sơn>00874
00877 Xã Bát Đại Sơn>00883
00880 Xã Nghĩa Thuận>00889
00883 Xã Cán Tỷ>00883
00886 Xã Cao Mã Pờ>00892
00889 Xã Thanh Vân>00889
00892 Xã Tùng Vài>00892
00895 Xã Đông Hà>00901
00898 Xã Quản Bạ>00874
00901 Xã Lùng Tám>00901
00904 Xã Quyết Tiến>00874
00907 Xã Tả Ván>00892
00910 Xã Thái An>00901
# Huyện Vị Xuyên
00703 Xã Kim Thạch>00706
00706 Xã Phú Linh>00706
00709 Xã Kim Linh>00706
00913 Thị trấn Vị Xuyên>00913
00916 Thị trấn Nông trường Việt Lâm>00913
00919 Xã Minh Tân>00919
00922 Xã Thuận Hòa>00922
00925 Xã Tùng Bá>00925
00928 Xã Thanh Thủy>00928
00931 Xã Thanh Đức>00937
00934 Xã Phong Quang>00691
00937 Xã Xín Chải>00937
00940 Xã Phương Tiến>00928
00943 Xã Lao Chải>00937
00952 Xã Cao Bồ>00952
00955 Xã Đạo Đức>00913
00958 Xã Thượng Sơn>00958
00961 Xã Linh Hồ>00970
00964 Xã Quảng Ngần>00967
00967 Xã Việt Lâm>00913 00967
00970 Xã Ngọc Linh>00970
00973 Xã Ngọc Minh>00976
00976 Xã Bạch Ngọc>00976
00979 Xã Trung Thành>00970
# Huyện Bắc Mê
00982 Xã Minh Sơn>00982
00985 Xã Giáp Trung>00985
00988 Xã Yên Định>00700 00994
00991 Thị trấn Yên Phú>00991
00994 Xã Minh Ngọc>00994
00997 Xã Yên Phong>00991
01000 Xã Lạc Nông>00991
01003 Xã Phú Nam>01012
01006 Xã Yên Cường>01006
01009 Xã Thượng Tân>00994
01012 Xã Đường Âm>01012
01015 Xã Đường Hồng>01012
01018 Xã Phiêng Luông>01006
# Huyện Hoàng Su Phì
01021 Thị trấn Vinh Quang>01021
01024 Xã Bản Máy>01024
01027 Xã Thàng Tín>01033
01030 Xã Thèn Chu Phìn>01033
01033 Xã Pố Lồ>01033
01036 Xã Bản Phùng>01024
01039 Xã Túng Sán>01051
01042 Xã Chiến Phố>01024
01045 Xã Đản Ván>01021
01048 Xã Tụ Nhân>01021
01051 Xã Tân Tiến>01051
01054 Xã Nàng Đôn>01057
01057 Xã Pờ Ly Ngài>01057
01060 Xã Sán Sả Hồ>01057
01063 Xã Bản Luốc>01021
01066 Xã Ngàm Đăng Vài>01021
01069 Xã Bản Nhùng>01051
01072 Xã Tả Sử Choóng>01075
01075 Xã Nậm Dịch>01075
01081 Xã Hồ Thầu>01084
01084 Xã Nam Sơn>01084
01087 Xã Nậm Ty>01075
01090 Xã Thông Nguyên>01090
01093 Xã Nậm Khòa>01084
# Huyện Xín Mần
01096 Thị trấn Cốc Pài>01096
01099 Xã Nàn Xỉn>01108
01102 Xã Bản Díu>01108
01105 Xã Chí Cà>01108
01108 Xã Xín Mần>01108
01114 Xã Thèn Phàng>01108
01117 Xã Trung Thịnh>01117
01120 Xã Pà Vầy Sủ>01096
01123 Xã Cốc Rế>01117
01126 Xã Thu Tà>01117
01129 Xã Nàn Ma>01096
01132 Xã Tả Nhìu>01141
01135 Xã Bản Ngò>01096
01138 Xã Chế Là>01141
01141 Xã Nấm Dẩn>01141
01144 Xã Quảng Nguyên>01144
01147 Xã Nà Chì>01147
01150 Xã Khuôn Lùng>01147
# Huyện Bắc Quang
01153 Thị trấn Việt Quang>01153
01156 Thị trấn Vĩnh Tuy>01156
01159 Xã Tân Lập>01171
01162 Xã Tân Thành>01171
01165 Xã Đồng Tiến>01165
01168 Xã Đồng Tâm>01165
01171 Xã Tân Quang>01171
01174 Xã Thượng Bình>01165
01177 Xã Hữu Sản>01192
01180 Xã Kim Ngọc>01180
01183 Xã Việt Vinh>01153
01186 Xã Bằng Hành>01180
01189 Xã Quang Minh>01153
01192 Xã Liên Hiệp>01192
01195 Xã Vô Điếm>01180
01198 Xã Việt Hồng>01201
01201 Xã Hùng An>01201
01204 Xã Đức Xuân>01192
01207 Xã Tiên Kiều>01201
01210 Xã Vĩnh Hảo>01156
01213 Xã Vĩnh Phúc>01216
01216 Xã Đồng Yên>01216
01219 Xã Đông Thành>01156
# Huyện Quang Bình
01222 Xã Xuân Minh>01090
01225 Xã Tiên Nguyên>01225
01228 Xã Tân Nam>01237
01231 Xã Bản Rịa>01234
01234 Xã Yên Thành>01234
01237 Thị trấn Yên Bình>01237
01240 Xã Tân Trịnh>01243
01243 Xã Tân Bắc>01243
01246 Xã Bằng Lang>01246
01249 Xã Yên Hà>01246
01252 Xã Hương Sơn>01261
01255 Xã Xuân Giang>01255
01258 Xã Nà Khương>01255
01261 Xã Tiên Yên>01261
01264 Xã Vĩ Thượng>01261`;
