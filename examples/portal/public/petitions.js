/** A link to a petition has its code behind the #, where no server and no log reads it. */
const feedback = document.querySelector('bk-feedback');

function fromAddress() {
  const code = decodeURIComponent(location.hash.slice(1)).toUpperCase();
  feedback.setAttribute('code', /^PA[\w-]+$/.test(code) ? code : '');
}

addEventListener('hashchange', fromAddress);
fromAddress();
