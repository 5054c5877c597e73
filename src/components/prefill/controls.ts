/**
 * The controls of a form that may be filled, and what each asks for.
 * @module
 */
import type { FormOption } from '../../core/prefill/choices.js';
import { settleTargets, targetOf, type Target } from '../../core/prefill/target.js';
import { isVisible } from './visible.js';

/** A control of ours, or another form-associated one; as much as is used of it. */
export interface FieldElement extends HTMLElement {
  value: string;
  fact?: string;
  /** Of our fields: where the value came from. */
  origin?: string;
  /** Of `<bk-date-field>`. */
  partial?: boolean;
  /** Of `<bk-choice-field>`. */
  choices?: readonly { readonly value: string; readonly label: string }[];
}

/** How a control is written to. */
export type Control =
  | { readonly kind: 'text'; readonly element: HTMLInputElement | HTMLTextAreaElement }
  | { readonly kind: 'date'; readonly element: HTMLInputElement }
  | { readonly kind: 'select'; readonly element: HTMLSelectElement }
  /** `element` is the first button that shows. */
  | {
      readonly kind: 'radio';
      readonly element: HTMLInputElement;
      readonly group: readonly HTMLInputElement[];
    }
  | { readonly kind: 'own' | 'foreign'; readonly element: FieldElement };

/** A control with what it asks for, of whom. */
export interface Mapped {
  readonly control: Control;
  readonly target: Target;
  /** Text of the nearest `data-bk-person`, or empty. */
  readonly person: string;
}

/** Kinds of input whose text a fact can be; `number` drops leading zeros and changes with the wheel. */
const TEXT_TYPES = new Set(['text', 'tel', 'email', 'search', 'url']);

/** The `autocomplete` that the site wrote, where the element has put another in its place. */
export type SiteAutocomplete = (element: Element) => string | null;

/**
 * The form inside an element. A control named `querySelector` hides a form's own method, so nothing is
 * ever asked of the form itself.
 */
export const formIn = (host: Element): HTMLFormElement | null => host.querySelector('form');

/**
 * Controls by what they ask for, in the order of the form; none of a form that sends to another origin.
 *
 * @param strange - Called with every key that the page wrote and that names no fact.
 */
export function mapControls(
  host: Element,
  form: HTMLFormElement,
  autocompleteOf: SiteAutocomplete,
  strange: (key: string) => void,
): readonly Mapped[] {
  if (leavesOrigin(host, form)) return [];
  const mapped: Mapped[] = [];
  const radios = new Set<string>();
  for (const element of host.querySelectorAll<HTMLElement>('*')) {
    const control = controlOf(element);
    if (!control || ownerOf(element) !== form) continue;
    const target = ownTarget(element, autocompleteOf, strange);
    // Whether it shows is asked last: that is what costs time.
    if (!target || !mayFill(element, form)) continue;
    const person = element.closest('[data-bk-person]')?.getAttribute('data-bk-person')?.trim() ?? '';
    if (control.kind !== 'radio') {
      mapped.push({ control, target, person });
      continue;
    }
    // The buttons of a name are one question; one that says what it asks speaks for all.
    const { name } = control.element;
    if (radios.has(name)) continue;
    radios.add(name);
    const group = groupOf(host, control.element).filter((one) => mayFill(one, form));
    mapped.push({ control: { ...control, group }, target, person });
  }
  return settled(mapped);
}

/** Whether the form, or a button of it, sends what is filled in to another origin. */
function leavesOrigin(host: Element, form: HTMLFormElement): boolean {
  const { baseURI } = host;
  // Also of buttons elsewhere on the page that name the form by its id.
  const root = Node.prototype.getRootNode.call(form) as ParentNode;
  const buttons = [...root.querySelectorAll<HTMLElement>('[formaction]')]
    .filter((one) => host.contains(one) || ownerOf(one) === form)
    .map((one) => one.getAttribute('formaction'));
  return [Element.prototype.getAttribute.call(form, 'action'), ...buttons].some((action) => {
    if (!action || /^\s*javascript:/i.test(action)) return false;
    try {
      return new URL(action, baseURI).origin !== location.origin;
    } catch {
      return true; // what is no address cannot be judged
    }
  });
}

