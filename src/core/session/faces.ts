/**
 * Several elements of a kind on one page: which of them speaks.
 * @module
 */

/** Elements in the order in which they came; those that stand for themselves before those inside another. */
export class Faces {
  readonly #faces = new Map<object, { readonly kind: string; readonly embedded: boolean }>();
  readonly #changed: () => void;

  /** @param changed - Called when somebody came or went. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @returns A function that takes the face away again. */
  join(face: object, kind: string, embedded = false): () => void {
    this.#faces.set(face, { kind, embedded });
    this.#changed();
    return () => {
      this.#faces.delete(face);
      this.#changed();
    };
  }

  /** Whether this is the one of its kind that speaks. */
  leads(face: object): boolean {
    const kind = this.#faces.get(face)?.kind;
    const all = [...this.#faces].filter(([, one]) => one.kind === kind);
    return (all.find(([, { embedded }]) => !embedded) ?? all[0])?.[0] === face;
  }
}
