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
export const FORMER = `# Thành phố Bạc Liêu
31813 Phường 2>31825
31816 Phường 3>31825
31819 Phường 5>31834
31822 Phường 7>31825
31825 Phường 1>31825
31828 Phường 8>31825
31831 Phường Nhà Mát>31840
31834 Xã Vĩnh Trạch>31834
31837 Xã Vĩnh Trạch Đông>31840
31840 Xã Hiệp Thành>31840
# Huyện Hồng Dân
31843 Thi trấn Ngan Dừa>31843
31846 Xã Ninh Quới>31849
31849 Xã Ninh Quới A>31849
31852 Xã Ninh Hòa>31843
31855 Xã Lộc Ninh>31843
31858 Xã Vĩnh Lộc>31858
31861 Xã Vĩnh Lộc A>31858
31863 Xã Ninh Thạnh Lợi A>31864
31864 Xã Ninh Thạnh Lợi>31864
# Huyện Phước Long
31867 Thị trấn Phước Long>31867
31870 Xã Vĩnh Phú Đông>31867
31873 Xã Vĩnh Phú Tây>31876
31876 Xã Phước Long>31876
31879 Xã Hưng Phú>31882
31882 Xã Vĩnh Thanh>31882
31885 Xã Phong Thạnh Tây A>31885
31888 Xã Phong Thạnh Tây B>31885
# Huyện Vĩnh Lợi
31894 Xã Vĩnh Hưng>31894
31897 Xã Vĩnh Hưng A>31894
31900 Thị trấn Châu Hưng>31900
31903 Xã Châu Hưng A>31900
31906 Xã Hưng Thành>31906
31909 Xã Hưng Hội>31906
31912 Xã Châu Thới>31894
31921 Xã Long Thạnh>31891
# Thị Xã Giá Rai
31942 Phường 1>31942
31945 Phường Hộ Phòng>31942
31948 Xã Phong Thạnh Đông>31951
31951 Phường Láng Tròn>31951
31954 Xã Phong Tân>31951
31957 Xã Tân Phong>31957
31960 Xã Phong Thạnh>31942
31963 Xã Phong Thạnh A>31942
31966 Xã Phong Thạnh Tây>31957
31969 Xã Tân Thạnh>31957
# Huyện Đông Hải
31972 Thị trấn Gành Hào>31972
31975 Xã Long Điền Đông>31975
31978 Xã Long Điền Đông A>31975
31981 Xã Long Điền>31985
31984 Xã Long Điền Tây>31972
31985 Xã Điền Hải>31985
31987 Xã An Trạch>31988
31988 Xã An Trạch A>31988
31990 Xã An Phúc>31993
31993 Xã Định Thành>31993
31996 Xã Định Thành A>31993
# Huyện Hoà Bình
31891 Thị trấn Hòa Bình>31891
31915 Xã Minh Diệu>31918
31918 Xã Vĩnh Bình>31918
31924 Xã Vĩnh Mỹ B>31918
31927 Xã Vĩnh Hậu>31927
31930 Xã Vĩnh Hậu A>31927
31933 Xã Vĩnh Mỹ A>31891
31936 Xã Vĩnh Thịnh>31927`;
