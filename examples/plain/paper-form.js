// Personal data goes to an element as a property, never as an attribute: those reach analytics and replay tools.
const form = document.querySelector('bk-paper-form');
const definition = await fetch('../../dist/procedures/1.004222.json');
form.definition = await definition.json();
form.answers = {
  kinhGui: 'Công an xã Thọ Long',
  hoTen: 'Lê Thị Hoa',
  ngaySinh: '1990-05-12',
  gioiTinh: 'female',
  soDinhDanh: '038190012319',
  chuHoQuanHe: 'self',
  dkHinhThuc: 'new',
  dkDiaChi: { asWritten: 'Thôn 3, Xã Thọ Long, Tỉnh Thanh Hóa' },
};
