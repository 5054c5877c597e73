/**
 * Boxes that were ticked, each with what it said when it was.
 *
 * Spec: Luật 91/2025/QH15, Điều 9 (specific): an agreement is about named facts of one person and
 * spreads neither to more facts nor to somebody else.
 * @module
 */
import type { FactKey } from '../../core/profile/facts.js';
import type { Relation } from '../../core/profile/profile.js';

/** Of whom; what is not answered yet is `undefined`. */
export interface Whose {
  readonly who: string | undefined;
  readonly relation?: Relation | undefined;
}

/** What a box says: by part of the form the facts that it names. */
export type Named = ReadonlyMap<string, readonly FactKey[]>;

/** What the boxes say now, by id, and of whom. */
export interface Boxes {
  readonly named: ReadonlyMap<string, Named>;
  readonly whose: (part: string) => Whose;
}

/** What was agreed to, of one part. */
interface Agreed {
  readonly whose: Whose;
  readonly keys: readonly FactKey[];
}

const NOTHING: Named = new Map();

/** The boxes that stand ticked. */
export class Ticks {
  readonly #agreed = new Map<string, ReadonlyMap<string, Agreed>>();

  /** How many there are. */
  get size(): number {
    return this.#agreed.size;
  }

  has(id: string): boolean {
    return this.#agreed.has(id);
  }

  /** The person ticked a box, as it stands. */
  tick(id: string, { named, whose }: Boxes): void {
    const parts = [...(named.get(id) ?? NOTHING)];
    this.#agreed.set(id, new Map(parts.map(([part, keys]) => [part, { whose: whose(part), keys }])));
  }

  untick(id: string): void {
    this.#agreed.delete(id);
  }

  /**
   * Takes away the ticks whose boxes name other people or more facts than they did. An answer to a question
   * that was open belongs to the tick; one that changed does not. A box may name less for a while: a number
   * that is being corrected is none.
   */
  settle({ named, whose }: Boxes): void {
    for (const [id, agreed] of this.#agreed) {
      const isSame = [...agreed].every(([part, one]) => continues(one.whose, whose(part)));
      const isCovered = [...(named.get(id) ?? NOTHING)].every(([part, keys]) =>
        keys.every((key) => agreed.get(part)?.keys.includes(key)),
      );
      if (!isSame || !isCovered) this.#agreed.delete(id);
      else
        this.#agreed.set(
          id,
          new Map([...agreed].map(([part, { keys }]) => [part, { whose: whose(part), keys }])),
        );
    }
  }

  clear(): void {
    this.#agreed.clear();
  }
}

const continues = (before: Whose, now: Whose): boolean =>
  (before.who === undefined || before.who === now.who) &&
  (before.relation === undefined || before.relation === now.relation);
