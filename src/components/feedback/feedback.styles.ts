import { css } from 'lit';

/** Five rows with a face before the words; where there is room, five columns with the face above. */
export const styles = css`
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 0.5);
    min-inline-size: min(100%, 16rem);
    container-type: inline-size;
  }

  legend {
    margin-block-end: calc(var(--_space) * 0.5);
    font-size: 1.1em;
  }

  .scores {
    display: grid;
    gap: 0.6rem;
  }

  .scores button {
    gap: 0.9rem;
    justify-content: start;
    min-block-size: 3.75rem;
    border-color: var(--_line);
    color: var(--_ink);
    font-weight: 400;
    text-align: start;
  }

  .scores button[aria-pressed='true'] {
    border-width: 3px;
    border-color: var(--_accent);
    background: var(--_accent-soft);
    font-weight: 700;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }

  .items {
    display: grid;
    gap: var(--_space);
    padding-block-start: calc(var(--_space) * 0.5);
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }

  summary {
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  svg {
    flex: none;
    inline-size: 2.25rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [aria-pressed='true'] svg {
    stroke: var(--_accent);
    stroke-width: 2;
  }

  @container (inline-size >= 42rem) {
    .scores {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }

    .scores button {
      flex-direction: column;
      gap: 0.4rem;
      justify-content: start;
      padding-inline: 0.5rem;
      line-height: 1.35;
      text-align: center;
    }
  }

  @media (forced-colors: active) {
    .scores button[aria-pressed='true'] {
      border-color: Highlight;
    }

    [aria-pressed='true'] svg {
      stroke: currentcolor;
    }
  }
`;
