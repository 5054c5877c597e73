/** Hands the dossier code of the address to the element. Codes are read aloud and typed: case is forgiven. */
const dossier = document.querySelector('bk-dossier');

function fromAddress() {
  document.querySelector('bk-receipt')?.remove();
  dossier.setAttribute('code', decodeURIComponent(location.hash.slice(1)).toUpperCase());
}

/** The receipt of what was paid in the dossier just now; until it is issued the element says that it is none. */
function showReceipt(event) {
  document.querySelector('bk-receipt')?.remove();
  const receipt = document.createElement('bk-receipt');
  receipt.setAttribute('order', event.composedPath()[0].order);
  dossier.after(receipt);
}

addEventListener('hashchange', fromAddress);
dossier.addEventListener('bk-paid', showReceipt);
if (location.hash) fromAddress();
