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
export const FORMER = `# Thành phố Tam Điệp
14362 Phường Bắc Sơn>14362
14365 Phường Trung Sơn>14365
14368 Phường Nam Sơn>14365
14369 Phường Tây Sơn>14362
14371 Xã Yên Sơn>14371
14374 Phường Yên Bình>14725
14375 Phường Tân Bình>14371
14377 Xã Quang Sơn>14362
14380 Xã Đông Sơn>14365
# Huyện Nho Quan
14386 Xã Xích Thổ>14389
14389 Xã Gia Lâm>14389
14392 Xã Gia Sơn>14389
14395 Xã Thạch Bình>14407
14398 Xã Gia Thủy>14401
14401 Xã Gia Tường>14401
14404 Xã Cúc Phương>14404
14407 Xã Phú Sơn>14407
14410 Xã Đức Long>14401
14413 Xã Lạc Vân>14407
14416 Xã Đồng Phong>14428
14419 Xã Yên Quang>14428
14425 Xã Thượng Hòa>14434
14428 Thị trấn Nho Quan>14428
14431 Xã Văn Phương>14404
14434 Xã Thanh Sơn>14434
14437 Xã Phúc Sơn>14533
14443 Xã Văn Phú>14434
14446 Xã Phú Lộc>14452
14449 Xã Kỳ Phú>14458
14452 Xã Quỳnh Lưu>14452
14458 Xã Phú Long>14458
14461 Xã Quảng Lạc>14371
# Huyện Gia Viễn
14464 Thị trấn Thịnh Vượng>14464
14467 Xã Gia Hòa>14464
14470 Xã Gia Hưng>14482
14473 Xã Liên Sơn>14482
14476 Xã Gia Thanh>14494
14479 Xã Gia Vân>14488
14482 Xã Gia Phú>14482
14485 Xã Gia Xuân>14494
14488 Xã Gia Lập>14488
14494 Xã Gia Trấn>14494
14500 Xã Gia Phương>14500
14503 Xã Gia Tân>14488 14533
14506 Xã Tiến Thắng>14500
14509 Xã Gia Trung>14500
14512 Xã Gia Minh>14524
14515 Xã Gia Lạc>14524
14521 Xã Gia Sinh>14533
14524 Xã Gia Phong>14524
# Thành phố Hoa Lư
14320 Phường Đông Thành>14329
14323 Phường Tân Thành>14329
14329 Phường Vân Giang>14329
14332 Phường Bích Đào>14329
14338 Phường Nam Bình>14329
14341 Phường Nam Thành>14329
14344 Phường Ninh Khánh>14329
14347 Xã Ninh Nhất>14329
14350 Xã Ninh Tiến>14329
14353 Phường Ninh Phúc>14566
14356 Phường Ninh Sơn>14359
14359 Phường Ninh Phong>14359
14527 Phường Ninh Mỹ>14329
14530 Phường Ninh Giang>14533
14533 Xã Trường Yên>14533
14536 Xã Ninh Khang>14329
14542 Xã Ninh Hòa>14533
14551 Xã Ninh Hải>14359
14554 Xã Ninh Vân>14359
14557 Xã Ninh An>14359
# Huyện Yên Khánh
14560 Thị trấn Yên Ninh>14560
14563 Xã Khánh Thiện>14563
14566 Xã Khánh Phú>14566
14569 Xã Khánh Hòa>14566
14572 Xã Khánh Lợi>14563
14575 Xã Khánh An>14566
14578 Xã Khánh Cường>14563
14581 Xã Khánh Cư>14560
14587 Xã Khánh Hải>14560
14590 Xã Khánh Trung>14608
14593 Xã Khánh Mậu>14614
14596 Xã Khánh Vân>14560
14599 Xã Khánh Hội>14614
14602 Xã Khánh Công>14608
14608 Xã Khánh Thành>14608
14611 Xã Khánh Nhạc>14611
14614 Xã Khánh Thuỷ>14614
14617 Xã Khánh Hồng>14611
# Huyện Kim Sơn
14620 Thị trấn Phát Diệm>14620
14623 Thị trấn Bình Minh>14623
14629 Xã Hồi Ninh>14653
14632 Xã Xuân Chính>14653
14635 Xã Kim Định>14638
14638 Xã Ân Hòa>14638
14641 Xã Hùng Tiến>14638
14647 Xã Quang Thiện>14647
14650 Xã Như Hòa>14647
14653 Xã Chất Bình>14653
14656 Xã Đồng Hướng>14647
14659 Xã Kim Chính>14620
14662 Xã Thượng Kiệm>14620
14668 Xã Tân Thành>14674
14671 Xã Yên Lộc>14674
14674 Xã Lai Thành>14674
14677 Xã Định Hoá>14677
14680 Xã Văn Hải>14677
14683 Xã Kim Tân>14677
14686 Xã Kim Mỹ>14623
14689 Xã Cồn Thoi>14623
14695 Xã Kim Trung>14698
14698 Xã Kim Đông>14698
# Huyện Yên Mô
14701 Thị trấn Yên Thịnh>14701
14704 Xã Khánh Thượng>14725
14707 Xã Khánh Dương>14701
14719 Xã Yên Phong>14728
14722 Xã Yên Hòa>14701
14725 Xã Yên Thắng>14725
14728 Xã Yên Từ>14728
14734 Xã Yên Thành>14746
14737 Xã Yên Nhân>14728
14740 Xã Yên Mỹ>14743
14743 Xã Yên Mạc>14743
14746 Xã Yên Đồng>14746
14749 Xã Yên Thái>14746
14752 Xã Yên Lâm>14743`;
