import type { SheetRow, SheetSection } from '../../core/handover/sheet.js';

/** Which values were carried over; one that has changed since is to be carried over again. */
export class Marks {
  readonly #values = new Map<string, string>();

  has({ id, value }: SheetRow): boolean {
    return this.#values.get(id) === value;
  }

  set({ id, value }: SheetRow): void {
    this.#values.set(id, value);
  }

  clear(): void {
    this.#values.clear();
  }

  /** How many of a sheet. */
  count(sheet: readonly SheetSection[]): number {
    return sheet.flatMap(({ rows }) => rows).filter((row) => this.has(row)).length;
  }
}
