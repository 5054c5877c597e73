import { css } from 'lit';

/** Jobs as cards under each other. */
export const styles = css`
  ul {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .job {
    padding: var(--_space);
    border: 2px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  @media print {
    .row {
      display: none;
    }
  }
`;
