import { css } from 'lit';

/** The sheet on the screen: as wide as the paper where there is room, and a margin that leaves room for words. */
export const styles = css`
  .sheet {
    max-inline-size: 210mm;
    padding: min(20mm, 5vw);
    border: 1px solid var(--_line);
    border-radius: 2px;
    box-shadow: 0 0.2rem 0.8rem rgb(0 0 0 / 20%);
  }
`;
