/**
 * One form of the page: what it asks for, what was filled, what the person typed.
 * @module
 */
import type { Entry } from '../../core/prefill/read.js';
import { sourceOf, type Source } from '../../core/prefill/write.js';
import type { FactKey } from '../../core/profile/facts.js';
import type { Address, Fact, Profile } from '../../core/profile/profile.js';
import { Badges } from './badges.js';
import { formIn, mapControls, optionsOf, valueOf, type Control, type Mapped } from './controls.js';
import { holds, restore, writeOf, type Write } from './fill.js';
import { LateUnits } from './late-units.js';
import { Places } from './places.js';

/** One control that could be filled now. */
export interface Step {
  readonly mapped: Mapped;
  readonly source: Source;
  readonly write: Write;
  /** What stands there: something else, or nothing. */
  readonly before: string;
}

/** Whether two plans do the same to the same control. */
export const isSameStep = (one: Step, other: Step): boolean =>
  one.mapped.control.element === other.mapped.control.element &&
  one.mapped.target.key === other.mapped.target.key &&
  one.mapped.target.part === other.mapped.target.part &&
  one.write.value === other.write.value &&
  one.before === other.before;

/** One control that was filled. */
export interface Filled {
  readonly mapped: Mapped;
  readonly fact: Fact;
  readonly divided: boolean;
  readonly value: string;
  readonly before: string;
}

const WATCHED = [
  ...['class', 'style', 'hidden', 'open', 'disabled', 'readonly', 'inert', 'aria-hidden', 'type'],
  ...['data-bk', 'data-bk-person', 'fact', 'autocomplete', 'action', 'formaction'],
];

