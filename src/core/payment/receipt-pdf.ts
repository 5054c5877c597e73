/**
 * A receipt as a PDF of one page A5: a picture, and its text as what the file says of itself. Loaded, with the library
 * that writes PDFs, when somebody asks for the file.
 *
 * The standard fonts of PDF have no Vietnamese letters (docs/decisions/0030-receipt-as-pdf.md).
 * @module
 */
import { PDFDocument } from '@cantoo/pdf-lib';

/** A5 in points. */
const WIDTH = (148 / 25.4) * 72;
const HEIGHT = (210 / 25.4) * 72;

/** What a PDF says of itself. */
export interface PdfWords {
  readonly title: string;
  /** All that is to be read on the page. */
  readonly text: string;
}

/**
 * Puts the picture of a receipt on a page.
 *
 * @param picture - JPEG of the whole page.
 */
export async function receiptPdf(picture: Blob, { title, text }: PdfWords): Promise<Blob> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setSubject(text);
  pdf.setLanguage('vi-VN');
  const image = await pdf.embedJpg(await picture.arrayBuffer());
  pdf.addPage([WIDTH, HEIGHT]).drawImage(image, { x: 0, y: 0, width: WIDTH, height: HEIGHT });
  return new Blob([await pdf.save()], { type: 'application/pdf' });
}
