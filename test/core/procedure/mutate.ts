/** Makes one to three random changes to a JSON value; the same seed makes the same changes. */
import { seeded } from '../seeded.js';

type Container = Record<string, unknown> | unknown[];

const NAMES = ['__proto__', 'constructor', 'toString', 'key', 'x', '', '/', '~', 'op', 'of', 'vi'];
const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => '',
  () => 'constructor',
  () => 'x'.repeat(1001),
  () => -1,
  () => 1.5,
  () => 1e9,
  () => true,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => ({ op: 'not', of: { op: 'present', field: 'toString' } }),
  () => ({ op: 'all', of: [{ op: 'equals', field: 'nycHoTen', value: 1 }] }),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
];

function containers(value: unknown, found: Container[] = []): Container[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Container);
  for (const item of Object.values(value)) containers(item, found);
  return found;
}

/** @returns A changed copy. */
export function mutate(value: unknown, seed: number): unknown {
  const random = seeded(seed);
  const copy = structuredClone(value);
  for (let change = 0; change <= random.below(3); change++) {
    const container = random.pick(containers(copy));
    const keys = Object.keys(container);
    const name = keys.length > 0 && random.below(4) > 0 ? random.pick(keys) : random.pick(NAMES);
    const other = random.pick(containers(copy));
    const action = random.below(4);
    if (Array.isArray(container)) {
      if (action === 0) container.splice(random.below(container.length + 1), 1);
      else container.splice(random.below(container.length + 1), 0, random.pick(VALUES)());
    } else if (action === 0) delete container[name];
    else {
      // defineProperty, since assigning to __proto__ would change the prototype and not the data
      const put = action === 1 ? structuredClone(other) : random.pick(VALUES)();
      Object.defineProperty(container, name, {
        value: put,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return copy;
}
