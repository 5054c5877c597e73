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
  if (id !== undefined) payment.setAttribute('order', id);
}

addEventListener('hashchange', show);
show();
