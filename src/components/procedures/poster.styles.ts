import { css } from 'lit';

/**
 * One sheet, for the screen and for paper: everything is measured by its width, so that A5 is A4 made small. Black
 * on white in every scheme.
 */
export const posterStyles = css`
  .poster {
    container-type: inline-size;
    aspect-ratio: 210 / 297;
    overflow: hidden;
    background: #fff;
    color: #000;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  .poster .sheet {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 2cqi;
    block-size: 100%;
    padding: 5.5cqi;
    font-size: 2.8cqi;
    line-height: 1.3;
  }

  .poster p,
  .poster ul,
  .poster dl,
  .poster dd {
    margin: 0;
    padding: 0;
  }

  .poster li {
    margin: 0 !important; /* as on paper, where the element's own style is not */
  }

  .poster .unit {
    font-size: 3.4cqi;
    font-weight: 600;
  }

  .poster .title {
    padding-block-end: 2cqi;
    border-block-end: 0.5cqi solid #000;
    font-size: 6.4cqi;
    font-weight: 800;
    line-height: 1.12;
    text-wrap: balance;
  }

  .poster .name {
    margin-block-start: 1.2cqi !important;
    font-size: 2.8cqi;
    font-weight: 400;
    line-height: 1.3;
  }

  .poster .code {
    display: flex;
    gap: 4cqi;
    align-items: center;
  }

  .poster svg {
    flex: none;
    inline-size: 38cqi;
    block-size: 38cqi;
    margin-inline-start: -4cqi; /* its quiet zone reaches into the margin */
  }

  .poster .code p {
    font-size: 4.6cqi;
    font-weight: 700;
    line-height: 1.2;
  }

  .poster .address {
    margin-block-start: 2cqi !important;
    font-size: 2.9cqi !important;
    font-weight: 400 !important;
    overflow-wrap: anywhere;
  }

  .poster dt {
    font-size: 3.4cqi;
    font-weight: 800;
  }

  .poster dl {
    display: grid;
    flex: 0 1 auto;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6cqi;
    min-block-size: 0;
    overflow: hidden; /* whom to ask stays on the sheet */
  }

  .poster dl > div {
    padding: 0;
    border: 0;
  }

  .poster dt,
  .poster dd {
    color: #000;
  }

  .poster dd {
    font-weight: 400;
  }

  .poster dd::first-letter {
    text-transform: uppercase;
  }

  .poster dl ul {
    padding-inline-start: 4cqi;
  }

  .poster .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4cqi;
    justify-content: space-between;
    margin-block-start: auto;
    padding-block-start: 2cqi;
    border-block-start: 0.25cqi solid #000;
  }

  .poster .call {
    font-size: 3.6cqi;
    font-weight: 800;
  }
`;

/** The sheet as large as the paper. */
export const paperStyles = css`
  .poster[data-size='A4'] {
    inline-size: 210mm;
    block-size: 297mm;
  }

  .poster[data-size='A5'] {
    inline-size: 148mm;
    block-size: 210mm;
  }

  .poster {
    break-after: avoid;
    break-inside: avoid;
  }
`;
