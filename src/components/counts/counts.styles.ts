import { css } from 'lit';

/** A quiet box: it asks for something that the person can do without. */
export const styles = css`
  section {
    padding: var(--_space);
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }

  h2 {
    font-size: 1.15rem;
  }

  /* Neither answer is the larger one. */
  .row button {
    flex: 1 1 12rem;
  }

  .error:empty {
    display: none;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
