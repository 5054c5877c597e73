/**
 * Hands the order of the address to the element. It stands behind the hash: that part is never sent to a
 * server and so is in no log, and whoever has it may see the order.
 */
const payment = document.querySelector('bk-payment');
const noOrder = document.querySelector('#no-order');

function show() {
  const [id] = /^[\w-]{22}$/.exec(location.hash.slice(1)) ?? [];
  payment.hidden = id === undefined;
  noOrder.hidden = id !== undefined;
  document.querySelector('bk-receipt')?.remove();
  if (id !== undefined) payment.setAttribute('order', id);
}

/** The receipt of what was paid; until it is issued the element says that it is none. */
function showReceipt() {
  const receipt = document.createElement('bk-receipt');
  receipt.setAttribute('order', payment.getAttribute('order'));
  payment.after(receipt);
}

addEventListener('hashchange', show);
payment.addEventListener('bk-paid', showReceipt);
show();
