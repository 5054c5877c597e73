import { css } from 'lit';

/** Layout of the household: one card for each person, the width of a line that reads well. */
export const styles = css`
  :host {
    max-inline-size: 44rem;
  }

  .card {
    padding: calc(var(--_space) * 1.25);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [tabindex='-1']:focus {
    outline: none;
  }

  summary {
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .relation::first-letter {
    text-transform: uppercase;
  }

  .from {
    color: var(--_ink-soft);
    font-size: 0.9em;
    font-weight: 400;
  }

  .number {
    gap: 0 var(--_space);
  }

  .code {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }

  button.plain.danger {
    border-color: transparent;
  }
`;
