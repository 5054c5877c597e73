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
export const FORMER = `# Thành phố Thái Nguyên
05431 Phường Quan Triều>05482
05434 Phường Quang Vinh>05482
05437 Phường Túc Duyên>05443
05440 Phường Hoàng Văn Thụ>05443
05443 Phường Trưng Vương>05443
05446 Phường Quang Trung>05443
05449 Phường Phan Đình Phùng>05443
05452 Phường Tân Thịnh>05443
05455 Phường Thịnh Đán>05455
05458 Phường Đồng Quang>05443
05461 Phường Gia Sàng>05443 05467
05464 Phường Tân Lập>05500
05467 Phường Cam Giá>05467 05500
05470 Phường Phú Xá>05500
05473 Phường Hương Sơn>05467
05476 Phường Trung Thành>05500
05479 Phường Tân Thành>05500
05482 Phường Tân Long>05482
05485 Xã Phúc Hà>05455
05488 Xã Phúc Xuân>05488
05491 Xã Quyết Thắng>05455
05494 Xã Phúc Trìu>05488
05497 Xã Thịnh Đức>05503
05500 Phường Tích Lương>05500
05503 Xã Tân Cương>05503
05653 Xã Sơn Cẩm>05482
05659 Phường Chùa Hang>05710
05695 Xã Cao Ngạn>05710
05701 Xã Linh Sơn>05710
05710 Phường Đồng Bẩm>05710
05713 Xã Huống Thượng>05710
05914 Xã Đồng Liên>05467
# Thành phố Sông Công
05506 Phường Lương Sơn>05528
05509 Phường Châu Sơn>05533
05512 Phường Mỏ Chè>05533
05515 Phường Cải Đan>05518
05518 Phường Thắng Lợi>05518
05521 Phường Phố Cò>05518
05527 Xã Tân Quang>05528
05528 Phường Bách Quang>05528
05530 Xã Bình Sơn>05503
05533 Xã Bá Xuyên>05533
# Huyện Định Hóa
05539 Xã Linh Thông>05542
05542 Xã Lam Vỹ>05542
05545 Xã Quy Kỳ>05551
05548 Xã Tân Thịnh>05563
05551 Xã Kim Phượng>05551
05554 Xã Bảo Linh>05569
05560 Xã Phúc Chu>05569
05563 Xã Tân Dương>05563
05566 Xã Phượng Tiến>05563
05569 Thị trấn Chợ Chu>05569
05572 Xã Đồng Thịnh>05569
05575 Xã Định Biên>05587
05578 Xã Thanh Định>05587
05581 Xã Trung Hội>05581
05584 Xã Trung Lương>05587
05587 Xã Bình Yên>05587
05590 Xã Điềm Mặc>05602
05593 Xã Phú Tiến>05581
05596 Xã Bộc Nhiêu>05581
05599 Xã Sơn Phú>05605
05602 Xã Phú Đình>05602
05605 Xã Bình Thành>05605
# Huyện Phú Lương
05611 Thị trấn Đu>05611
05614 Xã Yên Ninh>05620
05617 Xã Yên Trạch>05620
05620 Xã Yên Đổ>05620
05623 Xã Yên Lạc>05611
05626 Xã Ôn Lương>05632
05629 Xã Động Đạt>05611
05632 Xã Phủ Lý>05632
05635 Xã Phú Đô>05641
05638 Xã Hợp Thành>05632
05641 Xã Tức Tranh>05641
05644 Thị trấn Giang Tiên>05611
05647 Xã Vô Tranh>05641
05650 Xã Cổ Lũng>05641
# Huyện Đồng Hỷ
05656 Thị trấn Sông Cầu>05692
05662 Thị trấn Trại Cau>05662
05665 Xã Văn Lăng>05665
05668 Xã Tân Long>05674
05671 Xã Hòa Bình>05665
05674 Xã Quang Sơn>05674
05677 Xã Minh Lập>05692
05680 Xã Văn Hán>05680
05683 Xã Hóa Trung>05692
05686 Xã Khe Mo>05680
05689 Xã Cây Thị>05707
05692 Thị trấn Hóa Thượng>05692
05698 Xã Hợp Tiến>05662
05707 Xã Nam Hòa>05707
# Huyện Võ Nhai
05716 Thị trấn Đình Cả>05716
05719 Xã Sảng Mộc>05719
05722 Xã Nghinh Tường>05722
05725 Xã Thần Xa>05725
05728 Xã Vũ Chấn>05722
05731 Xã Thượng Nung>05725
05734 Xã Phú Thượng>05716
05737 Xã Cúc Đường>05740
05740 Xã La Hiên>05740
05743 Xã Lâu Thượng>05716
05746 Xã Tràng Xá>05746
05749 Xã Phương Giao>05755
05752 Xã Liên Minh>05746
05755 Xã Dân Tiến>05755
05758 Xã Bình Long>05755
# Huyện Đại Từ
05761 Thị trấn Hùng Sơn>05488
05767 Xã Phúc Lương>05776
05770 Xã Minh Tiến>05776
05773 Xã Yên Lãng>05773
05776 Xã Đức Lương>05776
05779 Xã Phú Cường>05800
05785 Xã Phú Lạc>05788
05788 Xã Tân Linh>05788
05791 Xã Phú Thịnh>05800
05794 Xã Phục Linh>05788
05797 Xã Phú Xuyên>05773
05800 Xã Bản Ngoại>05800
05803 Xã Tiên Hội>05818
05809 Xã Cù Vân>05809
05812 Xã Hà Thượng>05809
05815 Xã La Bằng>05818
05818 Xã Hoàng Nông>05818
05821 Xã Khôi Kỳ>05830
05824 Xã An Khánh>05809
05827 Xã Tân Thái>05488
05830 Xã Bình Thuận>05830
05833 Xã Lục Ba>05830
05836 Xã Mỹ Yên>05830
05842 Xã Văn Yên>05845
05845 Xã Vạn Phú>05845
05848 Xã Cát Nê>05851
05851 Thị trấn Quân Chu>05851
# Thành phố Phổ Yên
05854 Phường Bãi Bông>05860
05857 Phường Bắc Sơn>05857
05860 Phường Ba Hàng>05860
05863 Xã Phúc Tân>05488
05866 Xã Phúc Thuận>05857
05869 Phường Hồng Tiến>05860
05872 Xã Minh Đức>05857
05875 Phường Đắc Sơn>05860
05878 Phường Đồng Tiến>05890
05881 Xã Thành Công>05881
05884 Phường Tiên Phong>05890
05887 Xã Vạn Phái>05881
05890 Phường Nam Tiến>05890
05893 Phường Tân Hương>05890
05896 Phường Đông Cao>05899
05899 Phường Trung Thành>05899
05902 Phường Tân Phú>05899
05905 Phường Thuận Thành>05899
# Huyện Phú Bình
05908 Thị trấn Hương Sơn>05908
05911 Xã Bàn Đạt>05917
05917 Xã Tân Khánh>05917
05920 Xã Tân Kim>05923
05923 Xã Tân Thành>05923
05926 Xã Đào Xá>05917
05929 Xã Bảo Lý>05908
05932 Xã Thượng Đình>05908 05941
05935 Xã Tân Hòa>05923
05938 Xã Nhã Lộng>05908
05941 Xã Điềm Thụy>05941
05944 Xã Xuân Phương>05908
05947 Xã Tân Đức>05953
05950 Xã Úc Kỳ>05908
05953 Xã Lương Phú>05953
05956 Xã Nga My>05941
05959 Xã Kha Sơn>05953
05962 Xã Thanh Ninh>05953
05965 Xã Dương Thành>05953
05968 Xã Hà Châu>05941`;
