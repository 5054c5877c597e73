/** A generator of random numbers that gives the same row for the same seed (mulberry32). */
export function seeded(seed: number) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /** Whole number from 0 to below `limit`. */
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: ArrayLike<T>): T => from[below(from.length)]!;
  const string = (alphabet: string, min: number, max: number) =>
    Array.from({ length: min + below(max - min + 1) }, () => pick([...alphabet])).join('');
  return { below, pick, string };
}
