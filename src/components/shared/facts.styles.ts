import { css } from 'lit';

/** A list of labels and values, as on the check page. */
export const factsStyles = css`
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
  }

  dl > div {
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--_line-soft);
  }

  dl > div:first-child {
    border-block-start: 0;
  }

  dt {
    color: var(--_ink-soft);
    font-size: 0.95em;
  }

  dd {
    margin: 0;
    font-weight: 600;
  }
`;
