/** Shows where to go when the server has accepted the dossier. The event carries no personal data. */
const next = document.querySelector('#next');

document.querySelector('bk-procedure-form').addEventListener('bk-submitted', ({ code, paymentId }) => {
  if (typeof code !== 'string') return;
  document.querySelector('#next-code').textContent = code;
  document.querySelector('#next-dossier').href = `/ho-so#${encodeURIComponent(code)}`;
  const payment = document.querySelector('#next-payment');
  payment.hidden = typeof paymentId !== 'string';
  if (!payment.hidden) payment.href = `/thanh-toan#${encodeURIComponent(paymentId)}`;
  next.hidden = false;
});
