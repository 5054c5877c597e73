import { css } from 'lit';

/** Three lines, one for each part; what moves a boundary stands at the part that it changes. */
export const nameStyles = css`
  dl {
    display: grid;
    gap: 0.25rem;
    margin: calc(var(--_space) * 0.5) 0 0;
    padding: calc(var(--_space) * 0.5) var(--_space);
    border-inline-start: 0.3rem solid var(--_line-soft);
  }

  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem var(--_space);
    align-items: center;
    min-block-size: 3rem;
  }

  dt {
    min-inline-size: 5.5rem;
    color: var(--_ink-soft);
  }

  dd {
    margin: 0;
    font-weight: 600;
  }

  dd + dd {
    margin-inline-start: auto;
  }

  button[aria-disabled='true'] {
    border-color: var(--_line-soft);
    border-style: dashed;
    color: var(--_ink-soft);
    cursor: default;
  }
`;
