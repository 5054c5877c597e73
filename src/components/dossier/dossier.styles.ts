import { css } from 'lit';

/** Status first and large; then facts, payment, steps. */
export const styles = css`
  .standing {
    padding: var(--_space);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }

  .standing strong {
    font-size: 1.25em;
    line-height: 1.3;
  }

  .standing dl > div {
    border-color: var(--_line);
  }

  .standing dl > div:last-child {
    border: none;
    padding-block-end: 0;
  }

  .supplement-asked,
  .refused {
    background: var(--_warn-soft);
  }

  .change {
    font-weight: 600;
  }

  /* In the words of the office, with its lines. */
  .as-given {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  details .slip {
    display: grid;
    gap: 0.6rem;
    padding-block: 0.6rem;
  }

  summary {
    min-block-size: 3rem;
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }

  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }

  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_line-soft);
  }

  dt {
    flex: 1 1 11rem;
    color: var(--_ink-soft);
  }

  dd {
    flex: 3 1 14rem;
    min-inline-size: 0;
  }

  b {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .box {
    padding: var(--_space);
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
  }

  ul,
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    list-style: none;
  }

  .own {
    display: grid;
    gap: 0.1rem;
    justify-items: start;
    inline-size: 100%;
    justify-content: start;
    border-color: var(--_line);
    color: var(--_ink);
    font-weight: 400;
    text-align: start;
  }

  .own b {
    color: var(--_accent);
  }

  /* A line with a dot for each step; half a dot stands out on the left. */
  ol {
    gap: 0;
    margin-inline-start: 0.45rem;
  }

  ol > li {
    position: relative;
    display: grid;
    padding-block-end: 0.6rem;
    padding-inline-start: 1.4rem;
    border-inline-start: 3px solid var(--_line-soft);
  }

  ol > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: calc(-0.45rem - 1.5px);
    inline-size: 0.9rem;
    block-size: 0.9rem;
    border: 3px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
  }

  ol > li:first-child::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  ol > li:first-child span {
    font-weight: 600;
  }

  time,
  li small {
    color: var(--_ink-soft);
  }

  @media (forced-colors: active) {
    .standing {
      border: 1px solid;
    }

    .own b {
      color: inherit;
    }
  }

  @media print {
    .box {
      break-inside: avoid;
    }

    bk-feedback {
      display: none;
    }
  }
`;
