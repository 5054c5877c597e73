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
export const FORMER = `# Thành phố Vĩnh Yên
08707 Phường Tích Sơn>08707
08710 Phường Liên Bảo>08716
08713 Phường Hội Hợp>08707
08716 Phường Đống Đa>08716
08719 Phường Ngô Quyền>08716
08722 Phường Đồng Tâm>08707
08725 Phường Định Trung>08716
08728 Phường Khai Quang>08716
08731 Xã Thanh Trù>08707
# Thành phố Phúc Yên
08737 Phường Hùng Vương>08740
08740 Phường Hai Bà Trưng>08740
08743 Phường Phúc Thắng>08740
08746 Phường Xuân Hòa>08746
08747 Phường Đồng Xuân>08746
08749 Xã Ngọc Thanh>08746
08752 Xã Cao Minh>08746
08755 Phường Nam Viêm>08740
08758 Phường Tiền Châu>08740
# Huyện Lập Thạch
08761 Thị trấn Lập Thạch>08761
08764 Xã Quang Sơn>08770
08767 Xã Ngọc Mỹ>08770
08770 Xã Hợp Lý>08770
08785 Xã Bắc Bình>08788
08788 Xã Thái Hòa>08788
08789 Thị trấn Hoa Sơn>08812
08791 Xã Liễn Sơn>08788
08794 Xã Xuân Hòa>08761
08797 Xã Vân Trục>08761
08812 Xã Liên Hòa>08812
08815 Xã Tử Du>08761
08833 Xã Bàn Giản>08812
08836 Xã Xuân Lôi>08842
08839 Xã Đồng Ích>08842
08842 Xã Tiên Lữ>08842
08845 Xã Văn Quán>08842
08863 Xã Tây Sơn>08866
08866 Xã Sơn Đông>08866
# Huyện Tam Dương
08869 Thị trấn Hợp Hòa>08869
08872 Xã Hoàng Hoa>08872
08875 Xã Đồng Tĩnh>08872
08878 Thị trấn Kim Long>08869
08881 Xã Hướng Đạo>08869
08884 Xã Đạo Tú>08869
08887 Xã An Hòa>08896
08890 Xã Thanh Vân>08905
08893 Xã Duy Phiên>08905
08896 Xã Hoàng Đan>08896
08899 Xã Hoàng Lâu>08896
08905 Xã Hội Thịnh>08905
# Huyện Tam Đảo
08908 Thị trấn Tam Đảo>08911
08911 Thị trấn Hợp Châu>08911
08914 Xã Đạo Trù>08914
08917 Xã Yên Dương>08914
08920 Xã Bồ Lý>08923
08923 Thị trấn Đại Đình>08923
08926 Xã Tam Quan>08872
08929 Xã Hồ Sơn>08911
08932 Xã Minh Quang>08911
# Huyện Bình Xuyên
08935 Thị trấn Hương Canh>08935
08936 Thị trấn Gia Khánh>08950
08938 Xã Trung Mỹ>08944
08944 Thị trấn Bá Hiến>08944
08947 Xã Thiện Kế>08950
08950 Xã Hương Sơn>08950
08953 Xã Tam Hợp>08935
08956 Xã Quất Lưu>08935
08959 Xã Sơn Lôi>08935
08962 Thị trấn Đạo Đức>08971
08965 Xã Tân Phong>08971
08968 Thị trấn Thanh Lãng>08971
08971 Xã Phú Xuân>08971
# Huyện Yên Lạc
09025 Thị trấn Yên Lạc>09025
09028 Xã Đồng Cương>09025
09031 Xã Đồng Văn>09040
09034 Xã Bình Định>09025
09037 Xã Trung Nguyên>09040
09040 Xã Tề Lỗ>09040
09043 Thị trấn Tam Hồng>09043
09046 Xã Yên Đồng>09043
09049 Xã Văn Tiến>09052
09052 Xã Nguyệt Đức>09052
09055 Xã Yên Phương>09043
09061 Xã Trung Kiên>09052
09064 Xã Liên Châu>09064
09067 Xã Đại Tự>09064
09070 Xã Hồng Châu>09064
09073 Xã Trung Hà>09052
# Huyện Vĩnh Tường
09076 Thị trấn Vĩnh Tường>09076
09079 Xã Kim Xá>09079
09082 Xã Yên Bình>09079
09085 Xã Chấn Hưng>09079
09088 Xã Nghĩa Hưng>09100
09091 Xã Yên Lập>09100
09097 Xã Sao Đại Việt>09106
09100 Xã Đại Đồng>09100
09106 Xã Lũng Hòa>09106
09112 Thị trấn Thổ Tang>09112
09118 Xã Lương Điền>09076
09124 Xã Tân Phú>09106
09127 Xã Thượng Trưng>09112
09130 Xã Vũ Di>09076
09136 Xã Tuân Chính>09112
09145 Thị trấn Tứ Trưng>09076
09148 Xã Ngũ Kiên>09154
09151 Xã An Nhân>09154
09154 Xã Vĩnh Thịnh>09154
09157 Xã Vĩnh Phú>09154
# Huyện Sông Lô
08773 Xã Lãng Công>08773
08776 Xã Quang Yên>08773
08782 Xã Hải Lựu>08782
08800 Xã Đồng Quế>08824
08803 Xã Nhân Đạo>08782
08806 Xã Đôn Nhân>08782
08809 Xã Phương Khoan>08782
08818 Xã Tân Lập>08824
08824 Thị trấn Tam Sơn>08824
08830 Xã Yên Thạch>08848
08848 Xã Đồng Thịnh>08848
08851 Xã Tứ Yên>08848
08854 Xã Đức Bác>08848
08860 Xã Cao Phong>08866`;
