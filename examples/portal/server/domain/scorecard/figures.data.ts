/**
 * What the scorecard counts, in the words that a person reads beside each number.
 *
 * Our own definitions, written 2026-11-23. They are no official index and add up to none.
 * @module
 */

/** One number of the scorecard. */
export interface Figure {
  /** How its values are shown. */
  readonly kind: 'share' | 'number' | 'minutes';
  readonly title: string;
  /** What stands above and below the line. */
  readonly numerator: string;
  readonly denominator: string;
  readonly means: string;
  /** What must not be read into it. */
  readonly cannot: string;
}

/** Names of the figures, in the order in which they are shown. */
export const FIGURE_IDS = [
  'machineFilled',
  'minutes',
  'filedOnline',
  'visitsAvoided',
  'paidWithoutCash',
  'onTime',
  'satisfied',
  'petitionsOnTime',
] as const;

/** Name of a figure. */
export type FigureId = (typeof FIGURE_IDS)[number];

const CONSENTING =
  'Chỉ đếm người đã đồng ý cho đếm, nên không phải là tất cả; số gửi đến không kèm tên nên cũng không kiểm được từng lượt.';

/** By name. */
export const FIGURES: Readonly<Record<FigureId, Figure>> = {
  machineFilled: {
    kind: 'share',
    title: 'Máy điền sẵn',
    numerator: 'ô máy điền sẵn và người dân giữ nguyên',
    denominator: 'ô mà tờ khai đã hỏi, trong các hồ sơ đã gửi',
    means: 'Càng cao, người dân càng ít phải khai lại điều đã khai một lần.',
    cannot: `${CONSENTING} Ô không bắt buộc mà để trống vẫn nằm trong mẫu số.`,
  },
  minutes: {
    kind: 'minutes',
    title: 'Thời gian từ lúc bắt đầu đến lúc gửi',
    numerator: 'lượt gửi xong trong 5 phút',
    denominator: 'lượt gửi xong trong một lần mở tờ khai',
    means:
      'Mục tiêu là một nửa số người gửi xong trong 5 phút (trung vị). Thời gian được làm tròn lên theo bậc.',
    cannot: `${CONSENTING} Không tính người bỏ dở, và người để lại rồi khai tiếp lần khác.`,
  },
  filedOnline: {
    kind: 'number',
    title: 'Hồ sơ nộp trên mạng',
    numerator: 'hồ sơ trang này đã tiếp nhận',
    denominator: 'tất cả hồ sơ, kể cả nộp tại quầy (trang này không biết)',
    means: 'Mỗi hồ sơ là một lần không phải đến để nộp.',
    cannot:
      'Không có tỷ lệ: trang không biết có bao nhiêu hồ sơ nộp tại quầy hay trên Cổng Dịch vụ công quốc gia.',
  },
  visitsAvoided: {
    kind: 'share',
    title: 'Không phải đến lần nào',
    numerator: 'hồ sơ nộp trên mạng mà người dân đã xem kết quả trên mạng',
    denominator: 'hồ sơ nộp trên mạng có kết quả trong tháng',
    means: 'Nộp ở nhà, nhận ở nhà: không lần nào phải đến Bộ phận Một cửa.',
    cannot: `${CONSENTING} Một người có thể xem trên mạng rồi vẫn đến lấy bản giấy; mở xem lại ở lần khác thì đếm thêm.`,
  },
  paidWithoutCash: {
    kind: 'share',
    title: 'Trả phí không dùng tiền mặt',
    numerator: 'hồ sơ đã trả đủ bằng chuyển khoản',
    denominator: 'hồ sơ có phí, tiếp nhận trong tháng, trừ hồ sơ đã hoàn tiền',
    means: 'Tiền đến theo tin báo có ký của ngân hàng, không theo lời người nộp.',
    cannot: 'Hồ sơ chưa thấy tiền có thể trả sau, hoặc đã trả tiền mặt tại quầy; trang không biết được.',
  },
  onTime: {
    kind: 'share',
    title: 'Đúng hẹn',
    numerator: 'hồ sơ xong không muộn hơn ngày hẹn đang có hiệu lực',
    denominator: 'hồ sơ có ngày hẹn trong tháng, đã xong hoặc đã quá hẹn',
    means: 'Hồ sơ đã xin lỗi và hẹn lại thì tính theo ngày hẹn mới, và được đếm riêng ở cột bên cạnh.',
    cannot: 'Không nói hồ sơ khó hay dễ. Hồ sơ chưa xong và chưa đến hẹn chưa được tính.',
  },
  satisfied: {
    kind: 'share',
    title: 'Hài lòng',
    numerator: 'lượt đánh giá 4 hoặc 5 trên 5 bậc',
    denominator: 'lượt đánh giá trong tháng',
    means:
      'Bậc 4 là hài lòng, bậc 5 là rất hài lòng. Đánh giá là tự nguyện, không gắn với việc nhận kết quả.',
    cannot:
      'Chỉ là ý kiến của người muốn đánh giá. Chỉ công bố khi đã hết tháng, để không ai đoán được lượt vừa gửi.',
  },
  petitionsOnTime: {
    kind: 'share',
    title: 'Trả lời phản ánh đúng hạn',
    numerator: 'phản ánh, kiến nghị được trả lời không muộn hơn hạn',
    denominator: 'phản ánh, kiến nghị đến hạn trong tháng, đã trả lời hoặc đã quá hạn',
    means: 'Chuyển đến đúng nơi, hoặc từ chối có nêu lý do, cũng là đã trả lời. Không chia theo thủ tục.',
    cannot: 'Đúng hạn không có nghĩa là người phản ánh đồng ý với câu trả lời.',
  },
};
