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
export const FORMER = `# Quận Ninh Kiều
31117 Phường Cái Khế>31120
31120 Phường An Hòa>31120
31123 Phường Thới Bình>31135
31135 Phường Tân An>31135
31144 Phường Xuân Khánh>31135
31147 Phường Hưng Lợi>31147
31149 Phường An Khánh>31147
31150 Phường An Bình>31150
# Quận Ô Môn
31153 Phường Châu Văn Liêm>31153
31154 Phường Thới Hòa>31153
31156 Phường Thới Long>31157
31157 Phường Long Hưng>31157
31159 Phường Thới An>31153
31162 Phường Phước Thới>31162
31165 Phường Trường Lạc>31162
# Quận Bình Thuỷ
31168 Phường Bình Thủy>31168
31169 Phường Trà An>31174
31171 Phường Trà Nóc>31174
31174 Phường Thới An Đông>31174
31177 Phường An Thới>31168
31178 Phường Bùi Hữu Nghĩa>31120 31168
31180 Phường Long Hòa>31183
31183 Phường Long Tuyền>31150 31183
# Quận Cái Răng
31186 Phường Lê Bình>31186
31189 Phường Hưng Phú>31201
31192 Phường Hưng Thạnh>31186
31195 Phường Ba Láng>31186
31198 Phường Thường Thạnh>31186
31201 Phường Phú Thứ>31201
31204 Phường Tân Phú>31201
# Quận Thốt Nốt
31207 Phường Thốt Nốt>31207 31228
31210 Phường Thới Thuận>31207
31212 Phường Thuận An>31207
31213 Phường Tân Lộc>31213
31216 Phường Trung Nhứt>31217
31217 Phường Thạnh Hòa>31217
31219 Phường Trung Kiên>31228
31227 Phường Tân Hưng>31157
31228 Phường Thuận Hưng>31228
# Huyện Vĩnh Thạnh
31211 Xã Vĩnh Bình>31237
31231 Thị trấn Thạnh An>31231
31232 Thị trấn Vĩnh Thạnh>31232
31234 Xã Thạnh Mỹ>31232
31237 Xã Vĩnh Trinh>31237
31240 Xã Thạnh An>31246
31241 Xã Thạnh Tiến>31246
31243 Xã Thạnh Thắng>31231
31244 Xã Thạnh Lợi>31231
31246 Xã Thạnh Quới>31246
31252 Xã Thạnh Lộc>31232
# Huyện Cờ Đỏ
31222 Xã Trung An>31217
31225 Xã Trung Thạnh>31255
31249 Xã Thạnh Phú>31249
31255 Xã Trung Hưng>31255
31261 Thị trấn Cờ Đỏ>31261
31264 Xã Thới Hưng>31264
31273 Xã Đông Hiệp>31273
31274 Xã Đông Thắng>31273
31276 Xã Thới Đông>31261
31277 Xã Thới Xuân>31261
# Huyện Phong Điền
31299 Thị trấn Phong Điền>31299
31300 Xã Nhơn Ái>31315
31303 Xã Giai Xuân>31299
31306 Xã Tân Thới>31299
31309 Xã Trường Long>31309
31312 Xã Mỹ Khánh>31150
31315 Xã Nhơn Nghĩa>31315
# Huyện Thới Lai
31258 Thị trấn Thới Lai>31258
31267 Xã Thới Thạnh>31153
31268 Xã Tân Thạnh>31288
31270 Xã Xuân Thắng>31273
31279 Xã Đông Bình>31282
31282 Xã Đông Thuận>31282
31285 Xã Thới Tân>31258
31286 Xã Trường Thắng>31258
31288 Xã Định Môn>31288
31291 Xã Trường Thành>31288
31294 Xã Trường Xuân>31294
31297 Xã Trường Xuân A>31294
31298 Xã Trường Xuân B>31294`;
