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
export const FORMER = `# Thành phố Tân An
27685 Phường 5>27694
27691 Phường 4>27694
27692 Phường Tân Khánh>27715
27694 Phường 1>27694
27697 Phường 3>27694
27698 Phường 7>27712
27700 Phường 6>27694
27703 Xã Hướng Thọ Phú>27694
27706 Xã Nhơn Thạnh Trung>27712
27709 Xã Lợi Bình Nhơn>27715
27712 Xã Bình Tâm>27712
27715 Phường Khánh Hậu>27715
27718 Xã An Vĩnh Ngãi>27712
# Thị Xã Kiến Tường
27787 Phường 1>27787
27788 Phường 2>27787
27790 Xã Thạnh Trị>27793
27793 Xã Bình Hiệp>27793
27799 Xã Bình Tân>27793
27805 Xã Tuyên Thạnh>27817
27806 Phường 3>27787
27817 Xã Thạnh Hưng>27817
# Huyện Tân Hưng
27721 Thị trấn Tân Hưng>27721
27724 Xã Hưng Hà>27727
27727 Xã Hưng Điền B>27727
27730 Xã Hưng Điền>27727
27733 Xã Thạnh Hưng>27736
27736 Xã Hưng Thạnh>27736
27739 Xã Vĩnh Thạnh>27721
27742 Xã Vĩnh Châu B>27736
27745 Xã Vĩnh Lợi>27721
27748 Xã Vĩnh Đại>27748
27751 Xã Vĩnh Châu A>27748
27754 Xã Vĩnh Bửu>27748
# Huyện Vĩnh Hưng
27757 Thị trấn Vĩnh Hưng>27757
27760 Xã Hưng Điền A>27763
27763 Xã Khánh Hưng>27757 27763
27766 Xã Thái Trị>27757 27763
27769 Xã Vĩnh Trị>27757 27763
27772 Xã Thái Bình Trung>27757 27763 27775
27775 Xã Vĩnh Bình>27757 27775
27778 Xã Vĩnh Thuận>27757 27775
27781 Xã Tuyên Bình>27775
27784 Xã Tuyên Bình Tây>27775
# Huyện Mộc Hóa
27796 Xã Bình Hòa Tây>27793
27802 Xã Bình Thạnh>27811
27808 Xã Bình Hòa Trung>27811
27811 Xã Bình Hòa Đông>27811
27814 Thị trấn Bình Phong Thạnh>27823
27820 Xã Tân Lập>27823
27823 Xã Tân Thành>27823
# Huyện Tân Thạnh
27826 Thị trấn Tân Thạnh>27826
27829 Xã Bắc Hòa>27817 27841
27832 Xã Hậu Thạnh Tây>27841
27835 Xã Nhơn Hòa Lập>27838
27838 Xã Tân Lập>27838
27841 Xã Hậu Thạnh Đông>27841
27844 Xã Nhơn Hòa>27838
27847 Xã Kiến Bình>27826
27850 Xã Tân Thành>27856
27853 Xã Tân Bình>27826
27856 Xã Tân Ninh>27856
27859 Xã Nhơn Ninh>27856
27862 Xã Tân Hòa>27826
# Huyện Thạnh Hóa
27865 Thị trấn Thạnh Hóa>27865
27868 Xã Tân Hiệp>27868
27871 Xã Thuận Bình>27868
27874 Xã Thạnh Phước>27877
27877 Xã Thạnh Phú>27877
27880 Xã Thuận Nghĩa Hòa>27877
27883 Xã Thủy Đông>27889
27886 Xã Thủy Tây>27865
27889 Xã Tân Tây>27889
27892 Xã Tân Đông>27889
27895 Xã Thạnh An>27865
# Huyện Đức Huệ
27898 Thị trấn Đông Thành>27898
27901 Xã Mỹ Quý Đông>27907
27904 Xã Mỹ Thạnh Bắc>27907
27907 Xã Mỹ Quý Tây>27907
27910 Xã Mỹ Thạnh Tây>27898
27913 Xã Mỹ Thạnh Đông>27898
27916 Xã Bình Thành>27925
27919 Xã Bình Hòa Bắc>27925
27922 Xã Bình Hòa Hưng>27868
27925 Xã Bình Hòa Nam>27925
27928 Xã Mỹ Bình>27898
# Huyện Đức Hòa
27931 Thị trấn Hậu Nghĩa>27931
27934 Thị trấn Hiệp Hòa>27952
27937 Thị trấn Đức Hòa>27937
27940 Xã Lộc Giang>27943
27943 Xã An Ninh Đông>27943
27946 Xã An Ninh Tây>27943
27949 Xã Tân Mỹ>27931
27952 Xã Hiệp Hòa>27952
27955 Xã Đức Lập Thượng>27931
27958 Xã Đức Lập Hạ>27964
27961 Xã Tân Phú>27952
27964 Xã Mỹ Hạnh Bắc>27964
27967 Xã Đức Hòa Thượng>27964 27976
27970 Xã Hòa Khánh Tây>27979
27973 Xã Hòa Khánh Đông>27979
27976 Xã Mỹ Hạnh Nam>27976
27979 Xã Hòa Khánh Nam>27979
27982 Xã Đức Hòa Đông>27976
27985 Xã Đức Hòa Hạ>27937
27988 Xã Hựu Thạnh>27937
# Huyện Bến Lức
27991 Thị trấn Bến Lức>27991
27994 Xã Thạnh Lợi>27994
27997 Xã Lương Bình>27994
28000 Xã Thạnh Hòa>27994
28003 Xã Lương Hòa>28003
28009 Xã Tân Bửu>28003
28012 Xã An Thạnh>27991
28015 Xã Bình Đức>28015
28018 Xã Mỹ Yên>28018
28021 Xã Thanh Phú>27991
28024 Xã Long Hiệp>28018
28027 Xã Thạnh Đức>28015
28030 Xã Phước Lợi>28018
28033 Xã Nhựt Chánh>28015
# Huyện Thủ Thừa
28036 Thị trấn Thủ Thừa>28036
28039 Xã Long Thạnh>28072
28042 Xã Tân Thành>28036 28051
28045 Xã Long Thuận>28072
28048 Xã Mỹ Lạc>28051
28051 Xã Mỹ Thạnh>28051
28054 Xã Bình An>28051
28057 Xã Nhị Thành>28036 28087
28060 Xã Mỹ An>28066
28063 Xã Bình Thạnh>27694 28036
28066 Xã Mỹ Phú>28066
28072 Xã Tân Long>28072
# Huyện Tân Trụ
28075 Thị trấn Tân Trụ>28075
28078 Xã Tân Bình>28087
28084 Xã Quê Mỹ Thạnh>28087
28087 Xã Lạc Tấn>28087
28090 Xã Bình Trinh Đông>28075
28093 Xã Tân Phước Tây>28093
28096 Xã Bình Lãng>28075
28099 Xã Bình Tịnh>28075
28102 Xã Đức Tân>28093
28105 Xã Nhựt Ninh>28093
# Huyện Cần Đước
28108 Thị trấn Cần Đước>28108
28111 Xã Long Trạch>28114
28114 Xã Long Khê>28114
28117 Xã Long Định>28126
28120 Xã Phước Vân>28126
28123 Xã Long Hòa>28114
28126 Xã Long Cang>28126
28129 Xã Long Sơn>28132
28132 Xã Tân Trạch>28132
28135 Xã Mỹ Lệ>28132
28138 Xã Tân Lân>28138
28141 Xã Phước Tuy>28108
28144 Xã Long Hựu Đông>28144
28147 Xã Tân Ân>28108
28150 Xã Phước Đông>28138
28153 Xã Long Hựu Tây>28144
28156 Xã Tân Chánh>28108
# Huyện Cần Giuộc
28159 Thị trấn Cần Giuộc>28159
28162 Xã Phước Lý>28165
28165 Xã Long Thượng>28165
28168 Xã Long Hậu>28159
28174 Xã Phước Hậu>28165
28177 Xã Mỹ Lộc>28177
28180 Xã Phước Lại>28159
28183 Xã Phước Lâm>28177
28189 Xã Thuận Thành>28177
28192 Xã Phước Vĩnh Tây>28201
28195 Xã Phước Vĩnh Đông>28207
28198 Xã Long An>28201
28201 Xã Long Phụng>28201
28204 Xã Đông Thạnh>28207
28207 Xã Tân Tập>28207
# Huyện Châu Thành
28210 Thị trấn Tầm Vu>28210
28213 Xã Bình Quới>28222
28216 Xã Hòa Phú>28222
28219 Xã Phú Ngãi Trị>28210
28222 Xã Vĩnh Công>28222
28225 Xã Thuận Mỹ>28225
28228 Xã Hiệp Thạnh>28210
28231 Xã Phước Tân Hưng>28210
28234 Xã Thanh Phú Long>28225
28237 Xã Dương Xuân Hội>28243
28240 Xã An Lục Long>28243
28243 Xã Long Trì>28243
28246 Xã Thanh Vĩnh Đông>28225`;
