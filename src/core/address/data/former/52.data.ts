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
export const FORMER = `# Thành phố Quy Nhơn
21550 Phường Nhơn Bình>21601
21553 Phường Nhơn Phú>21553
21556 Phường Đống Đa>21583
21559 Phường Trần Quang Diệu>21553
21562 Phường Hải Cảng>21583
21565 Phường Quang Trung>21592
21577 Phường Ngô Mây>21592
21580 Phường Trần Phú>21583
21583 Phường Thị Nại>21583
21589 Phường Bùi Thị Xuân>21589
21592 Phường Nguyễn Văn Cừ>21592
21595 Phường Ghềnh Ráng>21592
21598 Xã Nhơn Lý>21601
21601 Xã Nhơn Hội>21601
21604 Xã Nhơn Hải>21601
21607 Xã Nhơn Châu>21607
21991 Xã Phước Mỹ>21589
# Huyện An Lão
21609 Thị trấn An Lão>21609
21610 Xã An Hưng>21609
21613 Xã An Trung>21616
21616 Xã An Dũng>21616
21619 Xã An Vinh>21616
21622 Xã An Toàn>21622
21625 Xã An Tân>21609
21628 Xã An Hòa>21628
21631 Xã An Quang>21628
21634 Xã An Nghĩa>21622 21628
# Thị Xã Hoài Nhơn
21637 Phường Tam Quan>21637
21640 Phường Bồng Sơn>21640
21643 Xã Hoài Sơn>21655
21646 Xã Hoài Châu Bắc>21655
21649 Xã Hoài Châu>21637
21652 Xã Hoài Phú>21661
21655 Phường Tam Quan Bắc>21655
21658 Phường Tam Quan Nam>21664
21661 Phường Hoài Hảo>21661
21664 Phường Hoài Thanh Tây>21664
21667 Phường Hoài Thanh>21664
21670 Phường Hoài Hương>21670
21673 Phường Hoài Tân>21673
21676 Xã Hoài Hải>21670
21679 Phường Hoài Xuân>21673
21682 Xã Hoài Mỹ>21670
21685 Phường Hoài Đức>21640
# Huyện Hoài Ân
21688 Thị trấn Tăng Bạt Hổ>21688
21690 Xã Ân Hảo Tây>21697
21691 Xã Ân Hảo Đông>21697
21694 Xã Ân Sơn>21703
21697 Xã Ân Mỹ>21697
21700 Xã Đak Mang>21715
21703 Xã Ân Tín>21703
21706 Xã Ân Thạnh>21703
21709 Xã Ân Phong>21688
21712 Xã Ân Đức>21688
21715 Xã Ân Hữu>21715
21718 Xã Bok Tới>21727
21721 Xã Ân Tường Tây>21715
21724 Xã Ân Tường Đông>21688
21727 Xã Ân Nghĩa>21727
# Huyện Phù Mỹ
21730 Thị trấn Phù Mỹ>21730
21733 Thị trấn Bình Dương>21733
21736 Xã Mỹ Đức>21739
21739 Xã Mỹ Châu>21739
21742 Xã Mỹ Thắng>21751
21745 Xã Mỹ Lộc>21739
21748 Xã Mỹ Lợi>21733
21751 Xã Mỹ An>21751
21754 Xã Mỹ Phong>21733
21757 Xã Mỹ Trinh>21757
21760 Xã Mỹ Thọ>21751
21763 Xã Mỹ Hòa>21757
21766 Xã Mỹ Thành>21769
21769 Xã Mỹ Chánh>21769
21772 Xã Mỹ Quang>21730
21775 Xã Mỹ Hiệp>21775
21778 Xã Mỹ Tài>21775
21781 Xã Mỹ Cát>21769
21784 Xã Mỹ Chánh Tây>21730
# Huyện Vĩnh Thạnh
21786 Thị trấn Vĩnh Thạnh>21786
21787 Xã Vĩnh Sơn>21787
21790 Xã Vĩnh Kim>21787
21796 Xã Vĩnh Hiệp>21796
21799 Xã Vĩnh Hảo>21786
21801 Xã Vĩnh Hòa>21805
21802 Xã Vĩnh Thịnh>21796
21804 Xã Vĩnh Thuận>21805
21805 Xã Vĩnh Quang>21805
# Huyện Tây Sơn
21808 Thị trấn Phú Phong>21808
21811 Xã Bình Tân>21817
21814 Xã Tây Thuận>21820
21817 Xã Bình Thuận>21817
21820 Xã Tây Giang>21820
21823 Xã Bình Thành>21829
21826 Xã Tây An>21817
21829 Xã Bình Hòa>21829
21832 Xã Tây Bình>21829
21835 Xã Bình Tường>21835
21838 Xã Tây Vinh>21829
21841 Xã Vĩnh An>21835
21844 Xã Tây Xuân>21808
21847 Xã Bình Nghi>21808
21850 Xã Tây Phú>21835
# Huyện Phù Cát
21853 Thị trấn Ngô Mây>21853
21856 Xã Cát Sơn>21868
21859 Xã Cát Minh>21859
21862 Thị trấn Cát Khánh>21859
21865 Xã Cát Tài>21859
21868 Xã Cát Lâm>21868
21871 Xã Cát Hanh>21871
21874 Xã Cát Thành>21880
21877 Xã Cát Trinh>21853
21880 Xã Cát Hải>21880
21883 Xã Cát Hiệp>21871
21886 Xã Cát Nhơn>21892
21889 Xã Cát Hưng>21901
21892 Xã Cát Tường>21892
21895 Xã Cát Tân>21853
21898 Thị trấn Cát Tiến>21880
21901 Xã Cát Thắng>21901
21904 Xã Cát Chánh>21901
# Thị Xã An Nhơn
21907 Phường Bình Định>21907
21910 Phường Đập Đá>21910
21913 Xã Nhơn Mỹ>21910
21916 Phường Nhơn Thành>21925
21919 Xã Nhơn Hạnh>21925
21922 Xã Nhơn Hậu>21910
21925 Xã Nhơn Phong>21925
21928 Xã Nhơn An>21934
21931 Xã Nhơn Phúc>21907
21934 Phường Nhơn Hưng>21934
21937 Xã Nhơn Khánh>21907
21940 Xã Nhơn Lộc>21940
21943 Phường Nhơn Hòa>21943
21946 Xã Nhơn Tân>21940
21949 Xã Nhơn Thọ>21943
# Huyện Tuy Phước
21952 Thị trấn Tuy Phước>21952
21955 Thị trấn Diêu Trì>21952
21958 Xã Phước Thắng>21970
21961 Xã Phước Hưng>21964
21964 Xã Phước Quang>21964
21967 Xã Phước Hòa>21970
21970 Xã Phước Sơn>21970
21973 Xã Phước Hiệp>21964
21976 Xã Phước Lộc>21952
21979 Xã Phước Nghĩa>21952
21982 Xã Phước Thuận>21952
21985 Xã Phước An>21985
21988 Xã Phước Thành>21985
# Huyện Vân Canh
21994 Thị trấn Vân Canh>21994
21997 Xã Canh Liên>21997 22006
22000 Xã Canh Hiệp>21994 22006
22003 Xã Canh Vinh>22006
22006 Xã Canh Hiển>22006
22009 Xã Canh Thuận>21994
22012 Xã Canh Hòa>21994`;
