import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../shared/localize-controller.js';
import type { PetitionController } from './petition-controller.js';
import type { PhotoShelf } from './photo-shelf.js';
import type { PlaceEntry } from './place-entry.js';

/** What the form is made of. */
export interface FormParts {
  readonly petition: PetitionController;
  readonly place: PlaceEntry;
  readonly shelf: PhotoShelf;
  readonly l10n: LocalizeController;
  /** The person has pressed "delete the draft" and is asked once more. */
  readonly discarding: boolean;
  readonly ask: (discarding: boolean) => void;
  readonly send: () => void;
  readonly follow: (code: string) => void;
}

/** What is wrong with an answer, once the person wanted to send. */
export const has = ({ petition }: FormParts, path: string) =>
  petition.issues.find((issue) => issue.path === path);

/** The place where that is told; `aria-describedby` of the answer names it. */
export function errorView(parts: FormParts, path: string): TemplateResult {
  const issue = has(parts, path);
  return html`<p class="error" id="${path}-error">
    ${issue ? parts.l10n.t(`issue.${issue.code}`) : nothing}
  </p>`;
}
