/** Where the link was found: a QR at the desk leads to `?nguon=quay`, a mail to `?nguon=thu`. */
const SOURCES = { quay: 'desk', thu: 'mail' };
const from = new URLSearchParams(location.search).get('nguon') ?? '';

document.querySelector('bk-feedback').setAttribute('source', SOURCES[from] ?? 'page');
