import type { LitElement, ReactiveController } from 'lit';
import type { DocumentPage } from '../../core/document/page.js';

/** A page with what shows it. */
export interface ShelvedPage {
  readonly page: DocumentPage;
  /** Number of its first sheet, from 1. */
  readonly from: number;
  /** Addresses of the page and, of a photo, of its picture in small. */
  readonly href: string;
  readonly src: string | undefined;
}

/** The accepted pages in their order. Their addresses hold the bytes in memory, so they last no longer than the host. */
export class Shelf implements ReactiveController {
  readonly #host: LitElement;
  #pages: readonly DocumentPage[] = [];
  readonly #urls = new Map<Blob, string>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#release(() => false);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  get pages(): readonly DocumentPage[] {
    return this.#pages;
  }

  /** Takes other pages, or the same ones in another order. */
  set pages(pages: readonly DocumentPage[]) {
    this.#pages = pages;
    const used = new Set(pages.flatMap(({ file, preview }) => [file, preview]));
    this.#release((blob) => used.has(blob));
    this.#host.requestUpdate();
  }

  /** The pages as they are shown. */
  get shown(): readonly ShelvedPage[] {
    let from = 1;
    return this.#pages.map((page) => {
      const shelved = {
        page,
        from,
        href: this.#url(page.file),
        src: page.preview && this.#url(page.preview),
      };
      from += page.pages;
      return shelved;
    });
  }

  #url(blob: Blob): string {
    const url = this.#urls.get(blob) ?? URL.createObjectURL(blob);
    this.#urls.set(blob, url);
    return url;
  }

  #release(isUsed: (blob: Blob) => boolean): void {
    for (const [blob, url] of this.#urls) {
      if (isUsed(blob)) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(blob);
    }
  }
}
