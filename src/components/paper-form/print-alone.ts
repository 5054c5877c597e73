import { css, render, type CSSResult, type TemplateResult } from 'lit';

/**
 * Holds for the whole document, and only while something is printed: a rule for pages means nothing inside a shadow
 * root, and what a page shows can be hidden from the outside only. The root element is the page's own, so its looks
 * are overruled.
 */
const pageStyles = css`
  @page {
    size: A4 portrait;
    margin: 20mm;
  }

  @media screen {
    html > [data-bk-print] {
      display: none !important;
    }
  }

  @media print {
    html > :not([data-bk-print]) {
      display: none !important;
    }

    html {
      display: block !important;
      block-size: auto !important;
      margin: 0 !important;
      padding: 0 !important;
      overflow: visible !important;
      background: #fff !important;
      font-size: 100% !important;
    }
  }
`;

/**
 * Prints something alone, on A4 paper, whatever else the page shows.
 *
 * What is printed stands beside the body of the page while the browser prints, in a shadow root, where the page's
 * styles do not reach; it goes when the browser says that it has printed.
 *
 * @returns Takes it away before that.
 */
export function printAlone(content: TemplateResult, styles: CSSResult): () => void {
  const host = document.createElement('div');
  host.dataset['bkPrint'] = '';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets(styles);
  render(content, root);
  const page = sheets(pageStyles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...page];
  document.documentElement.append(host);
  const end = () => {
    removeEventListener('afterprint', end);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !page.includes(sheet));
    host.remove();
  };
  addEventListener('afterprint', end);
  globalThis.print();
  return end;
}

const sheets = ({ styleSheet }: CSSResult): CSSStyleSheet[] => (styleSheet ? [styleSheet] : []);
