import { css } from 'lit';
import { progressStyles } from './progress.styles.js';

/** For whoever shows `uploadProgressView`: the bar, and the lines between the files. */
export const uploadProgressStyles = css`
  ${progressStyles}

  .upload {
    padding-block: calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_line-soft);
  }
`;
