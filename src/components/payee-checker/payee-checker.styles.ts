import { css } from 'lit';

/** One column: what to do, then the verdict with what the code says under it. */
export const styles = css`
  .preview video {
    display: block;
    inline-size: min(100%, 26rem);
    aspect-ratio: 1;
    object-fit: cover;
    border-radius: var(--_radius);
    background: #000;
  }

  .error:empty {
    display: none;
  }

  summary {
    display: list-item;
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  textarea {
    min-block-size: 7rem;
  }

  .verdict {
    display: flex;
    gap: var(--_space);
    align-items: start;
    padding: var(--_space);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }

  .verdict.doubt {
    border-color: var(--_line);
    background: var(--_warn-soft);
  }

  .verdict.bad {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .verdict > div {
    display: grid;
    gap: 0.4rem;
    min-inline-size: 0;
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

  .doubt .mark {
    stroke: var(--_ink);
  }

  .bad .mark {
    stroke: var(--_danger);
  }

  h4 {
    margin: 0;
    font: inherit;
    font-weight: 700;
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

  dd {
    overflow-wrap: anywhere;
  }

  b {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }

  .group {
    display: inline-block;
  }

  .group:not(:last-child) {
    margin-inline-end: 0.35em;
  }

  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: preserve-parent-color;
      stroke: currentcolor;
    }
  }
`;
