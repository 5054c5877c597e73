/**
 * Paper without the page around it.
 * @module
 */
import { adoptStyles, css, type CSSResultOrNative } from 'lit';

/** What is printed instead of the page. */
export interface PrintSheet {
  /** Render what is to stand on the paper here. */
  readonly root: ShadowRoot;
  /** Gives the page its own print back. */
  readonly remove: () => void;
}

const ON_PAPER = 'data-bk-print';

/**
 * While the sheet is there, printing the page (by a button, by the browser's menu, to PDF) gives the sheet alone.
 *
 * An element cannot hide what stands around it from its own shadow tree. So the sheet is a last child of `body`, not
 * shown on screen, and a style of the document hides its siblings on paper. Printing a frame was the other way; on
 * telephones it prints the page around it.
 *
 * @param page - What CSS `@page` says of the paper: `size: A4 portrait; margin: 20mm`.
 */
export function printAlone(
  ownerDocument: Document,
  page: string,
  styles: readonly CSSResultOrNative[],
): PrintSheet {
  const host = ownerDocument.createElement('div');
  host.setAttribute(ON_PAPER, '');
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [ownStyles, ...styles]);
  const around = new CSSStyleSheet();
  around.replaceSync(aroundStyles(page));
  ownerDocument.adoptedStyleSheets = [...ownerDocument.adoptedStyleSheets, around];
  ownerDocument.body.append(host);
  return {
    root,
    remove: () => {
      host.remove();
      ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter((sheet) => sheet !== around);
    },
  };
}

/** Nothing of the page's own look comes in. */
const ownStyles = css`
  :host {
    all: initial;
    color: #000;
    font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  }
`;

/** Text that stands in body without a tag cannot be hidden; it takes no room. */
const aroundStyles = (page: string) => `
  @page { ${page} }
  [${ON_PAPER}] { display: none !important; }
  @media print {
    html, body {
      display: block !important;
      inline-size: auto !important; max-inline-size: none !important;
      block-size: auto !important; min-block-size: 0 !important;
      margin: 0 !important; padding: 0 !important; border: 0 !important;
      background: #fff !important; overflow: visible !important;
      font-size: 0 !important; line-height: 0 !important; visibility: hidden !important;
    }
    body::before, body::after, body > :not([${ON_PAPER}]) { display: none !important; }
    [${ON_PAPER}] { display: block !important; visibility: visible !important; }
  }
`;
