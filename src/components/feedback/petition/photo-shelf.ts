import type { LitElement, ReactiveController } from 'lit';

/** Addresses of photos for as long as the host shows them: each holds its bytes in memory. */
export class PhotoShelf implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: (id: string) => Promise<Blob | undefined>;
  /** `undefined` while it is being read, `null` for one that is not there. */
  readonly #urls = new Map<string, string | null | undefined>();

  constructor(host: LitElement, read: (id: string) => Promise<Blob | undefined>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Where a photo is to be seen; it comes with a later update. */
  url(id: string): string | null | undefined {
    if (!this.#urls.has(id)) {
      this.#urls.set(id, undefined);
      void this.#fetch(id);
    }
    return this.#urls.get(id);
  }

  /** Lets go of all. */
  clear(): void {
    for (const url of this.#urls.values()) if (url) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  async #fetch(id: string): Promise<void> {
    const photo = await this.#read(id).catch(() => undefined);
    if (!this.#urls.has(id)) return;
    this.#urls.set(id, photo ? URL.createObjectURL(photo) : null);
    this.#host.requestUpdate();
  }
}
