import { css } from 'lit';

export const styles = css`
  .list {
    margin: 0;
    padding: 0;
    list-style-type: ''; /* "none" would take the list away from VoiceOver */
  }

  .list > li {
    padding-block: 0.75rem 1rem;
    border-block-end: 1px solid var(--_line-soft);
  }

  .list > li:first-child {
    border-block-start: 1px solid var(--_line-soft);
  }

  #hint {
    margin-block-end: 0.5rem;
  }

  button.name {
    inline-size: 100%;
    justify-content: start;
    font-size: 1.1em;
  }

  h2:focus,
  h2:focus-visible {
    outline: none;
  }

  ul:not(.list) {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  ul:not(.list) > li + li {
    margin-block-start: 0.5rem;
  }

  .first::first-letter {
    text-transform: uppercase;
  }

  a.far {
    display: inline-block;
    padding-block: 0.6rem;
  }

  .preview {
    max-inline-size: 30rem;
    border: 1px solid var(--_line);
  }
`;
