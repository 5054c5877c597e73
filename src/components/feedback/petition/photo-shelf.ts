import type { LitElement, ReactiveController } from 'lit';

/** One photo; no `url` while it is being read. */
interface Place {
  url?: string | null;
}

/** Addresses of photos for as long as the host shows them: each holds its bytes in memory. */
export class PhotoShelf implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: (id: string) => Promise<Blob | undefined>;
  readonly #places = new Map<string, Place>();

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

  /** Where a photo is to be seen, `null` when it is not there; it comes with a later update. */
  url(id: string): string | null | undefined {
    let place = this.#places.get(id);
    if (!place) {
      place = {};
      this.#places.set(id, place);
      void this.#fetch(id, place);
    }
    return place.url;
  }

  /** Lets go of all. */
  clear(): void {
    for (const { url } of this.#places.values()) if (url) URL.revokeObjectURL(url);
    this.#places.clear();
  }

  async #fetch(id: string, place: Place): Promise<void> {
    const photo = await this.#read(id).catch(() => undefined);
    // Let go of meanwhile; another read may be on its way by now.
    if (this.#places.get(id) !== place) return;
    place.url = photo ? URL.createObjectURL(photo) : null;
    this.#host.requestUpdate();
  }
}
