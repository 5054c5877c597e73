import { css } from 'lit';

/** The code and the lines side by side where there is room, else under each other. */
export const styles = css`
  .sum {
    font-size: 2em;
    font-weight: 700;
    line-height: 1.3;
  }

  .state:empty {
    display: none;
  }

  .state:has(strong) {
    display: flex;
    gap: var(--_space);
    align-items: start;
    padding: var(--_space);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }

  .state:has(.attention) {
    background: var(--_warn-soft);
  }

  .state strong {
    font-size: 1.25em;
    line-height: 1.4;
  }

  .mark {
    flex: none;
    inline-size: 2.25rem;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .mark.attention {
    stroke: var(--_ink);
  }

  /* The end of it: large and calm. */
  .state:has(.done) {
    flex-direction: column;
    align-items: center;
    padding-block: calc(var(--_space) * 2);
    text-align: center;
  }

  .state:has(.done) strong {
    font-size: 1.6em;
  }

  .mark.done {
    inline-size: 4.5rem;
    fill: var(--_accent);
  }

  .mark.done path {
    stroke: var(--_on-accent);
  }

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

  summary {
    display: list-item;
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .state:has(strong) {
      border: 1px solid;
    }

    .mark {
      forced-color-adjust: preserve-parent-color;
      stroke: currentcolor;
    }

    .mark.done {
      fill: none;
    }

    .mark.done path {
      stroke: currentcolor;
    }
  }

  @media print {
    details::details-content {
      content-visibility: visible;
    }

    .ways {
      break-inside: avoid;
    }
  }
`;
