/**
 * The provinces of before 1 July 2025: code, code of the province that they lie in today, name.
 *
 * Source of the units of today: Quyết định 19/2025/QĐ-TTg and Nghị quyết 30/2026/QH16, 237/NQ-UBTVQH16 (Đồng Nai),
 * as in github.com/thanglequoc/vietnamese-provinces-database at cd58063 (MIT, (c) 2021 Thang Le Quoc); spelling and
 * the units of before from the old/new conversion table of the National Statistics Office (danhmuchanhchinh.nso.gov.vn),
 * a public table, as stored at 809e91b in github.com/sunshine-tech/VietnamProvinces (GPL-3.0: no code of it is used).
 * Read: 2026-11-21. Refresh: node scripts/units.mjs, which says with what.
 * @module
 */
export const FORMER_PROVINCES = `01 01 Thành phố Hà Nội
02 08 Tỉnh Hà Giang
04 04 Tỉnh Cao Bằng
06 19 Tỉnh Bắc Kạn
08 08 Tỉnh Tuyên Quang
10 15 Tỉnh Lào Cai
11 11 Tỉnh Điện Biên
12 12 Tỉnh Lai Châu
14 14 Tỉnh Sơn La
15 15 Tỉnh Yên Bái
17 25 Tỉnh Hoà Bình
19 19 Tỉnh Thái Nguyên
20 20 Tỉnh Lạng Sơn
22 22 Tỉnh Quảng Ninh
24 24 Tỉnh Bắc Giang
25 25 Tỉnh Phú Thọ
26 25 Tỉnh Vĩnh Phúc
27 24 Tỉnh Bắc Ninh
30 31 Tỉnh Hải Dương
31 31 Thành phố Hải Phòng
33 33 Tỉnh Hưng Yên
34 33 Tỉnh Thái Bình
35 37 Tỉnh Hà Nam
36 37 Tỉnh Nam Định
37 37 Tỉnh Ninh Bình
38 38 Tỉnh Thanh Hóa
40 40 Tỉnh Nghệ An
42 42 Tỉnh Hà Tĩnh
44 44 Tỉnh Quảng Bình
45 44 Tỉnh Quảng Trị
46 46 Thành phố Huế
48 48 Thành phố Đà Nẵng
49 48 Tỉnh Quảng Nam
51 51 Tỉnh Quảng Ngãi
52 52 Tỉnh Bình Định
54 66 Tỉnh Phú Yên
56 56 Tỉnh Khánh Hòa
58 56 Tỉnh Ninh Thuận
60 68 Tỉnh Bình Thuận
62 51 Tỉnh Kon Tum
64 52 Tỉnh Gia Lai
66 66 Tỉnh Đắk Lắk
67 68 Tỉnh Đắk Nông
68 68 Tỉnh Lâm Đồng
70 75 Tỉnh Bình Phước
72 80 Tỉnh Tây Ninh
74 79 Tỉnh Bình Dương
75 75 Tỉnh Đồng Nai
77 79 Tỉnh Bà Rịa - Vũng Tàu
79 79 Thành phố Hồ Chí Minh
80 80 Tỉnh Long An
82 82 Tỉnh Tiền Giang
83 86 Tỉnh Bến Tre
84 86 Tỉnh Trà Vinh
86 86 Tỉnh Vĩnh Long
87 82 Tỉnh Đồng Tháp
89 91 Tỉnh An Giang
91 91 Tỉnh Kiên Giang
92 92 Thành phố Cần Thơ
93 92 Tỉnh Hậu Giang
94 92 Tỉnh Sóc Trăng
95 96 Tỉnh Bạc Liêu
96 96 Tỉnh Cà Mau`;
