import { css } from 'lit';

/** Buttons, inputs and choices: at least 48 px, visible borders, native where the platform has it. */
export const controlStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 3.25rem;
    padding: 0.6rem min(1.4rem, 6vw);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  button.primary,
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  button:hover,
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  button[disabled] {
    border-color: var(--_line);
    background: var(--_surface-soft);
    color: var(--_ink-soft);
    cursor: default;
    text-decoration: none;
  }

  button.plain {
    min-block-size: 3rem;
    min-inline-size: 3rem;
    padding: 0.4rem 0;
    border-color: transparent;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  label,
  legend,
  .label {
    display: block;
    padding: 0;
    font-weight: 600;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 3.25rem;
    padding: 0.6rem 0.9rem;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }

  [aria-invalid='true'] {
    border-color: var(--_danger) !important;
    border-width: 3px !important;
  }

  .choice {
    display: flex;
    gap: min(0.9rem, 5vw);
    align-items: start;
    min-block-size: 3.25rem;
    padding: 0.75rem min(0.9rem, 5vw);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
    cursor: pointer;
  }

  .choice:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .choice:has(input:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }

  /* A long word breaks; it does not reach over the border. */
  .choice > span {
    min-inline-size: 0;
  }

  .choice input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.15rem 0 0;
    accent-color: var(--_accent);
  }

  /* By keyboard all of the box around it comes into sight; under a finger nothing may move before it is lifted. */
  .choice input:focus-visible {
    outline: none;
    scroll-margin-block: 1.5rem 9rem;
  }

  .hint {
    color: var(--_ink-soft);
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
  }

  /* Backgrounds go and every border shows: what leads stays filled, what looked like a link gets room. */
  @media (forced-colors: active) {
    button.primary:not([disabled]),
    .button.primary {
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
    }

    button.plain {
      padding-inline: 0.8rem;
    }

    .choice:has(input:checked) {
      border-color: Highlight;
    }

    button[disabled] {
      color: GrayText;
    }
  }
`;
