import { css } from 'lit';

/** A bar of progress that looks the same in every browser. */
export const progressStyles = css`
  progress {
    inline-size: 100%;
    block-size: 0.75rem;
    border: 1px solid var(--_line-soft);
    border-radius: 1rem;
    background: var(--_surface-soft);
    appearance: none;
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: var(--_surface-soft);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }

    progress::-moz-progress-bar {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
