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
export const FORMER = `# Thành phố Thủ Dầu Một
25741 Phường Hiệp Thành>25747 25750
25744 Phường Phú Lợi>25750
25747 Phường Phú Cường>25747
25750 Phường Phú Hòa>25750
25753 Phường Phú Thọ>25747
25756 Phường Chánh Nghĩa>25747
25759 Phường Định Hòa>25771
25760 Phường Hòa Phú>25760
25762 Phường Phú Mỹ>25760
25763 Phường Phú Tân>25760
25765 Phường Tân An>25768
25768 Phường Hiệp An>25768 25771
25771 Phường Tương Bình Hiệp>25771
25774 Phường Chánh Mỹ>25747 25771
# Huyện Bàu Bàng
25816 Xã Trừ Văn Thố>25819
25819 Xã Cây Trường II>25819
25822 Thị trấn Lai Uyên>25819 25822
25825 Xã Tân Hưng>25813
25828 Xã Long Nguyên>25840
25831 Xã Hưng Hòa>25837
25834 Xã Lai Hưng>25813
# Huyện Dầu Tiếng
25777 Thị trấn Dầu Tiếng>25777
25780 Xã Minh Hòa>25780
25783 Xã Minh Thạnh>25780 25792
25786 Xã Minh Tân>25780 25792
25789 Xã Định An>25777
25792 Xã Long Hòa>25792
25795 Xã Định Thành>25777
25798 Xã Định Hiệp>25777 25807
25801 Xã An Lập>25807 25843
25804 Xã Long Tân>25792
25807 Xã Thanh An>25807
25810 Xã Thanh Tuyền>25807 25843
# Thành phố Bến Cát
25813 Phường Mỹ Phước>25813 25840
25837 Phường Chánh Phú Hòa>25837
25840 Phường An Điền>25840
25843 Phường An Tây>25843
25846 Phường Thới Hòa>25846
25849 Phường Hòa Lợi>25849
25852 Phường Tân Định>25849
25855 Xã Phú An>25768
# Huyện Phú Giáo
25858 Thị trấn Phước Vĩnh>25858
25861 Xã An Linh>25867
25864 Xã Phước Sang>25864
25865 Xã An Thái>25864
25867 Xã An Long>25867
25870 Xã An Bình>25858
25873 Xã Tân Hiệp>25864
25876 Xã Tam Lập>25858 25882
25879 Xã Tân Long>25867
25882 Xã Vĩnh Hòa>25882
25885 Xã Phước Hòa>25882
# Thành phố Tân Uyên
25888 Phường Uyên Hưng>25888
25891 Phường Tân Phước Khánh>25891
25912 Phường Vĩnh Tân>25912
25915 Phường Hội Nghĩa>25915
25920 Phường Tân Hiệp>25920
25921 Phường Khánh Bình>25920
25924 Phường Phú Chánh>25760
25930 Xã Bạch Đằng>25888
25933 Phường Tân Vĩnh Hiệp>25891
25936 Phường Thạnh Phước>25891
25937 Xã Thạnh Hội>25891
25939 Phường Thái Hòa>25891 25945
# Thành phố Dĩ An
25942 Phường Dĩ An>25942
25945 Phường Tân Bình>25945
25948 Phường Tân Đông Hiệp>25942 25945
25951 Phường Bình An>25951
25954 Phường Bình Thắng>25951
25957 Phường Đông Hòa>25951
25960 Phường An Bình>25942
# Thành phố Thuận An
25963 Phường An Thạnh>25978
25966 Phường Lái Thiêu>25966
25969 Phường Bình Chuẩn>25969 25975
25972 Phường Thuận Giao>25969
25975 Phường An Phú>25975
25978 Phường Hưng Định>25978
25981 Xã An Sơn>25978
25984 Phường Bình Nhâm>25966
25987 Phường Bình Hòa>25987
25990 Phường Vĩnh Phú>25966 25987
# Huyện Bắc Tân Uyên
25894 Xã Tân Định>25906
25897 Xã Bình Mỹ>25915
25900 Thị trấn Tân Bình>25912
25903 Xã Tân Lập>25888
25906 Thị trấn Tân Thành>25906
25907 Xã Đất Cuốc>25906
25908 Xã Hiếu Liêm>25909
25909 Xã Lạc An>25909
25918 Xã Tân Mỹ>25888 25909
25927 Xã Thường Tân>25909`;
