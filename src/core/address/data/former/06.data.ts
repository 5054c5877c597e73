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
export const FORMER = `# Thành Phố Bắc Kạn
01834 Phường Nguyễn Thị Minh Khai>01840
01837 Phường Sông Cầu>01843
01840 Phường Đức Xuân>01840
01843 Phường Phùng Chí Kiên>01843
01846 Phường Huyền Tụng>01840
01849 Xã Dương Quang>01849
01852 Xã Nông Thượng>01843
01855 Phường Xuất Hóa>01843
# Huyện Pác Nặm
01858 Xã Bằng Thành>01864
01861 Xã Nhạn Môn>01864
01864 Xã Bộc Bố>01864
01867 Xã Công Bằng>01879
01870 Xã Giáo Hiệu>01864
01873 Xã Xuân La>01882
01876 Xã An Thắng>01882
01879 Xã Cổ Linh>01879
01882 Xã Nghiên Loan>01882
01885 Xã Cao Tân>01879
# Huyện Ba Bể
01888 Thị trấn Chợ Rã>01912
01891 Xã Bành Trạch>01894
01894 Xã Phúc Lộc>01894
01897 Xã Hà Hiệu>01894
01900 Xã Cao Thượng>01906
01906 Xã Khang Ninh>01906
01909 Xã Nam Mẫu>01906
01912 Xã Thượng Giáo>01912
01915 Xã Địa Linh>01912
01918 Xã Yến Dương>01921
01921 Xã Chu Hương>01921
01924 Xã Quảng Khê>01933
01927 Xã Mỹ Phương>01921
01930 Xã Hoàng Trĩ>01933
01933 Xã Đồng Phúc>01933
# Huyện Ngân Sơn
01936 Thị trấn Nà Phặc>01936
01939 Xã Thượng Ân>01942
01942 Xã Bằng Vân>01942
01945 Xã Cốc Đán>01954
01948 Xã Trung Hòa>01936
01951 Xã Đức Vân>01954
01954 Thị trấn Vân Tùng>01954
01957 Xã Thượng Quan>01957
01960 Xã Hiệp Lực>01960
01963 Xã Thuần Mang>01960
# Huyện Bạch Thông
01969 Thị trấn Phủ Thông>01969
01975 Xã Vi Hương>01969
01978 Xã Sỹ Bình>01981
01981 Xã Vũ Muộn>01981
01984 Xã Đôn Phong>01849
01990 Xã Lục Bình>01969
01993 Xã Tân Tú>01969
01999 Xã Nguyên Phúc>02008
02002 Xã Cao Sơn>01981
02005 Xã Quân Hà>02008
02008 Xã Cẩm Giàng>02008
02011 Xã Mỹ Thanh>02008
02014 Xã Dương Phong>02014
02017 Xã Quang Thuận>02014
# Huyện Chợ Đồn
02020 Thị trấn Bằng Lũng>02020
02023 Xã Xuân Lạc>02026
02026 Xã Nam Cường>02026
02029 Xã Đồng Lạc>02026
02032 Xã Tân Lập>02038
02035 Xã Bản Thi>02044
02038 Xã Quảng Bạch>02038
02041 Xã Bằng Phúc>01933
02044 Xã Yên Thịnh>02044
02047 Xã Yên Thượng>02044
02050 Xã Phương Viên>02020
02053 Xã Ngọc Phái>02020
02059 Xã Đồng Thắng>02014
02062 Xã Lương Bằng>02071
02065 Xã Bằng Lãng>02020
02068 Xã Đại Sảo>02083
02071 Xã Nghĩa Tá>02071
02077 Xã Yên Mỹ>02083
02080 Xã Bình Trung>02071
02083 Xã Yên Phong>02083
# Huyện Chợ Mới
02086 Thị trấn Đồng Tâm>02086
02089 Xã Tân Sơn>02104
02092 Xã Thanh Vận>02101
02095 Xã Mai Lạp>02101
02098 Xã Hòa Mục>02104
02101 Xã Thanh Mai>02101
02104 Xã Cao Kỳ>02104
02107 Xã Nông Hạ>02107
02110 Xã Yên Cư>02116
02113 Xã Thanh Thịnh>02107
02116 Xã Yên Hân>02116
02122 Xã Như Cố>02086
02125 Xã Bình Văn>02116
02131 Xã Quảng Chu>02086
# Huyện Na Rì
02137 Xã Văn Vũ>02152
02140 Xã Văn Lang>02143
02143 Xã Lương Thượng>02143
02146 Xã Kim Hỷ>02143
02152 Xã Cường Lợi>02152
02155 Thị trấn Yến Lạc>02155
02158 Xã Kim Lư>02155
02161 Xã Sơn Thành>02155
02170 Xã Văn Minh>02176
02173 Xã Côn Minh>02185
02176 Xã Cư Lễ>02176
02179 Xã Trần Phú>02176
02185 Xã Quang Phong>02185
02188 Xã Dương Sơn>02185
02191 Xã Xuân Dương>02191
02194 Xã Đổng Xá>02191
02197 Xã Liêm Thuỷ>02191`;
