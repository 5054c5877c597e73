/** Hands the dossier code of the address, or the one typed, to the elements. */
const form = document.querySelector('#lookup');
const { code: field } = form.elements;
const error = document.querySelector('#code-error');
const CODE = /^[A-Z]{2}\d{2}-\d{6}-\d{6}-[0-9A-Z]{2}$/;

/** Codes are read aloud and typed again: case, spaces and missing dashes are forgiven. */
function tidy(typed) {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return plain.replace(/^(.{4})(.{6})(.{6})(.{2})$/, '$1-$2-$3-$4');
}

function show(typed) {
  const code = tidy(typed);
  const right = CODE.test(code);
  error.textContent = right ? '' : 'Mã chưa đúng. Mã có 18 chữ và số, ví dụ BK38-261122-000001-SS.';
  field.setAttribute('aria-invalid', String(!right));
  if (!right) return false;
  field.value = code;
  document.querySelector('bk-dossier').setAttribute('code', code);
  document.querySelector('bk-feedback').setAttribute('dossier', code);
  document.querySelector('#followed').hidden = false;
  return true;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (show(field.value)) history.replaceState(null, '', `#${field.value}`);
  else field.focus();
});

function fromAddress() {
  const code = location.hash.slice(1);
  if (code === '') return;
  field.value = code;
  show(code);
}

addEventListener('hashchange', fromAddress);
fromAddress();
