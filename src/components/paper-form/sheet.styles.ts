import { css } from 'lit';

/**
 * The paper: black on white whatever the page around it looks like, in the type of official papers. On a narrow
 * screen the lines flow anew instead of shrinking, so that they can be read.
 */
export const sheetStyles = css`
  .sheet {
    color-scheme: only light;
    background: #fff;
    color: #000;
    font-family: 'Times New Roman', 'Liberation Serif', Tinos, serif;
    font-size: 13pt;
    line-height: 1.45;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: none;
  }

  .sheet *,
  .sheet *::after {
    box-sizing: border-box;
  }

  .sheet p,
  .sheet h2,
  .sheet h3 {
    margin: 0;
    color: inherit;
    font: inherit;
    font-weight: bold;
  }

  .sheet p {
    font-weight: normal;
  }

  .sheet .number {
    margin-block-end: 0.5em;
    font-size: 11pt;
    font-style: italic;
    text-align: end;
  }

  header {
    margin-block-end: 0.8em;
    text-align: center;
  }

  .sheet .country {
    font-weight: bold;
    text-transform: uppercase;
  }

  .sheet .motto {
    inline-size: fit-content;
    margin-inline: auto;
    padding-block-end: 0.15em;
    border-block-end: 1px solid;
    font-weight: bold;
  }

  .sheet h2 {
    margin-block-start: 1em;
    font-size: 14pt;
    text-transform: uppercase;
  }

  .sheet .subtitle {
    font-weight: bold;
  }

  .to {
    margin-block-end: 0.6em;
  }

  .sheet h3 {
    margin-block-start: 0.5em;
  }

  h3,
  .to > p {
    break-after: avoid;
  }

  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
  }

  .item {
    flex: 1 0 100%;
    min-inline-size: 0;
    break-inside: avoid;
  }

  /* Beside another where both fit without breaking their words. */
  .half,
  .third {
    flex-basis: auto;
    max-inline-size: 100%;
  }

  .half {
    min-inline-size: 45%;
  }

  .third {
    min-inline-size: 28%;
  }

  /* The dots after the last word take a line's length and no room, and are cut at the edge. */
  .dotted {
    overflow-x: clip;
  }

  .value {
    text-decoration: underline dotted 1px;
    text-underline-offset: 0.2em;
  }

  .value:empty,
  .dotted::after {
    display: inline-block;
    block-size: 0.8em;
    border-block-end: 1px dotted;
    vertical-align: -0.25em;
  }

  .value:empty {
    min-inline-size: 4em;
  }

  .dotted::after {
    content: '';
    inline-size: 100%;
    margin-inline-end: -100%;
  }

  .digits {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.6em;
    align-items: center;
    margin-block: 0.15em;
  }

  .boxes {
    display: flex;
    flex: 0 1 auto;
    min-inline-size: 0;
  }

  .boxes span {
    display: grid;
    flex: 0 1 1.55em;
    place-items: center;
    inline-size: 1.55em;
    min-inline-size: 0;
    block-size: 1.6em;
    border: 1px solid;
  }

  .boxes span + span {
    border-inline-start: 0;
  }

  .tick {
    display: inline-block;
    margin-inline-end: 0.8em;
  }

  .tick > span {
    font-family: 'Segoe UI Symbol', 'Apple Symbols', 'DejaVu Sans', sans-serif;
  }

  .stacked .tick {
    display: block;
    padding-inline-start: 2.4em;
    text-indent: -1.4em;
  }

  .table {
    overflow-x: auto;
    break-inside: auto;
  }

  table {
    inline-size: 100%;
    min-inline-size: 32rem;
    border-collapse: collapse;
    font-size: 12pt;
  }

  th,
  td {
    padding: 0.25em 0.4em;
    border: 1px solid;
    text-align: center;
    vertical-align: middle;
  }

  td {
    block-size: 2em;
  }

  :is(th, td):first-child {
    white-space: nowrap;
  }

  tr {
    break-inside: avoid;
  }

  .end {
    margin-block-start: 0.6em;
  }

  /* Who signs sees what for. */
  .end.whole {
    break-inside: avoid;
  }

  .sheet .pledge {
    font-style: italic;
  }

  .signatures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1em;
    margin-block-start: 1em;
    text-align: center;
  }

  .signature {
    break-inside: avoid;
  }

  /* Alone, the signature stands on the right, as on official papers. */
  .signature:only-child {
    justify-self: end;
    inline-size: min(100%, 20em);
  }

  .signature .date,
  .signature .how {
    font-style: italic;
  }

  .date {
    display: flex;
    gap: 0.25em;
    justify-content: center;
    white-space: nowrap;
  }

  .date span {
    flex: 0 1 2em;
    block-size: 1.2em;
    border-block-end: 1px dotted;
  }

  .date span:first-child {
    flex: 1 1 5em;
  }

  .ways {
    display: grid;
    justify-content: center;
    text-align: start;
  }

  .sheet .who {
    font-weight: bold;
    text-transform: uppercase;
  }

  .sheet .name {
    min-block-size: 1.45em;
    margin-block-start: 4.5em;
    font-weight: bold;
  }

  footer {
    margin-block-start: 1.2em;
    padding-block-start: 0.4em;
    border-block-start: 1px solid;
    font-size: 10.5pt;
    line-height: 1.3;
  }

  footer p {
    break-inside: avoid;
  }

  .sheet footer p:first-child {
    font-weight: bold;
  }

  @media print {
    .table {
      overflow: visible;
    }

    table {
      min-inline-size: 0;
    }
  }
`;
