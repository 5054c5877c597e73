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
export const FORMER = `# Thành phố Rạch Giá
30733 Phường Vĩnh Thanh>30742
30736 Phường Vĩnh Quang>30742
30739 Phường Vĩnh Hiệp>30742
30742 Phường Vĩnh Thanh Vân>30742
30745 Phường Vĩnh Lạc>30742
30748 Phường An Hòa>30742
30751 Phường An Bình>30742
30754 Phường Rạch Sỏi>30742
30757 Phường Vĩnh Lợi>30742
30760 Phường Vĩnh Thông>30760
30763 Xã Phi Thông>30760
# Thành phố Hà Tiên
30766 Phường Tô Châu>30766
30769 Phường Đông Hồ>30769
30772 Phường Bình San>30769
30775 Phường Pháo Đài>30769
30778 Phường Mỹ Đức>30769
30781 Xã Tiên Hải>30781
30784 Xã Thuận Yên>30766
# Huyện Kiên Lương
30787 Thị trấn Kiên Lương>30787
30790 Xã Kiên Bình>30790
30802 Xã Hòa Điền>30790
30805 Xã Dương Hòa>30766
30808 Xã Bình An>30787
30809 Xã Bình Trị>30787
30811 Xã Sơn Hải>30811
30814 Xã Hòn Nghệ>30814
# Huyện Hòn Đất
30817 Thị trấn Hòn Đất>30817
30820 Thị trấn Sóc Sơn>30838
30823 Xã Bình Sơn>30823
30826 Xã Bình Giang>30826
30828 Xã Mỹ Thái>30835
30829 Xã Nam Thái Sơn>30817
30832 Xã Mỹ Hiệp Sơn>30838
30835 Xã Sơn Kiên>30835
30836 Xã Sơn Bình>30835
30838 Xã Mỹ Thuận>30838
30840 Xã Lình Huỳnh>30817
30841 Xã Thổ Sơn>30817
30844 Xã Mỹ Lâm>30760
30847 Xã Mỹ Phước>30838
# Huyện Tân Hiệp
30850 Thị trấn Tân Hiệp>30850
30853 Xã Tân Hội>30856
30856 Xã Tân Thành>30856
30859 Xã Tân Hiệp B>30850
30860 Xã Tân Hòa>30856
30862 Xã Thạnh Đông B>30850
30865 Xã Thạnh Đông>30850
30868 Xã Tân Hiệp A>30874
30871 Xã Tân An>30856
30874 Xã Thạnh Đông A>30874
30877 Xã Thạnh Trị>30874
# Huyện Châu Thành
30880 Thị trấn Minh Lương>30880
30883 Xã Mong Thọ A>30886
30886 Xã Mong Thọ B>30886
30887 Xã Mong Thọ>30886
30889 Xã Giục Tượng>30880
30892 Xã Vĩnh Hòa Hiệp>30898
30893 Xã Vĩnh Hòa Phú>30898
30895 Xã Minh Hòa>30880
30898 Xã Bình An>30898
30901 Xã Thạnh Lộc>30886
# Huyện Giồng Riềng
30904 Thị trấn Giồng Riềng>30904
30907 Xã Thạnh Hưng>30910
30910 Xã Thạnh Phước>30910
30913 Xã Thạnh Lộc>30910
30916 Xã Thạnh Hòa>30904
30917 Xã Thạnh Bình>30904
30919 Xã Bàn Thạch>30904
30922 Xã Bàn Tân Định>30904
30925 Xã Ngọc Thành>30928
30928 Xã Ngọc Chúc>30928
30931 Xã Ngọc Thuận>30928
30934 Xã Hòa Hưng>30934
30937 Xã Hòa Lợi>30934
30940 Xã Hòa An>30934
30943 Xã Long Thạnh>30943
30946 Xã Vĩnh Thạnh>30943
30947 Xã Vĩnh Phú>30943
30949 Xã Hòa Thuận>30949
30950 Xã Ngọc Hòa>30949
# Huyện Gò Quao
30952 Thị trấn Gò Quao>30952
30955 Xã Vĩnh Hòa Hưng Bắc>30970
30958 Xã Định Hòa>30958
30961 Xã Thới Quản>30958
30964 Xã Định An>30952
30967 Xã Thủy Liễu>30958
30970 Xã Vĩnh Hòa Hưng Nam>30970
30973 Xã Vĩnh Phước A>30982
30976 Xã Vĩnh Phước B>30952
30979 Xã Vĩnh Tuy>30982
30982 Xã Vĩnh Thắng>30982
# Huyện An Biên
30985 Thị trấn Thứ Ba>30985
30988 Xã Tây Yên>30988
30991 Xã Tây Yên A>30988
30994 Xã Nam Yên>30988
30997 Xã Hưng Yên>30985
31000 Xã Nam Thái>31006
31003 Xã Nam Thái A>31006
31006 Xã Đông Thái>31006
31009 Xã Đông Yên>30985
# Huyện An Minh
31018 Thị trấn Thứ Mười Một>31018
31021 Xã Thuận Hòa>31031
31024 Xã Đông Hòa>31024
31030 Xã Đông Thạnh>31024
31031 Xã Tân Thạnh>31031
31033 Xã Đông Hưng>31018
31036 Xã Đông Hưng A>31036
31039 Xã Đông Hưng B>31018
31042 Xã Vân Khánh>31042
31045 Xã Vân Khánh Đông>31036
31048 Xã Vân Khánh Tây>31042
# Huyện Vĩnh Thuận
31051 Thị trấn Vĩnh Thuận>31051
31060 Xã Vĩnh Bình Bắc>31064
31063 Xã Vĩnh Bình Nam>31064
31064 Xã Bình Minh>31064
31069 Xã Vĩnh Thuận>31069
31072 Xã Tân Thuận>31069
31074 Xã Phong Đông>31051
31075 Xã Vĩnh Phong>31051
# Thành phố Phú Quốc
31078 Phường Dương Đông>31078
31081 Phường An Thới>31078
31084 Xã Cửa Cạn>31078
31087 Xã Gành Dầu>31078
31090 Xã Cửa Dương>31078
31093 Xã Hàm Ninh>31078
31096 Xã Dương Tơ>31078
31102 Xã Bãi Thơm>31078
31105 Xã Thổ Châu>31105
# Huyện Kiên Hải
31108 Xã Hòn Tre>31108
31111 Xã Lại Sơn>31108
31114 Xã An Sơn>31108
31115 Xã Nam Du>31108
# Huyện U Minh Thượng
31012 Xã Thạnh Yên>31012
31015 Xã Thạnh Yên A>31012
31027 Xã An Minh Bắc>31027
31054 Xã Vĩnh Hòa>31012
31057 Xã Hòa Chánh>31012
31066 Xã Minh Thuận>31027
# Huyện Giang Thành
30791 Xã Vĩnh Phú>30793
30793 Xã Vĩnh Điều>30793
30796 Xã Tân Khánh Hòa>30796
30797 Xã Phú Lợi>30796
30799 Xã Phú Mỹ>30796`;
