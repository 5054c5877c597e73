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

  .secret {
    max-inline-size: 24rem;
    letter-spacing: 0.1em;
    -webkit-text-security: disc;
  }

  .sections {
    display: grid;
    gap: var(--_space);
  }

  .sections > .card {
    padding-block: calc(var(--_space) * 0.5);
  }

  .sections > .card[open] {
    padding-block-end: calc(var(--_space) * 1.25);
  }

  .groups > details {
    border-block-start: 1px solid var(--_line-soft);
  }

  .groups > details > .stack {
    padding-block: var(--_space) calc(var(--_space) * 1.5);
  }

  /* A heading to jump to; on the screen the line that opens. */
  summary h2 {
    display: inline;
    font-size: 1em;
    font-weight: inherit;
    line-height: inherit;
    text-wrap: inherit;
  }

  #file form {
    gap: var(--_space);
  }

  #file h3 {
    font-size: 1em;
  }

  ul.plain {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    margin: 0;
    padding: 0;
    list-style: ''; /* Safari takes a list with "none" for no list */
  }

  ul.plain > li {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line-soft);
  }

  .doubts {
    font-weight: 600;
  }

  .doubt {
    margin-block-start: 0.5rem;
    font-weight: 400;
  }

  summary {
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .relation {
    color: var(--_ink-soft);
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
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }

  button.plain.danger {
    border-color: transparent;
  }
`;
