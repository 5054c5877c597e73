import { css } from 'lit';

/** The ways to read a card, one under the other. */
export const styles = css`
  :host {
    max-inline-size: 44rem;
  }

  .stack {
    gap: var(--_space);
  }

  .tight {
    gap: calc(var(--_space) * 0.5);
  }

  summary {
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
`;
