/** What a form would give to `<bk-handover>`: its definition, and what was answered. Nobody has this name. */
const handover = document.querySelector('bk-handover');

const response = await fetch('../../dist/procedures/2.000635.json');
handover.definition = await response.json();
handover.answers = {
  coQuanThucHien: 'Ủy ban nhân dân xã Hoa Gạo',
  nycHoTen: 'Nguyễn Văn Mẫu',
  nycSoDinhDanh: '038095990019',
  nycSoDienThoai: '0912345678',
  nycQuanHe: 'self',
  hoSoLoaiYeuCau: 'birth',
  soLuong: 2,
};
