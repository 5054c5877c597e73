/**
 * Where addresses lie today, for forms that ask for province and commune apart. The lists come with the first
 * of them, and only then.
 * @module
 */
import type { Place } from '../../core/prefill/place.js';
import type { Address } from '../../core/profile/profile.js';

/** A form that is being sent does not wait longer than this for codes. */
const CODES_MS = 500;

export class Places {
  readonly #changed: () => void;
  readonly #places = new Map<string, Place | 'reading'>();
  readonly #coded = new Map<string, Promise<Address>>();

  /** @param changed - Called when a place is known that was asked for before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The place of an address; one that cannot be read is empty. */
  of(address: Address): Place | 'reading' {
    const key = JSON.stringify(address);
    const known = this.#places.get(key);
    if (known === undefined) void this.#read(key, address);
    return known ?? 'reading';
  }

  /** The address of split boxes with its codes, as far as they are found in time. */
  coded(address: Address): Promise<Address> {
    const known = this.#coded.get(address.asWritten) ?? this.#code(address);
    this.#coded.set(address.asWritten, known);
    return known;
  }

  async #read(key: string, address: Address): Promise<void> {
    this.#places.set(key, 'reading');
    // Without the lists a box gets what the address itself says.
    const place = await import('../../core/prefill/place.js')
      .then(({ placeOf }) => placeOf(address))
      .catch(() => ({}));
    this.#places.set(key, place);
    this.#changed();
  }

  async #code(address: Address): Promise<Address> {
    const coding = import('../../core/prefill/place.js').then(({ withCodes }) => withCodes(address));
    const late = new Promise<Address>((resolve) => setTimeout(resolve, CODES_MS, address));
    // The text is what counts; codes can be found again.
    return Promise.race([coding.catch(() => address), late]);
  }
}
