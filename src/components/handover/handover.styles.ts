import { css } from 'lit';

/** Three large choices; below the open one its rows, or the code. */
export const styles = css`
  .way {
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .way.open {
    border-color: var(--_accent);
  }

  .way h3 {
    font-size: 1em;
    text-wrap: wrap;
  }

  .way h3 button {
    inline-size: 100%;
    justify-content: start;
    gap: 0.75rem;
    border-color: transparent;
    background: none;
    text-align: start;
  }

  /* A drawn arrow: a character would be read aloud. */
  .way h3 button::before {
    content: '';
    flex: none;
    inline-size: 0.6rem;
    block-size: 0.6rem;
    border-block-end: 3px solid;
    border-inline-end: 3px solid;
    transform: rotate(-45deg);
  }

  .way.open h3 button::before {
    transform: rotate(45deg);
  }

  small {
    display: block;
    color: var(--_ink-soft);
    font-size: 1em;
    font-weight: 400;
  }

  .panel {
    padding: 0.5rem var(--_space) var(--_space);
  }

  .steps {
    display: grid;
    gap: 0.4rem;
    margin: 0;
    padding-inline-start: 1.6rem;
  }

  .progress {
    font-weight: 700;
  }

  h4 {
    margin: 0;
    font: inherit;
    font-weight: 700;
  }

  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .rows li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.75rem;
    align-items: center;
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--_line-soft);
  }

  .number {
    flex: none;
    inline-size: 1.8rem;
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .done .number {
    color: var(--_accent);
    font-weight: 700;
  }

  .what {
    display: grid;
    flex: 1 1 11rem;
    min-inline-size: 0;
  }

  .rows .label {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .what b,
  .noted {
    overflow-wrap: anywhere;
  }

  .what i {
    color: var(--_ink-soft);
    font-style: normal;
  }

  .rows button {
    min-inline-size: 8.5rem;
    margin-inline-start: auto;
  }

  .done button {
    background: var(--_accent-soft);
  }

  .mark {
    white-space: pre;
  }

  .which {
    font-size: 1.35em;
    font-weight: 700;
  }

  /* As large as the screen allows: each module counts for a cheap camera. */
  [part='qr'] {
    display: block;
    inline-size: min(100%, 32rem, 78vh);
    color-scheme: only light;
    forced-color-adjust: none;
    shape-rendering: crispEdges;
  }

  .turns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr));
    gap: 0.5rem;
    max-inline-size: 32rem;
  }

  .turns button {
    padding-inline: 0.4rem;
  }

  .box {
    padding: var(--_space);
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
  }

  .noted {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 30rem) {
    /* The room of the borders goes to the code. */
    .panel {
      padding-inline: 0.5rem;
    }
  }

  @media print {
    .rows button,
    [part='qr'],
    [part='note'] {
      display: none;
    }
  }
`;
