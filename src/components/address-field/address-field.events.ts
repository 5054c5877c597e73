/**
 * The commune of today was found for an address that the field was given: `address` now says more than
 * before, its text is the same. Nobody has changed anything, so there is no `input` and no `change`.
 */
export class BkAddressFoundEvent extends Event {
  constructor() {
    super('bk-address-found', { bubbles: true, composed: true });
  }
}
