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
export const FORMER = `# Thành phố Điện Biên Phủ
03124 Phường Noong Bua>03334
03127 Phường Him Lam>03127
03130 Phường Thanh Bình>03127
03133 Phường Tân Thanh>03127
03136 Phường Mường Thanh>03127
03139 Phường Nam Thanh>03334
03142 Phường Thanh Trường>03127
03145 Xã Thanh Minh>03127
03316 Xã Nà Tấu>03316
03317 Xã Nà Nhạn>03325
03325 Xã Mường Phăng>03325
03326 Xã Pá Khoang>03325
# Thị Xã Mường Lay
03148 Phường Sông Đà>03151
03151 Phường Na Lay>03151
03184 Xã Lay Nưa>03151
# Huyện Mường Nhé
03154 Xã Sín Thầu>03158
03155 Xã Sen Thượng>03158
03157 Xã Chung Chải>03160
03158 Xã Leng Su Sìn>03158
03159 Xã Pá Mỳ>03162
03160 Xã Mường Nhé>03160
03161 Xã Nậm Vì>03160
03162 Xã Nậm Kè>03162
03163 Xã Mường Toong>03163
03164 Xã Quảng Lâm>03164
03177 Xã Huổi Lếch>03163
# Huyện Mường Chà
03172 Thị trấn Mường Chà>03172
03178 Xã Sá Tổng>03151
03181 Xã Mường Tùng>03181
03190 Xã Hừa Ngài>03193
03191 Xã Huổi Mí>03194
03193 Xã Pa Ham>03193
03194 Xã Nậm Nèn>03194
03196 Xã Huổi Lèng>03181
03197 Xã Sa Lông>03172
03200 Xã Ma Thì Hồ>03172
03201 Xã Na Sang>03172
03202 Xã Mường Mươn>03202
# Huyện Tủa Chùa
03217 Thị trấn Tủa Chùa>03217
03220 Xã Huổi Só>03220
03223 Xã Sín Chải>03226
03226 Xã Tả Sìn Thàng>03226
03229 Xã Lao Xả Phình>03226
03232 Xã Tả Phìn>03241
03235 Xã Tủa Thàng>03220
03238 Xã Trung Thu>03241
03241 Xã Sính Phình>03241
03244 Xã Xá Nhè>03244
03247 Xã Mường Đun>03244
03250 Xã Mường Báng>03217
# Huyện Tuần Giáo
03253 Thị trấn Tuần Giáo>03253
03259 Xã Phình Sáng>03244
03260 Xã Rạng Đông>03260
03262 Xã Mùn Chung>03268
03263 Xã Nà Tòng>03217
03265 Xã Ta Ma>03260
03268 Xã Mường Mùn>03268
03269 Xã Pú Xi>03268
03271 Xã Pú Nhung>03260
03274 Xã Quài Nưa>03253
03277 Xã Mường Thín>03283
03280 Xã Tỏa Tình>03295
03283 Xã Nà Sáy>03283
03284 Xã Mường Khong>03283
03289 Xã Quài Cang>03253
03295 Xã Quài Tở>03295
03298 Xã Chiềng Sinh>03283
03299 Xã Chiềng Đông>03301
03304 Xã Tênh Phông>03295
# Huyện Điện Biên
03319 Xã Mường Pồn>03202
03322 Xã Thanh Nưa>03328
03323 Xã Hua Thanh>03328
03328 Xã Thanh Luông>03328
03331 Xã Thanh Hưng>03328
03334 Xã Thanh Xương>03334
03337 Xã Thanh Chăn>03328
03340 Xã Pa Thơm>03349
03343 Xã Thanh An>03352
03346 Xã Thanh Yên>03349
03349 Xã Noong Luống>03349
03352 Xã Noong Hẹt>03352
03355 Xã Sam Mứn>03352
03356 Xã Pom Lót>03356
03358 Xã Núa Ngam>03358
03359 Xã Hẹ Muông>03358
03361 Xã Na Ư>03356
03364 Xã Mường Nhà>03368
03365 Xã Na Tông>03358
03367 Xã Mường Lói>03368
03368 Xã Phu Luông>03368
# Huyện Điện Biên Đông
03203 Thị trấn Điện Biên Đông>03203
03205 Xã Na Son>03203
03208 Xã Phì Nhừ>03208
03211 Xã Chiềng Sơ>03214
03214 Xã Mường Luân>03214
03370 Xã Pu Nhi>03370
03371 Xã Nong U>03370
03373 Xã Xa Dung>03208
03376 Xã Keo Lôm>03203
03379 Xã Luân Giói>03214
03382 Xã Phình Giàng>03382
03383 Xã Pú Hồng>03382
03384 Xã Tìa Dình>03385
03385 Xã Háng Lìa>03385
# Huyện Mường Ảng
03256 Thị trấn Mường Ảng>03256
03286 Xã Mường Đăng>03316
03287 Xã Ngối Cáy>03316
03292 Xã Ẳng Tở>03301
03301 Xã Búng Lao>03301
03302 Xã Xuân Lao>03313
03307 Xã Ẳng Nưa>03256
03310 Xã Ẳng Cang>03256
03312 Xã Nặm Lịch>03313
03313 Xã Mường Lạn>03313
# Huyện Nậm Pồ
03156 Xã Nậm Tin>03166
03165 Xã Pa Tần>03166
03166 Xã Chà Cang>03166
03167 Xã Na Cô Sa>03164
03168 Xã Nà Khoa>03169
03169 Xã Nà Hỳ>03169
03170 Xã Nà Bủng>03176
03171 Xã Nậm Nhừ>03169
03173 Xã Nậm Chua>03169
03174 Xã Nậm Khăn>03175
03175 Xã Chà Tở>03175
03176 Xã Vàng Đán>03176
03187 Xã Chà Nưa>03166
03198 Xã Phìn Hồ>03199
03199 Xã Si Pa Phìn>03199`;
