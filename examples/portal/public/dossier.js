/** Hands the dossier code of the address to the element. Codes are read aloud and typed: case is forgiven. */
const dossier = document.querySelector('bk-dossier');

function fromAddress() {
  dossier.setAttribute('code', decodeURIComponent(location.hash.slice(1)).toUpperCase());
}

addEventListener('hashchange', fromAddress);
if (location.hash) fromAddress();
