import { css } from 'lit';

/** Papers as cards under each other; what nobody hands in is a plain list. */
export const styles = css`
  .paper {
    padding: var(--_space);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .paper.done {
    border-color: var(--_accent);
  }

  .need {
    display: inline-block;
    padding: 0 0.7rem;
    border: 1px solid var(--_line);
    border-radius: 2rem;
    font-size: 0.9em;
    font-weight: 600;
  }

  .need.needed {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  ul {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    margin: 0;
    padding-inline-start: 1.2em;
  }

  ul.bare {
    gap: var(--_space);
    padding: 0;
    list-style: none;
  }
`;
