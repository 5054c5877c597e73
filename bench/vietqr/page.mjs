/** Runs in the page: times the contenders in turn, each with transfers that nobody has written before. */

/** Enough for a clock of a tenth of a millisecond. */
const BATCH = 40;

let count = 0;
function transfer() {
  count++;
  return {
    bin: '970499',
    account: '0380000635',
    amount: 8000 + count,
    purpose: `BK38${String(count).padStart(9, '0')}K1`,
  };
}

/** Microseconds for one, over a batch. */
function time(work, inputs) {
  const start = performance.now();
  for (const input of inputs) if (!work(input)) throw new Error('Nothing was drawn');
  return ((performance.now() - start) * 1000) / inputs.length;
}

/**
 * @param names - Of the bundles to time; each exports `write` (transfer to payload) and `draw` (payload to SVG).
 * @returns Microseconds of every batch, by what was done.
 */
globalThis.bench = async (rounds) => {
  const [ours, qr, peers] = await Promise.all(['ours', 'qr', 'peers'].map((name) => import(`/${name}.js`)));
  const works = {
    'ours, whole': [transfer, (given) => ours.draw(ours.write(given))],
    'peers, whole': [transfer, (given) => peers.draw(peers.write(given))],
    'ours, payload': [transfer, ours.write],
    'peers, payload': [transfer, peers.write],
    'ours, drawing': [() => ours.write(transfer()), ours.draw],
    'qr, drawing': [() => ours.write(transfer()), qr.draw],
    'qr, modules': [() => ours.write(transfer()), qr.encode],
  };
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  const names = Object.keys(works);
  const warmUp = 5;
  for (let round = -warmUp; round < rounds; round++) {
    // Who comes first changes.
    const first = (round + warmUp) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const [make, work] = works[name];
      const inputs = Array.from({ length: BATCH }, make);
      const micros = time(work, inputs);
      if (round >= 0) times[name].push(micros);
    }
  }
  return times;
};
