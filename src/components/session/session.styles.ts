import { css } from 'lit';

export const styles = css`
  /* Where it shows nothing it takes no room from what comes after it. */
  :host > .stack:not(:empty) {
    padding-block-end: calc(var(--_space) * 1.5);
  }

  .panel {
    padding: var(--_space);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* What is read or filled in keeps to a line that reads well; a bar takes the width of its page. */
  .panel:is(form, [part='report']) {
    max-inline-size: 44rem;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5) var(--_space);
    align-items: center;
    justify-content: space-between;
  }

  .bar > .stack {
    flex: 1 1 18rem;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--_space);
  }

  .choices button {
    flex-direction: column;
    align-items: start;
    justify-content: start;
    gap: 0.25rem;
    padding: var(--_space);
    text-align: start;
  }

  .choices span {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  ul {
    margin: 0;
    padding-inline-start: 1.4rem;
  }

  .code {
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
  }

  .countdown {
    position: fixed;
    inset-block-end: 0;
    inset-inline: 0;
    z-index: var(--bk-session-layer, 2147483000);
    padding: var(--_space);
    border-block-start: 0.3rem solid var(--_danger);
    background: var(--_danger-soft);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .countdown button {
    inline-size: min(100%, 24rem);
  }
`;
