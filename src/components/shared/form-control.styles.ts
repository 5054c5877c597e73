import { css } from 'lit';

/** A field: label, notes and control under each other, no wider than a line that reads well. */
export const fieldStyles = css`
  :host {
    max-inline-size: 44rem;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
  }

  /* A legend stands outside of the grid of its fieldset. */
  legend {
    margin-block-end: 0.4rem;
  }

  /* Nothing to say. */
  p:empty {
    display: none !important;
  }

  .optional {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .origin {
    justify-self: start;
    padding: 0.1rem 0.7rem;
    border: 1px solid var(--_line-soft);
    border-radius: 2rem;
    background: var(--_accent-soft);
    color: var(--_ink);
    font-size: 0.9em;
  }

  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
  }
`;
