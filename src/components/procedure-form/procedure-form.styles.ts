import { css } from 'lit';

/** Layout of the form: one column, room to breathe, the width of a line that reads well. */
export const styles = css`
  :host {
    max-inline-size: 44rem;
  }

  h2:focus {
    outline: none;
  }

  .card {
    padding: calc(var(--_space) * 1.25);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .resume {
    border-color: var(--_accent);
  }

  details.card {
    padding-block: 0.5rem;
  }

  details.card[open] {
    padding-block-end: calc(var(--_space) * 1.25);
  }

  summary {
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .spread {
    flex-wrap: nowrap;
    align-items: baseline;
    margin-block-start: -0.75rem;
    justify-content: space-between;
  }

  progress + h2 {
    margin-block-start: 0.5rem;
  }

  ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }

  li a {
    display: block;
    min-block-size: 3rem;
    padding-block: 0.5rem;
    color: var(--_danger);
  }

  .code {
    display: block;
    font-variant-numeric: tabular-nums;
  }

  /* Dots, and no password store that would fill it in. */
  .secret {
    max-inline-size: 24rem;
    letter-spacing: 0.1em;
    -webkit-text-security: disc;
  }

  .until {
    margin-block-start: 0;
    font-size: 0.95em;
  }

  .saved {
    min-block-size: 1.6em;
    font-size: 0.95em;
  }
`;
