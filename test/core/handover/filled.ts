/** All that the five procedures ask, answered, with the longest that people write in such a form. */
import { builtInProcedures } from '../../../src/core/procedure/built-in.js';
import type {
  Answer,
  Answers,
  Field,
  ProcedureDefinition,
  Row,
} from '../../../src/core/procedure/definition.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';

const HOME = {
  asWritten: 'Số 12, ngõ 45/7 đường Trần Hưng Đạo, tổ dân phố 3, Phường Hạc Thành, Tỉnh Thanh Hóa',
  detail: 'Số 12, ngõ 45/7 đường Trần Hưng Đạo, tổ dân phố 3',
  provinceCode: '38',
  unitCode: '14797',
};

const NAMES = ['Nguyễn Thị Hồng Nhung', 'Tôn Nữ Quỳnh Hương', 'Lương Đặng Phước Thịnh', 'H’Hen Niê'];

/** An answer for a field; `n` makes those of one type differ, as they do. */
function answerTo(field: Field, n: number): Answer {
  switch (field.type) {
    case 'name':
      return NAMES[n % NAMES.length]!;
    case 'citizenId':
      return `0381950${String(10_000 + n)}`;
    case 'phone':
      return `09123${String(45_000 + n)}`;
    case 'email':
      return `nguyen.thi.hong.nhung${String(n)}@example.vn`;
    case 'date':
    case 'partialDate':
      return `19${String(60 + (n % 40))}-0${String(1 + (n % 9))}-15`;
    case 'datetime':
      return '2026-11-02T08:15';
    case 'choice':
      return field.options![0]!.value;
    case 'address':
      return n % 3 === 0 ? HOME : { asWritten: `Thôn ${String(n)}, Xã Thọ Long, Tỉnh Thanh Hóa` };
    case 'integer':
      return '2';
    case 'account':
      return `03800${String(10_000_000 + n)}`;
    case 'bank':
      return '970436';
    case 'toggle':
    case 'declaration':
      return field.local !== true || n % 2 === 0;
    case 'table':
      return Array.from({ length: 6 }, (_, row) =>
        Object.fromEntries(
          field.columns!.map((column, i) => [column.key, answerTo(column, n + row * 7 + i)]),
        ),
      ) as readonly Row[];
    default:
      return `Nội dung ${field.key} số ${String(n)}, cấp tại Ủy ban nhân dân phường Hạc Thành`;
  }
}

/** Every field answered, also what such answers hide. */
export const filled = (definition: ProcedureDefinition): Answers =>
  Object.fromEntries(
    definition.sections.flatMap(({ fields }) => fields).map((field, n) => [field.key, answerTo(field, n)]),
  );

/** The definitions that ship. */
export const shipped = async (): Promise<readonly ProcedureDefinition[]> =>
  Promise.all(Object.values(builtInProcedures).map(async (load) => parseProcedure((await load()).default)));
