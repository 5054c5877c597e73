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
export const FORMER = `# Thành phố Tuyên Quang
02200 Phường Phan Thiết>02215
02203 Phường Minh Xuân>02215
02206 Phường Tân Quang>02215
02209 Xã Tràng Đà>02212
02212 Phường Nông Tiến>02212
02215 Phường Ỷ La>02215
02216 Phường Tân Hà>02215
02218 Phường Hưng Thành>02512
02497 Xã Kim Phú>02215 02509
02503 Xã An Khang>02512
02509 Phường Mỹ Lâm>02509
02512 Phường An Tường>02512
02515 Xã Lưỡng Vượng>02512
02521 Xã Thái Long>02524
02524 Phường Đội Cấn>02524
# Huyện Lâm Bình
02233 Xã Phúc Yên>02266
02242 Xã Xuân Lập>02266
02251 Xã Khuôn Hà>02269
02266 Thị trấn Lăng Can>02266
02269 Xã Thượng Lâm>02269
02290 Xã Bình An>02296
02293 Xã Hồng Quang>02302
02296 Xã Thổ Bình>02296
02299 Xã Phúc Sơn>02302
02302 Xã Minh Quang>02302
# Huyện Na Hang
02221 Thị trấn Na Hang>02221
02227 Xã Sinh Long>02245
02230 Xã Thượng Giáp>02239
02239 Xã Thượng Nông>02239
02245 Xã Côn Lôn>02245
02248 Xã Yên Hoa>02248
02254 Xã Hồng Thái>02260
02260 Xã Đà Vị>02260
02263 Xã Khâu Tinh>02248
02275 Xã Sơn Phú>02260
02281 Xã Năng Khả>02221
02284 Xã Thanh Tương>02221
# Huyện Chiêm Hóa
02287 Thị trấn Vĩnh Lộc>02287
02305 Xã Trung Hà>02305
02308 Xã Tân Mỹ>02308
02311 Xã Hà Lang>02320
02314 Xã Hùng Mỹ>02308
02317 Xã Yên Lập>02317
02320 Xã Tân An>02320
02323 Xã Bình Phú>02317
02326 Xã Xuân Quang>02287
02329 Xã Ngọc Hội>02287
02332 Xã Phú Bình>02332
02335 Xã Hòa Phú>02365
02338 Xã Phúc Thịnh>02287
02341 Xã Kiên Đài>02332
02344 Xã Tân Thịnh>02353
02347 Xã Trung Hòa>02287
02350 Xã Kim Bình>02350
02353 Xã Hòa An>02353
02356 Xã Vinh Quang>02350
02359 Xã Tri Phú>02359
02362 Xã Nhân Lý>02353
02365 Xã Yên Nguyên>02365
02368 Xã Linh Phú>02359
02371 Xã Bình Nhân>02350
# Huyện Hàm Yên
02374 Thị trấn Tân Yên>02374
02377 Xã Yên Thuận>02380
02380 Xã Bạch Xa>02380
02383 Xã Minh Khương>02380
02386 Xã Yên Lâm>02398
02389 Xã Minh Dân>02392
02392 Xã Phù Lưu>02392
02395 Xã Minh Hương>02404
02398 Xã Yên Phú>02398
02401 Xã Tân Thành>02374
02404 Xã Bình Xa>02404
02407 Xã Thái Sơn>02407
02410 Xã Nhân Mục>02374
02413 Xã Thành Long>02407
02416 Xã Bằng Cốc>02374
02419 Xã Thái Hòa>02419
02422 Xã Đức Ninh>02419
02425 Xã Hùng Đức>02425
# Huyện Yên Sơn
02431 Xã Quý Quân>02434
02434 Xã Lực Hành>02434
02437 Xã Kiến Thiết>02437
02440 Xã Trung Minh>02455
02443 Xã Chiêu Yên>02434
02446 Xã Trung Trực>02449
02449 Xã Xuân Vân>02449
02452 Xã Phúc Ninh>02449
02455 Xã Hùng Lợi>02455
02458 Xã Trung Sơn>02458
02461 Xã Tân Tiến>02470
02464 Xã Tứ Quận>02473
02467 Xã Đạo Viện>02458
02470 Xã Tân Long>02470
02473 Thị trấn Yên Sơn>02473
02476 Xã Kim Quan>02545
02479 Xã Lang Quán>02473
02485 Xã Công Đa>02458 02494
02488 Xã Trung Môn>02215
02491 Xã Chân Sơn>02473
02494 Xã Thái Bình>02212 02494
02500 Xã Tiến Bộ>02494
02506 Xã Mỹ Bằng>02509
02518 Xã Hoàng Khai>02512
02527 Xã Nhữ Hán>02530
02530 Xã Nhữ Khê>02530
02533 Xã Đội Bình>02530
# Huyện Sơn Dương
02536 Thị trấn Sơn Dương>02536
02539 Xã Trung Yên>02545
02542 Xã Minh Thanh>02554
02545 Xã Tân Trào>02545
02548 Xã Vĩnh Lợi>02548
02551 Xã Thượng Ấm>02548
02554 Xã Bình Yên>02554
02557 Xã Lương Thiện>02554
02560 Xã Tú Thịnh>02536
02563 Xã Cấp Tiến>02548
02566 Xã Hợp Thành>02536
02569 Xã Phúc Ứng>02536
02572 Xã Đông Thọ>02572
02575 Xã Kháng Nhật>02578
02578 Xã Hợp Hòa>02578
02584 Xã Quyết Thắng>02572
02587 Xã Đồng Quý>02572
02590 Xã Tân Thanh>02578
02596 Xã Văn Phú>02608
02599 Xã Chi Thiết>02608
02602 Xã Đông Lợi>02623
02605 Xã Thiện Kế>02620
02608 Xã Hồng Sơn>02608
02611 Xã Phú Lương>02611
02614 Xã Ninh Lai>02620
02617 Xã Đại Phú>02611
02620 Xã Sơn Nam>02620
02623 Xã Hào Phú>02623
02626 Xã Tam Đa>02611
02632 Xã Trường Sinh>02623`;
