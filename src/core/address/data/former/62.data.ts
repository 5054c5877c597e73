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
export const FORMER = `# Thành phố Kon Tum
23281 Phường Quang Trung>23293
23284 Phường Duy Tân>23284
23287 Phường Quyết Thắng>23293
23290 Phường Trường Chinh>23293
23293 Phường Thắng Lợi>23293
23296 Phường Ngô Mây>23284
23299 Phường Thống Nhất>23293
23302 Phường Lê Lợi>23302
23305 Phường Nguyễn Trãi>23302
23308 Phường Trần Hưng Đạo>23302
23311 Xã Đăk Cấm>23284
23314 Xã Kroong>23317
23317 Xã Ngọk Bay>23317
23320 Xã Vinh Quang>23317
23323 Xã Đăk Blà>23332
23326 Xã Ia Chim>23326
23327 Xã Đăk Năng>23326
23329 Xã Đoàn Kết>23326
23332 Xã Chư Hreng>23332
23335 Xã Đăk Rơ Wa>23332
23338 Xã Hòa Bình>23332
# Huyện Đắk Glei
23341 Thị trấn Đăk Glei>23341
23344 Xã Đăk Plô>23344
23347 Xã Đăk Man>23344
23350 Xã Đăk Nhoong>23344
23353 Xã Đăk Pék>23341
23356 Xã Đăk Choong>23356
23359 Xã Xốp>23356
23362 Xã Mường Hoong>23365
23365 Xã Ngọc Linh>23365
23368 Xã Đăk Long>23368
23371 Xã Đăk Kroong>23374
23374 Xã Đăk Môn>23374
# Huyện Ngọc Hồi
23377 Thị trấn Plei Kần>23377
23380 Xã Đăk Ang>23383
23383 Xã Đăk Dục>23383
23386 Xã Đăk Nông>23383
23389 Xã Đăk Xú>23377
23392 Xã Đăk Kan>23392
23395 Xã Pờ Y>23377
23398 Xã Sa Loong>23392
# Huyện Đắk Tô
23401 Thị trấn Đăk Tô>23401
23427 Xã Đăk Rơ Nga>23428
23428 Xã Ngọk Tụ>23428
23430 Xã Đăk Trăm>23430
23431 Xã Văn Lem>23430
23434 Xã Kon Đào>23430
23437 Xã Tân Cảnh>23401
23440 Xã Diên Bình>23401
23443 Xã Pô Kô>23401
# Huyện Kon Plông
23452 Xã Đăk Nên>23455
23455 Xã Đăk Ring>23455
23458 Xã Măng Bút>23455
23461 Xã Đăk Tăng>23473
23464 Xã Ngọk Tem>23476
23467 Xã Pờ Ê>23476
23470 Xã Măng Cành>23473
23473 Thị trấn Măng Đen>23473
23476 Xã Hiếu>23476
# Huyện Kon Rẫy
23479 Thị trấn Đăk Rve>23479
23482 Xã Đăk Kôi>23485
23485 Xã Đăk Tơ Lung>23485
23488 Xã Đăk Ruồng>23497
23491 Xã Đăk Pne>23479
23494 Xã Đăk Tờ Re>23497
23497 Xã Tân Lập>23497
# Huyện Đắk Hà
23500 Thị trấn Đăk Hà>23500
23503 Xã Đăk Pxi>23504
23504 Xã Đăk Long>23504
23506 Xã Đăk Hring>23512
23509 Xã Đăk Ui>23510
23510 Xã Đăk Ngọk>23510
23512 Xã Đăk Mar>23512
23515 Xã Ngọk Wang>23515
23518 Xã Ngọk Réo>23515
23521 Xã Hà Mòn>23500
23524 Xã Đăk La>23500
# Huyện Sa Thầy
23527 Thị trấn Sa Thầy>23527
23530 Xã Rờ Kơi>23530
23533 Xã Sa Nhơn>23527
23534 Xã Hơ Moong>23534
23536 Xã Mô Rai>23536
23539 Xã Sa Sơn>23527
23542 Xã Sa Nghĩa>23534
23545 Xã Sa Bình>23534
23548 Xã Ya Xiêr>23548
23551 Xã Ya Tăng>23548
23554 Xã Ya Ly>23548
# Huyện Tu Mơ Rông
23404 Xã Ngọk Lây>23446
23407 Xã Đăk Na>23416
23410 Xã Măng Ri>23446
23413 Xã Ngọk Yêu>23446
23416 Xã Đăk Sao>23416
23417 Xã Đăk Rơ Ông>23419
23419 Xã Đăk Tờ Kan>23419
23422 Xã Tu Mơ Rông>23425
23425 Xã Đăk Hà>23425
23446 Xã Tê Xăng>23446
23449 Xã Văn Xuôi>23446
# Huyện Ia H' Drai
23535 Xã Ia Đal>23535
23537 Xã Ia Dom>23538
23538 Xã Ia Tơi>23538`;
