/**
 * The demo's stand-in for a bank app on the same phone: offers to take the code that is on screen to the
 * bank simulator. Not a module: it has to listen before an element can say anything.
 */
{
  const box = document.querySelector('#try-payment');
  let payment;

  const update = () => {
    box.hidden = !payment.isConnected || payment.payload === undefined;
  };
  /** A payment also goes without a word, when its page turns to something else. */
  const leaving = new MutationObserver(update);

  document.addEventListener('bk-payment-changed', (event) => {
    [payment] = event.composedPath();
    leaving.disconnect();
    leaving.observe(payment.getRootNode(), { childList: true, subtree: true });
    update();
  });

  // What is asked for changes without a change of state when a part has been paid: read at the last moment.
  box.querySelector('form').addEventListener('submit', ({ currentTarget }) => {
    currentTarget.elements.payload.value = payment.payload ?? '';
  });
}
