import { createClient } from 'ba-khong';
import 'ba-khong/bk-procedure-form';
import 'ba-khong/bk-provider';

// With an `endpoint` the form is sent there; without one it prepares everything on this device.
const client = createClient({ locale: 'vi' });

document.querySelector('bk-provider')!.client = client;

// Elements, properties and events have their types: `code` is that of the dossier.
document.querySelector('bk-procedure-form')!.addEventListener('bk-submitted', (event) => {
  document.querySelector('#outcome')!.textContent = `Mã hồ sơ: ${event.code}`;
});
