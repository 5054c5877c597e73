import { css } from 'lit';

/**
 * Tokens and the basics of every element. A host page sets `--bk-…`; what it leaves alone follows
 * here. Colours keep at least 7:1 for text in both schemes; the scheme is the page's own.
 */
export const hostStyles = css`
  :host {
    --_ink: var(--bk-color-text, #16211f);
    --_ink-soft: var(--bk-color-text-soft, #3d4a47);
    --_surface: var(--bk-color-surface, #ffffff);
    --_surface-soft: var(--bk-color-surface-soft, #f1f5f2);
    --_line: var(--bk-color-line, #66736f);
    --_line-soft: var(--bk-color-line-soft, #cfd9d5);
    --_accent: var(--bk-color-accent, #00564d);
    --_on-accent: var(--bk-color-on-accent, #ffffff);
    --_accent-soft: var(--bk-color-accent-soft, #e1f1ed);
    --_danger: var(--bk-color-danger, #8f1414);
    --_danger-soft: var(--bk-color-danger-soft, #fdecea);
    --_warn-soft: var(--bk-color-warn-soft, #fff4d6);
    --_radius: var(--bk-radius, 0.625rem);
    /* Large letters on a narrow screen: the words need the room more than the borders do. */
    --_space: var(--bk-space, min(1rem, 5vw));

    display: block;
    color: var(--_ink);
    font: inherit;
    font-size: var(--bk-font-size, max(1.125rem, 18px));
    line-height: 1.6;
    text-align: start;
    overflow-wrap: break-word;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--bk-color-text, light-dark(#16211f, #eef4f2));
      --_ink-soft: var(--bk-color-text-soft, light-dark(#3d4a47, #c4d0cc));
      --_surface: var(--bk-color-surface, light-dark(#ffffff, #131a19));
      --_surface-soft: var(--bk-color-surface-soft, light-dark(#f1f5f2, #1d2725));
      --_line: var(--bk-color-line, light-dark(#66736f, #93a29d));
      --_line-soft: var(--bk-color-line-soft, light-dark(#cfd9d5, #3b4845));
      --_accent: var(--bk-color-accent, light-dark(#00564d, #83d9cb));
      --_on-accent: var(--bk-color-on-accent, light-dark(#ffffff, #06231f));
      --_accent-soft: var(--bk-color-accent-soft, light-dark(#e1f1ed, #123530));
      --_danger: var(--bk-color-danger, light-dark(#8f1414, #ffb9b0));
      --_danger-soft: var(--bk-color-danger-soft, light-dark(#fdecea, #401815));
      --_warn-soft: var(--bk-color-warn-soft, light-dark(#fff4d6, #3a2f10));
    }
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3 {
    margin: 0;
    font: inherit;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }

  h3 {
    font-size: 1.1em;
  }

  p {
    margin: 0;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }

  .tight {
    gap: calc(var(--_space) * 0.5);
  }

  .soft {
    color: var(--_ink-soft);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
  }

  .note {
    padding: var(--_space);
    border-inline-start: 0.3rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }

  .note.danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .note.warn {
    border-color: var(--_line);
    background: var(--_warn-soft);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }

  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
