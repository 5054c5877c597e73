import { css } from 'lit';

/** One sheet, measured by its own width, so that a sticker is A4 made small. Black on white in every scheme. */
export const sheetStyles = css`
  .poster {
    container-type: inline-size;
    aspect-ratio: 210 / 297;
    overflow: hidden;
    background: #fff;
    color: #000;
    color-scheme: only light;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  .poster .sheet {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 1.8cqi;
    align-items: center;
    block-size: 100%;
    padding: 6cqi;
    font-size: 4cqi;
    line-height: 1.3;
    text-align: center;
  }

  .poster p {
    margin: 0;
  }

  .poster .heading {
    font-size: 6.4cqi;
    font-weight: 800;
    line-height: 1.15;
  }

  .poster svg {
    flex: 1 1 44cqi; /* what the texts leave */
    inline-size: 100%;
    min-block-size: 44cqi;
    max-block-size: 74cqi;
    margin-block: -2cqi; /* its quiet zone is white on white */
    shape-rendering: crispEdges;
  }

  .poster .payee {
    inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .poster .name {
    font-size: 5.4cqi;
    font-weight: 800;
    line-height: 1.2;
    text-wrap: balance;
  }

  .poster .name.long {
    font-size: 4.2cqi;
  }

  .poster .account {
    margin-block-start: 0.6cqi !important;
    font-size: 7.4cqi;
    font-weight: 800;
    font-variant-numeric: tabular-nums;
    line-height: 1.15;
  }

  .poster .account.long {
    font-size: 6cqi;
  }

  .poster .group {
    display: inline-block;
  }

  .poster .group:not(:last-child) {
    margin-inline-end: 0.3em;
  }

  .poster .for-ears {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .poster ol {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 1.6cqi 0 0 5cqi;
    border-block-start: 0.4cqi solid #000;
    text-align: start;
  }

  .poster li {
    margin: 0 !important; /* as on paper, where the element's own style is not */
  }

  .poster .call {
    font-weight: 800;
  }
`;

/** The paper: as many sheets as go on it, and where to cut. */
export const paperStyles = css`
  .paper {
    display: grid;
    overflow: hidden;
    break-after: avoid;
    break-inside: avoid;
  }

  .paper[data-layout='a4'] {
    --_width: 210mm;
    --_height: 297mm;
  }

  .paper[data-layout='a5'] {
    --_width: 148mm;
    --_height: 210mm;
  }

  .paper[data-layout='a6'] {
    --_width: 105mm;
    --_height: 148mm;
  }

  .paper[data-layout='a6-4'] {
    --_width: 210mm;
    --_height: 297mm;
    grid-template: repeat(2, 1fr) / repeat(2, 1fr);
  }

  .paper[data-layout='a5-2'],
  .paper[data-layout='a7-8'] {
    --_width: 297mm;
    --_height: 210mm;
    grid-template: 1fr / repeat(2, 1fr);
  }

  .paper[data-layout='a7-8'] {
    grid-template: repeat(2, 1fr) / repeat(4, 1fr);
  }

  .paper {
    inline-size: var(--_width);
    block-size: var(--_height);
  }

  .paper .poster {
    box-sizing: border-box;
    min-block-size: 0;
    aspect-ratio: auto;
  }

  /* Where to cut: between two sheets, never at the edge of the paper. */
  .paper:is([data-layout='a5-2'], [data-layout='a6-4']) .poster:nth-child(odd),
  .paper[data-layout='a7-8'] .poster:not(:nth-child(4n)) {
    border-inline-end: 0.25mm dashed #000;
  }

  .paper[data-layout='a6-4'] .poster:nth-child(-n + 2),
  .paper[data-layout='a7-8'] .poster:nth-child(-n + 4) {
    border-block-end: 0.25mm dashed #000;
  }
`;
