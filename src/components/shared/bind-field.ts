import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { Issue } from '../../core/errors.js';
import type { Address, FactValue } from '../../core/profile/profile.js';
import type { FormControl } from './form-control.js';

/** What every field is given, whatever its kind. */
export interface FieldBinding {
  /** Its id and its name. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly origin?: string;
  /** Text, or an address for a field that knows its parts. */
  readonly value: FactValue;
  readonly issue?: Issue | undefined;
  readonly required?: boolean;
  /** Takes what was typed; of a field that knows them, an address with its parts. */
  readonly take: (value: FactValue) => void;
}

/** Sets what has changed since the last render, as bindings in a template would, and listens once. */
class BindField extends Directive {
  readonly #last: { -readonly [Key in keyof FieldBinding]?: FieldBinding[Key] } = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('bindField stands in a tag, not in an attribute');
  }

  override render(_binding: FieldBinding): unknown {
    return noChange;
  }

  override update(part: ElementPart, [binding]: [FieldBinding]): unknown {
    const field = part.element as FormControl & { address?: Address };
    const { key, label, hint = '', origin = '', value, issue, required = false, take } = binding;
    const last = this.#last;
    if (last.key === undefined) {
      const changed = () => this.#last.take?.(field.address ?? field.value);
      for (const type of ['input', 'change', 'bk-address-found']) field.addEventListener(type, changed);
    }
    if (key !== last.key) Object.assign(field, { id: key, name: (last.key = key) });
    if (label !== last.label) field.label = last.label = label;
    if (hint !== last.hint) field.hint = last.hint = hint;
    if (origin !== last.origin) field.origin = last.origin = origin;
    if (value !== last.value) {
      last.value = value;
      if (typeof value === 'object') field.address = value;
      else field.value = value;
    }
    if (issue !== last.issue) field.issue = last.issue = issue;
    if (required !== last.required) field.required = last.required = required;
    last.take = take;
    return noChange;
  }
}

/** Binds a field element: `<bk-name-field ${bindField({ … })}></bk-name-field>`. */
export const bindField = directive(BindField);