/** What a control asks for, by its own attributes. */
function ownTarget(
  element: HTMLElement,
  autocompleteOf: SiteAutocomplete,
  strange: (key: string) => void,
): Target | undefined {
  const dataBk = element.getAttribute('data-bk') ?? (isOwnField(element) ? element.fact || null : null);
  if (dataBk === null && !element.localName.includes('-')) return targetOf(null, autocompleteOf(element));
  const target = targetOf(dataBk, null);
  if (dataBk?.trim() && !target) strange(dataBk);
  return target;
}

function settled(mapped: readonly Mapped[]): readonly Mapped[] {
  const targets = new Map<Mapped, Target>();
  for (const person of new Set(mapped.map((one) => one.person))) {
    const own = mapped.filter((one) => one.person === person);
    settleTargets(own.map(({ target }) => target)).forEach((target, index) =>
      targets.set(own[index]!, target),
    );
  }
  return mapped.map((one) => ({ ...one, target: targets.get(one)! }));
}

const ownerOf = (element: HTMLElement) =>
  'form' in element && element.form instanceof HTMLFormElement ? element.form : element.closest('form');

function groupOf(host: Element, { name, form }: HTMLInputElement): readonly HTMLInputElement[] {
  return [...host.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (one) => one.name === name && one.form === form,
  );
}

/** What is never filled, whatever it asks for. */
function mayFill(element: HTMLElement, form: HTMLFormElement): boolean {
  return (
    !element.matches(':disabled, [disabled], [readonly], [aria-disabled=true], [aria-readonly=true]') &&
    element.closest('[inert], [aria-hidden=true]') === null &&
    !element.hidden &&
    isVisible(element, form)
  );
}

function controlOf(element: HTMLElement): Control | undefined {
  if (element instanceof HTMLSelectElement) return element.multiple ? undefined : { kind: 'select', element };
  if (element instanceof HTMLTextAreaElement) return { kind: 'text', element };
  if (element instanceof HTMLInputElement) {
    if (element.type === 'radio') return { kind: 'radio', element, group: [element] };
    if (element.type === 'date') return { kind: 'date', element };
    return TEXT_TYPES.has(element.type) ? { kind: 'text', element } : undefined;
  }
  if (isOwnField(element))
    return element.localName === 'bk-check-field' ? undefined : { kind: 'own', element };
  return isForeignField(element) ? { kind: 'foreign', element } : undefined;
}

const isOwnField = (element: HTMLElement): element is FieldElement =>
  /^bk-.*-field$/.test(element.localName) && 'value' in element && 'origin' in element;

/** Somebody else's element says with `data-bk` that it takes a fact as its value. */
function isForeignField(element: HTMLElement): element is FieldElement {
  const type = customElements.get(element.localName) as { readonly formAssociated?: boolean } | undefined;
  return type?.formAssociated === true && element.hasAttribute('data-bk') && 'value' in element;
}

/** What there is to choose from. */
export function optionsOf(control: Control): readonly FormOption[] {
  switch (control.kind) {
    case 'select':
      return [...control.element.options].map(({ value, text, disabled }) =>
        disabled ? { value: '', text: '' } : { value, text },
      );
    case 'radio':
      return control.group.map((one) => ({ value: one.value, text: labelText(one) }));
    case 'own':
      return (control.element.choices ?? []).map(({ value, label }) => ({ value, text: label }));
    default:
      return [];
  }
}

const labelText = (input: HTMLInputElement) =>
  [...(input.labels ?? [])]
    .map((label) => label.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands in a control now: the text, of a choice its value; empty for none. */
export function valueOf(control: Control): string {
  if (control.kind === 'radio') return control.group.find(({ checked }) => checked)?.value ?? '';
  // An option such as "Chọn…" is no answer, also when it has no value attribute of its own.
  if (control.kind === 'select') return isPlaceholder(control.element) ? '' : control.element.value;
  return typeof control.element.value === 'string' ? control.element.value : '';
}

function isPlaceholder(select: HTMLSelectElement): boolean {
  const option = select.selectedOptions.item(0);
  return !option || option.value === '' || option.disabled;
}
