import type { LitElement } from 'lit';
import type { Issue } from '../../core/errors.js';
import { checkFact } from '../../core/profile/check-fact.js';
import type { FactKey } from '../../core/profile/facts.js';
import { factText, type FactValue, type Profile, type Relation } from '../../core/profile/profile.js';
import { fieldValues } from './edited-facts.js';
import { isSensitive, SENSITIVE } from './fact-groups.js';
import type { Correction } from './profiles-controller.js';

/** The path of the agreement to keep sensitive facts, among the issues. */
export const AGREEMENT = 'agreement';

/** A person who is being corrected. */
export interface Edit extends Correction {
  /** Groups of facts that were opened. */
  readonly opened: ReadonlySet<string>;
  /** What was wrong when the person last pressed "Lưu". */
  readonly issues: readonly Issue[];
}

/** Holds what stands in the fields while one person is corrected. */
export class PersonEdit {
  current: Edit | undefined;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  begin(before: Profile): void {
    const keys = Object.keys(before.facts) as FactKey[];
    this.current = {
      before,
      relation: before.relation,
      values: fieldValues(before.facts),
      copied: {},
      sensitive: false,
      opened: new Set(keys.some(isSensitive) ? [SENSITIVE] : []),
      issues: [],
    };
    this.#host.requestUpdate();
  }

  end(): void {
    this.current = undefined;
    this.#host.requestUpdate();
  }

  take(key: FactKey, value: FactValue): void {
    const edit = this.current;
    if (!edit) return;
    // An address field tells its own value once more when it has found the commune of today.
    const isSame = factText(value) === factText(edit.values[key] ?? '');
    const { [key]: from, ...copied } = edit.copied;
    this.#set({
      values: { ...edit.values, [key]: value },
      copied: isSame && from !== undefined ? edit.copied : copied,
      issues: edit.issues.filter(({ path }) => path !== key),
    });
  }

  /** Takes an address over from somebody; it is stored as theirs, with its date. */
  copy(from: Profile, key: FactKey): void {
    const fact = from.facts[key];
    if (!this.current || !fact) return;
    this.take(key, fact.value);
    this.#set({ copied: { ...this.current.copied, [key]: from.id } });
  }

  /** Who agrees, the person or a guardian, goes by the relation; so it is asked anew. */
  relate(relation: Relation): void {
    this.#set({ relation, sensitive: this.current?.relation === relation && this.current.sensitive });
  }

  open(group: string): void {
    if (this.current) this.#set({ opened: new Set([...this.current.opened, group]) });
  }

  agree(sensitive: boolean): void {
    const issues = this.current?.issues.filter(({ path }) => path !== AGREEMENT) ?? [];
    this.#set({ sensitive, issues });
  }

  /**
   * Whether what was changed may be stored; what is wrong shows. What was kept and left alone may stay,
   * whatever it is.
   *
   * @param today - ISO date in Vietnam.
   * @param agreed - Whether the person has agreed earlier to keep sensitive facts.
   */
  check(today: string, agreed: boolean): boolean {
    const edit = this.current;
    if (!edit) return false;
    const changed = changedKeys(edit).filter((key) => text(edit.values[key]).trim() !== '');
    const issues: Issue[] = changed.flatMap((key) => checkFact(key, edit.values[key] ?? '', today) ?? []);
    if (changed.some(isSensitive) && !edit.sensitive && !agreed)
      issues.push({ path: AGREEMENT, code: 'consent-required' });
    this.#set({ issues });
    return issues.length === 0;
  }

  #set(change: Partial<Edit>): void {
    if (this.current) this.current = { ...this.current, ...change };
    this.#host.requestUpdate();
  }
}

const text = (value: FactValue | undefined) => factText(value ?? '');

function changedKeys({ before, values }: Edit): readonly FactKey[] {
  return (Object.keys(values) as FactKey[]).filter(
    (key) => text(values[key]) !== text(before.facts[key]?.value),
  );
}