/** Watches and fills the form inside a host. */
export class FormFiller {
  mapped: readonly Mapped[] = [];
  readonly #host: HTMLElement;
  readonly #changed: () => void;
  readonly #badges = new Badges();
  readonly #filled = new Map<Element, Filled>();
  readonly #typed = new Set<Element>();
  /** What the site wrote into `autocomplete`, of what was switched off. */
  readonly #siteAutocomplete = new Map<Element, string | null>();
  readonly #observer = new MutationObserver((records) => this.#mutated(records));
  /** What shows or goes by a style sheet of the page changes the size of the form. */
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.refresh()));
  /** Keys of the page that name no fact, of which was told. */
  readonly #strange = new Set<string>();
  /** Communes whose list the page has yet to fetch. */
  readonly #late = new LateUnits();
  /** Where the addresses of the household lie today. */
  readonly places = new Places(() => this.#changed());
  #sized: Element | null = null;
  #filling = false;

  /** @param changed - Called when what is asked, filled or typed is not what it was. */
  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get form(): HTMLFormElement | null {
    return formIn(this.#host);
  }

  /** What was filled and still stands as it was filled. */
  get filled(): readonly Filled[] {
    return [...this.#filled.values()];
  }

  connect(): void {
    const host = this.#host;
    for (const type of ['input', 'change']) host.addEventListener(type, this.#onEdit, true);
    host.addEventListener('reset', this.#onReset);
    this.#observer.observe(host, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: WATCHED,
    });
    this.refresh();
  }

  disconnect(): void {
    const host = this.#host;
    for (const type of ['input', 'change']) host.removeEventListener(type, this.#onEdit, true);
    host.removeEventListener('reset', this.#onReset);
    this.#observer.disconnect();
    this.#sizes.disconnect();
    this.#sized = null;
    this.#badges.clear();
    this.#late.clear();
    this.keepOutOfHistory(false);
  }

  /** Looks at the form anew. */
  refresh(): void {
    const { form } = this;
    if (form !== this.#sized) {
      this.#sizes.disconnect();
      if (form) this.#sizes.observe(form);
      this.#sized = form;
    }
    this.#badges.sweep();
    this.mapped = form ? mapControls(this.#host, form, this.#autocompleteOf, this.#onStrange) : [];
    this.#fillLate();
    this.#changed();
  }

  /** Labels of the people that the form asks about, in its order. */
  get persons(): readonly string[] {
    return [...new Set(this.mapped.map(({ person }) => person))];
  }

  /** What could be filled for one of them out of a profile. */
  plan(person: string, profile: Profile): readonly Step[] {
    return this.mapped.flatMap((mapped) => {
      const known = mapped.person === person ? sourceOf(mapped.target, profile.facts) : undefined;
      const source = known && this.#placed(known);
      const write = source && writeOf(mapped.control, source);
      if (!write || holds(mapped.control, write.value)) return [];
      return [{ mapped, source, write, before: valueOf(mapped.control) }];
    });
  }

  /** Whether all that a profile has for a person's controls stands in them, and that is something. */
  isComplete(person: string, profile: Profile): boolean {
    const fitting = this.mapped.flatMap((mapped) => {
      const known = mapped.person === person ? sourceOf(mapped.target, profile.facts) : undefined;
      const source = known && this.#placed(known);
      // An address whose unit of today is still looked up may fill something yet.
      if (known && !source) return [false];
      const write = source && writeOf(mapped.control, source);
      return write ? [holds(mapped.control, write.value)] : [];
    });
    return fitting.length > 0 && !fitting.includes(false);
  }

  /**
   * Fills, and marks each control.
   *
   * @param originOf - Where a value came from, in words.
   * @returns The facts of the controls that took their value.
   */
  fill(
    steps: readonly Step[],
    originOf: (fact: Fact, divided: boolean) => string,
    lang: string,
  ): readonly FactKey[] {
    const keys = new Set<FactKey>();
    for (const step of steps) {
      const { fact, divided } = step.source;
      if (!this.#take(step, originOf(fact, divided), lang)) continue;
      keys.add(step.mapped.target.key);
      this.#late.expect(step, originOf(fact, divided), lang);
    }
    this.refresh();
    return [...keys];
  }

  /** Puts back what stood there; what the person has changed since stays. */
  undo(): void {
    this.#late.clear();
    this.#filling = true;
    try {
      for (const { mapped, value, before } of this.#filled.values()) {
        this.#badges.remove(mapped.control);
        if (holds(mapped.control, value)) restore(mapped.control, before);
      }
    } finally {
      this.#filling = false;
    }
    this.#filled.clear();
    this.refresh();
  }

  /** What stands in the controls of a person. */
  entries(person: string): readonly Entry[] {
    return this.mapped.filter((one) => one.person === person).map(entryOf);
  }

  /** Whether the person has typed into what was asked. */
  get hasTyped(): boolean {
    return this.#typed.size > 0;
  }

  /** The facts of a person into whose controls something was typed. */
  typedKeys(person: string): ReadonlySet<FactKey> {
    const own = this.mapped.filter((one) => one.person === person && this.#typed.has(one.control.element));
    return new Set(own.map(({ target }) => target.key));
  }

  /** On a shared device the browser is told not to remember what is typed either. */
  keepOutOfHistory(on: boolean): void {
    if (!on) {
      for (const [element, before] of this.#siteAutocomplete) put(element, before);
      this.#siteAutocomplete.clear();
      return;
    }
    const { form } = this;
    const own = form ? [form, ...this.#host.querySelectorAll('input, textarea, select')] : [];
    for (const element of own) {
      if (this.#siteAutocomplete.has(element)) continue;
      this.#siteAutocomplete.set(element, attribute(element));
      put(element, 'off');
    }
  }

  /** @returns Whether the control took the value: a page may have its own mind about that. */
  #take({ mapped, source, write }: Omit<Step, 'before'>, origin: string, lang: string): boolean {
    const { control } = mapped;
    const before = valueOf(control);
    this.#filling = true;
    try {
      write.run();
    } finally {
      this.#filling = false;
    }
    if (!holds(control, write.value)) return false;
    const { fact, divided } = source;
    this.#filled.set(control.element, { mapped, fact, divided, value: write.value, before });
    this.#typed.delete(control.element);
    this.#badges.show(control, origin, lang);
    return true;
  }

  #fillLate(): void {
    if (this.#filling) return;
    const free = this.mapped.filter(({ control }) => !this.#typed.has(control.element));
    for (const { origin, lang, ...step } of this.#late.ready(free)) this.#take(step, origin, lang);
  }

  /** Of an address in parts: with the units of today; nothing until they are known, for it is one fact. */
  #placed(source: Source): Source | undefined {
    const { target, fact } = source;
    if (typeof fact.value === 'string' || target.part === 'whole') return source;
    const place = this.places.of(fact.value);
    return place === 'reading' ? undefined : { ...source, place };
  }

  readonly #autocompleteOf = (element: Element) =>
    this.#siteAutocomplete.has(element) ? this.#siteAutocomplete.get(element)! : attribute(element);

  readonly #onStrange = (key: string) => {
    if (this.#strange.has(key)) return;
    this.#strange.add(key);
    // For the developer of the page: the control is left alone, and nothing else would tell.
    // eslint-disable-next-line no-console
    console.warn(`<bk-prefill>: "${key}" names no fact; the keys stand in docs/facts.md`);
  };

  readonly #onEdit = (event: Event) => {
    if (this.#filling) return;
    const { target } = event;
    const mapped = this.mapped.find(({ control }) => isPartOf(control, target));
    if (!mapped) return;
    const { control } = mapped;
    const filled = this.#filled.get(control.element);
    // A mask of the page that writes the same value once more is no edit.
    if (filled && holds(control, filled.value)) return;
    this.#filled.delete(control.element);
    this.#badges.remove(control);
    this.#typed.add(control.element);
    this.#late.drop(mapped);
    this.#changed();
  };

  readonly #onReset = (event: Event) => {
    // The event comes before the controls are emptied.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      this.#badges.clear();
      this.#filled.clear();
      this.#typed.clear();
      this.#late.clear();
      this.refresh();
    });
  };

  #mutated(records: readonly MutationRecord[]): void {
    const ours = ({ type, target, addedNodes, removedNodes, attributeName }: MutationRecord) =>
      type === 'childList'
        ? [...addedNodes, ...removedNodes].every((node) => Badges.isMark(node))
        : attributeName === 'autocomplete' && this.#siteAutocomplete.has(target as Element);
    if (!records.every(ours)) this.refresh();
  }
}

const isPartOf = (control: Control, target: EventTarget | null) =>
  control.element === target || (control.kind === 'radio' && control.group.some((one) => one === target));

function entryOf({ control, target }: Mapped): Entry {
  const text = valueOf(control);
  const label = optionsOf(control).find(({ value }) => value === text && text !== '')?.text;
  const address = (control.element as { readonly address?: Address }).address;
  return { target, text, ...(label && { label }), ...(address?.asWritten && { address }) };
}

// Through the prototype: a control of the form may be named `getAttribute`.
const attribute = (element: Element) => Element.prototype.getAttribute.call(element, 'autocomplete');

function put(element: Element, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, 'autocomplete');
  else Element.prototype.setAttribute.call(element, 'autocomplete', value);
}
