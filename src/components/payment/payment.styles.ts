import { css } from 'lit';

/** How the order stands, large. */
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

  .state p + p {
    margin-block-start: 0.5em;
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
  }
`;
