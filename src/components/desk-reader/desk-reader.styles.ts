import { css } from 'lit';

/** The field on top, the form below it, label and value side by side where there is room. */
export const styles = css`
  .progress {
    font-size: 1.15em;
    font-weight: 700;
  }

  .error:empty {
    display: none;
  }

  .preview video {
    display: block;
    inline-size: min(100%, 26rem);
    aspect-ratio: 1;
    object-fit: cover;
    border-radius: var(--_radius);
    background: #000;
  }

  h4 {
    margin: 0;
    font: inherit;
    font-weight: 700;
  }

  dl,
  dd {
    margin: 0;
  }

  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    padding-block: 0.4rem;
    border-block-end: 1px solid var(--_line-soft);
  }

  dt {
    flex: 1 1 14rem;
    color: var(--_ink-soft);
  }

  dd {
    display: flex;
    flex: 2 1 18rem;
    flex-wrap: wrap;
    gap: 0.3rem 0.75rem;
    align-items: center;
    justify-content: space-between;
    min-inline-size: 0;
  }

  b {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  @media print {
    button,
    form {
      display: none;
    }
  }
`;
