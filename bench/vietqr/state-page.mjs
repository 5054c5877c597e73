/** Runs in the page: `<bk-payment>`, and when each change of its state was painted. */
import '../../dist/components/payment/bk-payment.js';
import '../../dist/components/provider/bk-provider.js';

const SAMPLES = 20;

/** What the server's clock is ahead of ours, milliseconds: by the round trip that took the least. */
async function clockAhead() {
  let best = { took: Infinity };
  for (let i = 0; i < SAMPLES; i++) {
    const start = performance.now();
    const there = Number(await (await fetch('/clock')).text());
    const end = performance.now();
    if (end - start < best.took) best = { took: end - start, ahead: there - (start + end) / 2 };
  }
  return best.ahead;
}

const { trust } = await (await fetch('/trust')).json();
const provider = Object.assign(document.createElement('bk-provider'), {
  endpoint: '/api',
  site: 'thu',
  trust,
});
const payment = Object.assign(document.createElement('bk-payment'), { order: 'order-1' });
document.body.append(provider, payment);
const ahead = await clockAhead();

/** Server times at which a new text was on the screen. */
const painted = [];
let last;
const standing = () => payment.shadowRoot?.querySelector('[part=state] strong')?.parentElement.textContent;
const look = () => {
  const text = standing();
  if (text && text !== last) {
    last = text;
    // A message that is posted in a frame is handled after its paint.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => painted.push(performance.now() + ahead);
    port2.postMessage(undefined);
  }
  requestAnimationFrame(look);
};
look();
globalThis.painted = painted;
