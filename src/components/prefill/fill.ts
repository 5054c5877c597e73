/**
 * Writes a fact into a control as a person would: the value goes through the browser's own setter, past
 * those that React puts on the element, and `input` and `change` tell whoever listens.
 * @module
 */
import { factTexts, pickOption, wholeDate, type Source } from '../../core/prefill/write.js';
import { factDefinition } from '../../core/profile/facts.js';
import { factText, type FactValue } from '../../core/profile/profile.js';
import { isChoice } from '../../core/prefill/choices.js';
import { optionsOf, valueOf, type Control, type FieldElement } from './controls.js';

/** A write that is ready: it will do something, and the control can hold it. */
export interface Write {
  /** What the control will hold: of a choice the value of the option. */
  readonly value: string;
  /** Does it; the events say so to the page. */
  readonly run: () => void;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** How to write a fact into a control; `undefined` when the fact does not fit it. Changes nothing. */
export function writeOf(control: Control, source: Source): Write | undefined {
  const { target, place } = source;
  const { value } = source.fact;
  switch (control.kind) {
    case 'text':
      return texts(control.element, factTexts(target, value, place));
    case 'date': {
      const iso = wholeDate(target, value);
      return iso === undefined ? undefined : texts(control.element, [iso]);
    }
    case 'select':
    case 'radio': {
      const index = pickOption(target, value, optionsOf(control), place);
      const option = optionsOf(control)[index];
      return option && option.value !== ''
        ? { value: option.value, run: () => restore(control, option.value) }
        : undefined;
    }
    case 'own':
      return field(control.element, ownValue(control, source), value);
    case 'foreign':
      return field(control.element, foreignValue(source), value);
  }
}

/** Puts back what stood there, with the events of a change. */
export function restore(control: Control, value: string): void {
  switch (control.kind) {
    case 'radio': {
      const wanted = control.group.find((one) => one.value === value && value !== '');
      // A click is what frameworks hear of a radio button; one that is to be empty again cannot be clicked.
      if (wanted) wanted.click();
      else for (const one of control.group.filter(({ checked }) => checked)) uncheck(one);
      return;
    }
    case 'select':
      setNative(HTMLSelectElement.prototype, control.element, 'value', value);
      break;
    case 'own':
    case 'foreign':
      control.element.value = value;
      break;
    default:
      setText(control.element, value);
  }
  tell(control.element);
}

/** The first text that the box takes: not longer than it may be, of its pattern. */
function texts(element: Box, candidates: readonly string[]): Write | undefined {
  const value = candidates.find((text) => fits(element, text));
  if (value === undefined) return undefined;
  return {
    value,
    run: () => {
      setText(element, value);
      tell(element);
    },
  };
}

/** Tried on a copy that no page has ever seen, so that nobody hears of it. */
function fits(element: Box, text: string): boolean {
  const { maxLength } = element;
  if (text === '' || (maxLength >= 0 && text.length > maxLength)) return false;
  if (!(element instanceof HTMLInputElement)) return true;
  const copy = document.createElement('input');
  copy.type = element.type;
  for (const name of ['pattern', 'min', 'max']) {
    const rule = element.getAttribute(name);
    if (rule !== null) copy.setAttribute(name, rule);
  }
  copy.value = text;
  return copy.value === text && copy.validity.valid;
}

function field(element: FieldElement, text: string | undefined, value: FactValue): Write | undefined {
  if (text === undefined) return undefined;
  return {
    value: text,
    run: () => {
      element.value = text;
      // Where the field takes an address, it gets what is known besides the text.
      if (typeof value !== 'string' && hasSetter(element, 'address')) Reflect.set(element, 'address', value);
      tell(element);
    },
  };
}

/** Our fields take the value as it is kept. */
function ownValue(control: Control, { target, fact: { value }, place }: Source): string | undefined {
  const element = control.element as FieldElement;
  if (element.choices) return optionsOf(control)[pickOption(target, value, optionsOf(control), place)]?.value;
  if (target.part !== 'whole') return factTexts(target, value, place)[0];
  const text = factText(value);
  const whole = element.localName !== 'bk-date-field' || element.partial || text.length === 10;
  return whole ? text : undefined;
}

/** Others get what a native control of that kind would hold: ISO for a date, the value of a choice. */
function foreignValue({ target, fact: { value }, place }: Source): string | undefined {
  if (factDefinition(target.key).type === 'partialDate' && target.part === 'whole')
    return wholeDate(target, value);
  return isChoice(target.key) ? factText(value) : factTexts(target, value, place)[0];
}

function setText(element: Box, text: string): void {
  const type = element instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  setNative(type.prototype, element, 'value', text);
}

function uncheck(radio: HTMLInputElement): void {
  setNative(HTMLInputElement.prototype, radio, 'checked', false);
  tell(radio);
}

function setNative(prototype: object, element: Element, name: string, value: unknown): void {
  Object.getOwnPropertyDescriptor(prototype, name)?.set?.call(element, value);
}

function hasSetter(element: object, name: string): boolean {
  for (let at: unknown = element; at; at = Object.getPrototypeOf(at)) {
    const own = Object.getOwnPropertyDescriptor(at, name);
    if (own) return own.set !== undefined;
  }
  return false;
}

function tell(element: Element): void {
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Whether a control holds what was written, spelled as a mask of the page may have spelled it. */
export function holds(control: Control, value: string): boolean {
  const plain = (text: string) => text.replace(/[\s.\-()]/g, '');
  return plain(valueOf(control)) === plain(value);
}
