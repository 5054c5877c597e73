import { css } from 'lit';

/** Sheet of the preview; adopted when the camera is first used. */
export const liveStyles = css`
  .preview {
    position: relative;
    inline-size: 100%;
    max-inline-size: 30rem;
    aspect-ratio: 1;
    border-radius: var(--_radius);
    overflow: hidden;
    background: #000;
  }

  /* The same square of the picture that is read. */
  .preview video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .aim {
    position: absolute;
    inset: 15%;
    border: 4px solid #fff;
    border-radius: var(--_radius);
    box-shadow: 0 0 0 2px #000;
    pointer-events: none;
  }

  /* Room for the longer hints: the buttons below stay under the finger. */
  .status {
    min-block-size: calc(4.8em + 2 * var(--_space));
  }

  button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .zoom {
    flex: 1 1 12rem;
  }

  .zoom input:not([type='radio'], [type='checkbox']) {
    padding: 0;
    accent-color: var(--_accent);
  }

  @media (forced-colors: active) {
    /* It lies on a picture, whose colours nobody forces. */
    .aim {
      forced-color-adjust: none;
    }

    button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
