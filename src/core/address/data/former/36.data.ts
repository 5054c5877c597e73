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
export const FORMER = `# Thành phố Nam Định
13636 Phường Vị Xuyên>13669
13657 Phường Trường Thi>13777
13666 Phường Trần Hưng Đạo>13669
13669 Phường Cửa Bắc>13669
13678 Phường Năng Tĩnh>13669
13681 Phường Quang Trung>13669
13684 Phường Lộc Hạ>13684
13687 Phường Lộc Vượng>13669
13690 Phường Cửa Nam>13669
13693 Phường Lộc Hòa>13693
13696 Phường Nam Phong>13972
13699 Phường Mỹ Xá>13699
13705 Phường Nam Vân>13984
13708 Phường Hưng Lộc>13708
13711 Xã Mỹ Hà>13693
13717 Xã Mỹ Thắng>13693
13720 Xã Mỹ Trung>13684
13723 Xã Mỹ Tân>13684
13726 Xã Mỹ Phúc>13669
13732 Xã Mỹ Thuận>13708
13735 Xã Mỹ Lộc>13708
# Huyện Vụ Bản
13741 Thị trấn Gôi>13741
13747 Xã Hiển Khánh>13753
13750 Xã Minh Tân>13750
13753 Xã Hợp Hưng>13753
13756 Xã Đại An>13699
13762 Xã Cộng Hòa>13750
13765 Xã Trung Thành>13753
13768 Xã Quang Trung>13753
13777 Xã Thành Lợi>13777
13780 Xã Kim Thái>13741
13783 Xã Liên Minh>13786
13786 Xã Đại Thắng>13786
13789 Xã Tam Thanh>13741
13792 Xã Vĩnh Hào>13786
# Huyện Ý Yên
13795 Thị trấn Lâm>13795
13801 Xã Trung Nghĩa>13807
13807 Xã Tân Minh>13807
13810 Xã Yên Thọ>13822
13819 Xã Phú Hưng>13822
13822 Xã Yên Chính>13822
13825 Xã Yên Bình>13834
13831 Xã Yên Mỹ>13834
13834 Xã Yên Dương>13834
13843 Xã Yên Khánh>13795
13846 Xã Yên Phong>13795
13849 Xã Yên Ninh>13834
13852 Xã Yên Lương>13864
13861 Xã Yên Tiến>13864
13864 Xã Yên Thắng>13864
13867 Xã Yên Phúc>13870
13870 Xã Yên Cường>13870
13873 Xã Yên Lộc>13870
13876 Xã Hồng Quang>13795
13879 Xã Yên Đồng>13879
13882 Xã Yên Khang>13879
13885 Xã Yên Nhân>13870
13888 Xã Yên Trị>13879
# Huyện Nghĩa Hưng
13891 Thị trấn Liễu Đề>13891
13894 Thị trấn Rạng Đông>13894
13900 Xã Đồng Thịnh>13900
13906 Xã Nghĩa Thái>13891
13909 Xã Hoàng Nam>13900
13912 Xã Nghĩa Châu>13891
13915 Xã Nghĩa Trung>13891
13918 Xã Nghĩa Sơn>13918
13921 Xã Nghĩa Lạc>13918
13924 Xã Nghĩa Hồng>13927
13927 Xã Nghĩa Phong>13927
13930 Xã Nghĩa Phú>13927
13939 Thị trấn Quỹ Nhất>13939
13942 Xã Nghĩa Hùng>13957
13945 Xã Nghĩa Lâm>13957
13948 Xã Nghĩa Thành>13939
13951 Xã Phúc Thắng>13894
13954 Xã Nghĩa Lợi>13939
13957 Xã Nghĩa Hải>13957
13963 Xã Nam Điền>13894
# Huyện Nam Trực
13966 Thị trấn Nam Giang>13966
13972 Xã Nam Điền>13972
13975 Xã Nghĩa An>13984
13978 Xã Nam Thắng>13987
13984 Xã Hồng Quang>13984
13987 Xã Tân Thịnh>13987
13990 Xã Nam Cường>13966
13993 Xã Nam Hồng>13987
13996 Xã Nam Hùng>13966
13999 Xã Nam Hoa>14005
14002 Xã Nam Dương>14011
14005 Xã Nam Thanh>14005
14008 Xã Nam Lợi>14005
14011 Xã Bình Minh>14011
14014 Xã Đồng Sơn>14014
14017 Xã Nam Tiến>14011
14020 Xã Nam Hải>14005
14023 Xã Nam Thái>14014
# Huyện Trực Ninh
14026 Thị trấn Cổ Lễ>14026
14029 Xã Phương Định>14038
14032 Xã Trực Chính>14038
14035 Xã Trung Đông>14026
14038 Xã Liêm Hải>14038
14041 Xã Trực Tuấn>14026
14044 Xã Việt Hùng>14056
14047 Xã Trực Đạo>14056
14050 Xã Trực Hưng>14053
14053 Xã Trực Nội>14053
14056 Thị trấn Cát Thành>14056
14059 Xã Trực Thanh>14053
14062 Xã Trực Khang>14062
14065 Xã Trực Thuận>14062
14068 Xã Trực Mỹ>14062
14071 Xã Trực Đại>14071
14074 Xã Trực Cường>14077
14077 Thị trấn Ninh Cường>14077
14080 Xã Trực Thái>14071
14083 Xã Trực Hùng>14077
14086 Xã Trực Thắng>14071
# Huyện Xuân Trường
14089 Thị trấn Xuân Trường>14089
14092 Xã Xuân Châu>14095
14095 Xã Xuân Hồng>14095
14098 Xã Xuân Thành>14095
14101 Xã Xuân Thượng>14095
14104 Xã Xuân Giang>14104
14110 Xã Xuân Tân>14104
14116 Xã Xuân Ngọc>14089
14122 Xã Trà Lũ>14122
14125 Xã Thọ Nghiệp>14122
14128 Xã Xuân Phú>14104
14134 Xã Xuân Vinh>14122
14143 Xã Xuân Ninh>14089
14146 Xã Xuân Phúc>14089
# Huyện Giao Thủy
14152 Thị trấn Quất Lâm>14212
14155 Xã Giao Hương>14161
14158 Xã Hồng Thuận>14182
14161 Xã Giao Thiện>14161
14164 Xã Giao Thanh>14161
14167 Thị trấn Giao Thủy>14167
14170 Xã Bình Hòa>14167
14176 Xã Giao Hà>14203
14179 Xã Giao Nhân>14179
14182 Xã Giao An>14182
14185 Xã Giao Lạc>14182
14188 Xã Giao Châu>14179
14191 Xã Giao Tân>14194
14194 Xã Giao Yến>14194
14197 Xã Giao Xuân>14203
14200 Xã Giao Thịnh>14212
14203 Xã Giao Hải>14203
14206 Xã Bạch Long>14194
14209 Xã Giao Long>14179
14212 Xã Giao Phong>14212
# Huyện Hải Hậu
14215 Thị trấn Yên Định>14215
14218 Thị trấn Cồn>14218
14221 Thị trấn Thịnh Long>14221
14224 Xã Hải Nam>14248
14227 Xã Hải Trung>14215
14233 Xã Hải Minh>14236
14236 Xã Hải Anh>14236
14248 Xã Hải Hưng>14248
14254 Xã Hải Long>14215
14260 Xã Hải Đường>14236
14263 Xã Hải Lộc>14248
14266 Xã Hải Quang>14287
14269 Xã Hải Đông>14287
14272 Xã Hải Sơn>14218
14275 Xã Hải Tân>14218
14281 Xã Hải Phong>14281
14284 Xã Hải An>14281
14287 Xã Hải Tây>14287
14293 Xã Hải Phú>14308
14296 Xã Hải Giang>14281
14302 Xã Hải Ninh>14221
14308 Xã Hải Xuân>14308
14311 Xã Hải Châu>14221
14317 Xã Hải Hòa>14308`;
