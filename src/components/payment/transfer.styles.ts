import { css } from 'lit';

/** The code and the lines side by side where there is room, else under each other. */
export const styles = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .code {
    flex: 0 1 var(--bk-payment-code-size, 18rem);
    align-content: start;
  }

  .lines {
    flex: 1 1 20rem;
    align-content: start;
  }

  [part='qr'] {
    display: block;
    inline-size: min(100%, var(--bk-payment-code-size, 18rem));
    border-radius: var(--_radius);
    outline: 1px solid var(--_line-soft);
    color-scheme: only light;
    forced-color-adjust: none;
    print-color-adjust: exact;
    shape-rendering: crispEdges;
  }

  dl,
  dd {
    margin: 0;
  }

  dl > div {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_line-soft);
  }

  dt {
    color: var(--_ink-soft);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem var(--_space);
    align-items: center;
    justify-content: space-between;
  }

  /* Whole where it fits: the button goes to the next line first. */
  b {
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }

  .line button {
    margin-inline-start: auto;
  }

  .bank-app {
    flex: 1 1 100%;
  }

  h3 {
    margin: 0;
    font-size: 1.1em;
  }

  ol {
    margin: 0;
    padding-inline-start: 1.6em;
  }

  .banks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    gap: 0.5rem;
    max-block-size: 20rem; /* cuts a bank in two: there is more */
    margin: 0;
    padding: 2px;
    overflow-y: auto;
    list-style: none;
  }

  .banks[hidden] {
    display: none;
  }

  .bank {
    justify-content: start;
    inline-size: 100%;
    text-align: start;
  }

  .bank,
  .bank-name {
    display: flex;
    gap: 0.75rem;
    align-items: center;
  }

  .bank small {
    display: block;
    font-weight: 400;
  }

  .logo {
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_ink);
    font-size: 0.8rem;
    font-weight: 700;
    line-height: 2.5rem;
    text-align: center;
  }

  @media (forced-colors: active) {
    .logo {
      border: 1px solid;
    }
  }

  @media print {
    .ways {
      break-inside: avoid;
    }
  }
`;
