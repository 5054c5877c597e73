import { css } from 'lit';

/** The panels look like the library, what is between them like the page: nothing is inherited into the form. */
export const styles = css`
  :host {
    color: inherit;
    font-size: inherit;
    line-height: inherit;
    text-align: inherit;
    overflow-wrap: inherit;
  }

  .panel {
    padding: var(--_space);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--bk-font-size, max(1.125rem, 18px));
    line-height: 1.6;
    text-align: start;
    overflow-wrap: break-word;
  }

  .panel.first {
    margin-block-end: var(--_space);
  }

  .panel.last {
    margin-block-start: var(--_space);
  }

  summary {
    min-block-size: 3rem;
    padding-block: 0.6rem;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  /* The next person is another question. */
  .who,
  .scan {
    margin-block-start: calc(var(--_space) * 0.5);
  }

  .from {
    color: var(--_ink-soft);
    font-weight: 400;
  }
`;
