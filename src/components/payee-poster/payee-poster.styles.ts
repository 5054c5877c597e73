import { css } from 'lit';

/** The sheet as large as there is room, with an edge where the page is white too. */
export const styles = css`
  .preview {
    max-inline-size: 26rem;
    border: 1px solid var(--_line);
  }

  @media print {
    .choose {
      display: none;
    }

    .preview {
      max-inline-size: none;
      border: 0;
      break-inside: avoid;
    }
  }
`;
