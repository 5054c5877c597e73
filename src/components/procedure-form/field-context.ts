/**
 * What the views of a form hand to each other.
 * @module
 */
import type { TemplateResult } from 'lit';
import type { Issue } from '../../core/errors.js';
import type { Answer, Answers, Field } from '../../core/procedure/definition.js';
import type { Filing } from '../../core/procedure/filing.js';
import type { Origin } from '../../core/procedure/prefill.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What a field needs to be shown. */
export interface FieldContext {
  /**
   * The filing: while it is the same, a field is rendered again only when what it shows has changed. None for a row
   * of a table, whose place can change.
   */
  readonly owner: object | undefined;
  readonly l10n: LocalizeController;
  /** As they were typed. */
  readonly answers: Answers;
  /** With what follows from them, without what is hidden. */
  readonly effective: Answers;
  readonly origins: Readonly<Record<string, Origin>>;
  /** Lines that say where an answer came from, made once: a hundred fields say one of three. */
  readonly originLines: Map<string, string>;
  readonly issues: readonly Issue[];
  /** Takes what was typed. */
  readonly answer: Filing['answer'];
  /** What stands there by now, later than the last render. */
  readonly typed: (key: string) => Answer | undefined;
}

/** A field by its type alone. @param origin - Where the value came from, instead of what the context says. */
export type PlainView = (field: Field, context: FieldContext, origin?: string) => unknown;

/** What `special-view.ts` gives. */
export interface SpecialViews {
  readonly addTexts: (l10n: LocalizeController) => void;
  /** A field that `isSpecial`. @param plain - Shows it by its type alone. */
  readonly specialView: (field: Field, context: FieldContext, plain: PlainView) => unknown;
  /** A name in parts. */
  readonly nameView: (unit: readonly Field[], context: FieldContext, plain: PlainView) => TemplateResult;
  /** What a person reads of an answer; `undefined` where its type says nothing special. */
  readonly specialText: (
    field: Field,
    answer: Answer,
    answers: Answers,
    l10n: LocalizeController,
    plain: (field: Field, answer: Answer | undefined) => unknown,
  ) => unknown;
}
