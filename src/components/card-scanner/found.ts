import type { TemplateResult } from 'lit';

/** What was read from a card, whichever way. */
export interface Found {
  /** For the person to look at. */
  view(): TemplateResult;
  /** What the page is told once the person has agreed. */
  event(): Event;
}
