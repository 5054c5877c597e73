import { css } from 'lit';

/** A petition: one column of questions; notes and lists around it. */
export const styles = css`
  .petition {
    max-inline-size: 44rem;
  }

  .petition p:empty {
    display: none;
  }

  .petition fieldset,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    min-inline-size: 0;
    container-type: normal;
  }

  .petition legend {
    margin-block-end: 0.5rem;
    font-size: 1em;
  }

  .topics {
    display: grid;
    gap: 0.6rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }

  textarea {
    min-block-size: 8rem;
    resize: vertical;
  }

  .petition svg {
    inline-size: auto;
  }

  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8rem), 1fr));
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .photos li {
    display: grid;
    gap: 0.25rem;
    align-content: start;
  }

  .photos img,
  .photos .gone {
    inline-size: 100%;
    block-size: 8rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    object-fit: cover;
  }

  .photos .gone {
    display: grid;
    place-items: center;
    padding: 0.4rem;
  }

  .quoted {
    margin: 0;
    padding: var(--_space);
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .plain-list {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .plain-list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    justify-items: start;
    padding-block-end: var(--_space);
    border-block-end: 1px solid var(--_line-soft);
  }

  .codes {
    display: grid;
    gap: 0.5rem;
    margin: 0;
  }

  .codes dd {
    margin: 0;
    font-size: 1.15em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .steps {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding-inline-start: 1.3rem;
  }

  .steps time,
  .steps small {
    display: block;
    color: var(--_ink-soft);
    font-size: 1em;
  }

  .standing {
    padding: var(--_space);
    border-inline-start: 0.3rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }

  .part label {
    font-weight: 400;
  }

  .combobox {
    position: relative;
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

  @media (forced-colors: active) {
    [role='option'].active {
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
      forced-color-adjust: none;
    }
  }
`;
