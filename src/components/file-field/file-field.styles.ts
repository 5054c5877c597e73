import { css } from 'lit';

/** Pages under each other: a small picture, its number, and what can be done with it. */
export const styles = css`
  .pages {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .page {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space);
    align-items: start;
    padding: calc(var(--_space) * 0.5);
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
  }

  .page img,
  .page .pdf {
    inline-size: min(5rem, 22vw);
    block-size: min(6.5rem, 28vw);
    border: 1px solid var(--_line);
    background: var(--_surface-soft);
    object-fit: contain;
  }

  .page .pdf {
    display: grid;
    place-items: center;
    font-weight: 700;
  }

  .page .row {
    gap: 0 calc(var(--_space) * 1.25);
  }

  .page a {
    display: inline-flex;
    align-items: center;
    min-block-size: 3rem;
    font-weight: 600;
  }

  .page button[disabled] {
    background: none;
  }
`;
