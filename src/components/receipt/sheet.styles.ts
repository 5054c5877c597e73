import { css } from 'lit';

/**
 * The receipt: black on white whatever the page around it looks like. On a narrow screen the lines flow anew instead
 * of shrinking, so that they can be read.
 */
export const sheetStyles = css`
  .sheet {
    color-scheme: only light;
    forced-color-adjust: none;
    print-color-adjust: exact;
    background: #fff;
    color: #000;
    font-size: 1em;
    line-height: 1.45;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .sheet *,
  .sheet *::after {
    box-sizing: border-box;
  }

  .sheet p,
  .sheet dl,
  .sheet dd {
    margin: 0;
    padding: 0;
  }

  .sheet .collector,
  .sheet b,
  .sheet dd {
    font-weight: 700;
  }

  .sheet h2 {
    margin: 0.8em 0 0.2em;
    color: inherit;
    font: inherit;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    text-transform: uppercase;
    text-wrap: balance;
  }

  .sheet .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    justify-content: center;
    margin-block-end: 0.8em;
  }

  .sheet .warning {
    margin-block-end: 0.6em;
    padding: 0.4em 0.6em;
    border: 2px solid #000;
    font-weight: 700;
  }

  .sheet dl {
    display: grid;
    gap: 0.35em;
    padding-block: 0.6em;
    border-block-start: 1px solid #000;
  }

  .sheet dl > div {
    padding: 0;
    border: 0;
  }

  .sheet dt,
  .sheet dd {
    display: inline;
    color: #000;
    font-variant-numeric: tabular-nums;
  }

  .sheet .lookup {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
    border-block-start: 1px solid #000;
    break-inside: avoid;
  }

  .sheet .lookup dl {
    flex: 1 1 12em;
    border: 0;
  }

  .sheet svg {
    flex: none;
    inline-size: 9em;
    block-size: 9em;
    shape-rendering: crispEdges;
  }

  @media print {
    .sheet {
      font-size: 11pt;
    }

    .sheet.much {
      font-size: 8pt;
      line-height: 1.3;
    }

    .sheet svg {
      inline-size: 32mm;
      block-size: 32mm;
    }
  }
`;
