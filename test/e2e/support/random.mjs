/** Chance that can be repeated: the same seed, the same run. */

/** @returns {(below: number) => number} A whole number from 0 up to, not including, `below` (mulberry32). */
export function makeRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** From the environment, so that a failure can be repeated; else another one each time. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
