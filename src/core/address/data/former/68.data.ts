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
export const FORMER = `# Thành phố Đà Lạt
24769 Phường 7>24846
24772 Phường 8>24778
24775 Phường 12>24778
24778 Phường 9>24778
24781 Phường 2>24781
24784 Phường 1>24781
24787 Phường 6>24787
24790 Phường 5>24787
24793 Phường 4>24781
24796 Phường 10>24781
24799 Phường 11>24805
24802 Phường 3>24781
24805 Xã Xuân Thọ>24805
24808 Xã Tà Nung>24787
24810 Xã Trạm Hành>24805
24811 Xã Xuân Trường>24805
# Thành phố Bảo Lộc
24814 Phường Lộc Phát>24823
24817 Phường Lộc Tiến>24841
24820 Phường 2>24820
24823 Phường 1>24823
24826 Phường B'Lao>24829
24829 Phường Lộc Sơn>24829
24832 Xã ĐamBri>24820
24835 Xã Lộc Thanh>24823
24838 Xã Lộc Nga>24829
24841 Xã Lộc Châu>24841
24844 Xã Đại Lào>24841
# Huyện Đam Rông
24853 Xã Đạ Tông>24853
24856 Xã Đạ Long>24853
24859 Xã Đạ M'Rông>24875
24874 Xã Liêng Srônh>24877
24875 Xã Đạ Rsal>24875
24877 Xã Rô Men>24877
24886 Xã Phi Liêng>24886
24889 Xã Đạ K' Nàng>24886
# Huyện Lạc Dương
24846 Thị trấn Lạc Dương>24846
24847 Xã Đạ Chais>24848
24848 Xã Đạ Nhim>24848
24850 Xã Đưng K'Nớ>24853
24862 Xã Lát>24846
24865 Xã Đạ Sar>24848
# Huyện Lâm Hà
24868 Thị trấn Nam Ban>24868
24871 Thị trấn Đinh Văn>24871
24880 Xã Phú Sơn>24895
24883 Xã Phi Tô>24883
24892 Xã Mê Linh>24868
24895 Xã Đạ Đờn>24895
24898 Xã Phúc Thọ>24907
24901 Xã Đông Thanh>24868
24904 Xã Gia Lâm>24868
24907 Xã Tân Thanh>24907
24910 Xã Tân Văn>24871
24913 Xã Hoài Đức>24916
24916 Xã Tân Hà>24916
24919 Xã Liên Hà>24916
24922 Xã Đan Phượng>24916
24925 Xã Nam Hà>24883
# Huyện Đơn Dương
24928 Thị trấn D'Ran>24934
24931 Thị trấn Thạnh Mỹ>24931
24934 Xã Lạc Xuân>24934
24937 Xã Đạ Ròn>24931
24940 Xã Lạc Lâm>24943
24943 Xã Ka Đô>24943
24949 Xã Ka Đơn>24955
24952 Xã Tu Tra>24931
24955 Xã Quảng Lập>24955
# Huyện Đức Trọng
24958 Thị trấn Liên Nghĩa>24958
24961 Xã Hiệp An>24967
24964 Xã Liên Hiệp>24967
24967 Xã Hiệp Thạnh>24967
24970 Xã Bình Thạnh>24871
24973 Xã N' Thôn Hạ>24976
24976 Xã Tân Hội>24976
24979 Xã Tân Thành>24976
24982 Xã Phú Hội>24958
24985 Xã Ninh Gia>24985
24988 Xã Tà Năng>24988
24989 Xã Đa Quyn>24988
24991 Xã Tà Hine>24991
24994 Xã Đà Loan>24991
24997 Xã Ninh Loan>24991
# Huyện Di Linh
25000 Thị trấn Di Linh>25000
25003 Xã Đinh Trang Thượng>25007
25006 Xã Tân Thượng>25007
25007 Xã Tân Lâm>25007
25009 Xã Tân Châu>25000
25012 Xã Tân Nghĩa>25018
25015 Xã Gia Hiệp>25015
25018 Xã Đinh Lạc>25018
25021 Xã Tam Bố>25015
25024 Xã Đinh Trang Hòa>25036
25027 Xã Liên Đầm>25000
25030 Xã Gung Ré>25000
25033 Xã Bảo Thuận>25018
25036 Xã Hòa Ninh>25036
25039 Xã Hòa Trung>25036
25042 Xã Hòa Nam>25042
25045 Xã Hòa Bắc>25042
25048 Xã Sơn Điền>25051
25051 Xã Gia Bắc>25051
# Huyện Bảo Lâm
25054 Thị trấn Lộc Thắng>25054
25057 Xã Lộc Bảo>25057
25060 Xã Lộc Lâm>25063
25063 Xã Lộc Phú>25063
25066 Xã Lộc Bắc>25057
25069 Xã B'Lá>25063
25072 Xã Lộc Ngãi>25054
25075 Xã Lộc Quảng>25054
25078 Xã Lộc Tân>24820
25081 Xã Lộc Đức>25084
25084 Xã Lộc An>25084
25087 Xã Tân Lạc>25084
25090 Xã Lộc Thành>25093
25093 Xã Lộc Nam>25093
# Huyện Đạ Huoai
25096 Thị trấn Đạ M'ri>25105
25099 Thị trấn Mađaguôi>25099
25105 Xã Hà Lâm>25105
25111 Xã Đạ Oai>25099
25114 Xã Bà Gia>25114
25117 Xã Mađaguôi>25099
25126 Thị trấn Đạ Tẻh>25126
25129 Xã An Nhơn>25126
25132 Xã Quốc Oai>25135
25135 Xã Mỹ Đức>25135
25138 Xã Quảng Trị>25138
25141 Xã Đạ Lây>25126
25153 Xã Đạ Kho>25138
25156 Xã Đạ Pal>25138
25159 Thị trấn Cát Tiên>25159
25162 Xã Tiên Hoàng>25162
25165 Xã Phước Cát 2>25180
25168 Xã Gia Viễn>25162
25171 Xã Nam Ninh>25159
25180 Thị trấn Phước Cát>25180
25183 Xã Đức Phổ>25180
25189 Xã Quảng Ngãi>25159
25192 Xã Đồng Nai Thượng>25162`;
