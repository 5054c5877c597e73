import { css } from 'lit';

/** The parts of an address under each other, and lists that lie over what follows. */
export const styles = css`
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    margin-block-start: 0.6rem;
  }

  .part label {
    font-weight: 400;
  }

  .combobox {
    position: relative;
  }

  .combobox input {
    padding-inline-end: 2.75rem;
  }

  .combobox::after {
    content: '';
    position: absolute;
    inset-block-start: 1.25rem;
    inset-inline-end: 1.1rem;
    inline-size: 0.6rem;
    block-size: 0.6rem;
    border: solid var(--_ink-soft);
    border-width: 0 0.15rem 0.15rem 0;
    transform: rotate(45deg);
    pointer-events: none;
  }

  [role='listbox'] {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.25rem);
    max-block-size: min(20rem, 60vh);
    margin: 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    list-style: none;
  }

  [role='option'] {
    display: flex;
    align-items: center;
    min-block-size: 3rem;
    padding: 0.4rem 0.9rem;
    cursor: pointer;
  }

  [role='option']:hover,
  [role='option'].active {
    background: var(--_accent-soft);
    box-shadow: inset 0.3rem 0 var(--_accent);
  }

  [role='option'][aria-selected='true'] {
    font-weight: 600;
  }

  .written {
    white-space: pre-line;
  }

  .note .choices {
    margin-block: 0.4rem;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin-block-start: 0.4rem;
  }

  .ways button,
  .note button {
    margin-inline-start: -0.4rem;
    padding-inline: 0.4rem;
    text-align: start;
  }

  @media (forced-colors: active) {
    [role='option'].active {
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
      forced-color-adjust: none;
    }
  }
`;
