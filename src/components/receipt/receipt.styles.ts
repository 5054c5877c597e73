import { css } from 'lit';

/** The sheet on the screen, and what stands around it. */
export const styles = css`
  .sheet {
    max-inline-size: 148mm;
    padding: min(10mm, 5vw);
    border: 1px solid var(--_line);
    border-radius: 2px;
    box-shadow: 0 0.2rem 0.8rem rgb(0 0 0 / 20%);
  }

  .lookup-line b {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    user-select: all;
  }

  .reminder {
    padding: var(--_space);
    border: 2px dashed var(--_line);
    border-radius: var(--_radius);
  }

  .reminder dl,
  .reminder dd {
    margin: 0;
  }

  .reminder dl > div {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_line-soft);
  }

  .reminder dt {
    color: var(--_ink-soft);
  }

  .reminder dd {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  p:empty {
    display: none;
  }
`;
