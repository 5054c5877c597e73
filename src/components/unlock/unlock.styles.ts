import { css } from 'lit';

export const styles = css`
  .panel {
    max-inline-size: 44rem;
    padding: var(--_space);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* A field of type password would be offered to the browser's password store, and kept there. */
  .secret {
    max-inline-size: 24rem;
    letter-spacing: 0.1em;
  }

  .secret:not(.shown) {
    -webkit-text-security: disc;
  }

  .wait {
    font-variant-numeric: tabular-nums;
  }

  summary {
    display: inline-block;
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
`;
